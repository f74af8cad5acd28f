"""Numbers of a report and of the one of the year before that are of the same thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from sifalint import Document, Pattern
from sifalint.facts.quantities import PERCENT
from sifalint.facts.tables import read_rows
from sifalint.records import NamedTuple
from sifalint_rules.comparison.previous import of_like_periods
from sifalint_rules.figures.indicators.indicator import Place, Setting, places_of
from sifalint_rules.figures.indicators.settings import planned, scope_of, setting_of
from sifalint_rules.figures.indicators.subjects import actor_of, bare_label, subject_at
from sifalint_rules.figures.indicators.words import known_words
from sifalint_rules.figures.statements import Count, Statement, read_statements

_MOST_LIKE = 20
_RATE = Pattern(r"\p{Han}{1,2}[率度]")

_Subject = tuple[str, str]
_Key = tuple[str, str, Setting, str]


class Twin(NamedTuple):
    """The number of last year and that of this year, and the words that name what both are of."""

    last: Count
    this: Count
    subject: str


class _Figures(NamedTuple):
    document: Document
    statements: tuple[Statement, ...]
    places: dict[_Subject, list[Place]]


def read_twins(document: Document) -> tuple[Twin, ...]:
    """The numbers of both reports that share subject, unit and setting, in order of this report.

    Both must be about the same part of their years. A thing of which a report gives several numbers is left
    out, and so are numbers of plans and tables.
    """
    previous = document.context.previous
    if previous is None or not document.once(of_like_periods):
        return ()
    old, new = _figures(previous), _figures(document)
    common = [subject for subject in new.places if subject in old.places]
    last, this = _named(old, common), _named(new, common)
    twins = [Twin(last[key], count, key[0]) for key, count in this.items() if key in last]
    return tuple(sorted(twins, key=lambda twin: twin.this.span))


def _figures(document: Document) -> _Figures:
    """The numbers of a document by the words that name what they are of, and their dimension."""
    statements = document.once(read_statements)
    places: dict[_Subject, list[Place]] = defaultdict(list)
    for place, count in places_of(statements, document.once(read_rows)):
        if count.depth == 0 and (count.counts or count.dimension == PERCENT) and count.quantity.exact:
            statement = statements[place.statement]
            words = subject_at(statement, place.number) or _rate_at(statement, place.number)
            if words:
                places[words, count.dimension].append(place)
    return _Figures(document, statements, places)


def _named(figures: _Figures, subjects: Iterable[_Subject]) -> dict[_Key, Count]:
    """The numbers that are the only ones of what they are of, by what that is."""
    found: dict[_Key, Count] = {}
    several: set[_Key] = set()
    for subject in subjects:
        for key, count in _keyed(figures, subject):
            if found.setdefault(key, count).quantity.value != count.quantity.value:
                several.add(key)
    return {key: count for key, count in found.items() if key not in several}


def _keyed(figures: _Figures, named: _Subject) -> Iterator[tuple[_Key, Count]]:
    """The numbers of one subject by what they are of; none where it has many."""
    document, (words, dimension) = figures.document, named
    places = figures.places[named]
    for place in places if len(places) <= _MOST_LIKE else ():
        statement = figures.statements[place.statement]
        count = statement.numbers[place.number]
        if not planned(document, statement, count):
            subject = words[actor_of(words, known_words(statement.packs)) :]
            setting = setting_of(document, statement, count)
            actor = words.removesuffix(subject) + scope_of(document, statement, count, subject)
            yield (subject, dimension, setting, actor), count


def _rate_at(statement: Statement, number: int) -> str:
    """What a rate with a short name is of: its name behind that of the number before it, 调解纠纷…成功率."""
    count = statement.numbers[number]
    name = bare_label(count.label, statement.packs)
    if count.dimension != PERCENT or number == 0 or not _RATE.fullmatch(name):
        return ""
    before = subject_at(statement, number - 1)
    return f"{before}…{name}" if before else ""
