"""Whether two numbers that disagree are surely of one thing."""

from __future__ import annotations

from decimal import Decimal

from sifalint.facts.quantities import PERCENT
from sifalint_rules.figures.indicators.indicator import Indicator
from sifalint_rules.figures.indicators.likeness import alike, misprints, significant

_SHORTEST_RATE, _SHORTEST, _RATHER_LONG, _LONG = 5, 6, 7, 10
_POINTS = (Decimal(3), Decimal("0.3"))
_BOTH = 2
_MANY_DIGITS = 4
_EVENT_UNITS = frozenset(
    ("次", "场", "场次", "人次", "份", "册", "期", "条", "篇", "批次", "批", "期次", "张", "本")
)
_CASE_UNITS = frozenset(("件", "件次"))


def surely_same(one: Indicator, other: Indicator) -> bool:
    """Whether two mentions of one subject with different values are of one thing.

    What is done in one campaign or for one group is a part of what is done in all: it is another thing,
    unless it exceeds the whole or has as many digits and is mistyped. A remark in brackets tells them apart.
    """
    if one.rests and other.rests:
        return False
    if one.scope == other.scope:
        return _same_scope(one, other)
    whole, part = (other, one) if one.scope else (one, other)
    if whole.scope or not whole.whole or "(" in part.scope or is_event(one) or not says_enough(one):
        return False
    if part.quantity.value > whole.quantity.value:
        return True
    sizes = (part.quantity.value.adjusted(), whole.quantity.value.adjusted())
    long = significant(whole.quantity) >= _MANY_DIGITS
    return (long or sizes[0] == sizes[1]) and misprints(part.quantity, whole.quantity)


def _same_scope(one: Indicator, other: Indicator) -> bool:
    """Whether the words, and what they say of time and region, leave no doubt.

    Of numbers that lie near each other it is enough that one is said to be of the whole year or region, or
    that they are called by many words. Others must both be said so, or the one that is opens the report and
    the other is of no group, or the other, which is no more than a part of it, exceeds it.
    """
    near = alike(one.quantity, other.quantity, _POINTS[one.rests or other.rests])
    wholes = one.whole + other.whole
    if is_event(one):
        return near and wholes == _BOTH
    whole, part = (one, other) if one.whole else (other, one)
    if not says_enough(one):
        done = one.words.verbs.match(one.subject) is not None
        return done and whole.whole and whole.opens and misprints(one.quantity, other.quantity)
    if near:
        return wholes > 0 or len(one.subject) >= _LONG
    if one.number.dimension == PERCENT or not wholes:
        return False
    if wholes == _BOTH:
        return len(one.subject) >= _RATHER_LONG
    return part.quantity.value > whole.quantity.value or (whole.opens and not part.grouped)


def says_enough(indicator: Indicator) -> bool:
    """Whether the words say what is counted: those of a rate, or many words, with a stage for cases."""
    if indicator.number.dimension == PERCENT:
        return len(indicator.subject) >= _SHORTEST_RATE
    staged = any(word in indicator.subject for word in indicator.words.stages)
    return len(indicator.subject) >= _SHORTEST and (staged or indicator.number.dimension not in _CASE_UNITS)


def is_event(indicator: Indicator) -> bool:
    """Whether a number counts doings of which a report may tell many times."""
    words = indicator.words
    staged = any(word in indicator.subject for word in words.stages)
    event = any(word in indicator.subject for word in words.events)
    return event or (indicator.number.dimension in _EVENT_UNITS and not staged)
