"""The phrases that reports repeat: those that may be, and those that say nothing when they are."""

from __future__ import annotations

from sifalint import Document
from sifalint_rules.packs import read_pack


def known_phrases(document: Document) -> tuple[str, ...]:
    """The set phrases, long ones first; a clause that holds nothing else is no repetition."""
    phrases = read_pack("refrains", document.context.packs)["phrases"]
    return tuple(sorted(phrases, key=len, reverse=True))


def known_formulas(document: Document) -> tuple[str, ...]:
    """The closing formulas of which a report should not have many."""
    return tuple(read_pack("refrains", document.context.packs)["formulas"])
