"""TIM006."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from sifalint import Checked, Document, Finding, Pattern, Rule, Severity, Span, Text
from sifalint.facts.dates import dates_in
from sifalint.facts.outline import read_outline
from sifalint.facts.widths import folded
from sifalint_rules.structure.roles import in_plan
from sifalint_rules.years.contradictions import is_disputed
from sifalint_rules.years.mistyped_years import is_far_off
from sifalint_rules.years.plan_terms import PlanTerm, attitudes, read_plan_terms, terms_in
from sifalint_rules.years.report_period import read_report_period
from sifalint_rules.years.report_year import report_year
from sifalint_rules.years.tense import is_plan
from sifalint_rules.years.vicinity import near

_BASIS = Pattern(
    r"根据|按照|依据|对照|围绕|以|贯彻|落实|实施|推进|执行|推动|开展|做好|依托|抓好|扎实|为主线|为指导|为统领"
)
_MILESTONE = Pattern(r"(?<!\d)(?P<year>20\d\d)年[,]?[既也]?是[^。;,、\d]{0,14}?(?P<which>收官|开局)之?年")
_RANGE_BEFORE = Pattern(
    r"(?:十[一二三四五六]?五|[一二三四五六七八九]五|规划)[”\"]?[ ]?(?:[到至、—-]|再到|直到)+\Z|从\Z"
)
_RANGE_BEHIND = Pattern(
    r"[ ]?(?:[到至—、-]|再到|直到)[ ]?[“\"]?(?:十[一二三四五六]?五|[一二三四五六七八九]五)"
)
_LEAD, _TAIL = 30, 16


class PlanPeriod(Rule):
    """规划的时段与所写的年份不符。

    所写的年份已经不在规划的时段里：2026年的计划还要“深入实施‘八五’普法规划”，或者拿已经到期的《……（2021—2025年）》作依据。

    多半是从上一年的稿子里照抄的。规划换了届，任务和依据也就换了。

    请改为现行的规划，或者写明是收官、总结、评估。回顾总结、收官验收、“十四五”期间、与上一个五年比较、谋划编制下一个规划、
    写明另有起止年份的本地规划，都不报。新的规划可以自己补进 periods.toml。
    """

    code = "TIM006"
    name = "plan-period"
    severity = Severity.WARNING
    title_en = "Plan whose term does not cover the year"
    summary_en = "Work of a year is put under a plan that had expired by then, or that had not begun."
    basis = "《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="{plan}的时段是{first}—{last}年，这里写的是{year}年的工作，规划已经到期，请核对依据",
        en="{plan} ran from {first} to {last}, but this is about the work of {year}: check what it rests on",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        "early": Text(
            zh="{plan}的时段是{first}—{last}年，这里写的是{year}年的工作，规划还没有开始，请核对",
            en="{plan} runs from {first} to {last}, but this is about the work of {year}: check it",
        ),
        "milestone": Text(
            zh="{plan}的时段是{first}—{last}年，{year}年不是它的{which}之年，请核对年份",
            en="{plan} runs from {first} to {last}; {year} is not its {which} year: check the year",
        ),
        "term": Text(zh="时段是{first}—{last}年", en="it runs from {first} to {last}"),
        "again": Text(zh="这里也是", en="here too"),
    }
    good = (
        "某局2025年工作总结\n扎实推进“八五”普法规划，落实《法治政府建设实施纲要（2021—2025年）》。\n二、2026年打算\n"
        "做好“八五”普法总结验收，谋划“九五”普法。",
        "某局2026年工作总结\n“八五”普法期间，全县建成阵地80处。“八五”普法圆满收官。与“十四五”末相比增长8%。",
        "某局2023年工作总结\n落实《某县法治乡村建设规划（2022—2027年）》。\n二、2024年打算\n实施“八五”普法规划。",
        "某局2026年工作总结\n对《某市法治社会建设规划（2021—2025年）》开展终期评估。推进“十五五”规划实施。",
        "某局2024年工作总结\n二十五五，十四五六，“十五五”规划编制有序推进。",
        "某局2025年上半年工作总结\n深入实施“八五”普法规划。\n二、下半年打算\n继续实施“八五”普法规划。",
        "2025年是“十四五”收官之年、“十五五”谋划之年。2026年是“十五五”开局之年，2024年是攻坚之年。",
        "某局2026年工作总结\n从“一五”到“十四五”，一以贯之的主题是实施现代化建设。",
        "某局2026年工作总结\n实施本地“八五”普法规划（2022—2026年）。",
    )
    bad = (
        "某局2025年工作总结\n一、工作情况\n扎实工作。\n二、2026年工作打算\n深入实施⟦“八五”普法⟧规划，加强宣传。",
        "某局2026年工作总结\n按照⟦“十四五”⟧规划要求，推进司法所建设。",
        "某局2026年工作总结\n继续对照⟦《法治政府建设实施纲要（2021—2025年）》⟧，推进依法行政。",
        "某局2023年工作总结\n扎实推进⟦“七五”普法⟧工作，办班80期。\n二、问题\n⟦“九五”普法⟧规划实施不平衡。",
        "某局2025年工作总结\n⟦2024⟧年是“十四五”规划的收官之年，2026年是“十五五”开局之年。",
        "某局2026年工作要点\n持续推进⟦“八五”普法⟧规划落地见效。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Hold the terms of plans against the year of the work they are named for."""
        yield from self._milestones(document)
        told: dict[tuple[str, int], list[PlanTerm]] = {}
        if document.once(is_disputed):
            return
        for term in document.once(read_plan_terms):
            year = _year_of_work(document, term.span.start)
            if year is None or term.first <= year <= term.last or not _is_current(document, term, year):
                continue
            told.setdefault((term.name, year), []).append(term)
        for (name, year), (first, *again) in told.items():
            yield self.finding(
                first.span,
                note="" if year > first.last else "early",
                related=[self.related(each.span, "again") for each in again],
                plan=name,
                first=first.first,
                last=first.last,
                year=year,
            )

    def _milestones(self, document: Document) -> Iterator[Finding]:
        """The years that are called the last or the first of a plan and are not."""
        text, terms = document.once(folded), document.once(read_plan_terms)
        for match in _MILESTONE.finditer(text) if terms else ():
            named = terms_in(terms, Span(*match.span()))
            if not named:
                continue
            term, last = named[-1], match["which"] == "收官"
            right = term.last if last else term.first
            if int(match["year"]) != right and not is_far_off(int(match["year"]), term.last):
                yield self.finding(
                    Span(*match.span("year")),
                    note="milestone",
                    related=[self.related(term.span, "term", first=term.first, last=term.last)],
                    plan=term.name,
                    first=term.first,
                    last=term.last,
                    which=Text(match["which"], "last" if last else "first"),
                    year=match["year"],
                )


