"""Where a change stands, and the numbers it lies between."""

from __future__ import annotations

from collections.abc import Sequence

from sifalint.records import NamedTuple
from sifalint_rules.figures.changes import ChangeWords
from sifalint_rules.figures.claims.growth.changes import Change
from sifalint_rules.figures.statements import Count


class Sides(NamedTuple):
    """The numbers a change is measured by: the earlier one, the later one, and their difference.

    What the text does not state is None. ``others`` are later numbers that the words might mean instead,
    and ``pairs`` such earlier and later numbers; ``sure`` says whether the words leave no doubt.
    ``years`` are the first and the last year of an average.
    """

    old: Count | None
    new: Count | None
    delta: Change | None = None
    others: tuple[Count, ...] = ()
    sure: bool = True
    pairs: tuple[tuple[Count, Count], ...] = ()
    years: tuple[int, int] | None = None


class Place(NamedTuple):
    """Where a change stands: the text, the numbers of its sentence and the changes among them.

    ``known`` are the words about changes by which it is judged.
    """

    text: str
    numbers: Sequence[Count]
    changes: dict[int, Change]
    known: ChangeWords
