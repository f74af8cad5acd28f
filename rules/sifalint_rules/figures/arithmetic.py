"""Ratios and sums of printed numbers, each known only as far as it is printed."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal

from sifalint.facts.quantities import Precision, Quantity

_HALF = Decimal("0.5")
_HUNDRED = Decimal(100)
_HUNDREDTH = Decimal("0.01")
_MOST_PLACES = 100
_CONTINUOUS = frozenset(
    [
        "元",
        "美元",
        "吨",
        "标准煤吨",
        "千克",
        "斤",
        "克",
        "升",
        "立方米",
        "平方米",
        "平方公里",
        "亩",
        "公顷",
        "米",
        "公里",
        "千瓦",
        "千瓦时",
    ]
)


def whole_things(quantity: Quantity) -> bool:
    """Whether a number counts things that have no halves, and prints all its places."""
    return quantity.step == 1 and quantity.dimension not in _CONTINUOUS


def slack(quantity: Quantity) -> Decimal:
    """How far the true value may lie from the printed one: half a last place, nothing for whole things."""
    return Decimal(0) if whole_things(quantity) else quantity.step * _HALF


def total(quantities: Iterable[Quantity]) -> tuple[Decimal, Decimal]:
    """The sum of printed numbers, and how far the true sum may lie from it."""
    values = [(quantity.value, slack(quantity)) for quantity in quantities]
    return sum((value for value, _ in values), Decimal(0)), sum((loose for _, loose in values), Decimal(0))


def percentage(part: Decimal, whole: Decimal) -> Decimal:
    """How many percent of a whole, which is not 0, a part is."""
    return part * _HUNDRED / whole


def rate_fits(stated: Quantity, part: tuple[Decimal, Decimal], whole: tuple[Decimal, Decimal]) -> bool:
    """Whether a stated percentage may come from a part and a whole, each a value and its slack.

    Rounding half up and cutting off are both accepted; 100% needs the part to be the whole.
    """
    if whole[0] <= whole[1]:
        return False
    low = percentage(part[0] - part[1], whole[0] + whole[1])
    high = percentage(part[0] + part[1], whole[0] - whole[1])
    if stated.exact and stated.value == _HUNDRED:
        return low <= _HUNDRED <= high
    least, most = _stated_bounds(stated)
    return (least is None or high >= least) and (most is None or low < most)


def whole_bounds(stated: Quantity, part: Quantity, like: Quantity) -> tuple[Decimal, Decimal]:
    """Between which values, both included, a whole lies of which ``part`` is the stated percentage.

    ``like`` is a whole as the text prints it: the values have its places. The first value is the larger one
    where there is none.
    """
    value, loose = total([part])
    least, most = _stated_bounds(stated)
    if not least or least <= 0 or most is None:
        return Decimal(1), Decimal(0)
    step = like.step
    low = percentage(value - loose, most) / step
    high = percentage(value + loose, least) / step
    return (low.to_integral_value(ROUND_FLOOR) + 1) * step, high.to_integral_value(ROUND_FLOOR) * step


def _stated_bounds(stated: Quantity) -> tuple[Decimal | None, Decimal | None]:
    """Between which values a percentage lies that is printed so: at least the first, below the second."""
    low, high = stated.low, stated.high
    if stated.precision is Precision.EXACT:
        return stated.value - stated.step * _HALF, stated.value + stated.step
    return (
        None if low is None else low - stated.step * _HALF,
        None if high is None else high + stated.step,
    )


def rounded(value: Decimal, step: Decimal) -> Decimal:
    """A value as it is printed with the places that ``step`` has, half up."""
    return _cut(value, step if step < 1 else Decimal(1), ROUND_HALF_UP)


def truncated(value: Decimal, step: Decimal) -> Decimal:
    """A value cut off behind the places that ``step`` has."""
    return _cut(value, step if step < 1 else Decimal(1), ROUND_FLOOR)


def _cut(value: Decimal, step: Decimal, rounding: str) -> Decimal:
    """A value at the places of ``step``, however many digits that takes."""
    return value.quantize(step, rounding, Context(prec=_MOST_PLACES))


def rounds_to(stated: Quantity, part: Decimal, whole: Decimal) -> bool:
    """Whether a part of a whole, rounded half up, is printed exactly as stated."""
    return rounded(percentage(part, whole), stated.step) == stated.value


def cut_off(stated: Quantity, part: tuple[Decimal, Decimal], whole: tuple[Decimal, Decimal]) -> bool:
    """Whether a percentage that fits was cut off for sure: rounding half up would print the next one."""
    if not stated.exact or stated.value == _HUNDRED or whole[0] <= whole[1]:
        return False
    return percentage(part[0] - part[1], whole[0] + whole[1]) >= stated.value + stated.step * _HALF


def division(
    stated: Quantity, part: Decimal, whole: Quantity, divisor: str = "", dividend: str = ""
) -> tuple[str, str]:
    """A division as a person redoes it, and its result printed like the stated percentage.

    Beside a stated 100% the result has two places, and that of a part short of its whole is never 100%.
    ``divisor`` and ``dividend`` are sums that make the whole and the part, where the text does not print
    these themselves.
    """
    exact = percentage(part, whole.value)
    everything = stated.exact and stated.value == _HUNDRED
    printed = rounded(exact, min(stated.step, _HUNDREDTH) if everything else stated.step)
    if printed == _HUNDRED and part < whole.value:
        printed = _cut(exact, _HUNDREDTH, ROUND_FLOOR)
    sign = "=" if printed == exact else "≈"
    result = f"{printed.normalize() if everything and printed == exact else printed:f}%"
    divisor = f"({divisor})" if divisor else shown(whole.value, whole)
    dividend = f"({dividend})" if dividend else shown(part, whole)
    return f"{dividend} ÷ {divisor} {sign} {result}", result


def addends(parts: Iterable[Decimal], like: Quantity) -> str:
    """A sum without its result, such as ``112 + 16``, written in the magnitude of ``like``."""
    return " + ".join(shown(value, like) for value in parts)


def addition(parts: Iterable[Decimal], like: Quantity) -> str:
    """A sum as a person redoes it, such as ``112 + 16 = 128``, written in the magnitude of ``like``."""
    values = list(parts)
    written = addends(values, like)
    return f"{written} = {shown(sum(values, Decimal(0)), like)}" if len(values) > 1 else written


def shown(value: Decimal, like: Quantity) -> str:
    """A number in digits, in the magnitude that ``like`` is written in: 5000万元 where that is 3万元.

    A unit without a magnitude is left out.
    """
    return with_unit(value, like) if like.magnitude else f"{value.normalize():f}"


def with_unit(value: Decimal, like: Quantity) -> str:
    """A number in digits with the magnitude and the unit that ``like`` is written in."""
    return f"{(value / like.scale).normalize():f}{like.magnitude}{like.unit}"
