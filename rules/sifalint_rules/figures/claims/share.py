"""Claims of the form 46家,其中存在问题3家,占6.52% and 就业12314人,完成任务12500人的98.5%."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import accumulate

from sifalint import Document, Pattern, Span
from sifalint.facts.quantities import PERCENT
from sifalint.facts.widths import folded
from sifalint_rules.figures.arithmetic import rate_fits, total
from sifalint_rules.figures.claims.claim import Claim, Kind, Outcome
from sifalint_rules.figures.claims.divisions import Whole, read_divisions
from sifalint_rules.figures.claims.quotient import Pair, settled, wrong
from sifalint_rules.figures.claims.scope import Scope, scope_of
from sifalint_rules.figures.statements import Count, Link, Statement, read_statements

_SHARE = Pattern(r"占|比重|比例|(?:完成|相当于).*的$|^的$")
_OTHER = Pattern(r"分别|依次|提高|提升|上升|下降|降低|增长|同比|[较比]上|由|从")
_PLAIN_SHARE = Pattern(r"[,(]?(?:占比?|占(?:总数|总量|总人数|总案件数|全部)的?)(?:为|达到?|约|近|超过?)?")
_EXAMINED = Pattern(r"抽[查检样取]|[检评核巡]查|[监检]测")
_PART_OF = Pattern(r"(?:(?!其中)\p{Han}{0,16},)?(?:占|占比)(?:为|达到?)?")
_AMONG = Pattern(r"[^,;:、()中]{0,8}中,?[^,;:、()]{0,16}")
_MOST_NUMBERS = 8
_OF = Pattern(r" ?[^,;:、。() ]{0,12}的 ?")
_OF_PLAN = Pattern(r"^.{0,16}?(?:完成|占|相当于)")


def read_share_claims(document: Document) -> tuple[Claim, ...]:
    """The shares of a document with what part and whole say, in order."""
    text = document.once(folded)
    statements = document.once(read_statements)
    wholes = {
        item.number.span: division.whole
        for division in document.once(read_divisions)
        if division.whole is not None and division.clear
        for item in division.items
    }
    return tuple(
        _claim(text, statement, i, scope_of(statements, n, i), wholes)
        for n, statement in enumerate(statements)
        for i in _shares(statement)
    )


def _shares(statement: Statement) -> Iterator[int]:
    """The numbers of a statement that are a share, by index."""
    for i, number in enumerate(statement.numbers):
        if number.dimension != PERCENT or _OTHER.search(number.label):
            continue
        planned = number.label.endswith("的") and i and _OF_PLAN.search(statement.numbers[i - 1].label)
        if planned or (_SHARE.search(number.label) and (number.label != "的" or i)):
            yield i


def _claim(text: str, statement: Statement, index: int, scope: Scope, wholes: dict[Span, Whole]) -> Claim:
    stated = statement.numbers[index]
    unknown = Claim(Kind.RATE, stated.quantity, Outcome.UNKNOWN)
    if statement.masked:
        return unknown
    bound = (
        _of_plan(text, statement, index)
        or _of_division(text, statement, index, wholes)
        or _of_neighbour(text, statement, index)
    )
    if bound and rate_fits(stated.quantity, total([bound.part.quantity]), total([bound.whole.quantity])):
        return settled(stated, bound, Outcome.HOLDS)
    pair = _fitting(stated, scope)
    if pair:
        return settled(stated, pair, Outcome.HOLDS)
    if bound and not _sum_fits(stated, scope) and not _fits_list(stated, bound.part, wholes):
        return settled(stated, bound, wrong(stated))
    return unknown


def _of_plan(text: str, statement: Statement, index: int) -> Pair | None:
    """The part and whole of 新增就业12314人,完成年目标任务12500人的98.5%."""
    stated, whole = statement.numbers[index], statement.numbers[index - 1]
    if not index or not _OF.fullmatch(text, whole.span.end, stated.span.start) or not whole.quantity.exact:
        return None
    if not whole.counts or not _OF_PLAN.search(whole.label):
        return None
    nearby = statement.numbers[max(0, index - _MOST_NUMBERS) : index - 1]
    parts = [n for n in nearby if n.dimension == whole.dimension]
    part = parts[-1] if parts else None
    return Pair(part, whole) if part and part.firm and part.group == whole.group else None


def _of_division(text: str, statement: Statement, index: int, wholes: dict[Span, Whole]) -> Pair | None:
    """The part and whole of 46家,其中存在问题3家,占6.52%."""
    stated, part = statement.numbers[index], statement.numbers[index - 1]
    whole = wholes.get(part.span)
    if not index or whole is None or whole.listed or part.quantity.value > whole.number.quantity.value:
        return None
    gap = text[part.span.end : stated.span.start].strip()
    return Pair(part, whole.number) if _PLAIN_SHARE.fullmatch(gap) else None


def _of_neighbour(text: str, statement: Statement, index: int) -> Pair | None:
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
    return Pair(part, whole) if plain and (among or opened) else None


def _fits_list(stated: Count, part: Count, wholes: dict[Span, Whole]) -> bool:
    """Whether the share agrees with the sum of a list that the part's whole stands in."""
    whole = wholes.get(part.span)
    if whole is None:
        return False
    sums = accumulate(number.quantity.value for number in (whole.number, *reversed(whole.rivals)))
    return any(rate_fits(stated.quantity, total([part.quantity]), (value, Decimal(0))) for value in sums)


def _fitting(stated: Count, scope: Scope) -> Pair | None:
    """The part and whole that the share agrees with.

    The part is the last count before the share, or one whose clause names what the share is of.
    """
    if not stated.quantity.exact:
        return None
    subject = stated.label.partition("占")[0][:2]
    last = scope.before[-1:]
    named = [
        count for count in scope.before[:-1] if len(subject) == 2 and subject in count.label + count.tail
    ]
    for part in (*last, *named):
        for whole in scope.wholes:
            larger = whole.dimension == part.dimension and whole.quantity.value > part.quantity.value
            if larger and rate_fits(stated.quantity, total([part.quantity]), total([whole.quantity])):
                return Pair(part, whole)
    return None


def _sum_fits(stated: Count, scope: Scope) -> bool:
    """Whether the share agrees with a sum of the last parts: 甲71人,乙89人,丙42人,占65.2%."""
    for whole in scope.wholes:
        parts = [n.quantity.value for n in reversed(scope.before) if n.dimension == whole.dimension]
        sums: Sequence[Decimal] = list(accumulate(parts))
        if any(rate_fits(stated.quantity, (value, Decimal(0)), total([whole.quantity])) for value in sums):
            return True
    return False