def _year_of_work(document: Document, offset: int) -> int | None:
    """The year of the work that a place tells of: in a plan the one that its chapter names, or the next."""
    year = report_year(document)
    if year is None or not in_plan(document, offset):
        return year
    for heading in reversed(document.once(read_outline).path(offset)):
        for date in dates_in(document, heading.title_span):
            if date.first.year:
                return date.first.year
    period = document.once(read_report_period)
    return year + 1 if period and period.is_whole and not document.once(is_plan) else year


def _is_current(document: Document, term: PlanTerm, year: int) -> bool:
    """Whether a sentence takes a plan as the one that is being carried out."""
    text, span = document.once(folded), term.span
    sentence = near(document, span)
    if any(
        date.first.year and date.last.year and date.is_range and date.first.year <= year <= date.last.year
        for date in dates_in(document, sentence)
    ):
        return False
    if _RANGE_BEFORE.search(text, max(sentence.start, span.start - _LEAD), span.start):
        return False
    if _RANGE_BEHIND.match(text, span.end, sentence.end):
        return False
    before = Span(max(sentence.start, span.start - _LEAD), span.start)
    behind = Span(span.end, min(sentence.end, span.end + _TAIL))
    words = attitudes(document)
    looks = words.back if year > term.last else words.ahead
    if any(looks.search(text, *part) for part in (before, behind)):
        return False
    return any(_BASIS.search(text, *part) for part in (before, behind))
