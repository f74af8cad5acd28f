"""The slots of a template: what stands between ``{`` and ``}``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from random import Random
from typing import NamedTuple

from accuracy.laws import LAWS, rounded
from accuracy.terms import Term, Values, read_term, slack

HAN = "零一二三四五六七八九十"

_RANGE = re.compile(r"(\d+(?:\.\d+)?)\.\.(\d+(?:\.\d+)?)")
_SHARE = re.compile(r"(\d+(?:\.\d)?)\.\.(\d+(?:\.\d)?)% (of|like) (\S+?)(?: \.(\d))?")
_CALL = re.compile(r"(\w+)\(([^()]*)\)(?: \.(\d))?")


class Slot(NamedTuple):
    """One number of a sentence: how it is drawn, and what must hold of it.

    ``law`` is the name of a law, ``between``, ``of``, ``like`` or ``fixed``; ``decimals`` are those printed.
    ``measured`` says that it is an amount or a size rather than a count.
    """

    law: str
    terms: tuple[Term, ...] = ()
    low: Decimal = Decimal(0)
    high: Decimal = Decimal(0)
    decimals: int | None = None
    measured: bool = False

    def draw(self, values: Values, rng: Random) -> Decimal:
        """A number for the slot, from the numbers it rests on."""
        if self.law == "fixed":
            return self.low
        if self.law == "between":
            return _between(self.low, self.high, self.decimals or 0, rng)
        if self.law in ("of", "like"):
            share = _between(self.low, self.high, 2, rng) / 100
            places = self.decimals if self.decimals is not None else 0
            return rounded(self.terms[0].value(values) * share, places)
        return LAWS[self.law].draw(self.terms, self.decimals, values, rng)

    def holds(self, stated: Decimal, values: Values) -> bool:
        """Whether the number can be true beside the others."""
        if self.law == "fixed":
            return stated == self.low
        if self.law in ("between", "like"):
            return True
        own = slack(stated, rounded=self.measured)
        if self.law == "of":
            other, loose = self.terms[0].value(values), self.terms[0].slack(values) + own
            return stated <= other + loose if self.high <= 100 else stated >= other - loose
        return LAWS[self.law].holds(stated, own, self.terms, values)


def _between(low: Decimal, high: Decimal, decimals: int, rng: Random) -> Decimal:
    scale = 10**decimals
    return Decimal(rng.randint(int(low * scale), int(high * scale))).scaleb(-decimals)


def read_slot(text: str) -> Slot:
    """The slot that an expression describes; raises ``ValueError`` for one that is not understood."""
    text = text.strip()
    if text in HAN or text.replace(".", "", 1).isdigit():
        return Slot("fixed", low=Decimal(HAN.index(text) if text in HAN else text))
    if match := _RANGE.fullmatch(text):
        low, high = match.groups()
        return Slot("between", (), Decimal(low), Decimal(high), len(low.partition(".")[2]))
    if match := _SHARE.fullmatch(text):
        low, high, law, term, decimals = match.groups()
        return Slot(law, (read_term(term),), Decimal(low), Decimal(high), _places(decimals))
    if match := _CALL.fullmatch(text):
        law, terms, decimals = match.groups()
        if law in LAWS:
            return Slot(law, _terms(terms), decimals=_places(decimals))
    raise ValueError(f"not a slot: {text!r}")


def read_limit(text: str) -> tuple[tuple[Term, ...], Term]:
    """``a + b <= t``: the terms of the left side, and the right side."""
    left, sign, right = text.partition("<=")
    if not sign:
        raise ValueError(f"not a limit: {text!r}")
    return _terms(left.replace("+", ",")), read_term(right)


def _terms(text: str) -> tuple[Term, ...]:
    return tuple(read_term(term) for term in text.split(","))


def _places(decimals: str | None) -> int | None:
    return None if decimals is None else int(decimals)


def slots_of(terms: Sequence[Term]) -> set[str]:
    """The names that terms rest on."""
    return {term.name for term in terms if term.name}
