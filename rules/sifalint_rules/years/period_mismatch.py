"""TIM003."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from sifalint import Checked, Document, Finding, Pattern, Rule, Severity, Span, Text
from sifalint.facts.dates import dates_in
from sifalint.facts.outline import Heading, read_outline
from sifalint.facts.quotations import quoted_spans
from sifalint.facts.spans import span_at
from sifalint.facts.widths import folded
from sifalint_rules.structure.roles import Role, heading_roles, in_plan
from sifalint_rules.years.report_period import (
    ReportPeriod,
    parts_named,
    read_report_period,
    what_it_is,
)
from sifalint_rules.years.report_year import opening
from sifalint_rules.years.tense import is_plan
from sifalint_rules.years.vicinity import near

_WHOLE = Pattern(
    r"全年(?=,?[^。;,]{0,16}\d|工作(?:情况|总结|虽|取得|成效|开展)|的?各?项?工作(?:情况|总结|虽|取得))|(?<=年)全年(?=,)"
    r"|(?<=完成了)全年(?=的?各项工作)|1(?:[-—–~]{1,2}|月?[至到])12月(?=[^\d。;]{0,16}\d)"
)
_ASIDE = Pattern(
    r"[去上往历每]年|同期|较(?!好)|比|贯穿|占|相当于|将|拟|计划|预计|预期|力争|争取|确保|有望|目标|任务|指标|预算|以上|不少于|不低于|达到"
    r"|如果|若|可能|不足|左右|365|[每全]天|每[日周月季]|无休|24小时|时序|进度|打下|奠定"
)
_CLAUSE_END = Pattern(r"[。;,!?]")
_ANNOUNCED = Pattern(r"(?:现|兹)(?:将|就)[^。;,\d]{0,20}?(?=[上下]半年|[一二三四]季度|全年)")
_NEAR = 60
_COMPARED = ("较", "比")


class PeriodMismatch(Rule):
    """时段与报告的时段不符。

    上半年的总结里写着“全年共受理”“1—12月办结”，或者全年的总结里报告自己是“上半年工作情况”、章标题写着另一个季度。

    多半是套用了另一个时段的稿子。时段一错，数字的口径就全变了。

    请核对是哪一处没有改。“完成全年目标的52%”、全年计划和全年任务、上年全年的对比数、下半年打算、全年总结里分上下半年叙述的，都不报。
    """

    code = "TIM003"
    name = "period-mismatch"
    severity = Severity.WARNING
    title_en = "Period differs from that of the report"
    summary_en = (
        "A half-year report gives figures of the whole year, or a heading names another part of the year."
    )
    basis = "《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="{what}，这里写的是“{words}”，请核对时段",
        en="{what}, but “{words}” is written here: check the period",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        "again": Text(zh="这里也写作“{words}”", en="“{words}” is written here too"),
        "evidence": Text(zh="报告的时段写在这里", en="the period of the report stands here"),
    }
    triggers = ("半年", "季度", "全年", "月")
    good = (
        "某局2025年上半年工作总结\n上半年受理86件，完成全年目标的52%，占全年计划的半数。去年全年共受理150件，较2024年全年办理量减少。"
        "大厅全年365天开放，全年业务量可能不足100件。\n"
        "二、下半年打算\n全年共受理150件以上。",
        "某局2025年工作总结\n一、工作情况\n全年共受理150件，其中上半年受理86件，下半年受理64件。",
        "某局2025年工作总结\n现将2025年工作情况报告如下。\n一、上半年工作情况\n受理86件。\n二、下半年工作情况\n受理64件。",
        "某局2025年上半年工作总结\n全年预计共办理180件，力争全年累计化解150件，全年调解任务过半。",
        "某局2025年第三季度工作总结\n一、第三季度工作情况\n受理86件。\n二、四季度打算\n抓好落实。",
        "某县关于2024年决算和2025年上半年预算执行情况的报告\n2024年全年共收入8亿元。上半年收入4亿元。",
    )
    bad = (
        "某局2025年上半年工作总结\n工作平稳。⟦全年⟧，累计走访困难家庭86户。",
        "某局2025年上半年工作总结\n上半年工作平稳。⟦全年⟧共受理案件86件。\n二、下半年打算\n抓好落实。",
        "某局2025年上半年工作总结\n工作平稳。⟦1—12月⟧，办结案件86件。",
        "某局2025年工作总结\n现将⟦上半年⟧工作情况报告如下。\n一、工作情况\n受理86件。",
        "某局2025年第三季度工作总结\n一、⟦第二季度⟧工作情况\n受理86件。\n二、下步打算\n抓好落实。",
        "某局2025年上半年工作总结\n现将⟦全年⟧工作情况报告如下。\n一、全年工作情况\n受理86件。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Compare the periods that the report claims for its own work with its period."""
        period = document.once(read_report_period)
        if period is None:
            return
        wrong = sorted({*_framed(document, period), *_told(document, period)})
        for first, *again in _by_words(document, wrong):
            related = [self.related(each, "again", words=document[each]) for each in again]
            if period.span:
                related.insert(0, self.related(period.span, "evidence"))
            yield self.finding(first, related=related, what=what_it_is(document), words=document[first])


