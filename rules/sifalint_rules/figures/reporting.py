"""How the number rules speak of claims."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from sifalint import Checked, Document, Related, Rule, Text
from sifalint_rules.figures.claims import Claim

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
    }
)
"""What stands at the second places of a finding about parts of a whole."""

SUM: Mapping[str, Text] = MappingProxyType(
    {"item": Text("相加的一项：{words}", "an item of the sum: {words}")}
)
"""What stands at the second places of a finding about a total."""


def checked(claim: Claim) -> Checked:
    """A claim as the coverage line counts it."""
    return Checked(claim.kind.value, claim.span, claim.outcome.verdict, claim.arithmetic)


def operands(rule: Rule, document: Document, claim: Claim) -> Iterator[Related]:
    """The numbers that a claim was checked against, other than the claimed one itself."""
    for role, quantity in claim.operands:
        if quantity.span != claim.span:
            yield rule.related(quantity.span, role.value, words=document[quantity.span])
