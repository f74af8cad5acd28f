"""STR004."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Checked, Document, Finding, Rule, Severity, Text
from sifalint.facts.outline import Heading, read_outline
from sifalint_rules.structure.ending import breaks_off
from sifalint_rules.structure.excerpt import is_excerpt
from sifalint_rules.structure.promised_counts import read_announced
from sifalint_rules.structure.series import CHAPTERS, in_annex, marker_like, marker_of, series_of


class LoneHeading(Rule):
    """只有“一、”，没有“二、”。

    编了“一”就应当有“二”；一级之下只有一个编号，不是后面的内容丢了，就是这一层编号没有必要。

    最常见的是全文只有“一、工作开展情况”，后面的问题和打算没有写，或者粘贴时漏掉了。

    请核对原稿，把后面的部分补上；确实只有一项的，请去掉编号。附件和“1.”“（1）”一类的条目只有一个的，
    开头就是这个标题、只摘出一章来的，最后一章还没写到第二个小标题就结束、像是节选的，八百字以内、没有署名、写完第一章就结束的，
    结尾断在半句的，都不报；上一级已经报了的，下一级不再报；前面写明有几部分的，由 STR002 报告。
    """

    code = "STR004"
    name = "lone-heading"
    severity = Severity.WARNING
    title_en = "A first heading without a second"
    summary_en = "A level that is numbered has only one heading: the rest is lost, or the number is needless."
    basis = "公文写作惯例：有“一”必有“二”"
    message = Text(
        zh="只有“{found}”，没有“{expected}”：后面的部分可能丢了；如果只有一项，就不必编号",
        en="there is “{found}” but no “{expected}”: the rest may be lost; a single item needs no number",
    )
    good = (
        "2025年全县工作有序推进。\n一、工作情况\n(一)抓普法。开展宣传活动。",
        "2025年全县工作有序推进。\n一、工作情况\n(一)抓普法。开展宣传活动。\n(二)抓调解。化解纠纷。",
        "一、工作情况\n平稳推进。\n二、工作打算\n抓好落实。",
        "一、工作情况\n总体平稳，需要说明：\n1.统计口径有调整。\n二、工作打算\n继续抓好各项任务的落实，推动工作再上台阶。",
        "一、工作情况\n这是从报告里摘出的一章，只有“一、”没有“二、”，并不奇怪。",
        "一、工作情况\n平稳推进。\n二、工作打算\n抓好落实。\n附件\n一、填表说明\n按实际情况如实填写。",
    )
    bad = (
        "现将全年工作总结如下。\n⟦一、工作开展情况⟧\n(一)抓普法。开展宣传活动。\n(二)抓调解。化解矛盾纠纷。\n青禾县司法局\n2025年12月31日",
        "一、工作情况\n⟦（一）组织领导不断加强⟧\n成立专班，落实责任，推动工作。\n二、工作打算\n抓好落实。",
        "2025年全县工作有序推进。\n⟦一、工作情况⟧\n(一)抓普法。开展宣传活动。\n(二)抓调解。化解纠纷。\n青禾县司法局\n2025年12月31日",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Find the series of one heading, leaving out those under a lone heading."""
        if breaks_off(document) or is_excerpt(document):
            return
        counted = {each.parts[0] for each in document.once(read_announced) if each.stated > len(each.parts)}
        end = 0
        for (_, style), members in document.once(series_of).items():
            heading = members[0]
            if len(members) > 1 or heading.number != 1 or style not in CHAPTERS or not heading.block:
                continue
            if heading.span.start < end or in_annex(document, heading):
                continue
            end = heading.body.end
            if _is_cut(document, heading) or heading.span in counted:
                continue
            yield self.finding(
                heading.span,
                rests_on=[heading.span],
                found=marker_of(document, heading),
                expected=marker_like(document, heading, 2),
            )


def _is_cut(document: Document, heading: Heading) -> bool:
    """Whether a text ends before the section of a heading has two headings of its own: an excerpt."""
    if heading.body.end < document.blocks[-1].span.end:
        return False
    headings = document.once(read_outline).headings
    return sum(1 for each in headings if each.parent is not None and headings[each.parent] == heading) < 2
