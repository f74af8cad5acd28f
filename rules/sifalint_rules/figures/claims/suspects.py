"""Wholes that several claims contradict in the same way, so that the whole itself must be wrong."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from sifalint import Document, Span
from sifalint.facts.quantities import Quantity
from sifalint.records import NamedTuple
from sifalint_rules.figures.arithmetic import total, whole_bounds
from sifalint_rules.figures.claims.claim import Claim, Kind, Outcome, Role
from sifalint_rules.figures.claims.reading import claims_of

_FARTHEST = 300
_MOST_RATES = 12


class Suspect(NamedTuple):
    """A whole that none of its rates agrees with, though all agree with one other.

    That other one lies between ``least`` and ``most``. ``divided`` is set where the whole contradicts its
    own parts or items too, and the rates agree with what the parts make.
    """

    whole: Quantity
    rates: tuple[Claim, ...]
    least: Decimal
    most: Decimal
    divided: bool


def read_suspects(document: Document) -> tuple[Suspect, ...]:
    """The suspected wholes of a document in order; each rate rests on one of them at most."""
    rates = [claim for claim in claims_of(document, Kind.RATE) if _whole(claim)]
    off = [claim for claim in rates if claim.outcome is Outcome.OFF]
    if not off:
        return ()
    made = {
        claim.span: total(quantity for role, quantity in claim.operands if role is not Role.WHOLE)[0]
        for kind in (Kind.PARTS, Kind.TOTAL)
        for claim in claims_of(document, kind)
        if claim.outcome in (Outcome.OFF, Outcome.OVER)
    }
    told: set[Span] = set()
    found: list[Suspect] = []
    for whole, resting in _by_whole(rates):
        left = [claim for claim in _behind(whole, off) if claim.span not in told]
        if all(claim in left for claim in resting):
            for suspect in _suspects(whole, resting, left, made.get(whole.span)):
                found.append(suspect)
                told.update(claim.span for claim in suspect.rates)
    return tuple(found)


def _whole(claim: Claim) -> Quantity | None:
    """What a rate was divided by, where that stands in the text as one number, as its part does."""
    roles = [role for role, _ in claim.operands]
    return claim.operands[1].quantity if roles == [Role.PART, Role.WHOLE] else None


def _by_whole(rates: Sequence[Claim]) -> list[tuple[Quantity, list[Claim]]]:
    """The wholes in order, each with the rates that rest on it."""
    found: dict[Quantity, list[Claim]] = defaultdict(list)
    for claim in rates:
        whole = _whole(claim)
        if whole:
            found[whole].append(claim)
    return sorted(found.items(), key=lambda item: item[0].span)


def _behind(whole: Quantity, off: Sequence[Claim]) -> Sequence[Claim]:
    """The wrong rates that stand so near behind a whole that they may rest on it."""
    first = bisect_left(off, whole.span.start, key=_start)
    last = bisect_right(off, whole.span.end + _FARTHEST, key=_start)
    return off[first : min(last, first + _MOST_RATES)]


def _start(claim: Claim) -> int:
    return claim.span.start


def _suspects(
    whole: Quantity, resting: Sequence[Claim], near: Sequence[Claim], made: Decimal | None
) -> Iterator[Suspect]:
    """The suspicion against a whole, if there is one; ``made`` is what its own parts make.

    A wrong rate that was measured by another whole takes part where it agrees with the rest.
    """
    least, most = Decimal(0), Decimal("Infinity")
    rates: list[Claim] = []
    for claim in (*resting, *(claim for claim in near if claim not in resting)):
        part = claim.operands[0].quantity
        low, high = whole_bounds(claim.stated, part, whole)
        low, high = max(least, low), min(most, high)
        if low <= high and part.dimension == whole.dimension:
            least, most = low, high
            rates.append(claim)
        elif claim in resting:
            return
    divided = made is not None and least <= made <= most
    if divided or len({claim.operands[0].quantity.span for claim in rates}) > 1:
        yield Suspect(whole, tuple(sorted(rates, key=_start)), least, most, divided)
