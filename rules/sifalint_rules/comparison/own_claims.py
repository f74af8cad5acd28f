"""The claims that a report makes for its own work with a year, looked up by place."""

from __future__ import annotations

from bisect import bisect_left

from sifalint import Document, Pattern, Span
from sifalint.facts.dates import DateMention, dates_in
from sifalint.facts.sentences import sentence_at
from sifalint.facts.widths import folded
from sifalint_rules.comparison.previous import Years
from sifalint_rules.years.report_year import opening
from sifalint_rules.years.year_claims import Kind, YearClaim, read_year_claims

_HISTORY = Pattern(
    r"获|荣|评为|表彰|命名|入选|成立|设立|挂牌|揭牌|通过|施行|以来|累计|当年|同年|当时|之后|此后|至今|首次|回顾"
)
_HEADED = frozenset((Kind.CHAPTER, Kind.PROBLEMS))
_TOLD = frozenset((Kind.OPENING, Kind.STATEMENT))
_OWN = frozenset((*_TOLD, *_HEADED, Kind.ANNOUNCEMENT, Kind.NOW))


def claim_at(document: Document, offset: int) -> YearClaim | None:
    """The claim of the year that begins at an offset."""
    return document.once(_by_start).get(offset)


def period_in(document: Document, span: Span) -> YearClaim | None:
    """The first end of the period whose figures a stretch says it gives."""
    periods = document.once(_periods)
    at = bisect_left(periods, span.start, key=lambda claim: claim.span.start)
    return periods[at] if at < len(periods) and span.covers(periods[at].span) else None


def own_claim(document: Document, years: Years, mention: DateMention) -> YearClaim | None:
    """The claim that a report makes for its own work with a year, where nothing in it tells otherwise."""
    claim = claim_at(document, mention.span.start)
    if claim is None or claim.kind not in _OWN:
        return None
    sentence = sentence_at(document, claim.span.start)
    if claim.kind in _TOLD and _HISTORY.search(document.once(folded), *sentence):
        return None
    if claim.kind in _HEADED and (claim.kind, years.old + 1) in document.once(_told_years):
        return None
    if claim.kind is Kind.OPENING and years.old + 1 in document.once(_opening_years):
        return None
    told = dates_in(document, sentence) if claim.kind is Kind.ANNOUNCEMENT else ()
    return None if any(date.first.year == years.old + 1 for date in told) else claim


def _by_start(document: Document) -> dict[int, YearClaim]:
    return {claim.span.start: claim for claim in document.once(read_year_claims)}


def _periods(document: Document) -> tuple[YearClaim, ...]:
    return tuple(claim for claim in document.once(read_year_claims) if claim.kind is Kind.PERIOD)


def _told_years(document: Document) -> frozenset[tuple[Kind, int]]:
    return frozenset((claim.kind, claim.year) for claim in document.once(read_year_claims))


def _opening_years(document: Document) -> frozenset[int]:
    """The years that the opening names other than where it announces the report."""
    announced = {c.span for c in document.once(read_year_claims) if c.kind is Kind.ANNOUNCEMENT}
    told = dates_in(document, document.once(opening))
    return frozenset(date.first.year for date in told if date.first.year and date.span not in announced)
