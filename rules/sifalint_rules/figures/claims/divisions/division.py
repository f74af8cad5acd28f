"""What a division is: a whole and the parts that the text gives of it."""

from __future__ import annotations

from enum import Enum

from sifalint.facts.quantities import Quantity
from sifalint.records import NamedTuple
from sifalint_rules.figures.partitions import Partitions
from sifalint_rules.figures.statements import Count


class Joint(Enum):
    """What joins a part to the part before it: nothing, 、, a new clause, or an aside such as 增长5%."""

    FIRST = "first"
    LIST = "list"
    CLAUSE = "clause"
    ASIDE = "aside"


class Form(Enum):
    """How the text calls parts a division of a whole.

    ``SUBSET`` ones follow 其中 and the like, ``WHOLE`` ones 分为 or 组成, ``ASIDE`` ones stand in brackets
    behind their whole, ``CHOSEN`` ones follow 项目中; ``ALONE`` ones tell it by their names only.
    """

    SUBSET = "subset"
    WHOLE = "whole"
    ASIDE = "aside"
    CHOSEN = "chosen"
    ALONE = "alone"


class Item(NamedTuple):
    """One part: its name, its number, and what joins it to the part before it.

    ``share`` is the percentage of the whole that the text gives it, ``second`` the number glued to its own
    that counts it in another unit: the 8人 of 5件8人.
    """

    name: str
    number: Count
    joint: Joint
    share: Quantity | None = None
    second: Count | None = None


class Whole(NamedTuple):
    """The number that parts divide.

    ``rivals`` are other numbers that the parts might divide just as well, alone or with this one, in order.
    ``listed`` says that this one is an item of a list of like numbers: 来信86件、来电97件. ``second`` counts
    the same things in another unit.
    """

    number: Count
    rivals: tuple[Count, ...]
    listed: bool
    second: Count | None = None


class Division(NamedTuple):
    """A whole and its parts as the text gives them.

    ``whole`` is None where no number before the parts counts the same things. ``declared`` is false for a
    bare list in brackets behind a number, which nothing but its place calls a division. ``clear`` is false
    where the text narrows the whole or a number is approximate. ``shared`` says that the text itself speaks
    of things that stand under two parts. ``open`` says that the list ends with 等 or leaves things out in
    so many words, ``doubtful`` that another number may be the whole. ``known`` are the partitions by which
    the names of the parts are judged.
    """

    whole: Whole | None
    items: tuple[Item, ...]
    declared: bool
    clear: bool
    shared: bool
    known: Partitions
    form: Form = Form.SUBSET
    open: bool = False
    doubtful: bool = False
