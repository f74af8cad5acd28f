"""The words around a place, short enough to quote."""

from __future__ import annotations

from collections.abc import Sequence

from sifalint.document import Document, Span
from sifalint.patterns import Pattern
from sifalint.records import NamedTuple
from sifalint.reporters.shared.blocks import block_index, is_whole, surroundings

LONGEST = 60
ELISION = "……"
_TAIL = 16
_BREAK = Pattern(r"(?:[。！？!?；;]|[，,：:](?!\d))[”’」』)）》]*+|\R")
_SENTENCE_END = "。！？!?；;\n\r"
_CLOSERS = "”’」』)）》"
_NEAR = 8
_EDGE = " \t\r\n\u3000，,；;：:、"


class Piece(NamedTuple):
    """A part of an excerpt: words of the document, and whether a finding points at them."""

    text: str
    marked: bool


class _Cut(NamedTuple):
    """A place where an excerpt may begin or end; ``final`` where a sentence begins or ends."""

    offset: int
    final: bool


def clause(document: Document, span: Span) -> str:
    """The clause that holds a span, at most ``LONGEST`` code points; nothing for the whole document."""
    if is_whole(document, span):
        return ""
    if span.end - span.start > LONGEST:
        return _shortened(document, span, LONGEST)
    stretch = _stretch(document, span, LONGEST, grow=False)
    return " ".join(document[stretch].strip(_EDGE).split())


def pieces(document: Document, spans: Sequence[Span], longest: int) -> tuple[Piece, ...]:
    """The sentence around some places, or as much of it as ``longest`` code points hold.

    Where something is left out of the sentence, there is an ellipsis.
    """
    marks = _merged([_anchored(document, span) for span in spans])
    hull = Span(marks[0].start, marks[-1].end)
    if hull.end - hull.start > longest:
        return (Piece(_shortened(document, hull, longest), marked=True),)
    stretch = _stretch(document, hull, longest, grow=True)
    around = surroundings(document, hull)
    found = [Piece("…" if _breaks_in(document, stretch, around) else "", marked=False)]
    offset = stretch.start
    for mark in marks:
        found.append(Piece(document.text[offset : mark.start], marked=False))
        found.append(Piece(document[mark], marked=True))
        offset = mark.end
    rest = document.text[offset : stretch.end]
    found.append(
        Piece(rest.rstrip(_EDGE) + "…" if _breaks_off(document, stretch, around) else rest, marked=False)
    )
    return tuple(piece for piece in found if piece.text or piece.marked)


def _anchored(document: Document, span: Span) -> Span:
    """The span; a point in the space after a block becomes the end of that block."""
    index = block_index(document, span.start)
    if span.start < span.end or index < 0:
        return span
    point = min(span.start, document.blocks[index].span.end)
    return Span(point, point)


def _merged(spans: Sequence[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        elif not merged or span != merged[-1]:
            merged.append(span)
    return merged


def _shortened(document: Document, span: Span, longest: int) -> str:
    head = document.text[span.start : span.start + longest - _TAIL - len(ELISION)]
    tail = document.text[span.end - _TAIL : span.end]
    return f"{' '.join(head.split()).rstrip(_EDGE)}{ELISION}{' '.join(tail.split())}"


def _breaks_in(document: Document, stretch: Span, around: Span) -> bool:
    """Whether the sentence has words before the stretch that are left out."""
    before = document.text[max(around.start, stretch.start - _NEAR) : stretch.start].rstrip().rstrip(_CLOSERS)
    return bool(before) and before[-1] not in _SENTENCE_END


def _breaks_off(document: Document, stretch: Span, around: Span) -> bool:
    """Whether the sentence has words after the stretch that are left out."""
    words = document.text[max(stretch.start, stretch.end - _NEAR) : stretch.end].rstrip().rstrip(_CLOSERS)
    return stretch.end < around.end and words[-1:] not in _SENTENCE_END


def _stretch(document: Document, span: Span, longest: int, *, grow: bool) -> Span:
    """The clauses that hold a span; with ``grow`` as many more of its sentence as there is room for."""
    around = surroundings(document, span)
    before, after = (
        _cuts_before(document, span, around, longest),
        _cuts_after(document, span, around, longest),
    )
    start, end = _clipped(span, before[0].offset, after[0].offset, longest)
    if not grow or (start, end) != (before[0].offset, after[0].offset):
        return Span(start, end)
    i = j = 0
    growing = True
    while growing:
        growing = False
        if not before[i].final and end - before[i + 1].offset <= longest:
            i, start, growing = i + 1, before[i + 1].offset, True
        if not after[j].final and after[j + 1].offset - start <= longest:
            j, end, growing = j + 1, after[j + 1].offset, True
    return Span(start, end)


def _clipped(span: Span, start: int, end: int, longest: int) -> tuple[int, int]:
    if end - start <= longest:
        return start, end
    room = longest - (span.end - span.start)
    before = min(span.start - start, max(room // 2, room - (end - span.end)))
    return span.start - before, min(end, span.end + room - before)


def _cuts_before(document: Document, span: Span, around: Span, longest: int) -> list[_Cut]:
    """Where the excerpt may begin, nearest first; the last one is final."""
    start = max(around.start, span.start - longest)
    cuts: list[_Cut] = []
    for match in _BREAK.finditer(document.text, start, span.start):
        cuts.append(_Cut(match.end(), match.group()[0] in _SENTENCE_END))
    cuts.reverse()
    return [*cuts, _Cut(start, final=True)]


def _cuts_after(document: Document, span: Span, around: Span, longest: int) -> list[_Cut]:
    """Where the excerpt may end, nearest first; the last one is final."""
    end = min(around.end, span.end + longest)
    cuts: list[_Cut] = []
    for match in _BREAK.finditer(document.text, span.end, end):
        cuts.append(_Cut(match.end(), match.group()[0] in _SENTENCE_END))
    return [*cuts, _Cut(end, final=True)]
