"""Numbers as they stand in a text, and the values between which each lies."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from sifalint.facts.literals import POWERS, Literal, arabic, han
from sifalint.facts.numerals import HAN
from sifalint.patterns import Pattern
from sifalint.records import NamedTuple

_ARABIC = r"(?:(?<!\d,)\d{1,3}(?:[,\u2009\u202f]\d{3})++(?!,?\d)|\d++)(?:\.\d+|·\d+(?=%))?(?:\.(?=%))?"
_YEAR = r"(?:19|20)\d{2}"
_DATE = (
    rf"\d{{1,2}}:\d{{2}}:\d{{2}}(?={_YEAR}年)|{_YEAR}年?[—–~至到-]{{1,2}}{_YEAR}年?|{_YEAR}年"
    rf"|\d{{1,2}}(?:[—–~至到-]{{1,2}}\d{{1,2}})?[月日]"
)
_MAGNITUDE = r"万亿|[百千]?[万亿]|[百千](?![米克瓦分升伏帕卡字焦])"
_HAN = rf"{HAN}++(?:点{HAN}++)?"
TOKEN = Pattern(
    rf"(?=[\d零〇一二两三四五六七八九十百千万亿半])(?<![\d.])(?<!\d[·:])(?:{_DATE}"
    r"|(?P<half>一半|半数|(?<=过)半(?=[,。;、的]))"
    r"|(?P<ratio>(?<![\d/.])[1-9]\d?/[1-9]\d?(?![\d/%.]))"
    rf"|(?:(?<!{HAN})(?P<divisor>{HAN}++)分之)?(?:(?P<thousands>\d{{1,4}})(?P<of>[万亿])(?=\d))?"
    rf"(?:(?P<number>{_ARABIC})|(?:(?<!{HAN})|(?<=分之))(?P<han>{_HAN}))"
    rf"(?:(?P<dash>[—–~至到-]{{1,2}})(?:百分之)?(?P<upto>{_ARABIC}|{_HAN}))?"
    rf"(?P<more>[余多来几])?(?: ?(?P<magnitude>{_MAGNITUDE}))?(?P<many>[余多])?(?P<times>(?<=[余多])[万亿])?)"
)
"""A number with its magnitude, or a date, which has no group."""


class Token(NamedTuple):
    """The groups of ``TOKEN`` in their order."""

    half: str | None
    ratio: str | None
    divisor: str | None
    thousands: str | None
    of: str | None
    number: str | None
    han: str | None
    dash: str | None
    upto: str | None
    more: str | None
    magnitude: str | None
    many: str | None
    times: str | None


class Amount(NamedTuple):
    """The values between which a number lies, written out; ``low`` exceeds ``high`` in a range from 65 to 60.

    ``power`` is the place of its last printed digit (4 for 3万, -1 for 0.5), ``magnitude`` its 万 or 亿.
    """

    low: Decimal
    high: Decimal
    power: int
    magnitude: str


def amount(token: Token, literal: str, *, bare: bool, several: bool) -> Amount:
    """What a number token stands for; ``literal`` is its digits, ``bare`` and ``several`` are as for ``han``.

    Raises ``ValueError`` where it is no number that a report counts.
    """
    if token.number:
        first = arabic(literal)
    else:
        first = han(literal, bare=bare, several=several, ones=token.more == "几")
    magnitude = (token.magnitude or "") + (token.times or "")
    power = POWERS.get(token.magnitude or "", 0) + POWERS.get(token.times or "", 0)
    low, high = (first.low, first.high) if token.upto is None else _range(first, token.upto)
    if power:
        high = high.scaleb(power)
        low = _shared(low, high, power)
    if token.thousands and token.of:
        above = _above(token.thousands, token.of, max(low, high))
        low, high, magnitude = low + above, high + above, token.of
    printed = (power or POWERS.get(first.magnitude, 0)) - first.decimals
    return Amount(low, high, printed, magnitude or first.magnitude)


def _range(first: Literal, upto: str) -> tuple[Decimal, Decimal]:
    """The ends of a range; 三至五万 starts at 30,000, 八千至一万 at 8,000."""
    last = arabic(upto) if upto[0].isdecimal() else han(upto)
    low = first.low
    if last.magnitude and not first.magnitude:
        low = _shared(low, last.high, POWERS[last.magnitude])
    return low, last.high


def _shared(low: Decimal, high: Decimal, power: int) -> Decimal:
    """The start of a range whose end has a magnitude: in 3—5万 it has the same one, in 8000—1.2万 none.

    The reading is taken that puts the two ends nearer to each other.
    """
    scaled = low.scaleb(power)
    return low if low < high < scaled and high * high < low * scaled else scaled


def _above(thousands: str, of: str, below: Decimal) -> Decimal:
    """The 2万 of 2万5千; raises ``ValueError`` where what follows is no part of it."""
    one = ten_to(POWERS[of])
    if below >= one:
        raise ValueError("what follows is more than one of the magnitude before it")
    return Decimal(thousands) * one


@cache
def ten_to(power: int) -> Decimal:
    """Ten to a small power."""
    return Decimal(1).scaleb(power)
