"""NUM001."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from sifalint import Applicability, Checked, Document, Edit, Finding, Fix, Rule, Severity, Text
from sifalint_rules.figures.arithmetic import with_unit
from sifalint_rules.figures.claims import (
    Claim,
    Kind,
    Outcome,
    Suspect,
    claims_of,
    read_cut_rates,
    read_suspects,
)
from sifalint_rules.figures.reporting import RATIO, checked, contradiction


class RateMismatch(Rule):
    """比率与分子、分母不符。

    同一句里写明了总数、其中的一部分和比率，按前两个数算出来的结果与写出的比率不同。

    读者一除就知道，比率错了，或者两个数中有一个错了；这样的数字一经公开，整份报告的数据都会被怀疑。

    请对照台账核对三个数，改正写错的那一个。几个比率都以同一个数为分母、都对不上、而都与另一个分母相符的，
    多半是分母写错了，只在分母处报一次；分母与它自己的分项也不符的，由 NUM002 一并指出。

    四舍五入和直接截位都算相符，截位的只提示一次；“约”“以上”按其含义放宽；任何一个讲得通的分母能对上，就不报；
    分母在别处、含上年结转、有约数的，不核对。
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
    notes: ClassVar[Mapping[str, Text]] = {
        **RATIO,
        "suspect": Text(
            "以这个数为分母的{count}个比率都对不上，而都与分母 {fitting} 相符，请核对这个数",
            "all {count} rates of this whole are off, but agree with a whole of {fitting}: check this number",
        ),
        "unlike": Text(
            "{arithmetic}，文中写作 {stated}，请核对这三个数；比率如果是用别的数算的，请写明",
            "{arithmetic}, but the text says {stated}: check the three numbers, "
            "or say of which others the rate is",
        ),
        "rate": Text("{arithmetic}，文中写作 {words}", "{arithmetic}, but the text says {words}"),
        "cut": Text(
            "{arithmetic}（四舍五入），文中截去尾数作 {stated}",
            "{arithmetic} when rounded; the text cuts it off to {stated}",
        ),
        "cut_rate": Text(
            "{arithmetic}（四舍五入），文中也截作 {words}",
            "{arithmetic} when rounded; cut off to {words} too",
        ),
    }
    triggers = ("%", "％", "百分之", "尽")
    claims = ("rates",)
    good = (
        "审结案件241件，行政机关负责人出庭应诉43件，出庭应诉率98.6%。",
        "应转10246名，已转10197名，衔接率99.5%，团费收缴率99.2%。",
        "全年共受理矛盾纠纷812件，调解成功804件，调解成功率99.01%。",
        "共排查纠纷1640件，调解成功1607件，调解成功率97.99%。",
        "共排查纠纷1600余件，调解成功1580余件，调解成功率98%以上。",
        "纠错31件，办理应诉案件52件，机关负责人出庭应诉率保持92%。",
        "全年收到行政复议申请236件，审结241件（含上年结转），办结率98%。",
        "受理纠纷540件，调解纠纷531件，调解成功518件，调解率98.3%，成功率95.9%。",
        "受理矛盾纠纷500宗，成功调处480宗，调解成功率96%，履行协议456宗，履行率95%。",
        "受理审查逮捕案件320人，不捕80人，批准逮捕200人，不捕率28.6%。",
        "新增就业2367人，完成年度目标任务2400人的98.6%；再就业541人，完成年度目标任务530人的102.08%。",
        "检查法律服务机构46家，其中存在问题3家，占6.52%。",
        "收到申请同比增长12.5%，优秀率由86.5%提升至91.5%。",
        "受理矛盾纠纷812件，调解成功*件，调解成功率99.2%。",
        "审理各类案件3100件（含旧存），审结2535件（诉讼1545件，执行990件），结案率81.77%。",
        "青山街道66人，东城街道93人，西城街道47人，三地占比61.5%。",
        "受理案件438件597人，审结421件569人，结案率95.31%。",
        "收到来信84件、来访95批311人次、网信323件。其中，重复信访61件，占12.2%。",
        "审结民事案件4591件、刑事391件、行政109件，其中调解1216件，调解率23.9%。",
        "应接种5821人，已接种2046人，其中老年人1763人，接种率30.3%。",
        "全镇低保户512户，走访帮扶对象120户，走访率98%。",
        "建成村级工作站140个，乡镇工作站12个，调解纠纷30件，履行协议24件，履行率96%。",
        "受理案件8416件，其中新收7883件，旧存533件；审结8013件，结案率95.21%。",
        "民事693件、刑事581件、行政13件，分别占53.85%、45.14%、1.01%。",
        "到场企业60家，签约12家，占意向企业的24%。",
        "检查企业60家，个体户20家，占25%。",
        "15个标段中有6个延期，占40%。",
        "公证640件，其中国内512件、涉外96件、涉港澳台32件，占比分别为80%、15%、5%。",
        "应缴21600人，已缴17280人，征缴率80%。",
        "起诉426件538人，不起诉81件127人，起诉率（按人数）为80.90%，按件数计算为84.02%。",
        "受理审查逮捕案件163人，批准逮捕107人，不批准逮捕34人，批捕率65.64%。",
        "起诉538人，附条件不起诉6人，不起诉127人，起诉率80.18%。",
        "审结640件，其中调解320件、和解80件，调解和解率62.5%。",
        "年度计划治理12处，完成治理14处，治理完成率116.67%。",
        "收到申请12件，办结14件，办结率100%。",
        "完成31964万元，占调整预算的101.3%，其中税务部门完成预算的92.47%。",
        "受理1015人，起诉736人，不起诉171人，占已作决定人数的18.9%。",
        "应转10246名，已转10197名，衔接率99.5%；系统录入率100%，团费收缴率99.2%。",
        "应收43216人，实收42980人，参保率99.45%；社保卡激活率97.92%，待遇资格认证率98.35%。",
        "受理1286件，办结1193件，其中民事办结843件，民事办结率93.25%；刑事办结216件，刑事办结率96.86%。",
        "整改问题386个，整改完成371个，一类问题整改率97.84%，二类问题整改率95.12%。",
        "信访事项2914件，受理2886件，办结2793件，及时受理率99.93%，按期办结率99.21%。",
        "村道4170公里、乡道2708公里、一级公路506公里，二级及以上公路占比18.6%。",
    )
    bad = (
        "共排查纠纷1640件，调解成功1607件，调解成功率⟦97.98%⟧。回访1640件，满意1627件，满意率99.20%。",
        "全年共受理矛盾纠纷812件，调解成功804件，调解成功率⟦99.20%⟧。",
        "1—9月，受理各类案件6240件，审、执结4680件，法官人均结案90.5件；结案率⟦76.5%⟧，同比上升3%。",
        "检查法律服务机构46家，其中存在问题3家，占⟦5.62%⟧。",
        "审结行政复议案件140件，其中纠错35件，纠错率⟦约18.6%⟧。",
        "重点监测的180种产品中，有81种实现增长，增长面为⟦54%⟧。",
        "新增就业2367人，完成年度目标任务2400人的⟦89.6%⟧。",
        "受理审查起诉案件614件892人，同比下降29%。\n审结审查起诉案件547件731人，审查起诉案件审结率⟦86.35%⟧。",
        "查摆问题132个，已整改121个，整改率⟦81.67%⟧。",
        "巡察反映的136个问题，已整改到位125个，整改率⟦81.91%⟧。",
        "258个调委会中，使用智能调解系统的171个，使用率⟦76.3%⟧。",
        "使用智能调解系统的171个，占258个调委会的⟦76.3%⟧。",
        "应到代表186人，实到180人，到会率⟦98.8%⟧。",
        "行政机关负责人应出庭43件，实际出庭41件，出庭率⟦85.3%⟧。",
        "发放问卷1210份，收回有效问卷1146份，有效回收率⟦85.5%⟧。",
        "受理案件8426件，其中新收7893件，旧存533件；审执结8013件，结案率⟦85.10%⟧。",
        "民事693件、刑事581件、行政13件，分别占53.85%、⟦55.14%⟧、1.01%。",
        "受理的1287件中：民事693件（占⟦63.85%⟧）、刑事581件（占45.14%）、行政13件（占1.01%）。",
        "全乡1630人中，外出务工700人，占⟦45.9%⟧。",
        "15个标段中有6个存在延期问题，占⟦43%⟧。",
        "抽查台账60本，不规范7本，占⟦14.7%⟧。",
        "公证640件，其中国内512件、涉外96件、涉港澳台32件，占比分别为80%、⟦17%⟧、5%。",
        "反映的136个问题，截至6月底已整改131个，整改率⟦99.32%⟧。",
        "提出建议286条，法院采纳277条，采纳率⟦90.1%⟧。",
        "应缴21600人，已缴17280人，征缴率⟦70%⟧。",
        "适龄妇女“两癌”筛查任务9861人，实际筛查9312人，筛查完成率⟦93.4%⟧。",
        "起诉426件538人，不起诉81件127人，起诉率（按人数）为⟦80.09%⟧。",
        "督办的12处事故点段，完成治理14处，治理完成率⟦100%⟧。",
        "应助学生512名，实际资助520名，做到⟦应助尽助⟧。",
        "考试应考610人，实际参考602人，参考率98.69%，及格571人，及格率⟦95.85%⟧。",
        "劝阻对象960人，见面劝阻91人，见面率⟦95.10%⟧。",
        "受理纠纷632件，其中邻里298件、家庭334件；调解成功61件，调解成功率⟦98.26%⟧。",
        "反映问题156个，已完成150个，占⟦69.2%⟧，未完成6个，占3.8%。",
        "交办48批；交办事项办结40批，办结率⟦93.75%⟧。",
        "回收问卷4870份，其中有效问卷4800份，有效率⟦91.5%⟧。",
        "受理纠纷⟦832件⟧，调解成功804件，调解成功率99.01%，当场调结640件，当场调结率78.82%。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the rates that their numbers contradict; those of 100% belong to NUM005.

        Where all rates of one whole are off in the same way, the whole is reported once in their place.
        """
        suspects = document.once(read_suspects)
        told = {rate.span for suspect in suspects for rate in suspect.rates}
        for claim in claims_of(document, Kind.RATE):
            if claim.outcome in (Outcome.NOT_ALL, Outcome.PARTLY, Outcome.IMPOSSIBLE):
                continue
            yield checked(claim)
            if claim.outcome is Outcome.OFF and claim.span not in told:
                yield self._mismatch(document, claim)
            elif claim.outcome is Outcome.UNLIKE:
                yield contradiction(self, document, claim, note="unlike", severity=Severity.WARNING)
        yield from (self._suspicion(document, suspect) for suspect in suspects if not suspect.divided)
        yield from self._cut_off(document)

    def _cut_off(self, document: Document) -> Iterator[Finding]:
        """The rates that were cut off rather than rounded, once for the document."""
        cut = document.once(read_cut_rates)
        if not cut:
            return
        first, *others = cut
        yield self.finding(
            first.span,
            note="cut",
            severity=Severity.INFO,
            arithmetic=first.arithmetic,
            stated=document[first.span],
            related=(
                self.related(rate.span, "cut_rate", arithmetic=rate.arithmetic, words=document[rate.span])
                for rate in others
            ),
        )

    def _mismatch(self, document: Document, claim: Claim) -> Finding:
        return contradiction(self, document, claim, fix=_corrected(document, claim))

    def _suspicion(self, document: Document, suspect: Suspect) -> Finding:
        return self.finding(
            suspect.whole.span,
            note="suspect",
            count=len(suspect.rates),
            fitting=_range(suspect),
            related=(
                self.related(rate.span, "rate", arithmetic=rate.arithmetic, words=document[rate.span])
                for rate in suspect.rates
            ),
        )


def _range(suspect: Suspect) -> str:
    """The wholes that fit, as one number or from the least to the most: 1281件, 1281件–1283件."""
    numbers = dict.fromkeys(with_unit(value, suspect.whole) for value in (suspect.least, suspect.most))
    return "–".join(numbers)


def _corrected(document: Document, claim: Claim) -> Fix | None:
    """The computed rate in place of the stated one, where that is plain digits and %."""
    words = document[claim.span]
    if not claim.stated.exact or words[-1] not in "%％":
        return None
    text = claim.computed.rstrip("%") + words[-1]
    return Fix(Applicability.UNSAFE, (Edit(claim.span, text),))
