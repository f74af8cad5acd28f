"""The parts behind one whole as separate divisions of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, groupby, takewhile

from sifalint_rules.figures.claims.divisions.bands import band
from sifalint_rules.figures.claims.divisions.division import Item, Joint
from sifalint_rules.figures.claims.divisions.standing import is_rest, shares_make_all
from sifalint_rules.figures.partitions import Partitions
from sifalint_rules.figures.statements import Count

_SCALE = -2
_OTHER = -1
_ENDING = 2


def grouped(known: Partitions, items: Sequence[Item], whole: Count) -> list[list[Item]]:
    """The parts of one whole as separate divisions of it, by the ``known`` partitions.

    The first parts that make the whole are one division; of those behind them only the members of known
    partitions are judged. Otherwise ； begins a new one where it stands between lists, and so does another
    known partition (男/女 behind 缓刑/假释).
    """
    items = inside(known, items)
    if shares_make_all(items, whole):
        return [list(items)]
    kinds = _kinds(known, items)
    complete = _complete(items, kinds, whole)
    groups = Counter(item.number.group for item in items)
    lists = len(groups) > 1 and max(groups.values()) > 1

    def key(i: int) -> tuple[int, int]:
        return items[i].number.group if lists else 0, kinds[i]

    runs = [list(run) for _, run in groupby(range(complete, len(items)), key=key)]
    if complete:
        runs = [run for run in runs if kinds[run[0]] != _OTHER]
    runs = [run for run in runs if not run[0] or not _of_others(items, run, whole)]
    divided = [[items[i] for i in run] for run in runs]
    return [list(items[:complete]), *divided] if complete else divided


def inside(known: Partitions, items: Sequence[Item]) -> Sequence[Item]:
    """The parts up to the first number that tells of something else: 行政46名、事业80名,借调12名.

    One that is called like the first part is one of them: 首次注册54件、注销注册3件.
    """
    ending = items[0].name[-_ENDING:]

    def belongs(item: Item) -> bool:
        return item.name.endswith(ending) or not item.name.startswith(known.outside)

    return (*items[:1], *takewhile(belongs, items[1:]))


def _of_others(items: Sequence[Item], run: Sequence[int], whole: Count) -> bool:
    """Whether some parts behind a list all end with what neither that list nor the whole names.

    So do 村级调委会、社区调委会 behind 村（社区）12个,其中村9个、社区3个.
    """
    endings = {items[i].name[-_ENDING:] for i in run}
    ending = next(iter(endings))
    before = "".join(item.name for item in items[: run[0]])
    return len(endings) == 1 < len(run) and ending not in before + whole.label + whole.tail


def akin(known: Partitions, item: Item, other: Item) -> bool:
    """Whether two parts are members of one known partition."""
    return known.share(item.name, other.name)


def _kinds(known: Partitions, items: Sequence[Item]) -> list[int]:
    """For each part the known partition that most of the parts share with it, or a number below 0."""
    places = [{place.partition for place in known.find(item.name)} for item in items]
    shared = Counter(number for numbers in places for number in numbers)
    kinds = [max(numbers, key=lambda number: (shared[number], -number), default=_OTHER) for numbers in places]
    kinds = [_SCALE if band(item.name) else kind for item, kind in zip(items, kinds, strict=True)]
    often = Counter(kinds)
    return _continued(known, items, [kind if often[kind] > 1 else _OTHER for kind in kinds])


def _continued(known: Partitions, items: Sequence[Item], kinds: list[int]) -> list[int]:
    """The kinds, where a part of none that 、 joins to the one before it is of the kind of that one."""
    for i in range(1, len(items)):
        listed = items[i].joint is Joint.LIST and _OTHER in (kinds[i], kinds[i - 1])
        if listed or (
            kinds[i] == _OTHER and is_rest(known, items[i].name, [item.name for item in items[:i]])
        ):
            kinds[i] = kinds[i - 1]
    return kinds


def _complete(items: Sequence[Item], kinds: Sequence[int], whole: Count) -> int:
    """How many of the first parts make the whole exactly and end a list; 0 where none do."""
    for size, made in enumerate(accumulate(item.number.quantity.value for item in items), 1):
        if made == whole.quantity.value and (
            size == len(items) or (size > 1 and _ends_list(items, kinds, size))
        ):
            return size
    return 0


def _ends_list(items: Sequence[Item], kinds: Sequence[int], size: int) -> bool:
    """Whether the part behind the first ``size`` is neither joined by 、 nor another of their kind."""
    other = kinds[size] == _OTHER or kinds[size] != kinds[size - 1]
    return items[size].joint is not Joint.LIST and other
