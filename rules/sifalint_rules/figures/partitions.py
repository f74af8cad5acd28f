"""Which labels divide a whole, from packs/partitions.toml."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from sifalint_rules.packs import read_pack


class Place(NamedTuple):
    """Where a label stands in the known partitions: which partition, and which member of it."""

    partition: int
    member: int


class Partitions(NamedTuple):
    """The known partitions.

    ``places`` finds a label; ``sizes`` is how many members each partition has, and ``exhaustive`` says
    whether all of them together must make the whole. Labels that hold a word of ``overlapping`` may name
    the same things twice; those that open with a word of ``outside`` are no parts at all.
    """

    places: dict[str, Place]
    sizes: tuple[int, ...]
    exhaustive: tuple[bool, ...]
    overlapping: tuple[str, ...]
    outside: tuple[str, ...]
    prefixes: tuple[str, ...]
    suffixes: tuple[str, ...]

    def place(self, label: str) -> Place | None:
        """The member that a label names, with its usual first and last words or without them."""
        bare = label
        for prefix in self.prefixes:
            bare = bare.removeprefix(prefix)
        for words in (label, bare):
            for suffix in ("", *self.suffixes):
                if words.endswith(suffix) and words.removesuffix(suffix) in self.places:
                    return self.places[words.removesuffix(suffix)]
        return None

    def overlap(self, labels: Sequence[str]) -> bool:
        """Whether things may stand under two of the labels at once."""
        return any(word in label for label in labels for word in self.overlapping)


@cache
def known_partitions() -> Partitions:
    """The partitions that ship with sifalint; raises ``ValueError`` where the file is not well-formed."""
    table = read_pack("partitions")
    rows = table["partition"]
    places = {
        word: Place(number, member)
        for number, row in enumerate(rows)
        for member, words in enumerate(row["members"])
        for word in words
    }
    return Partitions(
        places,
        tuple(len(row["members"]) for row in rows),
        tuple(row["exhaustive"] for row in rows),
        tuple(table["overlapping"]),
        tuple(table["outside"]),
        tuple(sorted(table["prefixes"], key=len, reverse=True)),
        tuple(sorted(table["suffixes"], key=len, reverse=True)),
    )
