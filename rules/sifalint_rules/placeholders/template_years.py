"""Years whose digits were left open."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Document, Pattern, Span
from sifalint.facts.widths import folded
from sifalint_rules.placeholders.kinds import Kind, Mark

_YEAR = Pattern(
    r"(?<![A-Za-z0-9.])(?:"
    r"(?:20|19)(?:[Xx×*_○◯〇□△…]{1,8}|[ \t\xa0]{2,8})年(?:[Xx×*_]{1,2}月(?:[Xx×*_]{1,2}日)?)?"
    r"|20[0-3](?:[Xx×*_○◯□△]|[ \t\xa0]{2,8})年(?:[Xx×*_]{1,2}月(?:[Xx×*_]{1,2}日)?)?"
    r"|20[Xx×]{2}(?![A-Za-z0-9.×])"
    r"|[Xx×]{4}年(?!代)(?:[Xx×]{1,2}月(?:[Xx×]{1,2}日)?)?"
    r")"
)
_OPEN = ("X", "x", "×", "*", "_", "○", "◯", "〇", "□", "△", "…", "  ", "\t", "\xa0")


def year_marks(document: Document) -> Iterator[Mark]:
    """The years of a document whose last digits nobody filled in: 20XX年, 202×年, 20__年."""
    text = document.once(folded)
    if not any(sign in text for sign in _OPEN):
        return
    for match in _YEAR.finditer(text):
        yield Mark(Kind.YEAR, Span(*match.span()))
