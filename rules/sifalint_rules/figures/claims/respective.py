"""Claims of the form 民事693件、刑事581件,分别占54.4%、45.6%."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from sifalint import Document, Pattern
from sifalint.facts.quantities import PERCENT, Quantity
from sifalint_rules.figures.arithmetic import addends, division, rate_fits, total
from sifalint_rules.figures.claims.claim import Claim, Kind, Operand, Outcome, Reason, Role, unknown
from sifalint_rules.figures.claims.quotient import fits, ratio, settled, wrong
from sifalint_rules.figures.claims.scope import Scope, scope_of
from sifalint_rules.figures.claims.slips import is_slip
from sifalint_rules.figures.statements import Count, Link, Statement, read_statements

_RESPECTIVELY = Pattern(
    r"(?:分别|依次|各)占|(?:占比|比[重例])(?:分别|依次)|[两二三四五六七八]者占比?|率(?:分别|依次)"
)
_RATES = Pattern(r"率(?:分别|依次)")
_MOST_SHARES = 12


def read_respective_claims(document: Document) -> tuple[Claim, ...]:
    """The shares that answer one by one to the items of a list, in order."""
    statements = document.once(read_statements)
    return tuple(
        claim
        for n, statement in enumerate(statements)
        for i, number in enumerate(statement.numbers)
        if number.dimension == PERCENT and _RESPECTIVELY.search(number.label)
        for claim in _claims(statement, i, scope_of(statements, n, i))
    )


def _claims(statement: Statement, index: int, scope: Scope) -> Iterator[Claim]:
    others = statement.numbers[index + 1 : index + _MOST_SHARES]
    more = takewhile(lambda number: number.dimension == PERCENT and not number.label, others)
    shares = [statement.numbers[index], *more]
    parts = scope.heads[-len(shares) :]
    if _RATES.search(shares[0].label):
        yield from _rates(statement, shares, parts, scope.heads[-2 * len(shares) : -len(shares)])
        return
    firm = all(part.firm and part.dimension == parts[0].dimension for part in parts)
    if statement.masked or len(shares) < 2 or len(parts) < len(shares) or not firm:
        yield unknown(Kind.RATE, shares[0].quantity, Reason.AMBIGUOUS)
        return
    wholes = [whole.quantity for whole in scope.wholes if whole.dimension == parts[0].dimension]
    best = max((_sum(parts), *wholes), key=lambda whole: len(_fitting(shares, parts, whole)))
    whole = _mistaken(shares, parts, wholes)
    if whole:
        pairs = zip(shares, parts, strict=True)
        yield from (_settled(share, part, parts, whole, wrong(share)) for share, part in pairs)
        return
    if not best.value:
        yield unknown(Kind.RATE, shares[0].quantity, Reason.AMBIGUOUS)
        return
    fitting = _fitting(shares, parts, best)
    sure = len(shares) - len(fitting) <= 1 and (len(fitting) > 1 or shares[0].quantity.step < 1)
    for share, part in zip(shares, parts, strict=True):
        outcome = Outcome.HOLDS if share in fitting else wrong(share)
        yield _settled(share, part, parts, best, outcome if sure else Outcome.UNKNOWN)


def _rates(
    statement: Statement, shares: Sequence[Count], parts: Sequence[Count], wholes: Sequence[Count]
) -> Iterator[Claim]:
    """The claims of 调解67件、84件,成功61件、77件,成功率分别为91.0%、91.7%."""
    listed = all(
        count.firm and (i == 0 or count.link is Link.LISTED)
        for row in (parts, wholes)
        for i, count in enumerate(row)
    )
    if statement.masked or len(shares) < 2 or len(wholes) < len(shares) or not listed:
        yield from (unknown(Kind.RATE, share.quantity, Reason.AMBIGUOUS) for share in shares)
        return
    made = [(share, ratio(part, whole)) for share, part, whole in zip(shares, parts, wholes, strict=True)]
    off = [share for share, pair in made if not fits(share, pair)]
    if len(off) > 1 or len(off) == len(shares):
        yield from (unknown(Kind.RATE, share.quantity, Reason.AMBIGUOUS) for share in shares)
        return
    for share, pair in made:
        yield settled(share, pair, wrong(share, pair) if share in off else Outcome.HOLDS)


def _mistaken(shares: Sequence[Count], parts: Sequence[Count], wholes: Sequence[Quantity]) -> Quantity | None:
    """The whole before its parts, where one slip parts it from what they make and all shares are of that."""
    made = _sum(parts)
    whole = next((whole for whole in wholes if whole.span < parts[0].span), None)
    if whole is None or whole.value == made.value or not parts[0].label.startswith("其中"):
        return None
    return whole if is_slip(whole, made.value) and len(_fitting(shares, parts, made)) == len(shares) else None


def _sum(parts: Sequence[Count]) -> Quantity:
    """What the parts make together, as a number that stands where the first of them does."""
    return parts[0].quantity._replace(value=total(part.quantity for part in parts)[0])


def _fitting(shares: Sequence[Count], parts: Sequence[Count], whole: Quantity) -> list[Count]:
    """The shares that agree with their parts of a whole."""
    return [
        share
        for share, part in zip(shares, parts, strict=True)
        if rate_fits(share.quantity, total([part.quantity]), total([whole]))
    ]


def _settled(share: Count, part: Count, parts: Sequence[Count], whole: Quantity, outcome: Outcome) -> Claim:
    operands = [Operand(Role.PART, part.quantity)]
    divisor = ""
    if whole.span == parts[0].span:
        divisor = addends((part.quantity.value for part in parts), whole)
    else:
        operands.append(Operand(Role.WHOLE, whole))
    chain, computed = division(share.quantity, part.quantity.value, whole, divisor)
    return Claim(Kind.RATE, share.quantity, outcome, tuple(operands), chain, computed)
