"""Counts before an enumeration: 四个方面工作：一是……；二是……"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from sifalint import Document, Pattern, Verdict
from sifalint.facts.enumerations import Item, read_items
from sifalint.facts.widths import folded
from sifalint_rules.figures.claims.claim import Reason
from sifalint_rules.figures.claims.lists.counts import Count, read_counts
from sifalint_rules.figures.claims.lists.listing import Listing, unverifiable

_GAP = Pattern(r"[”’》]?(?:\p{Han}{0,8})?\s*[:。,;]\s*")
_REACH = 24


def read_numbered_lists(document: Document) -> Iterator[Listing]:
    """The enumerations right behind a count of them, in order of the counts."""
    items = document.once(read_items)
    if not items:
        return
    text = document.once(folded)
    starts = [item.span.start for item in items]
    for count in document.once(read_counts):
        at = bisect_left(starts, count.end)
        if at == len(items) or items[at].number != 1 or starts[at] - count.end > _REACH:
            continue
        gap = _GAP.fullmatch(text, count.end, starts[at])
        if gap and (":" in gap.group() or not text[count.span.start].isdecimal()):
            yield _compared(count, items, at)


def _compared(count: Count, items: Sequence[Item], first: int) -> Listing:
    run, ended = _run(items, first)
    things = tuple(item.span for item in items[first : first + run])
    if count.number == run:
        return Listing(count.span, run, things, run, Verdict.HOLDS)
    if count.fixed or run < 2 or not ended:
        return unverifiable(count.span, count.number, things, Reason.AMBIGUOUS)
    return Listing(count.span, count.number, things, run, Verdict.WRONG)


def _run(items: Sequence[Item], first: int) -> tuple[int, bool]:
    """How far an enumeration counts without a break, and whether it surely ends there.

    It may not: where a number is left out, and where an enumeration inside an item interrupts it.
    """
    number = 1
    at = first + 1
    while at < len(items) and items[at].number == number + 1:
        number += 1
        at += 1
    if at == len(items):
        return number, True
    if items[at].number != 1:
        return number, False
    own = items[first].block
    resumed = (item.number == number + 1 for item in items[at : at + 2 * _REACH] if item.block == own)
    return number, items[at - 1].block == own and not any(resumed)
