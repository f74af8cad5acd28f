"""The outline of a document: its title, its headings and what stands under each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from sifalint.document import Document, Span
from sifalint.facts.document_title import read_title
from sifalint.facts.headlines import Headline, read_headlines
from sifalint.facts.markers import Style
from sifalint.facts.nesting import nest
from sifalint.facts.widths import folded
from sifalint.records import NamedTuple

_LONGEST_SIGNATURE = 30
_LONGEST_TERM = 10
_SIGNATURE_LINES = 6
_CLOSED = "。;:!?,"


class Heading(NamedTuple):
    """A heading, or an item that is numbered like one.

    ``level`` is 1 for the outermost, 0 for a list of enclosures. ``span`` takes in marker and title;
    ``title`` holds the words without the mark that closes them. ``body`` is everything under the heading,
    subsections too; it begins in the heading's own paragraph where the heading is ``run_in``. ``parent`` is
    the index of the heading it stands under, ``block`` the index of its block. A ``glued`` heading stands
    inside a paragraph.
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
    """The headings of a document in order.

    ``title`` is the place of the document's own title, ``signed`` where the names and the date begin with
    which it is signed: its end where it is not.
    """

    __slots__ = ("_blocks", "_first", "_starts", "headings", "signed", "title")

    def __init__(
        self, headings: tuple[Heading, ...], title: Span | None, blocks: Sequence[int], signed: int
    ) -> None:
        self.headings = headings
        self.title = title
        self.signed = signed
        self._starts = [heading.span.start for heading in headings]
        self._blocks = blocks
        self._first = bisect_right(blocks, title.end - 1) if title else 0

    def path(self, offset: int) -> tuple[Heading, ...]:
        """The headings that an offset stands under, outermost first; a heading stands under itself.

        The signature at the end of a document stands under none, and nothing stands under a list of
        enclosures.
        """
        chain: list[Heading] = []
        index: int | None = bisect_right(self._starts, offset) - 1 if offset < self.signed else -1
        while index is not None and index >= 0:
            heading = self.headings[index]
            if heading.style is not Style.ENCLOSURES and offset < max(heading.body.end, heading.span.end):
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
    return Outline(tuple(headings), title, blocks, _signature(document, headings))


def _signature(document: Document, headings: Sequence[Heading]) -> int:
    """Where the date and the names begin with which a document is signed; its end where it is not signed.

    The line before them is the name of an office where it is short and no sentence.
    """
    text = document.once(folded)
    first = headings[-1].block + 1 if headings else 0
    spans = [block.span for block in document.blocks[first:][-_SIGNATURE_LINES:]]
    signed: Span | None = None
    while spans and _is_signed(document[spans[-1]]):
        signed = spans.pop()
    if signed is None:
        return len(text)
    if (
        spans
        and spans[-1].end - spans[-1].start <= _LONGEST_SIGNATURE
        and text[spans[-1].end - 1] not in _CLOSED
    ):
        signed = spans[-1]
    return signed.start


def _is_signed(line: str) -> bool:
    """Whether a line is a date by itself, or names a person: ``2026年1月5日``, ``述职人：``."""
    if len(line) > _LONGEST_SIGNATURE:
        return False
    if line.rstrip(")）").endswith("日"):
        return "年" in line and "月" in line and not any(mark in line for mark in "，,、；;")
    term, colon, _ = line.replace("：", ":").partition(":")
    return bool(colon) and term.rstrip().endswith("人") and len(term) <= _LONGEST_TERM


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
