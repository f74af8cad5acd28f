"""The words by which indicators are told apart, from packs/indicators.toml."""

from __future__ import annotations

from functools import cache

from sifalint import Pattern
from sifalint.records import NamedTuple
from sifalint_rules.packs import read_pack


class Words(NamedTuple):
    """The words of the pack: ``fillers``, ``links`` and ``verbs`` as patterns, the rest as lists."""

    fillers: Pattern
    links: Pattern
    verbs: Pattern
    events: tuple[str, ...]
    stages: tuple[str, ...]
    limits: tuple[str, ...]
    groups: tuple[str, ...]
    places: tuple[str, ...]


@cache
def known_words(added: tuple[str, ...]) -> Words:
    """The words that ship with sifalint and those of the files that add to them."""
    table = read_pack("indicators", added)
    keys = ("fillers", "links", "verbs")
    fillers, links, verbs = ("|".join(sorted(table[key], key=len, reverse=True)) for key in keys)
    lists = (tuple(table[key]) for key in ("events", "stages", "limits", "groups", "places"))
    return Words(
        Pattern(rf"{fillers}|^[共已]|^新(?![增建])|(?<=[^公])共(?=[受办调排审接开评指])"),
        Pattern(rf"(?:{links})+$"),
        Pattern(verbs),
        *lists,
    )
