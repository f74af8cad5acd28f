"""How many terminal columns a text takes, and how to show characters that must not reach a terminal."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import category

from sifalint.facts.widths import column_count, columns

__all__ = ["column_count", "columns", "visible"]

_SPACES = "\t\n\v\f\r\x85\u2028\u2029"


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
