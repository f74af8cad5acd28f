"""TAB002."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from sifalint import Checked, Document, Finding, Rule, Severity, Text
from sifalint_rules.tables.reporting import KIND, MESSAGE, NOTES, form_words

_HEAD = "项目|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计\n一、本年新收|5|1|0|0|0|0|6\n"
_REST = (
    "2.其他法律行政法规禁止公开|0|0|0|0|0|0|0\n"
    "3.危及“三安全一稳定”|0|0|0|0|0|0|0\n"
    "4.保护第三方合法权益|0|0|0|0|0|0|0\n"
    "5.属于三类内部事务信息|0|0|0|0|0|0|0\n"
    "6.属于四类过程性信息|0|0|0|0|0|0|0\n"
    "7.属于行政执法案卷|0|0|0|0|0|0|0\n"
    "8.属于行政查询事项|0|0|0|0|0|0|0\n"
    "1.本机关不掌握相关政府信息|0|0|0|0|0|0|0\n"
    "2.没有现成信息需要另行制作|0|0|0|0|0|0|0\n"
    "3.补正后申请内容仍不明确|0|0|0|0|0|0|0\n"
    "1.信访举报投诉类申请|0|0|0|0|0|0|0\n"
    "2.重复申请|0|0|0|0|0|0|0\n"
    "3.要求提供公开出版物|0|0|0|0|0|0|0\n"
    "4.无正当理由大量反复申请|0|0|0|0|0|0|0\n"
    "5.确认或重新出具已获取信息|0|0|0|0|0|0|0\n"
    "（六）其他处理|0|0|0|0|0|0|0\n"
)


class ResultsUnbalanced(Rule):
    """年报表三：各种办理结果相加不等于总计。

    信息公开年报第三部分的表，“（一）予以公开”到“（六）其他处理”各项相加，不等于“（七）总计”。

    一件申请只计一种办理结果，总计就是各项之和；不等说明有漏计、重计或者抄错。

    请对照申请台账核对各项。区分处理的只计“部分公开”。各项没有列全的表不核对，空格、“/”和“—”按 0 计。
    """

    code = "TAB002"
    name = "results-unbalanced"
    severity = Severity.ERROR
    title_en = "Answers do not add up to their total"
    summary_en = "In the table of requests, the ways of answering must add up to their total."
    basis = "国办公开办函〔2021〕30号所附格式"
    message = MESSAGE
    notes: ClassVar[Mapping[str, Text]] = NOTES
    triggers = ("新收",)
    claims = (KIND,)
    good = (
        _HEAD + "（一）予以公开|3|1|0|0|0|0|4\n"
        "部分公开|0|0|0|0|0|0|0\n"
        "1.属于国家秘密|0|0|0|0|0|0|0\n" + _REST + "（七）总计|3|1|0|0|0|0|4",
        _HEAD + "（一）予以公开|2|0|0|0|0|0|2\n" + _REST + "（七）总计|3|1|0|0|0|0|4",
    )
    bad = (
        _HEAD + "（一）予以公开|3|1|0|0|0|0|4\n"
        "部分公开|0|0|0|0|0|0|0\n"
        "1.属于国家秘密|0|0|0|0|0|0|0\n" + _REST + "（七）总计|3|⟦2⟧|0|0|0|0|4",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Add up the table, and report what fails for this reason first."""
        yield from form_words(self, document)
