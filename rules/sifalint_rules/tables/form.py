"""The tables of the annual report on information disclosure, found by the names of their rows."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from sifalint import Document, Pattern, Span
from sifalint.facts.grids import Table, is_blank, number_of, read_tables, words_of
from sifalint.records import NamedTuple
from sifalint_rules.packs import read_pack
from sifalint_rules.tables.identities import Term

COLUMNS = ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计")
"""The columns of table three in their fixed order."""

_REVIEW_COLUMNS = 5
_MOST_ROWS = 100
_NOISE = Pattern(r"[^\w]|^\d+[.、]?|_")
_OPENING = Pattern(r"^(?:\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十\d]+[.、])")


class Row(NamedTuple):
    """A row of table three: its innermost name, where that stands, and its seven numbers."""

    name: str
    label: Span
    terms: tuple[Term, ...]


class Requests(NamedTuple):
    """Table three: requests received, carried over from the year before, answered, and left.

    A row that is not there, or that has not seven numbers, is None. ``leaves`` are the ways to answer, none
    where one of their rows cannot be read; they are ``whole`` where each that the form has is there once.
    """

    table: Table
    received: Row | None
    carried: Row | None
    leaves: tuple[Row, ...]
    whole: bool
    total: Row | None
    left: Row | None
    rows: tuple[Row, ...]


class Reviews(NamedTuple):
    """Table four: the numbers of the row below its heads, five for each of its one to three parts."""

    table: Table
    parts: tuple[tuple[Term, ...], ...]


class Forms(NamedTuple):
    """The tables of the form that a document has."""

    requests: tuple[Requests, ...]
    reviews: tuple[Reviews, ...]

    def holds(self, table: Table) -> bool:
        """Whether a table is one of the form."""
        tables = [each.table for each in self.requests] + [each.table for each in self.reviews]
        return any(each is table for each in tables)


def wordings(document: Document) -> dict[str, Any]:
    """The words of packs/tables.toml and of the files that add to it."""
    return read_pack("tables", document.context.packs)


def read_forms(document: Document) -> Forms:
    """The tables of the form, whole or in part."""
    requests: list[Requests] = []
    reviews: list[Reviews] = []
    for table in document.once(read_tables):
        words = document[table.span] if len(table.rows) <= _MOST_ROWS else ""
        if "新收" in words and "自然人" in words:
            requests.append(_requests(document, table))
        elif "尚未审结" in words:
            reviews.append(_reviews(document, table))
    return Forms(tuple(requests), tuple(reviews))


def bare(words: str) -> str:
    """The name of a row without its number and without marks."""
    return _NOISE.sub("", _OPENING.sub("", words))


def _requests(document: Document, table: Table) -> Requests:
    words = wordings(document)["requests"]
    named: dict[str, Row] = {}
    rows: list[Row] = []
    between: list[Row | None] = []
    width = max(map(len, table.rows))
    for cells in table.rows:
        names = [bare(words_of(document, cell)) for cell in cells]
        row = _row(document, cells, width)
        part = _part(names, words)
        if part == "" and "received" in named and "left" not in named:
            part = "total" if row and row.name == "总计" else "leaf"
        if part == "leaf":
            between.append(row)
        elif part and row:
            named[part] = row
        if part and row:
            rows.append(row)
    return Requests(
        table,
        named.get("received"),
        named.get("carried"),
        *_leaves(between, words),
        named.get("total"),
        named.get("left"),
        tuple(rows),
    )


def _part(names: list[str], words: dict[str, Any]) -> str:
    """Which of the rows that table three has once the cells of a row name."""
    for part in ("received", "carried", "left"):
        if any(word in name for name in names for word in words[part]):
            return part
    return ""


def _row(document: Document, cells: tuple[Span, ...], width: int) -> Row | None:
    """A row with its last seven cells as numbers; None where they are not, or where it may be shifted.

    A row that lost cells is read only where none of the seven is blank.
    """
    labels, values = cells[: -len(COLUMNS)], cells[-len(COLUMNS) :]
    names = [cell for cell in labels if cell.end > cell.start]
    if not names or any(number_of(document, cell) for cell in names):
        return None
    terms = [_term(document, cell) for cell in values]
    if len(cells) < width and any(is_blank(document, cell) for cell in values):
        return None
    given = tuple(term for term in terms if term is not None)
    if len(given) < len(COLUMNS):
        return None
    return Row(bare(words_of(document, names[-1])), names[-1], given)


def _term(document: Document, cell: Span) -> Term | None:
    """A cell of the form as a number: a blank one is 0; None for words."""
    if is_blank(document, cell):
        return Term(cell, Decimal(0))
    number = number_of(document, cell)
    return Term(cell, number.value) if number and number.step == 1 else None


def _leaves(rows: list[Row | None], words: dict[str, Any]) -> tuple[tuple[Row, ...], bool]:
    """The ways to answer, and whether each that the form has is there once and nothing else."""
    given = tuple(row for row in rows if row is not None)
    if len(given) < len(rows):
        return (), False
    known: list[list[str]] = words["leaves"] + words["others"]
    keys = [_key(row.name, known) for row in given]
    heads = [i for i, row in enumerate(given) if row.name in words["groups"]]
    leaves = tuple(row for i, row in enumerate(given) if i not in heads)
    found = sorted(key for i, key in enumerate(keys) if i not in heads and key is not None)
    if len(found) == len(leaves) and found == list(range(len(known))):
        return leaves, True
    one = [given[i].name for i in heads] == [words["other"]]
    least = list(range(len(words["leaves"])))
    return given, one and len(found) == len(leaves) and found == least


def _key(name: str, known: list[list[str]]) -> int | None:
    for key, names in enumerate(known):
        if any(word == name if word == "其他" else word in name for word in names):
            return key
    return None


def _reviews(document: Document, table: Table) -> Reviews:
    names: list[str] = wordings(document)["reviews"]["columns"]
    heads: list[str] = []
    lines: list[tuple[Term, ...]] = []
    for cells in table.rows:
        found = [_head(bare(words_of(document, cell)), names) for cell in cells]
        heads += [head for head in found if head]
        if not any(found) and not all(is_blank(document, cell) for cell in cells):
            terms = [_term(document, cell) for cell in cells]
            given = tuple(term for term in terms if term is not None)
            if len(given) == len(cells):
                lines.append(given)
    count = len(heads) // _REVIEW_COLUMNS
    if count == 0 or heads != names * count or len(lines) != 1 or len(lines[0]) != len(heads):
        return Reviews(table, ())
    return Reviews(
        table, tuple(lines[0][i * _REVIEW_COLUMNS : (i + 1) * _REVIEW_COLUMNS] for i in range(count))
    )


def _head(name: str, names: list[str]) -> str:
    return next((each for each in names if name.endswith(each)), "")
