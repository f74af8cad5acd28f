"""The numbers that stand before headings and items: 一、 （一） 1. (1) ① 第一章."""

from __future__ import annotations

from enum import Enum
from functools import cache

from sifalint.document import Span
from sifalint.facts.numerals import to_han
from sifalint.patterns import Pattern
from sifalint.records import NamedTuple

_HAN_DIGITS = "一二三四五六七八九"
_HAN = "[一二三四五六七八九十]{1,3}"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_FIRST = frozenset(_HAN_DIGITS + "十第(0123456789" + _CIRCLED)
_GAP = r"[ \t]*"
_MARKER = Pattern(
    rf"第(?P<han1>{_HAN})(?P<part>部分|篇|章|节)[、.:]?{_GAP}"
    rf"|(?P<han2>{_HAN})[、.,]{_GAP}"
    rf"|\((?P<han3>{_HAN})\)[、.:]?{_GAP}"
    rf"|(?P<digits1>\d{{1,3}}){_GAP}[.、,]{_GAP}"
    rf"|\((?P<digits2>\d{{1,3}})\)[、.:]?{_GAP}"
    rf"|(?P<digits3>\d{{1,2}})\){_GAP}"
    rf"|(?P<circled>[{_CIRCLED}]){_GAP}"
)
_INLINE = Pattern(rf"\((?:{_HAN}|\d{{1,2}})\)|(?<![一-鿿、]){_HAN}、|(?<![\d.、(~—-])\d{{1,2}}[.、](?!\d)")
_COUNTED = frozenset("季级审类等线期月个名批次号楼产、")
_CLAUSES_OF_LAW = {"项": "目", "款": "项"}
_YEAR = Pattern(r"(?:19|20)\d\d年")
_QUANTITY = Pattern(r"\d+(?:[%万亿元倍‰℃]|[\s.]|$)")


class Style(str, Enum):
    """How a heading is marked, from the usual outermost to the usual innermost.

    ``ENCLOSURES`` is the list of attachments that closes a letter, ``ANNEX`` the label above one of them.
    """

    ENCLOSURES = "附件："
    ANNEX = "附件"
    PART = "第一部分"
    CHAPTER = "第一章"
    SECTION = "第一节"
    HAN = "一、"
    HAN_BRACKET = "(一)"
    ARABIC = "1."
    ARABIC_BRACKET = "(1)"
    CIRCLED = "①"
    MARKDOWN = "#"
    PLAIN = "无编号"

    @property
    def rank(self) -> int:
        """The place of the style in the usual order of levels, 0 for the outermost."""
        return _RANKS[self]

    def written(self, number: int) -> str:
        """The marker of this style for a number: ``（三）`` for 3."""
        han = to_han(number)
        return {
            Style.PART: f"第{han}部分",
            Style.CHAPTER: f"第{han}章",
            Style.SECTION: f"第{han}节",
            Style.HAN: f"{han}、",
            Style.HAN_BRACKET: f"（{han}）",
            Style.ARABIC: f"{number}.",
            Style.ARABIC_BRACKET: f"（{number}）",
            Style.CIRCLED: _CIRCLED[number - 1 : number] or f"（{number}）",
        }.get(self, str(number))


_RANKS = {style: rank for rank, style in enumerate(Style)}
_PARTS = {"部分": Style.PART, "篇": Style.PART, "章": Style.CHAPTER, "节": Style.SECTION}
_STYLES = {
    "han2": Style.HAN,
    "han3": Style.HAN_BRACKET,
    "digits1": Style.ARABIC,
    "digits2": Style.ARABIC_BRACKET,
    "digits3": Style.ARABIC_BRACKET,
}


class Marker(NamedTuple):
    """A marker: ``span`` takes in the marks and spaces that belong to it.

    A ``weak`` one could be a number of the prose as well (``三、四季度``, ``8.6个专项``, ``3，``): it is a
    marker only where it goes on counting.
    """

    style: Style
    number: int
    span: Span
    weak: bool = False


def marker_at(text: str, start: int, end: int) -> Marker | None:
    """The marker with which a stretch of folded text begins, or None where it begins with none."""
    if start >= end or text[start] not in _FIRST:
        return None
    match = _MARKER.match(text, start, end)
    if match is None or match.end() == end or _is_clause_of_law(text, match.end(), end):
        return None
    kind, span = match.lastgroup or "", Span(*match.span())
    if kind == "circled":
        return Marker(Style.CIRCLED, _CIRCLED.index(match[kind]) + 1, span)
    figure = match["han1"] if kind == "part" else match[kind]
    number = int(figure) if kind.startswith("digits") else han_number(figure)
    if not number:
        return None
    if kind == "part":
        return Marker(_PARTS[match[kind]], number, span)
    weak = _weakness(text, number, span.end, end, kind)
    return None if weak is None else Marker(_STYLES[kind], number, span, weak)


def inline_markers(text: str, start: int, end: int) -> list[Marker]:
    """The bracketed and pointed markers anywhere inside a stretch of folded text."""
    found = (marker_at(text, match.start(), end) for match in _INLINE.finditer(text, start, end))
    return [marker for marker in found if marker is not None and not marker.weak]


@cache
def han_number(figure: str) -> int | None:
    """The number that Chinese figures up to 九十九 write, or None where they write none."""
    tens, ten, units = figure.rpartition("十")
    if len(tens) > 1 or len(units) > 1 or "十" in tens:
        return None
    unit = _HAN_DIGITS.find(units) + 1 if units else 0
    return (_HAN_DIGITS.find(tens) + 1 if tens else 1) * 10 + unit if ten else unit or None


@cache
def _han(number: int) -> str:
    return to_han(number)


def _is_clause_of_law(text: str, after: int, end: int) -> bool:
    """Whether a marker goes on as 项 or 款: ``（三）项规定``, but not ``（三）项目``."""
    goes_on = _CLAUSES_OF_LAW.get(text[after])
    return goes_on is not None and not text.startswith(goes_on, after + 1, end)


def _weakness(text: str, number: int, after: int, end: int, kind: str) -> bool | None:
    """Whether a marker is weak; None where what follows shows that it is none."""
    if "," in text[max(0, after - 3) : after]:
        return None if text[after].isdecimal() else number > 1
    if kind == "han2":
        following = _han(number + 1)
        if not text.startswith(following, after, end):
            return False
        return None if text[after + len(following) : after + len(following) + 1] in _COUNTED else True
    if kind != "digits1" or not text[after].isdecimal():
        return False
    if text[after - 1] in " \t" or _YEAR.match(text, after, end):
        return False
    if text[after - 1] == "、":
        return None if text.startswith(str(number + 1), after, end) else False
    return None if _QUANTITY.match(text, after, end) else True
