"""Two numbers that a sentence relates in time: 由20天压缩至8天, 上年120件,今年150件."""

from __future__ import annotations

from collections.abc import Sequence

from sifalint_rules.figures.changes import ChangeWords
from sifalint_rules.figures.claims.growth.words import (
    Wording,
    ends_range,
    matter,
    same_matter,
    starts_range,
    tells_of_before,
    tells_of_now,
    year_of,
)
from sifalint_rules.figures.statements import Count, Link


def range_between(old: Count, new: Count, known: ChangeWords) -> Wording | None:
    """The change from one number to another: 由20天压缩至8天, 20天压缩至8天; None where they tell of none."""
    words = ends_range(new.label)
    if words is None:
        return None
    bare = words.word and new.link is Link.NONE and new.label != "" and matter(words.basis, known) == ""
    direct = bare and new.span.start - old.span.end <= len(new.label) + 1 and old.dimension == new.dimension
    return words if starts_range(old.label) or direct else None


def in_time(old: Count, new: Count, known: ChangeWords) -> bool:
    """Whether one number is expressly of an earlier time than the next: 上年120件,今年150件."""
    first, second = year_of(old.label), year_of(new.label)
    if first and second:
        return first < second and alike(old, new, known)
    return tells_of_before(old.label) and tells_of_now(new.label) and alike(old, new, known)


def alike(old: Count, new: Count, known: ChangeWords) -> bool:
    """Whether two numbers may count the same thing."""
    return old.dimension == new.dimension and same_matter(old.label, new.label, known)


def run(numbers: Sequence[Count], plain: Sequence[int]) -> list[int]:
    """The nearest numbers that are glued or listed together, in order: 86件121人."""
    found = list(plain[:1])
    for i in plain[1:]:
        if i != found[0] - 1 or numbers[found[0]].link is Link.NONE:
            break
        found.insert(0, i)
    return found
