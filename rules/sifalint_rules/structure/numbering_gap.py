"""STR003."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, NamedTuple

from sifalint import Checked, Document, Finding, Rule, Severity, Text
from sifalint.facts.markers import Style
from sifalint.facts.outline import Heading, read_outline
from sifalint.facts.widths import fold, folded
from sifalint_rules.structure.series import CHAPTERS, marker_like, marker_of, own_headings, series_of

_REACH = 5000


class _Last(NamedTuple):
    """The last heading of a series, and the number it ought to have had."""

    heading: Heading
    due: int


class NumberingGap(Rule):
    """编号跳号、重号或次序颠倒。

    同一级标题的编号应当从一编起、逐个递增；跳号、重号、倒着编，多半是中间少了一段，或者调整结构后忘了改编号。

    读的人会去找缺的那一部分，引用“第三部分”也会引错地方。少了一段比编错号更严重，请先核对原稿。

    确实少了内容的，请补上；只是编错的，请顺次改正。附件重新编号、各章之下重新从（一）编起、序号跨章连续编排，
    都是对的，不报；整段重复粘贴造成的重号由重复检查去报，这里不再报。全文开头就是三、之类的节选不报。
    """

    code = "STR003"
    name = "numbering-gap"
    severity = Severity.ERROR
    title_en = "Heading numbers skip, repeat or run backwards"
    summary_en = (
        "Headings of one level must count up from one; a skipped, repeated or backward number usually means "
        "that a part is lost."
    )
    basis = "GB/T 9704—2012 7.3.3"
    message = Text(
        zh="编号不连续：“{before}”之后应是“{expected}”，这里却是“{found}”",
        en="numbers skip: “{expected}” is due after “{before}”, but this is “{found}”",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        "repeat": Text(
            zh="编号重复：“{before}”之后应是“{expected}”，这里又是“{found}”",
            en="number repeated: “{expected}” is due after “{before}”, but this is “{found}” again",
        ),
        "backward": Text(
            zh="编号倒退：“{before}”之后应是“{expected}”，这里却回到“{found}”",
            en="numbers run backwards: “{expected}” is due after “{before}”, but this goes back to “{found}”",
        ),
        "start": Text(
            zh="“{before}”之下的编号应从“{expected}”编起，这里第一个就是“{found}”",
            en="numbers under “{before}” must begin with “{expected}”, but the first is “{found}”",
        ),
        "head": Text(
            zh="全文的编号从“{found}”开始，前面没有“{expected}”",
            en="the document's numbers begin with “{found}”; there is no “{expected}” before it",
        ),
        "before": Text(zh="上一个编号在这里", en="the number before it is here"),
        "parent": Text(zh="上一级标题在这里", en="the heading above it is here"),
    }
    good = (
        "一、工作情况\n(一)普法宣传\n全年开展宣传活动五十余场，受众万余人。\n(二)人民调解\n全年化解矛盾纠纷三百余件，群众满意。\n"
        "二、工作打算\n(一)抓普法。办好主题宣传。\n(二)抓调解。深化多元化解。",
        "一、重点任务\n（一）扩大开放\n1．发展贸易，扩大规模。\n2．发展服务，提升水平。\n（二）改善环境\n3．优化服务，提高效率。\n"
        "4．加强监管，维护秩序。\n二、保障措施\n5．加强领导，压实责任。",
        "一、总体情况\n全年各项工作平稳有序推进，任务如期完成。\n二、存在问题\n人手不足，经费保障还不到位，亟待加强。\n附件1\n"
        "一、统计口径\n本表按自然年度统计，涵盖全部辖区单位。\n二、统计范围\n本表按行政辖区统计，涵盖全部辖区单位。",
        "一、综合\n全年完成投资总额稳步增长，好于预期目标。\n1.5亿元以上项目开工12个。\n二、农业\n全年粮食总产量稳步增长，好于预期目标。\n"
        "三、四季度增长较快，增速居全市前列。\n三、工业\n全年工业增加值稳步增长，好于预期目标。\n3、4月份与上年同期持平。",
        "三、下半年工作打算\n(一)抓宣传。办好活动。\n(二)抓调解。化解纠纷。",
        "全年工作主要有：1.办好宣传活动；\n2.化解矛盾纠纷；\n3.做好法律援助。\n附件：1.统计表\n2.说明",
        "1.贸易。扩大规模。\n2.服务。提升水平。\n保障措施有以下几项。\n1.加强领导。落实责任。\n2.加强督导。定期通报。",
        "2025年，全县工作有序推进。\n2025年工作回顾\n（一）抓普法。成效明显。\n（二）抓调解。成效明显。\n"
        "2026年工作安排\n（一）抓普法。持续用力。\n（二）抓调解。持续用力。",
    )
    bad = (
        "一、上半年工作情况\n各项工作平稳推进。\n⟦三、⟧下半年工作打算\n继续抓好落实。",
        "一、工作情况\n（一）普法宣传\n开展宣传。\n（二）人民调解\n调解纠纷。\n⟦（二）⟧法律援助\n办理案件。\n（三）社区矫正\n加强监管。",
        "一、工作做法\n⟦（三）⟧提升协议效力。全年调解纠纷26件。\n（四）加强指导。举办培训。\n二、工作打算\n继续抓好落实。",
        "2025年，全县工作有序推进。\n⟦三、⟧下步打算\n抓好落实。",
        "1.普法宣传。开展宣传。\n2.人民调解。调解纠纷。\n⟦4.⟧法律援助。办理案件。\n5.社区矫正。加强监管。",
        "一、综合\n平稳。\n二、农业\n增收。\n三、工业\n增产。\n⟦二、⟧投资\n增长。\n五、贸易\n向好。",
        "一、普法\n平稳。\n二、调解\n平稳。\n⟦（三）⟧援助\n平稳。\n四、矫正\n平稳。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Walk the headings in order, holding the last of each series."""
        last: dict[tuple[int | None, Style], _Last] = {}
        latest: dict[Style, int] = {}
        for heading in document.once(own_headings):
            if heading.style is Style.ANNEX:
                latest.clear()
            if heading.number is None:
                continue
            key = heading.parent, heading.style
            before = last.get(key)
            due = before.heading.number or 0 if before else 0
            expected = {due + 1, before.due + 1 if before else latest.get(heading.style, 0) + 1}
            wrong = heading.number not in expected and not _excused(document, heading, before)
            if wrong and not _counted_in_text(document, heading, before):
                yield self._wrong(document, heading, before)
                self._let_parent_skip(document, heading, last)
            last[key] = _Last(heading, (before.due if before else 0) + 1)
            latest[heading.style] = heading.number

    def _let_parent_skip(
        self, document: Document, heading: Heading, last: dict[tuple[int | None, Style], _Last]
    ) -> None:
        """Where (三) stands for 三、 after 二、, the 四、 that follows is no second defect."""
        if heading.parent is None:
            return
        parent = document.once(read_outline).headings[heading.parent]
        key = parent.parent, parent.style
        if key in last and parent.number is not None and heading.number == parent.number + 1:
            last[key] = _Last(parent, heading.number)

    def _wrong(self, document: Document, heading: Heading, before: _Last | None) -> Finding:
        span = heading.span._replace(end=heading.title_span.start)
        span = span._replace(end=span.start + len(document[span].rstrip()))
        found = marker_of(document, heading)
        if before is not None:
            due, number = before.heading.number or 0, heading.number or 0
            return self.finding(
                span,
                note="repeat" if number == due else "backward" if number < due else "",
                related=[self.related(before.heading.span, "before")],
                before=_quoted(document, before.heading),
                expected=marker_like(document, heading, due + 1),
                found=found,
            )
        first = marker_like(document, heading, 1)
        if heading.parent is None:
            return self.finding(span, note="head", severity=Severity.WARNING, expected=first, found=found)
        parent = document.once(read_outline).headings[heading.parent]
        return self.finding(
            span,
            note="start",
            related=[self.related(parent.span, "parent")],
            before=_quoted(document, parent),
            expected=first,
            found=found,
        )


