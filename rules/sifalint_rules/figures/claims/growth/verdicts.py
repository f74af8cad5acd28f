"""What comes of a change that is held against the numbers it lies between."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sifalint.facts.quantities import PERCENT, Quantity
from sifalint.records import NamedTuple
from sifalint_rules.figures.arithmetic import rounded, with_unit
from sifalint_rules.figures.changes import ChangeWords
from sifalint_rules.figures.claims.claim import Claim, Kind, Operand, Outcome, Reason, Role, unknown
from sifalint_rules.figures.claims.growth.changes import Change, Form
from sifalint_rules.figures.claims.growth.measures import (
    Amount,
    average,
    difference,
    fits,
    growth,
    growth_by,
    growth_of,
    ratio,
)
from sifalint_rules.figures.claims.growth.place import Sides
from sifalint_rules.figures.claims.growth.words import at_constant_prices, year_of, yearly

_HUNDREDTH = Decimal("0.01")
_ALIKE = {Form.POINTS: PERCENT, Form.TIMES: "倍"}
_MOST_OTHERS = 6


class Redone(NamedTuple):
    """A change as the numbers of the text give it, and which numbers these are."""

    amount: Amount
    operands: tuple[Operand, ...]


def judged(change: Change, sides: Sides, known: ChangeWords) -> Claim:
    """The claim that a change makes, with what its numbers and the ``known`` words about changes say."""
    stated = change.number.quantity
    if sides.new is None or (sides.old is None and (sides.delta is None or change.form is Form.POINTS)):
        return unknown(Kind.GROWTH, stated, Reason.NO_BASE)
    reason = _obstacle(change, sides)
    if reason:
        return unknown(Kind.GROWTH, stated, reason)
    ways = list(_ways(change, sides))
    for way in ways:
        claim = _settled(change, way)
        if claim:
            return claim
    if not ways or not sides.sure:
        return unknown(Kind.GROWTH, stated, Reason.AMBIGUOUS if ways else Reason.NO_BASE)
    if _disputed(change, sides):
        return unknown(Kind.GROWTH, stated, Reason.AMBIGUOUS)
    return _contradicted(change, sides, ways[0], known)


def _obstacle(change: Change, sides: Sides) -> Reason | None:
    """What keeps the numbers from being compared."""
    numbers = [n for n in (sides.old, sides.new, sides.delta and sides.delta.number) if n]
    if any(number.dimension != numbers[0].dimension for number in numbers):
        return Reason.UNITS
    if change.form is Form.AMOUNT and change.number.dimension != numbers[0].dimension:
        return Reason.UNITS
    return None if all(number.quantity.exact for number in numbers) else Reason.APPROXIMATE


def _ways(change: Change, sides: Sides) -> Iterator[Redone]:
    """The ways to redo a change, the plainest first."""
    for new in (sides.new, *sides.others[:_MOST_OTHERS]):
        if new and new.quantity.exact:
            yield from _redone(change, sides, new.quantity)
    for old, new in sides.pairs:
        if old.quantity.exact and new.quantity.exact:
            yield from _redone(change, sides._replace(old=old), new.quantity)


def _redone(change: Change, sides: Sides, new: Quantity) -> Iterator[Redone]:
    old = sides.old.quantity if sides.old and sides.old.dimension == new.dimension else None
    if old:
        amount = _amount(change, sides, old, new)
        if amount:
            yield Redone(amount, (Operand(Role.OLD, old), Operand(Role.NEW, new)))
    delta = sides.delta.number.quantity if sides.delta else None
    if delta is None or sides.delta is None or delta.dimension != new.dimension:
        return
    if yearly(change.words.basis):
        yield from _yearly_by(sides, delta, new)
        return
    scale = Decimal("0.01") if change.form is Form.TIMES else Decimal(1)
    amount = growth_by(delta, new, sides.delta.rise)
    if amount:
        yield Redone(amount.times(scale), (Operand(Role.NEW, new), Operand(Role.DELTA, delta)))
    amount = growth_of(old, delta, sides.delta.rise) if old else None
    if old and amount:
        yield Redone(amount.times(scale), (Operand(Role.OLD, old), Operand(Role.DELTA, delta)))


def _amount(change: Change, sides: Sides, old: Quantity, new: Quantity) -> Amount | None:
    """The change between two numbers in the form it is stated in."""
    stated = change.number.quantity
    if yearly(change.words.basis):
        return _yearly(change, sides, old, new)
    if change.form is Form.AMOUNT or new.dimension == _ALIKE.get(change.form):
        return difference(old, new, stated)
    if change.form is Form.MULTIPLE:
        return ratio(old, new)
    amount = growth(old, new)
    return amount.times(_HUNDREDTH) if amount and change.form is Form.TIMES else amount


def _yearly(change: Change, sides: Sides, old: Quantity, new: Quantity) -> Amount | None:
    """The average change per year; None where the years are not stated."""
    first = year_of(sides.old.label) if sides.old else None
    last = year_of(sides.new.label) if sides.new else None
    if not first or not last:
        first, last = sides.years or (0, 0)
    if last <= first:
        return None
    if change.form is Form.PERCENT:
        amount = growth(old, new)
        return average(amount, last - first) if amount else None
    amount = difference(old, new, change.number.quantity)
    return amount.times(1 / Decimal(last - first))._replace(sum=f"({amount.sum}) ÷ {last - first}")


def _yearly_by(sides: Sides, delta: Quantity, new: Quantity) -> Iterator[Redone]:
    """The average change per year of a number that grew by ``delta`` in several years."""
    first, last = sides.years or (0, 0)
    amount = growth_by(delta, new, sides.delta.rise) if sides.delta and last > first else None
    if amount:
        operands = Operand(Role.NEW, new), Operand(Role.DELTA, delta)
        yield Redone(average(amount, last - first), operands)


def _settled(change: Change, way: Redone) -> Claim | None:
    """The claim where the numbers bear it out."""
    stated = change.number.quantity
    if change.form is Form.POINTS and way.operands[0].quantity.dimension != PERCENT:
        return None
    amount = _directed(change, way.amount)
    cut = not fits(stated, amount, cut=False)
    exactly = change.form is Form.AMOUNT or _is_difference(change, way)
    if not fits(stated, amount) or (cut and exactly):
        return None
    return _claim(change, way, Outcome.CUT if cut else Outcome.HOLDS)._replace(
        reason=Reason.CUT if cut else None
    )


def _is_difference(change: Change, way: Redone) -> bool:
    """Whether a change of a percentage that is stated in percent is the difference of the two."""
    quantities = [operand.quantity for operand in way.operands]
    if change.form is not Form.PERCENT or any(quantity.dimension != PERCENT for quantity in quantities):
        return False
    return _is(
        change, change.number.quantity, difference(quantities[0], quantities[1], change.number.quantity)
    )


def _directed(change: Change, amount: Amount) -> Amount:
    """An amount as the words count it: a fall of 5 is 5."""
    return amount if change.rise or change.form is Form.MULTIPLE else amount.times(Decimal(-1))


def _disputed(change: Change, sides: Sides) -> bool:
    """Whether something other than the change's number is in dispute already: the difference, or prices."""
    if sides.delta and sides.old and sides.new:
        delta = sides.delta.number.quantity
        amount = difference(sides.old.quantity, sides.new.quantity, delta)
        return not fits(delta, amount if sides.delta.rise else amount.times(Decimal(-1)))
    return False


