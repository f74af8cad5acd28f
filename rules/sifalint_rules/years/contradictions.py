"""Which years that a report claims contradict the year it is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sifalint import Document, Pattern, Span
from sifalint.facts.dates import DateMention, dates_in, read_dates
from sifalint.facts.outline import read_outline
from sifalint.facts.sentences import sentence_at
from sifalint.facts.widths import folded
from sifalint_rules.structure.roles import Role, heading_roles
from sifalint_rules.years.chapter_years import unlike_their_text
from sifalint_rules.years.report_period import read_report_period
from sifalint_rules.years.report_year import (
    ReportYear,
    Source,
    is_plain_year,
    opening,
    read_report_year,
)
from sifalint_rules.years.title_year import later_claims, misfit_date, told_year, unpaired_years
from sifalint_rules.years.year_claims import Kind, YearClaim, read_year_claims

_SEVERAL_YEARS = Pattern(r"(?<![〇○零一二三四五六七八九])[三五]年|近年|期间|十[一二三四五六]?五|以来|历年")
_PART_OF_A_YEAR = Pattern(r"[上下]半年|季度|半年|\d月|今年以来|阶段")
_PLANNED = Pattern(r"[^。,;、和及]{0,10}?(?:计划|打算|安排|谋划|思路|要点|部署)")
_FRAME = (Kind.TITLE, Kind.OPENING, Kind.ANNOUNCEMENT, Kind.PERIOD, Kind.CHAPTER, Kind.PROBLEMS)


def contradictions(document: Document, found: ReportYear) -> list[tuple[YearClaim, list[YearClaim]]]:
    """The claims that cannot be right in a report on a year, each with those wrong for the same cause."""
    wrong = [claim for claim in document.once(read_year_claims) if _contradicts(document, claim, found)]
    return list(_by_cause(wrong))


def is_disputed(document: Document) -> bool:
    """Whether the text at large claims another year than the one the report seems to be about."""
    found = document.once(read_report_year)
    if found is None:
        return False
    if found.span and (later_claims(document, found) or told_year(document, found)):
        return True
    if unpaired_years(document) or misfit_date(document, found) or any(unlike_their_text(document)):
        return True
    return any(claim.kind in _FRAME for claim, _ in contradictions(document, found))


def spans_years(document: Document) -> bool:
    """Whether the title says that the report is about several years."""
    title = document.once(read_outline).title
    return title is not None and _SEVERAL_YEARS.search(document.once(folded), *title) is not None


def _by_cause(wrong: list[YearClaim]) -> Iterator[tuple[YearClaim, list[YearClaim]]]:
    """The claims that are wrong, each with those that are wrong for the same cause.

    Title, opening and chapters that agree on another year make one finding; so does the plan for the year
    after that one.
    """
    frames: dict[int, list[YearClaim]] = {}
    for claim in wrong:
        if claim.kind in _FRAME:
            frames.setdefault(claim.year, []).append(claim)
    for first, *again in frames.values():
        yield (
            first,
            [*again, *(claim for claim in wrong if claim.kind not in _FRAME and _follows(claim, first))],
        )
    for claim in wrong:
        if claim.kind not in _FRAME and not any(_follows(claim, first) for first, *_ in frames.values()):
            yield claim, []


def _follows(claim: YearClaim, frame: YearClaim) -> bool:
    """Whether a claim outside the frame tells of the year that a wrong frame names, or plans the next."""
    return claim.year == frame.year + (claim.kind is Kind.PLAN)


def _contradicts(document: Document, claim: YearClaim, found: ReportYear) -> bool:
    """Whether a claim cannot be right in a report on the year that was found."""
    if claim.span == found.span or found.source is Source.FREQUENCY:
        return False
    if claim.kind is Kind.PLAN:
        return _plans_another_year(document, claim, found)
    if claim.year in found.home:
        return False
    if claim.kind is Kind.ANNOUNCEMENT:
        return not _home_dates(document, sentence_at(document, claim.span.start), found)
    if claim.kind is Kind.PERIOD:
        return True
    past = claim.year < found.year or found.source is Source.USER
    return past and _CHECKS[claim.kind](document, claim, found)


def _plans_another_year(document: Document, claim: YearClaim, found: ReportYear) -> bool:
    if _PART_OF_A_YEAR.match(document.once(folded), claim.span.end):
        return claim.year not in found.home and claim.year != found.year + 1
    if claim.year in found.home:
        return found.source is not Source.USER and _is_looked_back_on(document, claim, found)
    return claim.year != found.year + 1


def _is_looked_back_on(document: Document, claim: YearClaim, found: ReportYear) -> bool:
    """Whether the year that a chapter plans is the one the report looks back on."""
    period = document.once(read_report_period)
    if not (period and period.is_whole) and len(found.home) == 1:
        return False
    title, text = document.once(read_outline).title, document.once(folded)
    if claim.year == found.year and title:
        named = {date.first.year for date in dates_in(document, title)}
        if len(found.home) == 1 or (claim.year + 1 in named and _PLANNED.search(text, *title)):
            return True
    chapters = (each for each in document.once(read_outline).headings if each.span.start < claim.span.start)
    return any(
        each.level == 1
        and f"{claim.year}年" in each.title
        and Role.ACHIEVEMENTS in heading_roles(document, each)
        and not _PART_OF_A_YEAR.search(each.title)
        and "以来" not in each.title
        for each in chapters
    )


def _opens_wrongly(document: Document, claim: YearClaim, found: ReportYear) -> bool:
    """Whether the opening tells of the report year nowhere but where it announces the report."""
    claims = document.once(read_year_claims)
    announced = {each.span for each in claims if each.kind is Kind.ANNOUNCEMENT}
    return all(date.span in announced for date in _home_dates(document, document.once(opening), found))


def _is_only_chapter(document: Document, claim: YearClaim, found: ReportYear) -> bool:
    counts = document.once(_claims_by_year)
    return not any(counts[Kind.CHAPTER, year] for year in found.home)


def _is_only_problems(document: Document, claim: YearClaim, found: ReportYear) -> bool:
    counts = document.once(_claims_by_year)
    return (
        claim.year == found.year - 1
        and counts[Kind.CHAPTER, found.year] > 0 == counts[Kind.PROBLEMS, found.year]
    )


def _is_left_over(document: Document, claim: YearClaim, found: ReportYear) -> bool:
    """Whether a sentence of last year's work stands in a report that mostly names its own year."""
    if _opens_chapter(document, claim, found):
        return True
    told = document.once(_claims_by_year)[Kind.STATEMENT, claim.year]
    dates = document.once(_dates_by_year)
    if (found.year - claim.year) % 10 == 0:
        return len(found.home) == 1 and dates[claim.year] == 1
    return found.home == {claim.year + 1} and dates[found.year] > told


