"""Which percentages are shares, and how near a share stands to its part."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Pattern
from sifalint.facts.quantities import PERCENT
from sifalint_rules.figures.statements import Count, Statement

_SHARE = Pattern(r"占|比重|比例|(?:完成|相当于).*的$|^的$")
_OTHER = Pattern(r"分别|依次|提高|提升|上升|下降|降低|增长|同比|[较比]上|由|从")
_OF_PLAN = Pattern(r"^.{0,16}?(?:完成|占|相当于)")
_SHARE_BEHIND = Pattern(
    r"(?:^|[,(]|的) ?[^,;()]{0,10}(?:占|比重|比例|完成|相当于)[^,;()]{0,14}(?:\([^()]{1,12}\)[^,;()]{0,3})?$"
)
_BARE = Pattern(r"(?:高?达到?|仅?为|仅|约|近)?")
_CLAUSE = Pattern(r"(?:占比|占[^,;。]{0,16}比[例重]|比[例重])[^,;。\d]{0,8},[^,;。]{0,4}$")
_FARTHEST = 60


def shares_of(text: str, statement: Statement) -> Iterator[int]:
    """The numbers of a statement that are a share, by index."""
    for i, number in enumerate(statement.numbers):
        if number.dimension != PERCENT or _OTHER.search(number.label):
            continue
        bracketed = i and _is_bracketed(text, statement.numbers[i - 1], number)
        planned = number.label.endswith("的") and i and _OF_PLAN.search(statement.numbers[i - 1].label)
        named = _SHARE.search(number.label) and (number.label != "的" or i)
        if bracketed or planned or named or _is_of_clause(text, statement, number):
            yield i


def _is_bracketed(text: str, before: Count, number: Count) -> bool:
    """Whether a percentage alone in brackets is the share of the count before it: 88人(21.3%)."""
    opened = before.counts and text[before.span.end : number.span.start].strip() == "("
    return opened and text[number.span.end : number.span.end + 2].lstrip().startswith(")")


def _is_of_clause(text: str, statement: Statement, number: Count) -> bool:
    """Whether the clause before a percentage says that it is a share: 占受理数比例最高,达91.6%."""
    if not _BARE.fullmatch(number.label):
        return False
    start = max(statement.span.start, number.span.start - _FARTHEST)
    return _CLAUSE.search(text[start : number.span.start]) is not None


def is_near(text: str, part: Count, stated: Count) -> bool:
    """Whether nothing but a clause stands between a count and its share: 6个存在延期问题,占40%."""
    if part.span.start > stated.span.start:
        return True
    between = text[part.span.end : stated.span.start]
    if between.strip() == "(":
        return True
    return len(between) <= _FARTHEST and _SHARE_BEHIND.search(between) is not None
