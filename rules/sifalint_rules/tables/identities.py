"""Sums that the cells of a table must make, and the cell behind several that fail."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal

from sifalint import Span, Text
from sifalint.records import NamedTuple

_SHOWN = 12


class Term(NamedTuple):
    """A cell of a sum: its place, its value, and the words that name it where the sum must say them."""

    span: Span
    value: Decimal
    label: str = ""


class Identity(NamedTuple):
    """Two sums that must be equal, give or take ``slack``.

    ``code`` is the rule that speaks of it, ``name`` the row or the column it is about; ``place`` is the
    cell where it is reported, ``total`` how the right side is called.
    """

    code: str
    name: Text
    left: tuple[Term, ...]
    right: tuple[Term, ...]
    place: Span
    total: Text
    slack: Decimal = Decimal(0)

    @property
    def gap(self) -> Decimal:
        """How much the left side is greater than the right side."""
        return total_of(self.left) - total_of(self.right)

    @property
    def holds(self) -> bool:
        """Whether both sides are equal as far as they are printed."""
        return abs(self.gap) <= self.slack

    @property
    def arithmetic(self) -> str:
        """The sum of the left side, and of the right side where that is one."""
        sums = [addition(self.left)] + ([addition(self.right)] if len(self.right) > 1 else [])
        return "; ".join(sums)

    @property
    def told(self) -> Text:
        """The sums as a person reads them, with what the text says."""
        left, right = addition(self.left), addition(self.right)
        return Text(
            f"{self.name.zh}：{left}，{self.total.zh} {right}",
            f"{self.name.en}: {left}, {self.total.en} {right}",
        )


class Cause(NamedTuple):
    """A place with the sums that fail there; ``crossing`` where changing this one cell mends them all."""

    span: Span
    identities: tuple[Identity, ...]

    @property
    def crossing(self) -> bool:
        """Whether several sums fail at this cell."""
        return len(self.identities) > 1


def total_of(terms: Iterable[Term]) -> Decimal:
    """The sum of the values of terms."""
    return sum((term.value for term in terms), Decimal(0))


def addition(terms: Sequence[Term]) -> str:
    """A sum as a person redoes it: ``12 + 3 = 15``; nothings are left out, and the middle of a long one."""
    if len(terms) == 1:
        return terms[0].label + plain(terms[0].value)
    told = [term for term in terms if term.value or term.label]
    if len(told) < 2:
        return addition(told) if told else "0"
    shown = told if len(told) <= _SHOWN else [*told[: _SHOWN - 2], told[-1]]
    words = [term.label + plain(term.value) for term in shown]
    if len(told) > _SHOWN:
        words.insert(-1, "…")
    return f"{' + '.join(words)} = {plain(total_of(terms))}"


def plain(value: Decimal) -> str:
    """A number in digits, without noughts behind its decimal point."""
    return f"{value.normalize():f}" if value else "0"


def causes_of(identities: Iterable[Identity]) -> list[Cause]:
    """Where to report the sums that fail, in order: once for those that one cell explains.

    A cell explains sums where every sum it is in fails by the same number. A sum that no cell explains
    together with another is reported at its own place.
    """
    broken: list[Identity] = []
    sound: set[Span] = set()
    for identity in identities:
        if identity.holds:
            sound.update(term.span for term in (*identity.left, *identity.right))
        else:
            broken.append(identity)
    open_ones = set(range(len(broken)))
    causes: list[Cause] = []
    for span, members in _suspects(broken, sound):
        if open_ones.issuperset(members):
            open_ones.difference_update(members)
            causes.append(Cause(span, tuple(broken[i] for i in members)))
    causes += [Cause(broken[i].place, (broken[i],)) for i in open_ones]
    return sorted(causes, key=lambda cause: cause.span)


def _suspects(broken: list[Identity], sound: set[Span]) -> list[tuple[Span, list[int]]]:
    """The cells that explain two sums or more, those that explain the most first."""
    inside: dict[Span, list[tuple[int, Decimal]]] = defaultdict(list)
    for i, identity in enumerate(broken):
        for sign, terms in ((1, identity.left), (-1, identity.right)):
            for term in terms:
                if term.span not in sound and term.span.end > term.span.start:
                    inside[term.span].append((i, sign * identity.gap))
    found = [
        (span, [i for i, _ in places])
        for span, places in inside.items()
        if len(places) > 1 and len({gap for _, gap in places}) == 1
    ]
    return sorted(found, key=lambda each: (-len(each[1]), each[0]))
