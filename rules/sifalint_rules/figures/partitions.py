"""Which labels divide a whole, from packs/partitions.toml."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Any

from sifalint.records import NamedTuple
from sifalint_rules.packs import read_pack

_QUOTES = str.maketrans("", "", '“”‘’「」"')
_MOST_AFFIXES = 4
_LISTS = ("overlapping", "picked", "outside", "rest", "received", "finished")
_ANDS = ("及", "和", "与", "或", "、")


class Place(NamedTuple):
    """Where a label stands in the known partitions: which partition, and which member of it."""

    partition: int
    member: int


class Partition(NamedTuple):
    """One way to divide things.

    All ``size`` members together make the whole if it is ``exhaustive``; so do, as a rule, the members of
    each set of ``enough``. ``exclusive`` says that nothing stands under two, ``alone`` that the names tell
    a division without a word such as 其中. ``pending`` members are results, which things that were received
    may still wait for. ``of`` are words one of which the whole must be named with to be divided so.
    """

    name: str
    size: int
    exhaustive: bool
    exclusive: bool
    alone: bool
    enough: tuple[frozenset[int], ...]
    pending: bool
    of: tuple[str, ...]


class Partitions(NamedTuple):
    """The known partitions.

    ``places`` finds a label, which several partitions may share. Labels that hold a word of ``overlapping``
    may name the same things twice, those with a word of ``picked`` are chosen from many; those that open
    with a word of ``outside`` are no parts at all, and those that open with a word of ``rest`` are what
    the other parts leave. A word of ``received`` tells that a whole came in, one of ``finished`` that it was
    dealt with. ``added`` are the files that add to what ships with sifalint.
    """

    known: tuple[Partition, ...]
    places: dict[str, tuple[Place, ...]]
    added: tuple[str, ...]
    overlapping: tuple[str, ...]
    picked: tuple[str, ...]
    outside: tuple[str, ...]
    rest: tuple[str, ...]
    received: tuple[str, ...]
    finished: tuple[str, ...]
    prefixes: tuple[str, ...]
    suffixes: tuple[str, ...]

    def find(self, label: str) -> tuple[Place, ...]:
        """The members that a label may name, with its usual first and last words or without them.

        A label that joins several members (撤销及确认违法) stands for the first of them.
        """
        return _found(label, self.added)

    def search(self, label: str) -> tuple[Place, ...]:
        """What ``find`` gives for a label, looked up anew."""
        label = label.translate(_QUOTES)
        found = self._find(label)
        mark = next((mark for mark in _ANDS if mark in label), "")
        if found or not mark:
            return found
        first, *_, last = label.split(mark)
        shared = {place.partition for place in self._find(last)}
        return tuple(place for place in self._find(first) if place.partition in shared)

    def _find(self, label: str) -> tuple[Place, ...]:
        """The members that a label names, with the fewest usual words taken away."""
        for bare in _stripped(label, self.prefixes, str.startswith, str.removeprefix):
            for words in _stripped(bare, self.suffixes, str.endswith, str.removesuffix):
                if words in self.places:
                    return self.places[words]
        return ()

    def share(self, label: str, other: str) -> bool:
        """Whether two labels may name members of one partition."""
        partitions = {place.partition for place in self.find(label)}
        return any(place.partition in partitions for place in self.find(other))

    def overlap(self, labels: Sequence[str]) -> bool:
        """Whether things may stand under two of the labels at once."""
        return any(word in label for label in labels for word in self.overlapping)

    def pick(self, labels: Sequence[str]) -> bool:
        """Whether any of the labels names chosen things, so that the parts need not be all."""
        return any(word in label for label in labels for word in self.picked)


def _stripped(
    words: str,
    affixes: Sequence[str],
    has: Callable[[str, str], bool],
    without: Callable[[str, str], str],
) -> Iterator[str]:
    """Some words, and the same with one usual word after the other taken away at one end."""
    for _ in range(_MOST_AFFIXES):
        yield words
        affix = next((affix for affix in affixes if has(words, affix)), "")
        if not affix:
            return
        words = without(words, affix)


@lru_cache(maxsize=4096)
def _found(label: str, added: tuple[str, ...]) -> tuple[Place, ...]:
    return known_partitions(added).search(label)


@cache
def known_partitions(added: tuple[str, ...]) -> Partitions:
    """The partitions that ship with sifalint and those of the files that add to them.

    Raises ``ValueError`` where a set of ``enough`` names no member.
    """
    table = read_pack("partitions", added)
    rows = table["partition"]
    places: dict[str, tuple[Place, ...]] = {}
    for number, row in enumerate(rows):
        for member, words in enumerate(row["members"]):
            for word in words.split():
                places[word] = (*places.get(word, ()), Place(number, member))
    return Partitions(
        tuple(_partition(number, row, places) for number, row in enumerate(rows)),
        places,
        added,
        *(tuple(table[key].split()) for key in _LISTS),
        *(tuple(sorted(table[key].split(), key=len, reverse=True)) for key in ("prefixes", "suffixes")),
    )


def _partition(number: int, row: dict[str, Any], places: dict[str, tuple[Place, ...]]) -> Partition:
    """One row of the file; raises ``ValueError`` where a set of ``enough`` names no member."""
    enough = []
    for words in row.get("enough", ()):
        members = [
            place.member
            for word in words.split()
            for place in places.get(word, ())
            if place.partition == number
        ]
        if len(members) < len(words.split()):
            raise ValueError(f"{row['name']}: not all of {words!r} are members")
        enough.append(frozenset(members))
    return Partition(
        row["name"],
        len(row["members"]),
        row["exhaustive"],
        not row.get("overlapping", False),
        row.get("alone", False),
        tuple(enough),
        row.get("pending", False),
        tuple(row.get("of", "").split()),
    )
