"""NUM008."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from sifalint import Checked, Document, Finding, Rule, Severity, Text
from sifalint_rules.figures.carried_over import read_carried_over
from sifalint_rules.figures.claims import Kind, Outcome, claims_of
from sifalint_rules.figures.reporting import checked, contradiction


class FlowIdentity(Rule):
    """结转、新收与办结、未结对不上。

    上年结转的加上新收的，应当等于办结的加上未结的；年初在册的加上新接收的，减去解除的，应当等于年末在册的。
    一处说上年没有结转，另一处又把上年结转的算在内，也是对不上。

    这几个数出自同一本台账，一处没有更新，四个数就对不上；核对报告的人通常先算这一笔。

    请对照台账核对各数；有并案、移送、撤回、迁入迁出的，请一并写明。没有写期初数的，文中还有别的数可能参与计算、
    说不准的，带约数的，不核对。
    """

    code = "NUM008"
    name = "flow-identity"
    severity = Severity.WARNING
    title_en = "What came in does not match what went out"
    summary_en = "The opening stock and what came in differ from what went out and what is left."
    basis = "《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="期初、新增与办结、结余对不上：{arithmetic}，请核对；有其他增减的，请写明",
        en="what was there and came does not match what went and is left: {arithmetic}; "
        "check the numbers, or name what else came or went",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        "came": Text("期初或新增：{words}", "there or came in: {words}"),
        "went": Text("办结、解除或结余：{words}", "went out or is left: {words}"),
        "carried": Text(
            "另一处说上年没有结转，这里又写“{counted}”，请核对哪一处有误",
            "nothing was carried over, it says elsewhere, yet here: “{counted}”; check which is wrong",
        ),
        "denied": Text("没有结转的说法：{words}", "nothing carried over: {words}"),
    }
    triggers = (
        "结转",
        "旧存",
        "转结",
        "存案",
        "转入",
        "年末",
        "年初",
        "年底",
        "期初",
        "月初",
        "季初",
        "上期",
        "上月",
        "去年",
        "积存",
        "上年",
        "累计接收",
        "累计新",
    )
    claims = ("flows",)
    good = (
        "新受理复议案件163件，无上年结转案件。\n全年审结142件，未结21件。",
        "上年结转18件，新收236件，全年审结231件，未结23件。",
        "收到申请9件，上年结转1件，已办结9件，结转下年度1件。",
        "年初在册219人，加上新接收128人和转入9人，减去解除117人、死亡1人、收监3人、转出6人，年末在册229人。",
        "累计接收矫正对象893人，累计解除521人。目前，全县在册矫正对象372人。",
        "新收各类案件5217件，同比增加318件；加上旧存1186件，共受理6403件。",
        "收到行政复议申请186件，受理171件，不予受理15件；连同上年结转的22件，共审理193件。",
        "全年新接收112人，解除126人，在册203人。",
        "新收217件，旧存21件，审结209件，结案率87.82%。",
        "上年结转18件，新收230余件，全年审结231件，未结13件。",
        "上年结转18件，新收236件，另有督办案件40件，全年审结231件，未结53件。",
        "上年结转*件，新收236件，全年审结231件，未结13件。",
        "上年末在册120人，新接收50人，解除45人，死亡1人，目前在册124人。",
        "年初在院老人517人，新入住77人，出院170人，年末在院424人。",
        "年初户籍人口30.2万人，出生0.3万人，死亡0.2万人，年末户籍人口30.1万人。",
        "上年末机动车15.2万辆，新注册1.3万辆，报废0.2万辆，年末机动车16.4万辆。",
        "年初库存粮食1200吨，购入800吨，销售700吨（损耗10吨），年末库存1290吨。",
    )
    bad = (
        "新受理复议案件163件，其中上年未结转。\n全年审结142件（⟦含上年度结转⟧），结果如下。",
        "上年结转18件，新收236件，全年审结231件，未结⟦13件⟧。",
        "年初在册219人，新接收128人，解除117人，年末在册⟦240人⟧。",
        "累计接收矫正对象893人，累计解除521人。目前，全县在册矫正对象⟦362人⟧。",
        "新收各类案件5217件；加上旧存1186件，共受理⟦6303件⟧。",
        "年初在院老人517人，新入住77人，出院170人，年末在院⟦444人⟧。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the flows that do not come out."""
        for claim in claims_of(document, Kind.FLOW):
            yield checked(claim)
            if claim.outcome is Outcome.OFF:
                yield contradiction(self, document, claim)
        found = document.once(read_carried_over)
        if found:
            yield self.finding(
                found.counted,
                note="carried",
                counted=document[found.counted],
                related=[self.related(found.denied, "denied", words=document[found.denied])],
                rests_on=found,
            )
