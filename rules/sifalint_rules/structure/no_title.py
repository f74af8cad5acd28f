"""STR007."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import ClassVar

from sifalint import Checked, Document, Finding, Option, Pattern, Rule, Severity, Span, Text
from sifalint.facts.outline import read_outline
from sifalint.facts.widths import folded
from sifalint_rules.structure.excerpt import begins_midway, chapters_of

_CLOSED = "。;,:、."
_SENTENCE_MARKS = "。;:!?,"
_LONGEST_LINE = 50
_NAMES_A_MATTER = Pattern(r"(?:20\d\d|二[〇○零]..)年|关于")
_GENRE = Pattern(
    r"(?:讲话|发言|致辞|数据|公告|白皮书|清单|问答|解读|简报|快报|专报|特写|决[定议]|请示|批复|议案|预案|规定|条例|制度|标准|指南|手册"
    r"|公报|报告|总结)(?:[(\[〔].{1,30}[)\]〕])?$"
)
_BARE = Pattern(
    r"(?:\d{4}|二[〇○零][一二三四五六七八九〇○零]{2})?年?度?(?:上半年|下半年|全年|年度|第?[一二三四]季度|\d{1,2}月份?)?"
    r"(?:司法行政|法治政府建设|依法行政|政府信息公开|普法|信访|综治|平安建设|党建|业务|年度|主要|重点)?(?:工作)?"
    r"(?:开展|完成)?(?:情况)?的?(?:年度)?(?:总结|报告|汇报|小结|计划|要点|情况|年报)"
)
_BODY = (
    "一、工作情况\n全县司法所扎实开展法治宣传教育，组织宣讲队进村入户，全年举办讲座一百二十余场，群众参与踊跃，反响热烈。"
    "人民调解组织及时排查化解矛盾纠纷，邻里、婚姻、土地等方面的纠纷大多在村居就地解决，没有上交。法律援助机构应援尽援，"
    "为农民工、老年人、残疾人提供免费法律服务，办结的案件回访满意。社区矫正工作严格落实教育管理措施，没有发生脱管漏管。\n"
    "二、存在问题\n基层司法所人员仍然偏少，一些岗位身兼数职；部分调解员年龄偏大，业务水平有待提高；"
    "公共法律服务的知晓率还不高，偏远山村的群众办事仍不方便。\n"
    "三、下步打算\n继续充实基层力量，抓好调解员培训，推动法律服务向山村延伸，让群众少跑路、好办事，各项任务落到实处。"
)


class NoTitle(Rule):
    """没有标题，或者标题不完整。

    全文从正文写起，没有标题；或者标题没有写明是哪个机关的、没有文种，或者末尾带了标点。

    公文标题由发文机关名称、事由和文种组成。没有标题，转发、归档时认不出是什么文件。

    请补上标题，例如“青禾县司法局2025年工作总结”。只有正文的草稿可以不理会；篇幅很短的、从半截、从某一章的标题摘起的，不报。
    末尾有署名的，标题可以不写机关；“政府工作报告”不写机关也对。
    """

    code = "STR007"
    name = "no-title"
    severity = Severity.INFO
    title_en = "No title, or not a whole one"
    summary_en = "A report has no title, or its title lacks the office or the kind of document."
    basis = "《党政机关公文处理工作条例》第九条（七）"
    message = Text(zh="全文没有标题", en="the report has no title")
    notes: ClassVar[Mapping[str, Text]] = MappingProxyType(
        {
            "genre": Text(
                zh="标题没有写明文种，如“总结”“报告”",
                en="the title does not name the kind of document, such as 总结 or 报告",
            ),
            "office": Text(
                zh="标题没有写明是哪个机关的", en="the title does not say which office the report is from"
            ),
            "mark": Text(zh="标题末尾不用“{mark}”", en="a title does not end with “{mark}”"),
        }
    )
    options = (
        Option(
            "min-length",
            300,
            Text("少于这么多字（含标点和空白）的短文不查", "texts of fewer code points are left alone"),
        ),
    )
    good = (
        f"青禾县司法局2025年工作总结\n（2025年12月31日）\n2025年，全县工作平稳有序。\n{_BODY}",
        f"2025年工作总结\n2025年，全县工作平稳有序。\n{_BODY}\n青禾县司法局\n2025年12月31日",
        f"政府工作报告\n各位代表：\n现在报告工作。\n{_BODY}",
        "全年工作平稳推进。\n一、工作情况\n平稳。\n二、工作打算\n抓好落实。",
        _BODY,
        f"三是加强制度建设。出台办法。\n{_BODY}",
    )
    bad = (
        f"⟦2025年⟧，全县工作平稳有序。\n{_BODY}",
        f"⟦青禾县司法局2025年工作⟧\n2025年，全县工作平稳有序。\n{_BODY}",
        f"⟦2025年度工作总结⟧\n2025年，全县工作平稳有序。\n{_BODY}",
        f"⟦青禾县司法局2025年工作总结。⟧\n2025年，全县工作平稳有序。\n{_BODY}",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Look for the title of a report of at least two chapters, and at its parts."""
        if len(document.text) < int(self.settings["min-length"]) or len(document.once(chapters_of)) < 1:
            return
        title = document.once(read_outline).title
        if title is not None:
            yield from self._form(document, title)
        elif document.once(chapters_of)[0].block and not begins_midway(document):
            yield from self._missing(document)

    def _form(self, document: Document, title: Span) -> Iterator[Finding]:
        outline = document.once(read_outline)
        words = "".join(document.once(folded)[title.start : title.end].split())
        if outline.signed == len(document.text) and _BARE.fullmatch(words):
            yield self.finding(title, note="office")

    def _missing(self, document: Document) -> Iterator[Finding]:
        """What is said of the first line where none is a title."""
        text = document.once(folded)
        line = document.blocks[0].span
        short = line.end - line.start <= _LONGEST_LINE
        named = short and _NAMES_A_MATTER.search(text, *line) is not None
        if (
            named
            and text[line.end - 1] in _CLOSED
            and not any(m in text[line.start : line.end - 1] for m in _SENTENCE_MARKS)
        ):
            yield self.finding(line, note="mark", mark=document.text[line.end - 1])
        elif named and text[line.end - 1] not in _SENTENCE_MARKS and not _GENRE.search(text, *line):
            yield self.finding(line, note="genre")
        elif text[line.end - 1] in _SENTENCE_MARKS:
            end = next((at for mark in ",。;:" if (at := text.find(mark, *line)) > line.start), line.end)
            yield self.finding(Span(line.start, min(end, line.start + 30)))
