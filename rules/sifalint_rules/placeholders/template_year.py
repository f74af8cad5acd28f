"""PLH006."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Checked, Document, Finding, Rule, Severity, Text
from sifalint_rules.placeholders.marks import Kind, marks_of


class TemplateYear(Rule):
    """年份没有填全。

    年份写成“20XX年”“202×年”“20__年”，末几位没有换成数字。

    这是范文和模板里的写法。年份不明，报告说的是哪一年、数字属于哪一年都无从判断，也说明稿子是套用的。

    请写上完整的四位年份。

    “XX年代”、〇写的年份（二○○八年）不报。
    """

    code = "PLH006"
    name = "template-year"
    severity = Severity.ERROR
    title_en = "A year with digits left open"
    summary_en = "A year such as 20XX年, 202×年 or 20__年 still has its last digits open."
    basis = "《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="“{words}”的年份没有填全，请写上四位数的年份",
        en="the year in “{words}” is not filled in: write all four digits",
    )
    triggers = ("20", "19", "２０", "１９", "X年", "x年", "×年", "Ｘ年", "ｘ年")
    good = (
        "XX年代以来，二○○八年、2025年和202个村的数据齐全。",
        "近20 年来，全县建成20个司法所。",
    )
    bad = (
        "⟦20XX年⟧工作总结\n到⟦20xx年⟧10月，⟦202×年⟧上半年，⟦20__年⟧度，⟦２０＊＊年⟧，⟦20  年⟧全年。",
        "⟦XXXX年XX月XX日⟧，《⟦20XX⟧工作要点》印发。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the years with open digits."""
        for mark in marks_of(document, Kind.YEAR):
            yield self.finding(mark.span, words=document[mark.span])
