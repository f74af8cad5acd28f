"""DUP001."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Checked, Document, Finding, Rule, Severity, Text
from sifalint_rules.duplicates.repeats import Extent, read_repeats
from sifalint_rules.duplicates.wording import PLACES, deletion, reported

_BODY = (
    "今年以来,青禾区司法局围绕中心工作,认真履行司法行政职能,各项工作取得新的进展。\n"
    "一、主要工作\n"
    "(一)健全调解组织。新建行业性专业性调解委员会5个,受理矛盾纠纷749件,调解成功741件。\n"
    "(二)抓好法治宣传。以美好生活为主题开展宣传活动36场,发放宣传资料8200余份。\n"
    "二、存在的问题\n"
    "司法所人员力量仍显薄弱,部分调解员业务能力有待提高,信息化建设投入不足。\n"
)


class DocumentRepeated(Rule):
    """全文重复粘贴。

    六成以上的段落按同样的次序出现了两遍：整篇稿子被粘贴了两次。标题没有跟着重复、
    第二遍改了几个数字或者几句话、粘贴了三遍，都算。

    全文重复一望便知是没有校对，而且两遍里改动不一时，读者无从知道哪一个数字是准的。

    请对照两遍的不同之处，定下应当保留的文字，再删去多余的一遍。由重复粘贴带来的其他问题不再另报。
    甲乙双方各填一份的表格、简短的栏目名称，不报。
    """

    code = "DUP001"
    name = "document-repeated"
    severity = Severity.ERROR
    title_en = "The whole document pasted twice"
    summary_en = "Three fifths or more of the paragraphs appear twice in the same order."
    basis = "《党政机关公文处理工作条例》第十九条；国办公开办函〔2021〕30号（内容雷同）"
    message = Text(
        zh="全文重复粘贴，共出现{times}遍：{lines}（{paragraphs}段{characters}字）与{original_lines}{likeness}",
        en="the whole document appears {times} times: {lines} ({paragraphs} paragraphs, "
        "{characters} characters) and {original_lines} are {likeness}",
    )
    notes = PLACES
    good = (
        "青禾区司法局2025年工作总结\n" + _BODY,
        "调解申请表\n申请人\n姓名:\n住址:\n电话:\n被申请人\n姓名:\n住址:\n电话:\n纠纷事实及请求事项\n",
        "各位代表!\n过去一年,全区受理调解案件812件,办结804件。\n各位代表!\n新的一年,我们将继续抓好基层基础工作。\n各位代表!\n",
        "2025年一季度,全区受理法律援助案件118件,接待群众来访2036人次,挽回损失96万元。\n"
        "2025年二季度,全区受理法律援助案件127件,接待群众来访1985人次,挽回损失88万元。\n"
        "2025年三季度,全区受理法律援助案件131件,接待群众来访2214人次,挽回损失102万元。\n",
    )
    bad = (
        "青禾区司法局2025年工作总结\n" + _BODY + "⟦" + _BODY.strip() + "⟧\n",
        _BODY + "⟦" + _BODY.strip().replace("749", "750").replace("5个", "6个") + "⟧\n",
        _BODY + "⟦" + _BODY.strip() + "⟧\n" + _BODY,
        _BODY.replace("\n", "\r\n") + "⟦" + _BODY.strip().replace(",", "，").replace("\n", "\r\n") + "⟧\r\n",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the repeat of the whole document, once."""
        for repeat in document.once(read_repeats):
            if repeat.extent is Extent.DOCUMENT:
                yield reported(self, document, repeat, fix=deletion(document, repeat))
