"""Dates, months and years, and the ranges of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from enum import Enum
from typing import TYPE_CHECKING

from sifalint.document import BlockKind, Document, Span
from sifalint.facts.quotations import read_quotations
from sifalint.facts.spans import span_at
from sifalint.facts.widths import folded
from sifalint.patterns import Pattern
from sifalint.records import NamedTuple

if TYPE_CHECKING:
    import regex

_TO = r"[ ]?(?:[-—–~]{1,2}|[至到])[ ]?"
_LINK = Pattern(_TO)
_TOKEN = Pattern(
    r"(?<=[〔\[(])(?P<number>[12]\d{3})(?=[〕\])][^\s。,;]{0,12}?号)"
    r"|(?<![\dA-Za-z./_-])(?P<iso>[12]\d{3}([-./])\d{1,2}\3\d{1,2})(?!\d|\3[\dA-Za-z])"
    r"|(?:(?<![\d.])|(?<=\d\d:\d\d:\d\d))(?<![农阴旧夏]历)"
    rf"(?:(?P<low>\d{{1,4}}){_TO})?(?P<value>\d{{1,4}})(?P<unit>[年月日]|号(?![楼线文令院]))[度份]?"
    r"|(?P<word>(?<!以)[上下]一?年(?!龄)|(?<![过以之说表证声申])[去前明]年(?!后)|今年|来年|(?<![基成资日])本年)度?"
    r"|(?<![一二三四五六七八九十闰])(?<![农阴旧夏]历)"
    r"(?P<spoken>[一二][〇○零O0一二三四五六七八九]{3}(?=年)|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?P<mark>[年月日])"
)
_LONGEST_LINK = 5
_UNITS = {"年": 0, "月": 1, "日": 2, "号": 2}
_HAN_DIGITS = dict(zip("〇○零O0一二三四五六七八九", "00000123456789", strict=True))
_MONTH_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Place(str, Enum):
    """What a date is part of."""

    TEXT = "text"
    TITLE = "title"
    QUOTATION = "quotation"
    NUMBER = "document number"


class Moment(NamedTuple):
    """A day, month or year as it is written; what is not written is None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def exists(self) -> bool:
        """Whether the calendar has it; 29 February of an unknown year exists."""
        if self.month is not None and not 1 <= self.month <= 12:
            return False
        return self.day is None or 1 <= self.day <= month_length(self.year, self.month)


_NONE = Moment()


class DateMention(NamedTuple):
    """A date, month or year in the text, or a range of them.

    ``first`` and ``last`` are equal where it is no range; ``last`` takes over the year and month that the
    text states once for both ends. ``relative`` is the word that stands for the year (``上年``, ``明年``).
    """

    span: Span
    first: Moment
    last: Moment
    place: Place = Place.TEXT
    relative: str = ""

    @property
    def is_range(self) -> bool:
        """Whether it has two different ends."""
        return self.first != self.last


class _Token(NamedTuple):
    """A number with its unit (0 year, 1 month, 2 day), or ``low``—``value`` with one unit for both."""

    span: Span
    unit: int
    value: int | None
    low: int | None = None
    word: str = ""
    spoken: bool = False


def read_dates(document: Document) -> tuple[DateMention, ...]:
    """The dates, months and years of a document in order.

    Takes Arabic and Han numerals, ``2025-03-08`` and its like, years in document numbers such as
    ``〔2025〕5号``, and words for years such as ``上年``. Dates of the lunar calendar are left out. Whether
    a date exists, and whether ``1500年`` is a year or a length of time, is for the reader to judge.
    """
    titles = tuple(_outermost(document, "《〈"))
    quotations = tuple(_outermost(document, "“‘「『"))
    code = [block.span for block in document.blocks if block.kind is BlockKind.CODE]
    found: list[DateMention] = []
    for mention in _mentions(document.once(folded)):
        if code and span_at(code, mention.span.start):
            continue
        if span_at(titles, mention.span.start):
            mention = mention._replace(place=Place.TITLE)
        elif span_at(quotations, mention.span.start) and mention.place is Place.TEXT:
            mention = mention._replace(place=Place.QUOTATION)
        found.append(mention)
    return tuple(found)


def dates_in(document: Document, span: Span) -> tuple[DateMention, ...]:
    """The mentions that begin in a stretch of a document, in order."""
    mentions = document.once(read_dates)
    start, end = (bisect_left(mentions, offset, key=lambda each: each.span.start) for offset in span)
    return mentions[start:end]


