"""What stands between “ ” and between 《 》."""

from __future__ import annotations

from sifalint.document import Document, Span
from sifalint.patterns import Pattern
from sifalint.records import NamedTuple

_PAIRS = {"“": "”", "‘": "’", "《": "》", "〈": "〉", "「": "」", "『": "』"}
_CLOSERS = {close: opener for opener, close in _PAIRS.items()}
_MARK = Pattern("[“”‘’《》〈〉「」『』]")


class Quotation(NamedTuple):
    """A quoted stretch: ``mark`` is the opening mark, ``span`` takes in both marks."""

    mark: str
    span: Span

    @property
    def inside(self) -> Span:
        """The words between the marks."""
        return Span(self.span.start + 1, self.span.end - 1)


def read_quotations(document: Document) -> tuple[Quotation, ...]:
    """The closed quotations and titles of a document, in order of their start; inner ones included.

    A quotation does not run past its block, and a mark without a partner quotes nothing.
    """
    found: list[Quotation] = []
    for block in document.blocks:
        open_marks: list[tuple[str, int]] = []
        for match in _MARK.finditer(document.text, *block.span):
            mark = match.group()
            if mark in _PAIRS:
                open_marks.append((mark, match.start()))
            else:
                _close(_CLOSERS[mark], match.end(), open_marks, found)
    return tuple(sorted(found, key=lambda quotation: quotation.span))


def _close(opener: str, end: int, open_marks: list[tuple[str, int]], found: list[Quotation]) -> None:
    for i in range(len(open_marks) - 1, -1, -1):
        mark, start = open_marks[i]
        if mark == opener:
            found.append(Quotation(mark, Span(start, end)))
            del open_marks[i:]
            return


def quoted_spans(document: Document) -> tuple[Span, ...]:
    """The outermost quotations and titles as disjoint spans in order, for a quick look with bisect."""
    spans: list[Span] = []
    for quotation in document.once(read_quotations):
        if not spans or quotation.span.start >= spans[-1].end:
            spans.append(quotation.span)
    return tuple(spans)
