"""TIM009."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from sifalint import Checked, Document, Finding, Pattern, Rule, Severity, Span, Text
from sifalint.facts.dates import dates_in
from sifalint.facts.outline import read_outline
from sifalint.facts.quotations import quoted_spans
from sifalint.facts.spans import span_at
from sifalint.facts.widths import folded
from sifalint_rules.years.report_period import read_report_period

_RELATIVE = Pattern(r"今年以来|近日|近期|目前|最近|(?<!\d)日前|不久前|今年(?![上下]半年)")


class RelativeTime(Rule):
    """公开的年度报告用了相对的时间。

    “今年以来”“近日”“目前”在起草的时候清楚，公开一年以后，同一节里又没有写年份，读的人就不知道指哪一年。

    年度报告长期挂在网上，时间应当自己说得清楚。

    请改为“2025年以来”“截至2025年12月底”。半年、季度的材料和内部总结里用这些词很平常，所以这条规则默认不启用；同一节里写了年份的不报。
    """

    code = "TIM009"
    name = "relative-time"
    severity = Severity.INFO
    title_en = "Relative time in a published annual report"
    summary_en = "今年以来, 近日 or 目前 in a section of an annual report that names no year."
    basis = "公开文稿的写作惯例"
    enabled = False
    message = Text(
        zh="“{words}”在公开的年度报告里指哪一年不清楚，本节没有写年份，可以写明年月",
        en="in a published annual report “{words}” does not say which year, and this section names none: "
        "give year and month",
    )
    notes: ClassVar[Mapping[str, Text]] = {"again": Text(zh="本节这里也是", en="and here in this section")}
    triggers = ("今年", "近", "目前", "日前", "不久前")
    good = (
        "某局2025年上半年工作总结\n一、工作情况\n今年以来，我局受理80件，目前在册60人。",
        "某局2025年法治政府建设年度报告\n一、主要举措和成效\n2025年受理80件，目前在册60人。",
        "某局2025年法治政府建设年度报告\n一、主要举措和成效\n群众说“目前很好”。",
    )
    bad = ("某局2025年法治政府建设年度报告\n一、主要举措和成效\n⟦今年以来⟧，我局受理80件，目前在册60人。",)

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Find relative times in sections of an annual report that name no year."""
        period = document.once(read_report_period)
        if period is None or not period.is_whole:
            return
        text, quoted = document.once(folded), document.once(quoted_spans)
        sections: dict[Span, list[Span]] = {}
        for match in _RELATIVE.finditer(text):
            if not span_at(quoted, match.start()):
                section = _section(document, match.start())
                sections.setdefault(section, []).append(Span(*match.span()))
        for section, (first, *again) in sections.items():
            if not any(date.first.year for date in dates_in(document, section)):
                related = [self.related(span, "again") for span in again]
                yield self.finding(first, related=related, words=document[first])


def _section(document: Document, offset: int) -> Span:
    """The chapter that holds a place, or what stands before the first."""
    outline = document.once(read_outline)
    path = outline.path(offset)
    if path:
        return Span(path[0].span.start, path[0].body.end)
    start = outline.headings[0].span.start if outline.headings else len(document.text)
    return Span(0, start) if offset < start else Span(offset, len(document.text))
