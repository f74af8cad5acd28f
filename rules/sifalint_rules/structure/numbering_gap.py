"""STR003."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import ClassVar

from sifalint import Checked, Document, Finding, Rule, Severity, Span, Text
from sifalint.facts.outline import Heading, read_outline
from sifalint_rules.structure.counting import Slip, read_slips
from sifalint_rules.structure.renumbering import renumbered
from sifalint_rules.structure.series import marker_like, marker_of, marker_span, series_of


class NumberingGap(Rule):
    """编号跳号、重号或次序颠倒。

    同一级标题的编号应当从一编起、逐个递增；跳号、重号、倒着编，多半是中间少了一段，或者调整结构后忘了改编号。

    读的人会去找缺的那一部分，引用“第三部分”也会引错地方。少了一段比编错号更严重，请先核对原稿。

    确实少了内容的，请补上；只是编错的，请顺次改正。附件重新编号、各章之下重新从（一）编起、序号跨章连续编排，
    都是对的，不报；开头许诺过的一章连同编号一起缺的，由 STR001 报告；整段重复粘贴造成的重号由重复检查去报。
    全文开头就是三、，或者没头没尾从“三是”写起的节选，不报。
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
        "swapped": Text(
            zh="编号次序颠倒：“{found}”排在了“{expected}”前面",
            en="numbers out of order: “{found}” stands before “{expected}”",
        ),
        "later": Text(zh="“{expected}”在这里", en="“{expected}” is here"),
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
        "三是加强制度建设。出台办法。\n四是加强队伍建设。举办培训。\n三、发挥职能作用\n办好实事。",
        "三、下半年工作打算\n(一)抓宣传。办好活动。\n(二)抓调解。化解纠纷。",
        "全年工作主要有：1.办好宣传活动；\n2.化解矛盾纠纷；\n3.做好法律援助。\n附件：1.统计表\n2.说明",
        "关于印发评查方案的通知\n一、提高认识\n压实责任。\n二、严格标准\n确保质量。\n附件：1.评查方案\n2.评分细则\n青禾县司法局\n"
        "2025年3月1日\n评查方案\n一、评查范围\n各单位案卷。\n二、评查步骤\n分步实施。",
        "1.贸易。扩大规模。\n2.服务。提升水平。\n保障措施有以下几项。\n1.加强领导。落实责任。\n2.加强督导。定期通报。",
        "一、公开情况\n全年主动公开各类政府信息三百余条。\n二、办理情况\n一、新收申请\t9\t1\n（三）不予公开\t1.涉密\t0\n\t2.其他\t0\t0\n三、结转\t1\t0\n"
        "三、复议诉讼情况\n未发生行政复议和行政诉讼。",
        "2025年，全县工作有序推进。\n2025年工作回顾\n（一）抓普法。成效明显。\n（二）抓调解。成效明显。\n"
        "2026年工作安排\n（一）抓普法。持续用力。\n（二）抓调解。持续用力。",
        "某局2025年上半年工作总结\n（一）抓普法。办好活动。\n（二）抓调解。化解纠纷。\n下半年，重点做好以下工作：\n"
        "（一）抓援助。应援尽援。\n（二）抓矫正。严格监管。",
    )
    bad = (
        "一、上半年工作情况\n各项工作平稳推进。\n⟦三、⟧下半年工作打算\n继续抓好落实。",
        "一、工作情况\n（一）普法宣传\n开展宣传。\n（二）人民调解\n调解纠纷。\n⟦（二）⟧法律援助\n办理案件。\n（三）社区矫正\n加强监管。",
        "一、工作做法\n⟦（三）⟧提升协议效力。全年调解纠纷26件。\n（四）加强指导。举办培训。\n二、工作打算\n继续抓好落实。",
        "2025年，全县工作有序推进。\n⟦三、⟧下步打算\n抓好落实。",
        "1.普法宣传。开展宣传。\n2.人民调解。调解纠纷。\n⟦4.⟧法律援助。办理案件。\n5.社区矫正。加强监管。",
        "一、综合\n平稳。\n二、农业\n增收。\n三、工业\n增产。\n⟦二、⟧投资\n增长。\n五、贸易\n向好。",
        "一、工作做法\n⟦（二）⟧抓调解。化解纠纷。\n（一）抓普法。办好活动。\n（三）抓援助。应援尽援。\n二、工作打算\n抓好落实。",
        "（一）抓普法。办好活动。\n⟦（三）⟧抓援助。应援尽援。\n（二）抓调解。化解纠纷。\n（四）抓矫正。严格监管。",
        "一、党建\n1.学习。学深悟透。\n2.管理。从严从实。\n⟦三、⟧服务\n6.援助。应援尽援。\n7.公证。规范办理。\n四、基层\n8.调解。化解纠纷。",
        "一、党建\n1.学习。学深悟透。\n2.管理。从严从实。\n二、服务\n⟦4.⟧援助。应援尽援。\n5.公证。规范办理。\n三、基层\n6.调解。化解纠纷。",
        "一、普法\n平稳。\n二、调解\n平稳。\n⟦（三）⟧援助\n平稳。\n四、矫正\n平稳。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report each number that is not due, once for each cause."""
        for slip in document.once(read_slips):
            finding = self._wrong(document, slip)
            places = (finding.span, slip.heading.span, *_lost_above(document, slip.heading))
            yield finding._replace(rests_on=places)

    def _wrong(self, document: Document, slip: Slip) -> Finding:
        heading = slip.heading
        span = marker_span(document, heading)
        found = marker_of(document, heading)
        expected = marker_like(document, heading, slip.due)
        later = _next_in_series(document, heading)
        if later is not None and later.number == slip.due and heading.number == slip.due + 1:
            return self.finding(
                span,
                note="swapped",
                related=[self.related(later.span, "later", expected=expected)],
                expected=expected,
                found=found,
            )
        if slip.before is None:
            return self._wrong_first(document, heading, span, found, expected)
        last = slip.due - 1
        return self.finding(
            span,
            note="repeat" if heading.number == last else "backward" if (heading.number or 0) < last else "",
            related=[self.related(slip.before.span, "before")],
            fix=renumbered(document, heading, slip.due),
            before=_quoted(document, slip.before),
            expected=expected,
            found=found,
        )

    def _wrong_first(
        self, document: Document, heading: Heading, span: Span, found: str, expected: str
    ) -> Finding:
        if heading.parent is None:
            return self.finding(span, note="head", severity=Severity.WARNING, expected=expected, found=found)
        parent = document.once(read_outline).headings[heading.parent]
        return self.finding(
            span,
            note="start",
            related=[self.related(parent.span, "parent")],
            before=_quoted(document, parent),
            expected=expected,
            found=found,
        )


def _lost_above(document: Document, heading: Heading) -> Iterator[Span]:
    """The marker of the next heading above where its number leaves out one: the one that a restart lacks.

    ``一、`` with （一）（二）, then （一）（二） again, then ``三、``: what is lost is ``二、``.
    """
    if heading.number != 1 or heading.parent is None:
        return
    parent = document.once(read_outline).headings[heading.parent]
    following = _next_in_series(document, parent) if parent.number is not None else None
    if following is not None and following.number == (parent.number or 0) + 2:
        yield marker_span(document, following)


def _next_in_series(document: Document, heading: Heading) -> Heading | None:
    """The heading that comes after another in its series."""
    members = document.once(series_of).get((heading.parent, heading.style), [])
    after = bisect_right(members, heading.span.start, key=lambda each: each.span.start)
    return members[after] if after < len(members) else None


def _quoted(document: Document, heading: Heading) -> str:
    words = document[heading.span].strip()
    return words if len(words) <= 20 else words[:19] + "…"
