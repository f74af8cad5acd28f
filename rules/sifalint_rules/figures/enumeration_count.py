"""NUM010."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from sifalint import Checked, Document, Finding, Related, Rule, Severity, Span, Text, Verdict
from sifalint_rules.figures.claims.lists import Listing, read_listings
from sifalint_rules.figures.claims.ranks import read_ranks


class EnumerationCount(Rule):
    """列举的项数与写明的数目不同。

    紧挨着的几项用顿号并列，前面或后面写着“三级”“三位一体”“5个警种”“共3家”，但数下来不是这个数。

    项数写错，多半是增减了一项而没有改数目，或者漏写了一项；读者一数就能发现。

    请逐项数一遍，改数目，或者补上漏写的、删去多余的一项。“等5个单位”只列出一部分的，
    括号里只是别称的（县（市、区）），“三个规定”这样固定的叫法，前面的并列另说一件事的，不算。
    """

    code = "NUM010"
    name = "enumeration-count"
    severity = Severity.WARNING
    title_en = "A list does not have as many items as stated"
    summary_en = "A list of names stands right beside a count of them, and the two differ."
    basis = "《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="列出的是 {found} 项（{things}），文中写作“{stated}”，请核对",
        en="{found} items are listed ({things}), but the text says {stated}: check which is right",
    )
    notes = MappingProxyType(
        {
            "moves": Text(
                zh="“{moves}”合起来是 {found} 项，文中写的是 {stated} 项，请核对",
                en="{moves} makes {found} together, but the text speaks of {stated}: check the numbers",
            ),
            "items": Text(
                zh="后面写到“{last}”，共 {found} 项，这里写作“{stated}”，请核对",
                en="the enumeration goes up to {last}, {found} items, but the text says {stated}: check it",
            ),
            "thing": Text(zh="第 {number} 项：{words}", en="item {number}: {words}"),
        }
    )
    triggers = ("、", "一是", "”“", "》《", "涨", "升", "降", "第")
    claims = ("lists", "ranges")
    good = (
        "完善区、镇（街道）、村（社区）三级公共法律服务网络。",
        "完善“区、镇街、村居”三级调解网络。",
        "建成省、市、县（市、区）、乡镇、村（社区）五级平台。",
        "构建人民调解、行政调解、司法调解“三位一体”的大调解格局。",
        "实现户政、交警、出入境、治安、禁毒等5个警种业务一窗通办。",
        "走访教育、民政等12个部门。",
        "指导东山、西河、南坪等三类试点单位。",
        "全县13个县直单位、6个乡镇（街道）和9个县（市、区）派员参加。",
        "在全局开展防止干预司法、违规过问案件三个规定的学习。",
        "落实“双随机、一公开”监管，形成一规划两方案。",
        "在县委、县政府领导下建立县、乡、村三级网络。",
        "坚持互相尊重、互不侵犯、互不干涉、平等互利、和平共处五项原则。",
        "经营类事业单位共3家，分别是东山设计院、西河市场服务中心和南坪印刷厂。",
        "超亿元的乡镇达6个（东山镇、西河镇、南坪镇、北岭乡、中坝乡、大塘乡）。",
        "八类消费价格呈“五涨两平一降”的走势。",
        "增强“四个意识”、坚定“四个自信”、做到“两个维护”。",
        "围绕普法宣传、依法治理开展三项行动。",
        "加强律师、公证员队伍建设，新增中职、高职实训基地9个。",
        "建成国家级、省级8个示范平台。",
        "办理民事、行政案件共58件。",
        "三大工程：安居工程、饮水工程、道路工程。",
        "为军人军属、老年人、残疾人、妇女和青少年等五类对象开设优先窗口。",
        "落实中央八项规定、自治区十条配套规定。",
        "推进川渝两地、法检两院协作。",
        "该县在全市13个县区中位列第2位。",
        "处罚餐饮、住宿企业6家（酒店、民宿）。",
        "从创新政策、创新平台、创新服务三个方面发力。",
        "重点抓好三个方面工作：一是抓学习；二是抓队伍；三是抓作风。",
        "建设东外环路、机场路和西街两条出口路。",
        "写好“两翼齐飞、通达八方”新篇章。",
        "发放低保、特困、残疾人“两项补贴”等资金1362万元。",
        "健全县、乡、村、组“三级半”联动。",
    )
    bad = (
        "完善市、区、镇（街道）、村（社区）⟦三级⟧公共法律服务网络。",
        "完善“区、镇街、村居”⟦四级⟧调解网络。",
        "构建人民调解、行政调解⟦“三位一体⟧”的大调解格局。",
        "实现户政、交警、出入境、治安、禁毒、海防等⟦5个⟧警种业务一窗通办。",
        "从创新政策、创新平台、创新服务⟦四个方面⟧发力。",
        "经营类事业单位共⟦4家⟧，分别是东山设计院、西河市场服务中心和南坪印刷厂。",
        "超亿元的乡镇达⟦6个⟧（东山镇、西河镇、南坪镇、北岭乡、中坝乡）。",
        "八类消费价格呈“⟦五涨两平两降⟧”的走势。",
        "⟦三大⟧工程：安居工程、饮水工程、道路工程、厕所工程。",
        "支持东山、西河、南坪⟦4个⟧实验室高效运营。",
        "健全每周会商、信息通报、跟踪督办、年终考评⟦五项⟧工作机制。",
        "重点抓好⟦四个方面⟧工作：一是抓学习；二是抓队伍；三是抓作风。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the counts that the lists beside them do not have."""
        yield from document.once(read_ranks)
        for listing in document.once(read_listings):
            yield listing.checked
            if listing.verdict is Verdict.WRONG:
                yield self._finding(document, listing)

    def _finding(self, document: Document, listing: Listing) -> Finding:
        if listing.span.start < listing.things[0].start < listing.span.end or listing.span == _around(
            listing
        ):
            return self.finding(
                listing.span,
                note="moves",
                moves=document[listing.span],
                found=listing.found,
                stated=listing.stated,
            )
        last = document[listing.things[-1]]
        if len(last) == 2 and last[1] == "是":
            return self.finding(
                listing.span,
                note="items",
                last=last,
                found=listing.found,
                stated=document[listing.span].strip("“‘"),
                related=self._things(document, listing),
            )
        return self.finding(
            listing.span,
            found=listing.found,
            things="、".join(_shown(document[span]) for span in listing.things),
            stated=document[listing.span].strip("“‘"),
            related=self._things(document, listing),
        )

    def _things(self, document: Document, listing: Listing) -> Iterator[Related]:
        for number, span in enumerate(listing.things, 1):
            yield self.related(span, "thing", number=number, words=_shown(document[span]))


def _around(listing: Listing) -> Span:
    return Span(listing.things[0].start, listing.things[-1].end)


def _shown(words: str) -> str:
    """The words of one thing, a long one cut short."""
    words = words.strip()
    return words if len(words) <= 16 else f"{words[:7]}……{words[-7:]}"
