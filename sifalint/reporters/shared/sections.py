"""Where in a report a place is, in the words a person would use."""

from __future__ import annotations

from sifalint.document import Document, Span
from sifalint.facts.outline import Heading, read_outline
from sifalint.records import NamedTuple
from sifalint.reporters.shared.blocks import block_index, is_whole


class Place(NamedTuple):
    """The headings above a place, outermost first, and the place within the innermost section.

    ``paragraph`` counts from 1 within the section and is None for what takes in more than one paragraph.
    ``on_heading`` is whether the place is in the words of the innermost heading itself or in the title.
    ``wide`` is whether it belongs to no single section but to the document.
    """

    headings: tuple[Heading, ...]
    paragraph: int | None
    on_heading: bool
    wide: bool


def place_of(document: Document, span: Span) -> Place:
    """The place of a span in the document's outline."""
    if is_whole(document, span):
        return Place((), None, on_heading=False, wide=True)
    outline = document.once(read_outline)
    headings = headings_over(document, span)
    titles = [headings[-1].span] if headings else []
    titles += [outline.title] if outline.title else []
    last = max(span.start, span.end - 1)
    one_paragraph = block_index(document, span.start) == block_index(document, last)
    return Place(
        headings,
        outline.paragraph(span.start) if one_paragraph else None,
        on_heading=any(title.start <= span.start and last < title.end for title in titles),
        wide=not headings and bool(outline.path(last) or outline.path(span.start)),
    )


def headings_over(document: Document, span: Span) -> tuple[Heading, ...]:
    """The headings that the whole of a span stands under, outermost first."""
    outline = document.once(read_outline)
    above = outline.path(span.start)
    if span.end - span.start < 2:
        return above
    above_end = outline.path(span.end - 1)
    shared = sum(1 for one, other in zip(above, above_end, strict=False) if one == other)
    return above[:shared]


def section_of(document: Document, span: Span) -> tuple[str, ...]:
    """The headings over a span with their numbers, outermost first."""
    if is_whole(document, span):
        return ()
    return tuple(words_of(document, heading) for heading in headings_over(document, span))


def words_of(document: Document, heading: Heading) -> str:
    """A heading with its number, without the hashes that Markdown left in plain text."""
    return document[heading.span].lstrip("# ")
