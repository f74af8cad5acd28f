"""Parts that are counted in two units: 86件121人, of which 68件87人 and 18件34人."""

from __future__ import annotations

from collections.abc import Sequence

from sifalint.facts.quantities import Quantity
from sifalint_rules.figures.arithmetic import total
from sifalint_rules.figures.claims.claim import Claim, Outcome
from sifalint_rules.figures.claims.divisions import Division, Item
from sifalint_rules.figures.claims.part_judging import part_claim

_EVENTS = "件"


def parallel_claims(division: Division, items: Sequence[Item], claim: Claim) -> tuple[Claim, ...]:
    """The claim about the first unit of some parts, and the one about the second unit if there is one.

    Where the parts make the whole in one unit, they must in the other; but a case of two people may stand
    under two parts, so that cases may exceed their whole.
    """
    whole = division.whole.second if division.whole else None
    parts = [item.second.quantity for item in items if item.second is not None]
    if whole is None or len(parts) < len(items) or len(items) < 2 or not whole.quantity.exact:
        return (claim,)
    if any(not part.exact or part.dimension != whole.dimension for part in parts):
        return (claim,)
    made, wanted = total(parts)[0], whole.quantity.value
    if made == wanted:
        first = _first(claim, items)
        return (first, part_claim(whole.quantity, whole.quantity, parts, Outcome.HOLDS, None))
    if claim.outcome is not Outcome.HOLDS:
        return (claim,)
    outcome = _doubt(made < wanted, whole.quantity)
    return (claim, part_claim(whole.quantity, whole.quantity, parts, outcome, None))


def _first(claim: Claim, items: Sequence[Item]) -> Claim:
    """A claim in one unit where the other unit holds: parts cannot be missing then."""
    if claim.outcome not in (Outcome.SUBSET, Outcome.NEAR):
        return claim
    return claim._replace(outcome=Outcome.SHORT, reason=None)


def _doubt(short: bool, whole: Quantity) -> Outcome:
    if short:
        return Outcome.SHORT
    return Outcome.UNKNOWN if whole.dimension == _EVENTS else Outcome.OVER
