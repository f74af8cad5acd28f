"""A chapter that this kind of report must have, missing, under another name or at another place."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from accuracy.draft import Draft
from accuracy.injectors.defect import Defect, Edit
from accuracy.injectors.edits import removed, some, unpromised
from accuracy.layout import Layout

FAMILIES = frozenset({"DOC", "TAB", "STR"})
FIXED = "disclosure-report"
OTHER_WORDS = ("有关事宜", "其他内容", "综合材料")


def defects(draft: Draft, number: int, rng: Random) -> Iterator[Defect]:
    """Required chapters left out of a report that promises nothing, renamed in one that does, reordered.

    A chapter under a vague name is still a chapter: it is wrong only where the names are prescribed, or where
    the opening names it. Even then the first chapter shows by itself that it tells of the work done.
    """
    layout = draft.layout
    if layout is None:
        return
    required = [each for each in layout.headings(1) if each.required]
    promise = unpromised(draft, layout)
    for heading in some(rng, required, number + 1):
        edits = (*promise, *removed(layout, heading, True))
        yield Defect("required chapter deleted", layout.profile, edits, (), FAMILIES)
    for heading in some(rng, required, number):
        edit = Edit(heading.words_start, heading.end, rng.choice(OTHER_WORDS))
        named = layout.promises == "named" and heading.number > 1
        decidable = layout.profile == FIXED or named
        yield Defect("required chapter renamed", layout.profile, (edit,), (), FAMILIES, decidable)
    if layout.profile == FIXED:
        yield from _reordered(draft, layout, number, rng)


def _reordered(draft: Draft, layout: Layout, number: int, rng: Random) -> Iterator[Defect]:
    """Two parts exchanged, with the numbers of their new places."""
    parts = layout.headings(1)
    pairs = [(a, b) for a in parts for b in parts if a.number < b.number]
    for first, second in some(rng, pairs, number + 1):
        texts = [draft.text[each.words_start : layout.stop(each)] for each in (first, second)]
        edits = (
            Edit(first.words_start, layout.stop(first), texts[1]),
            Edit(second.words_start, layout.stop(second), texts[0]),
        )
        yield Defect(
            "parts reordered",
            "neighbours" if second.number - first.number == 1 else "apart",
            edits,
            (),
            FAMILIES,
        )
