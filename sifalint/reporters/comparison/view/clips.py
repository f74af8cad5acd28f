"""Paragraphs cut short around what was changed in them."""

from __future__ import annotations

from collections.abc import Sequence

from sifalint.facts.likeness import Change, changed
from sifalint.facts.widths import fold
from sifalint.records import NamedTuple

_AROUND = 8
_LONGEST = 100
_LONGEST_CHANGE = 40
_JOINED = 2


class Piece(NamedTuple):
    """Some words of a paragraph, and whether they differ from the other year's."""

    text: str
    changed: bool


Pieces = tuple[Piece, ...]


def clipped_pair(last: str, this: str) -> tuple[Pieces, Pieces]:
    """Two paragraphs with what differs between them, cut short around that.

    Widths of punctuation and digits do not count as a difference. Changes that no more than two characters
    part are one.
    """
    found = _joined(changed(fold(last), fold(this)))
    return (
        _clipped(last, [(change.start, change.end) for change in found]),
        _clipped(this, [(change.new_start, change.new_end) for change in found]),
    )


def clipped(words: str) -> Pieces:
    """A paragraph without changes, cut short."""
    return (Piece(_shortened(words, _LONGEST), changed=False),)


def _joined(found: Sequence[Change]) -> list[Change]:
    joined: list[Change] = []
    for change in found:
        if (
            joined
            and change.start - joined[-1].end <= _JOINED
            and change.new_start - joined[-1].new_end <= _JOINED
        ):
            last = joined.pop()
            change = Change(last.start, change.end, last.new_start, change.new_end)
        joined.append(change)
    return joined


def _clipped(words: str, spans: Sequence[tuple[int, int]]) -> Pieces:
    """The words around some stretches of them, the stretches marked; what is far from them is left out."""
    if not spans:
        return clipped(words)
    short = len(words) <= _LONGEST
    pieces: list[Piece] = []
    offset, room = 0, _LONGEST
    for start, end in spans:
        pieces += _between(words[offset:start], first=offset == 0, whole=short)
        pieces.append(Piece(_shortened(words[start:end], _LONGEST_CHANGE), changed=True))
        offset = end
        room -= end - start + 2 * _AROUND
        if room < 0 and not short:
            pieces.append(Piece(words[end : end + _AROUND] + "…", changed=False))
            return tuple(pieces)
    rest = words[offset:]
    keep = rest if short or len(rest) <= 2 * _AROUND else rest[:_AROUND] + "…"
    return tuple(piece for piece in (*pieces, Piece(keep, changed=False)) if piece.text)


def _between(words: str, *, first: bool, whole: bool) -> list[Piece]:
    """The words before a change: their end, and their beginning where another change stands there."""
    if not words:
        return []
    if whole or len(words) <= 2 * _AROUND + 1:
        return [Piece(words, changed=False)]
    head = words[: 2 * _AROUND] if first else words[:_AROUND]
    return [Piece(f"{head}…{words[-_AROUND:]}", changed=False)]


def _shortened(words: str, longest: int) -> str:
    if len(words) <= longest:
        return words
    return f"{words[: longest - _AROUND - 1]}…{words[-_AROUND:]}"
