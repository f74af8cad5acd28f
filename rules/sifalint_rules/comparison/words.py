"""The words by which reports are compared, from packs/comparison.toml."""

from __future__ import annotations

from functools import cache

from sifalint import Document, Pattern
from sifalint.records import NamedTuple
from sifalint_rules.packs import read_pack


class Words(NamedTuple):
    """Patterns made of the lists of the pack; each finds any word of its list."""

    formulas: Pattern
    matters: Pattern
    projects: Pattern
    papers: Pattern
    undertakings: Pattern


def known_words(document: Document) -> Words:
    """The words that ship with sifalint and those that the user adds."""
    return _words(document.context.packs)


@cache
def _words(added: tuple[str, ...]) -> Words:
    table = read_pack("comparison", added)
    return Words(*(_any_of(table[name]) for name in Words._fields))


def _any_of(phrases: list[str]) -> Pattern:
    longest_first = sorted(phrases, key=len, reverse=True)
    return Pattern("|".join(_escaped(phrase) for phrase in longest_first))


def _escaped(phrase: str) -> str:
    """A phrase as a pattern: … stands for up to 80 characters of the same sentence."""
    parts = (
        "".join(f"\\{each}" if each in r"\.^$*+?{}[]|()" else each for each in part)
        for part in phrase.split("…")
    )
    return r"[^。\n]{0,80}?".join(parts)
