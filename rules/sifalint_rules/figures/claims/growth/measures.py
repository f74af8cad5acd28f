"""How much something grew, as an interval, and as the sum that a person redoes."""

from __future__ import annotations

from decimal import Decimal

from sifalint.facts.quantities import PERCENT, Precision, Quantity
from sifalint.records import NamedTuple
from sifalint_rules.figures.arithmetic import shown, slack

_HALF = Decimal("0.5")
_HUNDRED = Decimal(100)
_FIFTH = Decimal("0.2")
_TOLERANCE = Decimal("0.02")
_RATIOS = (PERCENT, "倍", "‰")


class Amount(NamedTuple):
    """A result: its value from the printed numbers, the bounds of the true one, and how it is worked out."""

    value: Decimal
    low: Decimal
    high: Decimal
    sum: str

    def times(self, factor: Decimal) -> Amount:
        """The amount in another unit; a negative factor turns the bounds round."""
        ends = sorted((self.low * factor, self.high * factor))
        return Amount(self.value * factor, ends[0], ends[1], self.sum)


def growth(old: Quantity, new: Quantity) -> Amount | None:
    """By how many percent the new number exceeds the old one; None where the old one may be 0."""
    part = ratio(old, new)
    if part is None:
        return None
    first, second = (new, old) if new.value >= old.value else (old, new)
    written = f"({shown(first.value, new)} - {shown(second.value, new)}) ÷ {shown(old.value, new)}"
    low, value, high = ((x - 1) * _HUNDRED for x in (part.low, part.value, part.high))
    return Amount(value, low, high, written)


def ratio(old: Quantity, new: Quantity) -> Amount | None:
    """How many times the old number the new one is; None where the old one may be 0."""
    loose, own = _loose(old), _loose(new)
    if old.value <= loose:
        return None
    return Amount(
        new.value / old.value,
        (new.value - own) / (old.value + loose),
        (new.value + own) / (old.value - loose),
        f"{shown(new.value, new)} ÷ {shown(old.value, new)}",
    )


def growth_by(delta: Quantity, new: Quantity, rise: bool) -> Amount | None:
    """By how many percent a number grew to ``new`` that grew by ``delta``, or fell to it."""
    sign = -1 if rise else 1
    own, loose = _loose(new), _loose(delta)
    least, most = delta.value - loose, delta.value + loose
    bases = [new.value + sign * delta.value, new.value + own + sign * least, new.value - own + sign * most]
    if min(bases) <= 0:
        return None
    change, after = shown(delta.value, new), shown(new.value, new)
    written = f"{change} ÷ ({after} {'-' if rise else '+'} {change})"
    value, low, high = (
        part * _HUNDRED / base for part, base in zip((delta.value, least, most), bases, strict=True)
    )
    ends = sorted((-sign * low, -sign * high))
    return Amount(-sign * value, ends[0], ends[1], written)


def growth_of(old: Quantity, delta: Quantity, rise: bool) -> Amount | None:
    """By how many percent a number grew that was ``old`` and grew or fell by ``delta``."""
    loose, own = _loose(old), _loose(delta)
    if old.value <= loose:
        return None
    sign = 1 if rise else -1
    value = delta.value * _HUNDRED / old.value
    low = (delta.value - own) * _HUNDRED / (old.value + loose)
    high = (delta.value + own) * _HUNDRED / (old.value - loose)
    ends = sorted((sign * low, sign * high))
    return Amount(sign * value, ends[0], ends[1], f"{shown(delta.value, old)} ÷ {shown(old.value, old)}")


def difference(old: Quantity, new: Quantity, stated: Quantity) -> Amount:
    """By how much the new number exceeds the old one; printed whole percentages are taken at their word."""
    loose = _loose_beside(old, new, stated) + _loose_beside(new, old, stated)
    value = new.value - old.value
    first, second = (new, old) if value >= 0 else (old, new)
    return Amount(
        value, value - loose, value + loose, f"{shown(first.value, new)} - {shown(second.value, new)}"
    )


def _loose_beside(quantity: Quantity, other: Quantity, stated: Quantity) -> Decimal:
    """How far a number may lie from its true value beside another number and their stated difference."""
    whole = quantity.dimension == PERCENT and quantity.step >= 1
    return Decimal(0) if whole and (stated.step >= 1 or other.step <= stated.step) else _loose(quantity)


def average(amount: Amount, years: int) -> Amount:
    """The growth in percent each year that makes a growth in percent over several years."""
    power = Decimal(1) / years
    ends = (max(1 + part / _HUNDRED, Decimal(0)) for part in (amount.low, amount.value, amount.high))
    low, value, high = ((end**power - 1) * _HUNDRED for end in ends)
    return Amount(value, low, high, f"(1 + {amount.sum}) ^ (1/{years}) - 1")


def fits(stated: Quantity, amount: Amount, cut: bool = True) -> bool:
    """Whether a printed number may stand for an amount: rounded half up, or with ``cut`` cut off."""
    least, most = _bounds(stated, cut)
    return (least is None or amount.high >= least) and (most is None or amount.low < most)


def _bounds(stated: Quantity, cut: bool) -> tuple[Decimal | None, Decimal | None]:
    half = stated.step * _HALF
    if stated.unit == "倍" and stated.exact and stated.step >= 1:
        return stated.value - _FIFTH, stated.value + half
    if stated.precision is Precision.EXACT:
        return stated.value - half, stated.value + (stated.step if cut else half)
    leeway = stated.value * _TOLERANCE + (half if stated.unit == "成" else 0)
    if stated.unit == "番":
        return stated.value * Decimal("0.9"), stated.value * Decimal("1.9")
    return (
        None if stated.low is None else stated.low - leeway,
        None if stated.high is None else stated.high + leeway + half * (stated.precision is Precision.RANGE),
    )


def _loose(quantity: Quantity) -> Decimal:
    """How far the true value may lie from the printed one; a number printed in full is taken at its word."""
    if quantity.dimension in _RATIOS:
        return quantity.step * _HALF
    return Decimal(0) if quantity.step == 1 else slack(quantity)
