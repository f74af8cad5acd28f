"""Enumerations inside prose: 一是……；二是……"""

from __future__ import annotations

from collections.abc import Iterator

from sifalint.document import BlockKind, Document, Span
from sifalint.facts.markers import han_number
from sifalint.facts.quotations import quoted_spans
from sifalint.facts.spans import span_at
from sifalint.facts.widths import folded
from sifalint.patterns import Pattern
from sifalint.records import NamedTuple

_ITEM = Pattern(r"(?<![^\s。;:!?,、)\]】”—])(?P<figure>[一二三四五六七八九十]{1,2})是(?=[一-鿿“《\d])")


class Item(NamedTuple):
    """One ``三是``: ``span`` takes in the two characters, ``block`` is the index of its block.

    ``leads`` says that it opens its block.
    """

    number: int
    span: Span
    block: int
    leads: bool


def read_items(document: Document) -> tuple[Item, ...]:
    """The items of all enumerations in order; quoted ones and those in tables and code are left out."""
    return tuple(_items(document))


def _items(document: Document) -> Iterator[Item]:
    text = document.once(folded)
    blocks = document.blocks
    block = 0
    for match in _ITEM.finditer(text):
        start = match.start()
        while block < len(blocks) and blocks[block].span.end <= start:
            block += 1
        if block == len(blocks) or start < blocks[block].span.start:
            continue
        number = han_number(match["figure"])
        if not number or blocks[block].kind in (BlockKind.CODE, BlockKind.CELL):
            continue
        if span_at(document.once(quoted_spans), start) is None:
            yield Item(number, Span(*match.span()), block, start == blocks[block].span.start)
