"""Periods whose end lies before their beginning."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Document, Span
from sifalint.facts.dates import DateMention, Moment, Place, read_dates
from sifalint.facts.widths import folded

_LINKS = frozenset(("起至", "起到", "起,至", "至", "到", "开始至", "开始到"))
_LONGEST_LINK = 6


def backward_periods(document: Document) -> tuple[Span, ...]:
    """The periods that end before they begin, in order: ``2024年1月1日起至2023年12月31日``.

    Both ends must state their year and month: ``2024年11月至3月`` runs into the next year, and
    ``2025年到2024年`` may compare two years. Quoted ones are left out.
    """
    return tuple(_backward(document))


def _backward(document: Document) -> Iterator[Span]:
    text = document.once(folded)
    before: DateMention | None = None
    for mention in document.once(read_dates):
        if mention.place is not Place.TEXT:
            before = None
            continue
        if mention.is_range:
            whole = text.count("年", *mention.span) > 1
            if whole and _ends_early(mention.first, mention.last):
                yield mention.span
        elif before and _ends_early(before.first, mention.first) and _is_linked(text, before, mention):
            yield Span(before.span.start, mention.span.end)
        before = None if mention.is_range else mention


def _is_linked(text: str, before: DateMention, mention: DateMention) -> bool:
    """Whether nothing but 起至 or its like stands between two dates."""
    gap = mention.span.start - before.span.end
    return gap <= _LONGEST_LINK and text[before.span.end : mention.span.start].strip(" ") in _LINKS


def _ends_early(first: Moment, last: Moment) -> bool:
    """Whether two moments that the calendar has, both with year and month, are the wrong way round."""
    if first.year is None or last.year is None or first.month is None or last.month is None:
        return False
    days = (first.day, last.day) if first.day and last.day else (0, 0)
    return first.exists and last.exists and (*first[:2], days[0]) > (*last[:2], days[1])
