"""Runs of units (paragraphs, clauses) that follow each other a second time in the same order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sifalint.facts.likeness import alike
from sifalint.records import NamedTuple

_AKIN = 0.8
_GAP = 3
_FIRM = 3


class Unit(NamedTuple):
    """One element of a sequence.

    Units with the same ``words`` are equal; those with the same ``pattern`` are equal but for their
    figures. A ``telling`` unit is long enough to begin a run; any other only joins one.
    """

    words: str
    pattern: str
    telling: bool


class Pair(NamedTuple):
    """The index of a unit and that of a later unit that repeats it."""

    original: int
    copy: int


Run = list[Pair]


def find_runs(units: Sequence[Unit], twins: Mapping[int, Sequence[int]]) -> list[Run]:
    """The runs of a sequence in order, disjoint in their copies.

    ``twins`` gives for a unit the earlier units that it nearly equals, best first. A run leads from each
    copy to the earliest place that has the same, and bridges up to three units that were put in, left out
    or rewritten on either side; its originals end before its copies begin. Linear in the number of units.
    """
    return _Aligner(units, twins).runs


class _Aligner:
    """One pass over the units that follows the last run as long as it goes on."""

    def __init__(self, units: Sequence[Unit], twins: Mapping[int, Sequence[int]]) -> None:
        self.units = units
        self.twins = twins
        self.runs: list[Run] = []
        self.begun: dict[int, Run] = {}
        first: dict[str, int] = {}
        for copy, unit in enumerate(units):
            self._place(copy, first)
            first.setdefault(unit.words, copy)

    def _place(self, copy: int, first: Mapping[str, int]) -> None:
        """Pair a unit with an earlier one: rather where the last run goes on, rather with an equal one."""
        unit = self.units[copy]
        window = self._window(copy)
        going_on = self._search(window, copy)
        if going_on is not None and (len(self.runs[-1]) >= _FIRM or self._equal(going_on, copy)):
            self._continue(Pair(going_on, copy))
            return
        earlier = first.get(unit.words) if unit.telling else None
        if earlier is None and going_on is None and unit.telling:
            earlier = next(iter(self.twins.get(copy, ())), None)
        if earlier is not None:
            self._begin(Pair(earlier, copy))
        elif going_on is not None:
            self._continue(Pair(going_on, copy))

    def _search(self, window: range, copy: int) -> int | None:
        """The first of some originals that equals a copy, or else the first that is like it."""
        for same in (self._equal, self._alike):
            for original in window:
                if same(original, copy):
                    return original
        return None

    def _equal(self, original: int, copy: int) -> bool:
        return self.units[original].words == self.units[copy].words

    def _alike(self, original: int, copy: int) -> bool:
        one, other = self.units[original], self.units[copy]
        if one.pattern == other.pattern:
            return True
        return one.telling and other.telling and alike(one.words, other.words, _AKIN)

    def _window(self, copy: int) -> range:
        """The originals with which the last run may go on at a copy; a short unit must follow directly."""
        if not self.runs:
            return range(0)
        start, last = self.runs[-1][0], self.runs[-1][-1]
        reach = _GAP if self.units[copy].telling else 0
        if copy - last.copy > reach + 1:
            return range(0)
        window = range(last.original + 1, min(last.original + reach + 2, start.copy))
        stop = next((original for original in window if self._is_next_round(original)), window.stop)
        return range(window.start, stop)

    def _is_next_round(self, original: int) -> bool:
        """Whether the text begins again here: a third round is then a copy of the first, as the second is."""
        run = self.begun.get(original, [])
        return len(run) >= _FIRM and original - run[-1].original <= _GAP + 1

    def _continue(self, pair: Pair) -> None:
        run = self.runs[-1]
        run += self._leading_to(pair, run[-1].original, run[-1].copy)
        run.append(pair)

    def _begin(self, pair: Pair) -> None:
        """Start a run, with what stands the same before it; it takes over a last run that it covers whole."""
        settled = self.runs[-2][-1].copy if len(self.runs) > 1 else -1
        before = self._leading_to(pair, -1, max(pair.original, settled))
        if self.runs and before and before[0].copy <= self.runs[-1][0].copy:
            del self.begun[self.runs.pop()[0].copy]
        elif self.runs:
            last = self.runs[-1][-1].copy
            before = [each for each in before if each.copy > last]
        run = [*before, pair]
        self.begun[run[0].copy] = run
        self.runs.append(run)

    def _leading_to(self, pair: Pair, original: int, copy: int) -> Run:
        """The pairs right before ``pair``, down to but without the indices ``original`` and ``copy``."""
        leading: Run = []
        step = 1
        while pair.original - step > original and pair.copy - step > copy:
            before = Pair(pair.original - step, pair.copy - step)
            if not (self._equal(*before) or self._alike(*before)):
                break
            leading.append(before)
            step += 1
        return leading[::-1]
