"""The changes that a sentence tells of, and what kind of number tells each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal
from enum import Enum

from sifalint import Pattern, Span
from sifalint.facts.quantities import PERCENT, Precision, Quantity
from sifalint.records import NamedTuple
from sifalint_rules.figures.claims.growth.words import Wording, comparison, multiple, names_base, wording
from sifalint_rules.figures.statements import Count, Link, Statement

DOUBLING = "番"
"""The dimension of the words 翻番, 翻两番, whose value is by how many 倍 something grew."""

_DOUBLED = Pattern(r"翻(?:了)?(?P<times>[一两二三])?番")
_CLAUSE = Pattern(r"[^,;:()]*$")
_LONGEST = 60
_MOST_LISTED = 12
_AGAINST = frozenset("比较于")
_FARTHER = frozenset("高低多少快慢")
_PERIODS = frozenset(("天", "小时", "分钟", "月", "周"))
_FOLD = {"一": 2, "二": 4, "两": 4, "三": 8}


class Form(Enum):
    """How a change is stated: in percent, percentage points, 倍, as a multiple (是…的2倍) or as a number."""

    PERCENT = "percent"
    POINTS = "points"
    TIMES = "times"
    MULTIPLE = "multiple"
    AMOUNT = "amount"


class Change(NamedTuple):
    """One change: its number, which number of the sentence that is, its form and its words."""

    at: int
    number: Count
    form: Form
    words: Wording

    @property
    def rise(self) -> bool:
        """Whether the words speak of a rise."""
        return self.words.rise

    @property
    def against(self) -> str:
        """What the change is measured against: 同比."""
        return comparison(self.words.basis)


def read_changes(statement: Statement) -> dict[int, Change]:
    """The changes of a sentence by the index of their number."""
    found: dict[int, Change] = {}
    for i, number in enumerate(statement.numbers):
        change = _change(i, number) or _beyond(statement, i) or _continued(i, number, found.get(i - 1))
        if change:
            found[i] = change
    return found


def _change(index: int, number: Count) -> Change | None:
    if number.dimension == "倍" and (multiple(number.label) or number.label == "的"):
        return Change(index, number, Form.MULTIPLE, Wording(True, "", number.label))
    if number.dimension == DOUBLING:
        return Change(index, number, Form.TIMES, Wording(True, "翻", number.label))
    words = wording(number.label)
    if words is None:
        return None
    form = _form(number)
    if form is Form.AMOUNT and not (number.counts or number.dimension in _PERIODS):
        return None
    if form is Form.AMOUNT and number.label[-1] in "为到":
        return None
    return Change(index, number, form, words)


def _beyond(statement: Statement, index: int) -> Change | None:
    """The change of 比4%的控制目标低0.57个百分点 and 比上年的1240件少60件."""
    number = statement.numbers[index]
    if not index or number.label[-1:] not in _FARTHER:
        return None
    other = statement.numbers[index - 1].label
    if other[-1:] not in _AGAINST and not (number.label in _FARTHER and names_base(other)):
        return None
    words = Wording(number.label[-1] in "高多快", number.label[-1], other)
    return Change(index, number, _form(number), words)


def _form(number: Count) -> Form:
    if number.dimension == PERCENT:
        return Form.PERCENT
    if number.dimension == "百分点":
        return Form.POINTS
    return Form.TIMES if number.dimension == "倍" else Form.AMOUNT


def _continued(index: int, number: Count, before: Change | None) -> Change | None:
    """A number that goes on with the change before it: 分别增长20%、15%."""
    if before is None or before.form is Form.MULTIPLE or number.link is not Link.LISTED:
        return None
    if number.label not in ("", "-") or number.dimension != before.number.dimension:
        return None
    words = before.words._replace(rise=False) if number.label else before.words
    return Change(index, number, before.form, words)


def series(changes: dict[int, Change], index: int) -> Sequence[int]:
    """The indices of the changes that are listed together with one of them."""
    first = index
    while first - 1 in changes and index - first < _MOST_LISTED and _listed(changes, first):
        first -= 1
    last = index
    while last + 1 in changes and last - index < _MOST_LISTED and _listed(changes, last + 1):
        last += 1
    return range(first, last + 1)


def _listed(changes: dict[int, Change], index: int) -> bool:
    """Whether a change is listed behind the one before it."""
    form, link = changes[index].form, changes[index].number.link
    listed = link is Link.LISTED or (form is Form.AMOUNT and link is Link.GLUED)
    return listed and form is changes[index - 1].form


def with_doublings(text: str, statement: Statement) -> Statement:
    """A sentence in which the words 翻番, 翻一番 and 翻两番 are numbers too."""
    found: list[Count] = []
    ends = [number.span.end for number in statement.numbers]
    for match in _DOUBLED.finditer(text, statement.span.start, statement.span.end):
        value = Decimal(_FOLD[match["times"] or "一"] - 1)
        span = Span(*match.span())
        quantity = Quantity(span, value, Decimal(1), "", "番", DOUBLING, Precision.ABOUT, value)
        at = bisect_left(ends, span.start)
        start = max(ends[at - 1] if at else statement.span.start, span.start - _LONGEST)
        clause = _CLAUSE.search(text, start, span.start)
        group = statement.numbers[at - 1].group if at else 0
        found.append(Count(quantity, clause.group() if clause else "", "", group, 0, Link.NONE))
    if not found:
        return statement
    return statement._replace(
        numbers=tuple(sorted((*statement.numbers, *found), key=lambda number: number.span))
    )
