"""Claims that a percentage is a part divided by a whole."""

from __future__ import annotations

from sifalint.records import NamedTuple
from sifalint_rules.figures.arithmetic import addends, cut_off, division, rate_fits, rounds_to, total
from sifalint_rules.figures.claims.claim import Claim, Kind, Operand, Outcome, Reason, Role, unknown
from sifalint_rules.figures.statements import Count


class Ratio(NamedTuple):
    """A part and a whole that a percentage may be made of; where there are several, their sum counts."""

    parts: tuple[Count, ...]
    wholes: tuple[Count, ...]

    @property
    def part(self) -> Count:
        """The first number above the line."""
        return self.parts[0]

    @property
    def whole(self) -> Count:
        """The first number below the line."""
        return self.wholes[0]


def ratio(part: Count, whole: Count) -> Ratio:
    """One number divided by another."""
    return Ratio((part,), (whole,))


def fits(stated: Count, made: Ratio) -> bool:
    """Whether a percentage may come from a ratio, rounded or cut off."""
    if _is_far_off(stated, made):
        return False
    above, below = (total(count.quantity for count in counts) for counts in made)
    return rate_fits(stated.quantity, above, below)


def _is_far_off(stated: Count, made: Ratio) -> bool:
    """Whether one glance tells that a percentage does not come from two counts of whole things."""
    part, whole, rate = made.part.quantity, made.whole.quantity, stated.quantity
    plain = len(made.parts) == len(made.wholes) == 1 and part.step == whole.step == 1 and rate.exact
    gap = abs(part.value * 100 - rate.value * whole.value) if plain else 0
    return gap > rate.step * whole.value * 2


def is_rounded(stated: Count, made: Ratio) -> bool:
    """Whether a percentage is what a ratio gives, rounded half up."""
    above, below = (total(count.quantity for count in counts)[0] for counts in made)
    return bool(below) and rounds_to(stated.quantity, above, below)


def settled(stated: Count, made: Ratio, outcome: Outcome) -> Claim:
    """The claim that ``stated`` is the percentage that a part is of a whole, with what came of it.

    A percentage that holds only if cut off is ``Outcome.CUT``. Nothing is a percentage of a whole of 0: the
    outcome is then unknown.
    """
    above, below = ([count.quantity for count in counts] for counts in made)
    part, loose = total(above)
    whole = below[0]._replace(value=total(below)[0])
    if not whole.value:
        return unknown(Kind.RATE, stated.quantity, Reason.NO_WHOLE)
    reason = None
    if outcome is Outcome.HOLDS and cut_off(stated.quantity, (part, loose), total(below)):
        outcome, reason = Outcome.CUT, Reason.CUT
    divisor, dividend = (
        addends((q.value for q in row), row[0]) if len(row) > 1 else "" for row in (below, above)
    )
    arithmetic, computed = division(stated.quantity, part, whole, divisor, dividend)
    operands = (
        *(Operand(Role.PART, quantity) for quantity in above),
        *(Operand(Role.WHOLE, quantity) for quantity in below),
    )
    return Claim(Kind.RATE, stated.quantity, outcome, operands, arithmetic, computed, reason)


def wrong(stated: Count, made: Ratio | None = None) -> Outcome:
    """What a percentage is called that its numbers contradict: more than all is no falling short of all."""
    everything = stated.quantity.exact and stated.quantity.value == 100
    over = made is not None and exceeds(made)
    return Outcome.NOT_ALL if everything and not over else Outcome.OFF


def exceeds(made: Ratio) -> bool:
    """Whether the part of a ratio is larger than its whole."""
    part, whole = (sum(count.quantity.value for count in counts) for counts in made)
    return part > whole
