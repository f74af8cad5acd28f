"""STR013."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import ClassVar

from sifalint import Checked, Document, Finding, Pattern, Rule, Severity, Text
from sifalint.facts.outline import Heading
from sifalint_rules.nested_quotes import nested
from sifalint_rules.structure.series import CHAPTERS, series_of

_CLAUSE = Pattern(r"[,，]")
_NEEDED = 3
_LONGEST = 40


class HeadingParallelism(Rule):
    """同级标题的句式不一致。

    同一级的几个标题，别的都是一样多的短语，只有这一个多几个或者少几个。

    标题句式整齐，读的人一眼看得出层次；一个长句夹在几个短语中间，像是从别处贴来的。

    请按其他标题的句式改写。这是文字风格，默认不查；要查，请在设置里打开。同级标题不到四个的，
    有两个以上不一样的，整句话作一条的，不报。
    """

    code = "STR013"
    name = "heading-parallelism"
    severity = Severity.INFO
    enabled = False
    title_en = "A heading unlike its siblings"
    summary_en = "All other headings of the level have the same number of clauses; this one does not."
    basis = "公文写作惯例"
    message = Text(
        zh="“{words}”有 {found} 个短语，同级的其他标题都是 {usual} 个",
        en="“{words}” has {found} clauses; the headings beside it have {usual}",
    )
    notes: ClassVar[Mapping[str, Text]] = MappingProxyType(
        {"sibling": Text(zh="同级的标题", en="a heading beside it")}
    )
    good = (
        "（一）加强学习，提高认识。办好活动。\n（二）加强宣传，营造氛围。办好活动。\n（三）加强调解，化解纠纷。办好活动。\n（四）加强援助，保障民生。办好活动。",
        "（一）加强学习，提高认识。办好活动。\n（二）加强宣传。办好活动。\n（三）加强调解，化解纠纷。办好活动。",
        "（一）加强学习。办好活动。\n（二）加强宣传，营造氛围。办好活动。\n（三）加强调解，化解纠纷。办好活动。\n（四）加强援助。办好活动。",
    )
    bad = (
        "（一）加强学习，提高认识。办好活动。\n（二）加强宣传，营造氛围。办好活动。\n⟦（三）加强调解⟧。办好活动。\n（四）加强援助，保障民生。办好活动。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Find the one heading of a series that has more or fewer clauses than all others."""
        for (_, style), members in document.once(series_of).items():
            if style in CHAPTERS and len(members) > _NEEDED:
                yield from self._odd(document, members)

    def _odd(self, document: Document, members: list[Heading]) -> Iterator[Finding]:
        if any(len(heading.title) > _LONGEST for heading in members):
            return
        counts = [_clauses(heading) for heading in members]
        tally = Counter(counts).most_common()
        if len(tally) != 2 or tally[1][1] != 1 or tally[0][1] < _NEEDED:
            return
        usual, odd = tally[0][0], tally[1][0]
        heading = members[counts.index(odd)]
        sibling = members[counts.index(usual)]
        yield self.finding(
            heading.span,
            words=nested(document[heading.span].strip("# ")),
            found=odd,
            usual=usual,
            related=[self.related(sibling.span, "sibling")],
        )


def _clauses(heading: Heading) -> int:
    return len(_CLAUSE.findall(heading.title)) + 1
