"""Claims that parts fit their whole."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from sifalint import Document
from sifalint_rules.figures.claims.claim import Claim, Kind, Reason, unknown
from sifalint_rules.figures.claims.divisions import (
    Division,
    grouped,
    read_divisions,
    read_lone_divisions,
    read_paired_divisions,
)
from sifalint_rules.figures.claims.made_elsewhere import with_whole_made
from sifalint_rules.figures.claims.parallel import parallel_claims
from sifalint_rules.figures.claims.part_judging import judged
from sifalint_rules.figures.statements import read_statements


def read_part_claims(document: Document) -> tuple[Claim, ...]:
    """The claims that parts fit their whole, one per partition, in order."""
    lone = document.once(read_lone_divisions)
    found = {division.items[0].number.span for division in lone}
    marked = (
        division
        for division in document.once(read_divisions)
        if division.whole is not None or division.items[0].number.span not in found
    )
    divisions = [*marked, *lone]
    known = {item.number.span for division in divisions for item in division.items}
    paired = document.once(read_paired_divisions)
    divisions += [division for division in paired if division.items[0].number.span not in known]
    found_in = document.once(read_statements)
    claims = (claim for division in divisions for claim in with_whole_made(found_in, _claims(division)))
    return tuple(sorted(claims, key=attrgetter("span")))


def _claims(division: Division) -> Iterator[Claim]:
    first = division.items[0].number.quantity
    if division.whole is None:
        yield unknown(Kind.PARTS, first, Reason.NO_WHOLE)
        return
    whole = division.whole.number
    if not division.clear:
        numbers = (whole, *(item.number for item in division.items))
        approximate = not all(number.quantity.exact for number in numbers)
        yield unknown(Kind.PARTS, first, Reason.APPROXIMATE if approximate else Reason.AMBIGUOUS)
        return
    for items in grouped(division.known, division.items, whole):
        yield from parallel_claims(division, items, judged(division, whole, items))
