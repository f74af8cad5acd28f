"""The paragraphs of two reports in one order."""

from __future__ import annotations

from collections import defaultdict
from enum import Enum

from sifalint.document import Document, Span
from sifalint.facts.pairing import paragraph_spans, read_paragraph_pairs
from sifalint.records import NamedTuple


class Fate(Enum):
    """What became of a paragraph: left as it was, changed, dropped, or new this year."""

    SAME = "same"
    CHANGED = "changed"
    GONE = "gone"
    NEW = "new"


class Row(NamedTuple):
    """A paragraph of last year beside that of this year; None where there is none.

    ``similarity`` is that of the pair with figures masked, from 0 to 1, and None where there is no pair.
    """

    fate: Fate
    last: Span | None
    this: Span | None
    similarity: float | None


def read_rows(previous: Document, document: Document) -> list[Row]:
    """The paragraphs in the order of this report; what is gone stands where it stood last year."""
    pairs = {pair.this: pair for pair in document.once(read_paragraph_pairs)}
    gone = _gone(previous, {pair.last for pair in pairs.values()})
    rows = [Row(Fate.GONE, span, None, None) for span in gone[None]]
    for span in paragraph_spans(document):
        pair = pairs.get(span)
        if pair is None:
            rows.append(Row(Fate.NEW, None, span, None))
            continue
        same = previous[pair.last] == document[span]
        rows.append(Row(Fate.SAME if same else Fate.CHANGED, pair.last, span, pair.similarity))
        rows += [Row(Fate.GONE, other, None, None) for other in gone[pair.last]]
    return rows


def _gone(previous: Document, kept: set[Span]) -> defaultdict[Span | None, list[Span]]:
    """The paragraphs of last year that are in no pair, by the last one before them that is in one."""
    gone: defaultdict[Span | None, list[Span]] = defaultdict(list)
    anchor: Span | None = None
    for span in paragraph_spans(previous):
        if span in kept:
            anchor = span
        else:
            gone[anchor].append(span)
    return gone
