"""STR006."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from sifalint import Checked, Document, Finding, Pattern, Rule, Severity, Text
from sifalint.facts.enumerations import Item, read_items
from sifalint.facts.numerals import to_han
from sifalint.facts.outline import read_outline
from sifalint.facts.repetition import read_copies
from sifalint.facts.spans import span_at
from sifalint.facts.widths import folded
from sifalint.records import NamedTuple
from sifalint_rules.structure.due import Due

_LEADS_IN = (
    "如下",
    "以下",
    "方面",
    "主要",
    "做到",
    "几个",
    "几点",
    "表现",
    "体现",
    "重点",
    "工作中",
    "措施",
    "做法",
    "问题",
)
_OTHER_ORDINAL = Pattern(
    r"第[一二三四五六七八九十]{1,2}(?![一二三四五六七八九十季产批届次轮期阶年名位])"
    r"|[一二三四五六七八九十]{1,2}(?:要|抓(?!到底)|靠)"
)
_INSTEAD = ("首先", "其次", "再次", "最后", "一方面", "另一方面", "此外", "另外")

_DEEPEST = 30


class _Series(NamedTuple):
    """An enumeration that may go on.

    It is given by its last item, the start of the heading it stands under, and how far it has counted.
    """

    last: Item
    heading: int
    reached: Due

    def then(self, item: Item, *, wrong: bool = False) -> _Series:
        """The enumeration with another item."""
        return _Series(item, self.heading, self.reached.then(item.number, wrong=wrong))


class BrokenEnumeration(Rule):
    """“一是”“二是”缺项、重复，或者没有来由。

    用“一是……二是……三是”分条写的，应当逐条数下去，前面也要有引出它的标题或话；这里少了一条、数重了，
    或者凭空出现一个“一是”。

    读的人会以为漏看了一条；凭空出现的“一是”，常常是上面的标题在粘贴时丢了。

    请核对原稿，补上缺的条目或标题，或者改正序数。每条各占一段的、一条之下又分“一是二是”的、
    “首先”“其次”混用的、“统一是”“之一是”中的“一是”、从中间摘出来的节选，都不报。
    """

    code = "STR006"
    name = "broken-enumeration"
    severity = Severity.WARNING
    title_en = "一是、二是 skip, repeat or come from nowhere"
    summary_en = (
        "An enumeration in the text leaves out a number, repeats one, or has nothing that leads to it."
    )
    basis = "公文写作惯例"
    message = Text(
        zh="“{before}”之后应是“{expected}”，这里却是“{found}”",
        en="“{expected}” is due after “{before}”, but this is “{found}”",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        "start": Text(
            zh="这里出现“{found}”，前面没有“{expected}”",
            en="“{found}” has no “{expected}” before it",
        ),
        "orphan": Text(
            zh="另起一段的“一是”没有来由：上一组已经数完，前面又没有标题或引出它的话，可能丢了标题",
            en="this 一是 comes from nowhere: the enumeration before it is over, and nothing "
            "leads to this one; a heading may be lost",
        ),
        "before": Text(zh="上一条在这里", en="the item before it is here"),
    }
    triggers = ("是",)
    good = (
        "主要做法:一是抓宣传;二是抓调解;三是抓援助。",
        "一是抓宣传。办好活动。\n二是抓调解。主要是:一是排查,二是化解。\n三是抓援助。应援尽援。",
        "首先抓宣传;二是抓调解;三是抓援助。",
        "主要不足有：【待核】一是3个所缺编;二是经费紧张;三是5台车辆老旧。",
        "推进规划、标准、管理三统一是关键,宣传是举措之一,二者缺一不可。",
        "(一)工作情况。一是抓宣传。二是抓调解。\n(二)存在问题。一是人手不足。二是经费紧张。",
        "(一)工作情况。一是抓宣传。二是抓调解。\n队伍建设有以下做法。\n一是抓培训。\n二是抓考核。\n(二)工作打算。抓好落实。",
        "个服务点,群众办事更方便。\n三是加强制度建设。出台办法。\n四是加强队伍建设。举办培训。",
    )
    bad = (
        "主要做法:一是抓宣传;⟦三是⟧抓调解;四是抓援助。",
        "一是抓宣传;二是抓调解;⟦二是⟧抓援助;三是抓矫正。",
        "一是抓宣传;二是抓调解;⟦一是⟧抓援助。",
        "一是抓宣传;⟦一是⟧抓调解;三是抓援助。",
        "一是5个单位未报;⟦三是⟧2个单位迟报;四是台账不全。",
        "一是抓宣传;⟦三是⟧抓调解;三是抓援助;四是抓矫正。",
        "(一)抓服务。一是建平台。二是优流程。\n---\n⟦一是⟧统筹协调仍需加强。二是能力仍需提升。\n(二)抓落实。压实责任。",
        "(一)抓服务。第一季度一抓到底。⟦二是⟧优流程。三是建平台。\n(二)抓落实。压实责任。",
        "(一)抓服务。⟦二是⟧优流程。三是建平台。\n(二)抓落实。压实责任。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Count the items along, nested enumerations and all."""
        copies = [copy.copy for copy in document.once(read_copies)]
        open_series: list[_Series] = []
        closed: dict[int, Item] = {}
        wrong = 0
        for item in document.once(read_items):
            if span_at(copies, item.span.start) is not None:
                continue
            heading, path = _under(document, item)
            while open_series and open_series[-1].heading not in path:
                open_series.pop()
            finding = self._judge(document, item, open_series, closed.get(heading))
            if finding is not None and item.number != wrong:
                yield finding
            wrong = 0 if finding is None else item.number
            _follow(open_series, item, heading, wrong=finding is not None)
            if item.number > 1:
                closed[heading] = item

    def _judge(
        self, document: Document, item: Item, open_series: list[_Series], earlier: Item | None
    ) -> Finding | None:
        last = open_series[-1].last if open_series else None
        if item.number == 1:
            if last is not None and _same_sentence(document, last, item):
                return self._wrong(document, item, last)
            return self._orphan(document, item, earlier)
        if any(series.reached.leads_to(item.number) for series in open_series):
            return None
        if _counted_otherwise(document, item, last):
            return None
        if last is None:
            if item.leads and not document.once(read_outline).path(item.span.start):
                return None
            return self.finding(item.span, note="start", expected="一是", found=document[item.span])
        return self._wrong(document, item, last)

    def _wrong(self, document: Document, item: Item, last: Item) -> Finding:
        return self.finding(
            item.span,
            related=[self.related(last.span, "before")],
            before=document[last.span],
            expected=f"{to_han(last.number + 1)}是",
            found=document[item.span],
        )

    def _orphan(self, document: Document, item: Item, earlier: Item | None) -> Finding | None:
        """A paragraph that opens a second enumeration of a section though nothing leads to it."""
        if not item.leads or earlier is None or earlier.block >= item.block or item.block == 0:
            return None
        before = document.blocks[item.block - 1].span
        sentence = document.text[max(before.start, before.end - 60) : before.end].rstrip("。")
        sentence = sentence.rpartition("。")[2]
        if sentence.endswith((":", "：")) or any(word in sentence for word in _LEADS_IN):
            return None
        return self.finding(item.span, note="orphan", related=[self.related(earlier.span, "before")])


