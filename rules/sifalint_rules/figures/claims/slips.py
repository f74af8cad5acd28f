"""Slips of the pen: one digit changed, left out, doubled or swapped with its neighbour, or 万 or 亿 lost."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from sifalint.facts.quantities import Quantity

_LOST = tuple(map(Decimal, ("1e4", "1e8")))


def mended_by_one_slip(parts: Iterable[Quantity], whole: Quantity) -> bool:
    """Whether one slip in one of the numbers, undone, makes the parts their whole."""
    quantities = tuple(parts)
    missing = whole.value - sum((quantity.value for quantity in quantities), Decimal(0))
    wanted = [(whole, whole.value - missing), *((part, part.value + missing) for part in quantities)]
    return any(value > 0 and is_slip(number, value) for number, value in wanted)


def is_swapped(number: Quantity, value: Decimal) -> bool:
    """Whether two neighbouring digits of a printed number are those of a value in the other order."""
    written, meant = f"{number.value / number.step:.0f}", f"{value / number.step:.0f}"
    return is_slip(number, value) and sorted(written) == sorted(meant)


def is_slip(number: Quantity, value: Decimal) -> bool:
    """Whether a printed number is one slip away from a value."""
    if number.value and value / number.value in _LOST:
        return True
    wanted = value / number.step
    if wanted != wanted.to_integral_value():
        return False
    written, meant = f"{number.value / number.step:.0f}", f"{wanted:.0f}"
    if len(written) == len(meant):
        wrong = [i for i, pair in enumerate(zip(written, meant, strict=True)) if pair[0] != pair[1]]
        swapped = len(wrong) == 2 and wrong[1] - wrong[0] == 1
        return len(wrong) == 1 or (
            swapped and written[wrong[0]] == meant[wrong[1]] and written[wrong[1]] == meant[wrong[0]]
        )
    longer, shorter = (written, meant) if len(written) > len(meant) else (meant, written)
    return len(longer) == len(shorter) + 1 and any(
        longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer))
    )
