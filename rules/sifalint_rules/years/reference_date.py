"""The day by which a report is judged."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from enum import Enum

from sifalint import Document, Pattern, Span, Text
from sifalint.facts.dates import DateMention, Moment, dates_in, month_length
from sifalint.facts.outline import read_outline
from sifalint.facts.widths import folded
from sifalint.records import NamedTuple
from sifalint_rules.years.report_period import read_report_period
from sifalint_rules.years.report_year import report_year
from sifalint_rules.years.signature import signed_date

_LABEL = Pattern(
    r"(?:(?:发[表布]|公[开布]|成文|印发|生成|更新|制发|上报|报送|发稿)(?:时间|日期)"
    r"|(?<![^\s|·])(?:时[ \u3000]*间|日[ \u3000]*期|date|Date))[ \t\u3000]*:[ \t\u3000]*(?=[12二])"
)
_UNTIL = Pattern(r"截[至止][到至]?[ ]?(?:目前)?\(?(?=[\d本今二])")
_MINUTES = Pattern(r"纪要|方案|通知")
_HEAD_LINES = 8
_LINES_BELOW = 4
_LAST_DAY = 31
_LONGEST_LINE = 60
_TOLD = Pattern(r"[。:,;\d]")
_MARKS = " \t\xa0()-—―–*_"
_QUARTER = 92


class Grounds(Enum):
    """What says by which day a report is judged; the value names it for a person."""

    USER = Text("设定", "the setting")
    METADATA = Text("所注的日期", "the date given with it")
    DELIVERY = Text("标题下的日期", "the date below the title")
    SIGNATURE = Text("落款日期", "the date it is signed with")
    LATEST = Text("正文的“截至”日期", "the day up to which it counts")
    PERIOD = Text("报告的时段", "the period of the report")


class ReferenceDate(NamedTuple):
    """A day with its evidence; ``span`` is None where the text does not state it."""

    day: Moment
    source: Grounds
    span: Span | None

    @property
    def is_known(self) -> bool:
        """Whether the text or the user says it; the end of the period is but a guess."""
        return self.source is not Grounds.PERIOD

    @property
    def is_limit(self) -> bool:
        """Whether the report was finished by that day: nothing it tells can have happened later."""
        return self.source not in (Grounds.LATEST, Grounds.PERIOD)

    @property
    def words(self) -> Text:
        """The day for a person."""
        return day_words(self.day)


def read_reference_date(document: Document) -> ReferenceDate | None:
    """The reference date, or None where nothing speaks for a day.

    The user's word comes first, then a line such as ``发表时间：2025-03-18``, the date below the title, the
    date of the signature, the latest day up to which the text counts, unless it lies long before the end of
    the period, and that end.
    """
    if document.context.as_of is not None:
        return ReferenceDate(Moment(*map(int, document.context.as_of.split("-"))), Grounds.USER, None)
    for source, read in _READERS:
        for mention in read(document):
            if mention.first.exists and mention.first.day and mention.first.year and not mention.is_range:
                return ReferenceDate(mention.first, source, mention.span)
    period = document.once(read_report_period)
    counted = max(_counted(document), default=None, key=lambda each: each[0])
    if counted and not (period and days_between(counted[0], period.end) > _QUARTER):
        return ReferenceDate(counted[0], Grounds.LATEST, counted[1])
    return ReferenceDate(period.end, Grounds.PERIOD, period.span) if period else None


def day_words(day: Moment) -> Text:
    """A day for a person, in both languages."""
    return Text(f"{day.year}年{day.month}月{day.day}日", f"{day.year}-{day.month:02}-{day.day:02}")


def days_between(first: Moment, last: Moment) -> int:
    """The days from one existing day to another; negative where the second is the earlier."""
    from datetime import date

    return (date(*map(_number, last)) - date(*map(_number, first))).days


def _number(value: int | None) -> int:
    return value or 1


def _metadata(document: Document) -> Iterator[DateMention]:
    text, title = document.once(folded), document.once(read_outline).title
    if title and _MINUTES.search(text, *title):
        return
    blocks = document.blocks
    first = bisect_left(blocks, title.end, key=lambda block: block.span.start) if title else 0
    for block in (*blocks[: first + _HEAD_LINES], *blocks[-_HEAD_LINES:]):
        for match in _LABEL.finditer(text, *block.span):
            yield from _at(document, match.end())


def _below_title(document: Document) -> Iterator[DateMention]:
    text, title = document.once(folded), document.once(read_outline).title
    if title is None:
        return
    blocks = document.blocks
    first = bisect_left(blocks, title.end, key=lambda block: block.span.start)
    for block in blocks[first : first + _LINES_BELOW]:
        start, end = block.span
        for mention in dates_in(document, block.span)[:1] if end - start <= _LONGEST_LINE else ():
            before = text[start : mention.span.start].strip(_MARKS)
            behind = text[mention.span.end : end].strip(_MARKS)
            if (not behind and not _TOLD.search(before)) or (not before and behind.startswith("在")):
                yield mention


def _signature(document: Document) -> Iterator[DateMention]:
    signed = signed_date(document)
    if signed:
        yield signed


_READERS = (
    (Grounds.METADATA, _metadata),
    (Grounds.DELIVERY, _below_title),
    (Grounds.SIGNATURE, _signature),
)


def _counted(document: Document) -> Iterator[tuple[Moment, Span]]:
    """The days up to which the text counts; the report year stands for one that is not written."""
    year = report_year(document)
    for match in _UNTIL.finditer(document.once(folded)):
        for mention in _at(document, match.end()):
            when = mention.last
            named = when.year or (
                year if not mention.relative or mention.relative in ("今年", "本年") else None
            )
            if named and named == year and when.month and 1 <= when.month <= 12:
                day = min(when.day or _LAST_DAY, month_length(named, when.month))
                yield Moment(named, when.month, day), mention.span


def _at(document: Document, offset: int) -> tuple[DateMention, ...]:
    return dates_in(document, Span(offset, offset + 1))
