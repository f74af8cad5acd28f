"""Rows of paragraphs that each stand again right after themselves: a copy laid between the lines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from sifalint.facts.alignment import Pair, Unit
from sifalint.facts.copying import ALIKE, MANY, is_solid
from sifalint.facts.likeness import alike

_FEWEST = 3
_SOLID = 2
_LINES = 6
_GAP = 300

_Group = list[Pair]


def find_doubled(units: Sequence[Unit]) -> list[Pair]:
    """The pairs of units in such rows, in order of the copy; linear in the number of units.

    A row has three units or more that stand twice, or more often, in succession, and is prose: two of them
    are long, or six are lines. A table in between does not end it.
    """
    rows: list[list[_Group]] = []
    i = end = 0
    while i < len(units):
        near = bool(rows) and i - end <= _GAP
        group = _group(units, i, near=near)
        if group and near:
            rows[-1].append(group)
        elif group:
            rows.append([group])
        i += len(group) + 1
        end = i if group else end
    return [pair for row in rows if _is_row(row, units) for pair in chain(*row)]


def _group(units: Sequence[Unit], first: int, *, near: bool) -> _Group:
    """A unit with each of those right after it that repeat it; within a row near copies count, too."""
    group: _Group = []
    for i in range(first + 1, len(units)):
        one, other = units[first], units[i]
        if one.words != other.words and not (near and _is_near(one, other)):
            break
        group.append(Pair(first, i))
    return group


def _is_near(one: Unit, other: Unit) -> bool:
    return one.telling and other.telling and alike(one.words, other.words, ALIKE)


def _is_row(row: Sequence[_Group], units: Sequence[Unit]) -> bool:
    lines = [group[0] for group in row if units[group[0].copy].telling]
    return (
        len(row) >= _FEWEST
        and (len(lines) >= _LINES or sum(is_solid(pair, units) for pair in lines) >= _SOLID)
        and sum(len(units[pair.copy].words) for pair in lines) >= MANY
    )
