"""The part and whole of a share that the words leave no doubt about."""

from __future__ import annotations

from collections.abc import Mapping

from sifalint import Pattern, Span
from sifalint_rules.figures.arithmetic import rate_fits, total
from sifalint_rules.figures.claims.divisions import Whole
from sifalint_rules.figures.claims.quotient import Ratio, ratio
from sifalint_rules.figures.claims.shares.finding import is_near
from sifalint_rules.figures.statements import Count, Link, Statement

_PLAIN_SHARE = Pattern(r"[,(]?(?:占比?|占(?:总数|总量|总人数|总案件数|全部)的?)(?:为|达到?|约|近|超过?)?")
_EXAMINED = Pattern(r"抽[查检样取]|[检评核巡]查|[监检]测")
_PART_OF = Pattern(r"(?:(?!其中)[\p{Han}、“”]{0,24},)?(?:占|占比)(?:为|达到?)?")
_AMONG = Pattern(r"[^,;:、()中]{0,16}中,?[^,;:、()]{0,16}")
_OF = Pattern(r" ?[^,;:、。() ]{0,12}的(?:比[重例]|份额)?(?:约?为|达到?|是)? ?")
_OF_ALL = Pattern(
    r"[^,;:()]{0,12},占(?:比|(\p{Han}{0,6}?)(?:总?[数量额]|总人数|总件数|的)+)?(?:约?为|达到?)?"
)
_OF_PLAN = Pattern(r"^.{0,16}?(?:完成|占|相当于)")
_MOST_NUMBERS = 8
_HUNDRED = 100


def bound_ratio(text: str, statement: Statement, index: int, wholes: Mapping[Span, Whole]) -> Ratio | None:
    """The part and whole of the share at ``index``; ``wholes`` are those of the parts of divisions."""
    return (
        _of_plan(text, statement, index)
        or _of_division(text, statement, index, wholes)
        or _among(statement, index)
        or _of_neighbour(text, statement, index)
        or _of_only_other(text, statement, index)
    )


def _of_plan(text: str, statement: Statement, index: int) -> Ratio | None:
    """The part and whole of 新增就业2367人,完成年目标任务2400人的98.6%."""
    stated, whole = statement.numbers[index], statement.numbers[index - 1]
    if not index or not _OF.fullmatch(text, whole.span.end, stated.span.start) or not whole.quantity.exact:
        return None
    if not whole.counts or not _OF_PLAN.search(whole.label):
        return None
    nearby = statement.numbers[max(0, index - _MOST_NUMBERS) : index - 1]
    parts = [n for n in nearby if n.dimension == whole.dimension]
    part = parts[-1] if parts else None
    return ratio(part, whole) if part and part.firm and part.group == whole.group else None


def _of_division(text: str, statement: Statement, index: int, wholes: Mapping[Span, Whole]) -> Ratio | None:
    """The part and whole of 46家,其中存在问题3家,占6.52%."""
    stated, part = statement.numbers[index], statement.numbers[index - 1]
    whole = wholes.get(part.span)
    if not index or whole is None or whole.listed or part.quantity.value > whole.number.quantity.value:
        return None
    gap = text[part.span.end : stated.span.start].strip()
    return ratio(part, whole.number) if _PLAIN_SHARE.fullmatch(gap) else None


def _among(statement: Statement, index: int) -> Ratio | None:
    """The part and whole of 12项任务中,5项按期完成,6项进度滞后,滞后任务占50%."""
    stated = statement.numbers[index]
    subject = stated.label.partition("占")[0][:2]
    before = [number for number in statement.numbers[max(0, index - _MOST_NUMBERS) : index] if number.counts]
    if len(subject) < 2 or not before or not before[0].tail.endswith("中"):
        return None
    named = [number for number in before[1:] if subject in number.label + number.tail]
    like = all(number.dimension == before[0].dimension and number.firm for number in before)
    larger = named and before[0].quantity.value >= named[0].quantity.value
    return ratio(named[0], before[0]) if len(named) == 1 and like and larger else None


def _of_neighbour(text: str, statement: Statement, index: int) -> Ratio | None:
    """The part and whole of 15个标段中有6个存在问题,占40% and 抽查60卷,不规范7卷,占12%."""
    if index < 2:
        return None
    whole, part, stated = statement.numbers[index - 2 : index + 1]
    nearby = statement.numbers[max(0, index - _MOST_NUMBERS) : index]
    like = [number for number in nearby if number.dimension == part.dimension]
    firm = whole.firm and part.firm and whole.dimension == part.dimension and len(like) == 2
    if not firm or Link.GLUED in (whole.link, part.link) or whole.quantity.value <= part.quantity.value:
        return None
    between = text[whole.span.end : part.span.start]
    among = _AMONG.fullmatch(between) is not None
    sum_of_both = total([whole.quantity, part.quantity])
    opened = (
        between.count(",") == 1
        and _EXAMINED.search(whole.label)
        and not rate_fits(stated.quantity, total([part.quantity]), sum_of_both)
    )
    plain = _PART_OF.fullmatch(text[part.span.end : stated.span.start].strip())
    return ratio(part, whole) if plain and (among or opened) else None


def _of_only_other(text: str, statement: Statement, index: int) -> Ratio | None:
    """The part and whole of 行政村139个,其中收入20万元以上的村94个,占67.6%: the only two counts of a kind."""
    stated, part = statement.numbers[index], statement.numbers[index - 1]
    nearby = statement.numbers[max(0, index - _MOST_NUMBERS) : index]
    like = [number for number in nearby if number.dimension == part.dimension]
    if index < 2 or len(like) != 2 or not all(number.firm and number.depth == part.depth for number in like):
        return None
    whole = like[0]
    named = _OF_ALL.fullmatch(text, part.span.end, stated.span.start)
    opened = text[whole.span.end : part.span.start].startswith((",其中", ",已")) and whole.group == part.group
    bounded = whole.quantity.value >= part.quantity.value or stated.quantity.value <= _HUNDRED
    same = named and (not named[1] or named[1] in whole.label + whole.tail)
    return ratio(part, whole) if same and opened and bounded else None


def beside(text: str, statement: Statement, index: int, sibling: Count | None) -> Ratio | None:
    """The part before a share and the whole of another share of its list."""
    stated, part = statement.numbers[index], statement.numbers[index - 1]
    if not index or sibling is None or part.label.startswith("其中") or not part.firm:
        return None
    fitting = part.dimension == sibling.dimension and part.quantity.value <= sibling.quantity.value
    return ratio(part, sibling) if fitting and is_near(text, part, stated) else None
