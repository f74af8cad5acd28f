"""The title of a document."""

from __future__ import annotations

from sifalint.document import Block, BlockKind, Document, Span
from sifalint.facts.markers import marker_at
from sifalint.facts.widths import folded
from sifalint.patterns import Pattern

_ZONE = 10
_LONGEST = 80
# fmt: off
_GENRES = (
    "报告", "总结", "计划", "要点", "汇报", "方案", "通知", "公报", "通报", "纪要",
    "意见", "说明", "材料", "规划", "办法", "情况", "安排", "打算", "谋划", "年报",
    "述职", "小结", "回顾", "分析", "统计", "事迹", "体会", "思路", "函", "摘登",
    "摘要", "节选",
)
# fmt: on
_ASIDES = (
    "-",
    "—",
    "―",
    "–",
    "(",
    "来源",
    "时间",
    "日期",
    "作者",
    "发布",
    "发表",
    "信息来源",
    "【",
    "新华社",
)
_OFFICE = Pattern(
    r"[一-鿿“”*×xX_ ]{2,30}(?:局|厅|委|委员会|办|办公室|院|政府|会|所|中心|处|镇|乡|街道|关于.{0,30}|印发)"
)
_GOES_ON = Pattern(r"(?:和|及|暨|与|及其|的)[^。;!?]{2,60}")


def read_title(document: Document) -> Span | None:
    """The document's title: one or more lines before the first sentence, or None where there is none.

    Subtitles, dates, sources and speakers are no part of it. A heading of the first level that opens the
    file is the title, too.
    """
    text = document.once(folded)
    zone: list[Block] = []
    for block in document.blocks[:_ZONE]:
        start, end = block.span
        if text[end - 1] in "。;:!?" or end - start > _LONGEST or marker_at(text, start, end):
            break
        zone.append(block)
    if zone and _is_top_heading(text, zone[0]):
        return _joined(text, zone[:1], 0)
    for index, block in enumerate(zone):
        if _names_a_genre("".join(text[block.span.start : block.span.end].split())):
            return _joined(text, zone, index)
    return None


def _names_a_genre(line: str) -> bool:
    """Whether a line without its spaces ends with a kind of document, whatever bracket follows it."""
    if line.endswith(")"):
        line = line[: line.rfind("(")]
    return line.endswith(_GENRES) and not line.startswith(_ASIDES)


def _is_top_heading(text: str, block: Block) -> bool:
    return (block.kind is BlockKind.HEADING and block.level <= 1) or text.startswith("# ", block.span.start)


def _joined(text: str, zone: list[Block], index: int) -> Span:
    """The line of the title with the office before it and the part after it that belong to it."""
    start, end = zone[index].span
    if index and _OFFICE.fullmatch(text, *zone[index - 1].span):
        start = zone[index - 1].span.start
    if index + 1 < len(zone) and _GOES_ON.fullmatch(text, *zone[index + 1].span):
        end = zone[index + 1].span.end
    while start < end - 1 and text[start] in "# \t":
        start += 1
    return Span(start, end)
