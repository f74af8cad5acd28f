"""Where 其中 opens a sentence behind a number that its parts cannot divide."""

from __future__ import annotations

from sifalint import Document, Pattern, Span
from sifalint.facts.widths import folded
from sifalint.records import NamedTuple
from sifalint_rules.figures.claims.divisions.lone import read_lone_divisions
from sifalint_rules.figures.claims.divisions.reading import read_divisions
from sifalint_rules.figures.statements import Statement, read_statements

_MARK = Pattern(r"其中")
_EARLIER = 3


class Detached(NamedTuple):
    """A 其中 at ``mark``, the first part behind it, and the nearest number before it, of another kind.

    ``whole`` is the nearest number of the same kind in its paragraph, None where there is none.
    """

    mark: Span
    part: Span
    nearest: Span
    whole: Span | None


def read_detached(document: Document) -> tuple[Detached, ...]:
    """The 其中 of a document, in order, that open a sentence behind a number of another kind."""
    text = document.once(folded)
    statements = document.once(read_statements)
    wholes = {
        division.items[0].number.span
        for read in (read_divisions, read_lone_divisions)
        for division in document.once(read)
        if division.whole is not None
    }
    found = []
    for i, statement in enumerate(statements):
        mark = _MARK.match(text, statement.span.start, statement.span.end)
        first = statement.numbers[0]
        if mark is None or statement.masked or first.span in wholes or not first.counts:
            continue
        detached = _detached(statements[max(0, i - _EARLIER) : i], statement, Span(*mark.span()))
        if detached is not None:
            found.append(detached)
    return tuple(found)


def _detached(before: tuple[Statement, ...], statement: Statement, mark: Span) -> Detached | None:
    """A 其中 and the numbers around it; None where no number of another kind ends the sentence before."""
    first = statement.numbers[0]
    same = [other for other in before if other.block == statement.block]
    if not same or same[-1].masked:
        return None
    numbers = [number for number in same[-1].numbers if number.counts and not number.depth]
    if not numbers or first.dimension in {number.dimension for number in numbers}:
        return None
    wholes = [
        number.span for other in same for number in other.numbers if number.dimension == first.dimension
    ]
    return Detached(mark, first.span, numbers[-1].span, wholes[-1] if wholes else None)
