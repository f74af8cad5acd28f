"""A section, a paragraph, a clause or a heading that stands there twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from accuracy.draft import Draft
from accuracy.injectors.defect import Defect, Edit
from accuracy.injectors.edits import altered, some
from accuracy.layout import MARKERS, Layout, Line

FAMILIES = frozenset({"DUP"})
NUMBERED = frozenset({"DUP", "STR"})
SHORTEST_SECTION, SHORTEST_COPY, SHORTEST_PARAGRAPH = 60, 120, 30

_CLAUSE = re.compile(r"(?<=[，；。])[\u4e00-\u9fff]{10,24}(?=，)")


def defects(draft: Draft, number: int, rng: Random) -> Iterator[Defect]:
    """Pasted copies, exact ones and such as were edited a little."""
    layout = draft.layout
    if layout is None:
        return
    sections = [each for each in layout.headings(2) if layout.stop(each) - each.start >= SHORTEST_SECTION]
    for heading in some(rng, sections, number):
        yield _section(draft, layout, heading, rng)
    chapters = [each for each in layout.headings(1) if layout.stop(each) - each.start >= SHORTEST_COPY]
    for heading in some(rng, chapters, max(number // 2, 1)):
        start, stop = heading.start, layout.stop(heading)
        yield Defect(
            "chapter twice", "right after", (Edit(stop, stop, draft.text[start:stop]),), (), NUMBERED
        )
    for heading in some(rng, sections, number):
        yield from _near_copy(draft, layout, heading, rng)
    paragraphs = [each for each in layout.prose() if each.end - each.start >= SHORTEST_PARAGRAPH]
    for line in some(rng, paragraphs, number):
        yield _paragraph(draft, layout, line, rng)
    for line in some(rng, paragraphs, number):
        yield from _clause(draft, line, rng)
    for heading in some(rng, (each for each in layout.headings(2) if each.number > 1), number):
        twin = rng.choice([each for each in layout.siblings(heading) if each.number < heading.number])
        edit = Edit(heading.words_start, heading.end, twin.words)
        yield Defect("heading twice", "over another section", (edit,), (), FAMILIES)


def _section(draft: Draft, layout: Layout, heading: Line, rng: Random) -> Defect:
    """Right after the first one, or at the end of its chapter with the number that follows there."""
    stop, last = layout.stop(heading), layout.siblings(heading)[-1]
    text = draft.text[heading.start : stop]
    if rng.random() < 0.5:
        return Defect("section twice", "right after", (Edit(stop, stop, text),), (), FAMILIES)
    end = layout.stop(last)
    counted = _counted(heading, text, last.number + 1)
    return Defect("section twice", "at the end, renumbered", (Edit(end, end, counted),), (), FAMILIES)


def _near_copy(draft: Draft, layout: Layout, heading: Line, rng: Random) -> Iterator[Defect]:
    """At the end of its chapter, under a number of its own and with a count that differs."""
    stop, last = layout.stop(heading), layout.siblings(heading)[-1]
    text = draft.text[heading.start : stop]
    changed = altered(text, rng, 1)
    if changed != text:
        end = layout.stop(last)
        copy = _counted(heading, changed, last.number + 1)
        yield Defect("section nearly twice", "a count changed", (Edit(end, end, copy),), (), FAMILIES)


def _counted(heading: Line, text: str, number: int) -> str:
    """The text of a section with another number on its heading."""
    head, tail = heading.marker - heading.start, heading.words_start - heading.start
    return text[:head] + MARKERS[heading.level - 1](number) + text[tail:]


def _paragraph(draft: Draft, layout: Layout, line: Line, rng: Random) -> Defect:
    """Right after the first one, or after another paragraph."""
    text = draft.text[line.start : line.stop]
    stop = rng.choice([line, rng.choice(layout.prose())]).stop
    way = "right after" if stop == line.stop else "elsewhere"
    return Defect("paragraph twice", way, (Edit(stop, stop, text),), (), FAMILIES)


def _clause(draft: Draft, line: Line, rng: Random) -> Iterator[Defect]:
    """A clause said again after the one that follows it."""
    for match in some(rng, _CLAUSE.finditer(draft.text, line.start, line.end), 1):
        comma = re.compile("[，；。]").search(draft.text, match.end() + 1, line.end)
        if comma:
            edit = Edit(comma.start(), comma.start(), "，" + match[0])
            yield Defect("clause twice", "in one paragraph", (edit,), (), FAMILIES)
