"""Percentages that no other reader could make a claim of."""

from __future__ import annotations

from sifalint import Document
from sifalint.facts.quantities import PERCENT
from sifalint.facts.widths import folded
from sifalint_rules.figures.claims.claim import Claim, Kind, Reason, unknown
from sifalint_rules.figures.claims.growth import read_growth_claims
from sifalint_rules.figures.claims.judging import is_target
from sifalint_rules.figures.claims.rates import read_rate_claims
from sifalint_rules.figures.claims.respective import read_respective_claims
from sifalint_rules.figures.claims.shares import read_share_claims
from sifalint_rules.figures.statements import Count, Statement, read_statements


def read_rate_mentions(document: Document) -> tuple[Claim, ...]:
    """The percentages of a document that are in no claim of another reader, unchecked, in order."""
    readers = (read_rate_claims, read_share_claims, read_respective_claims, read_growth_claims)
    known = {
        span
        for read in readers
        for claim in document.once(read)
        for span in (claim.span, *(quantity.span for _, quantity in claim.operands))
    }
    text = document.once(folded)
    return tuple(
        _mention(text, statement, number)
        for statement in document.once(read_statements)
        for number in statement.numbers
        if number.dimension == PERCENT and number.span not in known
    )


def _mention(text: str, statement: Statement, number: Count) -> Claim:
    if statement.masked:
        return unknown(Kind.RATE, number.quantity, Reason.UNFILLED)
    reason = Reason.NO_PART if number.quantity.exact else Reason.APPROXIMATE
    return unknown(Kind.RATE, number.quantity, Reason.TARGET if is_target(text, number) else reason)
