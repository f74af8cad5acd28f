"""Claims that parts fit their whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import accumulate, groupby, takewhile

from sifalint import Document
from sifalint_rules.figures.arithmetic import addition, shown, total
from sifalint_rules.figures.claims.claim import Claim, Kind, Operand, Outcome, Role
from sifalint_rules.figures.claims.divisions import Division, Item, Joint, read_divisions
from sifalint_rules.figures.partitions import known_partitions
from sifalint_rules.figures.statements import Count

_NEARLY = Decimal("1.1")


def read_part_claims(document: Document) -> tuple[Claim, ...]:
    """The claims that parts fit their whole, one per partition, in order."""
    return tuple(claim for division in document.once(read_divisions) for claim in _claims(division))


def _claims(division: Division) -> Iterator[Claim]:
    if division.whole is None or not division.clear:
        yield Claim(Kind.PARTS, division.items[0].number.quantity, Outcome.UNKNOWN)
        return
    whole = division.whole.number
    for items in _partitions(_inside(division.items), whole):
        yield _judged(division, whole, items)


def _inside(items: Sequence[Item]) -> Sequence[Item]:
    """The parts up to the first number that tells of something else: 行政46名、事业80名,借调12名."""
    outside = known_partitions().outside
    return (*items[:1], *takewhile(lambda item: not item.name.startswith(outside), items[1:]))


def _partitions(items: Sequence[Item], whole: Count) -> list[list[Item]]:
    """The parts of one whole as separate divisions of it.

    The first parts that make the whole are one division; of those behind them only the members of known
    partitions are judged. Otherwise ； begins a new one where it stands between lists, and so does another
    known partition (男/女 behind 缓刑/假释).
    """
    complete = _complete(items, whole)
    groups = Counter(item.number.group for item in items)
    kinds = Counter(_kind(item) for item in items)
    lists = len(groups) > 1 and max(groups.values()) > 1

    def key(item: Item) -> tuple[int, int]:
        kind = _kind(item)
        return item.number.group if lists else 0, kind if kinds[kind] > 1 else -1

    runs = [list(run) for _, run in groupby(items[complete:], key=key)]
    return [list(items[:complete]), *(run for run in runs if _kind(run[0]) != -1)] if complete else runs


def _complete(items: Sequence[Item], whole: Count) -> int:
    """How many of the first parts make the whole exactly and end a list; 0 where none do."""
    for size, made in enumerate(accumulate(item.number.quantity.value for item in items), 1):
        if made == whole.quantity.value and (size == len(items) or (size > 1 and _ends_list(items, size))):
            return size
    return 0


def _ends_list(items: Sequence[Item], size: int) -> bool:
    """Whether the part behind the first ``size`` is neither joined by 、 nor another of their kind."""
    following = items[size]
    kind = _kind(following)
    return following.joint is not Joint.LIST and (kind == -1 or kind != _kind(items[size - 1]))


def _kind(item: Item) -> int:
    """The number of the known partition that an item belongs to, or -1."""
    place = known_partitions().place(item.name)
    return -1 if place is None else place.partition


def _judged(division: Division, whole: Count, items: Sequence[Item]) -> Claim:
    outcome = _outcome(division, whole, items)
    exceeding = [item for item in items if item.number.quantity.value > whole.quantity.value]
    if outcome is Outcome.EXCEEDS:
        items = exceeding[:1]
    parts = [item.number.quantity for item in items]
    added = total(parts)[0]
    arithmetic = addition((part.value for part in parts), whole.quantity)
    sign = _sign(added, whole.quantity.value)
    return Claim(
        Kind.PARTS,
        parts[0] if outcome is Outcome.EXCEEDS else whole.quantity,
        outcome,
        (Operand(Role.WHOLE, whole.quantity), *(Operand(Role.PART, part) for part in parts)),
        f"{arithmetic} {sign} {shown(whole.quantity.value, whole.quantity)}",
        shown(added, whole.quantity),
    )


def _sign(left: Decimal, right: Decimal) -> str:
    return "=" if left == right else "<" if left < right else ">"


def _outcome(division: Division, whole: Count, items: Sequence[Item]) -> Outcome:
    parts, loose = total(item.number.quantity for item in items)
    value, whole_loose = total([whole.quantity])
    loose += whole_loose
    if abs(parts - value) <= loose:
        return Outcome.HOLDS
    exclusive, complete = _known(items)
    if parts < value:
        wrong = complete and not _explained(division, parts)
        return Outcome.OFF if wrong else Outcome.SUBSET
    if _explained(division, parts):
        return Outcome.UNKNOWN
    exceeding = [item for item in items if item.number.quantity.value - value > loose]
    if exceeding:
        sure = exclusive or all(_belongs(item, division.items[0]) for item in exceeding)
        return Outcome.EXCEEDS if sure and (exclusive or division.declared) else Outcome.UNKNOWN
    if division.shared:
        return Outcome.UNKNOWN
    if exclusive:
        return Outcome.OFF
    near = parts <= value * _NEARLY or all(_belongs(item, division.items[0]) for item in items)
    return Outcome.OVER if near and not _may_overlap(division, items) else Outcome.UNKNOWN


def _belongs(item: Item, first: Item) -> bool:
    """Whether a part surely belongs to the list that ``first`` opens, and is no statement of its own."""
    if item.joint in (Joint.FIRST, Joint.LIST):
        return True
    kind = _kind(first)
    return (kind != -1 and kind == _kind(item)) or item.name[-2:] == first.name[-2:]


def _known(items: Sequence[Item]) -> tuple[bool, bool]:
    """Whether the parts are members of one known partition, each once; and whether they must be all."""
    partitions = known_partitions()
    places = [partitions.place(item.name) for item in items]
    found = {place for place in places if place is not None}
    numbers = {place.partition for place in found}
    if len(items) < 2 or len(found) < len(items) or len(numbers) != 1:
        return False, False
    number = numbers.pop()
    return True, partitions.exhaustive[number] and len(found) == partitions.sizes[number]


def _may_overlap(division: Division, items: Sequence[Item]) -> bool:
    """Whether things may stand under two of the names, or a name may belong to another statement."""
    names = [item.name for item in items]
    loose = items[0] is not division.items[0] or any(item.joint is Joint.ASIDE for item in items)
    return loose or "" in names or known_partitions().overlap(names)


def _explained(division: Division, parts: Decimal) -> bool:
    """Whether parts that miss the nearest whole fit another number before them, or a sum of such."""
    whole = division.whole
    if whole is None or not whole.rivals:
        return False
    values = [number.quantity.value for number in (whole.number, *reversed(whole.rivals))]
    return parts <= max((*accumulate(values), *values))