def _under(document: Document, item: Item) -> tuple[int, frozenset[int]]:
    """The start of the heading an item stands under (-1 for none), and those of all headings above it."""
    starts = [h.span.start for h in document.once(read_outline).path(item.span.start)]
    return (starts[-1] if starts else -1), frozenset((-1, *starts))


def _follow(open_series: list[_Series], item: Item, heading: int, *, wrong: bool) -> None:
    """Let an item go on the innermost enumeration that it counts on, or open one; a wrong 一是 opens none."""
    for i in range(len(open_series) - 1, -1, -1):
        if open_series[i].reached.leads_to(item.number):
            open_series[i:] = [open_series[i].then(item)]
            return
    if open_series and (item.number > 1 or (wrong and not item.leads)):
        open_series[-1] = open_series[-1].then(item, wrong=True)
    else:
        open_series.append(_Series(item, heading, Due(item.number, item.number)))
        del open_series[:-_DEEPEST]


def _same_sentence(document: Document, last: Item, item: Item) -> bool:
    between = document.text[last.span.end : item.span.start]
    return len(between) < 200 and not any(mark in between for mark in "。！!？?\n\r：:")


def _counted_otherwise(document: Document, item: Item, last: Item | None) -> bool:
    """Whether 首先, 其次, 第二 or 二要 stands for the number that is missing."""
    block = document.blocks[item.block].span
    start = max(block.start, last.span.end if last else 0, item.span.start - 2000)
    between = document.once(folded)[start : item.span.start]
    figure = to_han(item.number - 1)
    if any(word in between for word in _INSTEAD):
        return True
    return any(match.group().strip("第要抓靠") == figure for match in _OTHER_ORDINAL.finditer(between))
