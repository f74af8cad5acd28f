"""NUM013."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from sifalint import Checked, Document, Finding, Rule, Severity, Text
from sifalint_rules.figures.claims.divisions.detached import read_detached


class DetachedQizhong(Rule):
    """“其中”离它所说的总数太远。

    “其中”后面的分项，与它前面最近的数单位不同：同一单位的总数要到更前面去找，或者根本没有写。

    “其中”说的是紧挨着的那个总数；中间隔着另一个数，读者会误以为分项属于那个数，也就无法核对。

    请把“其中”移到总数后面，把中间的数另起一句；没有写总数的，请补写总数。总数就在上一句末尾、
    另起一句写“其中”的，或者“其中”前面没有别的数的，不提示。
    """

    code = "NUM013"
    name = "detached-qizhong"
    severity = Severity.INFO
    title_en = "其中 stands apart from its whole"
    summary_en = "The number before 其中 counts something else than the parts behind it."
    basis = "《党政机关公文处理工作条例》第十九条"
    message = Text(
        zh="“其中”前面最近的数是“{nearest}”，后面却是“{part}”，请把“其中”移到总数之后，或者补写总数",
        en="the number before 其中 is {nearest}, but {part} follows: put 其中 behind its whole, or add it",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        "nearest": Text("“其中”前面最近的数：{words}", "the number right before: {words}"),
        "whole": Text("同一单位的数：{words}", "a number in the same unit: {words}"),
    }
    triggers = ("其中",)
    good = (
        "全年实现生产总值2846.57亿元，比上年增长5.6%。其中，农业增加值298.41亿元。",
        "大幅增加教育支出，其中县级财政支出198万元。",
        "受理案件86件121人，其中未成年人案件6件9人。",
        "举办培训班12期、参训300人次，其中专题班3期。",
        "检查医药机构2163家，覆盖率100%，其中医疗机构874家、零售药店1289家。",
        "在网站公布权责清单，其中38个单位公布事项目录。",
        "举办培训班12期，其中参训人员300人。",
    )
    bad = (
        "全年发放补贴86.3万元。⟦其中⟧农民工案件96件、未成年人案件21件。",
        "办理案件318件，全部按期办结。挽回损失963万元。⟦其中⟧农民工案件96件。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the 其中 that opens a sentence behind a number of another kind."""
        for found in document.once(read_detached):
            places = [("nearest", found.nearest), *([("whole", found.whole)] if found.whole else [])]
            yield self.finding(
                found.mark,
                nearest=document[found.nearest],
                part=document[found.part],
                related=[self.related(span, note, words=document[span]) for note, span in places],
            )
