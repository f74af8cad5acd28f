"""DOC002."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from sifalint import Checked, Document, Finding, Pattern, Rule, Severity, Span, Text
from sifalint.facts.outline import read_outline
from sifalint.facts.sentences import read_sentences
from sifalint_rules.genre.profile import Detection, Evidence, announced, plain, read_detection
from sifalint_rules.nested_quotes import nested
from sifalint_rules.structure.promises import read_promise
from sifalint_rules.structure.roles import Role
from sifalint_rules.years.report_year import opening

_GENERAL = Pattern(r"^现[将就](?:我|本|全)?[^0-9]{0,6}(?:20\d\d年度?|全年|年度)(?:全年|各项|主要|重点)?工作")
_FORMAL = "关于"


class TitleBodyType(Rule):
    """标题和开头说的不是同一种报告。

    标题写的是法治政府建设年度报告，开头却说“现将全年工作情况和明年工作计划汇报如下”，像是一份工作总结；或者反过来。

    文种不同，内容和要求也不同。多半是拿总结改了个标题，或者套用了别的材料的开头。

    请核对要报的是哪一种，把标题和开头改成一致。督察规定把报告叫作“法治政府建设年度报告”，标题写成“工作情况报告”一类的，也在这里提示。
    “现将有关情况报告如下”没有说是什么，不报；开头说到标题所说的事的，不报；“关于……的报告”是公文标题的写法，不报。
    """

    code = "DOC002"
    name = "title-body-type"
    severity = Severity.INFO
    title_en = "Title and opening name different kinds of report"
    summary_en = "The title says one kind of report, the sentence that announces it says another."
    basis = "《党政机关公文处理工作条例》第九条：标题由发文机关名称、事由和文种组成"
    message = Text(
        zh="标题说的是{profile}，开头说的却像是{other}，请核对",
        en="the title says this is the kind {profile}, but the opening reads like {other}",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        "name": Text(
            zh="这种报告的规范名称是“{official}”（{basis}），标题写的是“{words}”",
            en="the name of this kind of report is “{official}” ({basis}); the title says “{words}”",
        ),
        "title": Text(zh="标题在这里", en="the title is here"),
    }
    triggers = ("现将", "现就", "法治政府建设", "信息公开")
    good = (
        "某局2025年法治政府建设年度报告\n现将2025年法治政府建设情况报告如下。\n全年平稳。",
        "某局2025年法治政府建设年度报告\n现将有关情况报告如下。\n全年平稳。",
        "某局2025年工作总结\n现将全年工作情况和明年工作打算汇报如下。\n全年平稳。",
        "某区人民政府关于2025年法治政府建设情况的报告\n现将有关情况报告如下。\n全年平稳。",
        "现将2025年工作情况和2026年工作计划汇报如下。\n全年平稳。",
        "某局2025年法治政府建设年度报告\n按照法治政府建设要求，现将2025年工作情况和2026年工作安排报告如下。\n全年平稳。",
    )
    bad = (
        "某局2025年法治政府建设年度报告\n⟦现将我局2025年工作情况和2026年工作计划汇报如下⟧。\n全年平稳。",
        "⟦某局2025年法治政府建设工作情况报告⟧\n全年平稳。",
        "某局2025年工作总结\n⟦现将我局2025年法治政府建设情况报告如下⟧。\n全年平稳。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Hold the kind that the title names against the sentence that announces the report."""
        found = document.once(read_detection)
        if found is None or found.span is None or found.evidence is not Evidence.TITLE:
            return
        promise = document.once(read_promise)
        if promise is not None and document.once(opening).covers(promise.span):
            other = _other_kind(document, found, promise.span)
            if other is not None:
                title = [self.related(found.span, "title")]
                yield self.finding(promise.span, related=title, profile=found.profile.title, other=other)
                return
        official = found.profile.official
        words = plain(document[found.span])
        if official and official.name not in words and _FORMAL not in words:
            yield self.finding(
                found.span,
                note="name",
                official=official.name,
                basis=official.basis,
                words=nested(document[found.span].strip()),
            )


def _other_kind(document: Document, found: Detection, promise: Span) -> Text | None:
    """The kind of report that the announcement speaks of instead of the title's; None where they agree."""
    title = document.once(read_outline).title or promise
    sentence = next((each for each in document.once(read_sentences) if each.end >= promise.end), promise)
    words, own = plain(document[sentence]), found.profile.subject
    if own:
        if any(subject in words for subject in own):
            return None
        general = _GENERAL.search(plain(document[promise])) and _looks_both_ways(document)
        return Text("全年工作的总结", "a summary of all the year's work") if general else None
    said = announced(document)
    if said is None or said.span is None or not said.span.covers(promise) or not said.profile.subject:
        return None
    named = any(subject in plain(document[title]) for subject in said.profile.subject)
    return None if named else said.profile.title


def _looks_both_ways(document: Document) -> bool:
    promise = document.once(read_promise)
    return promise is not None and {Role.ACHIEVEMENTS, Role.PLAN} <= promise.roles
