"""SRC003."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import (
    Applicability,
    Block,
    BlockKind,
    Checked,
    Document,
    Edit,
    Finding,
    Fix,
    Pattern,
    Rule,
    Severity,
    Span,
    Text,
)
from sifalint.facts.widths import folded
from sifalint_rules.nested_quotes import nested

_DATE = r"(?:19|20)\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日)(?:[ T]{0,3}\d{1,2}:\d\d(?::\d\d)?)?"
_WORD = r"[^\s:|,。;!?\[\]【】]{1,20}"
_PUBLISHER = (
    r"(?:[^\s:|,。;!?\[\]【】]{0,18}"
    r"(?:网|(?<![举申上通汇呈])报|社|台|刊|政府|局|厅|委|办|办公室|部|院|公众号|客户端|融媒|融媒体中心|发布|新闻|中心))(?![^\s|])"
)
_STRONG = (
    rf"(?:发表|发布|更新|录入|上传)(?:时间|日期) *: *{_DATE}"
    r"|(?:浏览|阅读|点击|访问)(?:次数|量|数)? *: *\d* *次?"
    r"|[\[【(]? *字[体号] *:? *[\[【(]? *大 +中 +小 *[\]】)]?|[\[【(]? *字[体号] *:? *[\[【(]?大中小[\]】)]?"
    rf"|(?:责任编辑|网络编辑|责编) *: *(?:{_WORD})?"
    r"|[\[【(]? *打印(?:本页|此页|文章)? *[\]】)]?[ |/]*[\[【(]? *关闭(?:窗口|本页|此页|页面)? *[\]】)]?"
    r"|扫一扫 *(?:[,:] *)?(?:在?(?:手机|微信)|分享|关注|打开|查看|下载)[^\s,。;]{0,16}"
    rf"|(?:上|下)一篇 *: *[^\n。]{{0,40}}|分享到 *:?(?: *(?:微信|微博|朋友圈|QQ空间|QQ))*+"
    r"|(?:您)?(?:现在|当前)的?位置 *: *首页[^\n。]{0,60}"
)
_WEAK = rf"(?:(?:文章|稿件|信息)?来源|作者|编辑|时间|日期|发布(?:机构|人|者)) *: *(?:{_DATE}|{_WORD})?"
_STRONG_ITEM = Pattern(rf"[【\[(]?(?:{_STRONG})[】\])]?")
_WEAK_ITEM = Pattern(_WEAK)
_DATED = Pattern(rf"(?:发表|发布|更新|录入|上传)(?:时间|日期) *: *+{_DATE}(?![以之]?[前后]|[起至到止内—~])")
_SOURCE = Pattern(rf"(?:文章|稿件)?来源 *: *{_PUBLISHER}")
_SEPARATOR = Pattern(r"[ \t\xa0|]*+")
_FIRST = frozenset("发更录上浏阅点访字责网打扫下分您现当文稿信来作编时日")
_LONGEST = 200
_EDGE = 6


class WebMetadata(Rule):
    """网页上的发布信息没有删。

    正文里夹着网页的“发表时间”“来源”“浏览次数”“字体：大 中 小”“责任编辑”“扫一扫”“打印 关闭”等整行文字。

    这些是网页版面上的字，不是报告的内容，说明文章是从网页整页复制来的；时间还容易和正文第一句粘在一起。

    请删去这一行，需要注明出处的另行注明。“来源：某日报”这样的一行只在文首和文尾报：报告由本机关写成，不会有来源，有来源就是从网上
    转载的。汇编、存档本来就要保留来源的，可以在配置文件里写 ignore = ["SRC003"]，不再检查这一条。

    句子里的“来源”“时间”、表格里的“信息来源”、会议材料的“时间：”“地点：”、项目符号列出的资料信息不报。
    """

    code = "SRC003"
    name = "web-metadata"
    severity = Severity.WARNING
    title_en = "Web page metadata left in the text"
    summary_en = "A line of a web page (publishing time, source, views, font size) is left in the text."
    basis = "《党政机关公文处理工作条例》第九条：网页的发布信息不是公文的要素"
    message = Text(
        zh="“{words}”是网页上的发布信息，不是正文，请删去",
        en="“{words}” is a web page's metadata, not the report's text: delete it",
    )
    triggers = (
        *("发表", "发布", "更新", "录入", "上传", "来源", "浏览", "阅读", "点击", "访问", "字体", "字号"),
        *("编辑", "责编", "打印", "扫一扫", "一篇", "分享到", "位置"),
    )
    good = (
        "一、总体情况\n我们的信心来源于群众的支持：全年化解纠纷812件。\n来源：群众举报",
        "信息来源：信访转办\n资料来源：各司法所台账\n时间：2025年4月16日\n地点：三楼会议室",
        "发布时间：每季度首月10日前\n阅读量：提升明显，全年超过20万次。",
        "发布时间：2025年5月6日前未公开的，按逾期处理。\n更新时间：2025年6月1日起每周一次。",
        "扫一扫，政策全知道\n推行“扫一扫”办事，打印材料减少一半，关闭违规网点3处。",
        "- 来源：某市日报社\n正文从这里开始。",
    )
    bad = (
        "某市2024年工作总结\n⟦发表时间 : 2025-04-16 17:24:38⟧2024年以来，全局开展检查3次。",
        "某县工作报告\n⟦来源：某县日报⟧\n全年受理812件。\n⟦责任编辑：张三⟧\n⟦【打印本页】【关闭窗口】⟧",
        "⟦发布日期：2025-04-16 来源：县司法局 浏览次数：123次 字体：[大 中 小]⟧\n全年受理812件。",
        "全年受理812件。\n⟦扫一扫在手机打开当前页⟧\n⟦上一篇：某县开展普法宣传⟧",
        "全年受理812件。\n⟦分享到：微信 微博⟧\n⟦上一篇：某县开展“法律明白人”培训\n下一篇：没有了⟧",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the lines that a web page wrote."""
        text = document.once(folded)
        last = len(document.blocks) - 1
        previous: Span | None = None
        for i, block in enumerate(document.blocks):
            span = None
            if block.kind not in (BlockKind.CELL, BlockKind.CODE, BlockKind.LIST_ITEM):
                span = _metadata(text, block, at_edge=i < _EDGE or i > last - _EDGE)
            if previous and span and _links_pages(text, previous) and _links_pages(text, span):
                span, previous = Span(previous.start, span.end), None
            if previous:
                yield self._found(document, previous)
            previous = span
        if previous:
            yield self._found(document, previous)

    def _found(self, document: Document, span: Span) -> Finding:
        fix = Fix(Applicability.UNSAFE, (Edit(_line(document.text, span), ""),))
        return self.finding(span, words=nested(" ".join(document[span].split())), fix=fix)


