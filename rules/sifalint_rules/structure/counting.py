"""Counting the headings of a document along, to find the numbers that are not due."""

from __future__ import annotations

from bisect import bisect_left

from sifalint import Document, Pattern
from sifalint.facts.markers import Style
from sifalint.facts.outline import Heading, read_outline
from sifalint.facts.tables import read_rows
from sifalint.facts.widths import fold, folded
from sifalint.records import NamedTuple
from sifalint_rules.structure.due import START, Due
from sifalint_rules.structure.excerpt import begins_midway
from sifalint_rules.structure.series import ANNEXES, CHAPTERS, marker_like, own_headings, series_of
from sifalint_rules.structure.shortfall import read_shortfall

_LEADS_IN = Pattern(r"(?::|如下。?)$")
_REACH = 5000


class Slip(NamedTuple):
    """A heading whose number is not ``due``; ``before`` is the one it counts on from, None for a first."""

    heading: Heading
    before: Heading | None
    due: int


class _Last(NamedTuple):
    """The last heading of a series, how far the series has counted with it, and whether it was not due."""

    heading: Heading
    reached: Due
    wrong: bool = False


def read_slips(document: Document) -> tuple[Slip, ...]:
    """The headings with a number that is not due, in order; one cause is one slip."""
    count = _Count(document)
    found = (count.slip(heading) for heading in document.once(own_headings))
    return tuple(slip for slip in found if slip is not None)


class _Count:
    """How far each series and each style has counted, and its last heading."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._headings = document.once(read_outline).headings
        self._last: dict[tuple[int | None, Style], _Last] = {}
        self._latest: dict[Style, _Last] = {}
        self._gaps: set[int] = set()

    def slip(self, heading: Heading) -> Slip | None:
        """Count a heading; what is wrong with it, if anything."""
        if heading.style in ANNEXES:
            self._latest.clear()
        if heading.number is None:
            return None
        key = heading.parent, heading.style
        before, chained = self._last.get(key), self._latest.get(heading.style)
        right = self._is_due(heading, before, chained)
        told = not right and self._is_told(heading, before, chained)
        if not right and before is None and heading.style in self._document.once(_running):
            before = chained
        reached = before.reached if before else START
        self._last[key] = self._latest[heading.style] = _Last(
            heading, reached.then(heading.number, wrong=not right), not right
        )
        if right:
            return None
        self._let_parent_skip(heading)
        if heading.number > reached.number + 1:
            self._gaps.add(heading.span.start)
        if before is not None and before.wrong and before.heading.number == heading.number:
            return None
        return None if told else Slip(heading, before.heading if before else None, reached.number + 1)

    def _is_due(self, heading: Heading, before: _Last | None, chained: _Last | None) -> bool:
        number = heading.number or 0
        if before is None:
            fits = number in (1, chained.reached.number + 1 if chained else 1)
        else:
            fits = before.reached.leads_to(number)
        return fits or _excused(self._document, heading, before) or _in_text(self._document, heading, before)

    def _is_told(self, heading: Heading, before: _Last | None, chained: _Last | None) -> bool:
        """Whether the gap is the lost chapter that STR001 tells of, or lies inside a lost chapter."""
        if heading.parent is not None and self._headings[heading.parent].span.start in self._gaps:
            number = heading.number or 0
            return before is None and chained is not None and number > chained.reached.number + 1
        shortfall = self._document.once(read_shortfall)
        return shortfall is not None and shortfall.gap == heading

    def _let_parent_skip(self, heading: Heading) -> None:
        """Where (三) stands for 三、 after 二、, the 四、 that follows is no second defect."""
        if heading.parent is None:
            return
        parent = self._headings[heading.parent]
        key = parent.parent, parent.style
        if key in self._last and parent.number is not None and heading.number == parent.number + 1:
            self._last[key] = _Last(parent, Due(parent.number, heading.number))


def _running(document: Document) -> frozenset[Style]:
    """The styles whose numbers run on from one section into the next."""
    latest: dict[Style, Heading] = {}
    running: set[Style] = set()
    for heading in document.once(own_headings):
        before = latest.get(heading.style)
        if heading.number is None:
            continue
        if (
            before is not None
            and before.parent != heading.parent
            and heading.number == (before.number or 0) + 1
        ):
            running.add(heading.style)
        latest[heading.style] = heading
    return frozenset(running)


def _excused(document: Document, heading: Heading, before: _Last | None) -> bool:
    """What explains a number that is not due.

    A text may be an excerpt that begins with its heading or midway; the number may be a stray one; a new
    list may begin after a list and a paragraph, sections anew after one that announces them.
    """
    if before is None:
        lone = len(document.once(series_of)[heading.parent, heading.style]) == 1
        cut = heading.parent is None and begins_midway(document)
        return heading.block == 0 or cut or (lone and heading.style not in CHAPTERS)
    if heading.number != 1 or before.heading.number == 1:
        return False
    if heading.style in CHAPTERS:
        return _is_led_in(document, heading)
    return heading.block - before.heading.block > 1


def _is_led_in(document: Document, heading: Heading) -> bool:
    """Whether the paragraph before a heading, no heading itself, announces a list: ``重点做好以下工作：``."""
    line = document.blocks[heading.block - 1].span if heading.block else None
    if line is None or not _LEADS_IN.search(document.once(folded), *line):
        return False
    path = document.once(read_outline).path(line.start)
    return not path or path[-1].style is Style.PLAIN or not path[-1].span.covers(line)


def _in_text(document: Document, heading: Heading, before: _Last | None) -> bool:
    """Whether the number before it stands inside a paragraph: ``主要有：1.甲；``, then ``2.乙；``."""
    start = before.heading.span.start if before else 0
    if before is None and heading.parent is not None:
        start = document.once(read_outline).headings[heading.parent].span.start
    text = document.once(folded)
    marker = fold(marker_like(document, heading, (heading.number or 0) - 1))
    place = text.find(marker, max(start, heading.span.start - _REACH), heading.span.start)
    while place >= 0 and not _is_marker(document, text, place):
        place = text.find(marker, place + 1, heading.span.start)
    return place >= 0 and (before is None or place > start)


def _is_marker(document: Document, text: str, place: int) -> bool:
    """Whether what looks like a marker is one: no end of a longer number, no row of a table."""
    if place and (text[place - 1].isdecimal() or text[place - 1] in "十.第"):
        return False
    index = bisect_left(document.blocks, place + 1, key=lambda block: block.span.start) - 1
    return index >= 0 and index not in document.once(read_rows)
