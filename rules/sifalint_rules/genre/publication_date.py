"""DOC006."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from sifalint import Checked, Document, Finding, Rule, Severity, Text
from sifalint.facts.dates import Moment
from sifalint_rules.genre.deadlines import deadline_of
from sifalint_rules.genre.profile import read_profile_of
from sifalint_rules.years.contradictions import is_disputed
from sifalint_rules.years.reference_date import Grounds, day_words, read_reference_date
from sifalint_rules.years.report_year import read_report_year
from sifalint_rules.years.signature import signed_date


class PublicationDate(Rule):
    """成文日期已经过了公开的期限。

    法治政府建设年度报告应当在次年4月1日以前公开，部门的信息公开年报应当在次年1月31日以前公开；
    落款的日期却在期限之后。

    成文在期限之后，公开就不可能按期。是否按期公开是督察和第三方评估要看的。

    请核对日期；确已逾期的，说明原因。网页上注明的发布日期由 TIM007 核对，这里不再报；
    隔了一年以上的多半是重新刊载，不报；没有写日期的不报。期限写在文种文件里，见 sifalint explain profiles。
    """

    code = "DOC006"
    name = "publication-date"
    severity = Severity.INFO
    title_en = "Dated after the day by which it must be public"
    summary_en = "The date with which a report is signed lies after the day by which it must be public."
    basis = "《法治政府建设与责任落实督察工作规定》第二十四条；《政府信息公开条例》第四十九条"
    message = Text(
        zh="{profile}（{year}年）应在{due}以前公开（{basis}），落款日期是{day}，请核对",
        en="the {profile} for {year} must be public by {due} ({basis}), but it is signed {day}: please check",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        "year": Text(zh="报告的年份写在这里", en="the report year stands here")
    }
    good = (
        "某市人民政府关于法治政府建设情况的报告\n（2025年5月28日在某市人民代表大会常务委员会会议上）\n2024年平稳。",
        "某区2024年法治政府建设年度报告\n全年平稳。\n某区人民政府\n2025年3月20日",
        "某区2024年法治政府建设年度报告\n全年平稳。",
        "某区2024年法治政府建设年度报告\n全年平稳。\n某区人民政府\n2027年6月20日",
        "某局2024年工作总结\n全年平稳。\n某局\n2025年5月20日",
        "某区2024年政府信息公开工作年度报告\n全年平稳。\n某区人民政府\n2025年3月20日",
    )
    bad = (
        "某区2024年法治政府建设年度报告\n全年平稳。\n某区人民政府\n⟦2025年5月6日⟧",
        "某局2024年政府信息公开工作年度报告\n全年平稳。\n某局\n⟦2025年3月6日⟧",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Compare the date of the signature with the deadline of the profile."""
        profile, due = document.once(read_profile_of), deadline_of(document)
        if profile is None or due is None or document.once(is_disputed):
            return
        reference, found = document.once(read_reference_date), document.once(read_report_year)
        signed = signed_date(document)
        if found is None or signed is None or not signed.first.exists or signed.first.year is None:
            return
        if reference is not None and reference.source is Grounds.METADATA:
            return
        last = Moment(found.year + 1, due.month, due.day)
        if last < signed.first <= last._replace(year=found.year + 2):
            yield self.finding(
                signed.span,
                related=[self.related(found.span, "year")] if found.span else [],
                profile=profile.title,
                year=found.year,
                due=day_words(last),
                basis=due.basis,
                day=day_words(signed.first),
            )
