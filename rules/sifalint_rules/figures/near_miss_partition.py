"""NUM004."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from sifalint import Checked, Document, Finding, Rule, Severity, Text
from sifalint_rules.figures.claims import Kind, Outcome, claims_of
from sifalint_rules.figures.reporting import DIVISION, contradiction


class NearMissPartition(Rule):
    """各分项之和只比总数差一点。

    “其中”后面列了两项以上，加起来达到总数的百分之九十八以上，但还差一点，看上去本想全部列出。

    这样的差额有两种可能：还有零星几项没有列出，或者某个数写错了。读者分不清是哪一种。

    请核对总数和各分项；确有没列出的，请补上“其他”一项。列出的只是“重点”“新增”“涉及”一类挑出来的，
    末尾有“等”的，不提示。
    """

    code = "NUM004"
    name = "near-miss-partition"
    severity = Severity.INFO
    title_en = "Parts make almost all of their whole"
    summary_en = "Two or more parts make at least 98% of their whole but not all of it."
    basis = "《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="各分项之和只比总数差一点：{arithmetic}。如果还有没列出的，请补上“其他”一项；否则请核对",
        en="the parts make almost all of their whole: {arithmetic}; "
        "if some are left out, name them as others; otherwise check the numbers",
    )
    notes: ClassVar[Mapping[str, Text]] = DIVISION
    triggers = ("其中", "含", "包括", "中", "分", "为", "(", "（")
    good = (
        "接待来访群众640人次，其中涉婚姻家庭类300人次、劳动争议类220人次、邻里纠纷类120人次。",
        "排查纠纷640件，其中重点纠纷300件、涉及农民工的纠纷335件。",
        "办理法律援助案件318件，其中婚姻家庭96件、劳动争议21件。",
        "接待来访群众640人次，其中婚姻家庭300人次、劳动争议220人次、邻里纠纷115人次等。",
        "收到典型案例1190例，其中国内1153例。",
    )
    bad = (
        "接待来访群众⟦640人次⟧，其中婚姻家庭类300人次、劳动争议类220人次、邻里纠纷类115人次。",
        "全市设有⟦1243个⟧人民调解委员会，其中，村调委会1068个、镇调委会56个、企业调委会93个、医疗纠纷调委会8个。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the divisions that leave a small rest; NUM002 lists all divisions in the ledger."""
        for claim in claims_of(document, Kind.PARTS):
            if claim.outcome is Outcome.NEAR:
                yield contradiction(self, document, claim)
