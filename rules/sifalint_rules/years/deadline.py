"""TIM007."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from sifalint import Checked, Document, Finding, Rule, Severity, Text
from sifalint.facts.dates import Moment
from sifalint_rules.years.contradictions import is_disputed
from sifalint_rules.years.reference_date import Grounds, day_words, read_reference_date
from sifalint_rules.years.report_period import read_report_period
from sifalint_rules.years.report_year import read_report_year


class Deadline(Rule):
    """年度报告晚于规定的期限公布。

    政府信息公开工作年度报告、法治政府建设年度报告，都有规定的公布期限；稿子上所注的发布日期晚于期限。

    期限是督察和第三方评估的硬指标，逾期会被点名。

    请核对发布日期；确已逾期的，说明原因。没有注明发布日期的不报；转载、重新发布的，以原来的日期为准。
    """

    code = "TIM007"
    name = "deadline"
    severity = Severity.INFO
    title_en = "Annual report published after its deadline"
    summary_en = "The date of publication given with an annual report lies after the day by which it is due."
    basis = "《政府信息公开条例》第四十九条；《法治政府建设与责任落实督察工作规定》第二十四条"
    message = Text(
        zh="{title}（{year}年）应在{due}以前公布（{basis}），这里注明的日期是{day}，请核对",
        en="the {title} for {year} is due by {due} ({basis}), but the date given here is {day}: check it",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        "year": Text(zh="报告的年份写在这里", en="the report year stands here")
    }
    triggers = ("日期", "日 期", "时间", "时 间", "date", "Date")
    good = (
        "某县司法局2024年政府信息公开工作年度报告\n发布日期：2025-01-22\n一、总体情况\n公开80条。",
        "某县司法局2024年政府信息公开工作年度报告\n一、总体情况\n公开80条。\n2025年5月6日",
        "某县司法局2024年工作总结\n发布日期：2025-05-06\n一、总体情况\n公开80条。",
        "某县司法局2024年法治政府建设年度报告\n发布时间：2025-03-20\n一、主要举措和成效\n抓好落实。",
        "某县司法局2024年政府信息公开工作年度报告\n发布日期：2030-01-22\n一、总体情况\n公开80条。",
    )
    bad = (
        "某县司法局2024年政府信息公开工作年度报告\n发布日期：⟦2025-03-05⟧\n一、总体情况\n公开80条。",
        "某县司法局2024年法治政府建设年度报告\n发布时间：⟦2025年5月6日⟧\n一、主要举措和成效\n抓好落实。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Compare the date of publication with the deadline of the profile."""
        from sifalint_rules.genre.deadlines import deadline_of
        from sifalint_rules.genre.profile import read_profile_of

        reference, found = document.once(read_reference_date), document.once(read_report_year)
        period = document.once(read_report_period)
        if reference is None or reference.source is not Grounds.METADATA or not reference.span or not found:
            return
        profile = document.once(read_profile_of)
        if profile is None or document.once(is_disputed) or (period and not period.is_whole):
            return
        due = deadline_of(document)
        if due is None:
            return
        last = Moment(found.year + 1, due.month, due.day)
        if last < reference.day <= Moment(found.year + 2, due.month, due.day):
            yield self.finding(
                reference.span,
                related=[self.related(found.span, "year")] if found.span else [],
                title=profile.title,
                year=found.year,
                due=day_words(last),
                basis=due.basis,
                day=reference.words,
            )
