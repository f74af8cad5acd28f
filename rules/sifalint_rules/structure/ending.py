"""Whether a text ends like a text."""

from __future__ import annotations

from bisect import bisect_left

from sifalint import BlockKind, Document, Pattern, Span
from sifalint.facts.markers import Style
from sifalint.facts.outline import read_outline
from sifalint.facts.tables import read_rows
from sifalint.facts.widths import folded

_END = Pattern(r"[。.!?…;:)\]】〕”’》\ufffc]$")
_OPEN_END = Pattern(r"(?<=[\p{Han}\w”》)])[,、]$")
_FOOTER = Pattern(
    r"(?:报|送|抄送|抄报|主送|发送|分送|印发|签发|出席|列席|记录|主持|联系|电话|传真|邮编|邮箱|地址|网址|来源|原文"
    r"|作者|单位|责任|责编|编辑|审核|审稿|校对|供稿|撰稿|记者|摄影|信息员|备注|说明|日期|时间|发布|发表|关联|相关|标签"
    r"|分享|主办|承办|技术|备案|浏览|阅读|链接)[\p{Han} ]{0,6}:"
    r"|(?:以上|特此|专此)\p{Han}{0,6}(?:报告|汇报|说明|通报|意见|情况)|[妥当]否|此致|敬礼|谢谢"
    r"|共印|版权所有|上一[篇条]|下一[篇条]|[(\[【〔].*[)\]】〕]$|https?:|www\.|\d+ ?/ ?\d+$|-+ ?\d+ ?-+$"
)
_NOTHING = Pattern(r"无|没有|不|未|暂|略|见|附")
_SHORT_LINE = 40
_NEAR = 8


def breaks_off(document: Document) -> bool:
    """Whether the last paragraph stops in mid-sentence."""
    return document.once(read_broken_end) is not None


def read_broken_end(document: Document) -> Span | None:
    """The last paragraph of a text where it stops without a mark that ends a sentence, or None.

    The signature, what is attached and a site's own lines below the text are no part of it. A short line
    may be a signature or a heading: it breaks off only where it ends with a comma or holds one. A text that
    never ends a sentence with a mark, or whose paragraph before it has none either, is written so.
    """
    last = _last_paragraph(document)
    text = document.once(folded)
    if last is None or "。" not in text[: last.end]:
        return None
    if _OPEN_END.search(text, *last):
        return last
    if _END.search(text, *last) or (last.end - last.start <= _SHORT_LINE and not _is_prose(document, last)):
        return None
    return None if _is_habit(document, last) else last


def _is_prose(document: Document, line: Span) -> bool:
    """Whether a short line is a piece of prose: it holds a comma, or is all that a signed section has."""
    text = document.once(folded)
    if _is_heading(document, line):
        return False
    if text.find(",", *line) >= 0:
        return True
    outline = document.once(read_outline)
    path = outline.path(line.start)
    alone = (
        bool(path) and path[-1].block + 1 == _block_at(document, line.start) and path[-1].number is not None
    )
    return alone and outline.signed < len(text) and _NOTHING.search(text, *line) is None


def _last_paragraph(document: Document) -> Span | None:
    """The paragraph with which the prose ends, or None where a table, a picture or code ends it."""
    text = document.once(folded)
    rows = document.once(read_rows)
    outline = document.once(read_outline)
    enclosed = (each.span.start for each in outline.headings if each.style is Style.ENCLOSURES)
    end = min((outline.signed, *enclosed))
    for index in range(len(document.blocks) - 1, -1, -1):
        block = document.blocks[index]
        if block.span.start >= end:
            continue
        if index in rows or block.kind in (BlockKind.CELL, BlockKind.CODE):
            return None
        if _FOOTER.match(text, *block.span) is None:
            return block.span
    return None


def _is_heading(document: Document, line: Span) -> bool:
    path = document.once(read_outline).path(line.start)
    return bool(path) and path[-1].span.start == line.start and not path[-1].run_in


def _block_at(document: Document, start: int) -> int:
    """The index of the block that begins at an offset."""
    return bisect_left(document.blocks, start, key=lambda block: block.span.start)


def _is_habit(document: Document, last: Span) -> bool:
    """Whether the long paragraph before the last one ends without a mark, too."""
    text = document.once(folded)
    rows = document.once(read_rows)
    index = _block_at(document, last.start)
    near = (i for i in range(index - 1, max(-1, index - _NEAR), -1) if i not in rows)
    spans = (document.blocks[i].span for i in near)
    before = next((span for span in spans if span.end - span.start > _SHORT_LINE), None)
    return before is not None and not _END.search(text, *before)
