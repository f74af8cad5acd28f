"""NUM006."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Checked, Document, Finding, Rule, Severity, Text
from sifalint_rules.figures.claims import Kind, Outcome, claims_of
from sifalint_rules.figures.reporting import RATIO, checked, contradiction


class ImpossibleRate(Rule):
    """比率不可能由整数得出。

    文中写了总数和比率，没有写分子（或者写了分子，没有写总数），但没有哪个整数能算出这个比率。

    件数、人数、家数都是整数，57 家里合格 52 家是 91.2%，合格 53 家是 93.0%，算不出 92.5%。
    这样的比率不是算错、抄错，就是另有口径，读者无从核对。

    请找出分子或者总数，重新计算；另有口径（例如加权得分、另一次测评）的，在文中写明。

    总数很大、什么比率都可能得出的，带“约”“以上”的，平均、综合得分，金额、面积等不是整数的，都不报。
    """

    code = "NUM006"
    name = "impossible-rate"
    severity = Severity.WARNING
    title_en = "A rate that no whole number gives"
    summary_en = "The text states a whole and a rate, but no whole number of things makes that rate of it."
    basis = "《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="没有哪个整数能得出 {stated}：{arithmetic}，请核对",
        en="no whole number of things gives {stated}: {arithmetic}",
    )
    notes = RATIO
    triggers = ("%", "％", "百分之")
    claims = ("rates",)
    good = (
        "抽检企业57家，合格率91.2%。",
        "抽检企业57家，合格率91.22%。",
        "抽检企业5700家，合格率92.5%。",
        "抽检企业57家，合格率90%以上。",
        "抽检企业57家，平均合格率92.5%。",
        "走访企业57家，全市产品合格率92.5%。",
        "发现问题3家，占6.52%。",
        "新开工项目3个，占全年投资的6.53%。",
        "城乡建设、劳动社保、农业农村三类占58.3%。",
    )
    bad = (
        "抽检企业57家，合格率⟦92.5%⟧。",
        "问卷调查356家企业，知晓率⟦62.03%⟧。",
        "发现问题3家，占⟦6.61%⟧。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the rates that cannot be made of whole numbers."""
        for claim in claims_of(document, Kind.RATE):
            if claim.outcome is Outcome.IMPOSSIBLE:
                yield checked(claim)
                yield contradiction(self, document, claim)
