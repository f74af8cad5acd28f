"""Headings that count together: those of one style under one parent."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from sifalint import Document, Span
from sifalint.facts.headlines import read_headlines
from sifalint.facts.markers import Style
from sifalint.facts.nesting import nest
from sifalint.facts.numerals import to_han
from sifalint.facts.outline import Heading, read_outline
from sifalint.facts.repetition import read_copies
from sifalint.facts.spans import disjoint, span_at

CHAPTERS = frozenset((Style.PART, Style.CHAPTER, Style.SECTION, Style.HAN, Style.HAN_BRACKET))
ANNEXES = frozenset((Style.ENCLOSURES, Style.ANNEX))


def own_headings(document: Document) -> tuple[Heading, ...]:
    """The headings that do not stand in a pasted copy, each under the parent it has without the copies.

    Of a passage that stands twice the one is left out whose numbers go on less well, else the later one.
    """
    headings = document.once(read_outline).headings
    pasted = _pasted(document, headings)
    if not pasted:
        return headings
    indexes = {heading.span.start: i for i, heading in enumerate(headings)}
    lines = [
        line
        for line in document.once(read_headlines)
        if line.span.start in indexes and span_at(pasted, line.span.start) is None
    ]
    placed = nest(lines, len(document.text))
    starts = [each.headline.span.start for each in placed]
    return tuple(
        headings[indexes[start]]._replace(
            level=each.level,
            parent=None if each.parent is None else indexes[starts[each.parent]],
            body=Span(each.headline.rest, max(each.headline.rest, each.end)),
        )
        for start, each in zip(starts, placed, strict=True)
    )


def _pasted(document: Document, headings: Sequence[Heading]) -> list[Span]:
    """Of each passage that stands twice the place whose headings do not count, in order and disjoint."""
    copies = document.once(read_copies)
    starts = [heading.span.start for heading in headings]
    before, after = _neighbours(headings), _neighbours(headings[::-1])[::-1]

    def fits(place: Span) -> int:
        first, last = bisect_left(starts, place.start), bisect_left(starts, place.end) - 1
        if first > last:
            return 0
        opens = headings[first].number == 1 or _goes_on(before[first], headings[first])
        return opens + _goes_on(headings[last], after[last])

    chosen = [copy.original if fits(copy.original) < fits(copy.copy) else copy.copy for copy in copies]
    return disjoint(sorted(chosen))


def _neighbours(headings: Iterable[Heading]) -> list[Heading | None]:
    """For each heading the last one of its style before it."""
    last: dict[Style, Heading] = {}
    found: list[Heading | None] = []
    for heading in headings:
        found.append(last.get(heading.style))
        last[heading.style] = heading
    return found


def _goes_on(one: Heading | None, other: Heading | None) -> bool:
    """Whether a heading counts on from another."""
    if one is None or other is None or one.number is None:
        return False
    return other.number == one.number + 1


def series_of(document: Document) -> dict[tuple[int | None, Style], list[Heading]]:
    """The numbered headings outside copies, by the index of their parent and their style."""
    found: dict[tuple[int | None, Style], list[Heading]] = {}
    for heading in document.once(own_headings):
        if heading.number is not None:
            found.setdefault((heading.parent, heading.style), []).append(heading)
    return found


def marker_of(document: Document, heading: Heading) -> str:
    """The marker of a heading as it is written: ``（三）``."""
    return document.text[heading.span.start : heading.title_span.start].strip().lstrip("# ")


def marker_span(document: Document, heading: Heading) -> Span:
    """Where the marker of a heading stands."""
    start = heading.span.start
    return Span(start, start + len(document.text[start : heading.title_span.start].rstrip()))


def marker_like(document: Document, heading: Heading, number: int) -> str:
    """The marker that a heading would have with another number, written the same way."""
    written, own = marker_of(document, heading), heading.number or 0
    for figure, other in ((to_han(own), to_han(number)), (str(own), str(number))):
        if figure in written:
            return written.replace(figure, other)
    return heading.style.written(number)


def in_annex(document: Document, heading: Heading) -> bool:
    """Whether a heading stands in an annex, or after the list of enclosures of a letter."""
    headings = document.once(read_outline).headings
    while heading.parent is not None:
        heading = headings[heading.parent]
    return heading.style in ANNEXES
