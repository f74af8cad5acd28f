"""Cells of a table in which a star stands for a number."""

from __future__ import annotations

from itertools import groupby

from sifalint import Block, BlockKind, Document, Pattern, Span
from sifalint.facts.widths import folded
from sifalint_rules.placeholders.surroundings import amount_end

_STARS = Pattern(r"\*{1,4}[%‰]?")
_NUMBER = Pattern(r"[-+]?\d[\d,.]*+[^\d]{0,4}")
_COUNT = Pattern(
    r".*(?:数|[数总金]额|[数总人]量|[率比]|占比|合计|总计|小计|百分比|幅度?)|.*\((?:%|‰|[^()]{1,5})\)|.{0,2}[%‰]"
)

_REACH = 20


def open_cells(document: Document) -> frozenset[Span]:
    """The cells that hold nothing but a star where a number belongs; the span is the star's.

    It belongs there where the head of the column names a count (件数, 金额（万元）), the next cell is a
    unit, or another row has a number in this column.
    """
    text = document.once(folded)
    cells = [block for block in document.blocks if block.kind is BlockKind.CELL]
    if not any(_STARS.fullmatch(text, *cell.span) for cell in cells):
        return frozenset()
    rows = [list(row) for _, row in groupby(cells, key=lambda cell: document.located(cell.span)[0].line)]
    telling = frozenset(cell.span for cell in cells if _tells(text, cell.span))
    return frozenset(
        Span(row[i].span.start, row[i].span.end - text[slice(*row[i].span)].count("%"))
        for at, row in enumerate(rows)
        for i in range(1, len(row))
        if _STARS.fullmatch(text, *row[i].span)
        and (_is_unit(text, row[i + 1 : i + 2]) or _is_told(rows, at, i, telling))
    )


def _tells(text: str, span: Span) -> bool:
    """Whether a cell is a number or the head of a column of numbers."""
    return (_COUNT.fullmatch(text, *span) or _NUMBER.fullmatch(text, *span)) is not None


def _is_unit(text: str, following: list[Block]) -> bool:
    return any(amount_end(text, cell.span.start) == cell.span.end for cell in following)


def _is_told(rows: list[list[Block]], at: int, i: int, telling: frozenset[Span]) -> bool:
    """Whether a cell of the same column tells, in one of the near rows of the same length."""
    near = (other for other in rows[max(0, at - _REACH) : at + _REACH] if len(other) == len(rows[at]))
    return any(other[i].span in telling for other in near)
