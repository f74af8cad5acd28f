"""Edits that several injectors need."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from random import Random
from typing import TypeVar

from accuracy.draft import Draft
from accuracy.injectors.defect import Edit
from accuracy.layout import MARKERS, Layout, Line

T = TypeVar("T")

_PROMISE = re.compile(r"(?:现将|本报告(?:由|分为))[^。\n]*。")
_NUMBER = re.compile(r"(?<![\d.])\d+(?=[处项次家件场户人座期张个篇])")
_SENTENCES = re.compile(r"[^。\n]+。")


def some(rng: Random, items: Iterable[T], number: int) -> Sequence[T]:
    """Up to ``number`` of them, at random."""
    pool = list(items)
    return rng.sample(pool, min(number, len(pool)))


def renumbered(heading: Line, number: int) -> Edit:
    """Another number for a heading."""
    return Edit(heading.marker, heading.words_start, MARKERS[heading.level - 1](number))


def removed(layout: Layout, heading: Line, renumber: bool) -> tuple[Edit, ...]:
    """A heading with everything under it left out, those after it counted anew where asked."""
    later = [each for each in layout.siblings(heading) if each.start > heading.start] if renumber else []
    cut = Edit(heading.start, layout.stop(heading), "")
    return (cut, *(renumbered(each, each.number - 1) for each in later))


def unpromised(draft: Draft, layout: Layout) -> tuple[Edit, ...]:
    """The opening without the sentences that name or count the chapters."""
    start, end = layout.opening()
    return tuple(Edit(*match.span(), "") for match in _PROMISE.finditer(draft.text, start, end))


def altered(text: str, rng: Random, changes: int) -> str:
    """A copy with small changes: a count that differs, a sentence left out of a long text."""
    for match in some(rng, _NUMBER.finditer(text), changes):
        other = str(int(match[0]) + rng.randint(1, 7))
        if len(other) == len(match[0]):
            text = text[: match.start()] + other + text[match.end() :]
    sentences = list(_SENTENCES.finditer(text))
    if len(sentences) > 8:
        lost = rng.choice(sentences[2:-2])
        text = text[: lost.start()] + text[lost.end() :]
    return text
