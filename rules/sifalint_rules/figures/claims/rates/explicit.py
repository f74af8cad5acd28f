"""Ratios that stand beside a percentage: 98.9%(184件), 62.9%(129/205), 51.16%(应履行1783件,已履行912件)."""

from __future__ import annotations

from decimal import Decimal

from sifalint import Pattern, Span
from sifalint.facts.quantities import Precision, Quantity
from sifalint_rules.figures.claims.quotient import Ratio, ratio
from sifalint_rules.figures.statements import Count, Link, Statement

_NUMBER = r"(\d{1,9}(?:,\d{3})*+(?:\.\d{1,4})?)([\p{Han}]{0,3})"
_BEHIND = Pattern(rf" ?[(,] ?{_NUMBER} ?[/÷] ?{_NUMBER} ?\)")
_BEFORE = Pattern(rf"{_NUMBER} ?[/÷] ?{_NUMBER} ?[,(]?(?:即为?|=|≈|约为?|为)? ?$")
_LONGEST = 40
_MOST_NUMBERS = 4


def fraction(text: str, stated: Count) -> Ratio | None:
    """The fraction that is written out before or behind a percentage: 91.67%(11/12), 11/12,即91.67%."""
    start = max(0, stated.span.start - _LONGEST)
    match = _BEHIND.match(text, stated.span.end) or _BEFORE.search(text[start : stated.span.start])
    if match is None:
        return None
    offset = 0 if match.string is text else start
    above, below = (_count(match.start(i) + offset, match[i], match[i + 1], stated) for i in (1, 3))
    return ratio(above, below) if below.quantity.value else None


def _count(start: int, digits: str, unit: str, stated: Count) -> Count:
    value = Decimal(digits.replace(",", ""))
    step = Decimal(1).scaleb(-len(digits.partition(".")[2]))
    scale = Decimal(10000) if unit.startswith("万") else Decimal(1)
    unit = unit.removeprefix("万")
    span = Span(start, start + len(digits))
    magnitude = "万" if scale > 1 else ""
    number = value * scale
    quantity = Quantity(span, number, step * scale, magnitude, unit, unit, Precision.EXACT, number)
    return Count(quantity, "", "", stated.group, stated.depth + 1, Link.NONE)


def in_brackets(text: str, statement: Statement, index: int) -> tuple[Count, ...]:
    """The counts in the brackets right behind a percentage: 98.9%(184件)."""
    stated = statement.numbers[index]
    if text[stated.span.end : stated.span.end + 1] != "(":
        return ()
    close = text.find(")", stated.span.end, stated.span.end + _LONGEST)
    behind = statement.numbers[index + 1 : index + 1 + _MOST_NUMBERS]
    return tuple(
        number
        for number in behind
        if number.depth == stated.depth + 1
        and number.span.end <= close
        and number.counts
        and number.quantity.exact
    )


def bracket_ratio(counts: tuple[Count, ...]) -> Ratio | None:
    """The ratio of the two counts that stand alone in the brackets."""
    if len(counts) != 2 or counts[0].dimension != counts[1].dimension:
        return None
    small, large = sorted(counts, key=lambda count: count.quantity.value)
    return ratio(small, large)
