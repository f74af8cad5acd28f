"""The sums that a share agrees with: it is then let be."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from itertools import accumulate

from sifalint import Span
from sifalint_rules.figures.arithmetic import rate_fits, total
from sifalint_rules.figures.claims.divisions import Whole
from sifalint_rules.figures.claims.scope import Scope
from sifalint_rules.figures.statements import Count

_MOST_ADDED = 8


def fits_list(stated: Count, part: Count, wholes: Mapping[Span, Whole]) -> bool:
    """Whether the share agrees with the sum of a list that the part's whole stands in."""
    whole = wholes.get(part.span)
    if whole is None:
        return False
    sums = accumulate(number.quantity.value for number in (whole.number, *reversed(whole.rivals)))
    return any(rate_fits(stated.quantity, total([part.quantity]), (value, Decimal(0))) for value in sums)


def fits_sum(stated: Count, scope: Scope) -> bool:
    """Whether the share agrees with a sum of the last parts: 甲71人,乙89人,丙42人,占65.2%."""
    rate = stated.quantity
    for whole in dict.fromkeys(count.quantity for count in scope.wholes):
        parts = [n.quantity.value for n in reversed(scope.before) if n.dimension == whole.dimension]
        for value in accumulate(parts[:_MOST_ADDED]):
            near = abs(value * 100 - rate.value * whole.value) <= rate.value * whole.value / 2
            if (near or not rate.exact) and rate_fits(rate, (value, Decimal(0)), total([whole])):
                return True
    return False
