"""The arithmetic that the numbers of a sentence must obey, worked out without any code of sifalint.

A law says how a number is drawn from others, and whether printed numbers can be true together. It gives
every benefit of the doubt: a quotient may be rounded or cut off, and a printed figure with decimals, or in
万 and 亿, may stand for any figure that rounds to it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from itertools import product
from random import Random
from typing import NamedTuple

from accuracy.terms import Term, Values, unit

Formula = Callable[..., Decimal]


class Law(NamedTuple):
    """How the number of a slot follows from others: ``draw`` makes it, ``holds`` tests it.

    ``holds`` takes the number and how far the true one may lie from it.
    """

    draw: Callable[[Sequence[Term], int | None, Values, Random], Decimal]
    holds: Callable[[Decimal, Decimal, Sequence[Term], Values], bool]


def bounds(formula: Formula, terms: Sequence[Term], values: Values) -> tuple[Decimal, Decimal]:
    """The least and the greatest result of a formula that rises or falls with each of its terms."""
    spans = []
    for term in terms:
        value, slack = term.value(values), term.slack(values)
        spans.append((value - slack, value + slack) if slack else (value,))
    results = [formula(*corner) for corner in product(*spans)]
    return min(results), max(results)


def rounded(value: Decimal, decimals: int) -> Decimal:
    """Half-up, as everybody rounds by hand."""
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def quotient(formula: Formula, places: int) -> Law:
    """A law whose result is rounded, half-up or cut off; a hundred per cent must be exact."""

    def draw(terms: Sequence[Term], decimals: int | None, values: Values, rng: Random) -> Decimal:
        value = formula(*(term.value(values) for term in terms))
        if value == 100:
            return Decimal(100)
        result = rounded(value, places if decimals is None else decimals)
        return value.quantize(result, ROUND_DOWN) if result == 100 else result

    def holds(stated: Decimal, own: Decimal, terms: Sequence[Term], values: Values) -> bool:
        if any(term.value(values) == 0 for term in terms):
            return False
        low, high = bounds(formula, terms, values)
        if stated == 100:
            return low <= 100 <= high
        return low - unit(stated) < stated <= high + unit(stated) / 2

    return Law(draw, holds)


def exact(formula: Formula) -> Law:
    """A law whose result is not rounded: whole counts must agree to the last digit."""

    def draw(terms: Sequence[Term], decimals: int | None, values: Values, rng: Random) -> Decimal:
        result = formula(*(term.value(values) for term in terms))
        if decimals is not None:
            return rounded(result, decimals)
        finest = min((unit(values[term.name]) for term in terms if term.name), default=Decimal(1))
        return result.quantize(finest) if result == result.quantize(finest) else result.normalize()

    def holds(stated: Decimal, own: Decimal, terms: Sequence[Term], values: Values) -> bool:
        low, high = bounds(formula, terms, values)
        return low - own <= stated <= high + own

    return Law(draw, holds)


def approximation(low: str, high: str, step: str) -> Law:
    """A round number beside the exact one.

    The exact one is at least ``low`` times the round one, and exceeds it by less than ``high`` times it, or
    by less than its last digit that is not 0 where ``high`` is empty.
    """

    def draw(terms: Sequence[Term], decimals: int | None, values: Values, rng: Random) -> Decimal:
        value = terms[0].value(values)
        place = -decimals if decimals is not None else max(value.adjusted() - 1, 1)
        size = Decimal(1).scaleb(place)
        result = (value / size).quantize(Decimal(1), step) * size
        return result.quantize(Decimal(1).scaleb(min(place, 0)))

    def holds(stated: Decimal, own: Decimal, terms: Sequence[Term], values: Values) -> bool:
        value = terms[0].value(values)
        reach = Decimal(high) * stated if high else magnitude(stated)
        return stated * Decimal(low) <= value and value <= stated + reach and value != stated + reach

    return Law(draw, holds)


def magnitude(value: Decimal) -> Decimal:
    """The unit of the last digit that is not 0: 100 for 1200, 0.1 for 1.2."""
    return Decimal(1).scaleb(int(value.normalize().as_tuple().exponent))


def _feasible() -> Law:
    def draw(terms: Sequence[Term], decimals: int | None, values: Values, rng: Random) -> Decimal:
        whole = int(terms[0].value(values))
        return rounded(Decimal(100 * rng.randint(whole // 2, whole - 1)) / whole, decimals or 0)

    def holds(stated: Decimal, own: Decimal, terms: Sequence[Term], values: Values) -> bool:
        whole = terms[0].value(values)
        if stated > 100 or whole < 1:
            return False
        near = int(stated * whole / 100)
        rates = (100 * Decimal(part) / whole for part in range(max(near - 1, 0), near + 3))
        return any(rate - unit(stated) / 2 <= stated <= rate + unit(stated) / 2 for rate in rates) or any(
            0 <= 100 * Decimal(part) / whole - stated < unit(stated) for part in range(near, near + 2)
        )

    return Law(draw, holds)


def _open() -> Law:
    """A whole of which a list may leave parts out: the parts named make all of it, or clearly less."""

    def draw(terms: Sequence[Term], decimals: int | None, values: Values, rng: Random) -> Decimal:
        return _total(*(term.value(values) for term in terms))

    def holds(stated: Decimal, own: Decimal, terms: Sequence[Term], values: Values) -> bool:
        low, high = bounds(_total, terms, values)
        return low - own <= stated <= high + own or high < stated * Decimal("0.98")

    return Law(draw, holds)


def _others() -> Law:
    def draw(terms: Sequence[Term], decimals: int | None, values: Values, rng: Random) -> Decimal:
        return 100 - sum((term.value(values) for term in terms), Decimal(0))

    def holds(stated: Decimal, own: Decimal, terms: Sequence[Term], values: Values) -> bool:
        shares = [stated, *(term.value(values) for term in terms)]
        return abs(sum(shares) - 100) <= len(shares) * max(map(unit, shares)) / 2

    return Law(draw, holds)


def _after() -> Law:
    def draw(terms: Sequence[Term], decimals: int | None, values: Values, rng: Random) -> Decimal:
        first, low, high = (int(term.value(values)) for term in terms)
        return Decimal(first + rng.randint(low, high))

    def holds(stated: Decimal, own: Decimal, terms: Sequence[Term], values: Values) -> bool:
        return stated >= terms[0].value(values)

    return Law(draw, holds)


def _total(*values: Decimal) -> Decimal:
    return sum(values, Decimal(0))


def _growth(old: Decimal, new: Decimal) -> Decimal:
    return 100 * abs(new - old) / old


LAWS = {
    "rate": quotient(lambda part, whole: 100 * part / whole, 2),
    "permille": quotient(lambda part, whole: 1000 * part / whole, 2),
    "growth": quotient(_growth, 1),
    "times": quotient(lambda old, new: new / old - 1, 1),
    "ratio": quotient(lambda new, old: new / old, 1),
    "average": quotient(lambda total, count: total / count, 1),
    "sum": exact(_total),
    "rest": exact(lambda whole, *parts: whole - _total(*parts)),
    "product": exact(lambda first, second: first * second),
    "points": exact(lambda old, new: abs(new - old)),
    "same": exact(lambda other: other),
    "open": _open(),
    "others": _others(),
    "feasible": _feasible(),
    "after": _after(),
    "over": approximation("1", "", ROUND_FLOOR),
    "beyond": approximation("1", "1000000", ROUND_FLOOR),
    "nearly": approximation("0.9", "0", ROUND_CEILING),
    "about": approximation("0.95", "0.050001", ROUND_HALF_UP),
}
