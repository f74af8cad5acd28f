"""Whether one wrong digit explains why a percentage disagrees with its numbers.

A number in the text that has nothing to do with the percentage is hardly ever one digit away from agreeing
with it, so such a slip says which numbers belong together where the words alone do not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from sifalint.facts.quantities import Quantity
from sifalint_rules.figures.arithmetic import percentage, rounded, truncated, whole_bounds
from sifalint_rules.figures.claims.quotient import Ratio
from sifalint_rules.figures.claims.slips import is_slip, is_swapped
from sifalint_rules.figures.statements import Count

_FEWEST_DIGITS = 3
_ENOUGH_DIGITS = 4
_MOST_DIGITS = 9
_MOST_VALUES = 20
_HUNDRED = Decimal(100)


def is_misprinted(stated: Quantity, made: Ratio, fewest: int = _FEWEST_DIGITS) -> bool:
    """Whether the percentage itself is one slip away from what the ratio gives.

    One of fewer than three digits, and 100%, proves nothing that way.
    """
    part, whole = (_sum(counts) for counts in made)
    if not is_telling(stated, fewest) or not whole or part > whole * 2:
        return False
    return any(is_slip(stated, value) for value in _meant(stated, percentage(part, whole)))


def is_transposed(stated: Quantity, made: Ratio) -> bool:
    """Whether the percentage is what the ratio gives with two neighbouring digits swapped."""
    part, whole = (_sum(counts) for counts in made)
    return (
        bool(whole)
        and is_telling(stated)
        and is_swapped(stated, rounded(percentage(part, whole), stated.step))
    )


def _meant(stated: Quantity, exact: Decimal) -> Iterator[Decimal]:
    """What a printed percentage may have been meant to be, with its digits at the places of the printed ones.

    One with a digit too many behind the point was meant to have one decimal less: 87.888% for 87.88%.
    """
    yield rounded(exact, stated.step)
    yield truncated(exact, stated.step)
    if stated.step < 1:
        yield rounded(exact, (stated.step * 10).normalize()) / 10


def has_misprint(stated: Quantity, made: Ratio, fewest: int = 1) -> bool:
    """Whether one number of the ratio, of at least so many digits, is one slip away from agreeing.

    A percentage of three digits wants one digit more of the number.
    """
    if not is_telling(stated) or not all(_sum(counts) for counts in made):
        return False
    fewest += (_digits(stated) < _ENOUGH_DIGITS) + 2 * (len(made.parts) + len(made.wholes) - 2)
    part, whole = (counts[0].quantity._replace(value=_sum(counts)) for counts in made)
    low, high = (
        (stated.value + half) * whole.value / _HUNDRED for half in (-stated.step / 2, stated.step / 2)
    )
    if _has_slip(made.parts, low, min(high, whole.value), fewest):
        return True
    return _has_slip(made.wholes, *whole_bounds(stated, part, whole), fewest)


def _sum(counts: Sequence[Count]) -> Decimal:
    return sum((count.quantity.value for count in counts), Decimal(0))


def is_telling(stated: Quantity, fewest: int = _FEWEST_DIGITS) -> bool:
    """Whether a percentage has so many digits that agreement is hardly chance."""
    return stated.exact and stated.value != _HUNDRED and _digits(stated) >= fewest


def _has_slip(counts: Sequence[Count], low: Decimal, high: Decimal, fewest: int) -> bool:
    """Whether one of some numbers is one slip away from making their sum lie between two bounds."""
    made = _sum(counts)
    return any(
        _has_near(
            count.quantity, low - made + count.quantity.value, high - made + count.quantity.value, fewest
        )
        for count in counts
    )


def _has_near(printed: Quantity, low: Decimal, high: Decimal, fewest: int) -> bool:
    """Whether a number between the bounds is one slip away from a printed one that has enough digits."""
    if not fewest <= _digits(printed) <= _MOST_DIGITS or high <= 0 or high > printed.value * 100:
        return False
    first = max(Decimal(1), -(-low // printed.step))
    count = int(high // printed.step - first) + 1
    return 0 < count <= _MOST_VALUES and any(
        is_slip(printed, (first + i) * printed.step) for i in range(count)
    )


def _digits(number: Quantity) -> int:
    """How many digits a number prints, the decimals included."""
    return (number.value / number.step).adjusted() + 1
