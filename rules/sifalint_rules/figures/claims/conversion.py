"""Claims that one amount is written in two magnitudes or units alike: 5.6亿元(56000万元); 3000亩(200公顷)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import chain
from operator import attrgetter
from types import MappingProxyType

from sifalint import Document, Pattern
from sifalint.facts.quantities import Quantity
from sifalint.facts.widths import folded
from sifalint_rules.figures.arithmetic import slack
from sifalint_rules.figures.claims.claim import Claim, Kind, Operand, Outcome, Role
from sifalint_rules.figures.indicators import Indicator, read_indicators
from sifalint_rules.figures.indicators.likeness import shifted
from sifalint_rules.figures.statements import Statement, read_statements

_RESTATED = Pattern(
    r"\((?:即|合|约合|折合|折|相当于|等于|也就是)*|,?(?:即|折合(?:为|成)?|约合|合计?折|相当于|换算为?)"
)
_SAID = Pattern(
    r"\(?(?:即|折合(?:为|成)?|合?计?折|换算为?|也就是|等于)|,?(?:即|折合(?:为|成)?|合?计?折|换算为?)"
)
_CLOSED = Pattern(r"[);,。]|$")
_FACTORS = MappingProxyType(
    {
        ("吨", "千克"): Decimal(1000),
        ("吨", "斤"): Decimal(2000),
        ("千克", "斤"): Decimal(2),
        ("千克", "克"): Decimal(1000),
        ("公顷", "亩"): Decimal(15),
        ("公顷", "平方米"): Decimal(10000),
        ("平方公里", "亩"): Decimal(1500),
        ("平方公里", "公顷"): Decimal(100),
        ("公里", "米"): Decimal(1000),
        ("兆瓦", "千瓦"): Decimal(1000),
    }
)
"""How many of the second unit one of the first is."""

_ROUGHLY = Decimal("0.01")
_PLACES = 4


def read_conversion_claims(document: Document) -> tuple[Claim, ...]:
    """The amounts that the text writes in a second magnitude or unit, or has elsewhere with other zeros."""
    text = document.once(folded)
    statements = document.once(read_statements)
    converted = chain.from_iterable(_converted(text, statement) for statement in statements)
    jumps = chain.from_iterable(map(_jumps, document.once(read_indicators)))
    return tuple(sorted((*converted, *jumps), key=attrgetter("span")))


def _converted(text: str, statement: Statement) -> Iterator[Claim]:
    """Amounts with the same amount in brackets, or behind 即 or 折合."""
    if statement.masked:
        return
    for first, second in zip(statement.numbers, statement.numbers[1:], strict=False):
        one, other = first.quantity, second.quantity
        factor = _factor(one, other)
        if factor is None or not (one.exact and other.exact):
            continue
        gap = _RESTATED.fullmatch(text, one.span.end, other.span.start)
        if gap and (
            not gap.group().startswith("(") or _CLOSED.match(text, other.span.end, statement.span.end)
        ):
            said = _SAID.fullmatch(gap.group()) is not None
            claim = _judged(one, other, factor, said=said)
            if claim:
                yield claim


def _factor(one: Quantity, other: Quantity) -> Decimal | None:
    """How many of the second unit one of the first is; None where they do not write the same amount."""
    if one.dimension == other.dimension:
        return Decimal(1) if one.magnitude != other.magnitude else None
    pair = (one.dimension, other.dimension)
    if pair in _FACTORS:
        return _FACTORS[pair]
    backwards = _FACTORS.get((other.dimension, one.dimension))
    return 1 / backwards if backwards else None


def _judged(one: Quantity, other: Quantity, factor: Decimal, *, said: bool) -> Claim | None:
    """Whether two amounts are one; None where they are so unlike that they hardly mean to be.

    ``said`` is true where the text says that they are one: 3.08亿元,即30800万元.
    """
    made = one.value * factor
    loose = slack(one) * factor + slack(other) + max(one.step * factor, other.step)
    if said and factor == 1:
        loose = slack(one) + slack(other)
    outcome = Outcome.HOLDS
    if abs(made - other.value) > loose:
        outcome = Outcome.TENFOLD if _is_jump(made, other.value) else Outcome.DIFFERS
    if outcome is Outcome.DIFFERS and not said:
        return None
    sign = "=" if outcome is Outcome.HOLDS else "≠"
    arithmetic = f"{_written(one)} = {_written_in(made, other)} {sign} {_written(other)}"
    return Claim(Kind.CONVERSION, other, outcome, (Operand(Role.AGAIN, one),), arithmetic)


def _is_jump(made: Decimal, value: Decimal) -> bool:
    """Whether two different amounts are a power of ten apart, or nearly so."""
    if not made or not value:
        return False
    ratio = max(made, value) / min(made, value)
    power = Decimal(1).scaleb(round(ratio.log10()))
    return power > 1 and abs(ratio - power) <= power * _ROUGHLY


def _written(quantity: Quantity) -> str:
    return _written_in(quantity.value, quantity)


def _written_in(value: Decimal, like: Quantity) -> str:
    return f"{round(value / like.scale, _PLACES).normalize():f}{like.magnitude}{like.unit}"


def _jumps(group: tuple[Indicator, ...]) -> Iterator[Claim]:
    """Numbers of one indicator that have the digits of its first number, but not its zeros."""
    first = group[0]
    for each in group[1:]:
        one, other = first.quantity, each.quantity
        exact = one.exact and other.exact
        if exact and each.statement != first.statement and shifted(one, other, each.subject):
            arithmetic = f"{_written(other)} ≠ {_written(one)}"
            yield Claim(Kind.CONVERSION, other, Outcome.TENFOLD, (Operand(Role.AGAIN, one),), arithmetic)
