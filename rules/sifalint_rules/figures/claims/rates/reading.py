"""Find the rates of a document and what came of checking them."""

from __future__ import annotations

from collections.abc import Sequence

from sifalint import Document, Pattern, Verdict
from sifalint.facts.widths import folded
from sifalint_rules.figures.claims.claim import Claim, Kind, Outcome
from sifalint_rules.figures.claims.quotient import Pair, settled, wrong
from sifalint_rules.figures.claims.rates.agreement import agreeing_pair, made_otherwise
from sifalint_rules.figures.claims.rates.binding import bound_pair
from sifalint_rules.figures.claims.rates.names import rates_of
from sifalint_rules.figures.claims.rates.parts import is_part
from sifalint_rules.figures.claims.scope import Scope, scope_of
from sifalint_rules.figures.measures import known_measures
from sifalint_rules.figures.statements import Count, Statement, read_statements

_ALL = Pattern(r"均|全部|全都|无一例外|全覆盖")
_FARTHEST = 80


def read_rate_claims(document: Document) -> tuple[Claim, ...]:
    """The rates of a document with what their part and whole say, in order."""
    text = document.once(folded)
    statements = document.once(read_statements)
    return tuple(
        _worst([_claim(text, statement, number, name, scope_of(statements, i, number)) for name in names])
        for i, statement in enumerate(statements)
        for number, names in rates_of(statement)
    )


def _worst(claims: Sequence[Claim]) -> Claim:
    """The claim to report where one percentage stands for several rates: 办结率、满意率均达100%."""
    order = {Verdict.WRONG: 0, Verdict.HOLDS: 1, Verdict.UNVERIFIABLE: 2}
    return min(claims, key=lambda claim: order[claim.outcome.verdict])


def _claim(text: str, statement: Statement, index: int, name: str, scope: Scope) -> Claim:
    stated = statement.numbers[index]
    unknown = Claim(Kind.RATE, stated.quantity, Outcome.UNKNOWN)
    if statement.masked:
        return unknown
    stems = known_measures().stems(name)
    parts = [count for count in scope.before if any(is_part(count, stem) for stem in stems)]
    nearest = [count for count in scope.before[-1:] if count not in parts]
    pair = agreeing_pair(stated, [*parts, *nearest], scope)
    if pair:
        return settled(stated, pair, Outcome.HOLDS)
    if made_otherwise(stated, parts, scope):
        return unknown
    pair = bound_pair(text, stated, name, stems, scope)
    if pair:
        return settled(stated, pair, wrong(stated))
    return _all_of(text, stated, scope) or unknown


def _all_of(text: str, stated: Count, scope: Scope) -> Claim | None:
    """A rate of 100% that 均 or 全部 states: 7个司法所均达标,达标率100%."""
    if stated.quantity.value != 100 or not scope.before or not scope.before[-1].quantity.exact:
        return None
    last = scope.before[-1]
    end = stated.span.start - len(stated.label)
    if not last.span.end <= end <= last.span.end + _FARTHEST or not _ALL.search(text, last.span.end, end):
        return None
    return settled(stated, Pair(last, last), Outcome.HOLDS)
