"""What was pasted twice, from the whole report down to a paragraph: one cause is one repeat."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum

from sifalint import BlockKind, Document, Span
from sifalint.facts.repetition import Copy, read_copies
from sifalint.facts.spans import span_at
from sifalint.records import NamedTuple

_WHOLE = 0.6
_SECTION = 120
_PARAGRAPH = 30
_ROW = 3
_BLANKS = 40


class Extent(str, Enum):
    """How much was repeated."""

    DOCUMENT = "document"
    SECTION = "section"
    PARAGRAPH = "paragraph"


class Repeat(NamedTuple):
    """Words that stand more than once: ``original`` first, then each of ``places`` in order.

    ``copies`` are all their copies, the first ``shown`` of which make up the first place; ``times`` is how
    often the words of the original stand in the document.
    """

    extent: Extent
    original: Span
    places: tuple[Span, ...]
    copies: tuple[Copy, ...]
    shown: int
    times: int

    @property
    def similarity(self) -> float:
        """How alike the original and the first place are, from 0 to 1."""
        first = self.copies[: self.shown]
        lengths = [copy.copy.end - copy.copy.start for copy in first]
        shares = zip(first, lengths, strict=True)
        return sum(copy.similarity * length for copy, length in shares) / sum(lengths)

    @property
    def pairs(self) -> Iterator[tuple[Span, Span]]:
        """The blocks of the first place, each with the one of the original that it repeats."""
        return (pair for copy in self.copies[: self.shown] for pair in copy.blocks)


def read_repeats(document: Document) -> tuple[Repeat, ...]:
    """The repeats of a document; what lies inside a larger one is not given again."""
    copies = document.once(read_copies)
    if not copies:
        return ()
    rows = _rows(document, copies)
    whole = _whole(document, copies) or _laid_between(document, [copy for row in rows for copy in row])
    taken = set(whole.copies) if whole else set()
    covered = whole.places if whole else ()
    rest = [copy for copy in copies if copy not in taken and span_at(covered, copy.copy.start) is None]
    left = set(rest)
    sections = [_section(row) for row in rows if _is_row(row) and left.issuperset(row)]
    inside = {copy for section in sections for copy in section.copies}
    parts = _parts(copy for copy in rest if copy not in inside and _length(_copied([copy])) >= _PARAGRAPH)
    return (*([whole] if whole else []), *sections, *parts)


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
    section = len(first.blocks) > 1 and _length(_copied([first])) >= _SECTION
    extent = Extent.SECTION if section else Extent.PARAGRAPH
    return Repeat(extent, original, tuple(copy.copy for copy in copies), tuple(copies), 1, _times(copies))


def _times(copies: Iterable[Copy]) -> int:
    pairs = [pair for copy in copies for pair in copy.blocks]
    copied = {copied for copied, _ in pairs}
    originals = {original for _, original in pairs} - copied
    return 1 + max(1, round(_length(copied) / max(1, _length(originals))))


def _rows(document: Document, copies: Sequence[Copy]) -> list[list[Copy]]:
    """The copies that each stand right after their original, in rows without anything in between."""
    rows: list[list[Copy]] = []
    for copy in copies:
        last = rows[-1][-1] if rows else None
        if last and (copy.original == last.original or _adjoin(document, last.copy, copy.original)):
            if _adjoin(document, last.copy, copy.copy) or _adjoin(document, copy.original, copy.copy):
                rows[-1].append(copy)
        elif _adjoin(document, copy.original, copy.copy):
            rows.append([copy])
    return rows


def _adjoin(document: Document, one: Span, other: Span) -> bool:
    return one.end <= other.start <= one.end + _BLANKS and not document.text[one.end : other.start].strip()


def _is_row(copies: Sequence[Copy]) -> bool:
    """Whether enough different paragraphs stand in a row."""
    return len({copy.original for copy in copies} - set(_copied(copies))) >= _ROW


def _section(row: Sequence[Copy]) -> Repeat:
    """A row of paragraphs each of which stands again right after itself."""
    return Repeat(Extent.SECTION, row[0].original, (_stretch(row),), tuple(row), len(row), _times(row))


def _laid_between(document: Document, copies: Sequence[Copy]) -> Repeat | None:
    """The repeat of a whole document whose paragraphs each stand again right after themselves."""
    copied = set(_copied(copies))
    originals = {original for copy in copies for _, original in copy.blocks} - copied
    if not _is_row(copies) or not _is_most(document, _length(originals), _length(copied)):
        return None
    place, first = _stretch(copies), copies[0].original
    return Repeat(Extent.DOCUMENT, first, (place,), tuple(copies), len(copies), _times(copies))


def _stretch(copies: Sequence[Copy]) -> Span:
    return Span(copies[0].copy.start, copies[-1].copy.end)


def _whole(document: Document, copies: Sequence[Copy]) -> Repeat | None:
    """The repeat of the whole document, if three fifths of its text, counted once, stand again."""
    chains = _chains(copies)
    main = max(chains, key=lambda chain: _length(_copied(chain)))
    pool = [chain for chain in chains if _shares(_originals(main), _originals(chain))]
    every = tuple(copy for chain in pool for copy in chain)
    copied = set(_copied(every))
    originals = {original for copy in every for _, original in copy.blocks} - copied
    paragraphs = [span for span in _copied(main) if span.end - span.start >= _PARAGRAPH]
    if len(paragraphs) < 2 or not _is_most(document, _length(originals), _length(copied)):
        return None
    places = tuple(_stretch(chain) for chain in pool)
    return Repeat(Extent.DOCUMENT, _originals(pool[0]), places, every, len(pool[0]), _times(every))


def _is_most(document: Document, repeated: int, copied: int) -> bool:
    """Whether what is repeated makes up three fifths of a document of which the copied part is left out."""
    total = _length(block.span for block in document.blocks if block.kind is not BlockKind.CODE)
    return repeated >= max(_SECTION, _WHOLE * (total - copied))


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
