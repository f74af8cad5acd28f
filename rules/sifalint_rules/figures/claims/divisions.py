"""Where a sentence divides a whole: 83人,其中男64人、女19人; 213件(甲84件,乙129件); 60个单位中,有3个."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from sifalint import Document, Pattern
from sifalint.facts.widths import folded
from sifalint_rules.figures.statements import Count, Statement, read_statements

_MARKER = Pattern(r"其中|包括|包含|(?<=[,(])含|\((?=[^()\d]{1,16}\d)")
_LEADING = Pattern(r"^(?:其中|包括|包含|含)")
_BRACKETS = Pattern(r"\([^()]*\)|(?<=\d),(?=\d{3})")
_ASIDE = Pattern(
    r"^(?:同比|环比|比|较|与|按|扣除|可比|增|下降|减|上升|负增长|占|涉及|涉案|提高|降低|上涨|回落|分别[比较]|位列|居|增幅|达$|$)"
)
_RESTART = Pattern(r"^(?:共|累计|合计|总计|全[年市县区省国州]|目前|截至|现有|另|此外)|其中|包括|包含|^含")
_STAGE = Pattern(
    r"^(?:已|均|全部|成功|依法|实际|顺利)*(?:办结|审结|结案|执结|化解|调[解处]|完成|整改|回访|采纳|解除|培训|发放|办理|处[理置]|受理"
    r"|接[待收]|解答|开展|组织|举办|挽回|[答回]复|指派|新增|建成|修复|治理|评选|表彰|合格|通过|成功|胜诉|败诉|纠错|罚款|处罚)"
)
_HAVE = Pattern(r"^(?:[共已仅只就尚还])?有$")
_NARROWED = Pattern(r"\([^()]*?(?:不含|不包括|除外|未含)")
_LONGEST_GAP = 16
_LONGEST_ASIDE = 90
_LONGEST_NAME = 24
_MOST_ITEMS = 60
_FARTHEST = 300


class Joint(Enum):
    """What joins a part to the part before it: nothing, 、, a new clause, or an aside such as 增长5%."""

    FIRST = "first"
    LIST = "list"
    CLAUSE = "clause"
    ASIDE = "aside"


class Item(NamedTuple):
    """One part: its name, its number, and what joins it to the part before it."""

    name: str
    number: Count
    joint: Joint


class Division(NamedTuple):
    """A whole and its parts as the text gives them.

    ``whole`` is None where no number before the parts counts the same things. ``rivals`` are other numbers
    that the parts might divide just as well. ``declared`` is false for a bare list in brackets behind a
    number, which nothing but its place calls a division. ``clear`` is false where the text narrows the whole
    or a number is approximate.
    """

    whole: Count | None
    items: tuple[Item, ...]
    rivals: tuple[Count, ...]
    declared: bool
    clear: bool


def read_divisions(document: Document) -> tuple[Division, ...]:
    """The divisions of a document in order; sentences with unfilled places hold none."""
    text = document.once(folded)
    statements = document.once(read_statements)
    found: list[Division] = []
    for i, statement in enumerate(statements):
        if statement.masked:
            continue
        before = statements[i - 1] if i and statements[i - 1].block == statement.block else None
        found += _marked(text, statement, before)
        found += _chosen(text, statement)
    return tuple(found)


def _marked(text: str, statement: Statement, before: Statement | None) -> Iterator[Division]:
    starts = [number.span.start for number in statement.numbers]
    for match in _MARKER.finditer(text, statement.span.start, statement.span.end):
        if text.startswith(("其中", "含", "包括", "包含"), match.end()):
            continue
        first = bisect_left(starts, match.end())
        items, clear = _items(text, statement, match.end(), first)
        if not items:
            continue
        declared = match.group() != "("
        if not declared and (len(items) < 2 or text[match.start() - 1] == "率"):
            continue
        whole, rivals = _whole(text, statement, match.start(), first, items[0], before)
        narrowed = whole is not None and _NARROWED.match(text, whole.span.end) is not None
        clear = clear and not narrowed and (whole is None or whole.quantity.exact)
        if whole is not None or match.group() == "其中":
            yield Division(whole, items, rivals, declared, clear)


def _items(text: str, statement: Statement, start: int, first: int) -> tuple[tuple[Item, ...], bool]:
    """The parts from ``start`` on up to the first other shape, and whether all are exact.

    A group behind ； must hold nothing but parts to count.
    """
    items: list[Item] = []
    end, aside = start, False
    for number in statement.numbers[first : first + _MOST_ITEMS]:
        depth = items[0].number.depth if items else number.depth
        if number.depth > depth:
            continue
        gap = _BRACKETS.sub("", text[end : number.span.start])
        if number.depth < depth or ")" in gap or not _runs_on(gap, bool(items)):
            break
        end = number.span.end
        foreign = not number.counts or (bool(items) and number.dimension != items[0].number.dimension)
        if _is_aside(number) or (items and foreign and not number.label):
            aside = True
            continue
        name = number.label if items else _LEADING.sub("", number.label)
        joint = _joint(gap, aside) if items else Joint.FIRST
        if foreign or not (name or number.tail) or _restarts(name, joint, items):
            items = _without_group(items, number.group)
            break
        items.append(Item(name, number, joint))
        aside = False
    return tuple(items), all(item.number.quantity.exact for item in items)


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
    return all(_ASIDE.search(piece.strip()) for piece in pieces[1:-1]) and len(pieces[0]) <= _LONGEST_NAME


def _is_aside(number: Count) -> bool:
    return number.compared or (_ASIDE.search(number.label) is not None and bool(number.label))


def _whole(
    text: str, statement: Statement, at: int, first: int, item: Item, before: Statement | None
) -> tuple[Count | None, tuple[Count, ...]]:
    """The number that parts which begin at ``at`` divide, and the numbers they might divide as well."""
    numbers = statement.numbers[max(0, first - _MOST_ITEMS) : first]
    detached = not numbers and not text[statement.span.start : at].strip()
    if detached:
        if before is None or before.masked:
            return None, ()
        numbers = before.numbers[-_MOST_ITEMS:]
    same = [number for number in numbers if _may_be_whole(number, item)]
    if not same:
        return None, ()
    whole = same[-1]
    if at - whole.span.end > _FARTHEST or not _leads_to(_BRACKETS.sub("", text[whole.span.end : at])):
        return None, ()
    rivals = [number for number in same[:-1] if detached or number.group == whole.group]
    return whole, tuple(rivals)


def _may_be_whole(number: Count, item: Item) -> bool:
    within = number.depth == item.number.depth or number.depth == item.number.depth - 1
    return number.counts and number.dimension == item.number.dimension and within and not number.compared


def _leads_to(gap: str) -> bool:
    """Whether what stands between a whole and the word 其中 leaves no doubt that they belong together."""
    pieces = gap.replace("。", ",").replace(";", ",").replace("(", "").rstrip(", ").split(",")
    if len(gap) > _LONGEST_ASIDE or len(pieces[0]) > _LONGEST_GAP:
        return False
    return all(_ASIDE.search(piece.strip()) for piece in pieces[1:])


def _chosen(text: str, statement: Statement) -> Iterator[Division]:
    """Divisions of the form 60个单位中,有3个."""
    for whole, part in zip(statement.numbers, statement.numbers[1:], strict=False):
        gap = text[whole.span.end : part.span.start]
        if not (whole.firm and part.firm and whole.quantity.unit == part.quantity.unit):
            continue
        if whole.tail.rstrip(",").endswith("中") and _HAVE.search(part.label) and gap.count(",") <= 1:
            item = Item(part.tail, part, Joint.FIRST)
            yield Division(whole, (item,), (), True, True)