def _by_words(document: Document, spans: list[Span]) -> list[list[Span]]:
    groups: dict[str, list[Span]] = {}
    for span in spans:
        groups.setdefault(document[span], []).append(span)
    return list(groups.values())


def _framed(document: Document, period: ReportPeriod) -> Iterator[Span]:
    """Other parts of the year in the announcement and in the titles of chapters on the work done."""
    text, begun = document.once(folded), document.once(opening)
    for match in _ANNOUNCED.finditer(text, *begun):
        yield from _others(document, Span(match.end(), match.end() + 4), period)
    chapters = [each for each in document.once(read_outline).headings if each.level == 1]
    named = {part for each in chapters for part in _parts(document, each)}
    done = [each for each in chapters if _is_work(document, each) and _parts(document, each)]
    if len(done) == 1 and not (period.is_whole and len(named) > 1):
        yield from _others(document, done[0].title_span, period)


def _is_work(document: Document, heading: Heading) -> bool:
    roles = heading_roles(document, heading)
    return heading.level == 1 and Role.ACHIEVEMENTS in roles and Role.PLAN not in roles


def _parts(document: Document, heading: Heading) -> set[tuple[int, int]]:
    named = parts_named(document.once(folded), heading.title_span)
    return {(first, last) for first, last, _ in named}


def _others(document: Document, span: Span, period: ReportPeriod) -> Iterator[Span]:
    for first, last, place in parts_named(document.once(folded), span):
        if (first, last) != (period.first, period.last) and place != period.span:
            yield place


def _told(document: Document, period: ReportPeriod) -> Iterator[Span]:
    """Where a report on a part of the year gives figures of the whole year as its own."""
    if period.is_whole:
        return
    text, quoted = document.once(folded), document.once(quoted_spans)
    for match in _WHOLE.finditer(text):
        clause = _clause(text, match.start(), match.end(), near(document, Span(*match.span())))
        aside = document.once(is_plan) or in_plan(document, match.start()) or _ASIDE.search(text, *clause)
        if not aside and not span_at(quoted, match.start()) and _is_of(document, match.start(), period):
            yield Span(*match.span())


def _clause(text: str, start: int, end: int, sentence: Span) -> Span:
    """The clause of a sentence that holds a stretch, at most so much of it as stands near."""
    first = max(sentence.start, start - _NEAR)
    before = [match.end() for match in _CLAUSE_END.finditer(text, first, start)]
    behind = _CLAUSE_END.search(text, end, sentence.end)
    return Span(before[-1] if before else first, behind.start() if behind else sentence.end)


def _is_of(document: Document, offset: int, period: ReportPeriod) -> bool:
    """Whether the last year named before a place in its sentence is that of the report, or there is none."""
    text = document.once(folded)
    dates = dates_in(document, Span(near(document, Span(offset, offset)).start, offset))
    years = [
        date.first.year
        for date in dates
        if (date.first.year or date.relative) and text[date.span.start - 1 : date.span.start] not in _COMPARED
    ]
    before_last = bool(dates) and dates[-1].relative.startswith(("上", "去"))
    return not years or (years[-1] in (period.year, None) and not before_last)
