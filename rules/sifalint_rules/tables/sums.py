"""The sums that the totals of any table must make, where the table itself shows what they add up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from sifalint import Document, Span, Text
from sifalint.facts.grids import read_tables
from sifalint.records import NamedTuple
from sifalint_rules.tables.form import read_forms
from sifalint_rules.tables.identities import Cause, Identity, Term, causes_of
from sifalint_rules.tables.layout import Cell, Layout, Line, Sort, read_layout

CODE = "TAB009"
_WRITTEN = Text("合计写作", "but the total says")
_PERCENT = "%‰"
_HALF = Decimal("0.5")
_MOST_TOTALS = 40


class Sums(NamedTuple):
    """What a table adds up: the sums that can be checked, where they fail, and totals left unchecked."""

    identities: tuple[Identity, ...]
    causes: tuple[Cause, ...]
    open_ones: tuple[Span, ...]


class _Tally(NamedTuple):
    """A way to read a total: its sums over the whole table, and what speaks for it.

    ``telling`` counts the sums that hold and add two numbers or more, ``wrong`` those that fail.
    """

    identities: tuple[Identity, ...]
    telling: int
    wrong: int

    def proven(self, least: int) -> bool:
        """Whether the table itself shows that the total is meant so, by ``least`` sums for one that fails."""
        if self.wrong < 2:
            return bool(self.identities) and self.telling >= self.wrong * least
        return self.telling >= 2 * self.wrong


def read_sums(document: Document) -> tuple[Sums, ...]:
    """The sums of every table that is none of the disclosure report's."""
    forms = document.once(read_forms)
    found: list[Sums] = []
    for table in document.once(read_tables):
        words = document[table.span]
        if "计" not in words or forms.holds(table):
            continue
        layout = read_layout(document, table)
        if layout is not None:
            found.append(_sums(layout))
    return tuple(found)


def _sums(layout: Layout) -> Sums:
    identities: list[Identity] = []
    open_ones: list[Span] = []
    for grid, across in ((layout, False), (layout.turned, True)):
        totals = [at for at, line in enumerate(grid.rows) if line.totals]
        for at in totals if len(totals) <= _MOST_TOTALS else ():
            place = grid.rows[at].place
            tally = _chosen(grid, at, across=across)
            identities += tally.identities if tally else ()
            if tally is None and place.end > place.start:
                open_ones.append(place)
    return Sums(tuple(identities), tuple(causes_of(identities)), tuple(open_ones))


def _chosen(grid: Layout, at: int, *, across: bool) -> _Tally | None:
    """The sums of the total line at an index, by the reading that the table proves; None where none is.

    Columns that agree speak for each other. Rows that agree must outnumber those that do not, but for a
    total that stands behind all it adds up; one column of numbers proves itself below a flat list.
    """
    plain = () if grid.partial else _plain_items(grid.rows, at)
    if across and grid.rows[at].name not in grid.totals:
        plain = ()
    proven: list[_Tally] = []
    for items in _readings(grid.rows, at):
        tally = _tally(grid, at, items, across=across)
        alone = items == plain and len(tally.identities) == 1 and not across
        if alone or tally.proven(2 if across and items != plain else 1):
            proven.append(tally)
    return max(proven, key=lambda tally: (tally.telling - tally.wrong, -tally.wrong), default=None)


def _readings(lines: Sequence[Line], at: int) -> Iterator[tuple[int, ...]]:
    """What the total at an index may add up, each reading once."""
    before = [i for i in range(at) if not lines[i].totals]
    last = max((i for i in range(at) if lines[i].totals), default=-1)
    following = next((i for i in range(at + 1, len(lines)) if lines[i].totals), len(lines))
    stretches = [
        [i for i in before if i > last],
        before,
        [i for i in range(at) if lines[i].sort is Sort.SUBTOTAL],
        list(range(at + 1, following)),
        [i for i in range(at + 1, len(lines)) if not lines[i].totals],
        [i for i in range(at + 1, len(lines)) if lines[i].sort is Sort.SUBTOTAL],
        [
            i
            for i in range(len(lines))
            if i != at and lines[i].level == lines[at].level and not lines[i].totals
        ],
    ]
    seen: set[tuple[int, ...]] = set()
    for stretch in stretches:
        items = tuple(i for i in stretch if lines[i].sort in (Sort.ITEM, Sort.SUBTOTAL))
        outer = tuple(i for i in items if lines[i].level == lines[items[0]].level)
        for reading in (items, outer):
            if len(reading) > 1 and reading not in seen:
                seen.add(reading)
                yield reading


def _plain_items(lines: Sequence[Line], at: int) -> tuple[int, ...]:
    """The lines that a total at the end of a plain list adds up; none where the list is not plain.

    A subtotal adds up what stands since the one before; the total below subtotals adds up all items. Where
    each item is numbered, those of the outermost numbers are added up. What 其中 names is left out where
    nothing but a total stands behind it.
    """
    last = max((i for i in range(at) if lines[i].totals), default=-1)
    start = last + 1 if lines[at].sort is Sort.SUBTOTAL else 0
    ends = (Sort.PART, Sort.SUBTOTAL, Sort.TOTAL)
    parts = {i for i in range(start, at) if lines[i].sort is Sort.PART and lines[i + 1].sort in ends}
    items = tuple(i for i in range(start, at) if not lines[i].totals and i not in parts)
    sound = all(lines[i].sort is Sort.ITEM and lines[i].name for i in items)
    if not items or not sound or any(line.sort is Sort.TOTAL for line in lines[:at]):
        return ()
    top = lines[items[0]].level
    outer = tuple(i for i in items if lines[i].level == top)
    nested = all(lines[i].level.rank > top.rank >= 0 for i in set(items).difference(outer))
    return outer if len(outer) > 1 and nested else ()


def _tally(grid: Layout, at: int, items: tuple[int, ...], *, across: bool) -> _Tally:
    identities: list[Identity] = []
    telling = wrong = 0
    for i, column in enumerate(grid.columns):
        if column.sort is Sort.APART:
            continue
        terms = [grid.cells[row][i] for row in items]
        identity = _identity(grid, grid.cells[at][i], terms, column, across=across)
        if identity is None:
            continue
        identities.append(identity)
        wrong += not identity.holds
        telling += identity.holds and sum(1 for term in identity.left if term.value) > 1
    return _Tally(tuple(identities), telling, wrong)


def _identity(grid: Layout, total: Cell, cells: list[Cell], column: Line, *, across: bool) -> Identity | None:
    """The sum of some cells, or None where one of them is no number, or is blank and may not be 0."""
    numbers = [cell.number for cell in cells if cell.number]
    if total.number is None or not numbers or any(not cell.number and not cell.blank for cell in cells):
        return None
    units = {number.unit for number in (total.number, *numbers)} - {""}
    if len(units) > 1 or not units.isdisjoint(_PERCENT):
        return None
    step = min(number.step for number in (total.number, *numbers))
    rounded = step < 1 or grid.rounded or any("万" in unit or "亿" in unit for unit in units)
    name = f"“{column.name}”"
    identity = Identity(
        CODE,
        Text(f"{name}一行", f"the row {name}") if across else Text(f"{name}一列", f"the column {name}"),
        tuple(Term(cell.span, cell.number.value if cell.number else Decimal(0)) for cell in cells),
        (Term(total.span, total.number.value),),
        total.span,
        _WRITTEN,
        step * _HALF * (len(numbers) + 1) if rounded else Decimal(0),
    )
    return None if len(numbers) < len(cells) and not identity.holds else identity
