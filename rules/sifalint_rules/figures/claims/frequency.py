"""Claims of the form 每月召开1次例会,全年召开12次."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sifalint import Document, Pattern, Span
from sifalint.facts.quantities import Quantity
from sifalint.facts.widths import folded
from sifalint_rules.figures.arithmetic import shown, with_unit
from sifalint_rules.figures.claims.claim import Claim, Kind, Operand, Outcome, Reason, Role, unknown
from sifalint_rules.figures.statements import Count, Statement, read_statements

_EVERY = Pattern(
    r"每(?P<many>[两二双三四])?个?(?P<unit>月|季度?|周|星期|旬|半年|学期)(?!末|初|均|报)(?P<rest>[^。;!?每]{0,60}$)"
)
_TOTAL = Pattern(
    r"(?P<year>全年|一年|年内|年度|本年)|(?P<half>上半年|下半年|半年)|前三季度|[一二三四]季度|共|累计|合计|总计"
)
_FREE = Pattern(r"各|每[个名村镇乡所户家人]|起|开始|轮流|分[批片期别]|[自从]\d|假期|暑|寒|疫情|专班")
_MONTHS = Pattern(
    r"(?:(?<!\d)1[—–~至到-]{1,2}(?P<upto>\d{1,2})月)|(?P<nine>前三季度)|(?P<three>[一二三四]季度(?!度))"
)
_ACTS = Pattern(r"召开|组织|开展|举办|举行|发布|通报|调度|研判|例会")
_AT_LEAST = Pattern(r"至少|不少于|不低于|不下于|以上|最少")
_WEEKS = Pattern(r"(?<!\d)(?P<weeks>\d{1,2})周")
_COUNTED = frozenset(("次", "场", "期", "场次"))
_DOZENS = {"月": 12, "季": 4, "季度": 4, "旬": 36, "半年": 2, "学期": 2, "周": 52, "星期": 52}
_MANY = {"两": 2, "二": 2, "双": 2, "三": 3, "四": 4}
_YEAR, _HALF_YEAR = 12, 6
_WEEKS_OFF = Decimal("0.15")


def read_frequency_claims(document: Document) -> tuple[Claim, ...]:
    """The totals of a document that stand beside a frequency, in order."""
    text = document.once(folded)
    if "每" not in text:
        return ()
    return tuple(
        claim
        for statement in document.once(read_statements)
        for i, number in enumerate(statement.numbers)
        if number.dimension in _COUNTED and _TOTAL.search(number.label) and "每" not in number.label
        for claim in _claims(text, statement, i)
    )


def _claims(text: str, statement: Statement, index: int) -> Iterator[Claim]:
    stated = statement.numbers[index]
    start = max(statement.span.start, stated.span.start - 90)
    every = _EVERY.search(text, start, stated.span.start)
    if every is None:
        return
    said = [
        number
        for number in statement.numbers[max(0, index - 4) : index]
        if number.span.start > every.start() and number.dimension == stated.dimension and "每" in number.label
    ]
    if not said and not _ACTS.search(every["rest"]):
        return
    times = said[0].quantity if said else None
    months = _months(text, Span(start, stated.span.start), stated)
    if statement.masked:
        yield unknown(Kind.FREQUENCY, stated.quantity, Reason.UNFILLED)
    elif months == 0:
        yield unknown(Kind.FREQUENCY, stated.quantity, Reason.PERIOD)
    elif _FREE.search(text, start, stated.span.start):
        yield unknown(Kind.FREQUENCY, stated.quantity, Reason.AMBIGUOUS)
    else:
        weekly = every["unit"] in ("周", "星期")
        weeks = _WEEKS.search(text, start, stated.span.start) if weekly else None
        least = times is None or _AT_LEAST.search(every["rest"]) is not None
        yield _judged(
            stated,
            times,
            every["unit"],
            _MANY.get(every["many"], 1),
            months,
            least=least,
            weeks=int(weeks["weeks"]) if weeks else 0,
        )


def _months(text: str, before: Span, stated: Count) -> int:
    """Over how many months a total was counted; 0 where the text does not say."""
    total = _TOTAL.search(stated.label)
    if total and total["year"]:
        return _YEAR
    if total and total["half"]:
        return _HALF_YEAR
    match = _MONTHS.search(text, *before)
    if match is None:
        return _YEAR if "全年" in text[slice(*before)] else 0
    return int(match["upto"]) if match["upto"] else 9 if match["nine"] else 3


def _judged(
    stated: Count, times: Quantity | None, unit: str, many: int, months: int, *, least: bool, weeks: int
) -> Claim:
    periods = Decimal(weeks) / many if weeks else Decimal(_DOZENS[unit] * months) / (_YEAR * many)
    due = periods * (times.value if times else 1)
    loose = due * _WEEKS_OFF if unit in ("周", "星期") and not weeks else Decimal(0)
    held = abs(stated.quantity.value - due) <= max(loose, periods % 1)
    more = stated.quantity.value > due and least
    if not stated.quantity.exact and not held and not more:
        return unknown(Kind.FREQUENCY, stated.quantity, Reason.APPROXIMATE)
    operands = (Operand(Role.EVERY, times),) if times else ()
    count = shown(times.value, times) if times else "1"
    chain = (
        f"{count} × {periods.to_integral_value():f} = {with_unit(due.to_integral_value(), stated.quantity)}"
    )
    outcome = Outcome.HOLDS if held or more else Outcome.UNEVEN
    return Claim(Kind.FREQUENCY, stated.quantity, outcome, operands, chain, with_unit(due, stated.quantity))
