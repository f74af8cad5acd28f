"""Rates with a sum above or below the line: 调撤率 = (调解 + 撤诉) ÷ 审结, 结案率 = 结案 ÷ (新收 + 旧存)."""

from __future__ import annotations

from collections.abc import Sequence

from sifalint import Pattern
from sifalint_rules.figures.claims.quotient import Ratio
from sifalint_rules.figures.claims.scope import Scope
from sifalint_rules.figures.measures import Addends
from sifalint_rules.figures.statements import Count, Link

_MARKS = Pattern(r"[“”‘’\"'《》]|(?:的|卷|案卷|案件|案|人员|件|等次|数|类|事项|项目|率)+$")
_MOST_PARTS = 3
_OTHER_GRADE = frozenset("不未非无没本较常很太应")


def summed_parts(name: str, scope: Scope) -> tuple[Count, ...]:
    """The counts that make up the part of a rate together; none where fewer than two are in the sentence."""
    known = scope.measures.part_sums
    fitting = [addends for addends in known if name.endswith(addends.names)]
    return next((found for addends in fitting if (found := _found(addends, scope.before))), ())


def summed_ratio(name: str, scope: Scope) -> Ratio | None:
    """The ratio that a rate's name says: 不诉率 is 不起诉 divided by 起诉 and 不起诉 together."""
    for addends in scope.measures.whole_sums:
        if addends.names and name.endswith(addends.names):
            found = _found(addends, scope.before) or _found(addends, scope.before, glued=True)
            if found:
                return Ratio(found[-1:], tuple(sorted(found, key=lambda count: count.span)))
    return None


def only_sum(name: str, scope: Scope) -> Ratio | None:
    """The ratio that a rate's name says where its sentence counts nothing else of the kind."""
    made = summed_ratio(name, scope)
    like = [count for count in scope.before if made and count.dimension == made.part.dimension]
    firm = made is not None and all(count.firm and not count.depth for count in like)
    return made if made and firm and len(like) == len(made.wholes) and not scope.carried else None


def sums_for(parts: Sequence[Count], name: str, scope: Scope) -> list[Ratio]:
    """The ratios with a sum above or below the line that a rate and its parts may be made of."""
    made: list[Ratio] = []
    summed = summed_ratio(name, scope)
    if summed:
        made.append(summed)
    above = summed_parts(name, scope)
    if above:
        least = sum(part.quantity.value for part in above)
        siblings = {count for items in scope.lists if above[0] in items for count in items}
        made += [
            Ratio(above, (whole,))
            for whole in scope.wholes
            if whole.dimension == above[0].dimension
            and whole not in siblings
            and whole not in above
            and whole.quantity.value >= least
        ]
    below = [
        found
        for addends in scope.measures.whole_sums
        if not addends.names
        if (found := _found(addends, scope.before))
    ]
    made += [
        Ratio((part,), whole)
        for whole in below
        for part in parts[:_MOST_PARTS]
        if part.dimension == whole[0].dimension and part not in whole
    ]
    return made


def _found(addends: Addends, counts: Sequence[Count], glued: bool = False) -> tuple[Count, ...]:
    """The nearest count of each addend, where there are enough of one dimension; none otherwise."""
    exact = [count for count in counts if count.quantity.exact and (count.link is Link.GLUED) is glued]
    found: list[Count] = []
    for words in addends.addends:
        count = next((one for one in reversed(exact) if one not in found and _is_named(one, words)), None)
        if count and (not found or count.dimension == found[0].dimension):
            found.append(count)
    return tuple(found) if len(found) >= addends.least else ()


def _is_named(count: Count, words: Sequence[str]) -> bool:
    """Whether the words before a count end with one of some words, or those behind it are one."""
    if not any(word in count.label or word in count.tail for word in words):
        return False
    for label in (_MARKS.sub("", _MARKS.sub("", count.label)), _MARKS.sub("", count.tail)):
        for word in words:
            if label.endswith(word) and label[-len(word) - 1 : -len(word)] not in _OTHER_GRADE:
                return True
    return False
