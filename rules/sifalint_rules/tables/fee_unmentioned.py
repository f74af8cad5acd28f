"""TAB008."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Checked, Document, Finding, Rule, Severity, Text
from sifalint_rules.genre.profile import profile_name
from sifalint_rules.residue.paywall_marker import read_notices
from sifalint_rules.tables.parts import read_parts

_PROFILE = "disclosure-report"


class FeeUnmentioned(Rule):
    """信息公开年报没有写信息处理费。

    政府信息公开工作年度报告的“其他需要报告的事项”一章没有写收取信息处理费的情况。

    《政府信息公开信息处理费管理办法》要求行政机关在年度报告中公布收取信息处理费的情况，没有收取也应写明。

    请在第六部分补一句，如“本年度没有收取信息处理费”。别的部分已经写到的、缺第六部分的（由 DOC003 报告）不报。
    """

    code = "TAB008"
    name = "fee-unmentioned"
    severity = Severity.INFO
    title_en = "Processing fees not mentioned"
    summary_en = "A disclosure report should say in its last part whether processing fees were charged."
    basis = "《政府信息公开信息处理费管理办法》"
    message = Text(
        zh="这一章没有写信息处理费的收取情况，没有收取的也请写明",
        en="this part does not say whether processing fees were charged: say so even if none were",
    )
    triggers = ("其他",)
    good = (
        "某局2025年政府信息公开工作年度报告\n一、总体情况\n平稳。\n二、主动公开政府信息情况\n公开80条。\n"
        "三、收到和处理政府信息公开申请情况\n收到5件。\n四、政府信息公开行政复议、行政诉讼情况\n没有发生。\n"
        "五、存在的主要问题及改进情况\n力量不足。\n六、其他需要报告的事项\n本年度没有收取信息处理费。",
        "某局2020年政府信息公开工作年度报告\n一、概述\n平稳。\n二、其他需要报告的事项\n无。",
    )
    bad = (
        "某局2025年政府信息公开工作年度报告\n一、总体情况\n平稳。\n二、主动公开政府信息情况\n公开80条。\n"
        "三、收到和处理政府信息公开申请情况\n收到5件。\n四、政府信息公开行政复议、行政诉讼情况\n没有发生。\n"
        "五、存在的主要问题及改进情况\n力量不足。\n⟦六、其他需要报告的事项⟧\n无。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Look for the fee in a report that has all its parts."""
        parts = document.once(read_parts) if profile_name(document) == _PROFILE else ()
        if not parts or "处理费" in document.text or document.once(read_notices):
            return
        yield self.finding(parts[-1].heading.span)
