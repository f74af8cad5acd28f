"""The numbers that a stated percentage may be made of."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import accumulate

from sifalint import Pattern
from sifalint.records import NamedTuple
from sifalint_rules.figures.measures import Measures, known_measures
from sifalint_rules.figures.statements import Count, Link, Statement

_EARLIER_STATEMENTS = 3
_FURTHER_STATEMENTS = 9
_MOST_NUMBERS = 24
_MOST_COUNTS = 12
_CARRIED = Pattern(r"结转|旧存|转结|未结|往年")


class Scope(NamedTuple):
    """The numbers around a percentage.

    ``numbers`` are the last of its own sentence that stand before it, in order, and ``before`` the counts
    among them; ``earlier`` are those of the few sentences before, nearest first, and ``previous`` those of
    the sentence right before in the same paragraph, in order. ``lists`` are the counts of ``before`` that
    stand in one list (来信86件、来访97批). ``carried`` says that a count of earlier years'
    cases stands among them, so that parts and wholes may be made of more than meets the eye; where the text
    also gives the sum of it and another count, the two are ``addends`` and nothing is hidden. ``measures``
    are the rates known by name.
    """

    numbers: tuple[Count, ...]
    before: tuple[Count, ...]
    earlier: tuple[Count, ...]
    previous: tuple[Count, ...]
    lists: tuple[tuple[Count, ...], ...]
    carried: bool
    addends: tuple[Count, ...]
    measures: Measures

    @property
    def wholes(self) -> tuple[Count, ...]:
        """All exact counts, nearest first."""
        return tuple(count for count in (*reversed(self.before), *self.earlier) if count.quantity.exact)

    @property
    def heads(self) -> tuple[Count, ...]:
        """The counts that are not the second unit of another: 8人 in 5件8人, but not in 35岁以下8人."""
        pairs = zip((None, *self.numbers), self.numbers, strict=False)
        return tuple(
            count
            for other, count in pairs
            if count.counts and (count.link is not Link.GLUED or other is None or not other.counts)
        )

    @property
    def list_sums(self) -> tuple[Decimal, ...]:
        """The sums of the lists, and of the first items of each."""
        values = [[count.quantity.value for count in items] for items in self.lists]
        return tuple(made for items in values for made in (*accumulate(items), *accumulate(reversed(items))))


def in_unit(scope: Scope, dimension: str) -> Scope:
    """A scope with the numbers of one dimension alone, each of them on its own: 8人 of 5件8人."""

    def those(counts: Sequence[Count]) -> tuple[Count, ...]:
        alone = (Link.NONE if count.link is Link.GLUED else count.link for count in counts)
        return tuple(
            count._replace(link=link)
            for count, link in zip(counts, alone, strict=True)
            if count.dimension == dimension
        )

    return scope._replace(
        numbers=those(scope.numbers),
        before=those(scope.before),
        earlier=those(scope.earlier),
        previous=those(scope.previous),
        lists=tuple(items for items in map(those, scope.lists) if len(items) > 1),
    )


def scope_of(statements: Sequence[Statement], index: int, stated: int) -> Scope:
    """The numbers around the percentage at ``stated`` among the numbers of the statement at ``index``.

    Earlier sentences count as long as they stand in the same paragraph or the one before it.
    """
    statement = statements[index]
    nearby = statement.numbers[max(0, stated - _MOST_NUMBERS) : stated]
    before = tuple(number for number in nearby if number.counts)[-_MOST_COUNTS:]
    earlier: list[Count] = []
    for other in reversed(statements[max(0, index - _EARLIER_STATEMENTS) : index]):
        if other.block >= statement.block - 1 and not other.masked:
            earlier += [number for number in reversed(other.numbers[-_MOST_NUMBERS:]) if number.counts]
    carried = [count for count in before if count.depth == 0 and _CARRIED.search(count.label)]
    addends = [_addends(count, before) for count in carried]
    return Scope(
        nearby,
        before,
        tuple(earlier[:_MOST_COUNTS]),
        _previous(statements, index),
        _lists(before),
        not all(addends),
        tuple(count for pair in addends for count in pair),
        known_measures(statement.packs),
    )


def _previous(statements: Sequence[Statement], index: int) -> tuple[Count, ...]:
    if not index or statements[index - 1].block != statements[index].block or statements[index - 1].masked:
        return ()
    return tuple(number for number in statements[index - 1].numbers[:_MOST_NUMBERS] if number.counts)


def further(statements: Sequence[Statement], index: int) -> tuple[Count, ...]:
    """The counts of the sentences before those that a scope takes in, nearest first."""
    found: list[Count] = []
    nearest = max(0, index - _EARLIER_STATEMENTS)
    for other in reversed(statements[max(0, nearest - _FURTHER_STATEMENTS) : nearest]):
        if not other.masked:
            found += [number for number in reversed(other.numbers[-_MOST_NUMBERS:]) if number.counts]
    return tuple(found)


def _lists(before: Sequence[Count]) -> tuple[tuple[Count, ...], ...]:
    """The counts of each list of two or more; the second unit of an item (12件15人) is left out."""
    found: list[list[Count]] = []
    for count in before:
        if count.link is Link.LISTED and found:
            found[-1].append(count)
        elif count.link is not Link.GLUED:
            found.append([count])
    return tuple(tuple(items) for items in found if len(items) > 1)


def _addends(carried: Count, before: Sequence[Count]) -> tuple[Count, ...]:
    """A carried count and the one that makes, with it, a third: 新收78件, 旧存5件 beside 受理83件."""
    like = [count for count in before if count.dimension == carried.dimension and count is not carried]
    sums = {count.quantity.value for count in like}
    return next(
        ((carried, count) for count in like if count.quantity.value + carried.quantity.value in sums), ()
    )
