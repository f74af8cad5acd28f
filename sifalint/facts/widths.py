"""One width for both ways of writing punctuation and digits."""

from __future__ import annotations

from sifalint.document import Document

_FULL_WIDTH = "，；：？！（）［］｛｝．％＋－＝／＜＞＊＃＆＠＿～｜＂＇　"
_HALF_WIDTH = ",;:?!()[]{}.%+-=/<>*#&@_~|\"' "
_DIGITS = {ord("０") + digit: ord("0") + digit for digit in range(10)}
_LETTERS = {ord("Ａ") + i: ord("A") + i for i in range(26)} | {ord("ａ") + i: ord("a") + i for i in range(26)}
_TABLE = str.maketrans(_FULL_WIDTH, _HALF_WIDTH) | _DIGITS | _LETTERS


def fold(text: str) -> str:
    """The text with full-width forms written half-width, code point for code point.

    The length never changes, so offsets stay valid; for the same reason this is not NFKC. Chinese marks
    without a half-width twin (。、“”《》〔〕—…) stay. An ideographic space becomes a space.
    """
    return text.translate(_TABLE)


def folded(document: Document) -> str:
    """The folded text of a document: what patterns are matched against."""
    return fold(document.text)
