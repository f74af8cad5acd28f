"""The year a report is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from sifalint import Document, Pattern, Span, Text
from sifalint.facts.dates import DateMention, Place, dates_in, read_dates
from sifalint.facts.outline import read_outline
from sifalint.facts.sentences import read_sentences
from sifalint.facts.widths import folded

_BARE_YEAR = Pattern(r"(?<![\d.])(?:19|20)\d\d(?=[ \u4e00-\u9fff])(?!年)")
_BOTH_WAYS = Pattern(r"政 ?府 ?工 ?作 ?报 ?告|预算|计划执行")
_PLAN = Pattern(r"计划|要点|安排|部署|谋划|打算|思路|方案|通知|意见|规划")
_SUMMARY = Pattern(r"总结|回顾|年度报告")
_ANNOUNCEMENT = Pattern(r"(?:现|兹)(?:将|就|公布)")
_SINCE = Pattern(r"度?(?:以来|[开起]始|起)")
_FROM = ("比", "较", "与", "从", "自", "由", "于")
_OPENING_LENGTH = 1500
_MENTIONS_NEEDED, _SHARE_NEEDED = 3, 0.6


class Source(Enum):
    """What says which year a report is about; the value names it for a person."""

    USER = Text("设定", "the setting")
    TITLE = Text("标题", "the title")
    OPENING = Text("开头", "the opening")
    FREQUENCY = Text("全文", "the text as a whole")


class ReportYear(NamedTuple):
    """The year a report is about, what says so and where.

    ``home`` are the years that a report of its kind writes of as its own: the work report of a government
    and a budget report look back on one year and plan the next, under a title that names one of them.
    """

    year: int
    source: Source
    span: Span | None
    home: frozenset[int]


def report_year(document: Document) -> int | None:
    """The year a report is about, or None where the text leaves it open."""
    found = document.once(read_report_year)
    return found.year if found else None


def read_report_year(document: Document) -> ReportYear | None:
    """The report year with its evidence, or None where the text leaves it open.

    The user's word comes first, then the title, then the opening, then a year that most dates of the text
    share. A title that names a range of years makes a report of several years, which has no one year.
    """
    if document.context.report_year is not None:
        return _evidence(document, document.context.report_year, Source.USER)
    title = document.once(read_outline).title
    if title:
        in_title = [mention for mention in dates_in(document, title) if mention.first.year is not None]
        if any(mention.is_range for mention in in_title):
            return None
        for year, span in _title_years(document, title, in_title):
            return _evidence(document, year, Source.TITLE, span)
    for mention in opening_years(document):
        return _evidence(document, mention.first.year, Source.OPENING, mention.span)
    return _evidence(document, _most_frequent(document), Source.FREQUENCY)


def opening(document: Document) -> Span:
    """What stands between the title and the first heading, at most 1500 code points.

    Where nothing stands there, it is what stands under the first heading that has words of its own.
    """
    outline = document.once(read_outline)
    start = outline.title.end if outline.title else 0
    for heading in outline.headings:
        if document[Span(start, heading.span.start)].strip():
            return Span(start, min(heading.span.start, start + _OPENING_LENGTH))
        start = max(start, heading.span.end)
    return Span(start, min(len(document.text), start + _OPENING_LENGTH))


def opening_years(document: Document) -> Iterator[DateMention]:
    """The years in the opening with which a sentence begins, or of which it announces the report."""
    text = document.once(folded)
    stretch = document.once(opening)
    dates = [mention for mention in dates_in(document, stretch) if is_plain_year(mention)]
    for sentence in document.once(read_sentences):
        if sentence.start >= stretch.end:
            return
        mention = next((date for date in dates if sentence.covers(date.span)), None)
        if mention is None:
            continue
        announced = _ANNOUNCEMENT.search(text, sentence.start, mention.span.start)
        begins = not text[sentence.start : mention.span.start].strip(" *#-")
        if (announced or begins) and not _SINCE.match(text, mention.span.end):
            yield mention


def is_plain_year(mention: DateMention) -> bool:
    """Whether a date is one year, or months of one year, in running text."""
    return (
        mention.place is Place.TEXT
        and mention.first.year is not None
        and mention.first.year == mention.last.year
        and mention.first.day is None
        and 1900 <= mention.first.year < 2100
    )


def _evidence(
    document: Document, year: int | None, source: Source, span: Span | None = None
) -> ReportYear | None:
    return (
        None
        if year is None
        else ReportYear(year, source, span, frozenset({year} | _neighbours(document, year, source)))
    )


def _neighbours(document: Document, year: int, source: Source) -> set[int]:
    """The further years at home: those of the title, and both neighbours where the title looks ahead."""
    title = document.once(read_outline).title
    if title is None:
        return set()
    named = [mention.first.year for mention in dates_in(document, title) if is_plain_year(mention)]
    years = set(named if source is Source.TITLE else [])
    text = document.once(folded)
    if _BOTH_WAYS.search(text, *title) or (_PLAN.search(text, *title) and not _SUMMARY.search(text, *title)):
        years |= {year - 1, year + 1}
    return {each for each in years if each is not None}


def _title_years(document: Document, title: Span, dates: list[DateMention]) -> Iterator[tuple[int, Span]]:
    for mention in dates:
        if is_plain_year(mention) and mention.first.year is not None:
            yield mention.first.year, mention.span
    for match in _BARE_YEAR.finditer(document.once(folded), title.start, title.end):
        yield int(match.group()), Span(*match.span())


def _most_frequent(document: Document) -> int | None:
    text = document.once(folded)
    years = Counter(
        mention.first.year
        for mention in document.once(read_dates)
        if is_plain_year(mention)
        and text[mention.span.start - 1 : mention.span.start] not in _FROM
        and not _SINCE.match(text, mention.span.end)
    )
    if not years:
        return None
    year, count = years.most_common(1)[0]
    enough = count >= _MENTIONS_NEEDED and count >= _SHARE_NEEDED * sum(years.values())
    return year if enough else None
