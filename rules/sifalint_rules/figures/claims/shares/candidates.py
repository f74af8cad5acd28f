"""The parts and wholes that a share may be made of."""

from __future__ import annotations

from collections.abc import Sequence

from sifalint import Pattern
from sifalint_rules.figures.claims.quotient import Ratio, ratio
from sifalint_rules.figures.claims.scope import Scope
from sifalint_rules.figures.measures import known_measures
from sifalint_rules.figures.statements import Count, Statement

_NAMED = Pattern(
    r"占(?:[全本][市县区省镇乡村年院]|同期|审结的?|受理的?|办理的?|所有|总)?(\p{Han}{2,8}?)(?:总[量数人额]{0,2}数?|人数|件数|数量?|的)+$"
)
_OF = Pattern(r"(?:占|完成|相当于)(\p{Han}{2,12})的$")
_GENERAL = Pattern(r"[总全整]|[数量额]|其中|年度?|所有|比[重例]|同期|当[年期]")


def possible_ratios(
    stated: Count, behind: Sequence[Count], named: Sequence[Count], scope: Scope
) -> list[Ratio]:
    """The ratios of the parts and wholes near a share, those whose whole may hold the part first.

    ``behind`` are the counts in brackets right behind the share, ``named`` the wholes that it names.
    """
    of_target = stated.label.endswith("的")
    parts = parts_of(stated, scope) if of_target or not behind else behind
    possible = [
        ratio(part, whole)
        for part in parts
        for whole in dict.fromkeys((*behind, *named, *scope.wholes))
        if whole.dimension == part.dimension
        and whole is not part
        and whole.quantity.value * 10 > part.quantity.value != whole.quantity.value
    ]
    possible += _listed(scope, possible)
    return sorted(possible, key=lambda made: made.whole.quantity.value < made.part.quantity.value)


def parts_of(stated: Count, scope: Scope) -> list[Count]:
    """The counts that a share may be of: the last one, or one whose clause names what the share is of."""
    subject = stated.label.partition("占")[0][:2]
    named = [
        count for count in scope.before[:-1] if len(subject) == 2 and subject in count.label + count.tail
    ]
    last = [count for count in scope.before if not count.compared or "的" in stated.label] or scope.before
    level = [count for count in last if count.depth == stated.depth]
    return list(dict.fromkeys((*last[-1:], *level[-1:], *reversed(named))))


def _listed(scope: Scope, possible: Sequence[Ratio]) -> list[Ratio]:
    """The ratios with the sum of the list that a part closes: 国家级6个、省级87个,占312个村的29.8%."""
    closing = {items[-1]: items for items in scope.lists}
    return [
        Ratio(closing[made.part], made.wholes)
        for made in possible
        if made.part in closing and made.whole not in closing[made.part]
    ]


def named_wholes(stated: Count, scope: Scope, far: Sequence[Count]) -> list[Count]:
    """The counts whose words the share names: 工单8481件 for 占工单总量的16.9%."""
    match = _NAMED.search(stated.label)
    if match is None:
        return []
    return [
        count
        for count in (*scope.wholes, *far)
        if match[1] in count.label + count.tail and count.quantity.exact
    ]


def names_another(stated: Count, whole: Count) -> bool:
    """Whether a share says what it is a share of, and a count is not of that: 占调整预算的 of 上年收入.

    They have no two letters in a row in common then, but for the unit. A whole that stands within the words
    of the share itself is the one that is meant.
    """
    match = _OF.search(stated.label)
    if match is None or whole.span.start > stated.span.start:
        return False
    named = _GENERAL.sub("", match[1]).removesuffix(whole.quantity.unit)
    words = whole.label + whole.tail + whole.quantity.unit
    pairs = [named[i : i + 2] for i in range(len(named) - 1)] or [named]
    return bool(named) and not any(pair in words for pair in pairs)


def is_likely(text: str, statement: Statement, made: Ratio) -> bool:
    """Whether the words call the whole of a share one: in the same sentence, or in the one before 其中."""
    if made.whole.span.start < statement.span.start:
        divided = text.startswith(("其中", "按", "从"), statement.span.start)
    else:
        words = made.whole.label
        divided = (
            made.part.label.startswith(("其中", "有"))
            or made.whole.tail.endswith("中")
            or made.whole.span.start > made.part.span.start
            or any(word in words for word in known_measures(statement.packs).wholes)
        )
    return divided