def _quoted(document: Document, heading: Heading) -> str:
    words = document[heading.span].strip()
    return words if len(words) <= 20 else words[:19] + "…"


def _excused(document: Document, heading: Heading, before: _Last | None) -> bool:
    """An excerpt that begins with its heading, a stray number, a new list after a list and a paragraph."""
    if before is None:
        lone = len(document.once(series_of)[heading.parent, heading.style]) == 1
        return heading.block == 0 or (lone and heading.style not in CHAPTERS)
    if heading.number != 1 or heading.style in CHAPTERS:
        return False
    return heading.block - before.heading.block > 1


def _counted_in_text(document: Document, heading: Heading, before: _Last | None) -> bool:
    """Whether the number before it stands inside a paragraph: ``主要有：1.甲；``, then ``2.乙；``."""
    start = before.heading.span.start if before else 0
    if before is None and heading.parent is not None:
        start = document.once(read_outline).headings[heading.parent].span.start
    text = document.once(folded)
    marker = fold(marker_like(document, heading, (heading.number or 0) - 1))
    place = text.find(marker, max(start, heading.span.start - _REACH), heading.span.start)
    while place > 0 and (text[place - 1].isdecimal() or text[place - 1] in "十.第"):
        place = text.find(marker, place + 1, heading.span.start)
    return place >= 0 and (before is None or place > start)
