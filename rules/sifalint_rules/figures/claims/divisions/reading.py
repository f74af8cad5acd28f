"""Find the divisions of a document."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from sifalint import Document, Pattern
from sifalint.facts.widths import folded
from sifalint_rules.figures.claims.divisions.division import Division, Item, Joint, Whole
from sifalint_rules.figures.claims.divisions.parts import items_from
from sifalint_rules.figures.claims.divisions.wholes import whole_before
from sifalint_rules.figures.statements import Statement, read_statements

_MARKER = Pattern(r"其中|包括|包含|(?<=[,(])含|中(?=:)|(?<=\d[名人],)(?=男[性生]?\d)|\((?=[^()\d]{1,16}\d)")
_HAVE = Pattern(r"^(?:[共已仅只就尚还])?有$")
_NARROWED = Pattern(r"\([^()]*?(?:不含|不包括|除外|未含)")
_SHARED = Pattern(r"双重|(?<![,;])同时|重[合叠]|重复(?![信来投])|交叉|兼[有任具]")
_LONGEST_REMARK = 30


def read_divisions(document: Document) -> tuple[Division, ...]:
    """The divisions of a document in order; sentences with unfilled places hold none."""
    text = document.once(folded)
    statements = document.once(read_statements)
    found: list[Division] = []
    for i, statement in enumerate(statements):
        if statement.masked:
            continue
        before = statements[i - 1] if i and statements[i - 1].block == statement.block else None
        found += _marked(text, statement, before)
        found += _chosen(text, statement)
    return tuple(found)


def _marked(text: str, statement: Statement, before: Statement | None) -> Iterator[Division]:
    """Divisions of the forms 83人,其中男64人、女19人 and 213件(甲84件,乙129件) and 60件中:甲20件、乙40件.

    Men and women behind the first number of a sentence need no 其中.
    """
    starts = [number.span.start for number in statement.numbers]
    for match in _MARKER.finditer(text, statement.span.start, statement.span.end):
        if text.startswith(("其中", "含", "包括", "包含"), match.end()):
            continue
        first = bisect_left(starts, match.end())
        if not match.group() and first != 1:
            continue
        items, clear = items_from(text, statement, match.end(), first)
        if not items:
            continue
        declared = match.group() != "("
        if not declared and (len(items) < 2 or text[match.start() - 1] == "率"):
            continue
        whole = whole_before(text, statement, match.start(), first, items[0], before)
        if whole is not None:
            clear = clear and whole.number.quantity.exact and not _NARROWED.match(text, whole.number.span.end)
        if whole is not None or match.group() == "其中":
            yield Division(whole, items, declared, clear, _is_shared(text, statement, items))


def _is_shared(text: str, statement: Statement, items: tuple[Item, ...]) -> bool:
    """Whether the words of the parts, or a remark behind them, speak of things that stand under two."""
    end = min(statement.span.end, items[-1].number.span.end + _LONGEST_REMARK)
    return _SHARED.search(text, items[0].number.span.start - len(items[0].name), end) is not None


def _chosen(text: str, statement: Statement) -> Iterator[Division]:
    """Divisions of the form 60个单位中,有3个."""
    for whole, part in zip(statement.numbers, statement.numbers[1:], strict=False):
        gap = text[whole.span.end : part.span.start]
        if not (whole.firm and part.firm and whole.quantity.unit == part.quantity.unit):
            continue
        if whole.tail.rstrip(",").endswith("中") and _HAVE.search(part.label) and gap.count(",") <= 1:
            item = Item(part.tail, part, Joint.FIRST)
            yield Division(Whole(whole, (), False), (item,), True, True, False)
