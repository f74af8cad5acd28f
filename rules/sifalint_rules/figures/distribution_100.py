"""NUM020."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Checked, Document, Finding, Rule, Severity, Text, Verdict
from sifalint_rules.figures.claims import Kind
from sifalint_rules.figures.claims.distributions import Distribution, read_distributions


class Distribution100(Rule):
    """各项占比之和不是 100%。

    一套完整的占比（三次产业比、满意与不满意、男女、最后一项是“其他”的）加起来不等于 100%。

    同一个总数分成几份，各份的占比加起来必须是 100%；四舍五入只会差最后一位的零点几，差得更多，必有写错的。

    请按各项的数重新计算占比。确因四舍五入而差零点一的，不必改。

    四舍五入能解释的（99.99%、100.1%）、没有列全的、可以多选的、分类有交叉的，不报。
    """

    code = "NUM020"
    name = "distribution-100"
    severity = Severity.WARNING
    title_en = "Shares that do not total 100%"
    summary_en = "The shares of one complete division total neither 100% nor what rounding makes of it."
    basis = "《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="{arithmetic}，各项占比之和应为 100%，请核对",
        en="{arithmetic}: the shares of one whole must total 100%",
    )
    triggers = ("%", "％", "百分之", "三次产业", "产业结构", "三大产业", "三产结构")
    claims = ("sums",)
    good = (
        "消费、投资、净出口对经济增长的贡献率分别为82.5%、28.9%和-11.4%。",
        "三次产业比调整为12.6︰46.7︰40.7。",
        "三次产业结构由8.3：41.9：49.8调整为8.0：41.4：50.6。",
        "三次产业结构为4.3 : 47 : 48.7。",
        "三次产业对增长的贡献率分别为9.4%、52.8%和37.9%。",
        "三次产业增加值分别增长5.2%、7.1%和4.3%。",
        "三次产业对增长的贡献率分别为41.2%、-5.6%和64.4%。",
        "测评结果：满意62.33%、基本满意30.33%、不满意7.33%。",
        "问卷显示，看重工资的占48%、看重环境的占31%、其他占45%（此题为多选）。",
        "刑事占62%、民事占13%、行政占9%。",
        "老人、妇女、儿童比例为2:1:2，城乡收入比1.83:1。",
    )
    bad = (
        "消费、投资、净出口的拉动占比分别为⟦42.8%、38.5%和19.7%⟧。",
        "三次产业结构为⟦12.6：46.7：39.7⟧。",
        "三次产业占比分别为⟦9.4%、52.8%和47.8%⟧。",
        "测评结果：满意⟦62%、基本满意30%、不满意18%⟧。",
        "按来源分，来信占⟦48%、来访占31%、其他占25%⟧。",
        "三次产业结构由8.3：41.9：49.8调整为⟦8.0：41.4：51.6⟧。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the complete lists of shares that do not total 100."""
        for one in document.once(read_distributions):
            arithmetic = _sum(one)
            verdict = Verdict.HOLDS if one.holds else Verdict.DOUBTFUL
            yield Checked(Kind.TOTAL.value, one.span, verdict, arithmetic)
            if not one.holds:
                yield self.finding(one.span, arithmetic=arithmetic)


def _sum(one: Distribution) -> str:
    """The addition as a person redoes it: 62% + 30% + 18% = 110%."""
    terms = " + ".join(f"({value}%)" if value < 0 else f"{value}%" for value in one.values)
    return f"{terms} = {one.total}%"
