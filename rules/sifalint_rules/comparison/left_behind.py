"""Sentences that were copied from last year's report and kept its year."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from sifalint import Document, Pattern, Span
from sifalint.facts.dates import DateMention, dates_in
from sifalint.facts.pairing import Pair, masks, read_sentence_pairs
from sifalint.facts.quantities import Quantity, read_quantities
from sifalint.facts.sentences import read_sentences, sentence_at
from sifalint.facts.widths import folded
from sifalint_rules.comparison.previous import Years, read_years
from sifalint_rules.structure.roles import in_plan
from sifalint_rules.years.report_year import is_plain_year, opening
from sifalint_rules.years.year_claims import Kind, YearClaim, read_year_claims

_COPIED = 0.9
_OTHER_BEFORE = Pattern(r"(?:比|较|与|同|和|从|自|由|于|了|的)[ ]?$")
_OTHER_BEHIND = Pattern(
    r"(?:\d{1,2}月)?[份底末初]?(?:[以之]?[来前后]|起|同期|相比|度?(?:考核|考评|评选|评比|表彰|评查|审计)|的)"
)
_HISTORY = Pattern(
    r"获|荣|评为|表彰|命名|入选|成立|设立|挂牌|揭牌|通过|施行|以来|累计|当年|同年|当时|之后|此后|至今|首次|回顾"
)
_EVENT = Pattern(r"启动|开始|试点|推行|建成|印发|出台|修订|颁布|实施|改革|改造|投用|投入使用")
_HEADED = frozenset((Kind.CHAPTER, Kind.PROBLEMS))
_TOLD = frozenset((Kind.OPENING, Kind.STATEMENT))
_OWN = frozenset((*_TOLD, *_HEADED, Kind.ANNOUNCEMENT, Kind.NOW))


class Leftover(NamedTuple):
    """A year that a copied sentence kept: its place, and the sentence of last year's report.

    ``changed`` says that the numbers of the sentence are other ones, so that the two reports contradict each
    other about one year; ``sure`` that nothing but an oversight explains the year.
    """

    year: int
    span: Span
    last: Span
    changed: bool
    sure: bool


def read_leftovers(document: Document) -> tuple[Leftover, ...]:
    """The years left behind, in order, one for each sentence."""
    years = document.once(read_years)
    return tuple(_leftovers(document, years)) if years else ()


def _leftovers(document: Document, years: Years) -> Iterator[Leftover]:
    old = {year for year in years.last.home - years.this.home if year < years.this.year}
    told_again = _told_of_this_year(document, years)
    last_words = Counter(_bare(years.previous, span) for span in years.previous.once(read_sentences) if old)
    for pair in document.once(read_sentence_pairs) if old else ():
        if pair.similarity < _COPIED or masks(document, [pair.this])[0] in told_again:
            continue
        period = _kept_period(document, years, pair, old)
        if period:
            yield Leftover(period.year, period.span, pair.last, changed=False, sure=True)
            continue
        mention = _kept(document, years, pair, old)
        if mention is None or mention.span == years.this.span:
            continue
        changed = _bare(document, pair.this) not in last_words and _other_figures(
            document, years, pair, mention
        )
        claim = _claimed(document, years, mention)
        if changed or claim or _begins(document, pair, mention):
            sure = changed or (claim is not None and claim.kind is not Kind.STATEMENT)
            yield Leftover(mention.first.year or 0, mention.span, pair.last, changed, sure)


def _begins(document: Document, pair: Pair, mention: DateMention) -> bool:
    """Whether a sentence copied to the letter tells of the whole of a year, with which it begins."""
    if pair.similarity < 1 or mention.span.start != pair.this.start or mention.first.month is not None:
        return False
    text = document.once(folded)
    past = _HISTORY.search(text, *pair.this) or _EVENT.search(text, *pair.this)
    return not past and not in_plan(document, pair.this.start)


def _told_of_this_year(document: Document, years: Years) -> frozenset[str]:
    """The masked words of the sentences that name this year."""
    spans = [
        span
        for span in document.once(read_sentences)
        if any(date.first.year in years.this.home for date in dates_in(document, span))
    ]
    return frozenset(masks(document, spans))


def _kept(document: Document, years: Years, pair: Pair, old: set[int]) -> DateMention | None:
    """The first year of a copied sentence that is an old one in both reports and no point of comparison."""
    this, last = dates_in(document, pair.this), dates_in(years.previous, pair.last)
    text = document.once(folded)
    if len(this) != len(last):
        return None
    for mine, theirs in zip(this, last, strict=True):
        same = mine.first == theirs.first and mine.first.year in old
        if not (same and is_plain_year(mine) and is_plain_year(theirs)) or mine.is_range:
            continue
        start, end = mine.span
        beside = _OTHER_BEFORE.search(text, max(pair.this.start, start - 4), start)
        if not beside and not _OTHER_BEHIND.match(text, end):
            return mine
    return None


def _kept_period(document: Document, years: Years, pair: Pair, old: set[int]) -> YearClaim | None:
    """The first year of the period whose figures a copied sentence says it gives, where it is an old one."""
    this, last = _period(document, pair.this), _period(years.previous, pair.last)
    return this if this and last and this.year == last.year and this.year in old else None


def _period(document: Document, span: Span) -> YearClaim | None:
    claims = document.once(read_year_claims)
    return next((claim for claim in claims if claim.kind is Kind.PERIOD and span.covers(claim.span)), None)


def _other_figures(document: Document, years: Years, pair: Pair, mention: DateMention) -> bool:
    """Whether a sentence is copied but for exact numbers behind its year."""
    if pair.similarity < 1:
        return False
    this, last = _quantities(document, pair.this), _quantities(years.previous, pair.last)
    if len(this) != len(last):
        return False
    return any(
        mine.exact and theirs.exact and mine.value != theirs.value
        for mine, theirs in zip(this, last, strict=True)
        if mine.span.start > mention.span.end
    )


def _quantities(document: Document, span: Span) -> tuple[Quantity, ...]:
    quantities = document.once(read_quantities)
    start, end = (bisect_left(quantities, offset, key=lambda each: each.span.start) for offset in span)
    return quantities[start:end]


def _claimed(document: Document, years: Years, mention: DateMention) -> YearClaim | None:
    """The claim that a report makes for its own work with a year, where nothing in it tells otherwise."""
    claims = document.once(read_year_claims)
    claim = next((each for each in claims if each.span.start == mention.span.start), None)
    if claim is None or claim.kind not in _OWN:
        return None
    if claim.kind in _TOLD and _HISTORY.search(
        document.once(folded), *sentence_at(document, claim.span.start)
    ):
        return None
    home = years.this.home
    if claim.kind in _HEADED and any(other.kind is claim.kind and other.year in home for other in claims):
        return None
    if claim.kind is Kind.OPENING:
        announced = {other.span for other in claims if other.kind is Kind.ANNOUNCEMENT}
        told = dates_in(document, document.once(opening))
        if any(date.first.year in home and date.span not in announced for date in told):
            return None
    if claim.kind is Kind.ANNOUNCEMENT:
        told = dates_in(document, sentence_at(document, claim.span.start))
        if any(date.first.year in home for date in told):
            return None
    return claim


def _bare(document: Document, span: Span) -> str:
    return "".join(document.once(folded)[span.start : span.end].split())
