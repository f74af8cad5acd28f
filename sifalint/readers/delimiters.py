"""Marks that come in pairs around words: `` ` ``, ``*``, ``**``, ``***``, ``~~``, ``_`` and ``__``."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from functools import cached_property

from sifalint.document import Span
from sifalint.facts.units import measure_word
from sifalint.patterns import Pattern

_FARTHEST = 1000
_CLOSER = Pattern(
    r"""(?x)
      `++
    | (?<=[^\s*~\\])(?:\*{2,3}+(?!\*)|~~)
    | (?<=[^\s_\\])_{1,2}+(?![\p{L}\p{N}_])
    """
)
_SINGLE = Pattern(r"\*(?=[^\s*])[^*\r\n]{1,1000}+(?<=\S)\*(?!\*)")
_TIGHT = Pattern(r"[^\s，,。；;：:、0-9０-９]{2,}")
_STRONG = ("**", "***")
_REGIONS = "省市县区州镇乡村"
_PLACE = Pattern(rf"[{_REGIONS}](?![{_REGIONS}级域场容块街民情土])")
_MAGNITUDE = Pattern("[余多百千万亿]{0,5}+")
_CLAUSE_ENDS = Pattern("[，,。；;、：:）)]")


class Delimiters:
    """The paired marks in a stretch of one line; each closer is found once, however many open."""

    def __init__(self, source: str, span: Span) -> None:
        self._source = source
        self._span = span

    @cached_property
    def _closers(self) -> dict[str, list[int]]:
        """Where each run of marks can close, in order."""
        found: dict[str, list[int]] = defaultdict(list)
        for match in _CLOSER.finditer(self._source, *self._span):
            found[match.group()].append(match.start())
        return found

    def enclosed(self, opener: Span) -> Span | None:
        """The words between a run of marks and its partner; None where the run is words itself.

        A single star is emphasis where the two either hug the outside of a word or enclose a short run
        without punctuation or digits; two or three are, unless numbers or names were left out there. In
        a draft, other stars are usually numbers nobody filled in.
        """
        run = self._source[opener.start : opener.end]
        if run == "*":
            return self._single(opener)
        if run[0] == "*" and (run not in _STRONG or not self._opens(opener.end)):
            return None
        closer = self._partner(run, opener.end)
        if closer is None or (run in _STRONG and self._is_blank(opener, closer + len(run))):
            return None
        return Span(opener.end, closer)

    def _single(self, opener: Span) -> Span | None:
        match = _SINGLE.match(self._source, opener.start, self._span.end)
        if match is None or not self._is_emphasis(match.start(), match.end()):
            return None
        return Span(match.start() + 1, match.end() - 1)

    def _opens(self, offset: int) -> bool:
        following = self._source[offset : min(offset + 1, self._span.end)]
        return following not in ("", "~") and not following.isspace()

    def _partner(self, run: str, offset: int) -> int | None:
        closers = self._closers.get(run, [])
        i = bisect_left(closers, offset + 1)
        if i == len(closers) or (run[0] != "`" and closers[i] - offset > _FARTHEST):
            return None
        return closers[i]

    def _is_emphasis(self, start: int, end: int) -> bool:
        """Whether two single stars, the outermost characters of a stretch, set its words in italics."""
        before = self._source[start - 1] if start > self._span.start else " "
        after = self._source[end] if end < self._span.end else " "
        hugs = not before.isalnum() and not after.isalnum()
        return hugs or _TIGHT.fullmatch(self._source, start + 1, end - 1) is not None

    def _is_blank(self, opener: Span, closer_end: int) -> bool:
        """Whether a run of stars stands for a number or a name: 受理**件，办结**件."""
        end = _slot_end(self._source, opener.end)
        if not end:
            return False
        behind_word = opener.start > self._span.start and self._source[opener.start - 1].isalnum()
        if behind_word and _CLAUSE_ENDS.match(self._source, end):
            return True
        return _slot_end(self._source, closer_end) > 0


def _slot_end(source: str, offset: int) -> int:
    """Where what follows a number (余人次) or a region's name (市) ends; 0 where none stands here."""
    if place := _PLACE.match(source, offset):
        return int(place.end())
    magnitude = _MAGNITUDE.match(source, offset)
    start = magnitude.end() if magnitude else offset
    if source[start : start + 1] in ("%", "％", "‰"):
        return start + 1
    word = measure_word(source, start)
    return start + len(word) if word else 0
