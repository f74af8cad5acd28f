"""Two opposed parts in two units, over several sentences: 86件121人。批捕68件87人。不批捕18件34人。"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from sifalint import Document
from sifalint.records import NamedTuple
from sifalint_rules.figures.claims.divisions.division import Division, Form, Item, Joint, Whole
from sifalint_rules.figures.partitions import known_partitions
from sifalint_rules.figures.statements import Count, Link, Statement, read_statements

_NEGATIONS = ("不", "未", "非", "无")
_FARTHEST = 3


class Pair(NamedTuple):
    """A number and the one glued to it, and the number of their statement."""

    first: Count
    second: Count
    at: int


def read_paired_divisions(document: Document) -> tuple[Division, ...]:
    """The divisions of a document into two opposed parts that come out in at least one of two units."""
    statements = document.once(read_statements)
    pairs = [pair for i, statement in enumerate(statements) for pair in _pairs(statement, i)]
    return tuple(
        _division(statements[whole.at], whole, part, other)
        for (whole, part), (_, other) in pairwise(pairwise(pairs))
        if _near(statements, whole, other) and _divide(whole, part, other)
    )


def _pairs(statement: Statement, at: int) -> Iterator[Pair]:
    """The numbers of a sentence that are counted in two units, without last year's."""
    if statement.masked:
        return
    for first, second in pairwise(statement.numbers):
        glued = second.link is Link.GLUED and first.link is not Link.GLUED and not first.depth
        if glued and first.firm and second.counts and second.quantity.exact:
            yield Pair(first, second, at)


def _near(statements: Sequence[Statement], whole: Pair, last: Pair) -> bool:
    """Whether the pairs stand in one paragraph, but not in one sentence."""
    same = statements[whole.at].block == statements[last.at].block
    return same and 0 < last.at - whole.at < _FARTHEST


def _divide(whole: Pair, part: Pair, other: Pair) -> bool:
    if not other.first.label.startswith(_NEGATIONS):
        return False
    units = {(pair.first.dimension, pair.second.dimension) for pair in (whole, part, other)}
    if len(units) > 1:
        return False
    return _makes(whole.first, part.first, other.first) or _makes(whole.second, part.second, other.second)


def _makes(whole: Count, part: Count, other: Count) -> bool:
    return part.quantity.value + other.quantity.value == whole.quantity.value


def _division(statement: Statement, whole: Pair, part: Pair, other: Pair) -> Division:
    items = tuple(
        Item(pair.first.label, pair.first, Joint.CLAUSE, None, pair.second) for pair in (part, other)
    )
    known = known_partitions(statement.packs)
    divided = Whole(whole.first, (), False, whole.second)
    return Division(divided, items, False, True, False, known, Form.ALONE, doubtful=True)
