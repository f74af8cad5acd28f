"""TAB001."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from sifalint import Checked, Document, Finding, Rule, Severity, Text
from sifalint_rules.tables.reporting import KIND, MESSAGE, NOTES, form_words


class RequestsUnbalanced(Rule):
    """年报表三：新收与结转之和不等于办结与结转下年度之和。

    信息公开年报第三部分的表，各列应当“第一项加第二项之和，等于第三项加第四项之和”，这里有一列不等。

    这是表格自己印出的勾稽关系，系统汇总和上级审核都按它退回。同一个数错了、使几处合计都对不上的，只在行列相交的那一格报一次。

    请对照申请台账核对四项。空格、“/”和“—”按 0 计；合并单元格拆乱、行列对不齐的表不核对。
    """

    code = "TAB001"
    name = "requests-unbalanced"
    severity = Severity.ERROR
    title_en = "Requests received, answered and left do not balance"
    summary_en = "In the table of requests, received plus carried over must equal answered plus left."
    basis = "国办公开办函〔2021〕30号所附格式"
    message = MESSAGE
    notes: ClassVar[Mapping[str, Text]] = NOTES
    triggers = ("新收",)
    claims = (KIND,)
    good = (
        "项目|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计\n"
        "一、本年新收|5|1|0|0|0|0|6\n"
        "二、上年结转|1|0|0|0|0|0|1\n"
        "（七）总计|4|1|0|0|0|0|5\n"
        "四、结转下年度继续办理|2|0|0|0|0|0|2",
        "项目|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计\n"
        "一、本年新收|5|1||||/|6\n"
        "二、上年结转|1|—|||||1\n"
        "（七）总计|4|1|||||5\n"
        "四、结转下年度继续办理|2||||||2",
        "项目|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计\n"
        "一、本年新收|5|1|0|6\n"
        "二、上年结转|1|0|0|1\n"
        "（七）总计|4|1|0|5\n"
        "四、结转下年度继续办理|1|0|0|1",
        "项目|自然人|总计\n一、本年新收|5|5\n四、结转下年度继续办理|*|*",
    )
    bad = (
        "项目|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计\n"
        "一、本年新收|5|1|0|0|0|0|6\n"
        "二、上年结转|1|0|0|0|0|0|1\n"
        "（七）总计|⟦3⟧|1|0|0|0|0|5\n"
        "四、结转下年度继续办理|2|0|0|0|0|0|2",
        "项目|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计\n"
        "一、本年新收|5|1|0|0|0|0|⟦7⟧\n"
        "二、上年结转|1|0|0|0|0|0|1\n"
        "（七）总计|4|1|0|0|0|0|5\n"
        "四、结转下年度继续办理|2|0|0|0|0|0|2",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Add up the table, and report what fails for this reason first."""
        yield from form_words(self, document)
