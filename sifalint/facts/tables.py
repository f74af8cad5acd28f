"""The rows of tables that plain text sets with tabs, as a table copied from a word processor comes."""

from __future__ import annotations

from sifalint.document import BlockKind, Document
from sifalint.facts.markers import marker_at
from sifalint.facts.widths import folded

_CELLS = 3


def read_rows(document: Document) -> frozenset[int]:
    """The indexes of the blocks that are rows of a table: its cells, and lines divided by tabs.

    A line of three cells is a row wherever it stands; one of two cells only beside another row, and only
    where it holds no sentence. A tab behind the number of an item divides nothing.
    """
    rows: set[int] = set()
    pairs: set[int] = set()
    for index, block in enumerate(document.blocks):
        if block.kind is BlockKind.CELL:
            rows.add(index)
        elif "\t" in document.text[slice(*block.span)]:
            cells = _cells(document, index)
            if cells >= _CELLS:
                rows.add(index)
            elif cells > 1 and "。" not in document[block.span]:
                pairs.add(index)
    for index in sorted(pairs):
        if not rows.isdisjoint((index - 1, index + 1)) or not pairs.isdisjoint((index - 1, index + 1)):
            rows.add(index)
    return frozenset(rows)


def _cells(document: Document, index: int) -> int:
    """How many cells the tabs of a line divide it into, empty ones left out."""
    text = document.once(folded)
    start, end = document.blocks[index].span
    marker = marker_at(text, start, end)
    words = text[marker.span.end if marker else start : end]
    return sum(1 for cell in words.split("\t") if cell.strip())
