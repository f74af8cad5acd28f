"""NUM003."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Applicability, Checked, Document, Edit, Finding, Fix, Rule, Severity, Text
from sifalint_rules.figures.claims import Claim, Kind, Outcome, claims_of
from sifalint_rules.figures.reporting import SUM, agreeing, checked, contradiction


class SumMismatch(Rule):
    """各项相加不等于合计数。

    同一单位的几项并列，后面写“共计”“合计”“总计”“三年累计”，但几项加起来与合计数不同。

    合计数是读者最先核对的数字。常见的原因是数字写颠倒了，或者改了某一项、没有改合计。

    请对照台账核对各项和合计数。单位不同的（28个单位共计94人；合同58份、文件17件，共75件）、
    另说一件事的“共”（3个县、12个镇，共36个村）、没有写明几年的“累计”、带约数的，不核对。
    """

    code = "NUM003"
    name = "sum-mismatch"
    severity = Severity.ERROR
    title_en = "Items do not add up to their total"
    summary_en = "A list of like counts is followed by a total that is not their sum."
    basis = "《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="{arithmetic}，文中合计写作 {stated}，请核对",
        en="{arithmetic}, but the text gives a total of {stated}: check the numbers",
    )
    notes = SUM
    triggers = ("共", "合计", "总计", "累计")
    claims = ("sums",)
    good = (
        "线上咨询1204人次、线下咨询896人次，合计2100人次。",
        "化解2297件。128件结转下年。中央交办29件，化解29件；省级交办14件，化解12件；县自排86件，化解77件。三项合计129件。",
        "举办培训班，28个执法单位、13个镇（街道）和机关干部共计94人参训。",
        "化解纠纷120件，化解信访积案35件，累计办理各类案件900件。",
        "办理公证120件、见证35件，合计减免费用3万元。",
        "发放宣传册500余份、宣传单300余份，共计900份。",
        "涉及6个方面、34个单位共计57项具体问题。",
        "税收收入38.25亿元、非税收入12.36亿元，合计50.6亿元。",
        "走访企业12家、商户30家等，共计60家。",
        "覆盖3个县、12个镇，共36个村。",
        "走访企业12家、商户30家，共走访80家次。",
        "争取中央资金3.4亿元、省级资金2.85亿元，两项合计6.25亿元。",
        "东片区、西片区面积分别为26.38亩、41.07亩，合计67.45亩。",
        "接待来信86件，来电30件、来访97件，共213件。",
        "审查合同58份、规范性文件17件、来函复核26件，共101件。",
        "走访企业14家、商户25户、门店9户，合计48户。",
        "审查合同58份，复核文件17件，答复来函26件，合计101件。",
        "2023年调解120件、2024年调解135件、2025年调解142件，三年累计397件。",
        "2024年末在册120人、2025年末在册135人，两年累计接收96人。",
        "2024年调解120件、2025年调解135件，近三年累计调解360件。",
        "化解纠纷120件、信访积案35件，累计900件。",
        "培训调解员43人、律师12名、公证员5名，三者合计60人。",
        "男职工120人、女职工80人，工会会员合计180人。",
        "办公费3万元、差旅费5万元，公用经费合计20万元。",
        "东片、西片分别排查隐患12处、15处，共整改25处。",
    )
    bad = (
        "线上咨询1204人次、线下咨询896人次，合计⟦2010人次⟧。",
        "刑事案件164件、民事案件92件、行政案件5件，共计⟦271件⟧。",
        "盘活资金3642.18万元，调账487.35万元，上缴国库2318.46万元，三项合计⟦6547.99万元⟧。",
        "办理代表建议96件、政协提案152件，共⟦258件⟧。",
        "东片区、西片区面积分别为26.38亩、41.07亩，合计⟦77.45亩⟧。",
        "2023年调解120件、2024年调解135件、2025年调解142件，三年累计⟦379件⟧。",
        "来信41件、来访36件、来电28件，三者合计⟦115件⟧。",
        "全会期间提出建议138件，闭会期间提出建议14件，总计⟦150件⟧，其中交由政府办理131件，占总数的86.2%。",
        "婚姻类41件、邻里类36件、土地类28件，以上三类合计⟦115件⟧。",
        "送审预算1966件、结算2585件，总计送审⟦4651件⟧。",
        "东片、西片、中片分别完成改厕119户、99户、122户，共完成⟦304户⟧。",
        "一季度、二季度、三季度分别出具报告4篇、6篇、12篇，合计⟦12篇⟧。",
        "本级收入514万元，加上级补助收入273万元、上年结转96万元，收入总计⟦853万元⟧。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the totals that their items do not make."""
        for claim in claims_of(document, Kind.TOTAL):
            yield checked(claim)
            if claim.outcome in _REPORTED:
                yield contradiction(
                    self,
                    document,
                    claim,
                    severity=_REPORTED[claim.outcome],
                    related=agreeing(self, document, claim),
                    fix=_corrected(claim),
                )


_REPORTED = {
    Outcome.OFF: Severity.ERROR,
    Outcome.OVER: Severity.WARNING,
    Outcome.SHORT: Severity.WARNING,
}


def _corrected(claim: Claim) -> Fix:
    """The sum of the items in place of the stated total."""
    return Fix(Applicability.UNSAFE, (Edit(claim.span, claim.computed),))
