"""The parts that follow 其中 and the like."""

from __future__ import annotations

from sifalint import Pattern
from sifalint.facts.quantities import PERCENT
from sifalint_rules.figures.claims.divisions.asides import is_aside, is_aside_number, without_brackets
from sifalint_rules.figures.claims.divisions.division import Item, Joint
from sifalint_rules.figures.statements import Count, Link, Statement

_LEADING = Pattern(r"^(?:其中|包括|包含|含)")
_HAVE = Pattern(r"(?:[共已仅只就尚还另]?有|的|为|共|已)?")
_RANKS = frozenset(("类", "级", "种"))
_MARKS = frozenset((*",;:。、()", ""))
_COUNTED = Pattern(r"\p{Han}{1,8}(?=\d)")
_SCALES = frozenset(("岁", "年", "天", "月"))
_SCALE_NAME = Pattern(
    r"(?:\([^()]{1,6}\))?(?:周?岁|年)?(?:以上|以下|及以上|及以下|之间|以内)?"
    r"(?:的|及以上|人员|[—–~～至到-])?\p{Han}{0,6}\d"
)
_SEPARATORS = str.maketrans(",;:", "、、、")
_RESTART = Pattern(r"^(?:共|累计|合计|总计|全[年市县区省国州]|目前|截至|现有|另|此外)|其中|包括|包含|^含")
_STAGE = Pattern(
    r"^(?:已|均|全部|成功|依法|实际|顺利)*(?:办结|审结|结案|执结|化解|调[解处]|完成|整改|回访|采纳|解除|培训|发放|办理|处[理置]|受理"
    r"|接[待收]|解答|开展|组织|举办|挽回|[答回]复|指派|新增|建成|修复|治理|评选|表彰|合格|通过|成功|胜诉|败诉|纠错|罚款|处罚)"
)
_NESTED = "其中"
_LONGEST_NAME = 24
_MOST_ITEMS = 36


def items_from(
    text: str, statement: Statement, start: int, first: int, most: int = _MOST_ITEMS
) -> tuple[tuple[Item, ...], bool]:
    """The parts from ``start`` on up to the first other shape, and whether all are exact.

    ``first`` is the index of the first number behind ``start``, ``most`` how many numbers to read. A group
    behind ； must hold nothing but parts to count. A list that 、 joins is not clear where one of its numbers
    is no part.
    """
    items: list[Item] = []
    end, aside, scale, clear = start, False, False, True
    numbers = statement.numbers[first : first + most + 1]
    for i, number in enumerate(numbers[:most]):
        depth = items[0].number.depth if items else number.depth
        if number.depth > depth:
            _add_aside(items, number)
            continue
        gap = without_brackets(text[end : number.span.start])
        if number.depth < depth or ")" in gap or not _runs_on(gap, bool(items)):
            break
        if _is_scale(text, number):
            scale = True
            continue
        end = number.span.end
        foreign = not number.counts or (bool(items) and number.dimension != items[0].number.dimension)
        second = not scale and (number.dimension == PERCENT or _is_second(number, foreign))
        listed = any(other.link is Link.LISTED for other in numbers[i + bool(items) : i + 2])
        if is_aside_number(number, items[0].name if items else "", listed=listed) or (items and second):
            aside = True
            clear = clear and (foreign or number.link is not Link.LISTED)
            _add_aside(items, number)
            continue
        name = _name(number, gap if scale else "", bool(items))
        scale = False
        joint = _joint(gap, aside) if items else Joint.FIRST
        opens = number.tail.endswith("中") or (bool(items) and _NESTED in gap)
        if foreign or opens or not name or _restarts(name, joint, items):
            items = _without_group(items, number.group)
            break
        items.append(Item(name, number, joint))
        aside = False
    return tuple(items), clear and all(item.number.quantity.exact for item in items)


def _is_scale(text: str, number: Count) -> bool:
    """Whether a number is part of the name of the next one: 18—40岁的208人, 残疾人两项补贴1192万元."""
    if not text[number.span.start].isdigit():
        if number.dimension in _RANKS:
            return text[number.span.end : number.span.end + 1] not in _MARKS
        return bool(number.label) and _COUNTED.match(text, number.span.end) is not None
    return number.dimension in _SCALES and _SCALE_NAME.match(text, number.span.end) is not None


def _name(number: Count, gap: str, inside: bool) -> str:
    """What a part is called: the words before its number, or those behind it (3名为女性).

    ``gap`` is what stands before the number where that holds other numbers: 、18—40岁的.
    """
    label = gap.translate(_SEPARATORS).rpartition("、")[2].strip() if gap else number.label
    if not inside or gap:
        label = _LEADING.sub("", label)
    if label.endswith("、"):
        return ""
    return number.tail.rstrip(",") if _HAVE.fullmatch(label) else label


def _add_aside(items: list[Item], number: Count) -> None:
    """Let the last part, if there is one, have what an aside behind it adds."""
    if items:
        items[-1] = _with_aside(items[-1], number)


def _with_aside(item: Item, number: Count) -> Item:
    """A part with what an aside behind it adds: its share, or its count in another unit."""
    if number.dimension == PERCENT and item.share is None and number.label.startswith("占"):
        return item._replace(share=number.quantity)
    if (
        number.link is Link.GLUED
        and number.counts
        and item.second is None
        and number.depth == item.number.depth
    ):
        return item._replace(second=number)
    return item


def _is_second(number: Count, foreign: bool) -> bool:
    """Whether a number says in another unit what the one before it says: 5件8人."""
    return number.link is Link.GLUED or (foreign and not number.label)


def _restarts(name: str, joint: Joint, items: list[Item]) -> bool:
    """Whether a name says that a new statement begins rather than the next part."""
    if _RESTART.search(name) or len(name) > _LONGEST_NAME:
        return True
    later = joint in (Joint.CLAUSE, Joint.ASIDE) and _STAGE.search(name) is not None
    return later and not _STAGE.search(items[0].name)


def _joint(gap: str, aside: bool) -> Joint:
    if aside:
        return Joint.ASIDE
    return Joint.CLAUSE if any(mark in gap for mark in ",;:") else Joint.LIST


def _without_group(items: list[Item], group: int) -> list[Item]:
    """The parts without those of a group behind ； that turns out to be another statement."""
    return [item for item in items if item.number.group == items[0].number.group or item.number.group < group]


def _runs_on(gap: str, inside: bool) -> bool:
    """Whether nothing but the end of one part, asides and the name of the next stands in a gap."""
    pieces = gap.replace("；", ";").replace(";", ",").replace(":", ",").split(",")
    if not inside:
        return (len(pieces) <= 2 and not pieces[0].strip()) or len(pieces) == 1
    return all(is_aside(piece) for piece in pieces[1:-1]) and len(pieces[0]) <= _LONGEST_NAME
