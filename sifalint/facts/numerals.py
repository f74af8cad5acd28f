"""Chinese numerals and the exact values they stand for."""

from __future__ import annotations

from decimal import Decimal
from types import MappingProxyType

DIGITS = MappingProxyType(
    {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
)
_PLACES = MappingProxyType({"十": 10, "百": 100, "千": 1000})
_GROUPS = MappingProxyType({"万": 10**4, "亿": 10**8})

HAN = "[零〇一二两三四五六七八九十百千万亿]"
"""One character of a Chinese numeral, as a regular expression."""

_LONGEST = 40


def from_han(numeral: str) -> Decimal:
    """The value of a Chinese numeral: 两千零五, 十一, 一万二, 二〇二五, 九十九点八.

    A final digit after a place counts for the next lower place (一万二 is 12,000) unless 零 stands before
    it. Raises ``ValueError`` for anything that is not a well-formed numeral, or is longer than 40 characters.
    """
    if len(numeral) > _LONGEST:
        raise ValueError(f"too long for a numeral: {len(numeral)} characters")
    whole, point, fraction = numeral.partition("点")
    if point and not fraction:
        raise ValueError(f"no digits after 点: {numeral!r}")
    value = Decimal(_whole(whole))
    return value + Decimal("0." + _positional(fraction)) if point else value


def _whole(numeral: str) -> int:
    if not numeral:
        raise ValueError("an empty numeral")
    if not any(character in _PLACES or character in _GROUPS for character in numeral):
        return int(_positional(numeral))
    for group in ("亿", "万"):
        head, mark, tail = numeral.rpartition(group)
        if group in head:
            raise ValueError(f"{group} stands twice in {numeral!r}")
        if mark:
            return _joined(_whole(head), _GROUPS[group], tail)
    return _below_ten_thousand(numeral)


def _joined(count: int, group: int, tail: str) -> int:
    """The value of ``count`` groups and what stands after the group's mark."""
    if len(tail) == 1 and tail in DIGITS and tail not in "零〇":
        rest = DIGITS[tail] * group // 10
    else:
        rest = _whole(tail.lstrip("零〇")) if tail else 0
    if rest >= group:
        raise ValueError(f"{tail!r} does not fit below its group")
    return count * group + rest


def _below_ten_thousand(numeral: str) -> int:
    total, digit, place = 0, -1, 10**4
    for character in numeral:
        if character in _PLACES:
            if _PLACES[character] >= place or digit == 0 or (digit < 0 and (character != "十" or total)):
                raise ValueError(f"misplaced {character} in {numeral!r}")
            place = _PLACES[character]
            total += (1 if digit < 0 else digit) * place
            digit = -1
        elif character in DIGITS and digit <= 0:
            digit = DIGITS[character]
        else:
            raise ValueError(f"{character!r} cannot stand there in {numeral!r}")
    if digit > 0 and place > 10 and numeral[-2] in _PLACES:
        digit *= place // 10
    return total + max(digit, 0)


def _positional(numeral: str) -> str:
    try:
        return "".join(str(DIGITS[character]) for character in numeral)
    except KeyError as error:
        raise ValueError(f"not a digit: {error}") from None


def to_han(value: int) -> str:
    """The Chinese numeral of a whole number from 0 up to but without 10¹².

    Ten to nineteen are written 十, 十一 … Raises ``ValueError`` for other numbers.
    """
    if not 0 <= value < 10**12:
        raise ValueError(f"cannot be written as one numeral: {value}")
    if value == 0:
        return "零"
    written = ""
    for group, mark in ((10**8, "亿"), (10**4, "万"), (1, "")):
        count, value = divmod(value, group)
        if count:
            written += ("零" if written and count < 1000 else "") + _four_places(count) + mark
    return written.removeprefix("一") if written.startswith("一十") else written


def _four_places(value: int) -> str:
    written, skipped = "", False
    for place, mark in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, value = divmod(value, place)
        if digit:
            written += ("零" if skipped and written else "") + "零一二三四五六七八九"[digit] + mark
        skipped = not digit
    return written
