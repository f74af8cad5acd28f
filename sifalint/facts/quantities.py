"""Numbers with their units, and how exactly they are meant."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

import regex

from sifalint.document import BlockKind, Document, Span
from sifalint.facts.numerals import HAN, from_han
from sifalint.facts.units import DIMENSIONS, measure_word
from sifalint.facts.widths import folded
from sifalint.patterns import Pattern

PERCENT = "%"
"""The dimension of a percentage; its value is in percent (99.2 for 99.2%)."""

_ARABIC = r"(?:\d{1,3}(?:,\d{3})++(?!\d)|\d++)(?:\.\d+)?(?:\.(?=%))?"
_YEAR = r"(?:19|20)\d{2}"
_DATE = (
    rf"\d{{1,2}}:\d{{2}}:\d{{2}}(?={_YEAR}年)|{_YEAR}年?[—–~至到-]{{1,2}}{_YEAR}年?|{_YEAR}年"
    rf"|\d{{1,2}}(?:[—–~至到-]{{1,2}}\d{{1,2}})?[月日]"
)
_MAGNITUDE = r"万亿|[百千]?[万亿]|[百千](?!米|克|瓦|分)"
_NUMBER = Pattern(
    rf"(?=[\d零〇一二两三四五六七八九十百千万亿])(?<![\d.])(?:{_DATE}"
    rf"|(?:百分之(?P<share>{HAN}++(?:点{HAN}++)?)|(?P<number>{_ARABIC})|(?<!{HAN})(?P<han>{HAN}++(?:点{HAN}++)?))"
    rf"(?:(?P<dash>[—–~至-]{{1,2}})(?P<upto>{_ARABIC}))?"
    rf"(?P<more>[余多])? ?(?P<magnitude>{_MAGNITUDE})?(?P<more2>[余多])?)"
)
_RATIOS = frozenset("%‰倍")
_NO_TENTHS_BEFORE = frozenset("立效果为员功本长就熟了都人年千品绩交")
_AFTER = ("左右", "上下", "及以上", "以上", "以下", "以内", "之内", "之多")
_AFTER_STARTS = frozenset(word[0] for word in _AFTER)
_POWERS = {"百": 2, "千": 3, "万": 4, "百万": 6, "千万": 7, "亿": 8, "百亿": 10, "千亿": 11, "万亿": 12}
_NO_COUNT_AFTER = frozenset("第“‘《" + "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_NO_HAN_COUNT_AFTER = _NO_COUNT_AFTER | frozenset("数几上每")
_MOST_DIGITS = 18
_TENTH, _TWENTIETH = Decimal("0.1"), Decimal("0.05")


class Precision(Enum):
    """How exactly a number is meant, as its words say."""

    EXACT = "exact"
    MORE = "余"
    NEAR = "近"
    OVER = "超"
    UNDER = "不足"
    ABOUT = "约"
    RANGE = "—"


_WORDS = {
    word: precision
    for precision, words in (
        (Precision.OVER, "超过 超出 超 逾 突破 不少于 不低于 不下 至少 以上 及以上"),
        (Precision.UNDER, "不超过 不足 不到 不多于 不高于 最多 以下 以内 之内"),
        (Precision.NEAR, "将近 接近 近"),
        (Precision.ABOUT, "约 大约 大概 左右 上下"),
    )
    for word in words.split()
}
_BEFORE = Pattern(
    r"(?:不超过|不足|不到|不多于|不高于|最多|超过|超出|超|逾|突破|不少于|不低于|不下|至少"
    r"|大约|大概|(?<![预节签大条公特制])约|将近|接近|(?<![附最新临贴亲])近)(?= ?$)"
)
_BEFORE_ENDS = frozenset("过足到于多出超逾破少下约概近")


class Quantity(NamedTuple):
    """One number with its unit.

    ``span`` takes in words such as 约 and 以上. ``value`` is in the base unit: 万 and 亿 are multiplied
    out, a percentage is in percent. ``step`` is one unit of the last printed place, so 3.20万人 has the
    value 32000, the step 100 and the magnitude 万. ``unit`` is the measure word as written, without the
    magnitude; ``dimension`` is what it counts. ``upto`` is the end of a range, else the value.
    """

    span: Span
    value: Decimal
    step: Decimal
    magnitude: str
    unit: str
    dimension: str
    precision: Precision
    upto: Decimal

    @property
    def exact(self) -> bool:
        """Whether the number is stated without 约, 余, 以上 and the like."""
        return self.precision is Precision.EXACT

    @property
    def scale(self) -> Decimal:
        """What one of the magnitude is: 10000 for 万, 1 where there is none."""
        return Decimal(1).scaleb(_POWERS.get(self.magnitude, 0))

    @property
    def low(self) -> Decimal | None:
        """The least value the words allow; None where there is none."""
        if self.precision is Precision.UNDER:
            return None
        if self.precision is Precision.NEAR:
            return self.value - self.value * _TENTH
        if self.precision is Precision.ABOUT:
            return self.value - self.value * _TWENTIETH
        return self.value

    @property
    def high(self) -> Decimal | None:
        """The greatest value the words allow; None where there is none."""
        if self.precision is Precision.OVER:
            return None
        if self.precision is Precision.MORE:
            return self.value + _last_place(self.value)
        if self.precision is Precision.ABOUT:
            return self.value + self.value * _TWENTIETH
        return self.upto


def read_quantities(document: Document) -> tuple[Quantity, ...]:
    """The quantities of a document in order: every number with a measure word, %, ‰, 倍 or 成.

    Years, dates, ordinals (第3次), road names (G4) and numbers that open a quotation (“六个不准”) are none.
    A number without a measure word is one only where 万 or 亿 stands behind it; its dimension is then empty.
    A string of more than 18 digits is no number that a report counts.
    """
    text = document.once(folded)
    found: list[Quantity] = []
    for block in document.blocks:
        if block.kind is BlockKind.CODE:
            continue
        found += _quantities_in(text, block.span)
    return tuple(found)


def _quantities_in(text: str, span: Span) -> Iterator[Quantity]:
    offset = span.start
    while match := _NUMBER.search(text, offset, span.end):
        unit, offset = _unit(text, match.end())
        after = ""
        if text[offset : offset + 1] in _AFTER_STARTS:
            after = next((word for word in _AFTER if text.startswith(word, offset)), "")
            offset += len(after)
        quantity = _quantity(match, unit, after, offset)
        if quantity:
            yield quantity


def _unit(text: str, offset: int) -> tuple[str, int]:
    """The unit at an offset, after a space or without, and where it ends; empty where there is none."""
    start = offset + 1 if text[offset : offset + 1] == " " else offset
    first, second = text[start : start + 1], text[start + 1 : start + 2]
    if first in _RATIOS or (first == "成" and second not in _NO_TENTHS_BEFORE):
        return first, start + 1
    word = measure_word(text, start)
    return word, start + len(word) if word else offset


def _quantity(match: regex.Match[str], unit: str, after: str, end: int) -> Quantity | None:
    number, han, share, magnitude = match.group("number", "han", "share", "magnitude")
    literal = number or han or share
    unit = PERCENT if share else unit
    if not literal or not (unit or (magnitude and number)) or _names(match):
        return None
    try:
        value, decimals = _value(literal)
        upto = _value(match["upto"])[0] if match["upto"] else value
    except ValueError:
        return None
    tenfold = unit == "成"
    power = _POWERS.get(magnitude, 0) + tenfold
    value, upto = value.scaleb(power), upto.scaleb(power)
    start, precision = _meant(match, after)
    return Quantity(
        Span(start, end),
        value,
        Decimal(1).scaleb(power - decimals),
        magnitude or "",
        unit,
        PERCENT if tenfold else DIMENSIONS.get(unit, unit),
        Precision.ABOUT if tenfold and precision is Precision.EXACT else precision,
        max(value, upto),
    )


def _names(match: regex.Match[str]) -> bool:
    """Whether the number is part of a name or no definite number: 第3次, G4, “六个不准”, 数百人."""
    start = match.start()
    before = match.string[start - 1] if start else " "
    return before in (_NO_COUNT_AFTER if match["number"] else _NO_HAN_COUNT_AFTER)


def _value(literal: str) -> tuple[Decimal, int]:
    """The value of a numeral and how many decimals it prints.

    Raises ``ValueError`` where it is not one number (三五个 means three to five) or has more than 18 digits.
    """
    if literal[0].isdecimal():
        digits = literal.replace(",", "").rstrip(".")
        return _limited(Decimal(digits), len(digits.partition(".")[2]))
    whole, _, fraction = literal.partition("点")
    if len(whole) > 1 and not any(place in whole for place in "十百千万亿"):
        raise ValueError(f"more than one digit without a place: {literal!r}")
    return _limited(from_han(literal), len(fraction))


def _limited(value: Decimal, decimals: int) -> tuple[Decimal, int]:
    if max(value.adjusted(), 0) + decimals >= _MOST_DIGITS:
        raise ValueError(f"more than {_MOST_DIGITS} digits")
    return value, decimals


def _meant(match: regex.Match[str], after: str) -> tuple[int, Precision]:
    """Where the quantity starts with its word such as 约, and how exactly it is meant."""
    start = match.start()
    text = match.string[max(start - 5, 0) : start]
    before = _BEFORE.search(text) if text.rstrip(" ")[-1:] in _BEFORE_ENDS else None
    if before:
        start += before.start() - len(text)
    words = (before.group() if before else "", after)
    meant = [_WORDS[word] for word in words if word in _WORDS]
    if match["dash"]:
        meant = [Precision.RANGE]
    elif match["more"] or match["more2"]:
        meant = [Precision.MORE]
    return start, meant[0] if meant else Precision.EXACT


def _last_place(value: Decimal) -> Decimal:
    """One unit of the last place of a number that is not zero: 100 for 1,500."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(0)
