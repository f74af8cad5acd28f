"""What comes of a percentage, given the ratios that it may be made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import NamedTuple

from sifalint import Pattern
from sifalint_rules.figures.claims.claim import Claim, Kind, Outcome, Reason, unknown
from sifalint_rules.figures.claims.misprints import (
    has_misprint,
    is_misprinted,
    is_misprinted_for_sure,
    is_telling,
)
from sifalint_rules.figures.claims.quotient import Ratio, fits, is_rounded, settled, wrong
from sifalint_rules.figures.statements import Count

LONGEST_SENTENCE = 200
"""How many numbers a sentence may hold for its rates to be checked; more are a table run together."""

_MOST_LIKELY, _MOST_FAINT, _MOST_MENDED = 4, 8, 2
_FAINT_DIGITS = 4
_HUNDRED = Decimal(100)
_TARGET = Pattern(r"力争|确保|目标|不低于|不少于|控制在|要求|争取|须|应达|≥|≤")
_CLAUSES = Pattern(r"[。;\n]")
_FARTHEST = 40


class Readings(NamedTuple):
    """The ratios that a percentage may be made of.

    ``sure`` is the one that the words leave no doubt about. ``possible`` are all that would explain it, the
    nearest first; ``likely`` are those among them that a reader would think of, the likeliest first, and
    ``faint`` those that might be meant, though other numbers stand between. ``otherwise`` says whether sums
    and differences explain it. ``reason`` is why nothing else can be said.
    """

    sure: Ratio | None
    possible: Sequence[Ratio]
    likely: Sequence[Ratio]
    faint: Sequence[Ratio]
    otherwise: Callable[[], bool]
    reason: Reason


def is_target(text: str, stated: Count) -> bool:
    """Whether the words before a percentage make it a target: 力争达到98%, 目标95%."""
    start = max(0, stated.span.start - _FARTHEST)
    clause = _CLAUSES.compiled.split(text[start : stated.span.start])[-1]
    return _TARGET.search(clause) is not None


def judged(stated: Count, readings: Readings) -> Claim:
    """The claim with its verdict: wrong only where the reading is sure, or one digit explains it all."""
    sure = readings.sure
    if sure and fits(stated, sure):
        return settled(stated, sure, Outcome.HOLDS)
    agreeing = _agreeing(stated, readings.likely) or _agreeing(stated, readings.possible)
    if agreeing:
        firm = agreeing in readings.likely or (stated.quantity.exact and is_telling(stated.quantity))
        return settled(stated, agreeing, Outcome.HOLDS) if firm else _unchecked(stated, Reason.AMBIGUOUS)
    if sure and is_misprinted(stated.quantity, sure):
        return settled(stated, sure, wrong(stated))
    if readings.otherwise():
        return _unchecked(stated, Reason.AMBIGUOUS)
    made = sure or _slipped(stated, readings)
    return settled(stated, made, wrong(stated)) if made else _unchecked(stated, readings.reason)


def _agreeing(stated: Count, ratios: Sequence[Ratio]) -> Ratio | None:
    """The nearest reading that agrees; one that is rounded rather than cut off is preferred."""
    first = None
    for made in ratios:
        if _is_thinkable(stated, made) and fits(stated, made):
            if is_rounded(stated, made):
                return made
            first = first or made
    return first


def _is_thinkable(stated: Count, made: Ratio) -> bool:
    """Whether the part exceeds the whole only where the percentage exceeds 100."""
    part, whole = (sum(count.quantity.value for count in counts) for counts in made)
    return part <= whole or stated.quantity.value > _HUNDRED


def _slipped(stated: Count, readings: Readings) -> Ratio | None:
    """The likeliest reading that a single wrong digit keeps from agreeing."""
    quantity = stated.quantity
    likely, faint = readings.likely[:_MOST_LIKELY], readings.faint[:_MOST_FAINT]
    tests = (
        (made for made in likely if is_misprinted(quantity, made)),
        (made for made in likely[:_MOST_MENDED] if has_misprint(quantity, made)),
        (made for made in faint if is_misprinted_for_sure(quantity, made)),
        (made for made in faint if has_misprint(quantity, made, _FAINT_DIGITS)),
    )
    return next((made for found in tests for made in found), None)


def _unchecked(stated: Count, reason: Reason) -> Claim:
    return unknown(Kind.RATE, stated.quantity, reason if stated.quantity.exact else Reason.APPROXIMATE)
