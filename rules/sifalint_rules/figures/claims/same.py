"""Claims that two mentions of one indicator agree."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sifalint import Document, Span, Text
from sifalint.facts.outline import read_outline
from sifalint.facts.quantities import Quantity
from sifalint_rules.figures.claims.claim import Claim, Kind, Operand, Outcome, Role
from sifalint_rules.figures.indicators import Indicator, read_indicators, read_restated
from sifalint_rules.figures.indicators.identity import is_event, surely_same
from sifalint_rules.figures.indicators.likeness import agree, shifted, significant, tenfold

_LONG_TITLE = 16

Agreeing = Mapping[int, frozenset[tuple[str, str]]]
"""The indicators of each sentence that stand elsewhere with the same value, by the number of the sentence."""


def read_same_claims(document: Document) -> tuple[Claim, ...]:
    """The numbers that stand for the same thing as another, and whether the two agree, in order."""
    groups = document.once(read_indicators)
    agreeing = _agreeing(groups)
    claims = {claim.span: claim for group in groups for claim in _claims(document, group, agreeing)}
    for number, again, equal in document.once(read_restated):
        outcome = Outcome.HOLDS if equal else Outcome.DIFFERS
        if number.span not in claims and again.span not in claims:
            claims[number.span] = _claim(document, number.quantity, again.quantity, outcome)
    return tuple(claims[span] for span in sorted(claims))


def _agreeing(groups: Sequence[Sequence[Indicator]]) -> Agreeing:
    found: dict[int, set[tuple[str, str]]] = defaultdict(set)
    for group in groups:
        for indicator in group[1:]:
            if indicator.quantity.value == group[0].quantity.value and significant(indicator.quantity) > 1:
                for each in (group[0], indicator):
                    found[each.statement].add((indicator.subject, indicator.number.dimension))
    return {statement: frozenset(keys) for statement, keys in found.items()}


def _claims(document: Document, group: Sequence[Indicator], agreeing: Agreeing) -> Iterator[Claim]:
    """The claims of one group: every number but the first of the usual value against that one.

    Three different values are those of a list, whose items the text tells apart elsewhere.
    """
    values = Counter(indicator.quantity.value for indicator in group)
    usual = next(each for each in group if values[each.quantity.value] == max(values.values()))
    others = [each for each in group if each.statement != usual.statement and not _of_other_size(usual, each)]
    off = [each for each in others if not agree(usual.quantity, each.quantity)]
    if len({each.quantity.value for each in off}) > 1:
        return
    for each in others:
        if each not in off:
            if each.quantity.exact and usual.quantity.exact:
                yield _claim(document, each.quantity, usual.quantity, Outcome.HOLDS)
        elif len(off) == 1 and (_share(usual, each, agreeing) or surely_same(usual, each)):
            yield _claim(document, each.quantity, usual.quantity, Outcome.DIFFERS)


def _of_other_size(one: Indicator, other: Indicator) -> bool:
    """Whether two numbers differ in their zeros alone, and that is told elsewhere, or need not be wrong."""
    if is_event(other):
        return tenfold(one.quantity, other.quantity)
    return shifted(one.quantity, other.quantity, other.subject)


def _share(one: Indicator, other: Indicator, agreeing: Agreeing) -> bool:
    """Whether the sentences of two numbers have another number in common, and tell of the same campaign."""
    shared = agreeing.get(one.statement, frozenset()) & agreeing.get(other.statement, frozenset())
    return bool(shared) and one.scope == other.scope and not (one.rests and other.rests)


def _claim(document: Document, stated: Quantity, other: Quantity, outcome: Outcome) -> Claim:
    words, others = document[stated.span], document[other.span]
    sign = "=" if stated.value == other.value else "≈"
    sign = "≠" if outcome is Outcome.DIFFERS else sign
    again = (Operand(Role.AGAIN, other),)
    return Claim(Kind.SAME, stated, outcome, again, f"{words} {sign} {others}", others)


def whereabouts(document: Document, span: Span) -> Text:
    """Where a number stands, as a person finds it: ``“法律援助”第2段``."""
    outline = document.once(read_outline)
    path = outline.path(span.start)
    title = path[-1].title if path else ""
    title = title if len(title) <= _LONG_TITLE else f"{title[: _LONG_TITLE - 1]}…"
    number = outline.paragraph(span.start)
    if not title:
        return Text(f"第{number}段", f"paragraph {number}")
    return Text(f"“{title}”第{number}段", f"paragraph {number} under “{title}”")
