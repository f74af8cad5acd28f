"""A year that is another than the report's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from accuracy.draft import Draft
from accuracy.injectors.defect import Defect, Edit
from accuracy.injectors.edits import some
from accuracy.layout import Layout, Line

FAMILIES = frozenset({"TIM", "DOC"})

_ONCE = re.compile("建成投产|首届")
"""What happens once: the sentence may as well tell of an earlier year."""


def defects(draft: Draft, number: int, rng: Random) -> Iterator[Defect]:
    """Years left from another report, in title, headings, comparisons and signature; and typing errors."""
    layout = draft.layout
    if layout is None:
        return
    title = layout.lines[0]
    yield from _replaced(draft, title, "title year wrong", layout.year, (layout.year - 1, layout.year + 1))
    for heading in layout.headings(1):
        yield from _replaced(
            draft, heading, "plan year wrong", layout.year + 1, (layout.year, layout.year - 1)
        )
        yield from _replaced(draft, heading, "chapter year wrong", layout.year, (layout.year - 1,))
    if layout.lines[-1].kind == "date" and str(layout.year + 1) in layout.signed:
        yield from _replaced(draft, layout.lines[-1], "signature year wrong", layout.year + 1, (layout.year,))
    yield from _compared(draft, layout, number, rng)
    yield from _mistyped(draft, layout, number, rng)


def _replaced(draft: Draft, line: Line, kind: str, right: int, wrong: tuple[int, ...]) -> Iterator[Defect]:
    match = re.compile(rf"{right}(?=年)").search(draft.text, line.start, line.end)
    if match:
        for year in wrong:
            way = f"{year - right:+d}"
            yield Defect(kind, way, (Edit(*match.span(), str(year)),), (), FAMILIES)


def _compared(draft: Draft, layout: Layout, number: int, rng: Random) -> Iterator[Defect]:
    """A comparison with the report's own year."""
    pattern = re.compile(rf"(?<=[较比与于]){layout.year - 1}(?=年)")
    for match in some(rng, pattern.finditer(draft.text), number):
        edit = Edit(*match.span(), str(layout.year))
        yield Defect("compared with itself", "last year's year wrong", (edit,), (), FAMILIES)


def _mistyped(draft: Draft, layout: Layout, number: int, rng: Random) -> Iterator[Defect]:
    """Typing errors in the years of paragraphs that tell what was done."""
    year = str(layout.year)
    starts = re.compile(rf"(?:^|(?<=。)){year}(?=年(?:，|\d+月，|第|上半年))", re.MULTILINE)
    anywhere = re.compile(rf"{year}(?=年(?!.?度))")
    for pattern, ways in (
        (starts, (("ten years off", str(layout.year - 10)), ("digits swapped", year[:2] + year[:1:-1]))),
        (anywhere, (("digit doubled", year[:3] + year[2:]), ("digit dropped", year[:1] + year[2:]))),
    ):
        spans = [
            match.span()
            for line in layout.prose()
            for match in pattern.finditer(draft.text, line.start, line.end)
        ]
        for start, end in some(rng, spans, number):
            for way, wrong in ways:
                if wrong != year:
                    told = draft.text[end:].partition("。")[0]
                    decidable = pattern is anywhere or not _ONCE.search(told)
                    edit = Edit(start, end, wrong)
                    yield Defect("year mistyped", way, (edit,), (), FAMILIES, decidable)
    short = re.compile(r"20(?=\d\d年(?:[上下]半年|第.季度|\d+月))")
    for match in some(rng, short.finditer(draft.text, layout.headings(1)[0].start, _end(layout)), number):
        yield Defect("year in two digits", "century dropped", (Edit(*match.span(), ""),), (), FAMILIES)


def _end(layout: Layout) -> int:
    return next((line.start for line in layout.lines if line.kind == "office"), layout.lines[-1].stop)
