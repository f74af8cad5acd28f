"""What was left over at the end of last year, and what this year says it took over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from sifalint import Document, Pattern, Span
from sifalint.facts.outline import read_outline
from sifalint.facts.tables import read_rows
from sifalint.facts.widths import folded
from sifalint.records import NamedTuple
from sifalint_rules.comparison.words import known_words
from sifalint_rules.figures.statements import Count, Statement, read_statements
from sifalint_rules.tables.form import COLUMNS, Row, read_forms

_LEFT = Pattern(
    r"结转(?:至|到|入)?(?:下一?年度?|次年|明年|(?:19|20)\d\d年度?)(?:继续)?(?:办理|审理|执行|处理)?(?:的)?[^,\d]{0,8}$"
)
_TAKEN = Pattern(
    r"(?:上一?年度?|去年|前一?年度?|(?:19|20)\d\d年度?)[末底]?(?:结转|转结|旧存|转入)"
    r"(?:来|至(?:今年|本年|(?:19|20)\d\d年)|本年|的)*[^,\d]{0,10}$"
)


class Carried(NamedTuple):
    """Numbers that should be equal: what last year left, and what this year took over, with their places.

    ``column`` is that of the table they stand in, empty for prose.
    """

    left: Decimal
    last: Span
    taken: Decimal
    this: Span
    column: str


class _Number(NamedTuple):
    number: Count
    matters: frozenset[str]


def read_carried(document: Document) -> tuple[Carried, ...]:
    """What both reports say of the same cases, in tables of the disclosure form and in prose."""
    previous = document.context.previous
    if previous is None:
        return ()
    return (*_in_forms(previous, document), *_in_prose(previous, document))


def _in_forms(previous: Document, document: Document) -> Iterator[Carried]:
    """The columns of table three where both years have one; the total alone where that is what differs."""
    last = [form.left for form in previous.once(read_forms).requests]
    this = [form.carried for form in document.once(read_forms).requests]
    if len(last) != 1 or len(this) != 1 or last[0] is None or this[0] is None:
        return
    yield from _columns(last[0], this[0])


def _columns(left: Row, taken: Row) -> Iterator[Carried]:
    for column, mine, theirs in zip(COLUMNS, taken.terms, left.terms, strict=True):
        yield Carried(theirs.value, theirs.span, mine.value, mine.span, column)


def _in_prose(previous: Document, document: Document) -> Iterator[Carried]:
    """The number each report gives where it gives just one, unless the two are expressly of other matters."""
    left, taken = _numbers(previous, _LEFT), _numbers(document, _TAKEN)
    if len(left) != 1 or len(taken) != 1:
        return
    theirs, mine = left[0], taken[0]
    if theirs.number.dimension == mine.number.dimension and (
        theirs.matters & mine.matters or theirs.matters == mine.matters
    ):
        last, this = theirs.number, mine.number
        yield Carried(last.quantity.value, last.span, this.quantity.value, this.span, "")


def _numbers(document: Document, words: Pattern) -> Sequence[_Number]:
    rows = document.once(read_rows)
    return [
        _Number(count, _matters(document, statement))
        for statement in document.once(read_statements)
        if not statement.masked and statement.block not in rows
        for count in statement.numbers
        if count.counts and count.quantity.exact and words.search(count.label)
    ]


def _matters(document: Document, statement: Statement) -> frozenset[str]:
    """The matters that the sentence of a number and the headings above it name."""
    outline = document.once(read_outline)
    titles = [heading.title for heading in outline.path(statement.span.start)]
    title = document[outline.title] if outline.title else ""
    words = " ".join((document.once(folded)[slice(*statement.span)], *titles, title))
    return frozenset(known_words(document).matters.findall(words))
