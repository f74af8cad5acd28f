"""The things that a list names, as 、 sets them apart."""

from __future__ import annotations

from functools import lru_cache

from sifalint import Pattern, Span
from sifalint.records import NamedTuple

_OPENERS = {
    "”": "“",
    "’": "‘",
    "》": "《",
    ")": "(",
    "]": "[",
    "〕": "〔",
    "】": "【",
    "」": "「",
    "〉": "〈",
}
_CLOSERS = {opener: closer for closer, opener in _OPENERS.items()}
_ENDS = frozenset(",;:。!?\n\r\t|")
_QUOTES = frozenset("“《‘「")
_EDGES = ("“", "《", "‘", "「", "(")
_JOINTS = Pattern(r"以及|[和与及暨](?![平谐解睦会时其])(?<!(?:共|参|给|普|涉|危|总|柔|缓|赋|授|予)[和与及])")
_ASIDES = Pattern(r"\([^()]*\)|“[^“”]*”|《[^《》]*》")
_REACH, _REMEMBERED = 200, 512


class Items(NamedTuple):
    """A list as it stands in the text.

    ``spans`` are the stretches between its 、 marks; each may name more than one thing with 和, and the
    first one of a list before a count may open with words that lead up to it. ``edged`` says that the
    list begins exactly at its first stretch: behind the mark that opens a quotation or a bracket.
    """

    spans: tuple[Span, ...]
    edged: bool

    def joints(self, text: str, first: int = 0) -> int:
        """How many 和, 与 and 及 the stretches hold, outside brackets and quotations, from ``first`` on."""
        return sum(joints(text[span.start : span.end]) for span in self.spans[first:])


@lru_cache(maxsize=_REMEMBERED)
def joints(words: str) -> int:
    """How many times words are joined by 和, 与 or 及, outside brackets and quotations."""
    return sum(1 for _ in _JOINTS.finditer(_ASIDES.sub("~", words)))


@lru_cache(maxsize=_REMEMBERED)
def split_last(words: str) -> tuple[str, ...]:
    """The words before and behind their only 和; undivided where another word joins them."""
    found = list(_JOINTS.finditer(words))
    if len(found) != 1 or found[0].group() not in ("和", "以及"):
        return (words,)
    return words[: found[0].start()], words[found[0].end() :]


def items_before(text: str, floor: int, end: int) -> Items | None:
    """The list that ends at an offset of folded text, not before ``floor``; None where the marks do not pair.

    A list inside one quotation, as in “区、镇街、村居”三级, is that of the quotation.
    """
    limit = max(floor, end - _REACH)
    spans: list[Span] = []
    pending: list[str] = []
    at = stop = end
    while at > limit and (pending or not _bounds(text[at - 1])):
        mark = text[at - 1]
        if mark in _OPENERS:
            pending.append(_OPENERS[mark])
        elif pending and mark == pending[-1]:
            pending.pop()
            if not pending and mark in _QUOTES and text[at - 2 : at - 1] in ("”", "》"):
                spans.append(Span(at - 1, stop))
                stop = at - 1
        elif mark == "、" and not pending:
            spans.append(Span(at, stop))
            stop = at - 1
        at -= 1
    if pending or (at == limit and limit > floor):
        return None
    spans.append(Span(at, stop))
    if len(spans) == 1 and text[end - 1 : end] == "”":
        inner = items_before(text, at, end - 1)
        if inner is not None and len(inner.spans) > 1:
            return inner
    return Items(tuple(reversed(spans)), text[at - 1 : at] in _EDGES)


def _bounds(mark: str) -> bool:
    """Whether a list cannot go on before a mark."""
    return mark in _CLOSERS or mark in _ENDS


def items_after(text: str, start: int, ceiling: int, closers: str) -> Items | None:
    """The list from an offset of folded text to the first of ``closers``; None where it is no plain list.

    A list with a comma or a semicolon between its things, and one that runs on for too long, is none.
    """
    limit = min(ceiling, start + 2 * _REACH)
    spans: list[Span] = []
    pending: list[str] = []
    begun = at = start
    while at < limit:
        mark = text[at]
        if not pending and mark in closers:
            break
        if mark in _CLOSERS:
            if not pending and mark in _QUOTES and at > begun and text[at - 1] in "”》":
                spans.append(Span(begun, at))
                begun = at
            pending.append(_CLOSERS[mark])
        elif pending:
            if mark == pending[-1]:
                pending.pop()
        elif mark == "、":
            spans.append(Span(begun, at))
            begun = at + 1
        elif mark in _ENDS:
            return None
        at += 1
    if pending or (at == limit and limit < ceiling) or begun == at:
        return None
    return Items((*spans, Span(begun, at)), edged=True)
