"""Percentages that speak of a rate or a share and that no other reader could make a claim of."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Document, Pattern
from sifalint.facts.quantities import PERCENT
from sifalint.facts.widths import folded
from sifalint_rules.figures.claims.claim import Claim, Kind, Reason, unknown
from sifalint_rules.figures.claims.judging import is_target
from sifalint_rules.figures.claims.rates import read_rate_claims
from sifalint_rules.figures.claims.respective import read_respective_claims
from sifalint_rules.figures.claims.shares import read_share_claims
from sifalint_rules.figures.statements import Count, Statement, read_statements

_RATE = Pattern(r"率|占|比[例重]|满意度|知晓度|覆盖|完成|进度|达到")
_REACHED = Pattern(
    r"^(?!.*[由从]).*(?:率|占|比[例重]|满意度)[^,]*(?:提[高升]|上升|下降|降低?|增加|达)[到至为]$"
)
_CHANGE = Pattern(
    r"增|减|下降|上升|上涨|回落|提[高升]|降[低至到]|同比|环比|[较比]上|由|从|缩小|扩大|高于|低于|超过|涨|跌|快于|百分点"
)
_FARTHEST = 24


def read_rate_mentions(document: Document) -> tuple[Claim, ...]:
    """The other percentages of a document that speak of a rate, unchecked, in order."""
    readers = (read_rate_claims, read_share_claims, read_respective_claims)
    known = {claim.span for read in readers for claim in document.once(read)}
    text = document.once(folded)
    return tuple(
        _mention(text, statement, number)
        for statement in document.once(read_statements)
        for number in _rates(text, statement)
        if number.span not in known
    )


def _rates(text: str, statement: Statement) -> Iterator[Count]:
    for number in statement.numbers:
        if number.dimension == PERCENT and (
            _REACHED.search(number.label) or not _CHANGE.search(number.label)
        ):
            words = text[max(statement.span.start, number.span.start - _FARTHEST) : number.span.start]
            clauses = words.replace(";", ",").split(",")[-2:]
            if (
                _RATE.search(number.label + number.tail)
                or _RATE.search(clauses[-1])
                or _is_share_clause(clauses)
            ):
                yield number


def _is_share_clause(clauses: list[str]) -> bool:
    """Whether the clause before speaks of a rate, and the own one holds but a word or two."""
    return (
        len(clauses) == 2
        and len(clauses[1]) < 4
        and _RATE.search(clauses[0]) is not None
        and not _CHANGE.search(clauses[0])
    )


def _mention(text: str, statement: Statement, number: Count) -> Claim:
    if statement.masked:
        return unknown(Kind.RATE, number.quantity, Reason.UNFILLED)
    reason = Reason.NO_PART if number.quantity.exact else Reason.APPROXIMATE
    return unknown(Kind.RATE, number.quantity, Reason.TARGET if is_target(text, number) else reason)
