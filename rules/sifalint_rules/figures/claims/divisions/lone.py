"""Divisions of a number that stands further off: 按性别分,男197人,女32人; 受理171件,不予受理15件."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from regex import Match

from sifalint import Document, Pattern, Span
from sifalint.facts.widths import folded
from sifalint_rules.figures.arithmetic import slack, total
from sifalint_rules.figures.claims.divisions.bands import band
from sifalint_rules.figures.claims.divisions.division import Division, Form, Item, Whole
from sifalint_rules.figures.claims.divisions.parts import items_from
from sifalint_rules.figures.claims.divisions.reading import division_of, read_divisions
from sifalint_rules.figures.claims.divisions.referred import named_whole, referrals
from sifalint_rules.figures.claims.divisions.standing import (
    Standing,
    is_rest,
    opposed,
    partition_of,
    shares_make_all,
    standing,
)
from sifalint_rules.figures.claims.divisions.wholes import seconds
from sifalint_rules.figures.claims.places import Place, place_of
from sifalint_rules.figures.claims.slips import mended_by_one_slip
from sifalint_rules.figures.partitions import Partitions, known_partitions
from sifalint_rules.figures.statements import Count, Statement, read_statements

_SORTED = Pattern(
    r"[按从](?:照)?[^,;:。()\d]{1,14}?(?:划分|来看|分布|结构看|结构|构成|情况看|[分看])(?:,?分为|为|有|的?话)?[,:]?"
    r"(?=(?:未满|不满)?[^,;:。()]{0,16}\d)"
)
_LONGEST_NAME = 14
_MOST_PARTS = 8
_MOST_NEAR = 12
_MOST_WHOLES = 6
_MOST_NUMBERS = 16
_EARLIER = 2


def read_lone_divisions(document: Document) -> tuple[Division, ...]:
    """The divisions of a document that no word such as 其中 calls so, in order."""
    text = document.once(folded)
    statements = document.once(read_statements)
    divided: dict[Span, Whole | None] = {}
    without: dict[Span, tuple[Item, ...]] = {}
    for marked in document.once(read_divisions):
        divided.update((item.number.span, marked.whole) for item in marked.items)
        if marked.whole is None and marked.clear:
            without[marked.items[0].number.span] = marked.items
    found: list[Division] = []
    for i, statement in enumerate(statements):
        if not statement.masked:
            for division in _divisions(text, statements, i, divided, without):
                divided.update((item.number.span, division.whole) for item in division.items)
                found.append(division)
    return tuple(found)


def _divisions(
    text: str,
    statements: Sequence[Statement],
    at: int,
    divided: Mapping[Span, Whole | None],
    without: Mapping[Span, tuple[Item, ...]],
) -> Iterator[Division]:
    """The divisions of one sentence; ``without`` are the parts behind 其中 whose whole is not near."""
    statement = statements[at]
    partitions = known_partitions(statement.packs)
    starts = [number.span.start for number in statement.numbers]
    sorts = {bisect_left(starts, match.end()): match.end() for match in _sorts(text, statement)}
    passed = 0
    for division in _referred(text, statements, at, divided):
        yield division
        passed = bisect_left(starts, division.items[-1].number.span.end)
    for i, number in enumerate(statement.numbers):
        sort = sorts.get(i)
        if number.span in without:
            behind = without[number.span]
            known = behind if shares_make_all(behind) else _members(partitions, behind, alone=False)
            found = _divided(text, statements, at, known or behind, divided, sorted_by=False)
            yield from (division for division in found if known or _holds(division))
        if i < passed or number.span in divided or not (number.counts or sort):
            continue
        if sort is None and not (number.firm and _may_open(partitions, statement.numbers, i)):
            continue
        start = number.span.start - len(number.label) if sort is None else sort
        items, clear = items_from(text, statement, start, i, _MOST_NEAR)
        items = (
            _members(partitions, items)
            if sort is None
            else _first_list(items, starts, [key for key in sorts if key > i])
        )
        if len(items) < 2 or not clear:
            continue
        passed = bisect_left(starts, items[-1].number.span.end)
        yield from _divided(text, statements, at, items, divided, sorted_by=sort is not None)


def _referred(
    text: str, statements: Sequence[Statement], at: int, divided: Mapping[Span, Whole | None]
) -> Iterator[Division]:
    """The divisions whose words name a whole that stands earlier: 审结案件中,调解620件."""
    statement = statements[at]
    for start, first, stem in referrals(text, statement):
        items, clear = items_from(text, statement, start, first)
        whole = named_whole(statements, at, first, stem, items[0].number) if clear and items else None
        if whole is not None and items[0].number.span not in divided:
            division = division_of(text, statement, whole, items, clear, Form.SUBSET)
            yield division._replace(doubtful=True)


def _first_list(items: tuple[Item, ...], starts: Sequence[int], sorts: Sequence[int]) -> tuple[Item, ...]:
    """The parts up to the next word that sorts things, or to the ； behind a list of two or more."""
    end = starts[min(sorts)] if sorts else items[-1].number.span.end if items else 0
    near = [item for item in items if item.number.span.start < end]
    group = [item for item in near if item.number.group == items[0].number.group]
    return tuple(group if len(group) > 1 else near)


def _sorts(text: str, statement: Statement) -> Iterator[Match[str]]:
    """Where the text says by what it sorts things: 按性别分, 从年龄结构看."""
    if len(statement.numbers) < 2:
        return iter(())
    return _SORTED.finditer(text, statement.span.start, statement.span.end)


def _holds(division: Division) -> bool:
    """Whether two parts or more make their whole exactly."""
    made = total(item.number.quantity for item in division.items)[0]
    whole = division.whole
    return len(division.items) > 1 and whole is not None and whole.number.quantity.value == made


def _may_open(known: Partitions, numbers: Sequence[Count], index: int) -> bool:
    """Whether a number may be the first part of a known partition."""
    label = numbers[index].label
    if not label or len(label) > _LONGEST_NAME or index + 1 == len(numbers):
        return False
    places = known.find(label)
    if any(known.known[place.partition].alone for place in places) or band(label):
        return True
    return opposed(known, label, numbers[index + 1].label)


def _members(known: Partitions, items: tuple[Item, ...], *, alone: bool = True) -> tuple[Item, ...]:
    """The longest list of first parts whose names tell that they make a whole.

    ``alone`` says that no other word tells it.
    """
    for size in range(min(len(items), _MOST_PARTS), 1, -1):
        names = [item.name for item in items[:size]]
        stand = standing(known, names)
        if stand in (Standing.USUAL, Standing.COMPLETE):
            partition = partition_of(known, names)
            told = is_rest(known, names[-1], names[:-1]) if partition is None else not partition.alone
            return () if alone and told else items[:size]
    return ()


def _divided(
    text: str,
    statements: Sequence[Statement],
    at: int,
    items: tuple[Item, ...],
    divided: Mapping[Span, Whole | None],
    *,
    sorted_by: bool,
) -> Iterator[Division]:
    """The parts with the number before them that they divide: the one they make, else the nearest."""
    statement = statements[at]
    first = bisect_left(statement.numbers, items[0].number.span.start, key=_start)
    here = _wholes(statement.numbers[max(0, first - _MOST_NUMBERS) : first], items[0], divided)
    earlier: list[Whole] = []
    for other in reversed(statements[max(0, at - _EARLIER) : at]):
        if other.block == statement.block and not other.masked:
            earlier += _wholes(other.numbers[-_MOST_NUMBERS:], items[0], divided)
    wholes = [*here, *earlier[:_MOST_WHOLES]]
    form = Form.WHOLE if sorted_by else Form.ALONE
    parts = [item.number.quantity for item in items]
    made = total(parts)[0]
    fitting = [
        whole for whole in wholes if abs(whole.number.quantity.value - made) <= slack(whole.number.quantity)
    ]
    slips = [whole for whole in wholes if mended_by_one_slip(parts, whole.number.quantity)]
    sure = len(here) == 1 and here[0].number.depth == items[0].number.depth and not sorted_by
    best = (*fitting, *(here if sure else ()), *slips)
    if best and (fitting or not _carried(statements, at, first)):
        doubtful = not fitting and (not sure or here[0] not in slips)
        division = division_of(text, statement, best[0], items, True, form)
        yield division._replace(declared=sorted_by, doubtful=doubtful)


def _carried(statements: Sequence[Statement], at: int, first: int) -> bool:
    """Whether the text tells of what last year left, which may be among the parts: 结转18件,新收236件."""
    before = statements[at - 1] if at and statements[at - 1].block == statements[at].block else None
    numbers = (*(before.numbers[-_MOST_NUMBERS:] if before else ()), *statements[at].numbers[:first])
    return any(place_of(number.label) is Place.OPENING for number in numbers[-_MOST_NUMBERS:])


def _start(number: Count) -> int:
    return number.span.start


def _wholes(numbers: Sequence[Count], item: Item, divided: Mapping[Span, Whole | None]) -> list[Whole]:
    """The numbers that parts may divide, nearest first; in place of a part of another division its whole."""
    found: list[Whole] = []
    for i in range(len(numbers) - 1, -1, -1):
        number = numbers[i]
        if number.dimension != item.number.dimension or number.depth > item.number.depth or not number.firm:
            continue
        whole = divided.get(number.span)
        if whole is None:
            whole = Whole(number, (), False, seconds(numbers, i))
        if number.span not in divided or divided[number.span] is not None:
            whole = whole._replace(rivals=(), listed=False)
            if whole not in found:
                found.append(whole)
    return found[:_MOST_WHOLES]
