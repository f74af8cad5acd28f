"""Numbering the rest of a series anew, from a heading whose number is not due."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from sifalint import Applicability, Document, Edit, Fix
from sifalint.facts.outline import Heading
from sifalint_rules.structure.series import marker_like, marker_span, series_of


def renumbered(document: Document, heading: Heading, due: int) -> Fix | None:
    """The edits that let a series count on from ``due`` at a heading and behind it.

    They need a look, as a part may be lost rather than a number wrong. There are none where the rest of the
    series does not count on by itself, so that more than one number is in doubt.
    """
    members = document.once(series_of).get((heading.parent, heading.style), [])
    rest = [member for member in members if member.span.start >= heading.span.start]
    if len(_counting_on(rest)) < len(rest):
        return None
    edits = (
        Edit(marker_span(document, member), marker_like(document, member, due + i))
        for i, member in enumerate(rest)
    )
    return Fix(Applicability.UNSAFE, tuple(edits))


def _counting_on(headings: Sequence[Heading]) -> list[Heading]:
    """The headings from the first on whose numbers follow one another."""
    first = headings[0].number or 0
    numbered = enumerate(headings, first)
    return [heading for _, heading in takewhile(lambda each: each[1].number == each[0], numbered)]
