"""Claims that a rough number and the exact ones beside it agree: 近100件(98件), 200余人(男180人、女96人)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from operator import attrgetter

from regex import Match

from sifalint import Document, Pattern
from sifalint.facts.precision import last_place
from sifalint.facts.quantities import Precision, Quantity
from sifalint.facts.widths import folded
from sifalint_rules.figures.arithmetic import addition, shown, slack, total
from sifalint_rules.figures.claims.claim import Claim, Kind, Operand, Outcome, Reason, Role, unknown
from sifalint_rules.figures.claims.divisions import (
    Division,
    Item,
    Standing,
    grouped,
    read_divisions,
    standing,
)
from sifalint_rules.figures.claims.total import read_total_claims
from sifalint_rules.figures.statements import Count, Statement, read_statements

_RESTATED = Pattern(
    r"\p{Han}{0,8}(?:\(|,(?=实际|实有|具体|准确))(?P<record>(?:实际|实有|具体|准确|精确|确数|统计|核算|清点|登记|签到|记录|显示|结果"
    r"|台账|系统|平台|后台|数据|共|计|即|为|达|是|有|数|:)*+)"
    r"(?P<act>实?[^\s实()\d,、]{1,2})?(?P<of>结果|数)?[为了]? ?"
)
_PLANNED = Pattern(r"计划|目标|任务|拟|预计|预期|力争|原定")
_BARE_RECORDS = Pattern(r"(?:登记|签到)(?:为|数|:)?")
_DOINGS = frozenset(("人次", "次", "场", "场次", "件次", "户次", "份", "册", "剂"))
_CLOSED = Pattern(r"\p{Han}{0,6}[);,。]|$")
_HALF = Decimal("0.5")


def read_approximation_claims(document: Document) -> tuple[Claim, ...]:
    """The rough numbers of a document that an exact number or its parts restate, in order."""
    text = document.once(folded)
    statements = document.once(read_statements)
    restated = (claim for statement in statements for claim in _restated(text, statement))
    divided = (claim for division in document.once(read_divisions) for claim in _divided(division))
    added = (claim for total in document.once(read_total_claims) for claim in _added(total))
    return tuple(sorted((*restated, *divided, *added), key=attrgetter("span")))


def _restated(text: str, statement: Statement) -> Iterator[Claim]:
    """Rough numbers with the exact one behind them, or the other way round: 近100件(98件)."""
    for first, second in zip(statement.numbers, statement.numbers[1:], strict=False):
        if first.quantity.exact == second.quantity.exact or not _like(first.quantity, second.quantity):
            continue
        gap = _RESTATED.fullmatch(text, first.span.end, second.span.start)
        if gap and _restates(gap, first) and _CLOSED.match(text, second.span.end, statement.span.end):
            rough, exact = (second, first) if first.quantity.exact else (first, second)
            if statement.masked:
                yield unknown(Kind.APPROXIMATION, rough.quantity, Reason.UNFILLED)
            else:
                value = exact.quantity.value
                again = (Operand(Role.AGAIN, exact.quantity),)
                words = shown(value, exact.quantity)
                yield _judged(rough.quantity, value, slack(exact.quantity), words, again)


def _restates(gap: Match[str], count: Count) -> bool:
    """Whether the words before a second number say that it is the first again, as a record has it.

    An act must be that of the first: 印发5700余份(实际发放5788份), but not 办理近100件(上报103件). What is
    only registered (登记) may be another stage of a case, but not of a doing: 走访近920人次(登记918人次).
    """
    record, act, of = gap.group("record", "act", "of")
    if _PLANNED.search(count.label):
        return False
    if act:
        return not set(act).isdisjoint(count.label) and bool(of or "实" in f"{record}{act}")
    return not _BARE_RECORDS.fullmatch(record) or count.dimension in _DOINGS


def _like(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers may count the same things; one of them may lack its unit: 超过30万(29.8万)人."""
    if one.dimension == other.dimension:
        return True
    return "" in (one.unit, other.unit) and one.magnitude == other.magnitude


def _divided(division: Division) -> Iterator[Claim]:
    """Rough wholes whose parts are exact; only parts that cannot overlap say anything of their sum."""
    whole = division.whole.number.quantity if division.whole else None
    if whole is None or division.whole is None or whole.exact:
        return
    for items in grouped(division.known, division.items, division.whole.number):
        parts = [item.number.quantity for item in items]
        if all(part.exact for part in parts) and division.declared:
            yield _with_parts(division, whole, items, parts)


def _with_parts(
    division: Division, whole: Quantity, items: Sequence[Item], parts: Sequence[Quantity]
) -> Claim:
    """What comes of a rough whole and its parts.

    Only parts that cannot overlap prove it too small, and only those that are all of it prove it too big.
    """
    stand = standing(division.known, [item.name for item in items])
    added, loose = total(parts)
    operands = tuple(Operand(Role.PART, part) for part in parts)
    claim = _judged(whole, added, loose, addition((part.value for part in parts), whole), operands)
    complete = stand is Standing.COMPLETE
    short = whole.low is not None and added < whole.low
    if claim.outcome is Outcome.HOLDS:
        sure = complete
    else:
        sure = complete if short else stand.exclusive or len(items) == 1
    if sure:
        return claim
    if short or claim.outcome is Outcome.HOLDS:
        return claim._replace(outcome=Outcome.SUBSET, reason=Reason.SUBSET)
    return claim._replace(outcome=Outcome.UNKNOWN, reason=Reason.OVERLAP)


def _added(claim: Claim) -> Iterator[Claim]:
    """Rough totals of exact items: 线上1204人次、线下896人次,共计2100余人次."""
    if claim.reason is Reason.APPROXIMATE and claim.operands and not claim.stated.exact:
        items = [operand.quantity for operand in claim.operands]
        added, loose = total(items)
        words = addition((item.value for item in items), claim.stated)
        yield _judged(claim.stated, added, loose, words, claim.operands)


def _judged(
    rough: Quantity, value: Decimal, loose: Decimal, words: str, operands: tuple[Operand, ...]
) -> Claim:
    """The claim that a rough number allows an exact value, which may be ``loose`` by so much."""
    low, high = _bounds(rough)
    outcome, sign, bound = Outcome.HOLDS, "", None
    if low is not None and value + loose < low:
        outcome, sign, bound = Outcome.OUTSIDE, "<", low
    elif high is not None and (
        value - loose > high or (rough.precision is Precision.MORE and value - loose >= high)
    ):
        outcome, sign, bound = Outcome.OUTSIDE, "≥" if value == high else ">", high
    elif low is not None:
        sign, bound = "≥", low
    elif high is not None:
        sign, bound = "≤", high
    arithmetic = f"{words} {sign} {shown(bound, rough)}" if bound is not None else words
    return Claim(Kind.APPROXIMATION, rough, outcome, operands, arithmetic)


def _bounds(rough: Quantity) -> tuple[Decimal | None, Decimal | None]:
    """Between which values a rough number lies; 约20 is anything that rounds to it, or lies near it."""
    low, high = rough.low, rough.high
    if rough.precision is Precision.ABOUT and low is not None and high is not None:
        half = last_place(rough.value) * _HALF
        low, high = min(low, rough.value - half), max(high, rough.value + half)
    return low, high
