"""The numbers that a stated percentage may be made of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sifalint import Pattern
from sifalint_rules.figures.statements import Count, Statement

_EARLIER_STATEMENTS = 3
_MOST_NUMBERS = 24
_MOST_COUNTS = 12
_CARRIED = Pattern(r"结转|旧存|转结|未结|往年")


class Scope(NamedTuple):
    """The numbers around a percentage.

    ``before`` are the counts of its own sentence that stand before it, in order; ``earlier`` are those of
    the few sentences before, nearest first. ``carried`` says that a count of earlier years' cases stands
    among them, so that parts and wholes may be made of more than meets the eye.
    """

    before: tuple[Count, ...]
    earlier: tuple[Count, ...]
    carried: bool

    @property
    def wholes(self) -> tuple[Count, ...]:
        """All exact counts, nearest first."""
        return tuple(count for count in (*reversed(self.before), *self.earlier) if count.quantity.exact)


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
    carried = any(count.depth == 0 and _CARRIED.search(count.label) for count in before)
    return Scope(before, tuple(earlier[:_MOST_COUNTS]), carried)
