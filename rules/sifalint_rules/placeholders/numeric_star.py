"""PLH001."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Checked, Document, Finding, Rule, Severity, Text
from sifalint_rules.placeholders.marks import Kind, marks_of
from sifalint_rules.placeholders.phrases import phrase


class NumericStar(Rule):
    """数字处还是星号。

    量词、百分号或“余”“万”“亿”前面是“*”，本该是数字。

    这样的“*”是拟稿时先空着、等科室报数再填的。印发出去，读者看到的是一份没有写完的报告，后面的比率、合计也都无从核对。

    请向承办科室核实数字后填上；确实没有数字的，删去这一句。

    乘号（3*4）、遮去的电话号码和证件号码、注释的“*”、列表符号和文件名通配符不报；表格图例里的“*”也不报。表格里只有“*”的一格，表头是数量、同列是数字或后一格是单位的才报。
    """

    code = "PLH001"
    name = "numeric-star"
    severity = Severity.ERROR
    title_en = "A star where a number belongs"
    summary_en = "A star stands before a unit, a per cent sign, 余, 万 or 亿: the number was never filled in."
    basis = "《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="“{words}”里的“{mark}”是没有填的数字，请核实后填上",
        en="the “{mark}” in “{words}” is a number nobody filled in: check the figure and put it in",
    )
    triggers = ("*", "＊")
    good = (
        "会议室面积按3*4米测算，机房每周运行5 * 8小时。",
        "举报电话138****1234，证件号码35*…*123，尾号6201**********4417。",
        "* 开展执法培训3次\n* 评查案卷20卷\n***\n**件件有回音**，事事有着落。",
        "主要指标完成情况（带*号的为约束性指标）\n受理案件*\n注*件数含上年结转。\n*注：口径同上年。",
        "调解协议样本见 调解*.docx，奖金=出勤*天数。",
        "村民张*与李**因宅基地发生纠纷，调解员三次上门；另帮助张*家5口人解决饮水问题。",
        "补助额=标准*人数，按月核算。",
    )
    bad = (
        "开设普法课堂⟦*⟧期，参训学员⟦*⟧余人次。",
        "审结行政复议案件⟦*⟧件，同比增长⟦*⟧%，涉及金额⟦＊⟧万元。",
        "发放宣传资料⟦**⟧万余份，覆盖群众⟦**⟧余人次，满意度达⟦*.*⟧%以上。",
        "⟦*月*日⟧，召开第⟦*⟧次联席会议。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the stars that stand for numbers."""
        for mark in marks_of(document, Kind.NUMBER_STAR):
            yield self.finding(mark.span, words=phrase(document, mark.span), mark=document[mark.span])
