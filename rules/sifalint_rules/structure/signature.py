"""The names and the date with which a report is signed, and the lines at its head that stand for them."""

from __future__ import annotations

from sifalint import Document, Pattern, Span
from sifalint.facts.dates import DateMention, dates_in
from sifalint.facts.outline import read_outline
from sifalint.facts.widths import folded
from sifalint.records import NamedTuple

_SIGNED_BY = Pattern(r"(?:[\p{Han} ]{2,30} +)?[(]?")
_DAY_OF_THE_WEEK = Pattern(r" *(?:[(](?:星期|周).[)])? *[)]?")
_OFFICE = Pattern(
    r"[\p{Han}“”*×xX ]{2,30}"
    r"(?:局|厅|委|委员会|办公?室?|院|政府|会|所|中心|处|镇|乡|街道|司|部|公司|支队|大队)"
)
_POST = Pattern(r"(?:信息)?来源 *:")
_ADDRESS = Pattern(r"(?:各位|尊敬的)[\p{Han}、,]{1,24}:")
_RECEIVER = Pattern(r"[\p{Han}、,() ]{2,60}(?:局|厅|委|会|办|院|府|镇|乡|街道|组|部门|单位|领导) *:")
_HEAD_LINES = 8
_LONGEST = 70


class Signature(NamedTuple):
    """What a report has of a signature.

    ``named`` and ``dated`` speak of the lines at its end, ``headed`` of the lines at its head: a date, the
    source of a web post, or an address to a meeting. ``sent`` says that an office is named there to which the
    report goes.
    """

    named: bool
    dated: bool
    headed: bool
    sent: bool


def read_signature(document: Document) -> Signature:
    """What a report has of a signature."""
    text = document.once(folded)
    outline = document.once(read_outline)
    first = outline.headings[0].span.end if outline.headings else 0
    signed = outline.signed < len(text)
    lines = [block.span for block in document.blocks if block.span.end - block.span.start < _LONGEST]
    foot = [span for span in lines if span.start >= first]
    head = [span for span in lines[:_HEAD_LINES] if span.start < document.blocks[:_HEAD_LINES][-1].span.end]
    return Signature(
        signed or any(_OFFICE.fullmatch(text, *span) for span in foot),
        signed or any(_is_date(document, span) for span in foot),
        any(pattern.match(text, *span) for span in head for pattern in (_POST, _ADDRESS))
        or any(_dates(document, span) and text[span.end - 1] not in "。;:!?" for span in head),
        any(_RECEIVER.fullmatch(text, *span) for span in head),
    )


def _dates(document: Document, line: Span) -> list[DateMention]:
    """The dates in a line that name a year and a month."""
    return [each for each in dates_in(document, line) if each.first.year and each.first.month]


def _is_date(document: Document, line: Span) -> bool:
    """Whether a line is a date, perhaps behind a name or before a day of the week."""
    text = document.once(folded)
    return any(
        _SIGNED_BY.fullmatch(text, line.start, date.span.start)
        and _DAY_OF_THE_WEEK.fullmatch(text, date.span.end, line.end)
        for date in _dates(document, line)
    )
