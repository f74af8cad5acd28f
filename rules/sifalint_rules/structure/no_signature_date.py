"""STR008."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import ClassVar

from sifalint import Checked, Document, Finding, Option, Rule, Severity, Span, Text
from sifalint_rules.structure.ending import breaks_off
from sifalint_rules.structure.excerpt import begins_midway, chapters_of
from sifalint_rules.structure.signature import read_signature

_BODY = (
    "一、工作情况\n全县司法所扎实开展法治宣传教育，组织宣讲队进村入户，全年举办讲座一百二十余场，群众参与踊跃，反响热烈。"
    "人民调解组织及时排查化解矛盾纠纷，邻里、婚姻、土地等方面的纠纷大多在村居就地解决，没有上交。法律援助机构应援尽援，"
    "为农民工、老年人、残疾人提供免费法律服务，办结的案件回访满意。社区矫正工作严格落实教育管理措施，没有发生脱管漏管。\n"
    "二、存在问题\n基层司法所人员仍然偏少，一些岗位身兼数职；部分调解员年龄偏大，业务水平有待提高；"
    "公共法律服务的知晓率还不高，偏远山村的群众办事仍不方便。\n"
    "三、下步打算\n继续充实基层力量，抓好调解员培训，推动法律服务向山村延伸，让群众少跑路、好办事，各项任务落到实处。"
)


class NoSignatureDate(Rule):
    """报告没有署名或者成文日期。

    写明了主送机关的报告，末尾没有发文机关署名和成文日期；或者署了名，没有写日期。

    印发的公文要写明是谁、什么时候写的；读的人据此判断数字截至哪一天。

    请在末尾补上署名和成文日期，或者在标题下面用括号注明日期。没有写主送机关的总结、向会议作的报告、网页文章，
    篇幅很短的，从某一章摘起的，断在半句的，都不报。
    """

    code = "STR008"
    name = "no-signature-date"
    severity = Severity.INFO
    title_en = "No signature or date"
    summary_en = (
        "A report to another office ends without the name of its own and the date on which it was made."
    )
    basis = "GB/T 9704—2012 7.3.5"
    message = Text(zh="全文末尾没有署名和成文日期", en="the report ends without a signature and a date")
    notes: ClassVar[Mapping[str, Text]] = MappingProxyType(
        {
            "date": Text(zh="末尾有署名，没有成文日期", en="the report is signed but has no date"),
        }
    )
    options = (
        Option(
            "min-length",
            300,
            Text(
                "少于这么多字（含标点和空白）的短文不查",
                "texts of fewer code points are left alone",
            ),
        ),
    )
    good = (
        f"青禾县司法局2025年工作总结\n{_BODY}\n青禾县司法局\n2025年12月31日",
        f"青禾县司法局2025年工作总结\n（2025年12月31日）\n2025年，全县工作平稳有序。\n{_BODY}",
        f"青禾县司法局2025年工作总结\n来源：青禾县人民政府网\n2025年，全县工作平稳有序。\n{_BODY}",
        f"青禾县司法局2025年工作总结\n2025年，全县工作平稳有序。\n{_BODY}",
        f"政府工作报告\n各位代表：\n现在报告工作。\n{_BODY}",
        f"青禾县司法局2025年工作总结\n2025年，全县工作平稳有序。\n{_BODY}\n青禾县司法局\n二〇二五年十二月三十一日",
        f"关于2025年工作情况的报告\n青禾县人民政府：\n2025年，全县工作平稳有序。\n{_BODY}\n青禾县司法局\n2025年12月31日（星期三）",
        "青禾县司法局2025年工作总结\n一、工作情况\n平稳。\n二、工作打算\n抓好落实。",
        _BODY,
    )
    bad = (
        f"关于2025年工作情况的报告\n青禾县人民政府：\n2025年，全县工作平稳有序。\n{_BODY}⟦继续为全县经济社会发展保驾护航。⟧",
        f"青禾县司法局2025年工作总结\n2025年，全县工作平稳有序。\n{_BODY}\n⟦青禾县司法局⟧",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Look for a signature and a date below or above a whole report."""
        if len(document.text) < int(self.settings["min-length"]) or not _is_whole(document):
            return
        signature = document.once(read_signature)
        if signature.dated or signature.headed or not (signature.named or signature.sent):
            return
        last = document.blocks[-1].span
        yield self.finding(_last_sentence(document, last), note="date" if signature.named else "")


def _is_whole(document: Document) -> bool:
    chapters = document.once(chapters_of)
    if len(chapters) < 2 or not chapters[0].block or breaks_off(document):
        return False
    return not begins_midway(document)


def _last_sentence(document: Document, paragraph: Span) -> Span:
    text = document.text
    cut = max(text.rfind(mark, paragraph.start, paragraph.end - 1) + 1 for mark in "。！!？?")
    return Span(max(cut, paragraph.start), paragraph.end)
