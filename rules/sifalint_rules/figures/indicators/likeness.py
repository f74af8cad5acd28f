"""Whether two numbers may be the same one, or the same one mistyped."""

from __future__ import annotations

from decimal import Decimal

from sifalint.facts.quantities import PERCENT, Quantity

_HALF = Decimal("0.5")
_NEAR = Decimal("0.1")
_NEAR_POINTS = Decimal(3)
_FEWEST_DIGITS = 3
_LEAST = 20
_ENOUGH, _FEW, _MANY_WORDS = 3, 2, 6


def agree(one: Quantity, other: Quantity) -> bool:
    """Whether one value may be printed both ways: with fewer places, or with 余, 近 or 约."""
    if one.value == other.value:
        return True
    if one.exact and other.exact and one.step == other.step:
        return False
    low, high = _bounds(one)
    least, most = _bounds(other)
    above = high is not None and least is not None and high <= least
    below = low is not None and most is not None and most <= low
    return not (above or below)


def _bounds(quantity: Quantity) -> tuple[Decimal | None, Decimal | None]:
    """Between which values the true one lies, the second not included."""
    down = up = Decimal(0)
    if quantity.exact:
        whole = quantity.step == 1 and quantity.dimension != PERCENT
        down, up = (Decimal(0), _HALF) if whole else (quantity.step * _HALF, quantity.step)
    low, high = quantity.low, quantity.high
    return None if low is None else low - down, None if high is None else high + up


def alike(one: Quantity, other: Quantity, points: Decimal = _NEAR_POINTS) -> bool:
    """Whether two different numbers lie so near that one is the other in an older state, or mistyped.

    Percentages do where they are at most ``points`` apart.
    """
    low, high = sorted((one.value, other.value))
    if one.dimension == PERCENT:
        return high - low <= points
    return high >= _LEAST and (high - low <= high * _NEAR or misprints(one, other))


def _digits(quantity: Quantity) -> str:
    return f"{quantity.value.normalize():f}".replace(".", "").strip("0")


def _slip(one: str, other: str) -> bool:
    """Whether two numerals differ by two swapped digits or, from three digits on, by one digit."""
    if len(one) != len(other):
        short, long = sorted((one, other), key=len)
        return len(long) >= _FEWEST_DIGITS and any(
            long[:i] + long[i + 1 :] == short for i in range(len(long))
        )
    places = [i for i, (left, right) in enumerate(zip(one, other, strict=True)) if left != right]
    if len(places) == 1:
        return len(one) >= _FEWEST_DIGITS
    first, last = places[0], places[-1]
    return len(places) == 2 and last == first + 1 and one[first] == other[last] and one[last] == other[first]


def tenfold(one: Quantity, other: Quantity) -> bool:
    """Whether two counts have the same digits, so that one may have lost or gained a 万 or a zero."""
    return one.value != other.value and one.dimension != PERCENT and _digits(one) == _digits(other)


def shifted(one: Quantity, other: Quantity, words: str) -> bool:
    """Whether two tenfold counts are surely one number: those of few digits must be called by many words."""
    if not tenfold(one, other):
        return False
    return significant(one) >= _ENOUGH or (significant(one) >= _FEW and len(words) >= _MANY_WORDS)


def significant(quantity: Quantity) -> int:
    """How many digits a number has, the zeros at its ends left out."""
    return len(_digits(quantity))


def misprints(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers differ by two swapped digits or, where the longer has three, by one digit."""
    return one.value != other.value and _slip(*(f"{each.value.normalize():f}" for each in (one, other)))
