"""Stretches of a document that were pasted a second time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sifalint.document import BlockKind, Document, Span
from sifalint.facts.alignment import Pair, Run, Unit, find_runs
from sifalint.facts.likeness import alike, likeness
from sifalint.facts.quotations import quoted_spans
from sifalint.facts.shingles import near_candidates
from sifalint.facts.spans import span_at
from sifalint.facts.widths import folded
from sifalint.patterns import Pattern

_FIGURES = Pattern(r"\d[\d.,]*")
_MARKERS = "()第一二三四五六七八九十、.0"
_SENTENCE = Pattern(r"[^\s。;!?][^。;!?]*+[。;!?]*+")
_LONG_SENTENCE = Pattern(r"[^。;!?\n]{20,}+")
_STOPS = frozenset("。;!?")
_TELLING = 12
_SOLID = 30
_NEAR = 60
_ALIKE = 0.9
_MANY = 120
_LINE = 15
_STOPPED = 4
_OPENING = 6
_HARDLY_CHANGED = 0.95
_LARGER = 1.2


class Copy(NamedTuple):
    """A run of blocks that stands again later in the document.

    ``original`` and ``copy`` are the two stretches; ``blocks`` pairs each block span of the copy with the
    block span of the original that it repeats, in order; where the paragraphs are cut differently, it pairs
    sentences. ``similarity`` is 1 for a copy to the letter.
    """

    original: Span
    copy: Span
    blocks: tuple[tuple[Span, Span], ...]
    similarity: float


def read_copies(document: Document) -> tuple[Copy, ...]:
    """The copies in a document, in order of the copy; their copied stretches do not overlap.

    A copy is found although figures or a few words were changed, or paragraphs put in or left out. Widths
    and spaces do not count. Lines that are short, such as refrains, labels and table cells, count only
    within a longer copy, and sentences built to one pattern are no copies of each other.
    """
    spans = [block.span for block in document.blocks if block.kind is not BlockKind.CODE]
    units = _units(document, spans)
    runs = [run for run in find_runs(units, _twins(units)) if _is_copy(run, units)]
    paragraphs = [_as_copy(run, units, spans) for run in runs]
    copied = {pair.copy for run in runs for pair in run}
    if not _repeats_sentences(unit.words for i, unit in enumerate(units) if i not in copied):
        return tuple(paragraphs)
    return tuple(_disjoint(sorted(paragraphs + _passages(document, spans), key=lambda copy: copy.copy)))


def _repeats_sentences(paragraphs: Iterable[str]) -> bool:
    sentences = Counter(_LONG_SENTENCE.findall("\n".join(paragraphs)))
    return sum(len(words) * (count - 1) for words, count in sentences.items()) >= _MANY


def _passages(document: Document, paragraphs: Iterable[Span]) -> list[Copy]:
    """The runs of whole sentences that stand again, in the same paragraph or cut into other ones."""
    text = document.once(folded)
    matches = (match for span in paragraphs for match in _SENTENCE.finditer(text, *span))
    spans = [Span(*match.span()) for match in matches]
    units = _units(document, spans)
    quoted = document.once(quoted_spans)
    runs = (run for run in find_runs(units, {}) if _is_passage(run, units))
    return [_as_copy(run, units, spans) for run in runs if span_at(quoted, spans[run[0].copy].start) is None]


def _is_passage(run: Run, units: Sequence[Unit]) -> bool:
    equal = [units[pair.copy] for pair in run if units[pair.original].words == units[pair.copy].words]
    return sum(len(unit.words) for unit in equal if unit.telling and unit.words[-1] in _STOPS) >= _MANY


def _disjoint(copies: Iterable[Copy]) -> list[Copy]:
    """The copies without those that overlap a larger one."""
    kept: list[Copy] = []
    for copy in copies:
        while kept and kept[-1].copy.overlaps(copy.copy) and _LARGER * _length(kept[-1]) < _length(copy):
            kept.pop()
        if not (kept and kept[-1].copy.overlaps(copy.copy)):
            kept.append(copy)
    return kept


def _length(copy: Copy) -> int:
    return sum(copied.end - copied.start for copied, _ in copy.blocks)


def _units(document: Document, spans: Sequence[Span]) -> list[Unit]:
    text = document.once(folded)
    words = ["".join(text[span.start : span.end].split()) for span in spans]
    patterns = _FIGURES.sub("0", "\n".join(words)).split("\n") if words else []
    return [
        Unit(word, pattern.lstrip(_MARKERS), len(word) >= _TELLING)
        for word, pattern in zip(words, patterns, strict=True)
    ]


def _twins(units: Sequence[Unit]) -> dict[int, tuple[int, ...]]:
    """For each long unit the earlier ones that it nearly equals, though not to the letter."""
    seen: set[str] = set()
    fresh: list[int] = []
    for i, unit in enumerate(units):
        if len(unit.words) >= _NEAR and unit.words not in seen:
            seen.add(unit.words)
            fresh.append(i)
    candidates = near_candidates([unit.pattern for unit in units], fresh)
    return {
        i: twins
        for i, earlier in candidates.items()
        if (twins := tuple(each for each in earlier if alike(units[each].words, units[i].words, _ALIKE)))
    }


def _is_copy(run: Run, units: Sequence[Unit]) -> bool:
    """Whether a run is long enough, and prose enough, not to be chance or design."""
    if any(_is_solid(pair, units) for pair in run):
        return True
    if sum(_is_hardly_changed(units[pair.original], units[pair.copy]) for pair in run) > 1:
        return True
    return _is_wrapped_prose(run, units)


def _is_wrapped_prose(run: Run, units: Sequence[Unit]) -> bool:
    """Whether a run repeats sentences cut into lines, not labels or the headings of a table of contents."""
    if run[-1].original - run[0].original >= 2 * len(run) or run[-1].copy - run[0].copy >= 2 * len(run):
        return False
    equal = [units[pair.copy].words for pair in run if units[pair.original].words == units[pair.copy].words]
    length = sum(map(len, equal))
    stopped = sum(not _STOPS.isdisjoint(words) for words in equal)
    return length >= _MANY and length >= _LINE * len(run) and _STOPPED * stopped >= len(run)


def _is_solid(pair: Pair, units: Sequence[Unit]) -> bool:
    """Whether a pair of blocks is by itself proof of copying."""
    original, copy = units[pair.original], units[pair.copy]
    words = copy.words
    if len(words) < _SOLID or _STOPS.isdisjoint(words) or (words[0] == "“" and words[-1] == "”"):
        return False
    return original.words == words or (len(words) >= _NEAR and _is_edited(original, copy))


def _is_edited(original: Unit, copy: Unit) -> bool:
    """Whether a block is another with a few changes, not a sibling built to the same pattern.

    A sibling has its own subject and its own figures: a copy keeps half of the figures and, unless it is
    long and hardly changed, the opening words.
    """
    share = likeness(original.words, copy.words)
    if share < _ALIKE:
        return False
    figures = Counter(_FIGURES.findall(original.words))
    kept = sum((figures & Counter(_FIGURES.findall(copy.words))).values())
    if figures.total() - kept > max(1, figures.total() / 2):
        return False
    if _opens_alike(original, copy):
        return True
    return share >= _HARDLY_CHANGED and len(copy.words) >= _MANY


def _is_hardly_changed(original: Unit, copy: Unit) -> bool:
    """Whether two of the kind make a copy, whatever became of their figures."""
    if len(copy.words) < _NEAR or not _opens_alike(original, copy):
        return False
    return alike(original.words, copy.words, _HARDLY_CHANGED)


def _opens_alike(original: Unit, copy: Unit) -> bool:
    return original.pattern[:_OPENING] == copy.pattern[:_OPENING]


def _as_copy(run: Run, units: Sequence[Unit], spans: Sequence[Span]) -> Copy:
    first, last = run[0], run[-1]
    same = sum(_common(units[pair.original].words, units[pair.copy].words) for pair in run)
    length = sum(
        len(unit.words)
        for stretch in (units[first.original : last.original + 1], units[first.copy : last.copy + 1])
        for unit in stretch
    )
    return Copy(
        Span(spans[first.original].start, spans[last.original].end),
        Span(spans[first.copy].start, spans[last.copy].end),
        tuple((spans[pair.copy], spans[pair.original]) for pair in run),
        same / length,
    )


def _common(first: str, second: str) -> float:
    """The characters of two texts that agree, counted in both."""
    return likeness(first, second) * (len(first) + len(second))
