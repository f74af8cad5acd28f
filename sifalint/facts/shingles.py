"""Which texts may be near copies of earlier ones, found without comparing all pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import compress

_WIDTH = 6
_LONG = 200
_DENSE = bytes(low % 4 == 1 for low in range(256))
_SPARSE = bytes(low % 16 == 5 for low in range(256))
_BEST = 2
_FEWEST = 2
_SHARE = 0.2


def shingles(text: str) -> set[str]:
    """About a quarter of the six-character pieces of a text, or a sixteenth of those of a long one.

    The content alone chooses: a piece is taken where the code point of its first character has a certain
    remainder. Equal stretches therefore give equal pieces wherever they stand, in every run; what a long
    text gives, a short one gives too.
    """
    anchors = _SPARSE if len(text) >= _LONG else _DENSE
    flags = text.encode("utf-32-le", "surrogatepass")[::4].translate(anchors)
    starts = compress(range(len(text) - _WIDTH + 1), flags)
    return {text[start : start + _WIDTH] for start in starts}


def near_candidates(texts: Sequence[str], chosen: Iterable[int]) -> dict[int, tuple[int, ...]]:
    """For each chosen text the earlier chosen ones that share a fifth of its shingles, best first.

    A shingle leads to the first text that holds it and to no other, so the work is linear in the length
    of all texts. Whether a candidate really is a near copy is for the caller to verify.
    """
    holders: dict[str, int] = {}
    candidates: dict[int, tuple[int, ...]] = {}
    for each in chosen:
        pieces = shingles(texts[each])
        known = pieces & holders.keys()
        holders.update(dict.fromkeys(pieces - known, each))
        if len(known) >= max(_FEWEST, _SHARE * len(pieces)):
            found = _best(Counter(map(holders.__getitem__, known)), _SHARE * len(pieces))
            if found:
                candidates[each] = found
    return candidates


def candidates_among(texts: Iterable[str], others: Sequence[str]) -> dict[int, tuple[int, ...]]:
    """For each text the others that share a fifth of its shingles, best first; linear, as above."""
    holders: dict[str, int] = {}
    for i, other in enumerate(others):
        for piece in shingles(other):
            holders.setdefault(piece, i)
    candidates: dict[int, tuple[int, ...]] = {}
    for i, text in enumerate(texts):
        pieces = shingles(text)
        known = pieces & holders.keys()
        least = _SHARE * len(pieces)
        found = _best(Counter(map(holders.__getitem__, known)), least) if len(known) >= least else ()
        if found:
            candidates[i] = found
    return candidates


def _best(votes: Counter[int], least: float) -> tuple[int, ...]:
    enough = [(-count, earlier) for earlier, count in votes.items() if count >= max(least, _FEWEST)]
    return tuple(earlier for _, earlier in sorted(enough)[:_BEST])
