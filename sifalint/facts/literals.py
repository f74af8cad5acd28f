"""What the digits and Chinese numerals of a number stand for: one value, or two between which it lies."""

from __future__ import annotations

from decimal import Decimal

from sifalint.facts.numerals import DIGITS, from_han
from sifalint.records import NamedTuple

POWERS = {"": 0, "百": 2, "千": 3, "万": 4, "十万": 5, "百万": 6, "千万": 7, "亿": 8, "十亿": 9}
POWERS |= {"百亿": 10, "千亿": 11, "万亿": 12, "百万亿": 14, "亿亿": 16}
"""How many zeros each magnitude stands for."""

_MOST_DIGITS = 18
_PLACES = "十百千万亿"
_BETWEEN = frozenset(["12", "23", "34", "35", "45", "56", "67", "78", "89"])


class Literal(NamedTuple):
    """What a literal says: ``low`` and ``high`` differ where it says no one number (三五, 数十, 十几).

    ``decimals`` is how many places it prints behind the point; ``magnitude`` is the 万 or 亿 that a Chinese
    numeral ends in, already multiplied out.
    """

    low: Decimal
    high: Decimal
    decimals: int = 0
    magnitude: str = ""


def arabic(literal: str) -> Literal:
    """The value of Arabic digits, grouped or not; raises ``ValueError`` beyond 18 digits."""
    digits = literal
    if not digits.isdecimal():
        digits = "".join(
            "." if character == "·" else character
            for character in literal
            if character not in ",\u2009\u202f"
        )
        digits = digits.rstrip(".")
    value = Decimal(digits)
    return _limited(value, value, len(digits.partition(".")[2]))


def han(literal: str, *, bare: bool = False, several: bool = False, ones: bool = False) -> Literal:
    """The value of a Chinese numeral.

    ``bare`` allows one that opens with its place (百余, 近千). ``several`` is for one behind 数 or 几 (数十
    is 20 to 99), ``ones`` for one before 几 (十几 is 11 to 19). Raises ``ValueError`` where it is no numeral
    that a report counts with.
    """
    if several or ones:
        return _some(literal, several)
    whole, _, fraction = literal.partition("点")
    if bare and whole[0] in "百千万亿":
        whole = "一" + whole
    between = _between(whole)
    if between:
        return between
    if len(whole) > 1 and not any(place in whole for place in _PLACES):
        raise ValueError(f"more than one digit without a place: {literal!r}")
    stem = whole.rstrip("万亿")
    if fraction:
        decimals = fraction.rstrip("万亿")
        magnitude = fraction[len(decimals) :]
        value = from_han(f"{whole}点{decimals}").scaleb(POWERS.get(magnitude, 0))
        return _limited(value, value, len(decimals), magnitude)
    value = from_han(whole)
    return _limited(value, value, 0, whole[len(stem) :] if stem else "")


def _some(literal: str, several: bool) -> Literal:
    """数十, 几百, 数千万; 十几, 二十几."""
    if several:
        unit = from_han("一" + literal if literal[0] in "百千万亿" else literal)
        return Literal(unit * 2, unit * 10 - 1)
    base = from_han(literal)
    if literal[-1] != "十":
        raise ValueError(f"no tens before 几: {literal!r}")
    return Literal(base + 1, base + 9)


def _between(literal: str) -> Literal | None:
    """三五, 十七八, 七八十, 两三百万: two digits side by side that are no two digits of one number."""
    for i in range(len(literal) - 1):
        first, second = literal[i], literal[i + 1]
        if first in DIGITS and second in DIGITS and f"{DIGITS[first]}{DIGITS[second]}" in _BETWEEN:
            before, after = literal[:i], literal[i + 2 :]
            if (before and before[-1] != "十") or (after and after[0] not in _PLACES) or (before and after):
                return None
            return Literal(from_han(before + first + after), from_han(before + second + after))
        if first in DIGITS and second in DIGITS:
            return None
    return None


def _limited(low: Decimal, high: Decimal, decimals: int, magnitude: str = "") -> Literal:
    if max(high.adjusted(), 0) + decimals >= _MOST_DIGITS:
        raise ValueError(f"more than {_MOST_DIGITS} digits")
    return Literal(low, high, decimals, magnitude)
