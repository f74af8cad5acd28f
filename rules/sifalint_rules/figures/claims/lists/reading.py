"""All lists of a document that stand beside a count of their things."""

from __future__ import annotations

from operator import attrgetter

from sifalint import Document, Span, Verdict
from sifalint_rules.figures.claims.lists.after import read_lists_after
from sifalint_rules.figures.claims.lists.before import read_lists_before
from sifalint_rules.figures.claims.lists.listing import Listing
from sifalint_rules.figures.claims.lists.movements import read_movements
from sifalint_rules.figures.claims.lists.numbered import read_numbered_lists

_READERS = (read_lists_before, read_lists_after, read_numbered_lists, read_movements)
_RANK = (Verdict.HOLDS, Verdict.WRONG, Verdict.DOUBTFUL, Verdict.UNVERIFIABLE)


def read_listings(document: Document) -> tuple[Listing, ...]:
    """The listings of a document in order of their counts.

    A count between two lists belongs to the one that agrees with it.
    """
    best: dict[Span, Listing] = {}
    for read in _READERS:
        for listing in read(document):
            other = best.get(listing.span)
            if other is None or _RANK.index(listing.verdict) < _RANK.index(other.verdict):
                best[listing.span] = listing
    return tuple(sorted(best.values(), key=attrgetter("span")))
