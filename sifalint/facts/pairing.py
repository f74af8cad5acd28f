"""Which paragraphs and sentences of a report go back to those of the year before."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Mapping, Sequence, Set

from sifalint.document import BlockKind, Document, Span
from sifalint.facts.likeness import likeness
from sifalint.facts.masking import masked
from sifalint.facts.sentences import read_sentences
from sifalint.facts.shingles import candidates_among
from sifalint.facts.widths import folded
from sifalint.records import NamedTuple

_TELLING = 20
_AKIN = 0.6
_HALF = 0.5


class Pair(NamedTuple):
    """A stretch of the report of the year before, and the one of this report that goes back to it.

    ``similarity`` is the share of characters, from 0 to 1, that the two have in common in the same order when
    figures, years and dates are masked: 1 means that nothing else was changed.
    """

    last: Span
    this: Span
    similarity: float


class _Match(NamedTuple):
    last: int
    this: int
    similarity: float


def read_paragraph_pairs(document: Document) -> tuple[Pair, ...]:
    """The paragraphs that go back to one of the previous report, in order of this report.

    Headings and table cells are paragraphs too; code is none. Each paragraph is in one pair at most. There
    is no pair where the context has no previous report.
    """
    return _pairs(document, paragraph_spans)


def read_sentence_pairs(document: Document) -> tuple[Pair, ...]:
    """The sentences that go back to one of the previous report, as paragraphs do."""
    return _pairs(document, read_sentences)


def paragraph_spans(document: Document) -> tuple[Span, ...]:
    """The paragraphs of a document in order, code left out."""
    return tuple(block.span for block in document.blocks if block.kind is not BlockKind.CODE)


def masks(document: Document, spans: Iterable[Span]) -> list[str]:
    """The words of some spans in folded text, without white space and with figures masked."""
    text = document.once(folded)
    return masked(["".join(text[start:end].split()) for start, end in spans])


def _pairs(document: Document, read: Callable[[Document], tuple[Span, ...]]) -> tuple[Pair, ...]:
    previous = document.context.previous
    if previous is None:
        return ()
    last, this = previous.once(read), document.once(read)
    matches = match_texts(masks(previous, last), masks(document, this))
    return tuple(Pair(last[match.last], this[match.this], match.similarity) for match in matches)


def match_texts(last: Sequence[str], this: Sequence[str]) -> list[_Match]:
    """The texts that go back to earlier ones, in order of the later ones; linear in the length of all.

    Equal texts are matched in order, then the most alike of those that have twenty characters and more, then
    neighbours of matched ones that are half alike. Texts of nothing but figures are empty here: they go with
    the neighbours of matched ones too.
    """
    found = {match.this: match for match in _equal(last, this)}
    taken = {match.last for match in found.values()}
    for akin in _akin(last, this, found, taken):
        if akin.last not in taken and akin.this not in found:
            taken.add(akin.last)
            found[akin.this] = akin
    for step in (1, -1):
        for i in range(len(this))[::step]:
            beside = found.get(i - step)
            match = _neighbour(last, this, beside.last + step, i) if beside and i not in found else None
            if match and match.last not in taken:
                taken.add(match.last)
                found[i] = match
    return [found[i] for i in sorted(found)]


def _akin(
    last: Sequence[str], this: Sequence[str], found: Mapping[int, _Match], taken: Set[int]
) -> list[_Match]:
    """The possible matches of longer texts that are left, the best first."""
    old = [i for i, text in enumerate(last) if i not in taken and len(text) >= _TELLING]
    new = [i for i, text in enumerate(this) if i not in found and len(text) >= _TELLING]
    candidates = candidates_among([this[i] for i in new], [last[i] for i in old])
    akin = [
        _Match(old[other], new[each], likeness(last[old[other]], this[new[each]]))
        for each, others in candidates.items()
        for other in others
    ]
    akin.sort(key=lambda match: (-match.similarity, match.this))
    return [match for match in akin if match.similarity >= _AKIN]


def _neighbour(last: Sequence[str], this: Sequence[str], i: int, j: int) -> _Match | None:
    if not 0 <= i < len(last) or bool(last[i]) is not bool(this[j]):
        return None
    match = _Match(i, j, likeness(last[i], this[j]))
    return match if match.similarity >= _HALF else None


def _equal(last: Sequence[str], this: Sequence[str]) -> list[_Match]:
    places: dict[str, deque[int]] = defaultdict(deque)
    for i, text in enumerate(last):
        if text:
            places[text].append(i)
    return [_Match(places[text].popleft(), i, 1.0) for i, text in enumerate(this) if places.get(text)]
