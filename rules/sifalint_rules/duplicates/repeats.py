"""What was pasted twice, from the whole report down to a paragraph: one cause is one repeat."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum
from typing import NamedTuple

from sifalint import BlockKind, Document, Span
from sifalint.facts.repetition import Copy, read_copies
from sifalint.facts.spans import span_at

_WHOLE = 0.6
_SECTION = 120
_PARAGRAPH = 30


class Extent(str, Enum):
    """How much was repeated."""

    DOCUMENT = "document"
    SECTION = "section"
    PARAGRAPH = "paragraph"


class Repeat(NamedTuple):
    """Words that stand more than once: ``original`` first, then each of ``places`` in order.

    ``copies`` are the copies that the first of the places is made of; ``times`` is how often the words of
    the original stand in the document.
    """

    extent: Extent
    original: Span
    places: tuple[Span, ...]
    copies: tuple[Copy, ...]
    times: int

    @property
    def similarity(self) -> float:
        """How alike the original and the first place are, from 0 to 1."""
        lengths = [copy.copy.end - copy.copy.start for copy in self.copies]
        shares = zip(self.copies, lengths, strict=True)
        return sum(copy.similarity * length for copy, length in shares) / sum(lengths)


def read_repeats(document: Document) -> tuple[Repeat, ...]:
    """The repeats of a document; what lies inside a larger one is not given again."""
    copies = document.once(read_copies)
    whole = _whole(document, copies)
    taken = whole.places if whole else ()
    parts = _parts([copy for copy in copies if span_at(taken, copy.copy.start) is None])
    return (whole, *parts) if whole else tuple(parts)


def _parts(copies: Iterable[Copy]) -> list[Repeat]:
    """One repeat for all copies of the same words, be they copies of the original or of a copy of it."""
    groups: dict[Span, list[Copy]] = {}
    origins: dict[Span, Span] = {}
    for copy in copies:
        known = {origins.get(original) for _, original in copy.blocks}
        same = known.pop() if len(known) == 1 else None
        origin = same or copy.original
        groups.setdefault(origin, []).append(copy)
        for pair in copy.blocks:
            for span in pair:
                origins.setdefault(span, origin)
    return [_part(origin, group) for origin, group in groups.items()]


def _part(original: Span, copies: Sequence[Copy]) -> Repeat:
    first = copies[0]
    section = len(first.blocks) > 1 and _length(copied for copied, _ in first.blocks) >= _SECTION
    extent = Extent.SECTION if section else Extent.PARAGRAPH
    return Repeat(extent, original, tuple(copy.copy for copy in copies), (first,), _times(copies))


def _times(copies: Iterable[Copy]) -> int:
    pairs = [pair for copy in copies for pair in copy.blocks]
    copied = {copied for copied, _ in pairs}
    originals = {original for _, original in pairs} - copied
    return 1 + max(1, round(_length(copied) / max(1, _length(originals))))


def _whole(document: Document, copies: Sequence[Copy]) -> Repeat | None:
    """The repeat of the whole document, if three fifths of its text, counted once, stand again."""
    if not copies:
        return None
    chains = _chains(copies)
    main = max(chains, key=lambda chain: _length(_copied(chain)))
    pool = [chain for chain in chains if _shares(_originals(main), _originals(chain))]
    copied = {copied for chain in pool for copy in chain for copied, _ in copy.blocks}
    originals = {original for chain in pool for copy in chain for _, original in copy.blocks} - copied
    total = _length(block.span for block in document.blocks if block.kind is not BlockKind.CODE)
    paragraphs = [span for span in _copied(main) if span.end - span.start >= _PARAGRAPH]
    if len(paragraphs) < 2 or _length(originals) < max(_SECTION, _WHOLE * (total - _length(copied))):
        return None
    places = tuple(Span(chain[0].copy.start, chain[-1].copy.end) for chain in pool)
    return Repeat(
        Extent.DOCUMENT,
        _originals(pool[0]),
        places,
        tuple(pool[0]),
        _times(copy for chain in pool for copy in chain),
    )


def _chains(copies: Iterable[Copy]) -> list[list[Copy]]:
    """The copies in groups in which the originals, too, stand in order."""
    chains: list[list[Copy]] = []
    for copy in copies:
        if chains and copy.original.start >= chains[-1][-1].original.end:
            chains[-1].append(copy)
        else:
            chains.append([copy])
    return chains


def _copied(chain: Iterable[Copy]) -> list[Span]:
    return [copied for copy in chain for copied, _ in copy.blocks]


def _originals(chain: Sequence[Copy]) -> Span:
    return Span(chain[0].original.start, chain[-1].original.end)


def _shares(one: Span, other: Span) -> bool:
    """Whether the spans have at least half of the shorter one in common."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return 2 * common >= min(one.end - one.start, other.end - other.start)


def _length(spans: Iterable[Span]) -> int:
    return sum(end - start for start, end in spans)
