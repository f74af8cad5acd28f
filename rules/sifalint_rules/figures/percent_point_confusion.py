"""NUM021."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from sifalint import Applicability, Checked, Document, Edit, Finding, Fix, Rule, Severity, Text
from sifalint.facts.quantities import PERCENT
from sifalint_rules.figures.claims import Claim, Kind, Outcome, claims_of
from sifalint_rules.figures.reporting import CHANGE, checked, contradiction


class PercentPointConfusion(Rule):
    """百分点写成百分比，或者百分比写成百分点。

    两个比率相减的差写成了“提高5%”，或者按比例算的增减写成了“提高25个百分点”。

    “由86.5%提高到91.5%”是提高5个百分点；“提高5%”是说提高到90.8%（86.5%×1.05），两种说法相差很大。

    两个百分数之间的差，写“个百分点”；件数、金额等按比例的增减，写“%”。按比例算也对得上的不报。
    """

    code = "NUM021"
    name = "percent-point-confusion"
    severity = Severity.WARNING
    title_en = "Percent and percentage points confused"
    summary_en = (
        "A difference of two rates is called percent, or a relative change is called percentage points."
    )
    basis = "统计工作惯例"
    message = Text(
        zh="{stated}正好是两个百分数的差，差应当写“个百分点”，请核对",
        en="{stated} is the difference of two percentages, which is in percentage points: check it",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        **CHANGE,
        "relative": Text(
            "{stated}是按比例算的增减，应当写“%”；个百分点只说两个百分数的差，请核对",
            "{stated} is a relative change, which is in percent; points are for differences: check it",
        ),
    }
    claims = ("growth",)
    triggers = ("%", "％", "百分")
    good = (
        "优秀率由86.5%提升至91.5%，提高5个百分点。",
        "优秀率由86.5%提升至91.5%，提高5.78%。",
        "案件由120件增至150件，增长25%。",
        "结案率75.28%，同比上升13.9%。",
        "增速由8%回落至6%，回落2个百分点。",
    )
    bad = (
        "优秀率由86.5%提升至91.5%，提高⟦5%⟧。",
        "优秀率为91.5%，较上年的86.5%提高⟦5%⟧。",
        "案件由120件增至150件，增长⟦25个百分点⟧。",
        "优秀率由86.5%提升至91.5%，提高⟦5.78个百分点⟧。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the changes that fit their numbers only in the other unit."""
        for claim in claims_of(document, Kind.GROWTH):
            if claim.outcome is Outcome.POINTS:
                yield checked(claim)
                percent = claim.stated.dimension == PERCENT
                yield contradiction(
                    self,
                    document,
                    claim,
                    note="" if percent else "relative",
                    fix=_reworded(document, claim, "个百分点" if percent else "%"),
                )


def _reworded(document: Document, claim: Claim, unit: str) -> Fix | None:
    """The same number in the other unit, where it is plain digits."""
    digits = document[claim.span].rstrip("%％个百分点 ")
    if not claim.stated.exact or not digits.replace(".", "").isdigit():
        return None
    return Fix(Applicability.UNSAFE, (Edit(claim.span, digits + unit),))
