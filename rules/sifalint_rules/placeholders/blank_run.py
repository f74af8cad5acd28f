"""PLH004."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from sifalint import Checked, Document, Finding, Rule, Severity, Span, Text
from sifalint.facts.widths import folded
from sifalint_rules.placeholders.marks import Kind, marks_of
from sifalint_rules.placeholders.phrases import phrase
from sifalint_rules.placeholders.surroundings import amount_end


class BlankRun(Rule):
    """留着空没有填。

    正文里有下划线、空括号、空着的年月日，或者量词、百分号、“届”前面的数字不见了。

    空着的地方要么是等着填的，要么是复制、屏蔽敏感词时丢了字。无论哪一种，这句话都是残缺的。

    请补上缺的字或数字。

    文末等着手写的“年　月　日”和“述职人：____”，签字栏的横线，附件、样式和成行的“姓名：____”这类要手填的表格，
    网址和文件名里的下划线，选项后的空括号和分隔线，不报。
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
        "unit": Text(
            zh="“{words}”的“{unit}”前面没有填数字，请补上",
            en="the number before “{unit}” in “{words}” is missing: fill it in",
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
        "以上报告，请予评议。\n述职人：________\n2025年12月28日",
        "多数人满意。\n附录\n问卷\n1.您的性别：男（　）女（　）\n2.合适的金额为______万元。",
        "协议文本见附件。\n调解协议书（样式）\n申请人：____  性别：____\n协议如下：______\n"
        "申请人（签名）：____  ____年__月__日",
        "请按附件报送。\n附件3\n月进展统计表（样表）\n本月受理案件    件，办结    件；讲座    场。",
        "请按附件报送。\n附件2：\n矛盾纠纷化解情况表\n本周排查    起，化解    起。",
        "填写下列内容。\n姓名：______\n住址：______\n本人于____年申请。\n电话：______",
        "某县  名优产品展。各乡镇  个人先进事迹、机关  项目建设情况另附，办公室  场所整洁。",
        "2025年5月日常检查80次，占比为百分之八十以上，工作占总数的%\n提高几个百分点",
    )
    bad = (
        "⟦2025年  月  日⟧，我局召开推进会；⟦2025年12月　日⟧再次调度。",
        "全年办理案件⟦____⟧件，⟦_⟧县法律援助中心维护⟦_⟧作用明显。",
        "根据⟦ 年⟧对纠纷的统计，推进滞后，占比⟦%⟧。满意度达到⟦ ％⟧以上。",
        "经市⟦届⟧人大常委会⟦第次⟧会议审议，形成文件（某政发〔2025〕⟦　号⟧）。",
        "本乡⟦西接 ⟧，距县城52公里，负责人⟦（　　）⟧参加，⟦第  号⟧文件已印发。",
        "开展排查⟦  次⟧，化解纠纷⟦   余件⟧。",
        "全院⟦  名⟧干警参训，为李某等⟦  名⟧农民工讨薪，推动⟦  件⟧民生实事落地，清退⟦  户⟧703人。",
        "满意率不低于⟦%⟧，实现⟦%⟧覆盖，完成2000户的⟦%⟧，同比下降⟦%⟧（去年5起），一般性支出压减⟦%⟧以上。",
        "刑事占62%、民事⟦%⟧、行政9%，有⟦%⟧的受访者认可，较上年提高⟦ 个百分点⟧。",
        "⟦2025年5月日⟧召开会议，于⟦ 月 日⟧前完成。",
        "特此报告。\n某县司法局\n⟦2025年  月  日⟧",
        "会议部署任务。\n附件：1.登记表\n每组⟦  人⟧，共20人。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the places left empty."""
        text = document.once(folded)
        for mark in marks_of(document, Kind.BLANK):
            note = _note(text[mark.span.start : mark.span.end])
            unit = "" if note else _unit(text, mark.span)
            note = "unit" if unit else note
            yield self.finding(mark.span, note=note, words=phrase(document, mark.span), unit=unit)


def _unit(text: str, span: Span) -> str:
    """The unit whose number is left empty, inside a blank or right behind it; nothing where there is none."""
    inside = text[slice(*span)].strip(" \t\xa0\u2002\u2003_")
    if inside:
        return inside if amount_end(inside) == len(inside) else ""
    return text[span.end : amount_end(text, span.end)]


def _note(words: str) -> str:
    if words.startswith("("):
        return "brackets"
    if words.endswith("%"):
        return "percent"
    if "年" in words or "月" in words:
        return "date"
    return "ordinal" if words[0] in "届第" else ""
