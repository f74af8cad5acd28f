"""Which heading stands under which."""

from __future__ import annotations

from collections.abc import Sequence

from sifalint.facts.headlines import Headline
from sifalint.facts.markers import Style
from sifalint.records import NamedTuple

_DEEPEST = 9
_DIVIDERS = (Style.ENCLOSURES, Style.ANNEX)


class Placed(NamedTuple):
    """A headline with its level (1 is the outermost), its parent's index, and where its section ends."""

    headline: Headline
    level: int
    parent: int | None
    end: int


def nest(headlines: Sequence[Headline], end: int) -> list[Placed]:
    """Place headlines under each other; a glued one that goes on no open series is left out.

    Levels follow from the order in which the styles are used, not from a fixed table: a style that is
    already open goes on there, a new one opens a level below, unless it usually stands above what is open
    and what is open does not go on after it. What comes after a list of enclosures is another document: its
    levels count from 1 again, and the list itself has level 0.
    """
    nesting = _Nesting(headlines, end)
    for position in range(len(headlines)):
        nesting.place(position)
    return nesting.placed()


class _Nesting:
    """One pass over the headlines; the sections that are open are kept as positions in ``stack``."""

    def __init__(self, headlines: Sequence[Headline], end: int) -> None:
        self._lines = headlines
        self._next, self._same, self._resumed = _ahead(headlines)
        self._stack: list[int] = []
        self._inverted: set[tuple[Style, Style]] = set()
        self._index: dict[int, int] = {}
        self._parents: list[int | None] = []
        self._levels: list[int] = []
        self._ends = [end] * len(headlines)

    def placed(self) -> list[Placed]:
        """What was placed, in order."""
        return [
            Placed(self._lines[position], level, parent, self._ends[position])
            for position, level, parent in zip(self._index, self._levels, self._parents, strict=True)
        ]

    def place(self, position: int) -> None:
        """Put the headline at a position where it belongs."""
        line, stack = self._lines[position], self._stack
        keep = self._kept(line, position)
        if keep is None:
            return
        for closed in stack[keep:]:
            self._ends[closed] = line.span.start
        del stack[keep:]
        if stack and self._lines[stack[-1]].style.rank > line.style.rank:
            self._inverted.add((self._lines[stack[-1]].style, line.style))
        parent = self._index[stack[-1]] if stack else None
        above = 0 if parent is None else self._levels[parent]
        self._index[position] = len(self._index)
        self._parents.append(parent)
        self._levels.append(0 if line.style is Style.ENCLOSURES else above + 1)
        stack.append(position)

    def _kept(self, line: Headline, position: int) -> int | None:
        """How many open headings the new one stands under; None where it is no heading after all."""
        if line.style in _DIVIDERS:
            return 0
        if line.glued:
            return self._place_of(line.style, (line.number or 0) - 1)
        if line.depth:
            return self._under_stated_depth(line.depth)
        if line.style is Style.PLAIN:
            return self._under_plain(self._next[position])
        going_on = self._place_of(line.style, (line.number or 0) - 1)
        if going_on is not None:
            return going_on
        innermost = self._place_of(line.style)
        if innermost is not None:
            return self._under_same_style(innermost, line, self._resumed[position])
        return self._under_new_style(line.style)

    def _under_stated_depth(self, depth: int) -> int:
        """A heading whose level the format states: under all above that level, and never out of an annex."""
        for i, position in enumerate(self._stack):
            line = self._lines[position]
            if line.style not in _DIVIDERS and not 0 < line.depth < depth:
                return i
        return len(self._stack)

    def _under_same_style(self, innermost: int, line: Headline, resumed: int | None) -> int:
        """A style that is open but does not go on: in its place, or below it where it goes on later."""
        depth = len(self._stack)
        outer = self._lines[self._stack[innermost]].number
        nested = line.number == 1 and outer is not None and resumed == outer + 1
        return depth if nested and innermost < depth - 1 and depth < _DEEPEST else innermost

    def _under_new_style(self, style: Style) -> int:
        """A style that is not open: below what is open, or in the place of what usually stands below it.

        Two styles that were used the unusual way round before are so again.
        """
        keep = len(self._stack)
        while keep:
            top = self._lines[self._stack[keep - 1]]
            if top.depth or top.style is Style.PLAIN or top.style.rank < style.rank:
                break
            if self._goes_on(self._stack[keep - 1]) or (top.style, style) in self._inverted:
                break
            keep -= 1
        return min(keep, _DEEPEST)

    def _goes_on(self, position: int) -> bool:
        """Whether the next headline of the style of an open one counts on from it."""
        number, following = self._lines[position].number, self._same[position]
        return following is not None and number is not None and following.number == number + 1

    def _under_plain(self, following: Headline | None) -> int:
        """A line without a number: above a series that begins anew after it, else below what is open."""
        depth = len(self._stack)
        number = 0 if following is None else following.number or 0
        if following is not None and number > 1 and self._place_of(following.style, number - 1) is not None:
            return depth - (1 if self._lines[self._stack[-1]].style is Style.PLAIN else 0)
        plain = self._place_of(Style.PLAIN)
        if plain is not None:
            return plain
        if following is not None and number == 1:
            restarted = self._place_of(following.style)
            return depth if restarted is None else restarted
        return depth

    def _place_of(self, style: Style, number: int | None = None) -> int | None:
        """Where the innermost open heading of a style (and number) is in the stack."""
        for i in range(len(self._stack) - 1, -1, -1):
            line = self._lines[self._stack[i]]
            if line.style is style and (number is None or line.number == number):
                return i
        return None


def _ahead(
    headlines: Sequence[Headline],
) -> tuple[list[Headline | None], list[Headline | None], list[int | None]]:
    """What comes after each headline, so that placing never has to search.

    It is the next that has a number, the next of the same style, and the number with which its style goes
    on after series inside its section.
    """
    size = len(headlines)
    nexts: list[Headline | None] = [None] * size
    same: list[Headline | None] = [None] * size
    resumed: list[int | None] = [None] * size
    latest: dict[Style, int] = {}
    following: Headline | None = None
    for i in range(size - 1, -1, -1):
        line = headlines[i]
        nexts[i] = following
        if line.number is None or line.glued:
            continue
        j = latest.get(line.style)
        if j is not None:
            after = headlines[j].number
            same[i] = headlines[j]
            resumed[i] = resumed[j] if after in (line.number + 1, 1) else after
        latest[line.style] = i
        following = line
    return nexts, same, resumed
