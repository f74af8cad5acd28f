"""DOC005."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Checked, Document, Finding, Rule, Severity, Text
from sifalint.facts.outline import read_outline
from sifalint.facts.widths import folded
from sifalint_rules.genre.completeness import chapters_of, is_complete
from sifalint_rules.genre.profile import read_profile_of
from sifalint_rules.years.report_year import report_year


class GuidingThought(Rule):
    """法治政府建设报告没有写到习近平法治思想。

    法治政府建设年度报告通篇没有写到习近平法治思想。

    《法治政府建设实施纲要（2021—2025年）》要求以习近平法治思想为指导推进法治政府建设，学习贯彻的情况是报告的常规内容，
    通篇没有的多半是漏写。

    请核对后补写学习贯彻的情况。二〇二〇年度以前的报告、节选和结尾残缺的文稿不报；写到一处的就不报。
    """

    code = "DOC005"
    name = "guiding-thought"
    severity = Severity.INFO
    title_en = "Guiding thought not named"
    summary_en = "A report on law-based government nowhere names Xi Jinping's thought on the rule of law."
    basis = "《法治政府建设实施纲要（2021—2025年）》"
    message = Text(
        zh="{profile}通篇没有写到{thought}（{basis}），请核对是否漏写",
        en="this {profile} nowhere names {thought} ({basis}): please check",
    )
    good = (
        "某区2025年法治政府建设年度报告\n一、主要举措和成效\n深入学习习近平法治思想，主要领导亲自抓。\n"
        "二、存在的不足和原因\n由于编制少，力量薄弱。\n三、2026年安排\n抓好落实。",
        "某区2019年法治政府建设年度报告\n一、主要举措和成效\n主要领导亲自抓。\n二、存在的不足和原因\n由于编制少，力量薄弱。\n"
        "三、2020年安排\n抓好落实。",
        "某区2025年法治政府建设年度报告\n全年工作平稳。",
        "某局2025年工作总结\n一、工作情况\n平稳。\n二、存在不足\n力量薄弱。\n三、2026年安排\n抓好落实。",
    )
    bad = (
        "⟦某区2025年法治政府建设年度报告⟧\n一、主要举措和成效\n主要领导亲自抓。\n二、存在的不足和原因\n由于编制少，力量薄弱。\n"
        "三、2026年安排\n抓好落实。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Look for the words that the profile of a whole report asks for."""
        profile, year = document.once(read_profile_of), report_year(document)
        asked = profile.guidance if profile else None
        if (
            profile is None
            or asked is None
            or (asked.since is not None and (year is None or year < asked.since))
        ):
            return
        text = document.once(folded)
        if any(word in text for word in asked.words) or not is_complete(document):
            return
        yield self.finding(
            document.once(read_outline).title or chapters_of(document)[0].span,
            profile=profile.title,
            thought="、".join(asked.words),
            basis=asked.basis,
        )
