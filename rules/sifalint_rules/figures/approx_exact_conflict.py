"""NUM016."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from sifalint import Checked, Document, Finding, Rule, Severity, Text
from sifalint_rules.figures.claims import Kind, Outcome, claims_of
from sifalint_rules.figures.reporting import checked, contradiction


class ApproxExactConflict(Rule):
    """约数与确数不合。

    同一处既写了约数，又写了确数或者各分项，而确数不在约数所说的范围之内，如“近100件（103件）”。

    “近”是不到，“超过”“突破”是多于，“200余”是二百到三百之间。约数与确数不合，多半是数字更新以后，约数没有跟着改。

    请核对确数，再改用合适的说法（“100余件（103件）”），或者只写确数。

    “余”“多”按所带的末位理解（200余人可以是276人，320余人不到330人），“约”“左右”按四舍五入理解；
    分项只列出一部分、可能重叠的，不比较总和。
    """

    code = "NUM016"
    name = "approx-exact-conflict"
    severity = Severity.WARNING
    title_en = "A rough number contradicts the exact one"
    summary_en = "A number given as 近, 超过 or 余 is restated exactly, with a value that it does not allow."
    basis = "《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="{arithmetic}，与文中的“{stated}”不合，请核对",
        en="{arithmetic}, which {stated} does not allow: check the numbers",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        "again": Text("确数：{words}", "the exact number: {words}"),
        "part": Text("分项：{words}", "a part: {words}"),
        "item": Text("相加的一项：{words}", "an item of the sum: {words}"),
    }
    triggers = tuple("余多近超逾破约过足到满少于以左上下之几数成半至—–-~～高低")
    claims = (Kind.APPROXIMATION.value,)
    good = (
        "线上咨询1204人次、线下咨询896人次，合计2100余人次。",
        "共200余人（其中男180人、女96人）参加培训。",
        "办理案件近100件（98件），服务群众超过30万（30.2万）人次。",
        "全年化解纠纷1200余件（1263件），约三成（31.2%）为邻里纠纷。",
        "现有调解员300余人，其中党员120人、女性96人。",
        "现有调解员300余人，其中专职180人、党员230人。",
        "办理案件近100件（其中刑事案件45件），挽回损失约20万元（18.6万元）。",
        "受理案件近100件（上年同期103件），增长明显。",
        "合格率98%以上（99.2%），不足一半（48.3%）的单位建立台账。",
        "全年办理案件近100件。一、工作情况。全年办理各类案件98件。",
        "培训近*人（103人）。",
        "办理案件100件（103件次），近100件（上报103件）。",
        "参会18—25人（实际23人），半数以上（52.1%）完成整改。",
    )
    bad = (
        "线上咨询1204人次、线下咨询896人次，合计⟦2200余人次⟧。",
        "共⟦200余人⟧（其中男210人、女96人）参加培训。",
        "共⟦200余人⟧（其中男90人、女66人）参加培训。",
        "全年办理法律援助案件⟦近100件⟧（103件）。",
        "服务群众⟦超过30万⟧（29.8万）人次。",
        "全年化解纠纷⟦1200余件⟧（1183件）。",
        "⟦近三成⟧（31.2%）的案件为邻里纠纷。",
        "参训人员103人（⟦近100人⟧）。",
        "挽回经济损失⟦约20万元⟧（28.6万元）。",
        "现有调解员⟦不足300人⟧，其中男性210人、女性96人。",
        "参会⟦18—25人⟧（实际32人）。",
        "⟦半数以上⟧（45.6%）的单位建立了台账。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the rough numbers that the exact ones beside them contradict."""
        for claim in claims_of(document, Kind.APPROXIMATION):
            yield checked(claim)
            if claim.outcome is Outcome.OUTSIDE:
                yield contradiction(self, document, claim)
