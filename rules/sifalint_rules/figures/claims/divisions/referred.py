"""Divisions of a whole that is named again without its number: 审结181件…。审结案件中,维持79件、驳回21件."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from sifalint import Pattern
from sifalint_rules.figures.claims.divisions.division import Whole
from sifalint_rules.figures.claims.divisions.wholes import seconds
from sifalint_rules.figures.statements import Count, Statement

_REFERRED = Pattern(
    r"(?:(?<=[,;。:(])|^|(?<=\n))(?:在|从|其中,?|上述|以上|该|已|所|全部|全年|实体)*(?P<verb>\p{Han}{2,6}?)的?"
    r"(?:案件|事项|项目|人员|对象|问题|申请|纠纷|建议|提案|诉求|工单|信访件|案卷|企业|单位|隐患)?(?:总数|总量)?(?:当?中|里|内),?"
    r"(?=[^,;:。()\d]{1,12}\d)"
)
_NOUNS = (
    "案件",
    "事项",
    "项目",
    "人员",
    "对象",
    "问题",
    "申请",
    "纠纷",
    "建议",
    "提案",
    "诉求",
    "工单",
    "案卷",
    "企业",
    "单位",
    "隐患",
    "的",
)
_EARLIER = 3
_MOST_NUMBERS = 30


def referrals(text: str, statement: Statement) -> Iterator[tuple[int, int, str]]:
    """Where each list of parts begins, the index of its first number, and the words that name the whole."""
    starts = [number.span.start for number in statement.numbers]
    for match in _REFERRED.finditer(text, statement.span.start, statement.span.end):
        yield match.end(), bisect_left(starts, match.end()), _stem(match["verb"])


def _stem(words: str) -> str:
    for noun in _NOUNS:
        words = words.removesuffix(noun)
    return words


def named_whole(statements: Sequence[Statement], at: int, first: int, stem: str, part: Count) -> Whole | None:
    """The nearest number before a list of parts whose clause holds the words that name the whole."""
    if len(stem) < 2:
        return None
    for n in range(at, max(-1, at - _EARLIER), -1):
        other = statements[n]
        if other.masked or other.block < statements[at].block - 1:
            return None
        numbers = other.numbers[:first] if n == at else other.numbers
        for i in range(len(numbers) - 1, max(-1, len(numbers) - _MOST_NUMBERS), -1):
            number = numbers[i]
            if number.dimension == part.dimension and number.firm and _is_named(number.label, stem):
                return Whole(number, (), False, seconds(numbers, i))
    return None


def _is_named(label: str, stem: str) -> bool:
    """Whether a clause ends with the words of the whole, as 审结 and 审结案件 do; 未审结 does not."""
    for noun in ("", *_NOUNS):
        ending = stem + noun
        if label.endswith(ending):
            return not label.removesuffix(ending).endswith(("未", "不", "尚未", "不予", "非"))
    return False
