"""TIM004."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from sifalint import Checked, Document, Finding, Pattern, Related, Rule, Severity, Text
from sifalint.facts.dates import Moment
from sifalint.facts.widths import folded
from sifalint_rules.structure.roles import in_plan
from sifalint_rules.years.plenums import Citation, Meetings, known_meetings, read_citations
from sifalint_rules.years.reference_date import (
    ReferenceDate,
    day_words,
    days_between,
    read_reference_date,
)
from sifalint_rules.years.report_year import read_report_year
from sifalint_rules.years.title_year import misfit_date
from sifalint_rules.years.vicinity import near

_GUIDED = Pattern(r"为指[导引]|贯彻|学习|落实|践行|领会|宣传|遵循|坚持以|按照")
_SPIRIT = Pattern(r"[^。;:]{0,40}?精神")
_STILL_TO_COME = Pattern(r"迎接|喜迎|召开前|筹备|即将|将于|待[^。]{0,8}召开")
_IN_SIGHT = 120
_LATE = 90


class StalePlenum(Rule):
    """党代会、中央全会的提法与时间不符。

    成稿的日期上，所写的全会还没有召开，或者没有这次全会；或者“党的二十大和二十届二中、三中全会精神”一类提法漏了已经召开的最近一次全会。

    指导思想的提法随全会更新，是审稿必看的地方；写早了是硬伤，写旧了说明稿子是从去年抄来的。

    请按成文日期核对，列不全时可以写“党的二十届历次全会”。
    学习某一次全会的具体工作、书名号和引号里的提法、“历次全会”、
    回顾性的“党的十八大以来”，都不报；别处已经写到最近一次全会的，也不报。不知道成文日期时只作提示。
    新召开的全会可以自己补进 plenums.toml。
    """

    code = "TIM004"
    name = "stale-plenum"
    severity = Severity.WARNING
    title_en = "Party meeting not yet held, unknown, or out of date"
    summary_en = (
        "A plenum cited had not been held by the date of the report, or the set phrase leaves out the latest."
    )
    basis = "《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="按{source}，本稿成于{day}，{latest}已于{ended}闭幕，这里没有写到，请核对提法",
        en="by {source} this was written on {day}; {latest} ended on {ended} and is not named here: "
        "check the phrase",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        "perhaps": Text(
            zh="按{source}，本稿应成于{day}以后，{latest}已于{ended}闭幕，这里没有写到，请按成文日期核对提法",
            en="by {source} this was written after {day}; {latest} ended on {ended} and is not named here: "
            "check the phrase against the date of the report",
        ),
        "future": Text(
            zh="按{source}，本稿成于{day}，而{meeting}{ended}才闭幕，请核对届次或日期",
            en="by {source} this was written on {day}, but {meeting} ended only on {ended}: "
            "check which meeting or date is meant",
        ),
        "unknown": Text(
            zh="按{source}，本稿成于{day}，此前没有召开过{meeting}，请核对届次",
            en="by {source} this was written on {day}; there had been no {meeting}: check which is meant",
        ),
        "again": Text(zh="这里也没有写到", en="nor is it named here"),
        "dated": Text(zh="日期写在这里", en="the date stands here"),
    }
    triggers = ("届", "大")
    good = (
        "某局2025年工作总结\n2025年，我局深入贯彻党的二十大和二十届历次全会精神。\n2025年12月26日",
        "某局2025年工作总结\n2025年，我局深入贯彻党的二十大和二十届二中、三中、四中全会精神。\n2025年12月26日",
        "某局2025年工作总结\n2025年，我局举办党的二十届三中全会精神专题培训2期。编印《党的二十大精神学习问答》。\n2025年12月26日",
        "某局2025年上半年工作总结\n今年以来，我局深入贯彻党的二十大和二十届二中、三中全会精神。\n2025年7月4日",
        "某局2023年工作总结\n2023年，我局全面贯彻党的二十大精神。党的十八大以来，全县调解案件2万件。\n2023年12月26日",
        "某局2022年上半年工作总结\n全局以优异成绩迎接党的二十大胜利召开。\n2022年7月4日",
        "某局2025年工作总结\n2025年，我局全面贯彻党的二十大和二十届二中、三中全会精神。\n一、工作情况\n抓好落实。\n"
        "二、下一步打算\n深入贯彻党的二十届四中全会精神。\n2025年12月26日",
        "某局2025年工作总结\n某局\n2025年9月26日\n实施十大行动、二十大类项目。",
        "某局2025年工作总结\n2025年，我局贯彻党的二十大和二十届二中、三中全会精神。\n2025年11月26日",
    )
    bad = (
        "某局2023年工作总结\n2023年，我局深入贯彻⟦党的十九大和十九届历次全会⟧精神。\n2024年1月8日",
        "某局2022年工作要点\n以⟦党的二十届二中全会⟧精神为指引，抓好落实。\n2022年1月25日",
        "某局2025年工作总结\n2025年，我局深入贯彻⟦党的二十大和二十届二中、三中全会⟧精神。\n某局\n2025年12月26日",
        "某局2025年工作总结\n2025年，我局以习近平法治思想为指引，认真贯彻⟦党的二十大⟧精神。\n一、工作情况\n学习党的二十大精神。",
        "某局2025年上半年工作总结\n今年以来，我局深入贯彻⟦党的二十大和二十届二中、三中、四中全会⟧精神。\n2025年7月4日",
        "某局2024年工作总结\n2024年，我局深入贯彻⟦党的十九届八中全会⟧精神。\n2024年12月26日",
        "发表时间：2024-12-20\n某局2024年工作总结\n2024年，我局全面贯彻⟦党的二十届五中全会⟧精神。",
        "某局2025年工作总结\n2025年，我局深入贯彻党的二十大和二十届历次全会精神。\n一、工作情况\n抓好落实。\n"
        "二、下一步打算\n深入贯彻⟦党的二十大和二十届二中、三中全会⟧精神。\n2025年12月26日",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Hold the cited meetings against the calendar and the reference date."""
        reference, found = document.once(read_reference_date), document.once(read_report_year)
        if reference is None or (found and misfit_date(document, found)):
            return
        meetings = known_meetings(document)
        stale: list[Citation] = []
        latest = _latest(meetings, reference)
        cited = [each for each in document.once(read_citations) if _guides(document, each)]
        for citation in cited:
            early = list(self._early(document, citation, meetings, reference))[:1]
            yield from early
            if not early and latest and _is_stale(citation, latest, meetings):
                stale.append(citation)
        named = {name for citation in document.once(read_citations) for name in citation.meetings}
        every = any(_is_up_to_date(each, latest) for each in document.once(read_citations))
        if latest and (every or latest in named):
            stale = [citation for citation in stale if in_plan(document, citation.span.start)]
        if stale and latest:
            yield self._stale(stale, latest, meetings, reference)

    def _early(
        self, document: Document, citation: Citation, meetings: Meetings, reference: ReferenceDate
    ) -> Iterator[Finding]:
        """A finding on each meeting that had not been held, or that there is not."""
        sight = _IN_SIGHT if in_plan(document, citation.span.start) else 0
        for name in citation.meetings:
            ended = meetings.ended.get(name)
            if ended is None:
                if _is_unheard_of(name, meetings, reference):
                    yield self._finding(citation, "unknown", reference, name, None)
            elif days_between(reference.day, ended) > sight + (0 if reference.is_limit else _LATE):
                yield self._finding(citation, "future", reference, name, ended)

    def _finding(
        self,
        citation: Citation,
        note: str,
        reference: ReferenceDate,
        meeting: str,
        ended: Moment | None,
    ) -> Finding:
        """A finding on a meeting of the future: an error where the date of the report is sure."""
        return self.finding(
            citation.span,
            note=note,
            severity=Severity.ERROR if reference.is_limit else Severity.WARNING,
            related=self._dated(reference),
            source=reference.source.value,
            day=reference.words,
            meeting=meeting,
            ended=day_words(ended) if ended else "",
        )

    def _stale(
        self, stale: list[Citation], latest: str, meetings: Meetings, reference: ReferenceDate
    ) -> Finding:
        known = reference.is_known
        return self.finding(
            stale[0].span,
            note="" if known else "perhaps",
            severity=Severity.WARNING if known else Severity.INFO,
            related=[*self._dated(reference), *(self.related(each.span, "again") for each in stale[1:])],
            source=reference.source.value,
            day=reference.words,
            latest=latest,
            ended=day_words(meetings.ended[latest]),
        )

    def _dated(self, reference: ReferenceDate) -> list[Related]:
        return [self.related(reference.span, "dated")] if reference.span else []


