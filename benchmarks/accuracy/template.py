"""Sentences with slots, and the same sentences filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from random import Random
from typing import NamedTuple

from accuracy.slots import HAN, Slot, read_limit, read_slot, slots_of
from accuracy.terms import Term

_SLOT = re.compile(r"\{([a-z]\w*)(?::(,|han))?(?:=([^{}]+))?\}")
_MEASURE = re.compile(r"(?:万|亿|吨|亩|公里|公顷|公斤|平方米|立方米)")
_TRIES = 2000


class Place(NamedTuple):
    """Where the number of a slot is printed: the piece of the sentence, and the offset in it."""

    slot: str
    piece: int
    start: int
    printed: str
    style: str

    @property
    def end(self) -> int:
        return self.start + len(self.printed)


class Filled(NamedTuple):
    """A template with numbers in it; its pieces stand in different places of a report."""

    template: Template
    pieces: tuple[str, ...]
    places: tuple[Place, ...]
    values: Mapping[str, Decimal]

    def contradicted(self, place: Place, value: Decimal) -> bool:
        """Whether the sentence cannot be true with ``value`` printed at ``place``.

        It cannot where the same slot is printed elsewhere with its old value, or where a law is broken.
        """
        if value == self.values[place.slot]:
            return False
        if sum(other.slot == place.slot for other in self.places) > 1:
            return True
        return not self.template.true({**self.values, place.slot: value})


class Template(NamedTuple):
    """A sentence whose numbers are slots. ``limits`` are sums that may not exceed a number."""

    kind: str
    source: str
    pieces: tuple[str, ...]
    slots: Mapping[str, Slot]
    limits: tuple[tuple[tuple[Term, ...], Term], ...]

    def true(self, values: Mapping[str, Decimal]) -> bool:
        """Whether numbers obey every law of the template."""
        if not all(slot.holds(values[name], values) for name, slot in self.slots.items()):
            return False
        return all(
            sum(part.value(values) for part in parts)
            <= whole.value(values) + sum(term.slack(values) for term in (*parts, whole))
            for parts, whole in self.limits
        )

    def filled(self, rng: Random, years: Mapping[str, str]) -> Filled:
        """The sentence with numbers; raises ``ValueError`` where none can be found that obey the laws."""
        for _ in range(_TRIES):
            values: dict[str, Decimal] = {}
            for name in self.slots:
                self._draw(name, values, rng)
            if all(map(_believable, values.values())) and self.true(values):
                return self._printed(values, years)
        raise ValueError(f"no numbers fit: {self.source}")

    def _draw(self, name: str, values: dict[str, Decimal], rng: Random) -> None:
        if name not in values:
            for other in sorted(slots_of(self.slots[name].terms)):
                self._draw(other, values, rng)
            values[name] = self.slots[name].draw(values, rng)

    def _printed(self, values: Mapping[str, Decimal], years: Mapping[str, str]) -> Filled:
        pieces, places = [], []
        for number, piece in enumerate(self.pieces):
            text, end = "", 0
            for match in _SLOT.finditer(piece):
                text += piece[end : match.start()]
                end = match.end()
                name, style = match[1], match[2] or ""
                if name in years:
                    text += years[name]
                    continue
                printed = shown(values[name], style)
                places.append(Place(name, number, len(text), printed, style))
                text += printed
            pieces.append(text + piece[end:])
        return Filled(self, tuple(pieces), tuple(places), values)


def _believable(value: Decimal) -> bool:
    """Whether a number may stand in a report: above 0, and not one that people put in until they know."""
    digits = f"{value:f}".replace(".", "")
    return value > 0 and not (len(digits) > 2 and (len(set(digits)) == 1 or digits in "123456789"))


def shown(value: Decimal, style: str = "") -> str:
    """A number as it is printed: plain, with commas, or as a Chinese numeral up to ten."""
    if style == "han":
        return HAN[int(value)]
    return f"{value:,f}" if style == "," else f"{value:f}"


def read_template(kind: str, source: str, years: frozenset[str]) -> Template:
    """The template that a line describes; raises ``ValueError`` naming the line that is not understood.

    `` // `` parts the pieces of a sentence that stand in different places, `` where `` starts its limits.
    """
    try:
        body, _, limits = source.partition(" where ")
        pieces = tuple(body.split(" // "))
        slots: dict[str, Slot] = {}
        for name, _, definition in _SLOT.findall("".join(pieces)):
            if definition:
                slots[name] = read_slot(definition)
            elif name not in years:
                slots.setdefault(name, Slot("undefined"))
        missing = [name for name, slot in slots.items() if slot.law == "undefined"]
        if missing:
            raise ValueError(f"never drawn: {missing}")
        measured = _measured(body, slots)
        slots = {name: _loosened(slot, name in measured, measured) for name, slot in slots.items()}
        return Template(kind, source, _plain(pieces, slots), slots, _limits(limits, measured))
    except ValueError as error:
        raise ValueError(f"{error} in {source!r}") from None


def _measured(body: str, slots: Mapping[str, Slot]) -> frozenset[str]:
    """The slots in front of a unit of measure; all slots of a table that names one in its heads."""
    head, _, rest = body.strip().partition("\n")
    if rest and _MEASURE.search(head):
        return frozenset(slots)
    return frozenset(match[1] for match in _SLOT.finditer(body) if _MEASURE.match(body, match.end()))


def _loosened(slot: Slot, own: bool, measured: frozenset[str]) -> Slot:
    return slot._replace(measured=own, terms=_loose(slot.terms, measured))


def _loose(terms: tuple[Term, ...], measured: frozenset[str]) -> tuple[Term, ...]:
    return tuple(term._replace(measured=term.name in measured) for term in terms)


def _limits(text: str, measured: frozenset[str]) -> tuple[tuple[tuple[Term, ...], Term], ...]:
    limits = (read_limit(limit) for limit in text.split(";") if limit.strip())
    return tuple((_loose(parts, measured), _loose((whole,), measured)[0]) for parts, whole in limits)


def _plain(pieces: tuple[str, ...], slots: Mapping[str, Slot]) -> tuple[str, ...]:
    """The pieces with bare slots, a fixed Chinese numeral marked as such."""

    def bare(match: re.Match[str]) -> str:
        style = match[2] or ("han" if match[3] and match[3].strip() in HAN else "")
        return f"{{{match[1]}{':' if style else ''}{style}}}"

    return tuple(_SLOT.sub(bare, piece) for piece in pieces)
