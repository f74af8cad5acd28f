"""One width for both ways of writing punctuation and digits, and the columns that characters take."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import category, east_asian_width, normalize

from sifalint.document import Document

_FULL_WIDTH = "，；：？！（）［］｛｝．％＋－＝／＜＞＊＃＆＠＿～｜＂＇　"
_HALF_WIDTH = ",;:?!()[]{}.%+-=/<>*#&@_~|\"' "
_DIGITS = {ord("０") + digit: ord("0") + digit for digit in range(10)}
_LETTERS = {ord("Ａ") + i: ord("A") + i for i in range(26)} | {ord("ａ") + i: ord("a") + i for i in range(26)}
_RADICALS = {code: normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
_TABLE = str.maketrans(_FULL_WIDTH, _HALF_WIDTH) | _DIGITS | _LETTERS | _RADICALS


def fold(text: str) -> str:
    """The text with full-width forms written half-width, code point for code point.

    The length never changes, so offsets stay valid; for the same reason this is not NFKC. Chinese marks
    without a half-width twin (。、“”《》〔〕—…) stay. An ideographic space becomes a space, and a Kangxi
    radical, which copying from a PDF leaves in place of a character, becomes that character.
    """
    return text.translate(_TABLE)


def folded(document: Document) -> str:
    """The folded text of a document: what patterns are matched against."""
    return fold(document.text)


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