def _guides(document: Document, citation: Citation) -> bool:
    """Whether a sentence says that the spirit of the meetings is followed."""
    text, span = document.once(folded), citation.span
    sentence = near(document, span)
    if _STILL_TO_COME.search(text, *sentence):
        return False
    return (
        _GUIDED.search(text, max(sentence.start, span.start - 30), sentence.end) is not None
        and _SPIRIT.match(text, span.end, sentence.end) is not None
    )


def _latest(meetings: Meetings, reference: ReferenceDate) -> str | None:
    """The last meeting that must be cited by then."""
    held = [
        name
        for name in meetings.expected
        if days_between(meetings.ended[name], reference.day) >= meetings.grace
    ]
    return held[-1] if held else None


def _is_stale(citation: Citation, latest: str, meetings: Meetings) -> bool:
    """Whether a list of meetings ends before the latest."""
    if _is_up_to_date(citation, latest) or not citation.is_list:
        return False
    ended = [meetings.ended[name] for name in citation.meetings if name in meetings.ended]
    return bool(ended) and max(ended) < meetings.ended[latest]


def _is_up_to_date(citation: Citation, latest: str | None) -> bool:
    """Whether it says 历次全会 of the congress that the latest meeting belongs to, or of none by name."""
    congresses = [name for name in citation.meetings if name.endswith("大")]
    return citation.every and (latest is None or not congresses or _congress(latest) in congresses)


def _congress(meeting: str) -> str:
    """The congress of a plenum, or the congress itself."""
    return f"{meeting.partition('届')[0].removesuffix('大')}大"


def _is_unheard_of(name: str, meetings: Meetings, reference: ReferenceDate) -> bool:
    """Whether a meeting that the data does not have cannot have been held by then."""
    congress = _congress(name)
    congresses = [each for each in meetings.ended if each.endswith("大")]
    if congress not in congresses:
        later = congress.startswith(congresses[-1][:-1])
    else:
        later = congress == congresses[-1]
        if not later:
            return True
    return later and reference.is_limit and reference.day <= meetings.complete_until
