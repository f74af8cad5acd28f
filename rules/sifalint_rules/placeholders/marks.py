"""Every unfilled place of a document: the placeholder rules report them, the number rules keep away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sifalint import BlockKind, Document, Span
from sifalint.facts.sentences import sentence_at
from sifalint.facts.spans import span_at
from sifalint_rules.placeholders.blanks import blank_marks
from sifalint_rules.placeholders.crosses import cross_marks
from sifalint_rules.placeholders.kinds import Kind, Mark
from sifalint_rules.placeholders.stars import star_marks
from sifalint_rules.placeholders.template_years import year_marks
from sifalint_rules.placeholders.todos import todo_marks

__all__ = ["Kind", "Mark", "marks_of", "masked_sentences", "read_marks"]

_RECOGNISERS = (todo_marks, year_marks, star_marks, cross_marks, blank_marks)


def read_marks(document: Document) -> tuple[Mark, ...]:
    """The unfilled places of a document in order, none overlapping, none in a code block.

    Where two forms could be read in one place, the one that takes in more counts: 20XX年 is a year, not XX.
    """
    code = tuple(block.span for block in document.blocks if block.kind is BlockKind.CODE)
    found = (mark for recognise in _RECOGNISERS for mark in recognise(document))
    outside = [mark for mark in found if span_at(code, mark.span.start) is None]
    return tuple(_disjoint(sorted(outside, key=lambda mark: (mark.span.start, -mark.span.end))))


def marks_of(document: Document, kind: Kind) -> Iterator[Mark]:
    """The unfilled places of one kind."""
    return (mark for mark in document.once(read_marks) if mark.kind is kind)


def _disjoint(marks: Iterable[Mark]) -> Iterator[Mark]:
    end = 0
    for mark in marks:
        if mark.span.start >= end:
            yield mark
            end = mark.span.end


def masked_sentences(document: Document) -> tuple[Span, ...]:
    """The sentences that hold an unfilled place, in order."""
    sentences = (sentence_at(document, mark.span.start) for mark in document.once(read_marks))
    return tuple(dict.fromkeys(sentence for sentence in sentences if sentence.end > sentence.start))
