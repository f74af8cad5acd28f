"""PLH002."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from sifalint import Checked, Document, Finding, Pattern, Rule, Severity, Span, Text
from sifalint.facts.widths import folded
from sifalint_rules.placeholders.marks import Kind, marks_of
from sifalint_rules.placeholders.phrases import phrase

_INSIDE_WORD = Pattern(r"[全本我该各][*＊]+[省市县区州镇乡]")


class EntityStar(Rule):
    """名称处还是星号。

    地名、机关名、人名或栏目名的位置上是“*”，没有换成真名。

    多半是套用别处的稿子、或者报送前隐去名称后忘了恢复。公开发布时，读者不知道说的是哪个单位，机关名称也不合规范。

    请写上规范的名称。“全*市”这样夹在一个词中间的，多是批量隐名时误加，删去“*”或补上名称。

    案例里隐去的人名（张*、李**）、隐去的企业名、乘号、注释和图例的“*”、“A*算法”一类术语不报。
    """

    code = "PLH002"
    name = "entity-star"
    severity = Severity.ERROR
    title_en = "A star where a name belongs"
    summary_en = "A star stands for the name of a place, an office, a person or a channel."
    basis = "《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="“{words}”里的“{mark}”是没有写出的名称，请写上规范的全称或简称",
        en="the “{mark}” in “{words}” stands for a name: write the proper name",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        "inside": Text(
            zh="“{words}”里的“{mark}”夹在一个词中间，请写上名称，或删去“{mark}”",
            en="the “{mark}” in “{words}” stands inside a word: write the name, or delete the “{mark}”",
        )
    }
    triggers = ("*", "＊")
    good = (
        "艾*·买买提与张某达成协议。",
        "村民张*与李**发生口角，王*明上前劝解，司机马某*、店主欧阳*均愿意和解。",
        "采用A*算法规划巡查路线，面积按长*宽计算。",
        "**重点任务**：抓好普法责任落实。\n*要点*：分类指导。",
        "*加强组织领导。\n*注：数据截至12月底。\n*为约束性指标",
        "带*号的项目由区县填报，加*标记为必填项。",
        "调解甲公司与**建材有限公司买卖合同纠纷，双方握手言和。",
        "全县生产总值*比上年增长5.2%。\n*按可比价格计算。",
        "见附件/*.docx，密码提示为****。",
        "指标\t*地区生产总值\n| *地区生产总值 | 812 |",
    )
    bad = (
        "今年一季度，⟦*⟧市司法局在市委领导下，印发《2025年⟦*⟧市普法工作要点》。",
        "运营“⟦*⟧普法”微信公众号，打造具有⟦*⟧特色的法治文化。",
        "规范全⟦*⟧市行政执法，推进平安⟦*⟧、法治⟦**⟧建设。",
        "⟦*⟧，位于⟦*⟧中部，是历史文化名城。",
        "市委书记⟦***⟧、市长⟦***⟧出席会议。",
        "测试DeepSeek⟦*⟧本地化部署。",
        "打造“法治⟦*⟧·和美家园”品牌。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the stars that stand for names."""
        text = document.once(folded)
        for mark in marks_of(document, Kind.NAME_STAR):
            note = "inside" if _cuts_word(text, mark.span) else ""
            words = phrase(document, mark.span)
            yield self.finding(mark.span, note=note, words=words, mark=document[mark.span])


def _cuts_word(text: str, span: Span) -> bool:
    return span.start > 0 and _INSIDE_WORD.match(text, span.start - 1) is not None
