"""TIM008."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import ClassVar

from sifalint import (
    Applicability,
    Checked,
    Document,
    Edit,
    Finding,
    Fix,
    Pattern,
    Rule,
    Severity,
    Span,
    Text,
)
from sifalint.facts.dates import Moment, dates_in
from sifalint.facts.quotations import quoted_spans
from sifalint.facts.spans import span_at
from sifalint.facts.widths import folded
from sifalint.records import NamedTuple
from sifalint_rules.packs import read_pack
from sifalint_rules.years.reference_date import ReferenceDate, day_words, read_reference_date
from sifalint_rules.years.vicinity import near

_FORMER = Pattern(
    r"原[^。,;、]{0,12}$|时任|前身|时称|曾|历任|旧称|昔日|撤销|划入|划转|整合|并入|更名|改名|组建|机构改革|改革前|历史|转隶|合并|退休"
)
_LEAD = 20
_RENAMED = Pattern(r"(?:[(][^()]{0,6}现|更名|改名|并入|划入|整合|[、,]现(?:为|名)|撤销|改革)")


class Organ(NamedTuple):
    """A former name, the day the present one came, that one, and words that hold the name by chance."""

    name: str
    since: Moment
    now: str
    within: tuple[str, ...]


class OutdatedOrgan(Rule):
    """机关名称已经更改。

    写的是机构改革以前的名称，如法制办、工商局、卫计委、司法考试，而报告写在改名以后。

    机关名称写错，是公文最显眼的硬伤，常见于照抄旧的成员单位名单。

    请改用现在的名称；写历史时在前面加“原”字。带“原”“时任”的、讲机构改革和改名以前的事的、书名号和引号里的，都不报。
    各地机构设置不尽相同，改正前请对照本级机构改革方案；本地的名称可以自己补进 organs.toml。
    """

    code = "TIM008"
    name = "outdated-organ"
    severity = Severity.WARNING
    title_en = "Name of an office that has been replaced"
    summary_en = (
        "An office or an examination is called by a name that had been replaced by the date of the report."
    )
    basis = "《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="“{name}”{since}起已改为“{now}”，本稿成于{day}，请核对名称",
        en="{name} has been {now} since {since}, and this was written on {day}: check the name",
    )
    notes: ClassVar[Mapping[str, Text]] = {"again": Text(zh="这里也写作“{name}”", en="{name} here too")}
    good = (
        "某局2025年工作总结\n联合市场监管局、自然资源局开展检查，组织国家统一法律职业资格考试。",
        "某局2025年工作总结\n原县工商局档案移交完毕，时任县法制办主任王某某到会。2017年，县法制办审查文件80件。",
        "某局2025年工作总结\n清理《某县法制办工作规则》等文件，“司法考试”旧称不再使用。",
        "某局2017年工作总结\n联合县工商局、县卫计委开展检查。\n2017年12月20日",
        "某局2025年工作总结\n机构改革将县法制办职能划入县司法局，召开法制办公会。",
        "工商局、法制办、卫计委等名称早已更改。",
    )
    bad = (
        "某局2025年工作总结\n联合县⟦工商局⟧、县⟦卫计委⟧开展检查。\n2025年12月20日",
        "某局2025年工作总结\n组织⟦国家司法考试⟧80场次，县⟦法制办⟧审查文件8件。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Find former names in what was written after the change."""
        reference = document.once(read_reference_date)
        pattern, organs = _known(document.context.packs)
        if reference is None or not any(name in document.text for name in organs):
            return
        found: dict[str, list[Span]] = {}
        for match in pattern.finditer(document.once(folded)):
            organ = organs.get(match.group())
            if organ and reference.day > organ.since and _is_used(document, Span(*match.span()), organ):
                found.setdefault(organ.name, []).append(Span(*match.span()))
        for name, spans in found.items():
            yield self._finding(organs[name], spans, reference)

    def _finding(self, organ: Organ, spans: list[Span], reference: ReferenceDate) -> Finding:
        first, *again = spans
        return self.finding(
            first,
            related=[self.related(span, "again", name=organ.name) for span in again],
            fix=Fix(Applicability.UNSAFE, tuple(Edit(span, organ.now) for span in spans)),
            name=organ.name,
            since=day_words(organ.since),
            now=organ.now,
            day=reference.words,
        )


@cache
def _known(added: tuple[str, ...]) -> tuple[Pattern, Mapping[str, Organ]]:
    """A pattern that takes the longest name or chance word, and the former names of packs/organs.toml."""
    organs = {
        table["name"]: Organ(
            table["name"],
            Moment(*map(int, table["since"].split("-"))),
            table["now"],
            tuple(table["within"]),
        )
        for table in read_pack("organs", added)["organs"]
    }
    words = {word for organ in organs.values() for word in (organ.name, *organ.within)}
    return Pattern("|".join(sorted(words, key=len, reverse=True))), organs


def _is_used(document: Document, span: Span, organ: Organ) -> bool:
    """Whether a sentence uses a former name as one of today."""
    text, sentence = document.once(folded), near(document, span)
    if span_at(document.once(quoted_spans), span.start):
        return False
    if _FORMER.search(text, max(sentence.start, span.start - _LEAD), span.start):
        return False
    if _RENAMED.search(text, span.end, min(sentence.end, span.end + _LEAD)):
        return False
    years = [date.first.year for date in dates_in(document, sentence) if date.first.year]
    return not years or max(years) > (organ.since.year or 0)
