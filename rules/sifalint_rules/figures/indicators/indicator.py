"""A number with everything that says what it is of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sifalint import Span
from sifalint.facts.quantities import Quantity
from sifalint.records import NamedTuple
from sifalint_rules.figures.indicators.words import Words
from sifalint_rules.figures.statements import Count, Statement

_MOST_NUMBERS = 60


class Setting(NamedTuple):
    """What limits a number besides its own words; empty strings where nothing does.

    ``period`` is what the number is counted over, where that is not the period of the whole report;
    ``region`` a 全省 that is not the report's own; ``place`` the heading of the office or place it stands
    under; ``part_of`` the subject of the whole it is a part of.
    """

    period: str
    region: str
    place: str
    part_of: str


class Indicator(NamedTuple):
    """A number of a document and what it is of.

    ``subject`` is the words that name it, without time, place and fillers. ``statement`` numbers its
    sentence. ``scope`` is the clauses before it that speak of one campaign, group or kind, and ``grouped``
    says that the sentences or the heading before it do. ``whole`` says that the text names the whole report's
    time or region with it, ``opens`` that it stands before the first chapter, and ``rests`` that counts stand
    before it from which it may be made. ``words`` are those by which indicators are told apart.
    """

    number: Count
    subject: str
    statement: int
    setting: Setting
    scope: str
    grouped: bool
    whole: bool
    opens: bool
    rests: bool
    words: Words

    @property
    def quantity(self) -> Quantity:
        """The number itself."""
        return self.number.quantity

    @property
    def span(self) -> Span:
        """Where the number stands."""
        return self.number.span


class Place(NamedTuple):
    """Where a number stands among the statements of a document: in which one, and as which of its numbers."""

    statement: int
    number: int


def places_of(statements: Sequence[Statement], rows: frozenset[int]) -> Iterator[tuple[Place, Count]]:
    """The numbers of sentences that are filled in and stand in no table, the first 60 of each sentence."""
    for index, statement in enumerate(statements):
        if not statement.masked and statement.block not in rows:
            for number, count in enumerate(statement.numbers[:_MOST_NUMBERS]):
                yield Place(index, number), count
