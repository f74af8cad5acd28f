"""PLH003."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from sifalint import Checked, Document, Finding, Rule, Severity, Span, Text
from sifalint.facts.widths import folded
from sifalint_rules.placeholders.marks import Kind, marks_of
from sifalint_rules.placeholders.phrases import phrase
from sifalint_rules.placeholders.surroundings import amount_end


class CrossPlaceholder(Rule):
    """名称或数字处还是“XX”“某某”“○○”。

    地名、机关名、人名或数字的位置上是“XX”“××”“某某”“○○”“□□”一类代替符号。

    这些符号来自范文、模板，或者是拟稿时等着补的空。留在成稿里，说明这一处没有核实，也说明稿子是套来的。

    请换成真实的名称或数字；不便公开的，改成不需要点名的写法。

    案例里隐去的人名、企业名和地名（张某某、王××、某公司、×村）、“XX年代”、衣服尺码XXL、“15×24”“数据要素×”的乘号、X光、罗马数字、
    〇写的年份（二○○八年）不报。
    """

    code = "PLH003"
    name = "cross-placeholder"
    severity = Severity.ERROR
    title_en = "XX, 某某 or ○○ where a name or number belongs"
    summary_en = "Crosses, circles or 某某 stand where a name or a number was to be filled in."
    basis = "《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="“{words}”里的“{mark}”没有换成真实的名称，请写上",
        en="the “{mark}” in “{words}” stands for a name: write the real one",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        "number": Text(
            zh="“{words}”里的“{mark}”没有换成真实的数字，请核实后填上",
            en="the “{mark}” in “{words}” stands for a number: check the figure and put it in",
        )
    }
    triggers = ("X", "x", "×", "Ｘ", "ｘ", "某某", "○", "◯", "〇", "●", "□", "△", "▲")
    good = (
        "针对村民张某某、王××与李XX家的纠纷，调解员赴某公司、某区现场了解。",
        "某某村民诉某某镇政府案已由法院立案，XX建材有限公司欠薪案已调解。",
        "XX年代的老制服有XXL码，仓库长15×24米，机组为2×35万千瓦，实行7×24小时值守。",
        "“数据要素×”行动、“数据要素×乡村振兴”赛道、1+X证书、N+X模式。",
        "购置X光机1台、X射线安检仪2台，更换Model X车辆，X类案件从简。",
        "自二○○八年、一九八○年以来；□是 □否；○完成 △推进中；▲5.3%。",
        "见 www.example.gov.cn/zfxxgk/xx/t.html，邮箱 xx_office@example.cn。",
        "某局2025年案例选编\n2025年3月，×村发生纠纷，×镇调委会及时介入。",
        "村民王某与李某因滴水发生纠纷，×镇调委会、XX村赵某三次上门。",
        "不得出现“XX”“某某”等代替符号，慎用“XX样板”“××品牌”等提法。每月××日前报送（××由各所自定）。",
        "某县法院典型案例汇编\n2025年8月×日，×镇的周某驾车与他车相撞。",
        "典型案例：某某公司与××局处罚争议。××局于2025年3月送达。\n2025年5月，张××与李××因欠款发生纠纷，经××镇调委会调解。",
    )
    bad = (
        "⟦XX⟧县司法局推进平安⟦××⟧建设，深入⟦XX⟧司法所、⟦ＸＸ⟧街道调研。",
        "⟦x⟧届政府完成投资⟦xx⟧亿元，增长⟦x.x⟧%，⟦xxxx.xxxx⟧万人受益。",
        "⟦X月X日⟧，⟦×⟧市召开动员会，副主任⟦XXX⟧任组长。",
        "某局学习⟦某某⟧县经验，⟦○○⟧市、⟦□□⟧镇代表参加，培训⟦▲⟧人次。",
        "全县低保⟦20xx9⟧人，印发《⟦XX⟧县方案》，⟦××⟧县推广“⟦XX⟧县经验”。",
        "报送单位：⟦XX⟧区司法局  联系人：周某",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the crosses and their like."""
        text = document.once(folded)
        for mark in marks_of(document, Kind.CROSS):
            note = "number" if _is_number(text, mark.span) else ""
            words = phrase(document, mark.span)
            yield self.finding(mark.span, note=note, words=words, mark=document[mark.span])


def _is_number(text: str, span: Span) -> bool:
    words = text[span.start : span.end]
    return "月" in words or words[0].isdigit() or bool(amount_end(text, span.end))
