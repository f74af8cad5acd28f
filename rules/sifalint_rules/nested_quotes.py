"""Quotation marks inside quotation marks."""

from __future__ import annotations

_TURNED = str.maketrans("“”‘’", "‘’“”")


def nested(words: str) -> str:
    """Words as they are written between “ and ”: the marks inside them are ‘ and ’, and the other way round.

    Words without “ or ” stay as they are.
    """
    return words.translate(_TURNED) if "“" in words or "”" in words else words
