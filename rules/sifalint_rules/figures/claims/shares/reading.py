"""Find the shares of a document and what came of checking them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sifalint import Document, Pattern, Span
from sifalint.facts.widths import folded
from sifalint_rules.figures.claims.claim import Claim, Kind, Outcome, Reason, unknown
from sifalint_rules.figures.claims.divisions import Whole, read_divisions
from sifalint_rules.figures.claims.feasibility import impossible_for
from sifalint_rules.figures.claims.judging import Readings, is_target, judged, without_spoken_for
from sifalint_rules.figures.claims.quotient import Ratio, fits
from sifalint_rules.figures.claims.rates.explicit import bracket_ratio, fraction, in_brackets
from sifalint_rules.figures.claims.scope import further, scope_of
from sifalint_rules.figures.claims.shares.binding import beside, bound_ratio
from sifalint_rules.figures.claims.shares.candidates import (
    is_likely,
    named_wholes,
    names_another,
    parts_of,
    possible_ratios,
)
from sifalint_rules.figures.claims.shares.finding import is_near, shares_of
from sifalint_rules.figures.claims.shares.sums import fits_list, fits_sum
from sifalint_rules.figures.statements import Count, Link, Statement, read_statements

_PLAIN = Pattern(r"占(?:比|比为|比达)?")


def read_share_claims(document: Document) -> tuple[Claim, ...]:
    """The shares of a document with what part and whole say, in order."""
    text = document.once(folded)
    statements = document.once(read_statements)
    wholes = {
        item.number.span: division.whole
        for division in document.once(read_divisions)
        if division.whole is not None and division.clear
        for item in division.items
    }
    places = [(n, i) for n, statement in enumerate(statements) for i in shares_of(text, statement)]
    claims = [_claim(text, statements, n, i, wholes, None) for n, i in places]
    for k, claim in enumerate(claims):
        if claim.outcome is Outcome.UNKNOWN:
            sibling = _sibling_whole(statements, places, claims, k)
            claims[k] = _claim(text, statements, *places[k], wholes, sibling) if sibling else claim
    return without_spoken_for(claims)


def _sibling_whole(
    statements: Sequence[Statement], places: Sequence[tuple[int, int]], claims: Sequence[Claim], at: int
) -> Count | None:
    """The whole of the share before or behind in a list of shares: 甲12件,占24%;乙20件,占40%."""
    n, i = places[at]
    label = statements[n].numbers[i].label
    if label and not _PLAIN.fullmatch(label):
        return None
    for other in (at - 1, at + 1):
        if not 0 <= other < len(places) or claims[other].outcome not in (Outcome.HOLDS, Outcome.CUT):
            continue
        m, j = places[other]
        beside = (
            statements[m].numbers[j].label.startswith("占") if label else not statements[m].numbers[j].label
        )
        near = m == n or (m == n - 1 and statements[m].block == statements[n].block - 1)
        whole = claims[other].operands[-1].quantity
        if beside and near and len(claims[other].operands) == 2 and whole.span.start < statements[n].span.end:
            return Count(whole, "", "", 0, 0, Link.NONE)
    return None


def _claim(
    text: str,
    statements: Sequence[Statement],
    at: int,
    index: int,
    wholes: Mapping[Span, Whole],
    sibling: Count | None,
) -> Claim:
    """The share at ``index`` of a statement; ``sibling`` is the whole of another share of its list."""
    statement = statements[at]
    scope = scope_of(statements, at, index)
    stated = statement.numbers[index]
    if statement.masked:
        return unknown(Kind.RATE, stated.quantity, Reason.UNFILLED)
    behind = in_brackets(text, statement, index)
    named = named_wholes(stated, scope, further(statements, at))
    possible = possible_ratios(stated, behind, named, scope)
    beside_it = {part for part in {made.part for made in possible} if is_near(text, part, stated)}
    near = [made for made in possible if made.part in beside_it and not names_another(stated, made.whole)]
    sure = (
        fraction(text, stated)
        or bracket_ratio(behind)
        or bound_ratio(text, statement, index, wholes)
        or beside(text, statement, index, sibling)
    )
    if sure and not fits(stated, sure) and names_another(stated, sure.whole):
        sure = None
    readings = Readings(
        sure,
        possible if stated.quantity.exact else (),
        [made for made in near if made.whole in named or is_likely(text, statement, made)],
        lambda: fits_sum(stated, scope) or (sure is not None and fits_list(stated, sure.part, wholes)),
        _reason([*behind, *parts_of(stated, scope)], possible),
    )
    claim = judged(stated, readings)
    if claim.outcome is Outcome.UNKNOWN and is_target(text, stated):
        return claim._replace(reason=Reason.TARGET)
    lone = index and claim.reason is Reason.NO_WHOLE and not behind and not named
    return (lone and _impossible(text, statement.numbers[index - 1], stated)) or claim


def _impossible(text: str, part: Count, stated: Count) -> Claim | None:
    """The claim that a part is no such share of anything; 三类 and 两地 sum up names and are no parts."""
    figures = text[part.span.start].isdigit()
    plain = figures and _PLAIN.fullmatch(stated.label) and is_near(text, part, stated)
    return impossible_for(stated, part) if plain else None


def _reason(parts: Sequence[Count], possible: Sequence[Ratio]) -> Reason:
    """Why nothing can be said of a share whose numbers neither agree nor surely disagree."""
    if not parts:
        return Reason.NO_PART
    if not parts[0].quantity.exact:
        return Reason.APPROXIMATE
    return Reason.AMBIGUOUS if possible else Reason.NO_WHOLE
