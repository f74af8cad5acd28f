"""How alike two texts are, and in what they differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from sifalint.patterns import Pattern
from sifalint.records import NamedTuple

_LONG = 3000
_SENTENCE = Pattern(r"[^。;!?]+[。;!?]?")
_FIGURE = frozenset("0123456789.%")
_SHOWN = 12
_AROUND = 5
_CLAUSE_ENDS = ",。;!?"


class Difference(NamedTuple):
    """Words of a first text and what a second one has in their place; either may be empty."""

    before: str
    after: str


class Change(NamedTuple):
    """A stretch of a first text, by its start and end, and the stretch of a second one in its place."""

    start: int
    end: int
    new_start: int
    new_end: int


def likeness(first: str, second: str) -> float:
    """The share of characters that two texts have in common in the same order, from 0 to 1.

    Texts of thousands of characters are compared sentence by sentence, without regard to order, which
    keeps the work linear in their length.
    """
    if first == second:
        return 1.0
    if max(len(first), len(second)) <= _LONG:
        from rapidfuzz.distance import Indel

        return Indel.normalized_similarity(first, second)
    shared = Counter(_SENTENCE.findall(first)) & Counter(_SENTENCE.findall(second))
    return 2 * sum(len(words) * count for words, count in shared.items()) / (len(first) + len(second))


def alike(first: str, second: str, least: float) -> bool:
    """Whether the likeness of two texts is ``least`` or more.

    Their lengths, and the characters that only one of them has, mostly tell that it is not: each of those
    must be struck out or put in.
    """
    changes = (1 - least) * (len(first) + len(second)) + 1e-9
    if abs(len(first) - len(second)) > changes or len(_characters(first) ^ _characters(second)) > changes:
        return False
    return likeness(first, second) >= least


@lru_cache(maxsize=512)
def _characters(text: str) -> frozenset[str]:
    return frozenset(text)


def excerpts(first: str, second: str) -> list[Difference]:
    """The places where two texts differ, with a few words around them and ⟦ ⟧ around what differs.

    ``受理⟦812⟧件`` before is ``受理⟦821⟧件`` after; changes close to each other stand in one excerpt.
    """
    found: list[Difference] = []
    changes = _changes(first, second)
    while changes:
        count = 1
        while count < len(changes) and _is_close(first, changes[count - 1][1], changes[count][0]):
            count += 1
        near, changes = changes[:count], changes[count:]
        before = _marked(first, [(a, b) for a, b, _, _ in near])
        found.append(Difference(before, _marked(second, [(c, d) for _, _, c, d in near])))
    return found


def changed(first: str, second: str) -> list[Change]:
    """Where a first text was changed to a second one, in order, figures taken whole.

    Texts of thousands of characters have one change: all between what they begin and end with in common.
    """
    if first == second or max(len(first), len(second)) <= _LONG:
        return [Change(*each) for each in _changes(first, second)]
    from rapidfuzz.distance import Postfix, Prefix

    start = Prefix.similarity(first, second)
    end = min(Postfix.similarity(first, second), min(len(first), len(second)) - start)
    return [Change(start, len(first) - end, start, len(second) - end)]


def _is_close(text: str, start: int, end: int) -> bool:
    """Whether few words, and no end of a clause, stand in between."""
    return end - start <= _AROUND and not any(mark in text[start:end] for mark in _CLAUSE_ENDS)


def _marked(text: str, changes: Sequence[tuple[int, int]]) -> str:
    """The words around some changes, which are marked."""
    at = max(text.rfind(stop, 0, changes[0][0]) + 1 for stop in _CLAUSE_ENDS)
    at = max(at, changes[0][0] - _AROUND)
    words = ""
    for start, end in changes:
        words += f"{text[at:start]}⟦{_short(text[start:end])}⟧"
        at = end
    rest = text[at : at + _AROUND]
    return words + rest[: min((i for i, each in enumerate(rest) if each in _CLAUSE_ENDS), default=len(rest))]


def _changes(first: str, second: str) -> list[tuple[int, int, int, int]]:
    """Start and end, in either text, of each stretch that was changed."""
    if first == second or max(len(first), len(second)) > _LONG:
        return []
    from rapidfuzz.distance import Levenshtein

    changes: list[tuple[int, int, int, int]] = []
    for step in Levenshtein.opcodes(first, second):
        if step.tag == "equal":
            continue
        a, b = _widened(first, step.src_start, step.src_end), _widened(second, step.dest_start, step.dest_end)
        if changes and a[0] <= changes[-1][1] and b[0] <= changes[-1][3]:
            changes[-1] = (
                changes[-1][0],
                max(a[1], changes[-1][1]),
                changes[-1][2],
                max(b[1], changes[-1][3]),
            )
        else:
            changes.append((*a, *b))
    return changes


def _widened(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch with the rest of the figures it begins or ends in."""
    touched = text[max(start - 1, 0) : end + 1]
    if not any(character.isdigit() for character in touched):
        return start, end
    while start > 0 and text[start - 1] in _FIGURE:
        start -= 1
    while end < len(text) and text[end] in _FIGURE:
        end += 1
    return start, end


def _short(words: str) -> str:
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"
