"""Whether the year in the title of a summary can be right, judged by its text and by its signature."""

from __future__ import annotations

from collections import Counter

from sifalint import Document, Pattern, Span
from sifalint.facts.dates import DateMention, Place, dates_in, read_dates
from sifalint.facts.outline import read_outline
from sifalint.facts.widths import folded
from sifalint_rules.structure.roles import in_plan
from sifalint_rules.years.mistyped_years import is_far_off
from sifalint_rules.years.reference_date import Grounds, read_reference_date
from sifalint_rules.years.report_period import read_report_period
from sifalint_rules.years.report_year import (
    ReportYear,
    Source,
    is_plain_year,
    opening,
    opening_years,
)
from sifalint_rules.years.tense import is_intended, is_plan
from sifalint_rules.years.vicinity import near
from sifalint_rules.years.year_claims import Kind, YearClaim, read_year_claims

_SUMMARY = Pattern(r"总结|年度报告|工作报告|年报|述[职责廉学法]|小结")
_ACCOUNT = Pattern(r"汇报|通报|公报|(?:情况|分析)的?(?:分析)?报告")
_OTHER_YEAR = Pattern(
    r"整改|审计|预算|决算|考核|评估|评价|检查|督[查察导]|巡[视察]|反馈|政 ?府 ?工 ?作 ?报 ?告|整治|行动"
)
_TO_COME = Pattern(r"计划|打算|安排|谋划|思路|部署|要点")
_DONE = Pattern(r"(?:总结|执行情况|完成情况|工作情况|回顾|落实情况|小结)[^。]{0,8}[和及与暨、]")
_DRAFTED = Pattern(r"草案|计划|安排|打算|要点|思路|部署|建议|任务")
_PARTS = Pattern(r"半年|季度|月|学期|学年|期间|以来")
_ALL_YEAR = Pattern(
    r"(?<=^|\n|。)(?:全年|年末|下半年|第?[三四]季度)|年(?:末|全年)(?=[^前之])|年(?:第?[三四]季度|下半年)"
)
_REACHES = Pattern(r"[ ]?(?:止|至|到|—|-|前|之前|以前|底|末)")
_TIED = Pattern(r"(?:[比较与同]|[高低多少]于|超过?)(?:上年|去年)?\(?$")
_FIGURE = Pattern(r"(?:度|同期|全年)*(?:分别)?[为是的仅约]{0,3}\d")
_ASIDE = (Kind.TITLE, Kind.PLAN)
_FRAME = (Kind.OPENING, Kind.ANNOUNCEMENT, Kind.PERIOD, Kind.CHAPTER)
_YEAR, _EARLY = 12, 3
_MANY, _MOST = 3, 0.75
_TIE = 6


def later_claims(document: Document, found: ReportYear) -> list[YearClaim]:
    """What in the text of a summary claims one and the same later year, while nothing claims the title's.

    Empty where the title may be right: where it names that year as well, or its own opens the text.
    """
    if not _sums_up(document, found, _SUMMARY) and not _gives_account(document, found):
        return []
    claims = [
        claim
        for claim in document.once(read_year_claims)
        if claim.kind not in _ASIDE and not is_far_off(claim.year, found.year)
    ]
    years = {claim.year for claim in claims}
    if len(years) != 1 or min(years) <= found.year or not found.home.isdisjoint(years):
        return []
    own = (date for date in dates_in(document, document.once(opening)) if is_plain_year(date))
    framed = any(claim.kind in _FRAME for claim in claims)
    return claims if framed and all(date.first.year != found.year for date in own) else []


def told_year(document: Document, found: ReportYear) -> DateMention | None:
    """The first date of the one year that a summary tells of, where it never names that of its title.

    Dates of plans do not count, but in a plan, whose opening must begin with that year; nor do earlier years
    that are only compared with. Three dates of one year and hardly any of another make it sure.
    """
    plan = found.source is Source.TITLE and document.once(is_plan)
    if not plan and not _sums_up(document, found, _SUMMARY):
        return None
    dates = [
        date
        for date in document.once(read_dates)
        if date.place is Place.TEXT
        and date.first.year
        and not (found.span and date.span.start < found.span.end)
        and (plan or not in_plan(document, date.span.start))
        and not (date.first.year < found.year and _is_compared(document, date))
    ]
    years = Counter(date.first.year for date in dates)
    own = {found.year} if plan else found.home
    for year, count in years.most_common(1):
        if plan and not _opens_with(document, year):
            return None
        if count >= _MANY and count >= _MOST * len(dates) and own.isdisjoint(years):
            return next(date for date in dates if date.first.year == year)
    return None


