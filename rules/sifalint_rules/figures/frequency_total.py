"""NUM019."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from sifalint import Checked, Document, Finding, Rule, Severity, Text
from sifalint_rules.figures.claims import Kind, Outcome, claims_of
from sifalint_rules.figures.reporting import checked, contradiction


class FrequencyTotal(Rule):
    """频次与总次数对不上。

    同一句里写了“每月”“每季度”“每周”多少次，又写了全年或者上半年的次数，两个数对不上。

    制度写的是每月一次，实际次数少了或者多了，读者会问缺的是哪几次；也可能是抄了往年的数。

    请核对实际次数；制度执行有变化的，写明从几月开始。“不少于”的只看够不够，
    按周计的留出节假日，从年中开始的、各单位分别开展的，不核对。
    """

    code = "NUM019"
    name = "frequency-total"
    severity = Severity.INFO
    title_en = "A frequency does not make its total"
    summary_en = (
        "So many times a month or a quarter and a total for the period stand in one sentence and differ."
    )
    basis = "《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="按写明的频次，{arithmetic}，文中总数写作 {stated}，请核对",
        en="by the stated frequency {arithmetic}, but the text gives {stated} in all: check the numbers",
    )
    notes = MappingProxyType({"every": Text("每期的次数：{words}", "the number of times a period: {words}")})
    triggers = ("每",)
    claims = ("frequencies",)
    good = (
        "每月召开1次例会，全年召开12次。",
        "每季度组织1次测试，全年组织4次。",
        "每周调度1次，全年调度49次。",
        "每月至少开展2次普法，全年开展36次。",
        "上半年每月召开1次例会，共召开例会若干次，上半年累计6次。",
        "自5月起每月召开1次例会，全年召开8次。",
        "各司法所每月开展1次宣传，全年共开展96场次。",
        "每半年开展1次评查，全年开展2次。",
        "每月召开调度会，共召开20次。",
        "1—6月，每月召开2次会商会，累计召开12次。",
        "每两周召开1次研判会，全年召开26次。",
    )
    bad = (
        "每月召开1次例会，全年召开⟦9次⟧。",
        "每季度组织1次测试，全年组织⟦3次⟧。",
        "每月至少开展2次普法，全年开展⟦20次⟧。",
        "每周调度1次，全年调度⟦30次⟧。",
        "1—6月，每月召开2次会商会，累计召开⟦10次⟧。",
        "每月召开调度会研判形势，全年共召开⟦9次⟧。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the totals that the frequency beside them does not make."""
        for claim in claims_of(document, Kind.FREQUENCY):
            yield checked(claim)
            if claim.outcome is Outcome.UNEVEN:
                yield contradiction(self, document, claim)
