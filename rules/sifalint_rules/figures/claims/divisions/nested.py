"""Lists that ； divides and whose items are divided in turn: 盗窃18件;诈骗15件,其中电诈11件;其他9件."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection
from decimal import Decimal
from operator import attrgetter

from sifalint import Span
from sifalint_rules.figures.claims.divisions.division import Item, Joint, Whole
from sifalint_rules.figures.claims.divisions.parts import items_from
from sifalint_rules.figures.claims.divisions.standing import Standing, is_rest, standing
from sifalint_rules.figures.partitions import known_partitions
from sifalint_rules.figures.statements import Statement

_MOST_GROUPS = 12


def within_list(
    text: str, statement: Statement, items: tuple[Item, ...], whole: Whole, parts: Collection[Span]
) -> tuple[Item, ...]:
    """The parts of a whole where its sentence nests lists; ``parts`` are those of the divisions before.

    ； closes a nested list: where the whole is itself an item of a list that ； divides, what stands behind
    the mark belongs to that list. Parts that are divided in turn are read on behind ； where they then make
    the whole.
    """
    value = whole.number.quantity.value
    if _made(items) == value:
        return items
    own = tuple(item for item in items if item.number.group == items[0].number.group)
    if len(own) < len(items) and _is_item(statement, items[len(own) :], whole, parts):
        return items if _all_told(statement, items, whole) else own
    return _read_on(text, statement, items[0], value) or items


def _made(items: tuple[Item, ...]) -> Decimal:
    return sum((item.number.quantity.value for item in items), Decimal(0))


def _is_item(statement: Statement, behind: tuple[Item, ...], whole: Whole, parts: Collection[Span]) -> bool:
    """Whether a whole is an item of a list that ； divides; ``behind`` are the numbers of later groups.

    It is where it is a part of another whole, where ； parts it from a like number before it, and where it
    makes such a number together with those behind.
    """
    number = whole.number
    if number.span in parts:
        return True
    at = bisect_left(statement.numbers, number.span.start, key=attrgetter("span.start"))
    like = [other for other in statement.numbers[:at] if other.dimension == number.dimension]
    if number.span.start < statement.span.start or not like:
        return False
    made = number.quantity.value + _made(behind)
    return like[-1].group < number.group or any(other.quantity.value == made for other in whole.rivals)


def _all_told(statement: Statement, items: tuple[Item, ...], whole: Whole) -> bool:
    """Whether the names of the parts themselves, and no 其他, tell that they make their whole."""
    known = known_partitions(statement.packs)
    names = [item.name for item in items]
    rest = is_rest(known, names[-1], names[:-1], whole.number.label)
    return not rest and standing(known, names, whole.number.label) is Standing.COMPLETE


def _read_on(text: str, statement: Statement, first: Item, value: Decimal) -> tuple[Item, ...]:
    """The first parts of each group between ； marks up to those that make a value; empty where none do."""
    numbers = statement.numbers
    at = bisect_left(numbers, first.number.span.start, key=attrgetter("span.start"))
    start = first.number.span.start - len(first.number.label)
    found: list[Item] = []
    for _ in range(_MOST_GROUPS):
        items, clear = items_from(text, statement, start, at)
        items = tuple(item for item in items if item.number.group == numbers[at].group)
        if not (items and clear and items[0].number.dimension == first.number.dimension):
            return ()
        joint = Joint.CLAUSE if found else Joint.FIRST
        found += (items[0]._replace(joint=joint), *items[1:])
        if _made(tuple(found)) >= value:
            break
        at = bisect_right(numbers, numbers[at].group, key=attrgetter("group"))
        if at == len(numbers):
            return ()
        start = numbers[at].span.start - len(numbers[at].label)
    return tuple(found) if len(found) > 1 and _made(tuple(found)) == value else ()
