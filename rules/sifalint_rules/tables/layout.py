"""A table as lines that may be added: names of rows and columns, and which of them are totals."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from functools import cache
from itertools import takewhile

from sifalint import Document, Pattern, Span
from sifalint.facts.grids import (
    Number,
    Table,
    is_blank,
    is_year,
    number_of,
    read_number,
    stands_for_nothing,
    words_of,
)
from sifalint.facts.markers import marker_at
from sifalint.facts.units import DIMENSIONS
from sifalint.facts.widths import folded
from sifalint.records import NamedTuple
from sifalint_rules.tables.form import wordings

_LONGEST_NAME = 30
_UNITS = ("单位", "计量单位", "数量单位")
_PERIOD = Pattern(
    r"(?:\d{4}年?)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月|.{0,7}季度?|[上下]半年|\d{4}年?$|[上中下]旬"
)
_REMARKS = ("备注", "说明", "注")
_CAPTIONS = ("单位", "表", "如下")
_LONGEST_CAPTION = 60


class Sort(Enum):
    """What a row or a column is for the sums of its table.

    ``PART`` is one of 其中; ``APART`` is a rate, a price, a rank, a remark, or the like.
    """

    ITEM = "item"
    PART = "part"
    APART = "apart"
    SUBTOTAL = "subtotal"
    TOTAL = "total"


class Level(NamedTuple):
    """How a row is set off from others: by the rank of its number, -1 for none, and by its indentation."""

    rank: int
    indent: int


class Line(NamedTuple):
    """A row or a column: its name, where that stands, its sort, and how it is set off from its like.

    ``group`` holds the heads above that of a column.
    """

    name: str
    place: Span
    sort: Sort
    level: Level = Level(-1, 0)
    group: str = ""

    @property
    def totals(self) -> bool:
        """Whether the line holds totals."""
        return self.sort in (Sort.SUBTOTAL, Sort.TOTAL)


class Cell(NamedTuple):
    """A cell among the numbers: its place, its number, and whether it is blank; words are neither."""

    span: Span
    number: Number | None
    blank: bool


class Layout(NamedTuple):
    """The numbers of a table between the names of its rows and its columns.

    ``partial`` says that words of the table let expect that it is an excerpt; ``rounded`` that its whole
    numbers are rounded ones, such as 万元. ``totals`` are the plain names of totals.
    """

    rows: tuple[Line, ...]
    columns: tuple[Line, ...]
    cells: tuple[tuple[Cell, ...], ...]
    partial: bool
    rounded: bool
    totals: tuple[str, ...]

    @property
    def turned(self) -> Layout:
        """The same table with its rows as columns."""
        cells = tuple(zip(*self.cells, strict=True))
        return self._replace(rows=self.columns, columns=self.rows, cells=cells)


@cache
def _total_name(totals: tuple[str, ...]) -> Pattern:
    words = "|".join(" ?".join(word) for word in totals)
    return Pattern(rf"[^\d。;]{{0,8}}(?:{words})数?:?(?:\([^()]{{0,12}}\))?")


def read_layout(document: Document, table: Table) -> Layout | None:
    """The layout of a table, or None where its shape leaves open which cell belongs where.

    The rows below the heads must have the same cells, one row of heads as many, and there must be no second
    column of names beside the numbers, and none that gives the rows unlike units.
    """
    head = _head(document, table)
    width = max(map(len, table.rows))
    heads = [row for row in table.rows[:head] if len(row) == width]
    if not heads:
        return None
    remarks = words_of(document, heads[-1][-1]).startswith(_REMARKS)
    body = [_with_remark(row, width) if remarks else row for row in table.rows[head:]]
    if any(len(row) != width for row in body):
        return None
    first = _first_column(document, heads, body)
    if first is None or any(
        _units(document, heads[-1][i], [row[i] for row in body]) for i in range(1, first)
    ):
        return None
    columns = tuple(_column(document, heads, i) for i in range(first, width))
    rows = tuple(_row(document, row[:first]) for row in body)
    text = document.once(folded)
    cells = tuple(tuple(_cell(text, span) for span in row[first:]) for row in body)
    if _is_doubled(columns, cells):
        return None
    above, own = _above(document, table), _heads(document, table, head)
    words = wordings(document)
    partial = any(word in above + own for word in words["partial"])
    units = own if _is_statement(above) else above + own
    rounded = any(unit in units for unit in words["rounded_units"])
    columns = _without_stocks(words["stocks"], columns, rows)
    return Layout(rows, columns, cells, partial, rounded, tuple(words["totals"]))


def _with_remark(row: tuple[Span, ...], width: int) -> tuple[Span, ...]:
    """A row whose last cell, a blank remark, may have been trimmed off."""
    end = row[-1].end
    return (*row, Span(end, end)) if len(row) == width - 1 else row


def _head(document: Document, table: Table) -> int:
    """How many rows from the top hold no number behind their first cell, but for years."""
    heads = takewhile(
        lambda row: all(is_year(document, cell) or number_of(document, cell) is None for cell in row[1:]),
        table.rows,
    )
    return len(list(heads))


def _first_column(
    document: Document, heads: list[tuple[Span, ...]], body: list[tuple[Span, ...]]
) -> int | None:
    """The first column of numbers; the ones before it hold names or count the rows."""
    for i in range(1, len(heads[0])):
        name = words_of(document, heads[-1][i])
        if not any(word in name for word in ("序号", "编号")) and any(
            number_of(document, row[i]) for row in body
        ):
            return i
    return None


def _column(document: Document, heads: list[tuple[Span, ...]], i: int) -> Line:
    """A column with all its heads; a blank one above stands for the one to its left."""
    names: list[str] = []
    for depth, row in enumerate(heads):
        at = i
        while depth < len(heads) - 1 and at > 0 and row[at].start == row[at].end:
            at -= 1
        names.append(words_of(document, row[at]))
    place = next((row[i] for row in reversed(heads) if row[i].end > row[i].start), heads[-1][i])
    name = words_of(document, place) if place.end > place.start else names[-1]
    return Line(name, place, _sort(document, name, "".join(names)), group="".join(names[:-1]))


def _row(document: Document, labels: tuple[Span, ...]) -> Line:
    given = [label for label in labels if label.end > label.start] or [labels[0]]
    names = [words_of(document, label) for label in given]
    named = _total_name(tuple(wordings(document)["totals"]))
    total = next((i for i, name in enumerate(names) if named.fullmatch(name)), -1)
    name = names[total]
    sort = _sort(document, name, "".join(names))
    return Line(name, given[total], sort, _level(document, given[total]))


def _sort(document: Document, name: str, names: str) -> Sort:
    words = wordings(document)
    if any(word in names for word in words["not_added"]) or name.startswith(_REMARKS):
        return Sort.APART
    if len(name) <= _LONGEST_NAME and _total_name(tuple(words["totals"])).fullmatch(name):
        return Sort.SUBTOTAL if any(word in name for word in words["subtotals"]) else Sort.TOTAL
    return Sort.PART if name.startswith(("其中", "#", "内:")) else Sort.ITEM


def _level(document: Document, label: Span) -> Level:
    text = document.text
    start = label.start
    while start and text[start - 1] == "\u3000":
        start -= 1
    while start and text[start - 1] == " " and "|" not in text[max(0, start - 2) : start]:
        start -= 1
    marker = marker_at(document.once(folded), *label)
    return Level(marker.style.rank if marker else -1, label.start - start)


def _cell(text: str, span: Span) -> Cell:
    words = text[span.start : span.end]
    return Cell(span, read_number(words), stands_for_nothing(words))


def _units(document: Document, head: Span, cells: list[Span]) -> bool:
    """Whether a column gives the rows unlike units."""
    if words_of(document, head) not in _UNITS:
        return False
    units = {words_of(document, cell).lstrip("万亿千") for cell in cells if not is_blank(document, cell)}
    return len({DIMENSIONS.get(unit) for unit in units} - {None}) > 1


def _without_stocks(
    stocks: Sequence[str], columns: tuple[Line, ...], rows: tuple[Line, ...]
) -> tuple[Line, ...]:
    """The columns; where the rows are periods of time, those that count a stock stand apart."""
    if not any(_PERIOD.match(row.name) for row in rows if not row.totals):
        return columns
    return tuple(
        line._replace(sort=Sort.APART) if any(word in line.name for word in stocks) else line
        for line in columns
    )


def _is_doubled(columns: tuple[Line, ...], cells: tuple[tuple[Cell, ...], ...]) -> bool:
    """Whether a column of words stands among the numbers, as where two tables stand side by side."""
    for i, column in enumerate(columns):
        words = sum(1 for row in cells if row[i].number is None and not row[i].blank)
        if column.sort is not Sort.APART and words * 2 > len(cells):
            return True
    return False


def _above(document: Document, table: Table) -> str:
    """The last words above a table."""
    above = document.blocks[table.block - 1].span if table.block else Span(0, 0)
    return document.once(folded)[max(above.start, above.end - _LONGEST_CAPTION) : above.end]


def _heads(document: Document, table: Table, head: int) -> str:
    """The words of the heads of a table."""
    return document.once(folded)[table.span.start : table.rows[head - 1][-1].end]


def _is_statement(words: str) -> bool:
    """Whether the words above a table are a sentence of their own, whose units are not the table's."""
    return words.rstrip().endswith("。") and not any(caption in words for caption in _CAPTIONS)
