"""NUM017."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from sifalint import Checked, Document, Finding, Rule, Severity, Text
from sifalint_rules.figures.claims import Kind, Outcome, claims_of
from sifalint_rules.figures.reporting import checked, contradiction


class UnitMagnitude(Rule):
    """同一数额相差十倍、百倍、万倍。

    同一个数额用两种单位写出，换算不符（5.6亿元，即5600万元），或者同一指标在两处数字相同、位数不同（1560万元、1560元）。

    这多半是漏写、多写了“万”“亿”，或者多敲、少敲了一个零，数额一下子差出十倍到万倍。

    请核对单位和位数。

    数字不同的另一回事，数目本来不同的两个指标，只有一位有效数字的数（20件、200件），不比较。
    """

    code = "NUM017"
    name = "unit-magnitude"
    severity = Severity.WARNING
    title_en = "One amount in two magnitudes"
    summary_en = "An amount is converted wrongly, or one indicator stands twice a power of ten apart."
    basis = "《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="同一数额相差数量级：{arithmetic}，请核对单位和位数",
        en="one amount in two magnitudes: {arithmetic}; check the units and zeros",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        "again": Text("另一处：{words}", "the other place: {words}"),
        "differs": Text(
            zh="同一数额的两种写法不相等：{arithmetic}，请核对",
            en="one amount is written in two ways that are not equal: {arithmetic}; check both",
        ),
    }
    triggers = ("万", "亿", "0", "０", "千", "百", ".", "．")
    claims = (Kind.CONVERSION.value,)
    good = (
        "累计发放补助5.6亿元（56000万元），治理沙地3000亩（200公顷）。",
        "收购粮食1200公斤（1.2吨），折合2400斤。",
        "争取资金1560万元，发放救助金1560元。",
        "全市挽回经济损失2.36亿元（其中农民工工资2360万元）。",
        "# 2025年工作总结\n\n全年挽回经济损失1560万元。\n\n一、法律援助\n\n全年挽回经济损失1560万元。",
        "# 2025年工作总结\n\n全年开展法治宣传活动20场。\n\n一、普法\n\n全年开展法治宣传活动200场。",
        "完成造林面积3.2万亩（0.21万公顷）。",
        "培训1200人（100人/场），覆盖1.2万人。",
        "总投资5.6亿元（含征地费用5600万元）。",
        "发放补贴3.08亿元，即30812万元；全年收入5.6亿元（4800万元）。",
    )
    bad = (
        "累计发放补助5.6亿元（⟦5600万元⟧）。",
        "治理沙地3000亩（⟦20公顷⟧）。",
        "收购粮食1200公斤，折合⟦12吨⟧。",
        "争取资金1.56亿元，即⟦156000万元⟧。",
        "发放耕地补贴3.08亿元，即⟦30900万元⟧。",
        "# 2025年工作总结\n\n全年为群众挽回经济损失1560万元。\n\n"
        "一、法律援助\n\n全年为群众挽回经济损失⟦1560元⟧。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the amounts that stand twice with other zeros."""
        for claim in claims_of(document, Kind.CONVERSION):
            yield checked(claim)
            if claim.outcome in (Outcome.TENFOLD, Outcome.DIFFERS):
                note = "differs" if claim.outcome is Outcome.DIFFERS else ""
                yield contradiction(self, document, claim, note=note)
