"""What a division is: a whole and the parts that the text gives of it."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from sifalint_rules.figures.statements import Count


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


class Whole(NamedTuple):
    """The number that parts divide.

    ``rivals`` are other numbers that the parts might divide just as well, alone or with this one, in order.
    ``listed`` says that this one is an item of a list of like numbers: 来信86件、来电97件.
    """

    number: Count
    rivals: tuple[Count, ...]
    listed: bool


class Division(NamedTuple):
    """A whole and its parts as the text gives them.

    ``whole`` is None where no number before the parts counts the same things. ``declared`` is false for a
    bare list in brackets behind a number, which nothing but its place calls a division. ``clear`` is false
    where the text narrows the whole or a number is approximate. ``shared`` says that the text itself speaks
    of things that stand under two parts.
    """

    whole: Whole | None
    items: tuple[Item, ...]
    declared: bool
    clear: bool
    shared: bool
