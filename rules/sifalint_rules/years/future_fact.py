"""TIM002."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from sifalint import Checked, Document, Finding, Pattern, Rule, Severity, Span, Text
from sifalint.facts.dates import DateMention, Moment, Place, month_length, read_dates
from sifalint.facts.outline import read_outline
from sifalint.facts.spans import span_at
from sifalint.facts.widths import folded
from sifalint_rules.structure.roles import Role, heading_roles, in_plan
from sifalint_rules.years.contradictions import is_disputed
from sifalint_rules.years.mistyped_years import is_far_off
from sifalint_rules.years.reference_date import (
    Grounds,
    ReferenceDate,
    days_between,
    read_reference_date,
)
from sifalint_rules.years.report_period import read_report_period
from sifalint_rules.years.report_year import read_report_year, report_year
from sifalint_rules.years.tense import intends, is_intended, is_plan, means_to
from sifalint_rules.years.title_year import misfit_date
from sifalint_rules.years.vicinity import near

_DONE = Pattern(
    r"[^。;!?]{0,40}?(?:(?<!为|除)了(?!解)|已(?!经?满)|共(?!同|建|享|商|治|创)|累计|获评|荣获|被[评授表]|召开(?!前)|举办|举行|揭牌|挂牌|印发"
    r"|出台|赴|走访|调研|接待|到[^。,;]{2,12}(?:调研|检查|督导|走访)|组织[^。,;]{0,16}(?:开展|参加|观看|召开)|开展[^。,;]{0,16}(?:活动|检查|宣传|行动|培训))"
)
_PAST = Pattern(
    r"[^。;!?]{0,40}?(?:(?<!为|除)了(?!解)|已(?!经?满)|圆满|共(?:受理|办理|调解|办结|开展|排查|接待)|荣获|获评|被[评授表])"
)
_LED = Pattern(r"[ ]?(?:\([^()]{2,4}\))?[ ]?[,]?[^,。;]{0,24}[,。;]")
_REACHES = Pattern(r"[ ]?(?:止|至|到|—|-|前|之前|以前|底|末|起|开始|施行|生效|到期|届满|为限)")
_AFTER_NOW = 92
_AFTER_YEAR = 183
_SOON = 62


class FutureFact(Rule):
    """写作已经发生的事，日期却在成稿之后。

    “12月30日召开了会议”出现在12月15日的稿子里：按落款、发布日期或者报告的时段，这件事当时还没有发生。

    多半是日期写错，或者把计划提前写成了成绩，公开以后经不起核对。

    请核对日期；确实还没有做的，改用“将”“计划”。计划章节、带有将、拟、预计、力争、前、底等字样的句子、文件的施行日期和期限、
    书名号和引号里的日期，都不报；稿子上没有日期的，只有远远超出报告时段的才报。
    """

    code = "TIM002"
    name = "future-fact"
    severity = Severity.WARNING
    title_en = "Told as done, but dated after the report"
    summary_en = "A sentence tells of something as done on a day that comes after the date of the report."
    basis = "《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="按{source}，本稿成于{day}，这里写作已经发生的事却在{date}，请核对日期",
        en="by {source} this was written on {day}, but what is told as done falls on {date}: check it",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        "beyond": Text(
            zh="按{source}，报告写到{day}为止，这里写作已经发生的事却在{date}，请核对日期",
            en="by {source} the report ends with {day}, but what happened on {date} is told as done: "
            "check the date",
        ),
        "dated": Text(zh="日期写在这里", en="the date stands here"),
    }
    triggers = ("月", "-", "/", ".", "．", "－", "／")
    good = (
        "某局2025年工作总结\n12月4日，我局开展宪法宣传活动，发放资料800份。\n二、下一步打算\n2026年3月召开工作会议。\n2025年12月26日",
        "某局2025年上半年工作总结\n去年12月30日，我局召开了会议。全部事项于2025年12月31日前完成。新系统将于2025年9月1日上线。\n2025年7月4日",
        "某局2024年工作总结\n2023年以来，我局从严治警。12月28日，召开了会议。《某条例》自2025年1月1日起施行。\n2024年12月26日",
        "某局2025年工作总结\n协议有效期至2026年6月30日，已签约20家。“2026年1月5日召开了会议”的说法不实。\n2025年12月26日",
        "某局2025年工作总结\n2026年1月8日，全县召开了总结会议，我局作交流发言。",
        "某局2025年工作总结\n2025年，我局工作平稳。\n按照安排，2月10日召开表彰大会。2026年2月12日，合同到期。\n2026年1月4日",
        "某局2025年工作要点\n12月30日召开总结会议，开展表彰活动。",
        "某县政府工作报告\n——2026年1月8日在某县第十八届人民代表大会第五次会议上\n2025年12月31日，快速路建成通车，共完成投资8亿元。",
    )
    bad = (
        "某局2025年工作总结\n2025年，我局工作平稳。\n一、工作情况\n⟦2026年2月3日⟧，新系统上线运行，分解任务80项。\n2026年1月8日",
        "某局2025年工作总结\n⟦12月30日⟧，我局召开了总结会议。\n2025年12月15日",
        "某局2025年上半年工作总结\n⟦2025年10月15日⟧，我局组织干部观看警示片。\n2025年7月4日",
        "某局2025年上半年工作总结\n今年以来，工作平稳。⟦2025年11月⟧，我局荣获先进集体称号。",
        "某局2024年工作总结\n发布时间：2025-01-06\n⟦2025年3月8日⟧，我局举办宣传活动6场。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Find what is told as done and dated after the reference date."""
        reference = document.once(read_reference_date)
        if reference is None:
            return
        found = document.once(read_report_year)
        if found and misfit_date(document, found):
            return
        latest = reference.day.year or 0
        period = document.once(read_report_period)
        ended = period is None or days_between(reference.day, period.end) < _SOON
        year = report_year(document) if ended and not document.once(is_disputed) else None
        spoken: tuple[int, int | None] = (-1, None)
        blocks = [block.span for block in document.blocks]
        for mention in document.once(read_dates):
            block = span_at(blocks, mention.span.start)
            if block is None or mention.place is not Place.TEXT or mention.span == reference.span:
                continue
            if mention.first.year or mention.relative:
                spoken = block.start, mention.first.year
            named = mention.first.year or (spoken[1] if spoken[0] == block.start else year)
            when = _first_day(mention, named)
            if (
                when
                and not is_far_off(when.year, latest)
                and _lies_beyond(when, reference)
                and _is_told(document, mention, reference)
            ):
                yield self._finding(document, mention, when, reference)

    def _finding(
        self, document: Document, mention: DateMention, when: Moment, reference: ReferenceDate
    ) -> Finding:
        related = [self.related(reference.span, "dated")] if reference.span else []
        date = document[mention.span]
        return self.finding(
            mention.span,
            note="" if reference.is_limit else "beyond",
            related=related,
            source=reference.source.value,
            day=reference.words,
            date=date if mention.first.year else f"{when.year}年{date}",
        )