def _is_compared(document: Document, date: DateMention) -> bool:
    """Whether a year is only compared with: 比2023年下降10.3%, (2023年3172起), 2023年为3172起."""
    if not is_plain_year(date):
        return False
    text, (start, end) = document.once(folded), date.span
    return bool(_TIED.search(text, max(0, start - _TIE), start) or _FIGURE.match(text, end))


def misfit_date(document: Document, found: ReportYear) -> Span | None:
    """The date of a summary, where it lies before the year that the title names or a year behind it."""
    period = document.once(read_report_period)
    part = period is not None and period.source is Source.TITLE and not period.is_whole
    account = _sums_up(document, found, _SUMMARY) or _gives_account(document, found)
    if not (part or account or _looks_both_ways(document, found)):
        return None
    dated = document.once(read_reference_date)
    if dated is None or dated.source not in (Grounds.SIGNATURE, Grounds.DELIVERY):
        return None
    year, month, _ = dated.day
    if year is None or month is None or is_far_off(year, found.year):
        return None
    months = (year - found.year) * _YEAR + month - (period.last if period and part else _YEAR)
    early = year == found.year and not part and _tells_beyond(document, year, month)
    return dated.span if year < found.year or months >= _YEAR or early else None


def unpaired_years(document: Document) -> tuple[DateMention, DateMention] | None:
    """The two years of a title, of work done and of a plan, where the plan is not for the next year.

    ``2020年预算执行情况和2022年预算草案``. A title that names parts of a year pairs them as it likes.
    """
    paired = _paired_years(document)
    return paired if paired and paired[1].first.year != (paired[0].first.year or 0) + 1 else None


def _paired_years(document: Document) -> tuple[DateMention, DateMention] | None:
    """The year of the work done and that of the plan, where a title names both."""
    title, text = document.once(read_outline).title, document.once(folded)
    dates = [date for date in dates_in(document, title) if date.place is Place.TEXT] if title else []
    if title is None or len(dates) != 2 or not all(is_plain_year(date) for date in dates):
        return None
    done, planned = dates
    between, behind = Span(done.span.end, planned.span.start), Span(planned.span.end, title.end)
    paired = _DONE.search(text, *between) and _DRAFTED.search(text, *behind)
    return (done, planned) if paired and not _PARTS.search(text, *title) else None


def _looks_both_ways(document: Document, found: ReportYear) -> bool:
    """Whether the title names the report year for the work done and the next for a plan."""
    paired = _paired_years(document)
    return paired is not None and paired[0].first.year == found.year


def _opens_with(document: Document, year: int | None) -> bool:
    return any(mention.first.year == year for mention in opening_years(document))


def _tells_beyond(document: Document, year: int, month: int) -> bool:
    """Whether a report dated early in its own year tells of months of it that were still to come."""
    if month > _EARLY:
        return False
    text = document.once(folded)
    if any(not in_plan(document, match.start()) for match in _ALL_YEAR.finditer(text)):
        return True
    for date in document.once(read_dates):
        later = date.place is Place.TEXT and date.first.year in (year, None) and not date.relative
        later = later and (date.first.month or 0) > month + _EARLY
        if later and not (
            _REACHES.match(text, date.span.end) or is_intended(document, near(document, date.span))
        ):
            return True
    return False


def _sums_up(document: Document, found: ReportYear, kind: Pattern) -> bool:
    """Whether the title says that a document is of a kind, and sums up a year of its own."""
    title, text = document.once(read_outline).title, document.once(folded)
    if title is None or found.source is not Source.TITLE:
        return False
    return kind.search(text, *title) is not None and not _OTHER_YEAR.search(text, *title)


def _gives_account(document: Document, found: ReportYear) -> bool:
    """Whether the title says that a document tells of the work of a year, and of no plan."""
    title, text = document.once(read_outline).title, document.once(folded)
    return _sums_up(document, found, _ACCOUNT) and not (title and _TO_COME.search(text, *title))
