"""A day that does not exist, that falls on another weekday, or that was still to come."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from random import Random

from accuracy.draft import Draft
from accuracy.injectors.defect import Defect, Edit
from accuracy.injectors.edits import some

FAMILIES = frozenset({"TIM"})
IMPOSSIBLE = ("2月30日", "4月31日", "6月31日", "9月31日", "11月31日", "13月5日", "3月32日", "2月31日")

_DAY = re.compile(r"(?P<year>\d{4}年)?\d+月\d+日（星期(?P<weekday>[一二三四五六日])）(?!前)")


def defects(draft: Draft, number: int, rng: Random) -> Iterator[Defect]:
    """Each of them at up to ``number`` days that have their weekday beside them."""
    layout = draft.layout
    if layout is None:
        return
    for match in some(rng, _DAY.finditer(draft.text), number):
        day = rng.choice(IMPOSSIBLE)
        edit = Edit(*match.span(), (match["year"] or "") + day)
        yield Defect("day impossible", day, (edit,), (), FAMILIES)
        other = rng.choice([each for each in "一二三四五六日" if each != match["weekday"]])
        way = "beside a year" if match["year"] else "without a year"
        yield Defect("weekday wrong", way, (Edit(*match.span("weekday"), other),), (), FAMILIES)
    if layout.profile == "work-plan":
        return
    told = "told by --as-of" if draft.as_of else "told by the text"
    signed = date.fromisoformat(layout.signed)
    for match in some(rng, _DAY.finditer(draft.text), number):
        month = rng.randint(signed.month + 1, min(signed.month + 3, 12)) if signed.month < 12 else 0
        if month:
            year = (match["year"] or "") if signed.year == layout.year else f"{signed.year}年"
            edit = Edit(*match.span(), f"{year}{month}月{rng.randint(1, 28)}日")
            decidable = bool(year) or f"{layout.year}年" in draft.text[: match.start()].partition("\n")[0]
            yield Defect("fact in the future", told, (edit,), (), FAMILIES, decidable)