def _links_pages(text: str, span: Span) -> bool:
    """Whether a line leads to the page before or after, which stand below each other."""
    return text.startswith("一篇", span.start + 1)


def _metadata(text: str, block: Block, *, at_edge: bool) -> Span | None:
    """The metadata with which a block begins, or None where it is part of the report.

    A block of nothing but labels and values is metadata where one label is a web page's own, or where it
    names a publisher as source at either end of the document. A publishing time is metadata whatever
    follows.
    """
    start, end = block.span
    if not _FIRST.issuperset(text[start : start + 4].lstrip("[【( ")[:1]):
        return None
    offset, strong = start, False
    while offset < min(end, start + _LONGEST):
        item = _STRONG_ITEM.match(text, offset, end)
        strong = strong or item is not None
        item = item or _WEAK_ITEM.match(text, offset, end)
        if item is None or item.end() == offset:
            break
        offset = item.end()
        gap = _SEPARATOR.match(text, offset, end)
        offset = gap.end() if gap else offset
    if offset >= end and (strong or (at_edge and _SOURCE.match(text, start, end))):
        return Span(start, end)
    dated = _DATED.match(text, start, end)
    return Span(start, dated.end()) if dated else None


def _line(text: str, span: Span) -> Span:
    """A span with the line break behind it, so that deleting it leaves no empty line."""
    for ending in ("\r\n", "\n", "\r"):
        if text.startswith(ending, span.end):
            return Span(span.start, span.end + len(ending))
    return span
