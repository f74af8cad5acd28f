"""NUM001."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Applicability, Checked, Document, Edit, Finding, Fix, Rule, Severity, Text
from sifalint_rules.figures.claims import Claim, Kind, Outcome, claims_of
from sifalint_rules.figures.reporting import OPERANDS, checked, operands


class RateMismatch(Rule):
    """比率与分子、分母不符。

    同一句里写明了总数、其中的一部分和比率，按前两个数算出来的结果与写出的比率不同。

    读者一除就知道，比率错了，或者两个数中有一个错了；这样的数字一经公开，整份报告的数据都会被怀疑。

    请对照台账核对三个数，改正写错的那一个。四舍五入和直接截位都算相符；“约”“以上”按其含义放宽；
    任何一个讲得通的分母能对上，就不报；分母在别处、含上年结转、有约数的，不核对。
    """

    code = "NUM001"
    name = "rate-mismatch"
    severity = Severity.ERROR
    title_en = "Rate does not match its own numbers"
    summary_en = (
        "The text states a part, a whole and a rate, and the part divided by the whole gives another rate."
    )
    basis = "《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="{arithmetic}，文中写作 {stated}，请核对这三个数",
        en="{arithmetic}, but the text says {stated}: check the three numbers",
    )
    notes = OPERANDS
    triggers = ("%", "％", "百分之")
    good = (
        "全年共受理矛盾纠纷812件，调解成功804件，调解成功率99.01%。",
        "共排查纠纷1640件，调解成功1607件，调解成功率97.98%。",
        "共排查纠纷1640件，调解成功1607件，调解成功率97.99%。",
        "共排查纠纷1600余件，调解成功1580余件，调解成功率98%以上。",
        "纠错27件，办理行政应诉案件43件，行政机关负责人出庭应诉率保持90%。",
        "全年收到行政复议申请236件，审结241件（含上年结转），办结率98%。",
        "受理纠纷640件，调解纠纷632件，调解成功620件，调解率98.8%，成功率96.9%。",
        "受理矛盾纠纷500宗，成功调处480宗，调解成功率96%，履行协议456宗，履行率95%。",
        "受理审查逮捕案件320人，不捕80人，批准逮捕200人，不捕率28.6%。",
        "新增就业1231人，完成年度目标任务1250人的98.5%；再就业665人，完成年度目标任务660人的100.76%。",
        "检查法律服务机构46家，其中存在问题3家，占6.52%。",
        "收到申请同比增长12.5%，优秀率由86.5%提升至91.5%。",
        "受理矛盾纠纷812件，调解成功*件，调解成功率99.2%。",
        "审理各类案件2600件（含旧存），审结2150件（诉讼1330件，执行820件），结案率82.69%。",
        "青山街道71人，东城街道89人，西城街道42人，三地占比65.2%。",
    )
    bad = (
        "全年共受理矛盾纠纷812件，调解成功804件，调解成功率⟦99.20%⟧。",
        "1—9月，受理各类案件6240件，审、执结4680件，法官人均结案90.5件；结案率⟦76.5%⟧，同比上升3%。",
        "检查法律服务机构46家，其中存在问题3家，占⟦5.62%⟧。",
        "审结行政复议案件140件，其中纠错35件，纠错率⟦约19.2%⟧。",
        "重点监测的180种产品中，有81种实现增长，增长面为⟦54%⟧。",
        "新增就业1231人，完成年度目标任务1250人的⟦89.5%⟧。",
        "受理审查起诉案件532件768人，同比下降32%。\n审结审查起诉案件478件635人，审查起诉案件审结率⟦87.25%⟧。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the rates that their numbers contradict; those of 100% belong to NUM005."""
        for claim in claims_of(document, Kind.RATE):
            if claim.outcome is Outcome.NOT_ALL:
                continue
            yield checked(claim)
            if claim.outcome is Outcome.OFF:
                yield self.finding(
                    claim.span,
                    arithmetic=claim.arithmetic,
                    stated=document[claim.span],
                    related=operands(self, document, claim),
                    fix=_corrected(document, claim),
                )


def _corrected(document: Document, claim: Claim) -> Fix | None:
    """The computed rate in place of the stated one, where that is plain digits and %."""
    words = document[claim.span]
    if not claim.stated.exact or words[-1] not in "%％":
        return None
    text = claim.computed.rstrip("%") + words[-1]
    return Fix(Applicability.UNSAFE, (Edit(claim.span, text),))
