"""DUP002."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Checked, Document, Finding, Rule, Severity, Text
from sifalint_rules.duplicates.repeats import Extent, read_repeats
from sifalint_rules.duplicates.wording import PLACES, reported

_FIRST = (
    "(一)规范法律援助工作\n"
    "一是开通绿色通道,对讨薪案件当日受理、当日指派,全年办理农民工案件96件,挽回损失312万元。\n"
    "二是加强质量监督,对已经办结的案件逐件回访,抽取其中60件开展同行评估,合格率为百分之百。\n"
    "三是方便群众咨询,每周三安排律师到镇街值班,节假日由志愿者轮流接听热线,做到有问必答。"
)
_OTHERS = (
    "(二)做好社区矫正\n"
    "严格执行请假、报到、走访制度,组织集中教育12次、公益活动15次,在册对象没有发生重新犯罪。\n"
    "(三)抓实普法宣传\n"
    "落实谁执法谁普法责任制,印发年度责任清单,组织青年律师走进校园、企业和乡村宣讲41场。\n"
    "打造法治文化公园2处、法治长廊5处,培养乡村法律明白人320名,做到村村有人讲、遇事有人问。\n"
)


class SectionRepeated(Rule):
    """一节内容重复。

    连续几段文字（一百二十字以上）在后文又出现一遍，或者只改动了少量文字、数字；逐段重复的，
    连同标题把数字全部换过的，也算。

    多见于从旧稿、从各科室材料拼接时同一节粘贴了两次；两处数字不一致时，更难判断以哪一处为准。

    请对照两处，保留一处，或者把后一处换成本来要写的内容。整篇都重复的，由 DUP001 一并报告；
    格式相同而单位、时间不同的并列段落，法律条文引文，不报。
    """

    code = "DUP002"
    name = "section-repeated"
    severity = Severity.ERROR
    title_en = "Repeated section"
    summary_en = (
        "Several paragraphs of 120 characters or more appear again later, to the letter or nearly so."
    )
    basis = "《党政机关公文处理工作条例》第十九条；国办公开办函〔2021〕30号（内容雷同）"
    message = Text(
        zh="一节内容重复，共出现{times}次：{lines}（{paragraphs}段{characters}字）与{original_lines}{likeness}",
        en="a section appears {times} times: {lines} ({paragraphs} paragraphs, {characters} characters) and "
        "{original_lines} are {likeness}",
    )
    notes = PLACES
    good = (
        _FIRST + "\n" + _OTHERS,
        "(一)青禾街道\n全年受理矛盾纠纷312件,调解成功305件,开展普法宣传24场,走访群众1860人次,办理法律援助18件,解答咨询406人次。\n"
        "(二)白沙街道\n全年受理矛盾纠纷278件,调解成功270件,开展普法宣传31场,走访群众2035人次,办理法律援助25件,解答咨询517人次。\n",
    )
    bad = (
        _FIRST + "\n" + _OTHERS + "⟦" + _FIRST + "⟧\n(五)加强队伍建设\n组织业务培训8期,参训干部210人次。\n",
        _FIRST + "\n" + _OTHERS + "⟦" + _FIRST.replace("96件", "69件").replace("已经", "已") + "⟧\n",
        _FIRST + "\n" + _OTHERS + "⟦"
        + _FIRST.replace("96件", "118件").replace("312", "405").replace("60件", "57件") + "⟧\n",
    )  # fmt: skip

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report each run of paragraphs that stands again."""
        for repeat in document.once(read_repeats):
            if repeat.extent is Extent.SECTION:
                yield reported(self, document, repeat)
