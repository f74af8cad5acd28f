"""Places where a number is gone: before a measure word, a per cent sign, 届 or 号."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import BlockKind, Document, Pattern, Span
from sifalint.facts.spans import span_at
from sifalint_rules.placeholders.surroundings import amount_end, is_han

SPACE = r"[ \t\xa0\u2002\u2003]"
"""A blank in folded text, as a regular expression."""

_GAP = Pattern(
    rf"[东南西北][邻接临靠连出依抵]{SPACE}++(?=[,、。;])"
    rf"|(?<=〔(?:19|20)\d\d〕){SPACE}*+号"
    rf"|〔{SPACE}*+〕|第{SPACE}++[号次届期](?![^\n]{{0,4}}页)"
    r"|(?<=[省市县区州旗盟])届(?=人大|人民代表|政协|党代)|第[届次](?=人民代表|人大|政协|党代|全会|全体会议|会议)"
)
_BEFORE_UNIT = Pattern(rf"(?<=[\u4e00-\u9fff,、]){SPACE}{{2,}}+(?=[余万亿\u4e00-\u9fff%])")
_COUNTED = Pattern(
    r"[余多]?(?:[万亿]元|万余?人次|[件户人家]次|人次|[件户起项份条]|个(?![人案体别性])|名(?![为人师校家单村胜])|家(?![人访])|场(?!面)|次(?!要))"
    r"(?=[\u4e00-\u9fff\d(])(?!数)"
)
_VERB = "增长|下降|上升|提高|增加|减少|提升|降低|上涨|下跌|回升|回落"
_PERCENT = Pattern(
    rf"(?<!单位)(?:占比|比例|比重|{_VERB}|不[低高少多]于|等于|[率度达到至为约近超过占了的])({SPACE}*+%)"
    r"(?=[,。;、)(]|以上|以下|左右)"
    rf"|(?<=[\u4e00-\u9fff])(?<![一二三四五六七八九十百千零半几分])({SPACE}*+%)(?=以[上下内]|左右)"
    rf"|(?:实现|达到)({SPACE}*+%)(?=覆盖|完成|达标|办结)|有({SPACE}*+%)(?=的)"
    rf"|\d%、[\u4e00-\u9fff]{{2,6}}({SPACE}*+%)(?=[、,。;(])"
)
_BARE_PERCENT = Pattern(r"(?<![\d.])%")
_POINTS = Pattern(rf"(?:{_VERB}|[高低]于?)了?({SPACE}*+个百分点)")
_WIDE = ("  ", "\t", "\xa0", "\u2002", "\u2003")
_CLOSED = (",", "。", ";", "、")


def lost_numbers(document: Document, text: str) -> Iterator[Span]:
    """The places in the folded text of a document where a number is gone."""
    for match in _GAP.finditer(text):
        yield Span(*match.span())
    if "%" in text and _BARE_PERCENT.search(text):
        for match in _PERCENT.finditer(text):
            yield Span(*match.span(match.lastindex or 0))
    if "百分点" in text:
        for match in _POINTS.finditer(text):
            yield Span(*match.span(1))
    if any(space in text for space in _WIDE):
        yield from _before_units(document, text)


def _before_units(document: Document, text: str) -> Iterator[Span]:
    """The measure words with nothing but white space where their number belongs.

    Before a noun (解决  名职工就业) the measure word must be one that is hardly ever the beginning of
    another word, and the line must be a sentence: a table or a list of names is set with blanks, too.
    """
    spans = [block.span for block in document.blocks if block.kind is not BlockKind.CELL]
    for match in _BEFORE_UNIT.finditer(text):
        end = amount_end(text, match.end())
        if end and text[end : end + 1] in _CLOSED and is_han(text[match.start() - 1]):
            yield Span(match.start(), end)
        elif "\t" not in match.group() and (noun := _COUNTED.match(text, match.end())):
            block = span_at(spans, match.start())
            if end == noun.end() and block and text.find("。", *block) >= 0:
                yield Span(match.start(), end)