def _contradicted(change: Change, sides: Sides, way: Redone, known: ChangeWords) -> Claim:
    labels = [number.label for number in (sides.old, sides.new) if number]
    relative = change.form in (Form.PERCENT, Form.TIMES) and way.operands[0].quantity.dimension != PERCENT
    if relative and at_constant_prices((change.words.basis, *labels), known):
        return unknown(Kind.GROWTH, change.number.quantity, Reason.COMPARABLE)
    if yearly(change.words.basis) and change.form is not Form.PERCENT:
        return unknown(Kind.GROWTH, change.number.quantity, Reason.AMBIGUOUS)
    return _claim(change, way, _fault(change, sides, way))


def _fault(change: Change, sides: Sides, way: Redone) -> Outcome:
    """What is wrong with a change that its numbers contradict."""
    amount = _directed(change, way.amount)
    if amount.high < 0 or (sides.delta and sides.delta.rise is not change.rise):
        return Outcome.DIRECTION
    if sides.old is None or sides.new is None or yearly(change.words.basis):
        return Outcome.OFF
    stated, old, new = change.number.quantity, sides.old.quantity, sides.new.quantity
    if new.dimension == PERCENT:
        points = change.form is Form.POINTS
        other = growth(old, new) if points else difference(old, new, stated)
        if points and stated.step >= 1:
            return Outcome.OFF
        return Outcome.POINTS if _is(change, stated, other) else Outcome.OFF
    if change.form is Form.POINTS:
        return Outcome.POINTS if _is(change, stated, growth(old, new)) else Outcome.OFF
    return _slip(change, stated, old, new)


def _slip(change: Change, stated: Quantity, old: Quantity, new: Quantity) -> Outcome:
    """The usual slips in relating two counts: divided by the new one, or 是2.5倍 called 增长2.5倍."""
    factor = Decimal(100) if change.form is Form.PERCENT else Decimal(1)
    if change.form is Form.MULTIPLE:
        other = growth(old, new)
        return Outcome.TIMES if other and fits(stated, other.times(_HUNDREDTH)) else Outcome.OFF
    if change.form is Form.AMOUNT:
        return Outcome.OFF
    part, back = ratio(old, new), growth(new, old)
    if part and fits(stated, part.times(factor)):
        return Outcome.TIMES
    if back and fits(stated, _directed(change, back.times(-factor / 100))):
        return Outcome.BASE
    return Outcome.OFF


def _is(change: Change, stated: Quantity, amount: Amount | None) -> bool:
    return amount is not None and fits(stated, _directed(change, amount))


def _claim(change: Change, way: Redone, outcome: Outcome) -> Claim:
    stated = change.number.quantity
    exact = abs(way.amount.value)
    amount = change.form is Form.AMOUNT
    printed = exact if amount else rounded(exact, stated.step)
    computed = with_unit(printed, stated) if amount else f"{printed:f}{_unit(change)}"
    shown = printed
    if change.form in (Form.TIMES, Form.MULTIPLE):
        shown = rounded(exact, _HUNDREDTH).normalize()
    sign = "=" if shown == exact else "≈"
    result = computed if amount else f"{shown:f}{_unit(change)}"
    return Claim(Kind.GROWTH, stated, outcome, way.operands, f"{way.amount.sum} {sign} {result}", computed)


def _unit(change: Change) -> str:
    units = {Form.PERCENT: "%", Form.POINTS: "个百分点"}
    return units.get(change.form, "倍")
