"""STR005."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from sifalint import Applicability, Checked, Document, Edit, Finding, Fix, Rule, Severity, Span, Text
from sifalint.facts.outline import Heading
from sifalint_rules.nested_quotes import nested
from sifalint_rules.structure.series import marker_of, series_of


class GluedHeading(Rule):
    """标题粘在上一段末尾，没有另起一段。

    前面几个同级标题都另起一段，这一个却接在上一段的句号后面，是换行丢了。

    标题淹没在正文里，读的人会以为这一部分没有写；自动生成的目录也会漏掉它。

    请在标题前另起一段。一句话里的“（一）……；（二）……”，整组写在一段里的条目，“第（四）项”，都不报：
    只有同级标题至少有两个另起一段（标题后面就换行的，有一个即可）、编号又正好接上的，才报。
    """

    code = "STR005"
    name = "glued-heading"
    severity = Severity.ERROR
    title_en = "Heading glued to the end of a paragraph"
    summary_en = "A numbered heading follows a full stop inside a paragraph although its siblings begin one."
    basis = "GB/T 9704—2012 7.3.3"
    message = Text(
        zh="标题“{words}”接在上一段末尾，应另起一段：前面的“{before}”是另起一段的",
        en="the heading “{words}” is glued to the paragraph before it; “{before}” begins its own paragraph",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        "before": Text(zh="前一个标题另起一段", en="the heading before it begins a paragraph")
    }
    good = (
        "(一)抓普法。办好活动。\n(二)抓调解。化解纠纷。\n(三)抓援助。应援尽援。",
        "工作分三步：（一）调查摸底，建立台账；（二）集中整治，限期整改；（三）总结提高，建章立制。",
        "(一)提高认识。统一思想。\n(二)落实责任。主要是:(一)明确分工。(二)限期完成任务。(三)加强督促检查。",
        "(一)抓普法工作。办好活动。(二)抓调解工作。化解纠纷。(三)抓援助工作。应援尽援。",
        "一、普法\n全年办好各类主题宣传活动二十余场。\n二、调解\n依照《工作规程》（修订）三、四两条办理各类纠纷",
        "（一）适用范围。适用于本局。\n（二）处理依据。依照第（三）项办理。\n（三）施行日期。自印发之日起施行。",
    )
    bad = (
        "一、工作打算\n(一)抓普法工作。办好活动。\n(二)抓调解工作。化解纠纷。⟦(三)抓法律援助。⟧应援尽援。\n(四)抓社区矫正。严格监管。",
        "一、普法\n办好活动。\n二、调解\n化解纠纷。（责任单位：基层股）⟦三、法律援助工作⟧\n应援尽援。",
        "一、工作情况\n平稳推进。⟦二、下一步工作打算⟧\n抓好落实。",
        "一、工作情况\n平稳推进。\n二、存在问题\n人手不足。⟦三、下一步工作打算⟧\n抓好落实。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Find the glued headings whose series has members that begin a paragraph."""
        for members in document.once(series_of).values():
            if not _stand_apart(document, members):
                continue
            before = members[0]
            for heading in members:
                if heading.glued:
                    yield self._found(document, heading, before)
                else:
                    before = heading

    def _found(self, document: Document, heading: Heading, before: Heading) -> Finding:
        start = heading.span.start
        while start and document.text[start - 1] in " \t\u3000":
            start -= 1
        edit = Edit(Span(start, heading.span.start), _line_break(document, before))
        return self.finding(
            Span(heading.span.start, heading.body.start),
            related=[self.related(before.span, "before")],
            fix=Fix(Applicability.UNSAFE, (edit,)),
            words=nested(document[heading.span].lstrip("# ")),
            before=marker_of(document, before),
        )


def _stand_apart(document: Document, members: Sequence[Heading]) -> bool:
    """Whether the headings of a series begin paragraphs: at least two, or one and another closes its own."""
    apart = sum(not heading.glued for heading in members)
    closes = any(each.glued and each.span.end == document.blocks[each.block].span.end for each in members)
    return apart > 1 or (apart == 1 and not members[0].glued and closes)


def _line_break(document: Document, like: Heading) -> str:
    """A line break and the indentation with which another heading begins."""
    text = document.text
    start = like.span.start
    while start and text[start - 1] in " \t\u3000":
        start -= 1
    return ("\r\n" if "\r\n" in text else "\n") + text[start : like.span.start]