def _opens_chapter(document: Document, claim: YearClaim, found: ReportYear) -> bool:
    """Whether a chapter on the work of the report year begins with a sentence on another."""
    return any(
        f"{found.year}年" in heading.title and not document.text[heading.span.end : claim.span.start].strip()
        for heading in document.once(read_outline).path(claim.span.start)
    )


def _claims_by_year(document: Document) -> Counter[tuple[Kind, int]]:
    return Counter((claim.kind, claim.year) for claim in document.once(read_year_claims))


def _dates_by_year(document: Document) -> Counter[int | None]:
    return Counter(date.first.year for date in document.once(read_dates) if is_plain_year(date))


def _always(document: Document, claim: YearClaim, found: ReportYear) -> bool:
    return True


_CHECKS = {
    Kind.TITLE: _always,
    Kind.OPENING: _opens_wrongly,
    Kind.CHAPTER: _is_only_chapter,
    Kind.PROBLEMS: _is_only_problems,
    Kind.STATEMENT: _is_left_over,
    Kind.NOW: _always,
    Kind.COUNTED: _always,
}


def _home_dates(document: Document, span: Span, found: ReportYear) -> list[DateMention]:
    """The report's own years in a stretch, those of a plan left out: ``2025年工作计划``."""
    text = document.once(folded)
    dates = [
        date for date in dates_in(document, span) if is_plain_year(date) and date.first.year in found.home
    ]
    return [date for date in dates if not _PLANNED.match(text, date.span.end)]
