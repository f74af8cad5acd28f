"""Stocks of one thing: 年初在院老人517人,新入住77人,出院170人,年末在院424人."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sifalint import Pattern, Span
from sifalint.records import NamedTuple
from sifalint_rules.figures.statements import Count, Link

_OPENING = Pattern(
    r"(?:(?:上一?年度?末?|去年|[年月期季]初|[上去]年[末底]|上期|期初|上月末?)(?P<stock>.*))$|(?P<before>.*)(?:结转|旧存|积存)$"
)
_CLOSING = Pattern(
    r"(?:(?:[年月期季][末底]|期末|截至?[年月]底|截至?目前|目前|现|本年末)(?P<stock>.*)|(?:结转|转结|转入)(?:至|到)?(?:下|次|明|20).*)$"
)
_LEFT = Pattern(r"结转|旧存|积存|未[^,]{0,3}结|遗留|滚存|结余|未")
_OUT = Pattern(
    r"办结|审结|结案|执结|解除|解矫|期满|出院|离院|出栏|出库|死亡|迁出|转出|调出|退休|离职|辞职|支出|销售|售出|去化"
    r"|销号|核销|注销|报废|领用|使用|发放|偿还|归还|收回|化解|减少|处置|退出|毕业"
)
_IN = Pattern(
    r"新|收入|入|接收|受理|立案|收到|招|购|增|繁育|转来|产生|发生|调进|收治|发现|列管|纳管|登记|生产"
)
_PEOPLE = "人口"
_STOCK = 2
_FEWEST, _MOST = 4, 8


class Stock(NamedTuple):
    """What was there, the ways in which what follows may have come or gone, and what is left."""

    opening: Count
    ways: tuple[tuple[tuple[Count, ...], tuple[Count, ...]], ...]
    closing: Count


def stocks(numbers: Sequence[Count], parts: set[Span]) -> Iterator[Stock]:
    """The stocks of one sentence: all its like numbers, the first of them before, the last after the change.

    ``parts`` are numbers that divide another one. A sentence with remarks about like numbers tells of none.
    """
    counts = [number for number in numbers if number.counts and number.span not in parts]
    like = [number for number in counts if number.dimension == counts[0].dimension]
    if not _FEWEST <= len(like) <= _MOST or any(number.depth or number.link is Link.GLUED for number in like):
        return
    opening, *middle, closing = like
    if not _are_one_stock(opening.label, closing.label):
        return
    ways = tuple(
        (tuple(middle[:size]), tuple(middle[size:]))
        for size in range(1, len(middle))
        if _may_come(middle[:size]) and _may_go(middle[size:])
    )
    if ways:
        yield Stock(opening, ways, closing)


def _are_one_stock(opening: str, closing: str) -> bool:
    """Whether two numbers tell of one thing before and after: 年初在院老人, 年末在院."""
    before, after = _OPENING.search(opening), _CLOSING.search(closing)
    if before is None or after is None or _PEOPLE in opening:
        return False
    first, last = before["stock"] or before["before"] or "", after["stock"] or ""
    if _LEFT.search(opening) and (after["stock"] is None or _LEFT.search(last)):
        return True
    return any(first[i : i + _STOCK] in last for i in range(len(first) - _STOCK + 1))


def _may_come(numbers: Sequence[Count]) -> bool:
    return all(_IN.search(number.label) and not number.compared for number in numbers)


def _may_go(numbers: Sequence[Count]) -> bool:
    return all(_OUT.search(number.label) and not number.label.startswith("新") for number in numbers)
