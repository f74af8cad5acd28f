"""TAB004."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from sifalint import Checked, Document, Finding, Rule, Severity, Text
from sifalint_rules.tables.reporting import KIND, MESSAGE, NOTES, form_words


class ReviewsMismatch(Rule):
    """年报表四：复议、诉讼各种结果相加不等于总计。

    信息公开年报第四部分的表，结果维持、结果纠正、其他结果、尚未审结相加，不等于总计。

    行政复议、未经复议直接起诉、复议后起诉三组各自相加，读者一眼就能看出不等。

    请对照案件台账核对这一组。三组之间没有勾稽关系，不核对；没有填满或者列不齐的表不核对。
    """

    code = "TAB004"
    name = "reviews-mismatch"
    severity = Severity.ERROR
    title_en = "Reviews or lawsuits do not add up to their total"
    summary_en = "In the table of reviews and lawsuits, the outcomes of each part must add up to its total."
    basis = "国办公开办函〔2021〕30号所附格式"
    message = MESSAGE
    notes: ClassVar[Mapping[str, Text]] = NOTES
    triggers = ("尚未审结",)
    claims = (KIND,)
    good = (
        "行政复议|||||行政诉讼\n"
        "结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计\n"
        "2|1|0|0|3|1|0|0|1|2|1|0|0|0|1",
        "结果维持|结果纠正|其他结果|尚未审结|总计\n0|0|0|0|0",
        "结果维持|结果纠正|其他结果|尚未审结|总计\n2||/|—|2",
        "结果维持|结果纠正|其他结果|尚未审结|总计\n2|1|3",
        "结果维持|结果纠正|其他结果|尚未审结|总计\n*|*|*|*|*",
    )
    bad = (
        "结果维持|结果纠正|其他结果|尚未审结|总计\n2|1|0|0|⟦4⟧",
        "结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计\n"
        "2|1|0|0|3|1|0|0|1|⟦1⟧|1|0|0|0|1",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Add up the table, and report what fails for this reason first."""
        yield from form_words(self, document)