def _first_day(mention: DateMention, year: int | None) -> Moment | None:
    """The first day of a month or day that the calendar has."""
    _, month, day = mention.first
    if year is None or month is None or mention.is_range or not mention.first.exists or year > 2100:
        return None
    return Moment(year, month, min(day or 1, month_length(year, month)))


def _lies_beyond(when: Moment, reference: ReferenceDate) -> bool:
    """Whether a day lies after the report; where only its period is known, a good while after it."""
    if reference.is_limit:
        return when > reference.day
    if reference.source is Grounds.LATEST or when <= reference.day:
        return False
    return days_between(reference.day, when) > (_AFTER_YEAR if reference.day.month == 12 else _AFTER_NOW)


def _is_told(document: Document, mention: DateMention, reference: ReferenceDate) -> bool:
    """Whether a sentence tells what stands behind a date as done.

    Under a date of its own, the words of a plan (目标, 安排) count only where they lead in; a chapter on
    the work done tells of what it dates to a day.
    """
    text, stretch = document.once(folded), near(document, mention.span)
    if _REACHES.match(text, mention.span.end):
        return False
    exact = mention.first.day is not None and reference.is_limit
    behind = Span(mention.span.end, stretch.end)
    if not exact:
        return _PAST.match(text, *behind) is not None and not is_intended(document, stretch)
    if in_plan(document, mention.span.start) or document.once(is_plan):
        return False
    led = _LED.match(text, *behind) is not None and _reports(document, mention.span.start)
    if not led and _DONE.match(text, *behind) is None:
        return False
    return not (means_to(document, behind) or intends(document, Span(stretch.start, mention.span.start)))


def _reports(document: Document, offset: int) -> bool:
    """Whether a place stands in a report, in a chapter on the work done or of no other kind."""
    found = document.once(read_report_year)
    path = document.once(read_outline).path(offset)
    roles = heading_roles(document, path[0]) if path else frozenset()
    return found is not None and roles.isdisjoint((Role.PROBLEMS, Role.IMPROVEMENT))
