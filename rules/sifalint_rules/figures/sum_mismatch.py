"""NUM003."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Applicability, Checked, Document, Edit, Finding, Fix, Rule, Severity, Text
from sifalint_rules.figures.claims import Claim, Kind, Outcome, claims_of
from sifalint_rules.figures.reporting import OPERANDS, checked, operands


class SumMismatch(Rule):
    """各项相加不等于合计数。

    同一单位的几项并列，后面写“共计”“合计”“总计”，但几项加起来与合计数不同。

    合计数是读者最先核对的数字。常见的原因是数字写颠倒了，或者改了某一项、没有改合计。

    请对照台账核对各项和合计数。单位不同的（36个单位共计117人）、只用作“一共”的“共”、“累计”、带约数的，不核对。
    """

    code = "NUM003"
    name = "sum-mismatch"
    severity = Severity.ERROR
    title_en = "Items do not add up to their total"
    summary_en = "A list of like counts is followed by a total that is not their sum."
    basis = "《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="{arithmetic}，文中合计写作 {stated}，请核对",
        en="{arithmetic}, but the text gives a total of {stated}: check the numbers",
    )
    notes = OPERANDS
    triggers = ("共计", "合计", "总计", "总共")
    good = (
        "线上咨询1204人次、线下咨询896人次，合计2100人次。",
        "组织培训，36个执法单位、15个镇（街道）及局内相关人员共计117人参加。",
        "化解纠纷120件，化解信访积案35件，累计办理各类案件900件。",
        "办理公证120件、见证35件，合计减免费用3万元。",
        "发放宣传册500余份、宣传单300余份，共计900份。",
        "涉及4个方面、29个单位共计50项具体问题。",
        "税收收入38.25亿元、非税收入12.36亿元，合计50.6亿元。",
        "走访企业12家、商户30家等，共计60家。",
    )
    bad = (
        "线上咨询1204人次、线下咨询896人次，合计⟦2010人次⟧。",
        "刑事案件158件、民事案件86件、行政案件3件，共计⟦257件⟧。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the totals that their items do not make."""
        for claim in claims_of(document, Kind.TOTAL):
            yield checked(claim)
            if claim.outcome is Outcome.OFF:
                yield self.finding(
                    claim.span,
                    arithmetic=claim.arithmetic,
                    stated=document[claim.span],
                    related=operands(self, document, claim),
                    fix=_corrected(claim),
                )


def _corrected(claim: Claim) -> Fix:
    """The sum of the items in place of the stated total."""
    return Fix(Applicability.UNSAFE, (Edit(claim.span, claim.computed + claim.stated.unit),))
