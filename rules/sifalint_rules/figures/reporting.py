"""How the number rules speak of claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from sifalint import Checked, Document, Finding, Fix, Related, Rule, Severity, Span, Text
from sifalint_rules.figures.claims import Claim, read_suspects

RATIO: Mapping[str, Text] = MappingProxyType(
    {
        "part": Text("分子：{words}", "the part: {words}"),
        "whole": Text("分母：{words}", "the whole: {words}"),
    }
)
"""What stands at the second places of a finding about a rate; the keys are the values of ``Role``."""

DIVISION: Mapping[str, Text] = MappingProxyType(
    {
        "part": Text("分项：{words}", "a part: {words}"),
        "whole": Text("总数：{words}", "the whole: {words}"),
        "rate": Text(
            "这个比率与分项之和相符：{words}", "this rate agrees with the sum of the parts: {words}"
        ),
    }
)
"""What stands at the second places of a finding about parts of a whole."""

SUM: Mapping[str, Text] = MappingProxyType(
    {
        "item": Text("相加的一项：{words}", "an item of the sum: {words}"),
        "rate": Text(
            "这个比率与各项之和相符：{words}", "this rate agrees with the sum of the items: {words}"
        ),
    }
)
"""What stands at the second places of a finding about a total."""

CHANGE: Mapping[str, Text] = MappingProxyType(
    {
        "old": Text("原来的数：{words}", "the earlier number: {words}"),
        "new": Text("现在的数：{words}", "the later number: {words}"),
        "delta": Text("增减的数：{words}", "the difference: {words}"),
    }
)
"""What stands at the second places of a finding about growth or decline."""


def checked(claim: Claim) -> Checked:
    """A claim as the ledger lists it and the coverage line counts it."""
    reason = claim.reason.value if claim.reason else None
    return Checked(claim.kind.value, claim.span, claim.outcome.verdict, claim.arithmetic, reason)


def contradiction(
    rule: Rule,
    document: Document,
    claim: Claim,
    *,
    note: str = "",
    severity: Severity | None = None,
    related: Iterable[Related] = (),
    fix: Fix | None = None,
    **values: object,
) -> Finding:
    """A finding of a rule at the number of a contradicted claim, with the numbers it was checked against.

    The message may use ``arithmetic`` and ``stated`` beside ``values``; ``related`` are further places.
    """
    return rule.finding(
        claim.span,
        note=note,
        severity=severity,
        related=(*operands(rule, document, claim), *related),
        fix=fix,
        rests_on=places(claim),
        settles=(),
        arithmetic=claim.arithmetic,
        stated=document[claim.span],
        **values,
    )


def places(claim: Claim) -> Iterator[Span]:
    """The numbers of a contradicted claim, one of which must be wrong."""
    yield claim.span
    yield from (quantity.span for _, quantity in claim.operands)


def operands(rule: Rule, document: Document, claim: Claim) -> Iterator[Related]:
    """The numbers that a claim was checked against, other than the claimed one itself."""
    for role, quantity in claim.operands:
        if quantity.span != claim.span:
            yield rule.related(quantity.span, role.value, words=document[quantity.span])


def agreeing(rule: Rule, document: Document, claim: Claim) -> Iterator[Related]:
    """The rates that agree with what the operands of a contradicted claim make, and not with its number."""
    for rate in document.once(_agreeing_rates).get(claim.span, ()):
        yield rule.related(rate.span, "rate", words=document[rate.span])


def _agreeing_rates(document: Document) -> dict[Span, tuple[Claim, ...]]:
    """The rates that agree with the parts or items of the wholes they rest on, by the whole."""
    return {suspect.whole.span: suspect.rates for suspect in document.once(read_suspects) if suspect.divided}
