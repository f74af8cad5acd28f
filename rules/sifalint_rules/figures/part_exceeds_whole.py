"""NUM002."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from sifalint import Checked, Document, Finding, Rule, Severity, Text
from sifalint_rules.figures.claims import Kind, Outcome, claims_of
from sifalint_rules.figures.reporting import DIVISION, agreeing, checked, contradiction


class PartExceedsWhole(Rule):
    """分项大于总数，或者分项之和与总数不符。

    “其中”后面的某一项比总数还大，或者男女、三次产业这样不能重叠、没有遗漏的几项加起来不等于总数。

    部分不会大于整体，这类错误任何读者都看得出来，多半是写错、漏写了一位，或者总数更新了、分项没有更新。

    请对照台账核对总数和各分项。“其中”默认只列出一部分，各项之和小于总数不算错；分号隔开的是另一种分法，
    各自核对；党员、女性一类可以重叠的，各项之和大于总数也不报；不能断定是否重叠的，只作提醒。
    """

    code = "NUM002"
    name = "part-exceeds-whole"
    severity = Severity.ERROR
    title_en = "Parts do not fit their whole"
    summary_en = "A part is larger than its whole, or parts that must make up the whole do not."
    basis = "《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="分项大于总数：{arithmetic}，请核对",
        en="a part exceeds its whole: {arithmetic}; check both",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        **DIVISION,
        "sum": Text(
            "这几项之和应当等于总数，但 {arithmetic}，请核对",
            "these parts must make up the whole, but {arithmetic}; check them",
        ),
        "over": Text(
            "各分项之和大于总数：{arithmetic}。如果分项有重叠，请写明；否则请核对",
            "the parts add up to more than the whole: {arithmetic}; "
            "if the parts overlap, say so in the text; otherwise check the numbers",
        ),
        "short": Text(
            "各分项之和小于总数：{arithmetic}。如果还有没列出的，请写明“其他”；否则请核对",
            "the parts add up to less than the whole: {arithmetic}; "
            "if some are left out, say so in the text; otherwise check the numbers",
        ),
    }
    triggers = tuple("人名位件起宗户家场次份元吨亩个项条篇部所处台套辆间批类种")
    claims = ("parts",)
    good = (
        "全县现有社区矫正对象126人，其中男112人、女14人。",
        "在册社区矫正对象83名，其中：缓刑80人，假释3人；男64人，女19人。",
        "办理法律援助案件318件，其中农民工案件96件、未成年人案件21件。",
        "全年共办理各类公证1245件，其中涉港澳台公证66件、涉外公证176件。",
        "参训人员85人，其中党员52人、女性40人。",
        "受理案件9000件，其中行政纠纷700件、民商事纠纷8300件；调解成功5100件，其中行政纠纷100件、民商事纠纷5000件。",
        "在平台公示各类清单，其中42个单位公示事项目录，27个单位公示裁量基准，11个单位公示检查计划。",
        "收到申请9件，上年转结1件，其中网络申请5件，信函申请5件。",
        "营业收入超亿元的企业827户，其中超10亿元的99户，超50亿元的9户。",
        "全年实现生产总值3473.12亿元，同比增长5.3%。其中，第一产业增加值351.34亿元，增长3.9%；"
        "第二产业增加值1508.90亿元，增长6.9%；第三产业增加值1612.87亿元，增长4.3%。",
        "财政赤字2.38万亿元，其中中央财政赤字1.55万亿元，地方财政赤字8300亿元。",
        "决定不起诉118人（不含附条件不起诉5人），其中法定不起诉9人、情节轻微93人、证据不足16人、考验期满5人。",
        "供养标准提高至780元/人月，其中失能对象的供养标准为1080元/人月。",
        "新增营造林148万亩、其中南北山绿化43万亩，修复退化草原517万亩，治理水土流失23万亩。",
        "举办培训班12期，其中参训人员300人。",
        "共有调委会320个，其中村级调委会250个、乡镇调委会20个、企业调委会35个。",
        "接待群众*人次，其中来访300人次、来电220人次。",
        "在册对象310人，其中缓刑309人（宣告禁止令12人），暂予监外执行1人。",
        "核定编制96名，实有88人，其中行政编制33人、事业编制55人，空编8人，另有编外21人。",
        "现有“四上”企业258家，其中工业79家、商贸88家、服务业91家，净增19家，增长7.95%。",
        "处分61人，其中党纪处分49人、政务处分19人（双重处分7人）。",
        "问责干部23人，其中党纪处分9人、政务处分8人、组织处理11人（5人同时受到党纪政务处分）。",
        "来信86件、来访97批、网信129件，其中初次反映的205件。",
        "登记信访件268件，其中首次信访187件、重复信访81件。",
        "在册对象189名，男121名、女68名。",
        "在册对象126人，其中缓刑119人，假释7人，男112人，女14人。",
        "排查问题58个，其中管理类41个、程序类23个（重复统计6个）。",
        "受理审查逮捕案件320人，不捕80人，批准逮捕200人。",
        "收到法律援助申请320件，批准300件，不予批准12件。",
        "上年结转18件，新收236件，审结231件，结案率90.94%，未结23件。",
        "新建改扩建学校15所，其中已竣工6所、在建6所。",
        "10项任务中，1项已完成，4项推进顺利，其余正在抓紧实施。",
        "在建项目62个，其中房建31个、市政8个，竣工验收备案26个。",
        "查处交通违法5000起，其中酒驾230起、醉驾52起。",
        "常住人口30.5万人（户籍人口28.2万人，流动人口5.1万人）。",
        "接待来访120批，其中涉及征地拆迁60批、涉及物业45批，涉及人员820人。",
    )
    bad = (
        "办理法律援助案件318件，其中农民工案件⟦396件⟧。",
        "全县现有社区矫正对象⟦126人⟧，其中男112人、女16人。",
        "全县现有社区矫正对象⟦126人⟧，其中男112人、女12人。",
        "受理行政调解案件⟦5240件⟧，其中行政纠纷310件、民商事纠纷4903件。",
        "在抽查的60个执法单位中，有⟦64个⟧建立了台账。",
        "共调处民间纠纷⟦115起⟧，其中当场调处108起，上门调处6起，移送法院3起。",
        "农业总产值282563万元，按可比价格计算，增长5.04%，其中：种植业⟦1130577万元⟧，林业33942万元。",
        "安置帮教对象268人（含重点帮教对象⟦670人⟧）。",
        "受理案件⟦1294件⟧，其中民事693件、刑事581件、行政13件、执行20件，民事占53.02%。",
        "受理的⟦120件⟧中：民事96件、行政36件。",
        "结对党员⟦189名⟧，男121名、女86名。",
        "登记信访件⟦268件⟧，其中首次信访197件、重复信访81件。",
        "审结审查逮捕案件⟦320人⟧，批准逮捕210人，不批准逮捕101人。",
        "办理登记9件（首次注册⟦54件⟧、变更注册42件、注销注册3件）。",
        "在13个镇（街道）中，⟦17个⟧镇（街道）设立了工作站。",
        "接待集体来访78批，其中涉及物业费14批、涉及征地拆迁⟦818批⟧。",
        "受理国家赔偿与司法救助案件⟦61件⟧，其中国家赔偿案件5件，司法救助案件26件。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the divisions that do not come out; a sum that may overlap is a warning."""
        for claim in claims_of(document, Kind.PARTS):
            yield checked(claim)
            if claim.outcome not in _REPORTED:
                continue
            note, severity = _REPORTED[claim.outcome]
            yield contradiction(
                self,
                document,
                claim,
                note=note,
                severity=severity,
                related=agreeing(self, document, claim),
            )


_REPORTED = {
    Outcome.EXCEEDS: ("", Severity.ERROR),
    Outcome.OFF: ("sum", Severity.ERROR),
    Outcome.OVER: ("over", Severity.WARNING),
    Outcome.SHORT: ("short", Severity.WARNING),
}
