"""NUM005."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from sifalint import Checked, Document, Finding, Rule, Severity, Text
from sifalint_rules.figures.claims import Kind, Outcome, claims_of
from sifalint_rules.figures.reporting import RATIO, checked, contradiction


class HundredPercent(Rule):
    """写了 100%，数字却不是全部。

    文中写比率为 100%，或者写“全部”“全覆盖”“应保尽保”“无一遗漏”，但同一句里的分子小于分母；
    或者前面说“均已设立”“全部检测”，后面的比率却不是 100%。

    100% 的意思是一件不落。99.6% 四舍五入也不能写成 100%，否则就成了虚报。

    请核对分子、分母；确实没有全部完成的，写实际的比率，例如“99.01%”或“99%以上”。
    分母里含不应计入的、含上年结转的，以及没有写明分子的，不核对。
    """

    code = "NUM005"
    name = "hundred-percent"
    severity = Severity.ERROR
    title_en = "100% that is not all"
    summary_en = "The text claims 100%, but its own part is smaller than its whole."
    basis = "《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="文中写作 {stated}，但 {arithmetic}，没有达到全部，请核对",
        en="the text claims {stated}, but {arithmetic}: check the numbers",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        **RATIO,
        "partly": Text(
            "前面说的是全部，比率却写作 {stated}，请核对",
            "all are said to have it done, but the rate is {stated}: check both",
        ),
    }
    triggers = ("%", "％", "百分之", "全部", "全都", "均已", "全覆盖", "无一", "尽")
    claims = ("rates",)
    good = (
        "12项年度指标均已完成，完成率105%。",
        "排查纠纷686件，调处686件，调处率100%，调解成功684件，调解成功率99.71%。",
        "全市8个司法所均建成标准化司法所，达标率100%。",
        "纠错31件，办理一审应诉案件56件，负责人出庭应诉率达到100%。",
        "一审应诉案件56件，负责人出庭应诉56件，负责人出庭应诉率100%。",
        "全年收到行政复议申请241件，审结236件（含上年结转），办结率100%。",
        "全年调处纠纷1987宗，调处率为100%，成功化解1763宗，化解成功率为88.73%。",
        "反馈问题74个，已整改74个，全部整改到位。",
        "反馈问题74个，已整改71个，其余3个年底前全部整改到位。",
        "全县96个派出所，设立调解室91个，基本实现全覆盖。",
        "全县96个派出所，设立调解室91个，年底前实现全覆盖。",
        "排查隐患74处，查处企业71处，全部罚款。",
        "办理人大建议74件、政协提案126件，办结率100%。",
        "符合条件的困难学生560名，实际资助560名，做到应助尽助。",
        "应助学生560名，实际资助548名，其余12名已休学，基本做到应助尽助。",
        "12个乡镇全部建成综合文化站，建成示范站5个。",
        "12个村全部完成体检，体检率95%。",
        "新立项目12个，到期完成11个，完成率100%。",
    )
    bad = (
        "12个安置点均建立理事会，建立率达⟦130%⟧。",
        "反馈问题74个，已整改71个，⟦全部⟧整改到位。",
        "全县96个派出所，设立调解室91个，⟦实现全覆盖⟧。",
        "全年共受理矛盾纠纷812件，调解成功804件，调解成功率达到⟦100%⟧。",
        "一审应诉案件56件，负责人出庭应诉54件，负责人出庭应诉率⟦100%⟧。",
        "共18个项目，17个按时完成，按时完成率⟦100%⟧。",
        "应助学生560名，实际资助548名，做到⟦应助尽助⟧。",
        "12个乡镇⟦全部⟧建成综合文化站，建成11个。",
        "86所学校均设置“护学岗”，设置率⟦99%⟧。",
        "梳理措施62条，已落实60条，落实率⟦100%⟧，剩余2条明年落实。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the rates of 100% whose part falls short of the whole."""
        for claim in claims_of(document, Kind.RATE):
            if claim.outcome is Outcome.NOT_ALL:
                yield checked(claim)
                yield contradiction(self, document, claim)
            elif claim.outcome is Outcome.PARTLY:
                yield checked(claim)
                yield contradiction(self, document, claim, note="partly", severity=Severity.WARNING)
