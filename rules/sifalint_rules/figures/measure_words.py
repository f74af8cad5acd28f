"""Which measure words nouns take, from packs/measure_words.toml."""

from __future__ import annotations

from functools import cache

from sifalint.records import NamedTuple
from sifalint_rules.packs import read_pack


class Misfit(NamedTuple):
    """Nouns and the measure words that contradict them, only behind certain ``verbs`` where there are any.

    ``instead`` is what such a noun takes.
    """

    nouns: tuple[str, ...]
    units: frozenset[str]
    verbs: tuple[str, ...]
    instead: str


class Mixed(NamedTuple):
    """Nouns that take several measure words, of which a document should use one."""

    nouns: tuple[str, ...]
    units: tuple[str, ...]


class MeasureWords(NamedTuple):
    """All that is known of nouns and their measure words."""

    misfits: tuple[Misfit, ...]
    mixed: tuple[Mixed, ...]


@cache
def known_measure_words(added: tuple[str, ...]) -> MeasureWords:
    """The measure words that ship with sifalint and those of the files that add to them."""
    table = read_pack("measure_words", added)
    misfits = tuple(
        Misfit(tuple(row["nouns"]), frozenset(row["units"]), tuple(row.get("verbs", ())), row["instead"])
        for row in table["misfit"]
    )
    mixed = tuple(Mixed(tuple(row["nouns"]), tuple(row["units"])) for row in table["mixed"])
    return MeasureWords(misfits, mixed)
