"""Places left empty: underscores, white space, empty brackets, a date without its month or day."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import BlockKind, Document, Pattern, Span
from sifalint.facts.spans import span_at
from sifalint.facts.widths import folded
from sifalint_rules.placeholders.by_hand import read_by_hand
from sifalint_rules.placeholders.kinds import Kind, Mark
from sifalint_rules.placeholders.lost_numbers import SPACE, lost_numbers
from sifalint_rules.placeholders.surroundings import after, before, is_han

_DAY = r"日(?![报常均益程照夜用本历志语间])"
_LINES = Pattern(rf"_++(?:年_++)?(?:月_++)?(?:{_DAY})?")
_DATE = Pattern(
    rf"(?:(?:19|20)\d\d|(?<![\u4e00-\u9fff\d])|(?<=[于在至自到从]))年{SPACE}++月(?![均度])(?:{SPACE}*+{_DAY})?"
    rf"|(?:(?:19|20)\d\d年)?(?<!\d)\d{{1,2}}月{SPACE}*+{_DAY}"
    rf"|(?:(?<!{SPACE}){SPACE}{{2,}}+|(?<=[于在至自到从]){SPACE})月{SPACE}++{_DAY}"
    rf"|(?<=根据|截至|截止|[自从于在到至])(?:{SPACE}++|…{{1,2}})年(?!{SPACE})(?![轻级货])"
)
_BRACKETS = Pattern(rf"\({SPACE}*+\)")
_EMPHASIS = Pattern(r"(?<!\w)(_{1,2})[^\s_][^_\n]{0,60}\1(?!\w)")
_SIGNATURE = Pattern(
    r"(?:签字|签名|签章|盖章|签发|签收|审核|审批|批准|审定|负责人|经办人|填表人)[^:\n]{0,6}: *$"
)
_SIGNED = Pattern(r"(?:[^。;,:_]{1,12}: *_+\s*)*+[^。;,:_]{1,12}: *")
_ACCOUNT = Pattern(r"(?:号|账户|昵称|网名)[:“「 ]*[\u4e00-\u9fff]{0,8}$")
_CHOICE = Pattern(r"(?:是|否|有|无|同意|男|女) *$")
_FILE_NAME = Pattern(r"[^\s,。;、]{0,60}?\.(?:docx?|wps|pdf|xlsx?|txt|pptx?|zip|md|html?)(?![A-Za-z])")
_SITE = Pattern(r"[^\s,。;、]{0,30}(?:网|政府|门户网站|平台|文库|范文)[ \t]*(?=[\r\n]|$)")
_LABEL = 60
_NEAR_DATE = tuple(space + unit for space in " \t\xa0\u2002\u2003…" for unit in "年月日")


def blank_marks(document: Document) -> Iterator[Mark]:
    """The places of a document that were left empty; what is to be filled in by hand is not."""
    text = document.once(folded)
    spans = (*_lines(text), *_dates(text), *_brackets(document, text), *lost_numbers(document, text))
    if not spans:
        return
    by_hand = document.once(read_by_hand)
    for span in spans:
        if span_at(by_hand.samples, span.start):
            continue
        signed = span_at(by_hand.signatures, span.start)
        if span_at(by_hand.forms, span.start) and _is_in_form(document, text, span):
            continue
        if not (signed and _is_signed(text, span, signed)):
            yield Mark(Kind.BLANK, span)


def _is_in_form(document: Document, text: str, span: Span) -> bool:
    """Whether a blank in a form is to be filled in there: all but a lost number in a sentence."""
    if text[span.start] in "_(":
        return True
    block = span_at(document.once(_block_spans), span.start)
    return block is None or "。" not in document[block]


def _block_spans(document: Document) -> tuple[Span, ...]:
    return tuple(block.span for block in document.blocks)


def _is_signed(text: str, span: Span, line: Span) -> bool:
    """Whether a blank below the last words is a name or a date to be written there: 述职人:____, 年 月 日.

    A date whose year is typed was to be filled in before.
    """
    if span.end != line.end or text[span.start].isdigit() or text[span.start - 1] == "年":
        return False
    return "月" in text[slice(*span)] or _SIGNED.fullmatch(text, line.start, span.start) is not None


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


def _dates(text: str) -> Iterator[Span]:
    """Dates without a month or day; one behind 签字 or 盖章 is written by hand."""
    if "月日" not in text and not any(pair in text for pair in _NEAR_DATE):
        return
    for match in _DATE.finditer(text):
        typed = match.group().strip()[0].isdigit()
        lead = text[max(0, match.start() - _LABEL) : match.start()].rstrip(" ")
        if typed or not _SIGNATURE.search(lead):
            yield Span(*match.span())


def _brackets(document: Document, text: str) -> Iterator[Span]:
    if not _BRACKETS.search(text):
        return
    cells = {block.span for block in document.blocks if block.kind is BlockKind.CELL}
    for match in _BRACKETS.finditer(text):
        lead = before(text, match.start())
        if is_han(lead[-1:]) and not _CHOICE.search(lead) and Span(*match.span()) not in cells:
            yield Span(*match.span())
