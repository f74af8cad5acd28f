"""Something lost in copying: a line break, an item, the text of a section, the end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from random import Random

from accuracy.draft import Draft
from accuracy.injectors.defect import Defect, Edit
from accuracy.injectors.edits import some
from accuracy.layout import HAN, Layout, Line

FAMILIES = frozenset({"STR", "DOC"})
GLUED = frozenset({"STR", "PUN", "DOC"})
ENDS = frozenset({"STR", "PUN", "TAB"})

_ITEM = re.compile(r"([一二三四五])是[^；。\n]*([；。])")


def defects(draft: Draft, number: int, rng: Random) -> Iterator[Defect]:
    """Each kind of loss at up to ``number`` places."""
    layout = draft.layout
    if layout is None:
        return
    yield from _glued(layout, number, rng)
    lists = [items for line in layout.prose() if (items := _items(draft, line))]
    for items in some(rng, lists, number):
        yield from _broken(items, rng)
    filled = [each for each in layout.headings(2) if layout.stop(each) > each.stop]
    for heading in some(rng, filled, number):
        cut = Edit(heading.stop, layout.stop(heading), "")
        yield Defect("section emptied", "heading alone", (cut,), (), FAMILIES)
    yield from _truncated(draft, layout, rng)


def _glued(layout: Layout, number: int, rng: Random) -> Iterator[Defect]:
    lines = layout.lines
    pairs = [
        (above, below)
        for above, below in pairwise(lines)
        if below.level in (1, 2) and (above.kind == "text" or above.level == 3) and below.number > 1
    ]
    for above, below in some(rng, pairs, number):
        way = "chapter" if below.level == 1 else "section"
        yield Defect("line break lost", way, (Edit(above.end, below.marker, ""),), (), GLUED)


def _items(draft: Draft, line: Line) -> Sequence[re.Match[str]]:
    found = list(_ITEM.finditer(draft.text, line.start, line.end))
    return found if len(found) > 1 else []


def _broken(items: Sequence[re.Match[str]], rng: Random) -> Iterator[Defect]:
    kind = "一是 broken"
    if len(items) > 2:
        lost = rng.choice(items[1:-1])
        yield Defect(kind, "item lost", (Edit(*lost.span(), ""),), (), FAMILIES)
    first = items[0]
    yield Defect(kind, "first item lost", (Edit(*first.span(), ""),), (), FAMILIES)
    twin = rng.randint(1, len(items) - 1)
    same = Edit(*items[twin].span(1), HAN[twin - 1])
    yield Defect(kind, "number repeated", (same,), (), FAMILIES)


def _truncated(draft: Draft, layout: Layout, rng: Random) -> Iterator[Defect]:
    """The last paragraph cut in the middle, what comes after it lost or kept; tables are left alone."""
    last = [each for each in layout.lines if each.kind not in ("office", "date")][-1]
    if last.kind != "text" or last.end - last.start < 12:
        return
    cut = rng.randint(last.start + 8, last.end - 3)
    while draft.text[cut - 1] in "。；":
        cut -= 1
    yield Defect("end truncated", "all after it lost", (Edit(cut, len(draft.text), "\n"),), (), ENDS)
    if last is not layout.lines[-1]:
        yield Defect("end truncated", "signature kept", (Edit(cut, last.end, ""),), (), ENDS)
