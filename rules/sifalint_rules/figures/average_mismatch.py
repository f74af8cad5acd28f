"""NUM018."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from sifalint import Checked, Document, Finding, Rule, Severity, Text
from sifalint_rules.figures.claims import Kind, Outcome, claims_of
from sifalint_rules.figures.reporting import checked, contradiction


class AverageMismatch(Rule):
    """平均数与总数、个数对不上。

    同一句里写了总数、个数和平均数，但总数除以个数，四舍五入或者截尾都得不到写出的平均数。

    平均数是后来算的，总数或个数改了，平均数常常没有跟着改。

    请用总数除以个数重算。按月、按年、按加权平均计算的，人均收入、人均生产总值这类另有口径的，
    分不清总数和个数是哪一个的，不核对。
    """

    code = "NUM018"
    name = "average-mismatch"
    severity = Severity.WARNING
    title_en = "An average does not follow from its total and count"
    summary_en = (
        "A total, a count and an average stand in one sentence, and the division does not give the average."
    )
    basis = "《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="{arithmetic}，文中写作 {stated}，请核对",
        en="{arithmetic}, but the text says {stated}: check the numbers",
    )
    notes = MappingProxyType(
        {
            "whole": Text("总数：{words}", "the total: {words}"),
            "count": Text("个数：{words}", "the count: {words}"),
        }
    )
    triggers = ("均",)
    claims = ("averages",)
    good = (
        "179个村共培养法律明白人553人，平均每村3.09人。",
        "发放救助金1200万元，惠及3000户，户均4000元。",
        "城市低保22000人，共发放低保金12775.34万元，月人均补差433.56元。",
        "常住人口36.2万人，生产总值150.3亿元，人均生产总值41800元。",
        "法官85人，受理案件5149件，审结3879件，人均结案45.6件。",
        "法官人均结案90.14件，同比上升18.9%。",
        "全县律师120人，其中执业三年以上80人，办理案件2400件，人均办案25件。",
        "培训12场1500人次，场均125人次。",
        "审查合同30份，平均用时3天。",
        "投入资金约500万元，惠及2000户，户均约2500元。",
        "走访企业36家，收集问题百余条，平均每家3条。",
        "全年人均可支配收入42038元，惠及12万人，总收入3.2亿元。",
        "惠及群众3.2万人，发放补贴960万元，人均300元左右。",
        "慰问教师40人、学生约60人，发放慰问金5万元，教师人均800元。",
        "新修渠道4万亩，改建2万亩，投入9000万元，其中改建亩均投入900元。",
    )
    bad = (
        "179个村共培养法律明白人553人，平均每村⟦3.9人⟧。",
        "发放救助金1200万元，惠及3000户，户均⟦4500元⟧。",
        "法官85人，审结案件3879件，人均结案⟦54.6件⟧。",
        "开展培训12场，参训1500人次，场均⟦150人次⟧。",
        "全县共有律师120人，办理案件2400件，人均办案⟦24件⟧。",
        "走访企业36家，收集问题108条，平均每家⟦4条⟧。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the averages that their total and count do not make."""
        for claim in claims_of(document, Kind.AVERAGE):
            yield checked(claim)
            if claim.outcome is Outcome.OFF:
                yield contradiction(self, document, claim)
