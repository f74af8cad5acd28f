"""The year a report is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from enum import Enum

from sifalint import Document, Pattern, Span, Text
from sifalint.facts.dates import DateMention, Place, dates_in, read_dates
from sifalint.facts.outline import read_outline
from sifalint.facts.sentences import read_sentences
from sifalint.facts.widths import folded
from sifalint.records import NamedTuple
from sifalint_rules.structure.roles import Role, roles_of

_BARE_YEAR = Pattern(r"(?<![\d.])(?:19|20)\d\d(?=[ \u4e00-\u9fff])(?!年)")
_BOTH_WAYS = Pattern(r"政 ?府 ?工 ?作 ?报 ?告|预算|计划执行")
_PLAN = Pattern(r"计划|要点|安排|部署|谋划|打算|思路|方案|通知|意见|规划")
_SUMMARY = Pattern(r"总结|回顾|年度报告|(?<!实施)情况")
_ANNOUNCEMENT = Pattern(r"(?:现|兹)(?:将|就|公布)")
_REPORT = Pattern(r"总结|报告|汇报|述[职责廉学法]|年报|小结|回顾|情况|公报|通报")
_HEARD = Pattern(
    r"\s*+[-—―–(]*+ *[12]\d{3}年\d{1,2}月(?:\d{1,2}日)?"
    r"在[^\n]{0,40}(?:代表大会(?!常)|(?<!常务)委员会)[^\n]{0,16}会议"
)
_TERM = Pattern(r"五年|本届|届[政法检]|任期")
_PART = Pattern(r"半年|季度|\d月|以来|期间")
_TOLD = Pattern(r"[。;:!?,]\s*(?:[\r\n]|$)|。")
_SINCE = Pattern(r"度?(?:以来|[开起]始|起)")
_FROM = ("比", "较", "与", "从", "自", "由", "于")
_OPENING_LENGTH = 1500
_LAST_CONGRESS = 5
_SOON = 5
_MENTIONS_NEEDED, _SHARE_NEEDED = 3, 0.6


class Source(Enum):
    """What says which year a report is about; the value names it for a person."""

    USER = Text("设定", "the setting")
    TITLE = Text("标题", "the title")
    DELIVERY = Text("标题下的会议日期", "the date of the meeting below the title")
    OPENING = Text("开头", "the opening")
    CHAPTERS = Text("章节标题", "the chapters")
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

    The user's word comes first, then the title, then the date below it on which a congress heard the report,
    then the opening, then a year that most dates of the text share. A title that names a range of years
    makes a report of several years, which has no one year; nor has one what is no report, such as the story
    of a life.
    """
    if document.context.report_year is not None:
        return _evidence(document, document.context.report_year, Source.USER)
    title = document.once(read_outline).title
    if title:
        in_title = [mention for mention in dates_in(document, title) if mention.first.year is not None]
        if any(mention.first.year != mention.last.year for mention in in_title):
            return None
        for year, span in _title_years(document, title, in_title):
            return _evidence(document, year, Source.TITLE, span)
    for year, span in _delivery_years(document):
        return ReportYear(year, Source.DELIVERY, span, frozenset((year, year + 1)))
    if title and not _REPORT.search(document.once(folded), *title):
        return None
    for year, span in _chapter_years(document):
        return ReportYear(year, Source.CHAPTERS, span, frozenset((year, year + 1)))
    for mention in opening_years(document):
        if title or _has_chapters(document) or not _goes_on(document, mention):
            return _evidence(document, mention.first.year, Source.OPENING, mention.span)
        return None
    return _evidence(document, _most_frequent(document), Source.FREQUENCY)


def opening(document: Document) -> Span:
    """What stands between the title and the first heading, at most 1500 code points.

    Where nothing but a date or a name stands there, it is what stands under the first heading that has words
    of its own.
    """
    outline, text = document.once(read_outline), document.once(folded)
    start = outline.title.end if outline.title else 0
    for heading in outline.headings:
        if _TOLD.search(text, start, heading.span.start):
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
    if source is Source.TITLE and len(years) > 1:
        return {each for each in years if each is not None}
    if _BOTH_WAYS.search(text, *title) or (_PLAN.search(text, *title) and not _SUMMARY.search(text, *title)):
        years |= {year - 1, year + 1}
    return {each for each in years if each is not None}


def _title_years(document: Document, title: Span, dates: list[DateMention]) -> Iterator[tuple[int, Span]]:
    for mention in dates:
        if is_plain_year(mention) and mention.first.year is not None:
            yield mention.first.year, mention.span
    for match in _BARE_YEAR.finditer(document.once(folded), title.start, title.end):
        yield int(match.group()), Span(*match.span())


def _delivery_years(document: Document) -> Iterator[tuple[int, Span]]:
    """The year before that of the congress which heard an annual work report, by the date below its title.

    The report to a new congress is about a whole term.
    """
    title, text = document.once(read_outline).title, document.once(folded)
    if title is None or not text[: title.end].endswith("工作报告"):
        return
    heard = _HEARD.match(text, title.end)
    for mention in dates_in(document, Span(*heard.span())) if heard else ():
        year, month, _ = mention.first
        chapters = (each.title for each in document.once(read_outline).headings if each.level == 1)
        term = _TERM.search(text, *document.once(opening)) or any(map(_TERM.search, chapters))
        if year and month and month <= _LAST_CONGRESS and not term:
            yield year - 1, mention.span


def _chapter_years(document: Document) -> Iterator[tuple[int, Span]]:
    """The year on whose work the first chapter of a work report without a date looks back."""
    outline = document.once(read_outline)
    if outline.title is None or not document.text[: outline.title.end].endswith("工作报告"):
        return
    chapters = [each for each in outline.headings if each.level == 1]
    for heading in chapters[:1]:
        years = dates_in(document, heading.title_span)
        whole = len(years) == 1 and is_plain_year(years[0]) and years[0].first.month is None
        past = Role.ACHIEVEMENTS in roles_of(heading.title) and not _TERM.search(heading.title)
        if whole and past and not _PART.search(heading.title):
            yield years[0].first.year or 0, years[0].span


def _has_chapters(document: Document) -> bool:
    """Whether a chapter on work done, problems or plans shows a document to be a report."""
    chapters = (each for each in document.once(read_outline).headings if each.level == 1)
    roles = {role for chapter in chapters for role in roles_of(chapter.title, document.context.packs)}
    return not roles.isdisjoint((Role.ACHIEVEMENTS, Role.PROBLEMS, Role.PLAN))


def _goes_on(document: Document, mention: DateMention) -> bool:
    """Whether the opening goes on to one of the next years, as the story of a life does."""
    year = mention.first.year or 0
    later = dates_in(document, Span(mention.span.end, document.once(opening).end))
    return any(is_plain_year(each) and year < (each.first.year or 0) <= year + _SOON for each in later)


def _most_frequent(document: Document) -> int | None:
    if document.once(read_outline).title is None and not _has_chapters(document):
        return None
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
