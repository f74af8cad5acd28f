"""Places left empty: underscores, white space, empty brackets, a unit whose number is gone."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import BlockKind, Document, Pattern, Span
from sifalint.facts.widths import folded
from sifalint_rules.placeholders.kinds import Kind, Mark
from sifalint_rules.placeholders.surroundings import after, amount_end, before, is_han

_SPACE = r"[ \t\xa0\u2002\u2003]"
_DAY = r"日(?![报常均益程照夜])"
_LINES = Pattern(rf"_++(?:年_++)?(?:月_++)?(?:{_DAY})?")
_DATE = Pattern(
    rf"(?:(?:19|20)\d\d|(?<![\u4e00-\u9fff\d])|(?<=[于在至自到从]))年{_SPACE}++月(?![均度])(?:{_SPACE}*+{_DAY})?"
    rf"|(?:19|20)\d\d年\d{{1,2}}月{_SPACE}++{_DAY}"
    rf"|(?<!{_SPACE}){_SPACE}{{2,}}+月{_SPACE}++{_DAY}"
    rf"|(?<=根据|截至|截止|[自从于在到至])(?:{_SPACE}++|…{{1,2}})年(?!{_SPACE})(?![轻级货])"
)
_GAP = Pattern(
    rf"[东南西北][邻接临靠连出依抵]{_SPACE}++(?=[,、。;])"
    rf"|(?<=〔(?:19|20)\d\d〕){_SPACE}*+号"
    rf"|〔{_SPACE}*+〕|第{_SPACE}++[号次届期](?![^\n]{{0,4}}页)"
    r"|(?<=[省市县区州旗盟])届(?=人大|人民代表|政协|党代)|第[届次](?=人民代表|人大|政协|党代|全会|全体会议|会议)"
)
_BEFORE_UNIT = Pattern(rf"(?<=[\u4e00-\u9fff]){_SPACE}{{2,}}+(?=[余万亿\u4e00-\u9fff%])")
_PERCENT = Pattern(
    rf"(?<!单位)(?:占比|比例|比重|增长|下降|上升|提高|增加|减少|提升|降低|[率度达到至为约近超过占了])({_SPACE}*+%)(?=[,。;、)]|以上|以下|左右)"
)
_BRACKETS = Pattern(rf"\({_SPACE}*+\)")
_EMPHASIS = Pattern(r"(?<!\w)(_{1,2})[^\s_][^_\n]{0,60}\1(?!\w)")
_SIGNATURE = Pattern(
    r"(?:签字|签名|签章|盖章|签发|签收|审核|审批|批准|审定|负责人|经办人|填表人)[^:\n]{0,6}: *$"
)
_ACCOUNT = Pattern(r"(?:号|账户|昵称|网名)[:“「 ]*[\u4e00-\u9fff]{0,8}$")
_CHOICE = Pattern(r"(?:是|否|有|无|同意|男|女) *$")
_FILE_NAME = Pattern(r"[^\s,。;、]{0,60}?\.(?:docx?|wps|pdf|xlsx?|txt|pptx?|zip|md|html?)(?![A-Za-z])")
_SITE = Pattern(r"[^\s,。;、]{0,30}(?:网|政府|门户网站|平台|文库|范文)[ \t]*(?=[\r\n]|$)")
_END = 3
_LABEL = 60
_WIDE = ("  ", "\t", "\xa0", "\u2002", "\u2003")
_NEAR_DATE = tuple(space + unit for space in " \t\xa0\u2002\u2003…" for unit in "年月日")


def blank_marks(document: Document) -> Iterator[Mark]:
    """The places of a document that were left empty."""
    text = document.once(folded)
    for span in (*_lines(text), *_dates(document, text), *_gaps(document, text)):
        yield Mark(Kind.BLANK, span)


def _lines(text: str) -> Iterator[Span]:
    """Underscores between words; not in addresses, file names, Markdown, rules and signature lines."""
    emphasised = 0
    for match in _LINES.finditer(text) if "_" in text else ():
        emphasis = _EMPHASIS.match(text, match.start())
        emphasised = max(emphasised, emphasis.end() if emphasis else 0)
        span = Span(*match.span())
        if span.start >= emphasised and _is_line(text, span):
            yield span


def _is_line(text: str, span: Span) -> bool:
    lead, rest = before(text, span.start), after(text, span.end)
    if any(each.isascii() and (each.isalnum() or each in "/\\*") for each in lead[-1:] + rest[:1]):
        return False
    if _SIGNATURE.search(lead) or not (lead.strip(" _") or rest.strip(" _")):
        return False
    if span.end - span.start == 1 and (not is_han(rest[:1]) or _ACCOUNT.search(lead)):
        return False
    return not _FILE_NAME.match(text, span.end) and not _SITE.match(text, span.end)


def _dates(document: Document, text: str) -> Iterator[Span]:
    """Dates without a month or day; one to be written by hand below the last words is meant to be so."""
    if not any(pair in text for pair in _NEAR_DATE):
        return
    ends = {block.span.end for block in document.blocks[-_END:] if "。" not in document[block.span]}
    for match in _DATE.finditer(text):
        typed = match.group().strip()[0].isdigit()
        lead = text[max(0, match.start() - _LABEL) : match.start()].rstrip(" ")
        if typed or (match.end() not in ends and not _SIGNATURE.search(lead)):
            yield Span(*match.span())


def _gaps(document: Document, text: str) -> Iterator[Span]:
    for match in _GAP.finditer(text):
        yield Span(*match.span())
    if "%" in text:
        for match in _PERCENT.finditer(text):
            yield Span(*match.span(1))
    for match in _BEFORE_UNIT.finditer(text) if any(space in text for space in _WIDE) else ():
        end = amount_end(text, match.end())
        if end and text[end : end + 1] in (",", "。", ";", "、"):
            yield Span(match.start(), end)
    yield from _brackets(document, text)


def _brackets(document: Document, text: str) -> Iterator[Span]:
    if not _BRACKETS.search(text):
        return
    cells = {block.span for block in document.blocks if block.kind is BlockKind.CELL}
    for match in _BRACKETS.finditer(text):
        lead = before(text, match.start())
        if is_han(lead[-1:]) and not _CHOICE.search(lead) and Span(*match.span()) not in cells:
            yield Span(*match.span())
