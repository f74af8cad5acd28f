"""Find the rates of a document and what came of checking them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from sifalint import Document, Pattern, Verdict
from sifalint.facts.quantities import PERCENT
from sifalint.facts.widths import folded
from sifalint_rules.figures.claims.claim import Claim, Kind, Outcome, Reason, unknown
from sifalint_rules.figures.claims.feasibility import impossible_of
from sifalint_rules.figures.claims.judging import Readings, is_target, judged, without_spoken_for
from sifalint_rules.figures.claims.quotient import Ratio, fits, ratio, settled
from sifalint_rules.figures.claims.rates.agreement import made_otherwise
from sifalint_rules.figures.claims.rates.binding import bound_pair, takes_in_others
from sifalint_rules.figures.claims.rates.composites import only_sum, summed_ratio, sums_for
from sifalint_rules.figures.claims.rates.everything import all_of
from sifalint_rules.figures.claims.rates.explicit import bracket_ratio, fraction, in_brackets
from sifalint_rules.figures.claims.rates.names import counted_in, rates_of
from sifalint_rules.figures.claims.rates.parts import is_part, says_how
from sifalint_rules.figures.claims.rates.plain import plain_doubt
from sifalint_rules.figures.claims.scope import Scope, in_unit, scope_of
from sifalint_rules.figures.measures import Stem
from sifalint_rules.figures.statements import Count, Statement, read_statements

_FILLED = Pattern(r"[\d;]")
_MOST_PARTS = 3
_MOST_NAMED = 5
_MOST_WHOLES = 6


def read_rate_claims(document: Document) -> tuple[Claim, ...]:
    """The rates of a document with what their part and whole say, in order."""
    text = document.once(folded)
    statements = document.once(read_statements)
    claims = [
        _worst([_claim(text, statement, number, name, scope_of(statements, i, number)) for name in names])
        for i, statement in enumerate(statements)
        for number, names in rates_of(text, statement)
    ]
    return without_spoken_for(claims)


def _worst(claims: Sequence[Claim]) -> Claim:
    """The claim to report where one percentage stands for several rates: 办结率、满意率均达100%."""
    order = {Verdict.WRONG: 0, Verdict.HOLDS: 1, Verdict.DOUBTFUL: 2, Verdict.UNVERIFIABLE: 3}
    return min(claims, key=lambda claim: order[claim.outcome.verdict])


def _claim(text: str, statement: Statement, index: int, name: str, scope: Scope) -> Claim:
    stated = statement.numbers[index]
    if statement.masked:
        return unknown(Kind.RATE, stated.quantity, Reason.UNFILLED)
    if stated.dimension != PERCENT:
        return unknown(Kind.RATE, stated.quantity, Reason.NO_WHOLE)
    unit = counted_in(text, stated)
    scope = in_unit(scope, unit) if unit else scope
    stems = scope.measures.stems(name)
    behind = in_brackets(text, statement, index)
    sure = (
        fraction(text, stated)
        or bracket_ratio(behind)
        or only_sum(name, scope)
        or bound_pair(text, stated, name, stems, scope)
    )
    if sure and fits(stated, sure):
        return settled(stated, sure, Outcome.HOLDS)
    claim = judged(stated, _readings(text, stated, name, stems, sure, behind, scope))
    if claim.outcome is not Outcome.UNKNOWN:
        return claim
    if is_target(text, stated):
        return claim._replace(reason=Reason.TARGET)
    return (
        all_of(text, stated, name, scope)
        or plain_doubt(stated, name, stems, scope)
        or _impossible(text, stated, name, scope)
        or claim
    )


def _readings(
    text: str,
    stated: Count,
    name: str,
    stems: Sequence[Stem],
    sure: Ratio | None,
    behind: Sequence[Count],
    scope: Scope,
) -> Readings:
    """The ratios that a rate may be made of; ``behind`` are the numbers in brackets behind it."""
    named = [count for count in scope.before if any(is_part(count, stem) for stem in stems)]
    summed = summed_ratio(name, scope)
    named += [summed.part] if summed and summed.part not in named else []
    if not named and name.endswith("进度"):
        named = list(scope.before[-1:])
    nearest = [count for count in scope.before[-1:] if count not in named]
    named = [count for count in named if not takes_in_others(text, count)][-_MOST_NAMED:]
    parts = [*behind, *reversed((*named, *nearest))]
    possible = [
        ratio(part, whole)
        for part in parts
        for whole in (*behind, *scope.wholes)
        if whole is not part and whole.dimension == part.dimension
    ]
    named_parts = [*behind, *(count for count in reversed(named) if says_how(name, count))]
    sums = sums_for(named_parts, name, scope)
    return Readings(
        sure,
        [*sums, *possible],
        [*sums, *_likely(named_parts, _near_wholes(named, scope))],
        lambda: made_otherwise(stated, named, scope),
        _reason(named, scope),
    )


def _likely(parts: Sequence[Count], wholes: Sequence[Count]) -> list[Ratio]:
    """The ratios of the nearest parts and of wholes that may hold them, the nearest first."""
    rows = [
        [
            ratio(part, whole)
            for whole in sorted(wholes, key=lambda whole: _farness(whole, part))
            if whole is not part
            and whole.dimension == part.dimension
            and whole.quantity.exact
            and whole.quantity.value * 10 > part.quantity.value
            and whole.quantity.value != part.quantity.value
        ][:_MOST_WHOLES]
        for part in parts[:_MOST_PARTS]
    ]
    return [made for row in zip_longest(*rows) for made in row if made]


def _impossible(text: str, stated: Count, name: str, scope: Scope) -> Claim | None:
    """The claim that no whole number of the only things counted in the sentence gives a rate."""
    if (
        len(scope.before) != 1
        or scope.carried
        or _FILLED.search(text, scope.before[0].span.end, stated.span.start)
    ):
        return None
    return impossible_of(stated, name, scope.before[0])


def _near_wholes(named: Sequence[Count], scope: Scope) -> Sequence[Count]:
    """The counts of the sentence, or the first of the sentence before where none of them is a whole."""
    if not named or any(
        count.dimension == named[-1].dimension and count.quantity.value > named[-1].quantity.value
        for count in scope.before
    ):
        return scope.before
    like = [count for count in scope.previous if count.firm and count.dimension == named[-1].dimension]
    return (*scope.before, *like[:1])


def _farness(whole: Count, part: Count) -> tuple[bool, int]:
    """How far a whole is to seek: those that may hold the part come first, the nearest first of all."""
    return whole.quantity.value < part.quantity.value, abs(whole.span.start - part.span.start)


def _reason(named: Sequence[Count], scope: Scope) -> Reason:
    """Why nothing can be said of a rate whose numbers neither agree nor surely disagree."""
    if not named:
        return Reason.NO_PART
    if scope.carried:
        return Reason.CARRIED
    part = named[-1]
    if not part.quantity.exact:
        return Reason.APPROXIMATE
    others = [count for count in (*scope.before, *scope.earlier) if count is not part]
    like = [count for count in others if count.dimension == part.dimension]
    larger = [count for count in like if count.quantity.value >= part.quantity.value]
    if larger:
        return Reason.AMBIGUOUS if any(count.quantity.exact for count in larger) else Reason.APPROXIMATE
    return Reason.NO_WHOLE if like or not others else Reason.UNITS
