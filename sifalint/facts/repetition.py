"""Stretches of a document that were pasted a second time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from sifalint.document import BlockKind, Document, Span
from sifalint.facts.alignment import Run, Unit, find_runs
from sifalint.facts.copying import ALIKE, MANY, STOPS, is_copy
from sifalint.facts.doubling import find_doubled
from sifalint.facts.likeness import alike, likeness
from sifalint.facts.masking import masked
from sifalint.facts.quotations import quoted_spans
from sifalint.facts.shingles import near_candidates
from sifalint.facts.spans import span_at
from sifalint.facts.widths import folded
from sifalint.patterns import Pattern
from sifalint.records import NamedTuple

_SENTENCE = Pattern(r"[^\s。;!?][^。;!?]*+[。;!?]*+")
_LONG_SENTENCE = Pattern(r"[^。;!?\n]{20,}+")
_TELLING = 12
_LONG = 36
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
    runs = _runs(units)
    paragraphs = [_as_copy(run, units, spans) for run in runs]
    copied = {pair.copy for run in runs for pair in run}
    if not _repeats_sentences(unit.words for i, unit in enumerate(units) if i not in copied):
        return tuple(paragraphs)
    return tuple(_disjoint(sorted(paragraphs + _passages(document, spans), key=lambda copy: copy.copy)))


def _runs(units: Sequence[Unit]) -> list[Run]:
    """The runs of copied units in order; where copies are laid between the lines, each unit is a run."""
    runs = [run for run in find_runs(units, _twins(units)) if is_copy(run, units)]
    doubled = find_doubled(units)
    if not doubled:
        return runs
    touched = {i for pair in doubled for i in pair}
    others = [run for run in runs if touched.isdisjoint(pair.copy for pair in run)]
    return sorted(others + [[pair] for pair in doubled], key=lambda run: run[0].copy)


def _repeats_sentences(paragraphs: Iterable[str]) -> bool:
    sentences = Counter(_LONG_SENTENCE.findall("\n".join(paragraphs)))
    return sum(len(words) * (count - 1) for words, count in sentences.items()) >= MANY


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
    return sum(len(unit.words) for unit in equal if unit.telling and unit.words[-1] in STOPS) >= MANY


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
    return [
        Unit(word, pattern, len(word) >= _TELLING) for word, pattern in zip(words, masked(words), strict=True)
    ]


def _twins(units: Sequence[Unit]) -> dict[int, tuple[int, ...]]:
    """For each long unit the earlier ones that it equals but for figures and a few words."""
    seen: set[str] = set()
    fresh: list[int] = []
    for i, unit in enumerate(units):
        if len(unit.words) >= _LONG and unit.words not in seen:
            seen.add(unit.words)
            fresh.append(i)
    candidates = near_candidates([unit.pattern for unit in units], fresh)
    return {
        i: twins
        for i, earlier in candidates.items()
        if (twins := tuple(each for each in earlier if _is_twin(units[each], units[i])))
    }


def _is_twin(one: Unit, other: Unit) -> bool:
    return one.pattern == other.pattern or alike(one.words, other.words, ALIKE)


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
