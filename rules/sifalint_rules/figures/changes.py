"""Words about changes that offices extend, from packs/changes.toml."""

from __future__ import annotations

from functools import cache

from sifalint.records import NamedTuple
from sifalint_rules.packs import read_pack


class ChangeWords(NamedTuple):
    """What the words around a change say of it.

    Growth of what ``constant`` names is at constant prices; ``comparable`` words say that of one rate.
    ``generic`` words before a change name no other matter, and ``units`` say which of several numbers, by
    its dimension, the change belongs to.
    """

    constant: tuple[str, ...]
    comparable: tuple[str, ...]
    generic: tuple[str, ...]
    units: dict[str, str]


@cache
def change_words(added: tuple[str, ...]) -> ChangeWords:
    """The words that ship with sifalint and those of the files that add to them."""
    table = read_pack("changes", added)
    return ChangeWords(
        tuple(table["constant"]),
        tuple(table["comparable"]),
        tuple(sorted(table["generic"], key=len, reverse=True)),
        dict(table["units"]),
    )
