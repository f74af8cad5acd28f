"""The part of a year that a report is about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sifalint import Document, Pattern, Span, Text
from sifalint.facts.dates import Moment, dates_in, month_length
from sifalint.facts.outline import read_outline
from sifalint.facts.widths import folded
from sifalint.records import NamedTuple
from sifalint_rules.structure.roles import Role, heading_roles
from sifalint_rules.years.report_year import Source, opening, read_report_year, report_year

if TYPE_CHECKING:
    import regex

_PART = Pattern(
    r"(?P<half>[上下])半年|前(?P<upto>[二三23])个?季度|第?(?P<quarter>[一二三四1-4])季度"
    r"|(?P<from>\d{1,2})月?(?:[-—–~]{1,2}|至|到)(?P<to>\d{1,2})月(?!\d)|(?P<whole>全年|年度|年终)|(?P<bare>半年)(?!来|以|多|内|前|后|间)"
)
_JOINT = Pattern(r"以及|[和及与暨、]")
_SUMMARY = Pattern(r"总结|小结|年报|述[职责廉学法]")
_ANNOUNCED = Pattern(r"(?:现|兹)(?:将|就)[^。;,]{0,30}?(?=[上下]半年|季度|\d月|全年|半年|年度)")
_BEGINS = Pattern(r"(?:^|\n)[ \t\u3000]*(?:[12]\d{3}年|今年|本年)(?=[上下第前一二三四\d全])")
_OTHER_YEAR = Pattern(r"整改|审计|预算|决算|考核|评估|评价|绩效")
_KINDS = ("总结", "小结", "汇报", "通报", "公报", "报告")
_NUMBERS = dict(zip("一二三四1234", (1, 2, 3, 4) * 2, strict=True))
_HALVES = {(1, 6): Text("上半年", "the first half of "), (7, 12): Text("下半年", "the second half of ")}
_QUARTERS = ("一", "二", "三", "四")
_ORDINALS = ("first", "second", "third", "fourth")
_YEAR_LENGTH = 12


class ReportPeriod(NamedTuple):
    """The months that a report is about, what says so and where.

    ``first`` and ``last`` are months from 1 to 12; ``kind`` is what the document calls itself.
    """

    year: int
    first: int
    last: int
    source: Source
    span: Span | None
    kind: Text

    @property
    def is_whole(self) -> bool:
        """Whether it is the whole year."""
        return (self.first, self.last) == (1, _YEAR_LENGTH)

    @property
    def end(self) -> Moment:
        """Its last day."""
        return Moment(self.year, self.last, month_length(self.year, self.last))

    @property
    def words(self) -> Text:
        """Its name for a person: ``2025年上半年``."""
        return period_words(self.year, self.first, self.last)


def read_report_period(document: Document) -> ReportPeriod | None:
    """The report period with its evidence, or None where the text leaves it open.

    The year is that of the report. The months are those the title names, else those of the opening, where
    the report announces itself or where a sentence begins with them, else those that the chapters on the
    work done name. A summary whose title names a year alone is about the whole of it.
    """
    found = document.once(read_report_year)
    if found is None:
        return None
    kind = kind_of(document)
    for source, first, last, span in _evidence(document):
        said = Source.USER if found.source is Source.USER else source
        return ReportPeriod(found.year, first, last, said, span, kind)
    if found.source is Source.DELIVERY:
        return ReportPeriod(found.year, 1, _YEAR_LENGTH, found.source, found.span, kind)
    return None


def what_it_is(document: Document) -> Text:
    """What a document is about, with what says so: ``按标题，这是2025年上半年的总结``.

    Raises ``ValueError`` where nothing says which year it is about.
    """
    found, period = document.once(read_report_year), document.once(read_report_period)
    if found is None:
        raise ValueError("the report has no year")
    words = period.words if period else period_words(found.year, 1, _YEAR_LENGTH)
    source, kind = (period or found).source.value, kind_of(document)
    return Text(
        f"按{source.zh}，这是{words.zh}的{kind.zh}", f"by {source.en} this is the {kind.en} for {words.en}"
    )


def kind_of(document: Document) -> Text:
    """What a document calls itself in its title: ``总结``; ``报告`` where it does not say."""
    title = document.once(read_outline).title
    words = document[title] if title else ""
    return Text(next((kind for kind in _KINDS if kind in words), "报告"), "report")


def period_words(year: int, first: int, last: int) -> Text:
    """The name of a period: ``2025年上半年``, ``2025年第三季度``, ``2025年1—9月``, ``2025年``."""
    if (first, last) == (1, _YEAR_LENGTH):
        return Text(f"{year}年", str(year))
    if half := _HALVES.get((first, last)):
        return Text(f"{year}年{half.zh}", f"{half.en}{year}")
    if last - first == 2 and last % 3 == 0:
        quarter = last // 3 - 1
        return Text(f"{year}年第{_QUARTERS[quarter]}季度", f"the {_ORDINALS[quarter]} quarter of {year}")
    return Text(f"{year}年{first}—{last}月", f"months {first} to {last} of {year}")


def parts_named(text: str, span: Span) -> Iterator[tuple[int, int, Span]]:
    """The parts of a year that a stretch of folded text names, each as its first and last month."""
    for match in _PART.finditer(text, *span):
        months = _months(match)
        if months:
            yield *months, Span(*match.span())


def _months(match: regex.Match[str]) -> tuple[int, int] | None:
    if match["half"] or match["bare"]:
        return (7, 12) if match["half"] == "下" else (1, 6)
    if match["upto"]:
        return 1, _NUMBERS[match["upto"]] * 3
    if match["quarter"]:
        last = _NUMBERS[match["quarter"]] * 3
        return last - 2, last
    if match["whole"]:
        return 1, _YEAR_LENGTH
    first, last = int(match["from"]), int(match["to"])
    return (first, last) if 1 <= first < last <= _YEAR_LENGTH else None


def _evidence(document: Document) -> Iterator[tuple[Source, int, int, Span]]:
    title = document.once(read_outline).title
    if title and not _OTHER_YEAR.search(document.once(folded), *title):
        yield from _of_title(document, title)
    yield from _of_opening(document)
    for heading in document.once(read_outline).headings:
        if heading.level == 1 and Role.ACHIEVEMENTS in heading_roles(document, heading):
            for first, last, span in parts_named(document.once(folded), heading.title_span):
                if _names_no_other_year(document, heading.title_span):
                    yield Source.CHAPTERS, first, last, span


def _of_title(document: Document, title: Span) -> Iterator[tuple[Source, int, int, Span]]:
    text, found = document.once(folded), document.once(read_report_year)
    for first, last, span in parts_named(text, _title_stretch(document, title)):
        yield Source.TITLE, first, last, span
    if found and found.span and title.covers(found.span) and _SUMMARY.search(text, *title):
        yield Source.TITLE, 1, _YEAR_LENGTH, found.span


def _of_opening(document: Document) -> Iterator[tuple[Source, int, int, Span]]:
    """The part with which the report announces itself, or with which a paragraph begins."""
    text, begun = document.once(folded), document.once(opening)
    for lead in (_ANNOUNCED, _BEGINS):
        for match in lead.finditer(text, max(0, begun.start - 1), begun.end):
            for first, last, span in parts_named(text, Span(match.end(), match.end() + 8)):
                if span.start == match.end():
                    yield Source.OPENING, first, last, span


def _names_no_other_year(document: Document, span: Span) -> bool:
    year = report_year(document)
    return all(date.first.year in (year, None) for date in dates_in(document, span))


def _title_stretch(document: Document, title: Span) -> Span:
    """The title without what follows a joint behind the report year: ``…2024年决算和2025年上半年…``."""
    found = document.once(read_report_year)
    start = found.span.end if found and found.span and title.covers(found.span) else title.start
    joint = _JOINT.search(document.once(folded), start, title.end)
    return Span(title.start, joint.start()) if joint and start > title.start else title
