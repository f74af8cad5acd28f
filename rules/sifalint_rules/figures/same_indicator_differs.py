"""NUM014."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from sifalint import Checked, Document, Finding, Rule, Severity, Text
from sifalint_rules.figures.claims import Kind, Outcome, claims_of
from sifalint_rules.figures.claims.same import whereabouts
from sifalint_rules.figures.reporting import checked, contradiction


class SameIndicatorDiffers(Rule):
    """同一指标前后数字不同。

    同一件事在一份文件里说了两次，用语、单位、时期、范围都一样，数字却不同。

    开头的概述和后面各章往往由不同的人、在不同的时间填写，后面的数更新了，前面的没有跟着改，是最常见的数据矛盾。

    请对照台账核对两处，改正写错的一处；口径、时间或者范围本来不同的，请在文中写明。

    受理与审结、上半年与全年、全市与全省、计划与实际、“其中”的一部分与总数、各乡镇各科室的同名数字，不相比较；
    约数与确数按含义相符的（40余件、43件），不报；开会、培训、宣传一类的次数，只有都写明全年、全市的才比较。
    """

    code = "NUM014"
    name = "same-indicator-differs"
    severity = Severity.WARNING
    title_en = "The same figure has two values"
    summary_en = "One document states the same indicator twice, in the same words, with different values."
    basis = "《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="同一指标前后不同：{arithmetic}（{place}），请核对两处",
        en="the same figure has two values: {arithmetic} ({place}); check both places",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        "again": Text("另一处：{words}", "the other place: {words}"),
    }
    claims = ("repeated",)
    good = (
        "# 2025年工作总结\n\n全年受理法律援助案件553件。\n\n一、主要工作\n\n"
        "全年共受理法律援助案件553件，挽回经济损失963万元。",
        "# 2025年工作总结\n\n上半年，受理法律援助案件543件。\n\n一、主要工作\n\n全年受理法律援助案件553件。",
        "# 2025年工作总结\n\n全省受理行政复议案件1832件。\n\n一、主要工作\n\n全市受理行政复议案件1823件。",
        "# 2025年工作总结\n\n全年受理法律援助案件553件。\n\n一、主要工作\n\n全年办结法律援助案件543件。",
        "# 2025年工作总结\n\n2026年，计划受理法律援助案件563件。\n\n一、主要工作\n\n"
        "全年受理法律援助案件553件。",
        "# 2025年工作总结\n\n全年审查重大行政决策40余件。\n\n一、主要工作\n\n全年审查重大行政决策43件。",
        "# 2025年工作总结\n\n全市登记不动产权证书3.2万本。\n\n一、主要工作\n\n全市登记不动产权证书32145本。",
        "# 2025年工作总结\n\n全年开展法治宣传活动45场次。\n\n一、主要工作\n\n"
        "“12·4”期间，开展法治宣传活动42场次。",
        "# 2025年工作总结\n\n全年召开工作会议13次。\n\n一、主要工作\n\n召开工作会议15次。",
        "# 2025年工作总结\n\n全年排查矛盾纠纷738件。\n\n一、主要工作\n\n"
        "其中，排查矛盾纠纷婚姻家庭类79件，排查矛盾纠纷邻里类74件。",
        "# 2025年工作总结\n\n2024年，受理法律援助案件535件。\n\n一、主要工作\n\n"
        "2025年，受理法律援助案件553件。",
        "# 2025年工作总结\n\n全县累计接收社区矫正对象3216人。\n\n一、主要工作\n\n"
        "全年接收社区矫正对象3126人。",
        "# 2025年工作总结\n\n全年人民调解成功率99.01%。\n\n一、主要工作\n\n"
        "受理医疗纠纷58件，调解成功57件，人民调解成功率98.28%。",
        "# 2025年工作总结\n\n青山镇排查矛盾纠纷120件。\n\n一、主要工作\n\n绿水镇排查矛盾纠纷125件。",
        "# 2025年工作总结\n\n每村培养法律明白人10名。\n\n一、主要工作\n\n每村培养法律明白人12名。",
        "# 2025年工作总结\n\n全市执业律师1152人。\n\n一、主要工作\n\n1152名律师中，党员316人。",
        "# 2025年工作总结\n\n全年办理行政复议案件198件，较上年的189件增长4.76%。\n\n一、主要工作\n\n"
        "上年办理行政复议案件189件。",
    )
    bad = (
        "# 2025年工作总结\n\n全年受理法律援助案件553件，调解矛盾纠纷738件。\n\n一、主要工作\n\n"
        "全年共受理法律援助案件⟦563件⟧，挽回经济损失963万元。",
        "# 2025年工作总结\n\n全县人民调解成功率99.01%。\n\n一、主要工作\n\n人民调解成功率达⟦99.20%⟧。",
        "# 2025年工作总结\n\n截至12月底，全县在册社区矫正对象229人。\n\n一、主要工作\n\n"
        "在册社区矫正对象⟦239人⟧，无一人脱管。",
        "# 2025年工作总结\n\n全年受托代理县政府为被告的行政诉讼案件36件。\n\n一、主要工作\n\n"
        "受托代理县政府为被告的行政诉讼案件⟦38件⟧，胜诉率100%。",
        "# 2025年工作总结\n\n全市执业律师1152人。\n\n一、主要工作\n\n⟦1125名⟧律师中，党员316人。",
        "# 2025年工作总结\n\n全年审查行政规范性文件近50件。\n\n一、主要工作\n\n"
        "全年审查行政规范性文件⟦43件⟧。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the numbers that another mention of the same thing contradicts."""
        for claim in claims_of(document, Kind.SAME):
            place = whereabouts(document, claim.operands[0].quantity.span)
            yield checked(claim)._replace(reason=place)
            if claim.outcome is Outcome.DIFFERS:
                yield contradiction(self, document, claim, place=place)
