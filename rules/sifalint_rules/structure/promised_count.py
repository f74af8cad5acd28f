"""STR002."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import ClassVar

from sifalint import Checked, Document, Finding, Rule, Severity, Span, Text, Verdict
from sifalint.facts.outline import read_outline
from sifalint.facts.spans import disjoint, span_at
from sifalint_rules.nested_quotes import nested
from sifalint_rules.residue.paywall_marker import read_notices
from sifalint_rules.structure.counting import read_slips
from sifalint_rules.structure.ending import read_broken_end
from sifalint_rules.structure.promised_counts import Announced, read_announced
from sifalint_rules.structure.shortfall import read_shortfall

_SHOWN = 24


class PromisedCount(Rule):
    """说好有几部分，后面不是这个数。

    “本报告由六部分组成”“重点抓好以下五项工作”，数一数后面的标题或者“一是……二是……”，不是这个数。

    多半是删去、合并或者增加了一部分，忘了改前面的数；也可能是后面丢了一部分。

    请数一遍，改数目，或者补上丢的部分。编号本身跳号、重号的（STR003、STR006），开头许诺的章节没有写的（STR001），
    结尾断在半句的（STR014），同一句里的并列（NUM010），“十大行动”这样的名称，都不在这里报；
    后面另有存在问题、下步打算几章的，只数它们前面的各章。
    """

    code = "STR002"
    name = "promised-count"
    severity = Severity.WARNING
    title_en = "Not as many parts as announced"
    summary_en = "The text announces a number of parts, and another number of headings or items follows."
    basis = "《党政机关公文处理工作条例》第十九条：结构严谨"
    message = Text(
        zh="这里说是“{stated}”，后面数到的是 {found} 个，最后一个是“{last}”，请核对",
        en="“{stated}” are announced, but {found} follow; the last is “{last}”: check which is right",
    )
    notes: ClassVar[Mapping[str, Text]] = MappingProxyType(
        {"part": Text(zh="第 {number} 个", en="number {number}")}
    )
    triggers = (
        "部分",
        "方面",
        "以下",
        "如下",
        "下列",
        "工作",
        "问题",
        "任务",
        "措施",
        "章",
        "做法",
        "意见",
        "建议",
        "要求",
    )
    good = (
        "本报告由三部分组成。\n一、总体情况。平稳推进。\n二、存在问题。人手不足。\n三、下步打算。抓好落实。",
        "重点抓好以下两项工作：\n一、普法宣传。全年办好活动。\n二、人民调解。全年化解纠纷。\n三、存在问题。人手不足。\n四、下步打算。抓好落实。",
        "一、重点工作。全年抓好以下两个方面工作。\n（一）普法。办好活动。\n（二）调解。化解纠纷。\n二、保障措施。抓好落实。",
        "一、工作情况。全面推进法治十大行动。\n（一）普法。办好活动。\n（二）调解。化解纠纷。\n二、工作打算。抓好落实。",
        "存在以下两个方面的问题。一是人手不足。主要有：一是编制少；二是借调多。二是经费紧张。",
        "一、主要任务。要把握好以下三项任务：\n（一）普法。办好活动。\n（二）调解。化解纠纷。\n"
        "（三）援助。应援尽援。\n二、工作打算。要做好其余两项工作。\n（一）考核。压实责任。\n（二）宣传。办好活动。\n（三）督查。跟踪问效。",
        "《方案》由五部分组成。\n一、普法。办好活动。\n二、调解。化解纠纷。",
    )
    bad = (
        "本报告由⟦四部分⟧组成。\n一、总体情况\n平稳推进。\n二、存在问题\n人手不足。\n三、下步打算\n抓好落实。",
        "下面，从⟦四个方面⟧报告如下。\n一、总体情况\n平稳推进。\n二、存在问题\n人手不足。\n三、下步打算\n抓好落实。",
        "一、重点工作\n全年抓好以下⟦三个方面⟧工作。\n（一）普法。办好活动。\n（二）调解。化解纠纷。\n二、保障措施\n抓好落实。",
        "一、重点工作\n重点抓好⟦三项工作⟧：\n（一）普法。办好活动。\n（二）调解。化解纠纷。\n二、保障措施\n抓好落实。",
        "今年要着力抓好以下⟦五项工作⟧，确保全年各项目标任务圆满完成，推动工作再上新台阶：\n一是抓普法。办好活动。\n二是抓调解。化解纠纷。\n三是抓援助。应援尽援。",
        "重点抓好以下⟦三项工作⟧：\n一、普法宣传\n全年办好活动。\n二、人民调解\n全年化解纠纷。\n三、存在问题\n人手不足。\n四、下步打算\n抓好落实。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Hold each announcement against the parts behind it."""
        wrong = [each for each in document.once(read_announced) if each.stated != len(each.parts)]
        if not wrong or document.once(read_notices):
            return
        listed = _listed(document)
        for announced in wrong:
            if not _is_told(document, announced) and not any(
                span_at(listed, offset) for offset in (announced.span.start, announced.span.end - 1)
            ):
                yield self._found(document, announced)

    def _found(self, document: Document, announced: Announced) -> Finding:
        return self.finding(
            announced.span,
            rests_on=[announced.span],
            stated=document[announced.span],
            found=len(announced.parts),
            last=nested(document[announced.parts[-1]].strip("# ")[:_SHOWN]),
            related=[
                self.related(part, "part", number=number) for number, part in enumerate(announced.parts, 1)
            ],
        )


def _listed(document: Document) -> list[Span]:
    """The counts that a list beside them contradicts; NUM010 reports these.

    The rules on figures read the roles of chapters, so they are imported only where they are needed.
    """
    from sifalint_rules.figures.claims.lists import read_listings

    wrong = (each.span for each in document.once(read_listings) if each.verdict is Verdict.WRONG)
    return disjoint(sorted(wrong))


def _is_told(document: Document, announced: Announced) -> bool:
    """Whether the parts fall short because of something that another rule reports.

    The numbers may go wrong after the last part, the text may break off, or a promised chapter be missing.
    """
    if announced.stated < len(announced.parts):
        return False
    last = announced.parts[-1]
    if last in document.once(_slips_after):
        return True
    end = document.once(read_broken_end)
    if end is not None and _reaches(document, last, end):
        return True
    shortfall = document.once(read_shortfall) if announced.whole else None
    return shortfall is not None and bool(shortfall.missing)


def _slips_after(document: Document) -> frozenset[Span]:
    """The headings after which the numbers go wrong."""
    return frozenset(slip.before.span for slip in document.once(read_slips) if slip.before is not None)


def _reaches(document: Document, part: Span, end: Span) -> bool:
    """Whether the section or the paragraph of a part is the one that breaks off."""
    path = document.once(read_outline).path(end.start)
    return end.covers(part) or any(heading.span == part for heading in path)
