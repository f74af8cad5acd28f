"""How rates are made: what stands above and below, from packs/measures.toml."""

from __future__ import annotations

from functools import cache
from typing import Any

from sifalint.records import NamedTuple
from sifalint_rules.packs import read_pack

_SHORTEST, _LONGEST = 2, 4
_DONE = "完成"


class Stem(NamedTuple):
    """One way to find the part of a rate: the words its clause must open or end with.

    ``scope`` is what the rate's name says besides, such as 行政机关负责人 of 行政机关负责人出庭应诉率.
    The part can never exceed a whole that ``bounds`` name. Where ``of`` is given, the words of the whole hold
    one of its words.
    """

    words: tuple[str, ...]
    scope: str
    bounds: tuple[str, ...] = ()
    of: tuple[str, ...] = ()


class Wording(NamedTuple):
    """The words of a known rate: of its part, of wholes it cannot exceed, and of those it is taken of."""

    parts: tuple[str, ...]
    bounds: tuple[str, ...]
    of: tuple[str, ...]


class Addends(NamedTuple):
    """Counts that make one number together, by the words for each; at least ``least`` must be in the text."""

    names: tuple[str, ...]
    addends: tuple[tuple[str, ...], ...]
    least: int


class Measures(NamedTuple):
    """The known rates by name.

    ``wholes`` are words that open a whole of any rate, ``scopes`` are words of a name that change nothing.
    ``part_sums`` and ``whole_sums`` say which counts make up a part or a whole together. ``bounded`` are
    rates that cannot exceed 100%.
    """

    rates: dict[str, Wording]
    wholes: tuple[str, ...]
    scopes: tuple[str, ...]
    part_sums: tuple[Addends, ...]
    whole_sums: tuple[Addends, ...]
    bounded: tuple[str, ...]

    def stems(self, name: str) -> list[Stem]:
        """The ways to find the part of a rate, the surest first; ``name`` lacks its 率.

        A known rate is found by its own words, another by its last four, three or two characters.
        """
        known = max((key for key in self.rates if name.endswith(key)), key=len, default="")
        if known:
            parts, bounds, of = self.rates[known]
            return [Stem(parts, self._bare(name.removesuffix(known)), bounds, of)]
        lengths = range(min(_LONGEST, len(name)), _SHORTEST - 1, -1)
        turned = (
            [Stem((_DONE + name.removesuffix(_DONE),), "")] if name.endswith(_DONE) and name != _DONE else []
        )
        return turned + [Stem((name[-length:],), self._bare(name[:-length])) for length in lengths]

    def _bare(self, scope: str) -> str:
        for word in self.scopes:
            scope = scope.replace(word, "")
        return scope


@cache
def known_measures(added: tuple[str, ...]) -> Measures:
    """The measures that ship with sifalint and those of the files that add to them."""
    table = read_pack("measures", added)
    rates = {
        name: Wording(*(tuple(row.get(key, ())) for key in Wording._fields))
        for row in table["measure"]
        for name in row["names"]
    }
    return Measures(
        rates,
        tuple(table["wholes"]),
        tuple(sorted(table["scopes"], key=len, reverse=True)),
        _addends(table["part_sum"]),
        _addends(table["whole_sum"]),
        tuple(table["bounded"]),
    )


def _addends(rows: list[dict[str, Any]]) -> tuple[Addends, ...]:
    return tuple(
        Addends(tuple(row.get("names", ())), tuple(tuple(words) for words in row["addends"]), row["least"])
        for row in rows
    )
