"""The block a place stands in."""

from __future__ import annotations

from bisect import bisect_right

from sifalint.document import Block, Document, Span


def _start(block: Block) -> int:
    return block.span.start


def block_index(document: Document, offset: int) -> int:
    """The number, from 0, of the last block that begins at or before an offset; -1 before the first."""
    return bisect_right(document.blocks, offset, key=_start) - 1


def surroundings(document: Document, span: Span) -> Span:
    """The blocks that hold a span, as one stretch that takes in the span itself."""
    first = block_index(document, span.start)
    last = block_index(document, max(span.start, span.end - 1))
    start = min(span.start, document.blocks[first].span.start) if first >= 0 else span.start
    end = max(span.end, document.blocks[last].span.end) if last >= 0 else span.end
    return Span(start, end)


def is_whole(document: Document, span: Span) -> bool:
    """Whether a span takes in the document's text as a whole rather than a place in it."""
    blocks = document.blocks
    if not blocks:
        return True
    return len(blocks) > 1 and span.covers(Span(blocks[0].span.start, blocks[-1].span.end))
