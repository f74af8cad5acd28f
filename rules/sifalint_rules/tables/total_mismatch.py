"""TAB009."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from sifalint import Checked, Document, Finding, Rule, Severity, Text, Verdict
from sifalint_rules.tables.reporting import KIND, MESSAGE, NOTES, checked, finding_of
from sifalint_rules.tables.sums import read_sums


class TotalMismatch(Rule):
    """表格的合计不等于各项之和。

    表中“合计”“总计”“小计”一行或一列的数，与它上下或左右各项相加的结果不同。

    合计是读表的人最先核对的数；常见的原因是改了某一格没有改合计，或者把数抄错了位。

    请对照台账核对这一行、这一列。比率、单价、人均、指数、序号、同比等不能相加的行列不核对；小计不重复相加，
    “其中”不单独相加；小数按四舍五入留有余地；单位不同的、有合并单元格或者行列不齐的、只列出一部分的，不核对。
    合计在上、各项在下的，或者看不出加的是哪几项的，要有别的行列能够印证才核对。
    """

    code = "TAB009"
    name = "table-total-mismatch"
    severity = Severity.ERROR
    title_en = "A total of a table is not the sum of its items"
    summary_en = "A row or column of totals differs from what the items of the table add up to."
    basis = "《党政机关公文处理工作条例》第二十条"
    message = MESSAGE
    notes: ClassVar[Mapping[str, Text]] = {
        **NOTES,
        "open": Text("看不出合计的是哪几项", "it is open what the total adds up"),
    }
    triggers = ("计",)
    tabular = True
    claims = (KIND,)
    good = (
        "案件类型\t受理\t办结\n民事\t12\t9\n刑事\t8\t8\n合计\t20\t17",
        "| 单位 | 受理（件） | 办结率 |\n|---|---|---|\n| 东街所 | 12 | 75% |\n| 西街所 | 8 | 100% |\n"
        "| 合计 | 20 | 85% |",
        "类别\t件数\n一、民事\t\n婚姻\t5\n邻里\t7\n小计\t12\n二、刑事\t\n盗窃\t3\n诈骗\t1\n小计\t4\n总计\t16",
        "项目\t金额（万元）\n人员经费\t12.36\n办案经费\t7.25\n合计\t19.6",
        "类别\t件数\n民事\t12\n其中：婚姻\t5\n刑事\t8\n合计\t20",
        "货物\t数量\t单价\n桌子\t4\t500\n椅子\t8\t120\n合计\t12\t2960",
        "排名前三的乡镇\t件数\n甲镇\t31\n乙镇\t28\n丙镇\t20\n合计\t143",
        "项目\t数量\n培训\t3场\n宣传册\t500份\n合计\t503",
        "合计\t男\t女\n20\t12\t8",
    )
    bad = (
        "案件类型\t受理\t办结\n民事\t12\t9\n刑事\t8\t8\n合计\t⟦21⟧\t17",
        "| 类型 | 线上 | 线下 | 合计 |\n|---|---|---|---|\n| 咨询 | 12 | 9 | 21 |\n| 公证 | 8 | ⟦7⟧ | 13 |\n"
        "| 合计 | 20 | 14 | 34 |",
        "类别\t件数\n婚姻\t5\n邻里\t7\n小计\t⟦21⟧\n盗窃\t3\n诈骗\t1\n小计\t4\n总计\t16",
        "项目\t金额（万元）\n人员经费\t12.36\n办案经费\t7.25\n合计\t⟦16.61⟧",
        "类别\t件数\t人数\n合计\t20\t⟦36⟧\n民事\t12\t19\n刑事\t8\t14",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Add up the tables of a document."""
        for sums in document.once(read_sums):
            yield from map(checked, sums.identities)
            for place in sums.open_ones:
                yield Checked(KIND, place, Verdict.UNVERIFIABLE, reason=self.notes["open"])
            for cause in sums.causes:
                yield finding_of(self, document, cause)
