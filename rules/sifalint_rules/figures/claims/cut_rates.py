"""Rates that were cut off rather than rounded."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

from sifalint import Document
from sifalint.facts.quantities import Quantity
from sifalint_rules.figures.claims.claim import Claim, Kind, Outcome, Role
from sifalint_rules.figures.claims.reading import claims_of


def read_cut_rates(document: Document) -> tuple[Claim, ...]:
    """The rates of a document that were cut off, in order, but for those that make their list total 100%."""
    rates = [
        claim for claim in claims_of(document, Kind.RATE) if claim.outcome in (Outcome.CUT, Outcome.HOLDS)
    ]
    cut = [claim for claim in rates if claim.outcome is Outcome.CUT]
    if not cut:
        return ()
    totals: dict[Quantity, Decimal] = defaultdict(Decimal)
    for claim in rates:
        for role, quantity in claim.operands:
            if role is Role.WHOLE:
                totals[quantity] += claim.stated.value
    return tuple(
        claim
        for claim in cut
        if not any(role is Role.WHOLE and totals[quantity] == 100 for role, quantity in claim.operands)
    )
