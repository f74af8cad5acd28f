"""How many terminal columns a text takes, and how to show characters that must not reach a terminal."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import category, east_asian_width

_SPACES = "\t\n\v\f\r\x85\u2028\u2029"


@lru_cache(maxsize=1 << 14)
def column_count(character: str) -> int:
    """The columns of one character: 0, 1 or 2.

    Marks such as “ ” … — are of ambiguous width: one column in some terminals, two in others. They count as
    two, so that a line is never too long.
    """
    if east_asian_width(character) in "WFA":
        return 0 if category(character) == "Mn" else 2
    return 0 if category(character) in ("Mn", "Me") else 1


def columns(text: str) -> int:
    """The columns of a text on one line."""
    return len(text) if text.isascii() else sum(map(column_count, text))


def visible(text: str) -> str:
    """The text on one line, with invisible and controlling characters written as ``<U+202E>``.

    What stands in a draft or a file name is not to be trusted: escape sequences could rewrite the screen,
    and direction marks could reorder a line.
    """
    return text if text.isprintable() else "".join(map(_shown, text))


@lru_cache(maxsize=1 << 10)
def _shown(character: str) -> str:
    if character == "\u3000" or character.isprintable():
        return character
    if character in _SPACES or category(character) == "Zs":
        return " "
    return f"<U+{ord(character):04X}>"
