"""The words around an unfilled place, as a message quotes them."""

from __future__ import annotations

from bisect import bisect_left

from sifalint import BlockKind, Document, Pattern, Span
from sifalint_rules.nested_quotes import nested

_LONGEST_LEAD, _LONGEST_REST = 14, 6
_STOPS = frozenset(" \t\r\n\xa0\u3000,，。;；:：!！?？、()（）“”《》|")
_SPACES = Pattern(r"\s+")


def phrase(document: Document, span: Span) -> str:
    """An unfilled place with the words around it in the same clause; white space in it shows as ＿.

    Words left out of a long clause show as …. Where the clause holds nothing else (集中在XX、XX、城东), the
    words beyond its marks are shown, and for a cell of a table the cell before it.
    """
    text = document.text
    lead, rest = _lead(text, span.start), _rest(text, span.end)
    if not lead and not rest:
        lead = _lines(text[max(0, span.start - 6) : span.start])[-1] or _cell_before(document, span)
        rest = _lines(text[span.end : span.end + 6])[0]
    return nested(lead + _SPACES.sub("＿", document[span]) + rest)


def _lead(text: str, end: int) -> str:
    """The clause before an offset, its last 14 code points if it is longer."""
    start = end
    while start > 0 and text[start - 1] not in _STOPS:
        start -= 1
        if end - start > _LONGEST_LEAD:
            return "…" + text[end - _LONGEST_LEAD : end]
    return text[start:end]


def _rest(text: str, start: int) -> str:
    """The clause from an offset on, its first 6 code points if it is longer."""
    end = start
    while end < len(text) and text[end] not in _STOPS:
        end += 1
        if end - start > _LONGEST_REST:
            return text[start : start + _LONGEST_REST] + "…"
    return text[start:end]


def _cell_before(document: Document, span: Span) -> str:
    """The words of the table cell before the cell that begins at a span, or nothing."""
    index = bisect_left(document.blocks, span.start, key=lambda block: block.span.start)
    if not index or document.blocks[index - 1].kind is not BlockKind.CELL:
        return ""
    return document[document.blocks[index - 1].span].strip()[-_LONGEST_LEAD:] + " | "


def _lines(words: str) -> list[str]:
    return words.replace("\r", "\n").split("\n")
