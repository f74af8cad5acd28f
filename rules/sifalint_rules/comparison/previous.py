"""The years of a report and of the one before it, and how places in the earlier one are named."""

from __future__ import annotations

from typing import NamedTuple

from sifalint import Document, Pattern, Span, Text
from sifalint.facts.outline import read_outline
from sifalint.facts.widths import folded
from sifalint_rules.years.report_year import ReportYear, opening, read_report_year

_PART = Pattern(
    r"[上下]半年|第?[一二三四]季度|前[一二三]季度|\d{1,2}(?:[-—–~至到]{1,2}\d{1,2})?月(?!\d{1,2}日)"
)


class Years(NamedTuple):
    """The report of the year before with its year, and the year of this report, later than that one."""

    previous: Document
    last: ReportYear
    this: ReportYear

    @property
    def successive(self) -> bool:
        """Whether one year follows the other."""
        return self.last.year + 1 == self.this.year


def read_years(document: Document) -> Years | None:
    """The years of both reports; None without a previous one, or where it is not of an earlier year."""
    previous = document.context.previous
    if previous is None:
        return None
    last, this = previous.once(read_report_year), document.once(read_report_year)
    if last is None or this is None or last.year >= this.year:
        return None
    return Years(previous, last, this)


def of_like_periods(document: Document) -> bool:
    """Whether a report and the previous one are about the same part of their years."""
    previous = document.context.previous
    return previous is not None and _part(document) == _part(previous)


def _part(document: Document) -> frozenset[str]:
    """The half-year, quarter or months that the title names; where there is no title, the opening."""
    span = document.once(read_outline).title or document.once(opening)
    return frozenset(match.group() for match in _PART.finditer(document.once(folded), *span))


def line_of(previous: Document, span: Span) -> Text:
    """The line of the previous report on which a stretch begins."""
    line = previous.located(span)[0].line
    return Text(f"上年报告第{line}行", f"line {line} of last year's report")
