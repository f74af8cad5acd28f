"""Days with their day of the week beside them."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Document, Pattern, Span
from sifalint.facts.dates import DateMention, Moment, Place, read_dates
from sifalint.facts.widths import folded
from sifalint.records import NamedTuple
from sifalint_rules.structure.roles import in_plan
from sifalint_rules.years.chapter_years import chapter_year
from sifalint_rules.years.contradictions import is_disputed, spans_years
from sifalint_rules.years.reference_date import read_reference_date
from sifalint_rules.years.report_period import read_report_period
from sifalint_rules.years.report_year import Source, read_report_year
from sifalint_rules.years.vicinity import paragraph_at

_WEEKDAY = Pattern(
    r"[ ]?(?:\([ ]?(?:星期|周|礼拜)(?P<day>[一二三四五六日天])[ ]?\)"
    r"|(?:星期|礼拜)(?P<day>[一二三四五六日天])(?![期至到—]))"
)
_NAMES = "一二三四五六日"
_OFFSETS = {"今年": 0, "本年": 0, "上年": -1, "上一年": -1, "去年": -1, "明年": 1, "来年": 1, "下年": 1}
_EARLY, _LATE = 4, 12
_FEW = 3


class NamedDay(NamedTuple):
    """A day whose stated and computed day of the week differ, both from 0 for Monday.

    ``is_dated`` says whether the text states its year beside it.
    """

    span: Span
    day: Moment
    stated: int
    computed: int
    is_dated: bool


def misnamed_days(document: Document) -> Iterator[NamedDay]:
    """The days that fall on another day of the week than the text says, in order.

    A day without a year beside it takes that of the last date before it in its paragraph, else that of its
    chapter or of the report. Where the year before or after it may be meant, at the turn of the year or in a
    plan, it must be wrong for that one too.
    """
    text, before = document.once(folded), None
    for mention in document.once(read_dates):
        weekday = _weekday(text, mention)
        if weekday is not None:
            span, stated = weekday
            years = _years(document, mention, before)
            days = [_dated(mention.first, year) for year in years]
            if days and all(day and _of(day) != stated for day in days) and days[0]:
                yield NamedDay(span, days[0], stated, _of(days[0]), mention.first.year is not None)
        if mention.place is Place.TEXT and (mention.first.year or mention.relative):
            before = mention


def _weekday(text: str, mention: DateMention) -> tuple[Span, int] | None:
    """The day of the week that stands behind a day that the calendar has, with the stretch of both."""
    if text[mention.span.end : mention.span.end + 2].strip()[:1] not in ("(", "星", "礼"):
        return None
    match = _WEEKDAY.match(text, mention.span.end)
    dated = mention.first.month and mention.first.day and mention.first.exists and not mention.is_range
    if match is None or not dated or mention.place not in (Place.TEXT, Place.TITLE):
        return None
    return Span(mention.span.start, match.end()), _NAMES.index(match["day"].replace("天", "日"))


def _years(document: Document, mention: DateMention, before: DateMention | None) -> tuple[int, ...]:
    """The years that may be meant, the likeliest first; none where the text leaves it open."""
    if mention.first.year is not None:
        return (mention.first.year,)
    if mention.place is not Place.TEXT:
        return ()
    sure = _sure_year(document, mention)
    if mention.relative:
        offset = _OFFSETS.get(mention.relative.removesuffix("度"))
        return () if sure is None or offset is None else (sure + offset,)
    if before is None or before.span.start < paragraph_at(document, mention.span.start).start:
        if sure is None:
            return document.once(_years_named) if document.once(read_report_year) is None else ()
        return _around(document, mention, sure)
    if before.relative or before.last.year is None:
        return ()
    late = before.last.month is not None and before.last.month > (mention.first.month or 0)
    years = (before.last.year, before.last.year + 1 if late else None, sure)
    return tuple(dict.fromkeys(year for year in years if year is not None))


def _sure_year(document: Document, mention: DateMention) -> int | None:
    """The year of the chapter or of the report around a date."""
    found = document.once(read_report_year)
    if document.once(is_disputed):
        return None
    year = chapter_year(document, mention.span.start)
    if year is not None or found is None or document.once(spans_years):
        return year
    one = len(found.home) == 1 or found.source in (Source.DELIVERY, Source.CHAPTERS)
    return found.year if one and found.source is not Source.FREQUENCY else None


def _years_named(document: Document) -> tuple[int, ...]:
    """The years that the dates of a document name, where they are few and follow each other."""
    dates = [date for date in document.once(read_dates) if date.place is Place.TEXT and date.first.month]
    years = sorted({date.first.year for date in dates if date.first.year})
    return tuple(years) if years and years[-1] - years[0] < _FEW and len(years) <= _FEW else ()


def _around(document: Document, mention: DateMention, year: int) -> tuple[int, ...]:
    """A year, with those beside it that a date without a year may mean."""
    month, period = mention.first.month or 0, document.once(read_report_period)
    if in_plan(document, mention.span.start):
        return (year, year + 1)
    if month < _LATE and chapter_year(document, mention.span.start) == year:
        return (year,)
    dated = document.once(read_reference_date)
    ended = dated is not None and dated.is_limit and dated.day >= (year, month, mention.first.day)
    within = period is None or period.first <= month <= period.last
    if month < _EARLY or not (ended or within):
        return (year, year + 1)
    return (year, year - 1) if month == _LATE else (year,)


def _dated(moment: Moment, year: int) -> Moment | None:
    day = moment._replace(year=year)
    return day if day.exists and 1 <= year <= 9999 else None


def _of(day: Moment) -> int:
    from datetime import date

    return date(day.year or 1, day.month or 1, day.day or 1).weekday()
