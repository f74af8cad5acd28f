"""What stands where in a report: its lines, which of them are headings, and what belongs under each."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

HAN = "一二三四五六七八九十"

MARKERS: tuple[Callable[[int], str], ...] = (
    lambda number: f"{HAN[number - 1]}、",
    lambda number: f"（{HAN[number - 1]}）",
    lambda number: f"{number}.",
)


class Line(NamedTuple):
    """A line of a report, from ``start`` to ``end``; the line breaks after it reach to ``stop``.

    ``kind`` is ``title``, ``text``, ``table``, ``heading``, ``office`` or ``date``. ``level`` is 1 for a
    chapter, 0 for a line that is no heading; ``marker`` is where the number of a heading starts, and
    ``words`` are those after the number. ``required`` marks a chapter that this kind of report must have.
    """

    kind: str
    start: int
    end: int
    stop: int
    level: int = 0
    number: int = 0
    marker: int = 0
    words: str = ""
    required: bool = False

    @property
    def words_start(self) -> int:
        return self.marker + len(MARKERS[self.level - 1](self.number))


class Layout(NamedTuple):
    """The lines of a report, the year that it is about, and the day on which it was signed (``2026-01-08``).

    ``promises`` tells whether its opening has the chapters ``named`` or ``counted``.
    """

    profile: str
    promises: str
    year: int
    signed: str
    lines: tuple[Line, ...]

    @property
    def half_year(self) -> bool:
        return self.profile.startswith("half-year")

    def headings(self, level: int = 0) -> tuple[Line, ...]:
        """The headings of a level, 0 meaning all."""
        return tuple(each for each in self.lines if each.level and level in (0, each.level))

    def prose(self) -> tuple[Line, ...]:
        """The paragraphs, not those that are headings and text in one."""
        return tuple(each for each in self.lines if each.kind == "text")

    def stop(self, heading: Line) -> int:
        """Where everything under a heading ends."""
        for line in self.lines:
            after = line.start > heading.start
            if after and (line.kind in ("office", "date") or 0 < line.level <= heading.level):
                return line.start
        return self.lines[-1].stop

    def siblings(self, heading: Line) -> tuple[Line, ...]:
        """The headings of the same level under the same parent, itself among them."""
        parent = self.parent(heading)
        start, stop = (parent.start, self.stop(parent)) if parent else (0, self.lines[-1].stop)
        return tuple(each for each in self.headings(heading.level) if start <= each.start < stop)

    def parent(self, heading: Line) -> Line | None:
        above = [each for each in self.headings(heading.level - 1) if each.start < heading.start]
        return above[-1] if above and heading.level > 1 else None

    def chapter(self, offset: int) -> Line | None:
        """The chapter that a place stands in."""
        above = [each for each in self.headings(1) if each.start <= offset]
        return above[-1] if above else None

    def opening(self) -> tuple[int, int]:
        """From the end of the title to the first chapter."""
        first = self.headings(1)[0].start
        return self.lines[0].stop, first
