"""The numbers of a sentence by name, and what a law takes of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

Values = Mapping[str, Decimal]

_TERM = re.compile(r"(-?)(?:([a-z]\w*)|(\d+(?:\.\d+)?))(?:([*/])(\d+))?")


class Term(NamedTuple):
    """``factor`` times the number called ``name``; without a name, the constant ``factor`` itself.

    ``measured`` says that the number is an amount or a size, which is printed rounded even without decimals.
    """

    name: str
    factor: Decimal
    measured: bool = False

    def value(self, values: Values) -> Decimal:
        return values[self.name] * self.factor if self.name else self.factor

    def slack(self, values: Values) -> Decimal:
        """How far the true figure may lie from the printed one."""
        if not self.name:
            return Decimal(0)
        return slack(values[self.name], rounded=self.measured or abs(self.factor) > 1) * abs(self.factor)


def slack(value: Decimal, *, rounded: bool) -> Decimal:
    """How far the true figure may lie from a printed one: half a unit of its last place.

    A whole count is exact, unless it is ``rounded``: printed in 万 or 亿 of a smaller unit, say.
    """
    return unit(value) / 2 if rounded or unit(value) < 1 else Decimal(0)


def unit(value: Decimal) -> Decimal:
    """One unit of the last place: 0.01 for 98.50, 1 for a whole number."""
    return Decimal(1).scaleb(min(0, int(value.as_tuple().exponent)))


def read_term(text: str) -> Term:
    """``a``, ``-a``, ``a*10000``, ``a/10000`` or such a constant; raises ``ValueError`` for anything else."""
    match = _TERM.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"not a term: {text!r}")
    minus, name, constant, operator, number = match.groups()
    factor = Decimal(number or 1)
    factor = (1 / factor if operator == "/" else factor) * Decimal(constant or 1)
    return Term(name or "", -factor if minus else factor)
