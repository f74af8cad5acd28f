"""The numbers of a document that stand for the same thing, found by their words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from sifalint import Document
from sifalint.facts.quantities import PERCENT
from sifalint.facts.tables import read_rows
from sifalint_rules.figures.indicators.indicator import Indicator, Place, Setting, places_of
from sifalint_rules.figures.indicators.settings import grouped, names_all, planned, scope_of, setting_of
from sifalint_rules.figures.indicators.subjects import LINKS, actor_of, subject_at
from sifalint_rules.figures.indicators.words import known_words
from sifalint_rules.figures.statements import Count, Statement, read_statements
from sifalint_rules.years.report_year import opening

_MOST = 8
_MOST_LIKE = 200


def read_indicators(document: Document) -> tuple[tuple[Indicator, ...], ...]:
    """The numbers that share subject, unit and setting with one of another sentence, in groups.

    The groups are in order of their first number. A subject that stands more often than eight times is a
    label of a list, and no number of a plan or a table is an indicator.
    """
    statements = document.once(read_statements)
    words = known_words(document.context.packs)
    groups: dict[tuple[str, str], list[Place]] = defaultdict(list)
    for places in _endings(statements, document.once(read_rows)):
        for place in places:
            statement = statements[place.statement]
            subject = subject_at(statement, place.number)
            if subject:
                subject = subject[actor_of(subject, words) :]
                groups[subject, statement.numbers[place.number].dimension].append(place)
    found: list[tuple[Indicator, ...]] = []
    for (subject, _), places in groups.items():
        if len(places) <= _MOST and _in_two(places):
            found += _by_setting(document, statements, subject, places)
    return tuple(sorted(found, key=lambda group: group[0].span))


def _endings(statements: Sequence[Statement], rows: frozenset[int]) -> Iterator[list[Place]]:
    """The numbers that may share a subject: the same word stands before them, in more than one sentence."""
    groups: dict[tuple[str, str, str], list[Place]] = defaultdict(list)
    for place, count in places_of(statements, rows):
        if count.depth == 0 and (count.counts or count.dimension == PERCENT):
            groups[count.label.rstrip(LINKS)[-2:], count.tail[:2], count.dimension].append(place)
    return (places for places in groups.values() if len(places) <= _MOST_LIKE and _in_two(places))


def _in_two(places: Sequence[Place]) -> bool:
    """Whether numbers, given in order of place, stand in more than one sentence."""
    return places[0].statement != places[-1].statement


def _by_setting(
    document: Document, statements: Sequence[Statement], subject: str, places: Iterable[Place]
) -> Iterator[tuple[Indicator, ...]]:
    """The numbers of one subject, divided by what else limits them."""
    groups: dict[Setting, list[Place]] = defaultdict(list)
    for place in places:
        statement = statements[place.statement]
        count = statement.numbers[place.number]
        if not planned(document, statement, count):
            groups[setting_of(document, statement, count)].append(place)
    for setting, group in groups.items():
        if _in_two(group):
            yield tuple(
                _indicator(document, statements[place.statement], place, subject, setting) for place in group
            )


def _indicator(
    document: Document, statement: Statement, place: Place, subject: str, setting: Setting
) -> Indicator:
    count = statement.numbers[place.number]
    where = (document, statement, count)
    actor = subject_at(statement, place.number).removesuffix(subject)
    return Indicator(
        count,
        subject,
        place.statement,
        setting,
        actor + scope_of(*where, subject),
        grouped(*where, subject),
        names_all(*where),
        document.once(opening).covers(count.span),
        _rests(statement, place.number),
        known_words(statement.packs),
    )


def _rests(statement: Statement, number: int) -> bool:
    """Whether counts stand before a percentage in its sentence."""
    earlier: Sequence[Count] = statement.numbers[:number]
    return statement.numbers[number].dimension == PERCENT and any(count.counts for count in earlier)
