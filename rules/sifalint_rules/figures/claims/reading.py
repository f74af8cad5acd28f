"""All claims of a document together."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Document
from sifalint_rules.figures.claims.claim import Claim, Kind
from sifalint_rules.figures.claims.part_whole import read_part_claims
from sifalint_rules.figures.claims.rates import read_rate_claims
from sifalint_rules.figures.claims.respective import read_respective_claims
from sifalint_rules.figures.claims.share import read_share_claims
from sifalint_rules.figures.claims.total import read_total_claims

_READERS = (read_rate_claims, read_share_claims, read_respective_claims, read_part_claims, read_total_claims)


def read_claims(document: Document) -> tuple[Claim, ...]:
    """The claims of a document in order of their place."""
    claims = (claim for read in _READERS for claim in document.once(read))
    return tuple(sorted(claims, key=lambda claim: claim.span))


def claims_of(document: Document, kind: Kind) -> Iterator[Claim]:
    """The claims of one kind."""
    return (claim for claim in document.once(read_claims) if claim.kind is kind)
