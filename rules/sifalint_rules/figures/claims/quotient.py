"""Claims that a percentage is a part divided by a whole."""

from __future__ import annotations

from sifalint_rules.figures.arithmetic import division
from sifalint_rules.figures.claims.claim import Claim, Kind, Operand, Outcome, Role
from sifalint_rules.figures.statements import Count


def settled(stated: Count, part: Count, whole: Count, outcome: Outcome) -> Claim:
    """The claim that ``stated`` is the percentage that ``part`` is of ``whole``, with what came of it."""
    arithmetic, computed = division(stated.quantity, part.quantity.value, whole.quantity)
    operands = Operand(Role.PART, part.quantity), Operand(Role.WHOLE, whole.quantity)
    return Claim(Kind.RATE, stated.quantity, outcome, operands, arithmetic, computed)


def wrong(stated: Count) -> Outcome:
    """What a percentage is called that its numbers contradict."""
    everything = stated.quantity.exact and stated.quantity.value == 100
    return Outcome.NOT_ALL if everything else Outcome.OFF
