"""How parts stand to their whole, as their names tell."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from enum import Enum

from sifalint_rules.figures.arithmetic import rounds_to
from sifalint_rules.figures.claims.divisions.bands import band, join
from sifalint_rules.figures.claims.divisions.division import Item
from sifalint_rules.figures.partitions import Partition, Partitions, Place
from sifalint_rules.figures.statements import Count

_NEGATIONS = ("未", "不", "非", "无", "没有", "尚未", "不予")
_JOINTS = "与和及、以或"
_REFUSAL = "不"
_AFFIRMATIONS = ("已", "是", "有", "能", "")
_LONGEST_ENDING = 8
_SHORTEST_STEM = 2
_HUNDRED = Decimal(100)


class Standing(Enum):
    """What the names of parts say of their sum.

    ``OPEN`` parts may overlap and leave things out, ``EXCLUSIVE`` ones do not overlap, ``USUAL`` ones make
    the whole as a rule, ``COMPLETE`` ones must make it.
    """

    OPEN = 0
    EXCLUSIVE = 1
    USUAL = 2
    COMPLETE = 3

    @property
    def exclusive(self) -> bool:
        """Whether the sum of the parts cannot exceed the whole."""
        return self is not Standing.OPEN


def standing(known: Partitions, names: Sequence[str], whole: str | None = None) -> Standing:
    """How parts of these names stand to their whole, or to one of which nothing else is known.

    ``known`` are the partitions to judge them by. ``whole`` are the words before the whole: things that were
    received may still wait for their results.
    """
    if len(set(names)) < max(2, len(names)) or not all(names):
        return Standing.OPEN
    scale = [found for name in names if (found := band(name))]
    if len(scale) == len(names):
        exclusive, covered = join(scale)
        return Standing.COMPLETE if covered else Standing.EXCLUSIVE if exclusive else Standing.OPEN
    if len(names) == 2 and opposed(known, names[0], names[1], whole or ""):
        results = any(name.startswith(_REFUSAL) for name in names) or are_results(known, names)
        return _expected(known, Standing.COMPLETE, whole) if results else Standing.COMPLETE
    best = _best(known, names, whole)
    if whole and _spelled_out(known, names, whole):
        best = max(best, Standing.USUAL, key=_value)
    if is_rest(known, names[-1], names[:-1], whole or ""):
        return Standing.USUAL if known.overlap(names) else Standing.COMPLETE
    return max(best, Standing.EXCLUSIVE, key=_value) if _is_rest_of_kind(known, names) else best


def shares_make_all(items: Sequence[Item], whole: Count | None = None) -> bool:
    """Whether every part has its share of the whole and the shares make 100%.

    Where each share is what its part is of ``whole``, they say nothing that the parts do not: three groups
    of 52%, 44% and 3% may leave some out, or overlap.
    """
    shares = [item.share for item in items if item.share is not None and item.share.exact]
    if len(shares) < len(items) or len(shares) < 2:
        return False
    made = sum((share.value for share in shares), Decimal(0))
    if whole is not None and (made != _HUNDRED or shares[0].step >= 1):
        pairs = zip(shares, items, strict=True)
        if all(rounds_to(share, item.number.quantity.value, whole.quantity.value) for share, item in pairs):
            return False
    return abs(made - _HUNDRED) <= sum((share.step for share in shares), Decimal(0)) / 2


def partition_of(known: Partitions, names: Sequence[str]) -> Partition | None:
    """The known partition of which each name is another member, or None."""
    shared = _shared(known, names)
    return known.known[shared[0][0].partition] if shared else None


def is_rest(known: Partitions, name: str, names: Sequence[str], whole: str = "") -> bool:
    """Whether a name means whatever the other parts leave: 其他, 其他类, 其他调委会 behind 村级调委会.

    So does 其他技术人员 where the whole is 卫生技术人员.
    """
    bare = (
        name.removeprefix("其中").removeprefix("其").removeprefix("中") if name.startswith("其中") else name
    )
    opening = next((word for word in known.rest if bare.startswith(word)), "")
    if not opening:
        return False
    ending = bare.removeprefix(opening)
    plain = ending in known.suffixes or not ending
    told = whole.endswith(ending) or all(each.endswith(ending) for each in names)
    return plain or told or ending in ("类型", "类别", "原因", "罪名")


def _is_rest_of_kind(known: Partitions, names: Sequence[str]) -> bool:
    """Whether the last of several names is the rest of a narrower kind: 低保户, 特困户, 其他低收入户."""
    last = names[-1]
    return last.startswith(known.rest) and len({name[-1] for name in names}) == 1


def opposed(known: Partitions, name: str, other: str, whole: str = "") -> bool:
    """Whether one of two names denies the other: 党员/非党员, 已到位/未到位, 批准逮捕/不批准逮捕.

    They may end in words that say no more than those of the whole: 认定工伤/不予认定 of a 工伤认定.
    """
    return _denies(known, name, other, whole) or _denies(known, other, name, whole)


def _denies(known: Partitions, name: str, other: str, whole: str) -> bool:
    """Whether ``other`` is ``name`` with a word such as 未 or 非 before it."""
    for negation in _NEGATIONS:
        stem = other.removeprefix("尚").removeprefix(negation)
        if len(stem) < _SHORTEST_STEM or not other.removeprefix("尚").startswith(negation):
            continue
        if any(name == affirmation + stem for affirmation in _AFFIRMATIONS) or _alike(
            known, name, stem, whole
        ):
            return True
    return False


def _alike(known: Partitions, name: str, other: str, whole: str) -> bool:
    """Whether two names begin alike and go on with nothing but words of the whole or such as 案件."""
    size = next(
        (i for i, pair in enumerate(zip(name, other, strict=False)) if len(set(pair)) > 1),
        min(len(name), len(other)),
    )
    endings = (name[size:], other[size:])
    usual = ("", *known.suffixes)
    return size >= _SHORTEST_STEM and all(words in usual or words in whole for words in endings)


def _spelled_out(known: Partitions, names: Sequence[str], whole: str) -> bool:
    """Whether a whole is called by all its parts: 国家赔偿与司法救助案件,其中国家赔偿案件、司法救助案件."""
    stems = _without_ending(names)
    ending = names[0][len(stems[0]) :]
    at = whole.rfind(stems[0])
    if min(map(len, stems)) < _SHORTEST_STEM or at < 0 or whole[at - 1 : at] in tuple(_JOINTS):
        return False
    called = "".join(character for character in whole[at:] if character not in _JOINTS)
    joined = "".join(stems)
    behind = called.removeprefix(joined)
    return len(names) > 1 and called.startswith(joined) and behind in ("", ending, *known.suffixes)


def is_received(known: Partitions, whole: str) -> bool:
    """Whether the words before a whole tell that it was received rather than dealt with."""
    dealt = any(word in whole for word in known.finished)
    return not dealt and any(word in whole for word in known.received)


def are_results(known: Partitions, names: Sequence[str]) -> bool:
    """Whether names are known results, for which things that were received may still wait."""
    return any(known.known[places[0].partition].pending for places in _shared(known, names))


def _expected(known: Partitions, rank: Standing, whole: str | None) -> Standing:
    """How results stand to their whole that stand so to one that was dealt with."""
    if whole is None or any(word in whole for word in known.finished):
        return rank
    most = Standing.EXCLUSIVE if is_received(known, whole) else Standing.USUAL
    return min(rank, most, key=_value)


def _value(stand: Standing) -> int:
    return stand.value


def _best(known: Partitions, names: Sequence[str], whole: str | None) -> Standing:
    """The most that the known partitions say of parts of these names."""
    best = Standing.OPEN
    for places in _shared(known, names):
        partition = known.known[places[0].partition]
        if not partition.exclusive:
            continue
        members = {place.member for place in places}
        complete = partition.exhaustive and len(members) == partition.size
        usual = any(members >= each for each in partition.enough)
        rank = Standing.COMPLETE if complete else Standing.USUAL if usual else Standing.EXCLUSIVE
        if partition.pending:
            rank = _expected(known, rank, whole)
        if whole is not None and partition.of and not any(word in whole for word in partition.of):
            rank = Standing.EXCLUSIVE
        best = max(best, rank, key=_value)
    return best


def _shared(known: Partitions, names: Sequence[str]) -> list[list[Place]]:
    """For each partition that holds all the names, each as another member, where they stand in it.

    Names may share their last words (职工医保, 居民医保); ``其他`` behind the members of a partition is one
    more of them.
    """
    others = list(names)
    if len(others) > 2 and is_rest(known, others[-1], others[:-1]):
        others.pop()
    found = _places(known, others) or _places(known, _without_ending(others))
    if len(others) < len(names):
        return [[*places, Place(places[0].partition, -1)] for places in found]
    return found


def _places(known: Partitions, names: Sequence[str]) -> list[list[Place]]:
    found = [known.find(name) for name in names]
    if not found or not all(found):
        return []
    numbers = set.intersection(*({place.partition for place in places} for places in found))
    rows = [
        [next(place for place in places if place.partition == number) for places in found]
        for number in sorted(numbers)
    ]
    return [row for row in rows if len({place.member for place in row}) == len(row)]


def _without_ending(names: Sequence[str]) -> list[str]:
    """The names without the words that all of them end with."""
    shortest = min(len(name) for name in names)
    length = 0
    while length < min(_LONGEST_ENDING, shortest - 1) and len({name[-length - 1] for name in names}) == 1:
        length += 1
    return [name[: len(name) - length] for name in names]
