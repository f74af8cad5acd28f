"""Numbers of headings out of order, or written in another form."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from accuracy.draft import Draft
from accuracy.injectors.defect import Defect, Edit
from accuracy.injectors.edits import renumbered, some
from accuracy.layout import HAN, Layout, Line

FAMILIES = frozenset({"STR"})
MORE = frozenset({"STR", "TAB", "DOC"})
LEVELS = ("", "chapters", "sections", "items")


def defects(draft: Draft, number: int, rng: Random) -> Iterator[Defect]:
    """Gaps, repeated numbers, numbers that start again, exchanged neighbours and odd markers."""
    layout = draft.layout
    if layout is None:
        return
    for level in (1, 2, 3):
        followers = [each for each in layout.headings(level) if each.number > 1]
        for heading in some(rng, followers, max(number - 1, 1)):
            yield from _counted(layout, heading)
        for heading in some(rng, followers, max(number - 1, 1)):
            yield _swapped(draft, layout, heading)
        for heading in some(rng, layout.headings(level), max(number - 1, 1)):
            yield _odd_marker(heading, rng)


def _counted(layout: Layout, heading: Line) -> Iterator[Defect]:
    later = [each for each in layout.siblings(heading) if each.number >= heading.number]
    way = LEVELS[heading.level]
    gap = tuple(renumbered(each, each.number + 1) for each in later)
    yield Defect("number skipped", way, gap, (), MORE)
    yield Defect("number repeated", way, (renumbered(heading, heading.number - 1),), (), MORE)
    again = tuple(renumbered(each, each.number - heading.number + 1) for each in later)
    if len(later) > 1:
        yield Defect("numbers start again", way, again, (), MORE)


def _swapped(draft: Draft, layout: Layout, heading: Line) -> Defect:
    before = next(each for each in layout.siblings(heading) if each.number == heading.number - 1)
    start, stop = heading.start, layout.stop(heading)
    edits = (Edit(before.start, before.start, draft.text[start:stop]), Edit(start, stop, ""))
    return Defect("neighbours swapped", LEVELS[heading.level], edits, (), MORE)


def _odd_marker(heading: Line, rng: Random) -> Defect:
    """A marker of another form than the others of its level."""
    number = heading.number
    forms = {
        1: (f"{HAN[number - 1]}.", f"{HAN[number - 1]}，", f"{HAN[number - 1]}．"),
        2: (f"（{HAN[number - 1]}）、", f"（{HAN[number - 1]}）.", f"（{HAN[number - 1]}）："),
        3: (f"{number}、", f"（{number}）、", f"{number}，"),
    }
    form = rng.choice(forms[heading.level])
    way = "".join("n" if sign in HAN or sign.isdigit() else sign for sign in form)
    return Defect("odd marker", way, (Edit(heading.marker, heading.words_start, form),), (), FAMILIES)
