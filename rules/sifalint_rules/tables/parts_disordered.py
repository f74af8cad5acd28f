"""TAB006."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import ClassVar

from sifalint import Checked, Document, Finding, Rule, Severity, Text
from sifalint_rules.tables.parts import read_parts, same_name


class PartsDisordered(Rule):
    """信息公开年报六部分的次序或名称不合格式。

    政府信息公开工作年度报告的六个部分都有，但次序与统一格式不同，或者名称被改写。

    六部分的次序和名称是国办统一规定的，汇总和检索都按它进行；内容“不能遗漏，也不宜泛化”。

    请按格式排列和命名。缺一部分的由 DOC003 报告，这里不再报；名称只差“、”“和”“及”的不报；
    总体情况里的小节另用“一、二、”编号的不报。各单位在自己的文种文件里写了 fixed = true 的，也照样检查。
    """

    code = "TAB006"
    name = "report-parts-disordered"
    severity = Severity.ERROR
    title_en = "Parts of the disclosure report out of order or renamed"
    summary_en = "The six parts are all there, but not in the order or under the names of the form."
    basis = "国办公开办函〔2021〕30号所附格式"
    message = Text(
        zh="统一格式中“{name}”在“{after}”之后，这里却在前",
        en="in the form “{name}” comes after “{after}”, here before it",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        "name": Text("统一格式中这一部分的名称是“{name}”", "in the form this part is called “{name}”"),
        "after": Text("应在前面的部分", "the part that should come before"),
    }
    good = (
        "某局2025年政府信息公开工作年度报告\n一、总体情况\n平稳。\n二、主动公开政府信息情况\n公开80条。\n"
        "三、收到和处理政府信息公开申请情况\n收到5件。\n四、政府信息公开行政复议和行政诉讼情况\n没有发生。\n"
        "五、存在的主要问题及改进情况\n力量不足。\n六、其他需要报告的事项\n没有收取信息处理费。",
        "某局2020年政府信息公开工作年度报告\n一、概述\n平稳。\n二、申请情况\n收到5件。\n三、主动公开情况\n公开80条。",
    )
    bad = (
        "某局2025年政府信息公开工作年度报告\n一、总体情况\n平稳。\n⟦二、收到和处理政府信息公开申请情况⟧\n收到5件。\n"
        "三、主动公开政府信息情况\n公开80条。\n四、政府信息公开行政复议、行政诉讼情况\n没有发生。\n"
        "五、存在的主要问题及改进情况\n力量不足。\n六、其他需要报告的事项\n没有收取信息处理费。",
        "某局2025年政府信息公开工作年度报告\n一、总体情况\n平稳。\n二、主动公开政府信息情况\n公开80条。\n"
        "三、收到和处理政府信息公开申请情况\n收到5件。\n四、政府信息公开行政复议、行政诉讼情况\n没有发生。\n"
        "⟦五、存在问题和整改打算⟧\n力量不足。\n六、其他需要报告的事项\n没有收取信息处理费。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report where parts stand before one they should follow, once, and those under another name."""
        parts = document.once(read_parts)
        steps = [(a, b) for a, b in pairwise(parts) if b.heading.span.start < a.heading.span.start]
        if steps:
            before, early = min(steps, key=lambda step: step[1].heading.span.start)
            yield self.finding(
                early.heading.span,
                name=early.chapter.title,
                after=before.chapter.title,
                related=[self.related(a.heading.span, "after") for a, _ in steps],
                rests_on=[part.heading.span for step in steps for part in step],
            )
        for chapter, heading in parts:
            if not same_name(heading.title, chapter.title.zh):
                yield self.finding(
                    heading.span, note="name", severity=Severity.WARNING, name=chapter.title.zh
                )
