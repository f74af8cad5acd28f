"""Headings that count together: those of one style under one parent."""

from __future__ import annotations

from sifalint import Document
from sifalint.facts.markers import Style
from sifalint.facts.numerals import to_han
from sifalint.facts.outline import Heading, read_outline
from sifalint.facts.repetition import read_copies
from sifalint.facts.spans import span_at

CHAPTERS = frozenset((Style.PART, Style.CHAPTER, Style.SECTION, Style.HAN, Style.HAN_BRACKET))
ANNEXES = frozenset((Style.ENCLOSURES, Style.ANNEX))


def own_headings(document: Document) -> tuple[Heading, ...]:
    """The headings that do not stand in a pasted copy."""
    copies = [copy.copy for copy in document.once(read_copies)]
    headings = document.once(read_outline).headings
    return tuple(heading for heading in headings if span_at(copies, heading.span.start) is None)


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
