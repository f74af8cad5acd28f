"""The numbers that a rate agrees with, whatever the words say: where there are any, it is let be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import accumulate

from sifalint_rules.figures.arithmetic import rate_fits, rounds_to, total
from sifalint_rules.figures.claims.quotient import Pair
from sifalint_rules.figures.claims.scope import Scope
from sifalint_rules.figures.statements import Count

_MOST_TRIED = 5
_Value = tuple[Decimal, Decimal]


def agreeing_pair(stated: Count, parts: Sequence[Count], scope: Scope) -> Pair | None:
    """The nearest part and whole that the rate agrees with, rounded rather than cut off."""
    wholes = [(whole, total([whole.quantity])) for whole in scope.wholes]
    fitting = [
        Pair(part, whole)
        for part, above in [(part, total([part.quantity])) for part in reversed(parts)]
        for whole, below in wholes
        if whole is not part
        and whole.dimension == part.dimension
        and rate_fits(stated.quantity, above, below)
    ]
    rounded = (
        pair
        for pair in fitting
        if rounds_to(stated.quantity, pair.part.quantity.value, pair.whole.quantity.value)
    )
    return next(rounded, fitting[0] if fitting else None)


def made_otherwise(stated: Count, parts: Sequence[Count], scope: Scope) -> bool:
    """Whether the rate agrees with sums or differences: 不诉率 = 不诉 ÷ (起诉 + 不诉)."""
    if not stated.quantity.exact:
        return False
    return any(
        rate_fits(stated.quantity, above, below)
        for part in [count for count in parts if count.firm][-_MOST_TRIED:]
        for above, below in _quotients(part, scope)
    )


def _quotients(part: Count, scope: Scope) -> Iterator[tuple[_Value, _Value]]:
    """The divisions of and by sums and differences of the numbers around a part."""
    others = [
        count.quantity
        for count in scope.wholes
        if count.firm and count.dimension == part.dimension and count is not part
    ]
    sums = accumulate(other.value for other in others)
    del others[_MOST_TRIED:]
    value, loose = total([part.quantity])
    bases = [value + other.value for other in others]
    bases += [a.value - b.value for a in others for b in others if a.value > b.value]
    bases += [a.value + b.value for i, a in enumerate(others) for b in others[:i]]
    for base in (*bases, *sums, *scope.list_sums):
        yield (value, loose), (base, loose)
    for a in others:
        for b in others:
            if a is not b:
                yield (value + a.value, loose), total([b])
