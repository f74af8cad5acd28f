"""The years that the chapters of a report name, held against their text."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Document, Pattern, Span
from sifalint.facts.dates import DateMention, dates_in
from sifalint.facts.outline import Heading, read_outline
from sifalint.facts.widths import folded
from sifalint_rules.years.report_year import is_plain_year

_PART = Pattern(r"[上下]半年|半年|季度|\d月|以来|阶段|期间|时期|反馈|整改|考核|审计|规划|目标")
_BEGINS = Pattern(r"(?:,|[^。;,\n]{0,24},)")
_COMPARED = "比较与同于"
_NEXT = 2


def chapter_year(document: Document, offset: int) -> int | None:
    """The one whole year that the heading of the chapter around a place names, or None."""
    for heading in document.once(read_outline).path(offset):
        if (named := _named(document, heading)) is not None:
            return named.first.year
    return None


def unlike_their_text(document: Document) -> Iterator[tuple[DateMention, DateMention]]:
    """The years of chapters whose text begins with one of the two next and never with theirs.

    ``一、2024年工作回顾`` above ``2025年，面对…``: each with the date that begins the text. The other way
    round a text may look back before it turns to its year.
    """
    text = document.once(folded)
    for heading in document.once(read_outline).headings:
        named = _named(document, heading) if heading.level == 1 else None
        if named is None or named.first.year is None:
            continue
        start = next((at for at in range(*heading.body) if not text[at].isspace()), heading.body.end)
        for first in dates_in(document, Span(start, start + 1)):
            later = (first.first.year or 0) - named.first.year
            told = is_plain_year(first) and 1 <= later <= _NEXT and _BEGINS.match(text, first.span.end)
            if told and not _is_told(document, heading.body, named.first.year):
                yield named, first


def _is_told(document: Document, body: Span, year: int) -> bool:
    """Whether a text tells of a year, rather than comparing another with it."""
    text = document.once(folded)
    return any(
        date.first.year == year and text[date.span.start - 1] not in _COMPARED
        for date in dates_in(document, body)
    )


def _named(document: Document, heading: Heading) -> DateMention | None:
    """The one year that a heading of the outermost level names, where it is whole."""
    if heading.level != 1 or "年" not in heading.title or _PART.search(heading.title):
        return None
    years = dates_in(document, heading.title_span)
    return years[0] if len(years) == 1 and is_plain_year(years[0]) and not years[0].first.month else None
