"""Which heading stands under which."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sifalint.facts.headlines import Headline
from sifalint.facts.markers import Style

_DEEPEST = 9


class Placed(NamedTuple):
    """A headline with its level (1 is the outermost), its parent's index, and where its section ends."""

    headline: Headline
    level: int
    parent: int | None
    end: int


class _Open(NamedTuple):
    """A heading whose section goes on: ``place`` is its index among those placed.

    ``following`` is the next headline of its style.
    """

    headline: Headline
    place: int
    following: Headline | None

    def goes_on(self) -> bool:
        """Whether the next headline of its style counts on from it."""
        number = self.headline.number
        return self.following is not None and number is not None and self.following.number == number + 1


def nest(headlines: Sequence[Headline], end: int) -> list[Placed]:
    """Place headlines under each other; a glued one that goes on no open series is left out.

    Levels follow from the order in which the styles are used, not from a fixed table: a style that is
    already open goes on there, a new one opens a level below, unless it usually stands above what is open
    and what is open does not go on after it.
    """
    placed: list[Placed] = []
    stack: list[_Open] = []
    ahead = _Ahead(headlines)
    inverted: set[tuple[Style, Style]] = set()
    for position, line in enumerate(headlines):
        keep = _kept(stack, line, position, ahead, inverted)
        if keep is None:
            continue
        for closed in stack[keep:]:
            placed[closed.place] = placed[closed.place]._replace(end=line.span.start)
        del stack[keep:]
        if stack and stack[-1].headline.style.rank > line.style.rank:
            inverted.add((stack[-1].headline.style, line.style))
        placed.append(Placed(line, len(stack) + 1, stack[-1].place if stack else None, end))
        stack.append(_Open(line, len(placed) - 1, ahead.same[position]))
    return placed


class _Ahead:
    """What comes after each headline, so that placing never has to search."""

    def __init__(self, headlines: Sequence[Headline]) -> None:
        size = len(headlines)
        self.next: list[Headline | None] = [None] * size
        self.same: list[Headline | None] = [None] * size
        self.resumed: list[int | None] = [None] * size
        latest: dict[Style, int] = {}
        following: Headline | None = None
        for i in range(size - 1, -1, -1):
            line = headlines[i]
            self.next[i] = following
            if line.number is None or line.glued:
                continue
            j = latest.get(line.style)
            if j is not None:
                after = headlines[j].number
                self.same[i] = headlines[j]
                self.resumed[i] = self.resumed[j] if after in (line.number + 1, 1) else after
            latest[line.style] = i
            following = line


def _kept(
    stack: list[_Open], line: Headline, position: int, ahead: _Ahead, inverted: set[tuple[Style, Style]]
) -> int | None:
    """How many open headings the new one stands under; None where it is no heading after all.

    ``inverted`` holds the pairs of styles that were used the unusual way round before: outer, inner.
    """
    if line.style is Style.ANNEX:
        return 0
    if line.glued:
        return _place_of(stack, line.style, (line.number or 0) - 1)
    if line.depth:
        return _under_stated_depth(stack, line.depth)
    if line.style is Style.PLAIN:
        return _under_plain(stack, ahead.next[position])
    going_on = _place_of(stack, line.style, (line.number or 0) - 1)
    if going_on is not None:
        return going_on
    innermost = _place_of(stack, line.style)
    if innermost is not None:
        return _under_same_style(stack, innermost, line, ahead.resumed[position])
    return _under_new_style(stack, line.style, inverted)


def _under_stated_depth(stack: list[_Open], depth: int) -> int:
    for i, opened in enumerate(stack):
        if opened.headline.depth >= depth or not opened.headline.depth:
            return i
    return len(stack)


def _under_same_style(stack: list[_Open], innermost: int, line: Headline, resumed: int | None) -> int:
    """A style that is open but does not go on: in its place, or below it where it goes on later."""
    outer = stack[innermost].headline.number
    nested = line.number == 1 and outer is not None and resumed == outer + 1
    return len(stack) if nested and innermost < len(stack) - 1 and len(stack) < _DEEPEST else innermost


def _under_new_style(stack: list[_Open], style: Style, inverted: set[tuple[Style, Style]]) -> int:
    """A style that is not open: below what is open, or in the place of what usually stands below it."""
    keep = len(stack)
    while keep and not stack[keep - 1].headline.depth and stack[keep - 1].headline.style is not Style.PLAIN:
        top = stack[keep - 1]
        if top.headline.style.rank < style.rank or top.goes_on() or (top.headline.style, style) in inverted:
            break
        keep -= 1
    return min(keep, _DEEPEST)


def _under_plain(stack: list[_Open], following: Headline | None) -> int:
    """A line without a number: above a series that begins anew after it, else below what is open."""
    number = 0 if following is None else following.number or 0
    if following is not None and number > 1 and _place_of(stack, following.style, number - 1) is not None:
        return len(stack) - (1 if stack[-1].headline.style is Style.PLAIN else 0)
    plain = _place_of(stack, Style.PLAIN)
    if plain is not None:
        return plain
    if following is not None and number == 1:
        restarted = _place_of(stack, following.style)
        return len(stack) if restarted is None else restarted
    return len(stack)


def _place_of(stack: list[_Open], style: Style, number: int | None = None) -> int | None:
    """Where the innermost open heading of a style (and number) is in the stack."""
    for i in range(len(stack) - 1, -1, -1):
        headline = stack[i].headline
        if headline.style is style and (number is None or headline.number == number):
            return i
    return None
