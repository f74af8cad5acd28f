"""SRC002."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from sifalint import Applicability, Checked, Document, Edit, Finding, Fix, Pattern, Rule, Severity, Span, Text
from sifalint.facts.widths import folded

_YEAR = r"(?:19|20)\d\d"
_DAY = rf"{_YEAR}[-/.]\d{{1,2}}[-/.]\d{{1,2}}"
_TAIL = r"(?:以来|上半年|下半年|年度|[度来初底末])?"
_GLUED = Pattern(
    rf"(?<![\d.:])(?:"
    rf"(?P<time>(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?|{_DAY}){_YEAR}年{_TAIL}"
    rf"|(?P<stamp>{_DAY} {{1,3}}\d{{1,2}}:\d\d(?::\d\d)?)[\u4e00-\u9fff]"
    rf"|(?P<years>{_YEAR}){_YEAR}年"
    rf"|(?P<date>{_YEAR}(?:[01]\d[0-3]\d|[1-9][0-3]?\d))日"
    rf")"
)
_DIGITS = Pattern(r"\d{7}|\d:\d\d|\d[/-]\d|\d\.\d{1,2}\.\d")
_LABEL = "来作浏点阅字编发责访时分秒至到前后起止开许以"


class GluedTimestamp(Rule):
    """时间、日期和后面的字粘在一起。

    网页上的发布时间和正文第一个字连成一串，或者日期里的“年”“月”、连接号丢了，数字粘成一片。

    粘连处读不通，后面的年份也会被当成一个大数（432024年），检索、核对都会出错。

    请把发布时间和正文分开，或删去发布时间；日期丢了“年”“月”的，照原稿补上。

    正常的时刻（16:56）、编号、网址里的数字不报。
    """

    code = "SRC002"
    name = "glued-timestamp"
    severity = Severity.ERROR
    title_en = "A time or date glued to what follows"
    summary_en = "A time stamp runs into the first word of the text, or a date lost its 年, 月 or dash."
    basis = "《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="“{words}”是时间“{stamp}”和正文粘在了一起，请分行或删去时间",
        en="“{words}” is the time stamp “{stamp}” run into the text: break the line or delete the stamp",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        "years": Text(
            zh="“{words}”是两个年份粘在一起，中间的连接号或文字丢了，请照原稿补上",
            en="“{words}” is two years run together: restore the dash or the words between them",
        ),
        "date": Text(
            zh="“{words}”这个日期丢了“年”“月”，请照原稿补上",
            en="the date “{words}” lost its 年 and 月: restore them",
        ),
    }
    good = (
        "系统记录为17:24:38\n2024年以来，全局开展检查3次。",
        "会议于2025年4月16日17:24召开，2025-04-16 9:00开始签到，比分3:2。",
        "页面为 www.example.gov.cn/202309/t20230918_215.html，编号20230918，制作20220617份。",
        "2021—2025年规划，2024年2025年两个年度。",
    )
    bad = (
        "发布 ⟦17:24:382024年以来⟧，我局开展各项工作。",
        "⟦2025-04-162024年⟧，全局办理案件。",
        "⟦2025-04-16 17:24:38市⟧司法局开展检查。",
        "按照规划（⟦20222026年⟧）要求，⟦20221117日⟧和⟦2022826日⟧两次研究。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the times and dates that run into what follows."""
        text = document.once(folded)
        if not _DIGITS.search(text):
            return
        for match in _GLUED.finditer(text):
            kind = match.lastgroup or ""
            span = Span(*match.span())
            if kind in ("years", "date"):
                yield self.finding(span, note=kind, words=document[span])
            elif kind == "time" or text[span.end - 1] not in _LABEL:
                stamp = Span(*match.span(kind))
                fix = Fix(Applicability.UNSAFE, (Edit(Span(stamp.end, stamp.end), "\n"),))
                yield self.finding(span, words=document[span], stamp=document[stamp], fix=fix)
