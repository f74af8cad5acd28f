"""NUM015."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Document, Finding, Pattern, Rule, Severity, Text
from sifalint.facts.widths import folded
from sifalint_rules.figures.claims.rates import rates_in
from sifalint_rules.figures.measures import known_measures
from sifalint_rules.figures.statements import read_statements

_OTHER = Pattern(r"毛入|增长|贡献|偿|负债|周转|参保人数|任务")


class RateOutOfRange(Rule):
    """比率超出了可能的范围。

    合格率、覆盖率、满意率、出庭率一类的比率写得大于 100%，或者小于 0。

    这类比率的分子是分母的一部分，最多是 100%；写成 105%，多半是多打了数字，或者把完成任务的进度当成了比率。

    请核对分子、分母；确是超额完成的，写“完成任务的105%”，不写覆盖率、合格率。

    完成率、增长率、毛入学率、结案率（含上年结转）、偿付能力等可以超过 100% 的，不报。
    """

    code = "NUM015"
    name = "rate-out-of-range"
    severity = Severity.WARNING
    title_en = "A rate beyond 0 to 100%"
    summary_en = "A rate that cannot exceed 100% or fall below 0 does so."
    basis = "《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="{name}不会{beyond}，文中写作 {stated}，请核对",
        en="{name} cannot be {beyond}, but the text says {stated}",
    )
    triggers = ("%", "％", "百分之")
    good = (
        "村级覆盖率100%，满意率99.6%。",
        "新增就业1275人，完成率102%，完成年度任务的102%。",
        "小学毛入学率103.6%，初中毛入学率114.25%。",
        "结案率101.3%，结收比103%。",
        "人口自然增长率为-1.74‰，工业增加值增长率105%。",
        "资产负债率为108%，偿付能力充足率215%。",
        "目标覆盖率70%，实际完成率110%。",
    )
    bad = (
        "公共法律服务覆盖率⟦105%⟧。",
        "检查企业60家，合格率⟦196.7%⟧。",
        "群众满意率达到⟦998.6%⟧。",
        "抽检合格率为⟦-5.2%⟧。",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Report the rates that leave their range."""
        text = document.once(folded)
        bounded = known_measures(document.context.packs).bounded
        for statement in document.once(read_statements):
            for index, names in () if statement.masked else rates_in(text, statement):
                number = statement.numbers[index]
                found = next((name for name in names if name.endswith(bounded)), "")
                if not found or _OTHER.search(found):
                    continue
                if not 0 <= number.quantity.value <= 100:
                    yield self.finding(
                        number.span,
                        name=Text(f"{found[-8:]}率", f"{found[-8:]}率"),
                        beyond=_ABOVE if number.quantity.value > 0 else _BELOW,
                        stated=document[number.span],
                    )


_ABOVE = Text("大于 100%", "above 100%")
_BELOW = Text("小于 0", "below 0")
