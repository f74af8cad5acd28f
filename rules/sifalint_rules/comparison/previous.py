"""The years of a report and of the one before it, and how places in the earlier one are named."""

from __future__ import annotations

from collections import Counter

from sifalint import Document, Pattern, Span, Text
from sifalint.facts.dates import dates_in
from sifalint.facts.outline import read_outline
from sifalint.facts.pairing import masks, read_sentence_pairs
from sifalint.facts.widths import folded
from sifalint.records import NamedTuple
from sifalint_rules.years.report_year import ReportYear, Source, opening, read_report_year
from sifalint_rules.years.year_claims import Kind, read_year_claims

_PART = Pattern(
    r"[上下]半年|第?[一二三四]季度|前[一二三]季度|\d{1,2}(?:[-—–~至到]{1,2}\d{1,2})?月(?!\d{1,2}日)"
)
_NAMED_FOR_PLAN = Pattern(r"政 ?府 ?工 ?作 ?报 ?告")
_COPIED = 0.9
_TO_ONE = 3


class Years(NamedTuple):
    """The report of the year before with its year, and the year of this report, later than that one."""

    previous: Document
    last: ReportYear
    this: ReportYear

    @property
    def successive(self) -> bool:
        """Whether one year follows the other."""
        return self.last.year + 1 == self.this.year

    @property
    def old(self) -> int:
        """The year whose work last year's report reviews: the work report of a government names the next."""
        return self.last.year - self._is_named_for_plan

    @property
    def planned(self) -> int:
        """The year that last year's report plans."""
        return self.old + 1

    @property
    def _is_named_for_plan(self) -> bool:
        title = self.previous.once(read_outline).title
        if title is None or self.last.source is not Source.TITLE:
            return False
        text = self.previous.once(folded)
        return _NAMED_FOR_PLAN.search(text, *title) is not None


def read_years(document: Document) -> Years | None:
    """The years of both reports; None without a previous one, or where it is not of an earlier year.

    Where the title is last year's with its year, but the text has moved on by a year, the text is believed.
    """
    previous = document.context.previous
    if previous is None:
        return None
    last, this = previous.once(read_report_year), document.once(read_report_year)
    if last is None or this is None or last.year > this.year:
        return None
    if last.year == this.year:
        return _with_old_title(document, Years(previous, last, this))
    return Years(previous, last, this)


def _with_old_title(document: Document, years: Years) -> Years | None:
    """The years of a report whose title was not brought up to date; None where both are of one year."""
    previous, last, this = years
    titles = document.once(read_outline).title, previous.once(read_outline).title
    if this.source is not Source.TITLE or titles[0] is None or titles[1] is None:
        return None
    if masks(document, [titles[0]]) != masks(previous, [titles[1]]):
        return None
    votes = _votes(document, previous, this.year)
    if votes[True] < max(1, _TO_ONE * votes[False]):
        return None
    home = frozenset(year + 1 for year in this.home)
    return Years(previous, last, ReportYear(this.year + 1, Source.FREQUENCY, None, home))


def _votes(document: Document, previous: Document, year: int) -> Counter[bool]:
    """How often a report says that it is of the year after the one given, and how often that it is not.

    It says so in its claims, and with the years and dates of copied sentences, moved on by a year or not.
    """
    claims = document.once(read_year_claims)
    own = [claim.year for claim in claims if claim.kind not in (Kind.TITLE, Kind.PLAN)]
    votes = Counter(each > year for each in own if each in (year, year + 1))
    title = document.once(read_outline).title
    for pair in document.once(read_sentence_pairs):
        if pair.similarity < _COPIED or (title and title.overlaps(pair.this)):
            continue
        mine, theirs = dates_in(document, pair.this), dates_in(previous, pair.last)
        if len(mine) == len(theirs):
            both = [(m.first.year or 0, t.first.year or 0) for m, t in zip(mine, theirs, strict=True)]
            votes.update(new > old for new, old in both if year <= old <= new <= old + 1)
    return votes


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
