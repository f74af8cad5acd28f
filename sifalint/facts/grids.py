"""The tables of a document as grids: rows of cells, and the numbers in them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from sifalint.document import Block, BlockKind, Document, Span
from sifalint.facts.tables import cell_spans, divider_of, read_rows
from sifalint.facts.widths import folded
from sifalint.patterns import Pattern
from sifalint.records import NamedTuple

_NUMBER = Pattern(
    r"([-+]?(?:\d{1,3}(?:,\d{3})++|\d{1,15})(?:\.\d{1,10})?)(?!\d)"
    r" ?((?![余多几左以上下])[^\d\s.,/|:*()]{0,4})"
)
_YEAR = Pattern(r"(?:19|20)\d\d ?年?度?")
_MOST_CELLS = 20_000
_MOST_DIGITS = 15
_ONE = Decimal(1)
_BLANKS = frozenset(("", "/", "-", "--", "—", "——", "–", "\\", "...", "…", "无"))


class Number(NamedTuple):
    """What a cell of digits says: the value, half of whose last place is ``step`` / 2, and its unit."""

    value: Decimal
    step: Decimal
    unit: str


class Table(NamedTuple):
    """A table: for each row the spans of its cells without the blanks around them.

    A blank cell has an empty span. A row has the cells that the file gives it: rows of unlike length are
    what is left of merged cells. ``block`` is the index of the first block.
    """

    rows: tuple[tuple[Span, ...], ...]
    block: int

    @property
    def span(self) -> Span:
        """From the first cell to the end of the last."""
        return Span(self.rows[0][0].start, self.rows[-1][-1].end)


def read_tables(document: Document) -> tuple[Table, ...]:
    """The tables of a document in order: those of its format, and lines divided by tabs or by bars.

    What has more than 20,000 cells is data and no table of a report.
    """
    rows = document.once(read_rows)
    if not rows:
        return ()
    tables: list[Table] = []
    for run in _runs(document, sorted(rows)):
        if _cell_count(document, run) > _MOST_CELLS:
            continue
        cells = document.blocks[run[0]].kind is BlockKind.CELL
        grid = tuple(_format_rows(document, run) if cells else _line_rows(document, run))
        if grid:
            tables.append(Table(grid, run[0]))
    return tuple(tables)


def number_of(document: Document, span: Span) -> Number | None:
    """The number that a cell holds and nothing else but a unit, or None; a year with 年 is no number."""
    return read_number(document.once(folded)[span.start : span.end])


@lru_cache(maxsize=1 << 12)
def read_number(words: str) -> Number | None:
    """The number that folded words are, as :func:`number_of`."""
    if words.isdecimal() and words.isascii() and len(words) <= _MOST_DIGITS:
        return Number(Decimal(words), _ONE, "")
    found = _NUMBER.fullmatch(words)
    if found is None or (found[2].startswith("年") and _YEAR.fullmatch(words)):
        return None
    value = Decimal(found[1].replace(",", ""))
    return Number(value, _ONE.scaleb(int(value.as_tuple().exponent)), found[2])


def is_year(document: Document, span: Span) -> bool:
    """Whether a cell names a year: 2024年, 2024."""
    return _YEAR.fullmatch(document.once(folded), *span) is not None


def is_blank(document: Document, span: Span) -> bool:
    """Whether a cell holds nothing, or a dash or a stroke that stands for nothing."""
    return span.start == span.end or stands_for_nothing(document.once(folded)[span.start : span.end])


def stands_for_nothing(words: str) -> bool:
    """Whether folded words are none, or a dash or a stroke."""
    return words in _BLANKS


def words_of(document: Document, span: Span) -> str:
    """The folded words of a cell without the spaces that may stand anywhere in them."""
    return "".join(document.once(folded)[slice(*span)].split())


def _runs(document: Document, rows: list[int]) -> Iterator[list[int]]:
    """The indexes of blocks that make one table each."""
    run: list[int] = []
    for index in rows:
        if run and not _goes_on(document, run[-1], index):
            yield run
            run = []
        run.append(index)
    if run:
        yield run


def _cell_count(document: Document, run: list[int]) -> int:
    """How many cells the blocks of a table hold."""
    text = document.once(folded)
    spans = (document.blocks[index].span for index in run)
    return len(run) + sum(text.count("\t", *span) + text.count("|", *span) for span in spans)


def _goes_on(document: Document, before: int, index: int) -> bool:
    """Whether a row belongs to the table of the row before: the next line, divided in the same way."""
    if index != before + 1:
        return False
    one, other = document.blocks[before], document.blocks[index]
    if BlockKind.CELL in (one.kind, other.kind):
        return one.kind is other.kind and _place(one, "table") == _place(other, "table")
    between = document.text[one.span.end : other.span.start].replace("\r\n", "\n")
    dividers = {divider_of(document, one.span) or "\t", divider_of(document, other.span) or "\t"}
    return len(dividers) == 1 and between.count("\n") + between.count("\r") == 1


def _place(block: Block, name: str) -> int:
    return int(block.origin.get(name, -1)) if block.origin else -1


def _format_rows(document: Document, run: list[int]) -> Iterator[tuple[Span, ...]]:
    """The rows of a table whose cells are blocks that say where they stand."""
    placed: dict[int, dict[int, Span]] = {}
    widths: dict[int, int] = {}
    for index in run:
        block = document.blocks[index]
        if block.origin is None or not {"row", "column", "cells"} <= block.origin.keys():
            return
        row, column = _place(block, "row"), _place(block, "column")
        cells = placed.setdefault(row, {})
        start = cells[column].start if column in cells else block.span.start
        cells[column] = Span(start, block.span.end)
        widths[row] = _place(block, "cells")
    for row, cells in placed.items():
        yield tuple(_filled(cells, max(widths[row], *(column + 1 for column in cells))))


def _filled(cells: dict[int, Span], width: int) -> Iterator[Span]:
    """The cells of a row from left to right; a blank one stands where the one before it ends."""
    at = min(cells.values()).start
    for column in range(width):
        span = cells.get(column, Span(at, at))
        at = span.end
        yield span


def _line_rows(document: Document, run: list[int]) -> Iterator[tuple[Span, ...]]:
    for index in run:
        cells = cell_spans(document, document.blocks[index].span)
        if cells:
            yield cells
