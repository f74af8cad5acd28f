"""NUM022."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Checked, Document, Finding, Rule, Severity, Text
from sifalint_rules.figures.claims import Kind, Outcome, claims_of
from sifalint_rules.figures.reporting import checked


class DecreaseInTimes(Rule):
    """下降、减少不能用“倍”。

    写“下降2倍”“减少1倍”“缩短3倍”。

    减少一倍就减到了零，减少两倍说不通；读者无从知道到底减了多少。

    请写减少的百分比（“下降50%”）、几成，或者现在是原来的几分之几（“降至原来的三分之一”）。
    两个数的比本身下降零点几倍（收入比、杠杆倍数）的，不报。
    """

    code = "NUM022"
    name = "decrease-in-times"
    severity = Severity.ERROR
    title_en = "Decrease in multiples"
    summary_en = "A decrease is given in 倍, although nothing can fall by more than all of itself."
    basis = "现代汉语规范用法"
    message = Text(
        zh="减少不能用“倍”来说：减少1倍就成了零，请改用百分比、“几成”或“降至原来的几分之几”，原文为 {stated}",
        en="a decrease cannot be {stated}: falling by 1 倍 leaves nothing; give a percentage or a fraction",
    )
    claims = ("growth",)
    triggers = ("倍",)
    good = (
        "信访总量同比下降50%。",
        "信访总量降至原来的三分之一。",
        "城乡居民收入比由2.5倍缩小到2.2倍，缩小0.3倍。",
        "成本下降，效率提高2倍。",
        "受理量同比增长2倍。",
        "信访总量降至上年的0.5倍。",
    )
    bad = (
        "信访总量同比下降⟦2倍⟧。",
        "办理时限缩短了⟦3倍⟧。",
        "安全事故同比减少⟦近一倍⟧。",
        "信访总量较上年的400件下降⟦1倍⟧。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the decreases in 倍."""
        for claim in claims_of(document, Kind.GROWTH):
            if claim.outcome is Outcome.ILLOGICAL:
                yield checked(claim)
                yield self.finding(claim.span, stated=document[claim.span])
