"""Markers that are not written the way they should be: （一）、 一. 1、 第一、"""

from __future__ import annotations

from enum import Enum

from sifalint import BlockKind, Document, Edit, Pattern, Span
from sifalint.facts.markers import Style, han_number
from sifalint.facts.outline import Heading, read_outline
from sifalint.facts.quotations import quoted_spans
from sifalint.facts.spans import span_at
from sifalint.facts.widths import folded
from sifalint.records import NamedTuple
from sifalint_rules.structure.series import marker_of

_ORDINAL = Pattern(
    r"(?<![^\s。;:!?])第(?P<figure>[一二三四五六七八九十]{1,2})、(?=[\p{Han}“])(?!第|[二三四五六七八九十](?:、|产业|级|季))"
)
_BRACKETS = (Style.HAN_BRACKET, Style.ARABIC_BRACKET)


class Form(Enum):
    """A form in which a marker is miswritten; the value shows how it should be for 一."""

    BRACKET = "（一）"
    HAN = "一、"
    ARABIC = "1."
    ORDINAL = "第一，"


class Miswritten(NamedTuple):
    """A marker in a wrong form: where it stands, and the edit that puts it right."""

    form: Form
    span: Span
    edit: Edit


def read_miswritten(document: Document) -> tuple[Miswritten, ...]:
    """The miswritten markers of headings and items in order of their form, then of their place.

    A form counts where it is surely one: a marker with a point or a 、 after its number is one of a series.
    """
    found = [
        each for heading in document.once(read_outline).headings if (each := _miswritten(document, heading))
    ]
    found += _ordinals(document)
    forms = list(Form)
    return tuple(sorted(found, key=lambda each: (forms.index(each.form), each.span.start)))


def _miswritten(document: Document, heading: Heading) -> Miswritten | None:
    """What is wrong with the marker of a heading, if anything."""
    marker = marker_of(document, heading)
    mark = marker[-1:]
    form = _form(heading.style, mark)
    if form is None:
        return None
    at = document.text.index(marker, heading.span.start) + len(marker)
    after = document.text[at : at + 1]
    right = {Form.BRACKET: "", Form.HAN: "、", Form.ARABIC: ". " if after.isdecimal() else "."}[form]
    return Miswritten(form, Span(at - len(marker), at), Edit(Span(at - 1, at), right))


def _form(style: Style, mark: str) -> Form | None:
    if style in _BRACKETS and mark in "、.．:：":
        return Form.BRACKET
    if style is Style.HAN and mark in ".．,，":
        return Form.HAN
    return Form.ARABIC if style is Style.ARABIC and mark in "、,，" else None


def _ordinals(document: Document) -> list[Miswritten]:
    """第一、 and 第二、 at the head of sentences, where both stand."""
    if "第二、" not in document.text:
        return []
    text = document.once(folded)
    quoted = document.once(quoted_spans)
    found: list[Miswritten] = []
    numbers: set[int | None] = set()
    for block in document.blocks:
        if block.kind in (BlockKind.CODE, BlockKind.CELL):
            continue
        for match in _ORDINAL.finditer(text, *block.span):
            if span_at(quoted, match.start()) is None:
                numbers.add(han_number(match["figure"]))
                end = match.end()
                found.append(Miswritten(Form.ORDINAL, Span(*match.span()), Edit(Span(end - 1, end), "，")))
    return found if {1, 2} <= numbers else []
