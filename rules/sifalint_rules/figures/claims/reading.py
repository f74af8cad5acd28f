"""All claims of a document together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from heapq import merge
from operator import attrgetter
from types import MappingProxyType

from sifalint import Document
from sifalint_rules.figures.claims.approximation import read_approximation_claims
from sifalint_rules.figures.claims.average import read_average_claims
from sifalint_rules.figures.claims.claim import Claim, Kind
from sifalint_rules.figures.claims.conversion import read_conversion_claims
from sifalint_rules.figures.claims.flow import read_flow_claims
from sifalint_rules.figures.claims.frequency import read_frequency_claims
from sifalint_rules.figures.claims.growth import read_growth_claims
from sifalint_rules.figures.claims.mentions import read_rate_mentions
from sifalint_rules.figures.claims.part_whole import read_part_claims
from sifalint_rules.figures.claims.rates import read_coverage_claims, read_rate_claims
from sifalint_rules.figures.claims.respective import read_respective_claims
from sifalint_rules.figures.claims.same import read_same_claims
from sifalint_rules.figures.claims.shares import read_share_claims
from sifalint_rules.figures.claims.total import read_total_claims

Reader = Callable[[Document], tuple[Claim, ...]]
"""Finds the claims of one form in a document, in order of their place."""

READERS: Mapping[Kind, tuple[Reader, ...]] = MappingProxyType(
    {
        Kind.RATE: (
            read_rate_claims,
            read_share_claims,
            read_respective_claims,
            read_coverage_claims,
            read_rate_mentions,
        ),
        Kind.PARTS: (read_part_claims,),
        Kind.TOTAL: (read_total_claims,),
        Kind.FLOW: (read_flow_claims,),
        Kind.GROWTH: (read_growth_claims,),
        Kind.AVERAGE: (read_average_claims,),
        Kind.FREQUENCY: (read_frequency_claims,),
        Kind.SAME: (read_same_claims,),
        Kind.APPROXIMATION: (read_approximation_claims,),
        Kind.CONVERSION: (read_conversion_claims,),
    }
)
"""What finds the claims of each kind."""


def claims_of(document: Document, kind: Kind) -> Iterator[Claim]:
    """The claims of one kind in order of their place."""
    return merge(*(document.once(read) for read in READERS[kind]), key=attrgetter("span"))


def read_claims(document: Document) -> tuple[Claim, ...]:
    """The claims of every kind in order of their place."""
    return tuple(merge(*(claims_of(document, kind) for kind in READERS), key=attrgetter("span")))
