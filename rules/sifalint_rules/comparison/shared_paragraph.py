"""XDC006."""

from __future__ import annotations

from collections.abc import Iterable

from sifalint import CrossRule, Document, Finding, Severity, Shared, Span, Text
from sifalint_rules.comparison.paragraphs import own_paragraphs

_LONG = 60

_PARAGRAPH = (
    "坚持把矛盾纠纷化解在基层,健全县、乡、村三级调解网络,选聘老党员、老教师担任专职调解员,{0}"
    "对疑难纠纷实行会商研判,做到小事不出村、大事不出乡,全年调解各类纠纷{1}件。"
)


class SharedParagraph(CrossRule):
    """不同单位的报告里有相同的段落。

    一次检查的几份报告中，有六十字以上的段落除数字外完全相同。只在 sifalint check --cross 时检查。

    各单位的做法和事例不会一字不差；雷同多半是从同一份范文、同一个单位抄来的，汇总、公开以后一对照就看得出来。

    请各写各的做法，或者把共同的内容放进汇总稿。标题、表格、引用的条文不比较；法律和格式要求的固定说法、
    各单位年年都写的套话（如“重要工作亲自部署”）所在的句子，不计入六十字。
    """

    code = "XDC006"
    name = "shared-paragraph"
    severity = Severity.WARNING
    title_en = "Paragraph of another report"
    summary_en = (
        "A paragraph of 60 characters or more stands, but for numbers, in an earlier file of the same run; "
        "checked with --cross only."
    )
    basis = "国办公开办函〔2021〕30号（内容雷同）；《党政机关公文处理工作条例》第十九条"
    message = Text(
        zh="{count}段（{characters}字）除数字外与 {path} 第{line}行起的文字完全相同",
        en="but for numbers, {path} has {count} ({characters} characters) too, from line {line} on",
    )
    good = (
        "第一镇2025年工作总结\n"
        + _PARAGRAPH.format("", 86)
        + "\n=====\n第二镇2025年工作总结\n依托综治中心设立调解窗口,律师每周三坐班接待,群众来访即接即办,"
        "当事人当场签订协议并申请司法确认的有32件,其余案件一周内全部回访完毕,没有一件反复。",
        "第一局2025年法治政府建设年度报告\n局主要负责人认真履行法治建设第一责任人职责,做到重要工作亲自部署、"
        "重大问题亲自过问、重点环节亲自协调、重要任务亲自督办,全年听取汇报4次。\n=====\n第二局2025年法治政府建设年度报告\n"
        "局主要负责人认真履行法治建设第一责任人职责,做到重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、"
        "重要任务亲自督办,全年听取汇报6次。",
        "第一镇2025年工作总结\n扎实推进法治建设,取得明显成效。\n=====\n第二镇2025年工作总结\n扎实推进法治建设,取得明显成效。",
    )
    bad = (
        "第一镇2025年工作总结\n"
        + _PARAGRAPH.format("", 86)
        + "\n=====\n第二镇2025年工作总结\n一、工作情况\n⟦"
        + _PARAGRAPH.format("", 93)
        + "⟧",
    )

    def traces(self, document: Document) -> Iterable[tuple[Span, str]]:
        """The paragraphs of a document with enough words of its own, with figures masked."""
        return [(each.span, each.words) for each in document.once(own_paragraphs) if each.own >= _LONG]

    def shared(self, document: Document, shared: Shared) -> Finding:
        """Report paragraphs that follow each other in an earlier file too."""
        count = len(shared.spans)
        return self.finding(
            Span(shared.spans[0].start, shared.spans[-1].end),
            count=Text(
                "这一" if count == 1 else f"这{count}",
                "this paragraph" if count == 1 else f"these {count} paragraphs",
            ),
            characters=sum(end - start for start, end in shared.spans),
            path=shared.path,
            line=shared.line,
        )