def month_length(year: int | None, month: int | None) -> int:
    """The days of a month (1 to 12): 29 for February of an unknown year, 31 for an unknown month."""
    if month is None:
        return 31
    if month == 2 and year is not None and (year % 4 or (year % 100 == 0 and year % 400)):
        return 28
    return _MONTH_LENGTHS[month - 1]


def _outermost(document: Document, marks: str) -> Iterator[Span]:
    end = 0
    for quotation in document.once(read_quotations):
        if quotation.mark in marks and quotation.span.start >= end:
            end = quotation.span.end
            yield quotation.span


def _mentions(text: str) -> Iterator[DateMention]:
    run: list[_Token] = []
    for match in _TOKEN.finditer(text):
        token = _token(match)
        if run and (token is None or not _joins(text, run, token)):
            yield from _compose(run)
            run = []
        if token:
            run.append(token)
        elif match["number"] or match["iso"]:
            yield _complete(match)
    yield from _compose(run)


def _complete(match: regex.Match[str]) -> DateMention:
    if match["number"]:
        year = Moment(int(match["number"]))
        return DateMention(Span(*match.span()), year, year, Place.NUMBER)
    day = Moment(*(int(part) for part in match["iso"].split(match[3])))
    return DateMention(Span(*match.span()), day, day)


def _token(match: regex.Match[str]) -> _Token | None:
    span = Span(*match.span())
    if match["word"]:
        return _Token(span, 0, None, word=match["word"])
    if match["spoken"]:
        return _Token(span, _UNITS[match["mark"]], _spoken(match["spoken"]), spoken=True)
    if not match["value"]:
        return None
    unit, value = _UNITS[match["unit"]], match["value"]
    low = match["low"]
    if unit == 0:
        return _Token(span, 0, int(value), _year(low)) if _year(value) else None
    if len(value) > 2 and not (unit == 2 and len(value) == 3 and match.string[span.start - 1] == "月"):
        return None
    return _Token(span, unit, int(value), int(low) if low and len(low) < 3 else None)


def _year(digits: str | None) -> int | None:
    return int(digits) if digits and len(digits) == 4 and digits[0] in "12" else None


def _spoken(numeral: str) -> int:
    if len(numeral) == 4:
        return int("".join(_HAN_DIGITS[digit] for digit in numeral))
    tens, ten, ones = numeral.rpartition("十")
    return int((_HAN_DIGITS.get(tens, "1") if ten else "0") + _HAN_DIGITS.get(ones, "0"))


def _joins(text: str, run: list[_Token], token: _Token) -> bool:
    """Whether a token goes on with the date that a run of tokens began."""
    last = run[-1]
    gap = token.span.start - last.span.end
    if not gap:
        return token.unit == last.unit + 1 and last.low is None
    return (
        gap < _LONGEST_LINK
        and _LINK.fullmatch(text, last.span.end, token.span.start) is not None
        and run[0].unit <= token.unit <= last.unit
        and not token.word
        and token.low is last.low is None
        and _turn(run) == len(run)
    )


def _turn(run: list[_Token]) -> int:
    """Where the second end of a range begins among the tokens of a run."""
    return next((i for i in range(1, len(run)) if run[i].unit <= run[i - 1].unit), len(run))


def _compose(run: list[_Token]) -> Iterator[DateMention]:
    """The mention that a run of tokens spells, if it has a year, or a month that is not spoken alone."""
    if not run or run[0].unit == 2 or (len(run) == 1 and run[0].spoken and run[0].unit == 1):
        return
    if len(run) == 1 and run[0].low is None:
        moment = _filled(_NONE, run)
        yield DateMention(run[0].span, moment, moment, relative=run[0].word)
        return
    turn = _turn(run)
    first = _filled(_NONE, run[:turn])
    last = _filled(first, run[turn:])
    if run[-1].low is not None:
        first = _filled(last, [run[-1]._replace(value=run[-1].low)])
    yield DateMention(Span(run[0].span.start, run[-1].span.end), first, last, relative=run[0].word)


def _filled(moment: Moment, tokens: list[_Token]) -> Moment:
    """A moment with what tokens say in place of its own from the first of their units on."""
    values = list(moment)
    for token in tokens:
        values[token.unit :] = [token.value, None, None][: 3 - token.unit]
    return Moment(*values)
