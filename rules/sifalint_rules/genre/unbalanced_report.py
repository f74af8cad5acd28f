"""DOC008."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import ClassVar

from sifalint import Checked, Document, Finding, Pattern, Rule, Severity, Span, Text
from sifalint.facts.outline import Heading
from sifalint.facts.repetition import read_copies
from sifalint.facts.widths import folded
from sifalint_rules.genre.chapters import roles_in
from sifalint_rules.genre.completeness import chapters_of, is_complete
from sifalint_rules.genre.profile import read_profile_of
from sifalint_rules.structure.roles import Role

_SHARE = 20
_LONG = 400
_AHEAD = frozenset((Role.PROBLEMS, Role.PLAN, Role.IMPROVEMENT, Role.CAUSES))
_NUMBER = Pattern(r"\d|[一二三四五六七八九十百千万两]+(?:余|多)?[件个场次人名份项起条家户亿万元]")


class UnbalancedReport(Rule):
    """报告头重脚轻，或者成效里没有一个数字。

    问题和打算两部分加起来不到全文的二十分之一；或者讲成效的部分一个数字也没有。

    成绩写得满、问题写得虚，没有数字支撑，是评议报告时最常见的意见。

    请把问题和打算写实，给成效补上数字。只看四百字以上、分了章的报告；节选、整段重复粘贴的不报。是否合适由各单位自己定，平时不启用。
    """

    code = "DOC008"
    name = "unbalanced-report"
    severity = Severity.INFO
    enabled = False
    title_en = "Unbalanced report"
    summary_en = "Problems and plan take less than a twentieth of the text, or the results hold no number."
    basis = "工作报告的写作惯例"
    message = Text(
        zh="问题和打算共{part}字，占各章{whole}字的{share}%，不到5%",
        en="problems and plan have {part} of the chapters' {whole} characters, {share}%: less than 5%",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        "figures": Text(
            zh="这一章讲成效，共{part}字，没有一个数字",
            en="this chapter on results has {part} characters and no number",
        ),
    }
    good = (
        "某局2025年工作总结\n一、工作情况\n"
        + "办理案件30件，工作平稳。" * 40
        + "\n二、问题和打算\n"
        + "力量不足，抓好落实。" * 10,
        "某局2025年工作总结\n一、工作情况\n平稳。\n二、存在问题\n不足。\n三、2026年打算\n落实。",
    )
    bad = (
        "某局2025年工作总结\n一、工作情况\n"
        + "办理案件30件，工作平稳。" * 40
        + "\n⟦二、存在问题⟧\n不足。\n三、2026年打算\n落实。",
        "某局2025年工作总结\n⟦一、工作情况⟧\n"
        + "各项工作平稳推进。" * 60
        + "\n二、问题和打算\n"
        + "力量不足，抓好落实。" * 10,
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Weigh the chapters of a whole report against each other."""
        profile = document.once(read_profile_of)
        if profile is None or profile.thematic or document.once(read_copies) or not is_complete(document):
            return
        chapters = chapters_of(document)
        ahead = [each for each in chapters if not _AHEAD.isdisjoint(roles_in(document, each))]
        whole, part = _length(document, chapters), _length(document, ahead)
        if ahead and whole >= _LONG and part * _SHARE < whole:
            share = f"{part * 100 / whole:.1f}"
            yield self.finding(ahead[0].span, part=part, whole=whole, share=share)
        text = document.once(folded)
        for chapter in chapters:
            long = _length(document, [chapter]) >= _LONG
            if chapter not in ahead and long and not _NUMBER.search(text, *chapter.body):
                yield self.finding(chapter.span, note="figures", part=_length(document, [chapter]))


def _length(document: Document, chapters: Iterable[Heading]) -> int:
    """The code points under headings, without white space."""
    return sum(len("".join(document[Span(*each.body)].split())) for each in chapters)
