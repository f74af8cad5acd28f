"""Parts that make another number than the nearest: 1893人,分散供养1481人,其中老年1361人、其他120人."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from sifalint_rules.figures.arithmetic import total
from sifalint_rules.figures.claims.claim import Claim, Outcome, Role
from sifalint_rules.figures.claims.part_judging import part_claim
from sifalint_rules.figures.statements import Count, Statement

_DOUBTED = frozenset((Outcome.OFF, Outcome.SHORT, Outcome.OVER, Outcome.NEAR))
_EARLIER = 2
_MOST_NUMBERS = 24


def with_whole_made(statements: Sequence[Statement], claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims about parts, with another count before the parts as whole where they make just that."""
    for claim in claims:
        yield (_meant(statements, claim) or claim) if claim.outcome in _DOUBTED else claim


def _meant(statements: Sequence[Statement], claim: Claim) -> Claim | None:
    parts = [quantity for role, quantity in claim.operands if role is Role.PART]
    if len(parts) < 2:
        return None
    made, start = total(parts)[0], parts[0].span.start
    at = bisect_right(statements, start, key=_start) - 1
    for whole in (count.quantity for count in _before(statements, at, start)):
        if whole.value == made and whole.dimension == parts[0].dimension and whole.exact:
            return part_claim(whole, whole, parts, Outcome.HOLDS, None)
    return None


def _start(statement: Statement) -> int:
    return statement.span.start


def _before(statements: Sequence[Statement], at: int, end: int) -> Iterator[Count]:
    """The counts of the same paragraph before an offset in the statement ``at``, nearest first."""
    for other in reversed(statements[max(0, at - _EARLIER) : at + 1]):
        if other.block == statements[at].block:
            before = [number for number in other.numbers if number.span.end <= end and number.counts]
            yield from reversed(before[-_MOST_NUMBERS:])
