"""Numbers of a report and of the one of the year before that are of the same thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sifalint import Document
from sifalint.facts.quantities import PERCENT
from sifalint.facts.tables import read_rows
from sifalint_rules.comparison.previous import of_like_periods
from sifalint_rules.figures.indicators.indicator import Place, places_of
from sifalint_rules.figures.indicators.settings import planned, scope_of, setting_of
from sifalint_rules.figures.indicators.subjects import LINKS, actor_of, subject_at
from sifalint_rules.figures.statements import Count, Statement, read_statements

_MOST_LIKE = 200

_Ending = tuple[str, str, str]


class Twin(NamedTuple):
    """The number of last year and that of this year, and the words that name what both are of."""

    last: Count
    this: Count
    subject: str


class _Figures(NamedTuple):
    document: Document
    statements: tuple[Statement, ...]
    endings: dict[_Ending, list[Place]]


def read_twins(document: Document) -> tuple[Twin, ...]:
    """The numbers of both reports that share subject, unit and setting, in order of this report.

    Both must be about the same part of their years. A thing of which a report gives several numbers is left
    out, and so are numbers of plans and tables.
    """
    previous = document.context.previous
    if previous is None or not document.once(of_like_periods):
        return ()
    old, new = _figures(previous), _figures(document)
    common = [ending for ending in new.endings if ending in old.endings]
    last, this = _named(old, common), _named(new, common)
    twins = [Twin(last[key], count, str(key[0])) for key, count in this.items() if key in last]
    return tuple(sorted(twins, key=lambda twin: twin.this.span))


def _figures(document: Document) -> _Figures:
    """The numbers of a document by the words beside them."""
    statements = document.once(read_statements)
    endings: dict[_Ending, list[Place]] = defaultdict(list)
    for place, count in places_of(statements, document.once(read_rows)):
        if count.depth == 0 and (count.counts or count.dimension == PERCENT) and count.quantity.exact:
            endings[count.label.rstrip(LINKS)[-2:], count.tail[:2], count.dimension].append(place)
    return _Figures(document, statements, endings)


def _named(figures: _Figures, endings: Iterable[_Ending]) -> dict[tuple[object, ...], Count]:
    """The numbers that are the only ones of what they are of, by what that is."""
    found: dict[tuple[object, ...], Count] = {}
    several: set[tuple[object, ...]] = set()
    for key, count in _keyed(figures, endings):
        if found.setdefault(key, count).quantity.value != count.quantity.value:
            several.add(key)
    return {key: count for key, count in found.items() if key not in several}


def _keyed(figures: _Figures, endings: Iterable[_Ending]) -> Iterator[tuple[tuple[object, ...], Count]]:
    document = figures.document
    for ending in endings:
        for place in figures.endings[ending][:_MOST_LIKE]:
            statement = figures.statements[place.statement]
            count = statement.numbers[place.number]
            words = subject_at(statement, place.number)
            if not words or planned(document, statement, count):
                continue
            subject = words[actor_of(words) :]
            setting = setting_of(document, statement, count)
            actor = words.removesuffix(subject) + scope_of(document, statement, count, subject)
            yield (subject, count.dimension, setting, actor), count
