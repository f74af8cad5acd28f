"""PLH007."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Checked, Document, Finding, Pattern, Rule, Severity, Span, Text
from sifalint.facts.widths import folded
from sifalint_rules.placeholders.surroundings import amount_end

_SENTINEL = Pattern(
    r"(?<![A-Za-z0-9.,\-/:号])(?:0{3,}|([1-9])\1{4,}|12345(?:6(?:7(?:8(?:90?)?)?)?)?)(?![A-Za-z0-9.])"
)
_HOTLINE = "12345"


class SentinelNumber(Rule):
    """像是占位用的数字。

    数量写成0000、99999、11111、123456一类，看上去是拟稿时随手填的。

    拟稿人常先打一串相同或连续的数字占住位置。忘了换，报告里就多了一个编造的数。

    请与台账核对；确实是这个数的，可以不改。

    热线号码（12345）、文号、编号和0件不报，只看后面跟着量词的数。
    """

    code = "PLH007"
    name = "sentinel-number"
    severity = Severity.WARNING
    title_en = "A number that looks like a stand-in"
    summary_en = "A count such as 0000, 99999 or 123456 looks as if it was typed to hold the place."
    basis = "《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="“{words}”像是占位用的数字，请与台账核对",
        en="“{words}” looks like a number typed to hold the place: check it against the records",
    )
    triggers = (*(digit * 3 for digit in "0123456789０１２３４５６７８９"), "12345", "１２３４５")
    good = (
        "12345热线受理诉求12345件，行政败诉0件，罚款20000元，发放资料5000份。",
        "文号为第99999号，编号000123，电话0000-1234567，增长0.0000%，收入1,000元。",
        "统一社会信用代码911111118888888888。",
    )
    bad = (
        "全年受理案件⟦99999⟧件，培训⟦０００⟧人次。",
        "发放资料⟦123456⟧份，挽回损失⟦11111⟧余万元。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report sentinel numbers that count something."""
        text = document.once(folded)
        for match in _SENTINEL.finditer(text):
            end = amount_end(text, match.end())
            if end and match.group() != _HOTLINE:
                words = document.text[match.start() : end]
                yield self.finding(Span(*match.span()), words=words)
