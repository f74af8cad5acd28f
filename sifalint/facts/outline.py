"""The outline of a document: its title, its headings and what stands under each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from sifalint.document import Document, Span
from sifalint.facts.document_title import read_title
from sifalint.facts.headlines import Headline, read_headlines
from sifalint.facts.markers import Style
from sifalint.facts.nesting import nest


class Heading(NamedTuple):
    """A heading, or an item that is numbered like one.

    ``level`` is 1 for the outermost. ``span`` takes in marker and title; ``title`` holds the words without
    the mark that closes them. ``body`` is everything under the heading, subsections too; it begins in the
    heading's own paragraph where the heading is ``run_in``. ``parent`` is the index of the heading it
    stands under, ``block`` the index of its block. A ``glued`` heading stands inside a paragraph.
    """

    level: int
    style: Style
    number: int | None
    span: Span
    title_span: Span
    title: str
    body: Span
    run_in: bool
    parent: int | None
    block: int
    glued: bool = False


class Outline:
    """The headings of a document in order, and ``title``, the place of the document's own title."""

    __slots__ = ("_blocks", "_first", "_starts", "headings", "title")

    def __init__(self, headings: tuple[Heading, ...], title: Span | None, blocks: Sequence[int]) -> None:
        self.headings = headings
        self.title = title
        self._starts = [heading.span.start for heading in headings]
        self._blocks = blocks
        self._first = bisect_right(blocks, title.end - 1) if title else 0

    def path(self, offset: int) -> tuple[Heading, ...]:
        """The headings that an offset stands under, outermost first; a heading stands under itself."""
        chain: list[Heading] = []
        index: int | None = bisect_right(self._starts, offset) - 1
        while index is not None and index >= 0:
            heading = self.headings[index]
            if offset < max(heading.body.end, heading.span.end):
                chain.append(heading)
            index = heading.parent
        return tuple(reversed(chain))

    def paragraph(self, offset: int) -> int:
        """The number of an offset's paragraph within its section, from 1.

        A run-in heading stands in the first paragraph; a heading on its own line is not counted.
        """
        path = self.path(offset)
        first = self._first
        if path:
            first = path[-1].block + (0 if path[-1].run_in else 1)
        return max(1, bisect_right(self._blocks, offset) - first)


def read_outline(document: Document) -> Outline:
    """The outline of a document."""
    title = document.once(read_title)
    headlines = [line for line in document.once(read_headlines) if not _is_title(line, title)]
    headings: list[Heading] = []
    for placed in nest(headlines, len(document.text)):
        headings.append(_heading(document, placed.headline, placed.level, placed.parent, placed.end))
    blocks = [block.span.start for block in document.blocks]
    return Outline(tuple(headings), title, blocks)


def _is_title(headline: Headline, title: Span | None) -> bool:
    return title is not None and headline.number is None and title.covers(headline.title)


def _heading(document: Document, line: Headline, level: int, parent: int | None, end: int) -> Heading:
    return Heading(
        level,
        line.style,
        line.number,
        line.span,
        line.title,
        document[line.title].strip(),
        Span(line.rest, max(line.rest, end)),
        line.run_in,
        parent,
        line.block,
        line.glued,
    )
