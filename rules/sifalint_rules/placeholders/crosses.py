"""XX, 某某, ○○ and their like, standing for a number or a name."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Document, Pattern, Span
from sifalint.facts.quotations import quoted_spans
from sifalint.facts.sentences import sentence_at
from sifalint.facts.spans import span_at
from sifalint.facts.widths import folded
from sifalint_rules.placeholders.kinds import Kind, Mark
from sifalint_rules.placeholders.surroundings import (
    PLACE,
    after,
    amount_end,
    before,
    hides_people,
    in_case,
    is_han,
    masks_business,
    masks_person,
)

_CROSSES = Pattern(
    r"(?<![A-Za-z0-9×+\-/&#@=_*])[Xx×]++(?:年[Xx×]{1,2}月(?:[Xx×]{1,2}日)?|月[Xx×]{1,2}日|\.[Xx×]++)?(?![A-Za-z0-9+\-/&#@=_*])"
)
_HOLED = Pattern(r"(?<![A-Za-z0-9.])\d++[Xx×]{2,}+\d*+(?![A-Za-z0-9.×])")
_SIGNS = Pattern(r"[○◯〇●]{2,}+|□{2,}+|[△▲]{2,}+|(?<=[\u4e00-\u9fff])[○◯□△▲](?=[\u4e00-\u9fff])|某某")
_MENTIONED = Pattern(r"(?:[、和]?“[^“”\n]{1,16}”)*+等?的?(?:提法|字样|字眼|表述|说法|用语|口号|字符|符号)")
_EXPLAINED = Pattern(r"\([Xx×]+(?:由|表示|代表|指代|是指|代指)")
_NEAR = 60
_NUMERALS = "一二三四五六七八九十百千零元廿卅○〇"
_OTHER_SENSE = Pattern(
    r"年代|[级码型]|染色体|世纪|章|因子|[光线轴档形]|射线|证书|元素|(?:夏季|冬季)?(?:奥林匹克|奥运|冬奥)"
)
_ANYBODY = Pattern(r"省|市(?!场)|县(?!域)|区(?!域)|镇|乡|街道|局|单位|部门|领导|同志")


def cross_marks(document: Document) -> Iterator[Mark]:
    """The crosses, circles and 某某 of a document that were left where a number or a name belongs."""
    text = document.once(folded)
    if "X" in text or "x" in text or "×" in text:
        yield from _crosses(document, text)
    if any(sign in text for sign in "○◯〇●□△▲某"):
        yield from _signs(document, text)


def _crosses(document: Document, text: str) -> Iterator[Mark]:
    for match in _CROSSES.finditer(text):
        span = Span(*match.span())
        if (
            _stands_for_something(document, text, span)
            and not _masks_place(document, text, span)
            and not _is_talked_about(document, text, span)
        ):
            yield Mark(Kind.CROSS, span)
    for match in _HOLED.finditer(text):
        if amount_end(text, match.end()):
            yield Mark(Kind.CROSS, Span(*match.span()))


def _is_talked_about(document: Document, text: str, span: Span) -> bool:
    """Whether a mark is the matter itself: “XX速度”等提法, or (××由各单位自定)."""
    quoted = span_at(document.once(quoted_spans), span.start)
    if quoted and _MENTIONED.match(text, quoted.end):
        return True
    note = text.find(
        f"({text[slice(*span)]}", span.start - 1, min(sentence_at(document, span.start).end, span.end + _NEAR)
    )
    return note >= 0 and _EXPLAINED.match(text, note) is not None


def _masks_place(document: Document, text: str, span: Span) -> bool:
    """Whether a mark hides a place or a date in the story of people whose names are hidden."""
    dated = text[span.end : span.end + 1] in ("年", "月", "日") and text[span.start - 1] in "年月"
    return (dated or not amount_end(text, span.end)) and hides_people(document, span)


def _stands_for_something(document: Document, text: str, span: Span) -> bool:
    words, lead, rest = text[span.start : span.end], before(text, span.start), after(text, span.end)
    if "月" in words:
        return True
    if _OTHER_SENSE.match(rest) or masks_person(lead, rest) or _follows_latin(lead):
        return False
    if len(words) == 1:
        return _single(document, text, span, lead)
    if lead[-1:] + rest[:1] in ("“”", "‘’", "''", '""') or masks_business(document, span, rest):
        return False
    if any(is_han(each) for each in lead[-1:] + rest[:1]) or amount_end(rest):
        return True
    return lead[-1:] == "、" and rest[:1] in (",", "、")


def _follows_latin(lead: str) -> bool:
    """Whether a Latin word stands before it, as in a product's name (Model X)."""
    return lead.endswith(" ") and lead.rstrip()[-1:].isascii() and lead.rstrip()[-1:].isalpha()


def _single(document: Document, text: str, span: Span, lead: str) -> bool:
    """Whether a lone X or × stands for something: before an amount or a place, and no sign between words.

    `“数据要素×乡村振兴”` multiplies; so does 2×35.
    """
    if (
        lead[-1:] == "."
        or text[span.end : span.end + 1] in ("类", "级", "种")
        or not (amount_end(text, span.end) or PLACE.match(text, span.end))
    ):
        return False
    return not (is_han(lead[-1:]) and span_at(document.once(quoted_spans), span.start) is not None)


def _signs(document: Document, text: str) -> Iterator[Mark]:
    for match in _SIGNS.finditer(text):
        span = Span(*match.span())
        lead, rest = before(text, span.start), after(text, span.end)
        if _is_slot(document, span, match.group(), lead, rest) and not _masks_place(document, text, span):
            yield Mark(Kind.CROSS, span)


def _is_slot(document: Document, span: Span, words: str, lead: str, rest: str) -> bool:
    if (lead and lead[-1] in _NUMERALS) or (rest and rest[0] in _NUMERALS) or masks_person(lead, rest):
        return False
    if words == "某某":
        return _ANYBODY.match(rest) is not None and not in_case(document, span)
    return amount_end(rest) > 0 or PLACE.match(rest) is not None
