"""PLH004."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from sifalint import Checked, Document, Finding, Rule, Severity, Text
from sifalint.facts.widths import folded
from sifalint_rules.placeholders.marks import Kind, marks_of
from sifalint_rules.placeholders.phrases import phrase


class BlankRun(Rule):
    """留着空没有填。

    正文里有下划线、空括号、空着的年月日，或者量词、百分号、“届”前面的数字不见了。

    空着的地方要么是等着填的，要么是复制、屏蔽敏感词时丢了字。无论哪一种，这句话都是残缺的。

    请补上缺的字或数字。

    文末单独一行、等着手写的“年　月　日”，签字栏的横线，网址和文件名里的下划线，选项后的空括号和分隔线，不报。
    """

    code = "PLH004"
    name = "blank-run"
    severity = Severity.ERROR
    title_en = "A place left empty"
    summary_en = (
        "Underscores, empty brackets, a date without its month or day, or a unit whose number is missing."
    )
    basis = "GB/T 9704—2012 7.3.5.4；《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="“{words}”有一处空着，请补上",
        en="something is left empty in “{words}”: fill it in",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        "date": Text(
            zh="日期“{words}”没有填全，请补上",
            en="the date “{words}” is incomplete: fill it in",
        ),
        "percent": Text(
            zh="“{words}”的百分号前面没有数字，请核实后填上",
            en="no number stands before the per cent sign in “{words}”: check the figure and put it in",
        ),
        "ordinal": Text(
            zh="“{words}”前面没有写第几，请补上",
            en="“{words}” does not say which one (the ordinal is missing): fill it in",
        ),
        "brackets": Text(
            zh="“{words}”的括号里是空的，请补上内容或删去括号",
            en="the brackets in “{words}” are empty: fill them in or delete them",
        ),
    }
    good = (
        "特此报告。\n某县司法局\n年　　月　　日",
        "报告见 http://www.example.gov.cn/t20240101_123.html，附件为 工作总结_终稿.docx，字段 a_b。",
        "审核人签字：________\n________\n___\n单位（盖章）：        年  月  日\n附：公众号普法_在线。",
        "指标\t占比（%）\n比上年增长%\n单位：%，其余为实数。",
        "是否整改：是（　）否（　）",
        "2025年 月均受理20件，2024年12月 日均接待15人次，全 年 工 作平稳有序。",
        "市十六届人大常委会第三次会议听取了报告，本届政府依次会商。",
        "调用 main() 函数，东邻县城，南临 大江，_重点_，另附。",
        "2024年工作总结_某县司法局_某市政府门户网站\n张三  人事科\n合计  件",
        "据统计，司法所20 年来调解纠纷千余件。",
    )
    bad = (
        "⟦2025年  月  日⟧，我局召开推进会；⟦2025年12月　日⟧再次调度。",
        "全年办理案件⟦____⟧件，⟦_⟧县法律援助中心维护⟦_⟧作用明显。",
        "根据⟦ 年⟧对纠纷的统计，推进滞后，占比⟦%⟧。满意度达到⟦ ％⟧以上。",
        "经市⟦届⟧人大常委会⟦第次⟧会议审议，形成文件（某政发〔2025〕⟦　号⟧）。",
        "本乡⟦西接 ⟧，距县城52公里，负责人⟦（　　）⟧参加，⟦第  号⟧文件已印发。",
        "开展排查⟦  次⟧，化解纠纷⟦   余件⟧。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the places left empty."""
        text = document.once(folded)
        for mark in marks_of(document, Kind.BLANK):
            note = _note(text[mark.span.start : mark.span.end])
            yield self.finding(mark.span, note=note, words=phrase(document, mark.span))


def _note(words: str) -> str:
    if words.startswith("("):
        return "brackets"
    if words.endswith("%"):
        return "percent"
    if "年" in words or "月" in words:
        return "date"
    return "ordinal" if words[0] in "届第" else ""
