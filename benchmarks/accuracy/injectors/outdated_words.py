"""Words that were right in another year: meetings, plans, offices, and the period of the report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from accuracy.draft import Draft
from accuracy.injectors.defect import Defect, Edit
from accuracy.injectors.edits import some
from accuracy.layout import Layout
from accuracy.report import EARLIER, GUIDANCE, guidance

FAMILIES = frozenset({"TIM"})
OFFICES = {
    "市场监督管理局": "工商局",
    "卫健委": "卫计委",
    "生态环境局": "环保局",
    "应急管理局": "安监局",
    "自然资源局": "国土资源局",
}
PLANS = {"“八五”": "“七五”", "“十四五”": "“十三五”", "2021—2025年": "2016—2020年"}
STILL_TO_COME = (
    ("2023-02-28", "党的二十届二中全会精神"),
    ("2024-07-18", "党的二十届三中全会精神"),
    ("2025-10-23", "党的二十届四中全会精神"),
    ("9999-12-31", "党的二十届五中全会精神"),
)
KNOWN_UNTIL = "2025-12-31"
PERIODS = {"上半年，": "全年，", "1—6月": "1—12月", "上半年新": "全年新"}


def defects(draft: Draft, number: int, rng: Random) -> Iterator[Defect]:
    """Each of them at up to ``number`` places."""
    layout = draft.layout
    if layout is None:
        return
    yield from _meetings(draft, layout)
    yield from _words(draft, layout, "office renamed", OFFICES, number, rng)
    yield from _words(draft, layout, "plan expired", PLANS, number, rng)
    if layout.half_year:
        yield from _words(draft, layout, "year in a half-year", PERIODS, number, rng)


def _meetings(draft: Draft, layout: Layout) -> Iterator[Defect]:
    """The meeting before the last, or the next one; the second plenum need not be named.

    Whether a meeting has been held by a day that lies beyond every list of meetings cannot be decided.
    """
    words = guidance(layout.signed)
    start = draft.text.find(words)
    if start < 0:
        return
    series = [EARLIER, *(each for _, each in GUIDANCE)]
    place = (start, start + len(words))
    if series.index(words) not in (0, 2):
        edit = Edit(*place, series[series.index(words) - 1])
        yield Defect("meeting outdated", "the one before", (edit,), (), FAMILIES)
    coming = next(each for held, each in STILL_TO_COME if layout.signed < held)
    edit, known = Edit(*place, coming), layout.signed <= KNOWN_UNTIL
    yield Defect("meeting still to come", "the next one", (edit,), (), FAMILIES, known)


def _words(
    draft: Draft, layout: Layout, kind: str, words: dict[str, str], number: int, rng: Random
) -> Iterator[Defect]:
    first = layout.headings(1)[0].start
    every = re.compile("|".join(words))
    plain = [
        match
        for line in layout.prose()
        if line.start > first
        for match in every.finditer(draft.text, line.start, line.end)
    ]
    for match in some(rng, plain, number):
        yield Defect(kind, words[match[0]], (Edit(*match.span(), words[match[0]]),), (), FAMILIES)
