"""The rows of tables that plain text sets with tabs or bars, as a table copied from elsewhere comes."""

from __future__ import annotations

from sifalint.document import BlockKind, Document, Span
from sifalint.facts.markers import marker_at
from sifalint.facts.widths import folded
from sifalint.patterns import Pattern

_CELLS = 3
_MOST_CELLS = 200
_FRAME = 2
_RULE = Pattern(r"[-:=+ \t|─┼│]++")


def read_rows(document: Document) -> frozenset[int]:
    """The indexes of the blocks that are rows of a table: its cells, and lines divided by tabs or bars.

    A line of three cells that tabs divide is a row wherever it stands; one of two cells, and one that bars
    divide, only beside another row, and only where it holds no sentence; one cell
    with a tab after it only between two rows. A tab behind the number of an item divides nothing.
    """
    rows: set[int] = set()
    pairs: set[int] = set()
    lone: set[int] = set()
    for index, block in enumerate(document.blocks):
        if block.kind is BlockKind.CELL:
            rows.add(index)
        elif block.kind is not BlockKind.CODE:
            cells = _cells(document, block.span)
            if cells >= _CELLS and divider_of(document, block.span) == "\t":
                rows.add(index)
            elif cells > 1 and "。" not in document[block.span]:
                pairs.add(index)
            elif document.text.startswith("\t", block.span.end):
                lone.add(index)
    known = rows | pairs
    rows.update([index for index in pairs if _has_neighbour(index, known, lone)])
    rows.update([index for index in lone if rows.issuperset((index - 1, index + 1))])
    return frozenset(rows)


def _has_neighbour(index: int, rows: set[int], lone: set[int]) -> bool:
    """Whether another row stands beside a line, or behind a line that a single cell fills."""
    beside = (index - 1, index + 1)
    beyond = (2 * other - index for other in beside if other in lone)
    return not rows.isdisjoint(beside) or not rows.isdisjoint(beyond)


def divider_of(document: Document, span: Span) -> str:
    """What divides the cells of a line: a tab, a bar, or nothing."""
    text = document.text
    if text.find("\t", *span) >= 0:
        return "\t"
    bar = text.find("|", *span) >= 0 or text.find("｜", *span) >= 0
    return "|" if bar else ""


def cell_spans(document: Document, span: Span) -> tuple[Span, ...]:
    """The cells of a line that tabs or bars divide, blank ones too; none where the line only rules.

    The blanks at the ends of the line belong to it; bars at its ends divide nothing.
    """
    text, divider = document.once(folded), divider_of(document, span)
    if divider == "|":
        if _RULE.fullmatch(text, *span):
            return ()
        start, end = span.start + (text[span.start] == "|"), span.end - (text[span.end - 1] == "|")
        return _split(text, start, end, divider)
    return _split(text, *_line(text, span), "\t")


def _split(text: str, start: int, end: int, divider: str) -> tuple[Span, ...]:
    cells: list[Span] = []
    for cell in text[start:end].split(divider):
        words = cell.strip()
        left = start if words == cell else start + len(cell) - len(cell.lstrip())
        cells.append(Span(left, left + len(words)))
        start += len(cell) + 1
    return tuple(cells)


def _line(text: str, span: Span) -> Span:
    """A block with the blanks at the ends of its line."""
    start, end = span
    while start and text[start - 1] in " \t":
        start -= 1
    while end < len(text) and text[end] in " \t":
        end += 1
    return Span(start, end)


def _cells(document: Document, span: Span) -> int:
    """How many cells divide a line, empty ones left out; none where they are too many for a table.

    Bars at both ends divide off an empty cell as well.
    """
    divider = divider_of(document, span)
    if not divider:
        return 0
    text = document.once(folded)
    start, end = span
    marker = marker_at(text, start, end)
    words = text[marker.span.end if marker else start : end]
    framed = words.startswith("|") and words.endswith("|") and words.count("|") > _FRAME
    cells = sum(1 for cell in words.split(divider) if cell.strip()) + framed
    return cells if cells <= _MOST_CELLS else 0
