"""The numbers of a sentence by name, and what a law takes of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

Values = Mapping[str, Decimal]

_TERM = re.compile(r"(-?)(?:([a-z]\w*)|(\d+(?:\.\d+)?))(?:([*/])(\d+))?")


class Term(NamedTuple):
    """``factor`` times the number called ``name``; without a name, the constant ``factor`` itself."""

    name: str
    factor: Decimal

    def value(self, values: Values) -> Decimal:
        return values[self.name] * self.factor if self.name else self.factor

    def slack(self, values: Values) -> Decimal:
        """How far the true figure may lie from the printed one.

        Half a unit of the last place for a figure that was rounded: one with decimals, or one printed in 万
        or 亿 of a smaller unit. A whole count is exact.
        """
        if not self.name:
            return Decimal(0)
        last_place = unit(values[self.name])
        rounded = last_place < 1 or abs(self.factor) > 1
        return last_place * abs(self.factor) / 2 if rounded else Decimal(0)


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
