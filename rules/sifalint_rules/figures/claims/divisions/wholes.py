"""The number that the parts behind 其中 divide."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from sifalint import Pattern
from sifalint_rules.figures.claims.divisions.asides import is_aside, without_brackets
from sifalint_rules.figures.claims.divisions.division import Item, Whole
from sifalint_rules.figures.statements import Count, Link, Statement

_RATE = Pattern(
    r" ?(?:(?:为|完成|占|达)[^,]{0,14}?[\d.]{1,8}%|\p{Han}{0,12}率\p{Han}{0,6}[\d.]{1,8}[%‰]\p{Han}{0,4}"
    r"|[日月周年人户件次]均约?[\d.]{1,8}\p{Han}{1,4})"
)
_AVERAGES = (
    "日均",
    "月均",
    "周均",
    "年均",
    "次均",
    "人均",
    "户均",
    "件均",
    "净增",
    "净减",
    "净增加",
    "净减少",
)
_TASKS = Pattern(r"(?<!目标)(?<!计划)(?:重点|工作|各项|改革|年度|整改|督办|专项)任务$|^[^比较]*预计[^比较]*$")
_OTHER_TIME = Pattern(r"[较比](?:年初|上|去|20)")
_LONGEST_GAP = 16
_LONGEST_ASIDE = 90
_MOST_NUMBERS = 60
_FARTHEST = 300


def whole_before(
    text: str, statement: Statement, at: int, first: int, item: Item, before: Statement | None
) -> Whole | None:
    """The whole of parts that ``item`` opens behind a mark at ``at``; None where there is none.

    ``first`` is the index of the part's number. A mark that opens its sentence looks into the one before.
    """
    numbers = statement.numbers[max(0, first - _MOST_NUMBERS) : first]
    detached = not numbers and not text[statement.span.start : at].strip()
    if detached:
        if before is None or before.masked:
            return None
        numbers = before.numbers[-_MOST_NUMBERS:]
    same = [i for i, number in enumerate(numbers) if _may_be_whole(number, item)]
    if not same:
        return None
    whole = numbers[same[-1]]
    if at - whole.span.end > _FARTHEST or not _leads_to(without_brackets(text[whole.span.end : at])):
        return None
    companions = _companions(numbers, same[-1])
    rivals = [numbers[i] for i in same[:-1] if detached or numbers[i].group == whole.group]
    others = [number for number in rivals if number not in companions]
    listed = any(number.dimension == whole.dimension for number in companions)
    return Whole(whole, (*others, *companions), listed, seconds(numbers, same[-1]))


def seconds(numbers: Sequence[Count], index: int) -> Count | None:
    """What counts the same things as the number at an index in another unit: the 8人 of 5件8人."""
    behind = numbers[index + 1] if index + 1 < len(numbers) else None
    if behind is not None and behind.link is Link.GLUED and behind.counts:
        return behind
    return numbers[index - 1] if index and numbers[index].link is Link.GLUED else None


def _companions(numbers: Sequence[Count], index: int) -> list[Count]:
    """The other counts of the list that a number stands in, in any unit: 来信86件、来访97批."""
    own = index
    while own and numbers[own].link is Link.GLUED:
        own -= 1
    start = own
    while start and numbers[start].link is not Link.NONE:
        start -= 1
    behind = takewhile(lambda number: number.link is not Link.NONE, numbers[index + 1 :])
    run = (*numbers[start:own], *behind)
    return [number for number in run if number.link is not Link.GLUED and number.counts]


def _may_be_whole(number: Count, item: Item) -> bool:
    within = number.depth == item.number.depth or number.depth == item.number.depth - 1
    told = not number.compared or _TASKS.search(number.label) is not None
    told = told and not number.label.endswith(_AVERAGES) and not _OTHER_TIME.match(number.label)
    return number.counts and number.dimension == item.number.dimension and within and told


def _leads_to(gap: str) -> bool:
    """Whether what stands between a whole and the word 其中 leaves no doubt that they belong together."""
    pieces = gap.replace("。", ",").replace(";", ",").replace("(", "").rstrip(", ").split(",")
    if len(gap) > _LONGEST_ASIDE or len(pieces[0]) > _LONGEST_GAP:
        return False
    return all(is_aside(piece) or _RATE.fullmatch(piece) for piece in pieces[1:])
