"""Claims of the forms 179个村共培养553人,平均每村3.09人 and 发放资金1200万元,惠及3000户,户均4000元."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from sifalint import Document, Pattern
from sifalint.facts.quantities import Quantity
from sifalint.facts.widths import folded
from sifalint.records import NamedTuple
from sifalint_rules.figures.arithmetic import rounded, shown, total, with_unit
from sifalint_rules.figures.claims.claim import Claim, Kind, Operand, Outcome, Reason, Role, unknown
from sifalint_rules.figures.statements import Count, Link, Statement, read_statements

_AVERAGE = Pattern(
    r"(?P<who>\p{Han}{0,6}?)(?:(?P<span>[年月日周天季])?(?P<per>[人户件案场家企村校班镇乡县亩次所笔])均(?![可衡价值匀])"
    r"|平均每(?:(?:一?个|(?=[村校镇乡县区社学司站单部项标]))(?P<place>村|社区|学校|校|乡镇|镇|乡|县|区|司法所|站点?"
    r"|单位|部门|学员|项目|标段|(?<=个)\p{Han}{2})"
    r"|(?P<unit>[名位户件场次人家所起篇处份期批班]))|(?:平均)?每(?P<unit2>[名位户件场])\p{Han}{0,5}?平均)"
    r"(?P<what>[^,;:、。()均]{0,12})$"
)
_UNITED = {
    "人": "人",
    "名": "人",
    "位": "人",
    "户": "户",
    "件": "件",
    "案": "件",
    "起": "件",
    "场": "场",
    "家": "家",
    "企": "家",
}
_UNITED.update(
    {
        "亩": "亩",
        "次": "次",
        "所": "所",
        "篇": "篇",
        "处": "处",
        "份": "份",
        "期": "期",
        "批": "批",
        "班": "班",
        "笔": "笔",
    }
)
_PLACES = {"村": "村", "校": "校", "镇": "镇", "乡": "乡", "县": "县", "班": "班"}
_KILOGRAMS = {"吨": Decimal(1000), "千克": Decimal(1), "斤": Decimal("0.5")}
_UNLIKE = {"场": ("场", "场次"), "人": ("人", "人次"), "次": ("次", "人次", "场次")}
_OTHER = Pattern(
    r"生产总值|GDP|收入|支出|工资|寿命|消费|住房|标准|得分|分数|工龄|年龄|补贴额度|提高|增长|增加|下降|减少|高于|低于|由|从|预期|目标|不少于|不低于"
)
_MOST_NUMBERS = 8
_HALF = Decimal("0.5")


class _Average(NamedTuple):
    """What an average says it is of: ``unit`` is the dimension of what is counted, ``place`` its noun."""

    who: str
    unit: str
    place: str
    what: str
    period: bool


def read_average_claims(document: Document) -> tuple[Claim, ...]:
    """The averages of a document with what a total and a count of the same sentence make, in order."""
    text = document.once(folded)
    if "均" not in text:
        return ()
    return tuple(
        claim
        for statement in document.once(read_statements)
        for i, number in enumerate(statement.numbers)
        if "均" in number.label and number.counts and number.link is not Link.GLUED
        for claim in _claims(statement, i)
    )


def _claims(statement: Statement, index: int) -> Iterator[Claim]:
    stated = statement.numbers[index]
    average = _read(stated)
    if average is None:
        return
    if statement.masked:
        yield unknown(Kind.AVERAGE, stated.quantity, Reason.UNFILLED)
        return
    totals = [number for number in _near(statement, index) if _alike(number, stated)]
    groups = [number for number in _around(statement, index) if _is_of(number, average)]
    groups = [group for group in groups if group not in totals]
    counts = [group for group in groups if group.firm]
    pairs = [(whole, count) for whole in totals for count in counts if count.quantity.value > 0]
    fitting = [pair for pair in pairs if _fits(stated.quantity, *pair)]
    if fitting:
        yield _settled(stated, *fitting[-1], Outcome.HOLDS)
    elif not pairs:
        yield unknown(Kind.AVERAGE, stated.quantity, Reason.NO_WHOLE)
    elif average.period:
        yield unknown(Kind.AVERAGE, stated.quantity, Reason.PERIOD)
    elif not stated.quantity.exact:
        yield unknown(Kind.AVERAGE, stated.quantity, Reason.APPROXIMATE)
    else:
        yield _judged(stated, average, totals, groups)


def _read(stated: Count) -> _Average | None:
    """What a number is an average of; None where it is none, or one that no total of the text makes."""
    match = _AVERAGE.search(stated.label)
    if match is None or _OTHER.search(stated.label[match.start("who") :]):
        return None
    who, period, per, what = match.group("who", "span", "per", "what")
    unit = per or match["unit"] or match["unit2"] or ""
    place = match["place"] or _PLACES.get(unit)
    if not place and unit not in _UNITED:
        return None
    return _Average(who, "" if place else _UNITED[unit], place or "", what, bool(period))


def _alike(number: Count, stated: Count) -> bool:
    """Whether a number may be the total of which another is the average: 吨 and 公斤 are of one kind."""
    masses = number.dimension in _KILOGRAMS and stated.dimension in _KILOGRAMS
    return masses or number.dimension == stated.dimension


def _factor(whole: Count, stated: Quantity) -> Decimal:
    """What one of the total's unit is in the unit of the average."""
    if whole.dimension == stated.dimension:
        return Decimal(1)
    return _KILOGRAMS[whole.dimension] / _KILOGRAMS[stated.dimension]


