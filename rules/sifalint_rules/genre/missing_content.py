"""DOC004."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from sifalint import Checked, Document, Finding, Rule, Severity, Text
from sifalint_rules.genre.shortcomings import read_shortcomings, short_counts
from sifalint_rules.structure.series import marker_span


class MissingContent(Rule):
    """缺少这类报告应当写明的内容。

    法治政府建设年度报告应当写明五项内容：上一年度的主要举措和成效、存在的不足和原因、
    党政主要负责人履行推进法治建设第一责任人职责的情况、下一年度的主要安排，以及其他需要报告的情况（可以没有）。
    这里缺了其中的一项。

    督察规定要求报告这些内容，不要求各成一章；最常缺的是产生不足的原因和第一责任人履职情况，
    上级审核时会因此退回。

    请补写这项内容，写在哪一章都可以；只在下一年的安排里提到的不算。缺举措成效、不足、安排这三章的，
    由 DOC003 报告，这里不再报；文中没有写不足的，也不再报没有写原因；标题里已经说了原因、
    正文里看不出来的，只作提示。节选和结尾残缺的不报。
    各单位可以在自己的文种文件里用 contents 规定要写明的内容。
    """

    code = "DOC004"
    name = "rule-of-law-five"
    severity = Severity.WARNING
    title_en = "Required content missing"
    summary_en = "A report of this kind must say something, in whatever chapter, that it does not say."
    basis = "《法治政府建设与责任落实督察工作规定》：年度报告的五项内容"
    message = Text(
        zh="{profile}应写明{content}{basis}，这里没有写到",
        en="this {profile} must tell {content}{basis}, and does not",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        "claimed": Text(
            zh="{profile}应写明{content}{basis}，标题里说了，下面看不出写在哪里",
            en="this {profile} must tell {content}{basis}; the heading says so, but the text does not",
        ),
    }
    good = (
        "某区2025年法治政府建设年度报告\n一、主要举措和成效\n"
        "在习近平法治思想指引下，区长切实履行第一责任人职责。\n"
        "二、存在的不足\n执法力量薄弱，主要原因是编制少。\n三、2026年安排\n抓好落实。",
        "某区2025年法治政府建设年度报告\n一、主要举措和成效\n学习习近平法治思想。\n（一）主要负责人履行法治建设职责情况\n定期研究。\n"
        "（二）抓执法\n有力。\n二、存在的不足和原因\n由于编制少，执法力量薄弱。\n三、2026年安排\n抓好落实。",
        "某区2025年法治政府建设年度报告\n一、主要举措和成效\n有力。",
        "某局2025年工作总结\n一、工作情况\n平稳。\n二、存在不足\n力量薄弱。\n三、2026年安排\n抓好落实。",
    )
    bad = (
        "某区2025年法治政府建设年度报告\n一、主要举措和成效\n"
        "在习近平法治思想指引下，区长切实履行第一责任人职责。\n"
        "⟦二、存在的不足⟧\n执法力量薄弱，监督不够到位。\n三、2026年安排\n抓好落实。",
        "⟦某区2025年法治政府建设年度报告⟧\n一、主要举措和成效\n"
        "落实习近平法治思想，召开党政主要负责人述法会议。\n"
        "二、存在的不足和原因\n由于编制少，执法力量薄弱。\n三、2026年安排\n压实第一责任人职责。",
        "某区2025年法治政府建设年度报告\n一、主要举措和成效\n落实习近平法治思想，主要领导亲自抓。\n"
        "⟦二、存在的不足和原因⟧\n执法力量薄弱，监督不够到位。\n三、2026年安排\n抓好落实。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report what a document of its kind must say and does not."""
        lacking = document.once(read_shortcomings)
        if lacking is None:
            return
        lost = lacking.gap if not lacking.explained else None
        for content, place, claimed in lacking.contents:
            skipped = lost is not None and content.within is None
            places = [marker_span(document, lost.heading)] if lost and skipped else []
            if content.within is None:
                places += short_counts(document)
            yield self.finding(
                place,
                note="claimed" if claimed else "",
                severity=Severity.INFO if claimed else content.severity,
                rests_on=places,
                profile=lacking.profile.title,
                content=content.title,
                basis=Text(f"（{content.basis.zh}）", f" ({content.basis.en})") if content.basis else "",
            )
