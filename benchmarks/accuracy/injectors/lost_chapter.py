"""A chapter that is not there."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from accuracy.draft import Draft
from accuracy.injectors.defect import Defect
from accuracy.injectors.edits import removed, some

FAMILIES = frozenset({"STR", "DOC", "TAB"})


def defects(draft: Draft, number: int, rng: Random) -> Iterator[Defect]:
    """Chapters left out, the others keeping their numbers or counted anew.

    A gap in the numbers shows it; where there is none, only a promise in the opening or the requirements of
    this kind of report tell.
    """
    layout = draft.layout
    if layout is None or len(layout.headings(1)) < 2:
        return
    chapters = layout.headings(1)
    kind = "promised chapter deleted" if layout.promises == "named" else "chapter deleted"
    for way in ("numbers kept", "renumbered"):
        for heading in some(rng, chapters, number):
            gap = way == "numbers kept" and heading is not chapters[-1]
            edits = removed(layout, heading, way == "renumbered")
            decidable = gap or bool(layout.promises) or heading.required
            yield Defect(kind, way, edits, (), FAMILIES, decidable)