def _near(statement: Statement, index: int) -> list[Count]:
    """The exact counts around an average in its part of the sentence."""
    return [number for number in _around(statement, index) if number.firm]


def _around(statement: Statement, index: int) -> list[Count]:
    """The numbers around an average in its part of the sentence that are no averages themselves."""
    stated = statement.numbers[index]
    nearby = statement.numbers[max(0, index - _MOST_NUMBERS) : index + _MOST_NUMBERS]
    return [
        number
        for number in nearby
        if number.group == stated.group and number is not stated and "均" not in number.label
    ]


def _is_of(number: Count, average: _Average) -> bool:
    """Whether a number may count what an average is of."""
    if average.place:
        return average.place in number.tail[:8] or average.place in number.label[-8:]
    return number.dimension in _UNLIKE.get(average.unit, (average.unit,))


def _fits(stated: Quantity, whole: Count, count: Count) -> bool:
    """Whether a total and a count make an average, rounded or cut off."""
    (value, loose), (size, slack) = total([whole.quantity]), total([count.quantity])
    if size <= slack:
        return False
    factor = _factor(whole, stated)
    value, loose = value * factor, loose * factor
    low, high = (value - loose) / (size + slack), (value + loose) / (size - slack)
    least = stated.value if stated.low is None or stated.exact else stated.low
    most = stated.value if stated.exact else stated.high
    return high >= least - stated.step * _HALF and (most is None or low < most + stated.step)


def _judged(stated: Count, average: _Average, totals: Sequence[Count], groups: Sequence[Count]) -> Claim:
    """An average that no pair makes: contradicted where there is one total and one count of what it names.

    The total of several ``groups``, such as 儿童300名、老人200名, is not that of one of them.
    """
    named = [
        number for number in totals if average.what[:2] and average.what[:2] in number.label + number.tail
    ]
    who = average.who[-2:]
    counted = not who or any(who in number.label + number.tail for number in groups)
    totals = named or totals
    visits = any(number.dimension == "人次" for number in groups if average.unit == "人")
    if len(totals) != 1 or len(groups) != 1 or not counted or visits:
        return unknown(Kind.AVERAGE, stated.quantity, Reason.AMBIGUOUS)
    return _settled(stated, totals[0], groups[0], Outcome.OFF)


def _settled(stated: Count, whole: Count, count: Count, outcome: Outcome) -> Claim:
    factor = _factor(whole, stated.quantity)
    exact = whole.quantity.value * factor / count.quantity.value
    scale = stated.quantity.scale
    printed = rounded(exact / scale, stated.quantity.step / scale) * scale
    sign = "=" if printed == exact else "≈"
    sum_shown = shown(whole.quantity.value, whole.quantity)
    if factor != 1:
        sum_shown = with_unit(whole.quantity.value * factor, stated.quantity)
    chain = f"{sum_shown} ÷ {shown(count.quantity.value, count.quantity)}"
    return Claim(
        Kind.AVERAGE,
        stated.quantity,
        outcome,
        (Operand(Role.WHOLE, whole.quantity), Operand(Role.COUNT, count.quantity)),
        f"{chain} {sign} {with_unit(printed, stated.quantity)}",
        with_unit(printed, stated.quantity),
    )
