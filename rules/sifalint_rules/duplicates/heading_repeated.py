"""DUP005."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sifalint import Checked, Document, Finding, Pattern, Rule, Severity, Span, Text
from sifalint.facts.outline import Heading, read_outline
from sifalint.facts.spans import span_at
from sifalint.facts.widths import fold
from sifalint_rules.duplicates.repeats import read_repeats
from sifalint_rules.duplicates.wording import PLACES, at_lines, related_places
from sifalint_rules.nested_quotes import nested

_LABEL = Pattern(
    r"(?:附[件表录图]|专栏|[图表]|第[一二三四五六七八九十\d]+[章节条])[\d一二三四五六七八九十]*[:.]?"
)
_CONTENTS = 5


class HeadingRepeated(Rule):
    """同一层次下小标题重复。

    同一个上级标题下面，有两个小标题的文字完全相同。

    往往是复制上一节的标题作格式时忘了改，或者一项工作被拆在两处写，读者会以为内容重复。

    请改正后一个标题，或者把两处内容合并。不同的上级标题下各有一个“存在问题”，
    附件、专栏等栏目名称，以及整节重复粘贴带来的标题，不报。
    """

    code = "DUP005"
    name = "heading-repeated"
    severity = Severity.WARNING
    title_en = "Repeated heading under the same parent"
    summary_en = "Two headings under the same parent have the same words."
    basis = "《党政机关公文处理工作条例》第十九条"
    message = Text(
        zh="标题“{title}”与{original_lines}的标题文字相同，且在同一层次，共出现{times}次",
        en="the heading “{title}” has the same words as that of {original_lines} under the same parent; "
        "it appears {times} times",
    )
    notes = PLACES
    good = (
        "一、法律援助工作\n(一)主要成效\n全年办理案件318件。\n(二)存在问题\n人员不足。\n"
        "二、社区矫正工作\n(一)主要成效\n全年组织集中教育12次。\n(二)存在问题\n场地不足。\n",
        "目录\n一、主要工作\n(一)人民调解\n(二)法治宣传\n二、存在问题\n三、工作打算\n"
        "一、主要工作\n(一)人民调解\n调解纠纷812件。\n(二)法治宣传\n宣讲36场。\n二、存在问题\n人员不足。\n"
        "三、工作打算\n充实力量。\n",
        "一、工作开展情况\n全年办理案件318件。\n二、存在的问题\n人员不足。\n三、下一步工作打算\n充实力量。\n",
    )
    bad = (
        "一、主要工作\n(一)加强人民调解工作\n全年受理纠纷812件,调解成功804件。\n"
        "(二)⟦加强人民调解工作⟧\n全年组织普法宣讲36场,发放资料8200份。\n二、下一步打算\n充实工作力量。\n",
        "一、强化组织领导\n召开专题会议4次。\n二、提升服务水平\n办理案件318件。\n三、⟦强化组织领导⟧\n开展督查2次。\n",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the second of each group of siblings that have the same title."""
        for first, second, *others in _groups(document):
            yield self.finding(
                second.title_span,
                rests_on=[second.span],
                related=related_places(
                    self, document, first.title_span, [each.title_span for each in others]
                ),
                title=nested(second.title),
                original_lines=at_lines(document, first.title_span),
                times=len(others) + 2,
            )


def _groups(document: Document) -> list[Sequence[Heading]]:
    """The headings outside repeated text that share parent, level and words with another."""
    copied = sorted(place for repeat in document.once(read_repeats) for place in repeat.places)
    groups: dict[tuple[int | None, int, str], list[Heading]] = {}
    for heading in _without_contents(document, document.once(read_outline).headings):
        title = "".join(fold(heading.title).split())
        if len(title) > 1 and not _LABEL.fullmatch(title) and not _is_inside(copied, heading.span):
            groups.setdefault((heading.parent, heading.level, title), []).append(heading)
    return [group for group in groups.values() if len(group) > 1]


def _without_contents(document: Document, headings: Sequence[Heading]) -> Iterator[Heading]:
    """The headings that are not entries of a table of contents, which follow each other without any text."""
    row: list[Heading] = []
    for heading in headings:
        if row and not document.text[row[-1].span.end : heading.span.start].isspace():
            yield from row if len(row) < _CONTENTS else ()
            row = []
        row.append(heading)
    yield from row if len(row) < _CONTENTS else ()


def _is_inside(copied: Sequence[Span], span: Span) -> bool:
    return span_at(copied, span.start) is not None
