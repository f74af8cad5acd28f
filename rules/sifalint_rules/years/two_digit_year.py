"""TIM010."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sifalint import (
    Applicability,
    Checked,
    Document,
    Edit,
    Finding,
    Fix,
    Pattern,
    Rule,
    Severity,
    Span,
    Text,
)
from sifalint.facts.quotations import quoted_spans
from sifalint.facts.spans import span_at
from sifalint.facts.widths import folded
from sifalint_rules.years.report_year import report_year

_SHORT = Pattern(
    r"(?<![多少大小高低]于)(?<![\d.第满近达约逾超前后长用历过每经年共隔零\]])(?P<year>\d\d)年"
    r"(?=度?[上下]半年|度(?!数)|第?[一二三四1-4]季度|(?:1[0-2]|0?[1-9])月(?:份|底|初|末|\d{1,2}日|[,。至—-]|[^\d个]))"
)
_RANGE = Pattern(r"\d{2,4}(?:年|年度)?[-—–~至到和、与及]$")
_NEAR = 6


class TwoDigitYear(Rule):
    """年份没有写全。

    把2025年写成“25年”：“25年上半年”“24年12月”。

    公元纪年应写全四位数字，不简写。

    请补足前两位。“工作12年”一类的时长、“第25年”、“25年来”，都不报；只有后面接着半年、季度、月份、年度，而且接近报告年份的才报。
    """

    code = "TIM010"
    name = "two-digit-year"
    severity = Severity.WARNING
    title_en = "Year written with two digits"
    summary_en = "A year is shortened to its last two digits: 25年上半年 for 2025年上半年."
    basis = "GB/T 15835—2011《出版物上数字用法》5.1"
    message = Text(zh="“{words}”的年份应写全：{full}年", en="{words}: write the year in full, {full}")
    notes: ClassVar = {}
    triggers = ("年",)
    good = (
        "2025年，他工作12年，第25年来到我局，25年来初心不改，用25年时间走村入户。",
        "刑期25年3个月，满12年6个月的退出，服务近20年上半年退休。“25年上半年”的写法不规范。",
        "1998年上半年，服刑12年后，他于2025年3月回乡，工龄30年1月1日起算。",
    )
    bad = (
        "⟦25年⟧上半年，我局受理案件80件，比⟦24年⟧上半年多6件。",
        "某局2025年工作总结\n自⟦24年⟧12月起，我局开展排查，⟦25年⟧一季度完成。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Find years of two digits near the report year."""
        text, quoted = document.once(folded), document.once(quoted_spans)
        report = report_year(document)
        for match in _SHORT.finditer(text):
            full = 2000 + int(match["year"])
            if abs(full - report) > _NEAR if report else not 2010 <= full <= 2035:
                continue
            if span_at(quoted, match.start()):
                continue
            span = Span(*match.span())
            yield self.finding(
                span,
                fix=Fix(Applicability.UNSAFE, (Edit(Span(span.start, span.start), "20"),)),
                words=document[span],
                full=full,
            )
