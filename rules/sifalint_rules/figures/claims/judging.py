"""What comes of a percentage, given the ratios that it may be made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from sifalint import Pattern
from sifalint.records import NamedTuple
from sifalint_rules.figures.claims.claim import Claim, Kind, Outcome, Reason, unknown
from sifalint_rules.figures.claims.misprints import (
    has_misprint,
    is_misprinted,
    is_telling,
    is_transposed,
)
from sifalint_rules.figures.claims.quotient import Ratio, fits, is_rounded, settled, wrong
from sifalint_rules.figures.statements import Count

_MOST_LIKELY, _MOST_MENDED = 4, 2
_HIGH_DIGITS, _NUMBER_DIGITS = 4, 3
_HIGH = 90
_HUNDRED = Decimal(100)
_TARGET = Pattern(r"力争|确保|目标|不低于|不少于|控制在|要求|争取|须|应达|≥|≤")
_CLAUSES = Pattern(r"[。;\n]")
_FARTHEST = 40


class Readings(NamedTuple):
    """The ratios that a percentage may be made of.

    ``sure`` is the one that the words leave no doubt about. ``possible`` are all that would explain it, the
    nearest first; ``likely`` are those among them that the words tie to it, the likeliest first.
    ``otherwise`` says whether sums and differences explain it. ``reason`` is why nothing else can be said.
    """

    sure: Ratio | None
    possible: Sequence[Ratio]
    likely: Sequence[Ratio]
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
        telling = stated.quantity.exact and is_telling(stated.quantity) and is_rounded(stated, agreeing)
        firm = agreeing in readings.likely or telling
        return settled(stated, agreeing, Outcome.HOLDS) if firm else _unchecked(stated, Reason.AMBIGUOUS)
    if sure and is_misprinted(stated.quantity, sure):
        return settled(stated, sure, wrong(stated, sure))
    if readings.otherwise():
        return _unchecked(stated, Reason.AMBIGUOUS)
    made = sure or _slipped(stated, readings)
    return settled(stated, made, wrong(stated, made)) if made else _unchecked(stated, readings.reason)


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
    """The likeliest reading that a single wrong digit keeps from agreeing.

    Rates of 90% and more lie close together: one in five of those with one decimal is a digit away from any
    other, so they need two decimals or swapped digits, and then the likeliest reading alone is meant.
    """
    quantity = stated.quantity
    if quantity.value >= _HIGH:
        likely = readings.likely[:1]
        test = is_misprinted if is_telling(quantity, _HIGH_DIGITS) else is_transposed
        return next((made for made in likely if test(quantity, made)), None)
    likely = readings.likely[:_MOST_LIKELY]
    tests = (
        (made for made in likely if is_misprinted(quantity, made)),
        (made for made in likely[:_MOST_MENDED] if has_misprint(quantity, made, _NUMBER_DIGITS)),
    )
    return next((made for found in tests for made in found), None)


def without_spoken_for(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Some claims, where none is wrong of a part and whole that another of them agrees with."""
    agreeing = {
        tuple(quantity.span for _, quantity in claim.operands)
        for claim in claims
        if claim.outcome in (Outcome.HOLDS, Outcome.CUT)
    }
    return tuple(
        unknown(Kind.RATE, claim.stated, Reason.AMBIGUOUS)
        if claim.outcome in (Outcome.OFF, Outcome.NOT_ALL)
        and tuple(quantity.span for _, quantity in claim.operands) in agreeing
        else claim
        for claim in claims
    )


def _unchecked(stated: Count, reason: Reason) -> Claim:
    return unknown(Kind.RATE, stated.quantity, reason if stated.quantity.exact else Reason.APPROXIMATE)
