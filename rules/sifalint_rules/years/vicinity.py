"""What stands near a place in its own sentence."""

from __future__ import annotations

from bisect import bisect_right

from sifalint import Document, Span
from sifalint.facts.sentences import sentence_at

_REACH = 100


def near(document: Document, span: Span, reach: int = _REACH) -> Span:
    """The sentence that a stretch begins in, at most ``reach`` code points to either side of it."""
    sentence = sentence_at(document, span.start)
    return Span(max(sentence.start, span.start - reach), min(max(sentence.end, span.end), span.end + reach))


def paragraph_at(document: Document, offset: int) -> Span:
    """The block that holds an offset; an empty stretch there where none does."""
    blocks = document.blocks
    index = bisect_right(blocks, offset, key=lambda block: block.span.start) - 1
    inside = index >= 0 and offset < blocks[index].span.end
    return blocks[index].span if inside else Span(offset, offset)
