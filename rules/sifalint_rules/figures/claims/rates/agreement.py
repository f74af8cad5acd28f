"""The sums and differences that a rate agrees with, whatever the words say: it is then let be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import accumulate

from sifalint_rules.figures.arithmetic import rate_fits, total
from sifalint_rules.figures.claims.scope import Scope
from sifalint_rules.figures.statements import Count

_MOST_TRIED = 5
_Value = tuple[Decimal, Decimal]


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
    sums = [*accumulate(other.value for other in others)]
    del others[_MOST_TRIED:]
    value, loose = total([part.quantity])
    bases = [value + other.value for other in others]
    bases += [a.value - b.value for a in others for b in others if a.value > b.value]
    bases += [a.value + b.value for i, a in enumerate(others) for b in others[:i]]
    bases += [value + made for made in sums[: _MOST_TRIED + 1]]
    for base in (*bases, *sums, *scope.list_sums):
        yield (value, loose), (base, loose)
    for a in others:
        for b in others:
            if a is not b:
                yield (value + a.value, loose), total([b])
