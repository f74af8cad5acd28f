"""Claims that a percentage is a part divided by a whole."""

from __future__ import annotations

from typing import NamedTuple

from sifalint_rules.figures.arithmetic import division
from sifalint_rules.figures.claims.claim import Claim, Kind, Operand, Outcome, Role
from sifalint_rules.figures.statements import Count


class Pair(NamedTuple):
    """A part and a whole that a percentage may be made of."""

    part: Count
    whole: Count


def settled(stated: Count, pair: Pair, outcome: Outcome) -> Claim:
    """The claim that ``stated`` is the percentage that a part is of a whole, with what came of it.

    Nothing is a percentage of a whole of 0: the outcome is then unknown.
    """
    part, whole = pair.part.quantity, pair.whole.quantity
    if not whole.value:
        return Claim(Kind.RATE, stated.quantity, Outcome.UNKNOWN)
    arithmetic, computed = division(stated.quantity, part.value, whole)
    operands = Operand(Role.PART, part), Operand(Role.WHOLE, whole)
    return Claim(Kind.RATE, stated.quantity, outcome, operands, arithmetic, computed)


def wrong(stated: Count) -> Outcome:
    """What a percentage is called that its numbers contradict."""
    everything = stated.quantity.exact and stated.quantity.value == 100
    return Outcome.NOT_ALL if everything else Outcome.OFF
