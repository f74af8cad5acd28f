"""TAB003."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from sifalint import Checked, Document, Finding, Rule, Severity, Text
from sifalint_rules.tables.reporting import KIND, MESSAGE, NOTES, form_words


class ApplicantsMismatch(Rule):
    """年报表三：自然人与各类法人相加不等于总计。

    信息公开年报第三部分的表，一行里自然人和法人或其他组织五列相加，不等于这一行的总计。

    每件申请只有一类申请人，总计应当是六列之和；不等说明这一行有数抄错或者漏填。

    请对照申请台账核对这一行。空格、“/”和“—”按 0 计；数不足七个的行不核对。
    """

    code = "TAB003"
    name = "applicants-mismatch"
    severity = Severity.ERROR
    title_en = "Applicants do not add up to their total"
    summary_en = "In a row of the table of requests, the kinds of applicants must add up to the total."
    basis = "国办公开办函〔2021〕30号所附格式"
    message = MESSAGE
    notes: ClassVar[Mapping[str, Text]] = NOTES
    triggers = ("新收",)
    claims = (KIND,)
    good = (
        "项目|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计\n"
        "一、本年新收|5|1|0|0|0|0|6\n"
        "二、上年结转|1|0|0|0|0|0|1",
        "项目|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计\n一、本年新收|5|1||/|0|0|6",
        "项目|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计\n一、本年新收|5|1|0|0|7",
        "项目|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计\n一、本年新收||5|1|0|0|0",
    )
    bad = (
        "项目|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计\n一、本年新收|5|1|0|0|0|0|⟦7⟧",
        "项目|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计\n"
        "一、本年新收|5|1|0|0|0|0|6\n"
        "三、本年度办理结果|（一）予以公开|2|1|0|0|0|0|⟦2⟧",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Add up the table, and report what fails for this reason first."""
        yield from form_words(self, document)
