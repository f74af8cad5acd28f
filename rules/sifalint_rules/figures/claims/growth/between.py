"""Find the earlier and the later number of a change among the numbers before it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import repeat, takewhile

from sifalint_rules.figures.claims.growth.changes import Change
from sifalint_rules.figures.claims.growth.lists import matched
from sifalint_rules.figures.claims.growth.place import Place, Sides
from sifalint_rules.figures.claims.growth.ranges import alike, in_time, range_between, run
from sifalint_rules.figures.claims.growth.words import (
    before_base,
    names_base,
    names_year,
    reached,
    same_matter,
    starts_range,
    tells_of_before,
    year_of,
)
from sifalint_rules.figures.statements import Count

_AFTER_OTHERS = ("其中", "包括", "含", "涉及", "涉")
_MOST_YEARS = 12


def between(place: Place, change: Change, plain: Sequence[int], listed: Sequence[int]) -> Sides:
    """The numbers between which a change lies, among the ``plain`` ones before it, nearest first.

    ``listed`` are the changes that are listed with it.
    """
    numbers = place.numbers
    last = run(numbers, plain)
    earlier = run(numbers, plain[len(last) :])
    head = numbers[last[0]]
    chained = _chained(place, change, plain, listed) if len(last) == 1 < len(listed) else None
    if chained:
        return chained
    if earlier and range_between(numbers[earlier[0]], head, place.known):
        return matched(place, change, listed, earlier, last)
    if len(last) > 1 and len(listed) == 1 and in_time(numbers[last[-2]], numbers[last[-1]], place.known):
        return Sides(numbers[last[-2]], numbers[last[-1]], sure=len(last) == 2)
    if names_base(head.label) or tells_of_before(head.label) or _reached(place, head, listed):
        return _before_base(place, change, plain, listed, last)
    if earlier and in_time(numbers[earlier[0]], head, place.known):
        return matched(place, change, listed, earlier, last)
    found = matched(place, change, listed, (), last, _others(numbers, plain, last))
    return _with_olds(found, _told_later(place, found.new, listed[-1] + 1, last[-1] + 1))


def _chained(place: Place, change: Change, plain: Sequence[int], listed: Sequence[int]) -> Sides | None:
    """The sides in 2022年150件,2023年180件,2024年225件,分别增长20%、25% and in as many ranges as changes."""
    at, size = change.at - listed[0], len(listed)
    ranges = [place.numbers[i] for i in reversed(plain[: 2 * size])]
    known = repeat(place.known)
    if len(ranges) == 2 * size and all(map(range_between, ranges[::2], ranges[1::2], known)):
        return Sides(ranges[2 * at], ranges[2 * at + 1])
    years = ranges[-size - 1 :]
    if len(years) <= size or not all(map(in_time, years, years[1:], known)):
        return None
    return Sides(years[at], years[at + 1])


def _before_base(
    place: Place, change: Change, plain: Sequence[int], listed: Sequence[int], olds: Sequence[int]
) -> Sides:
    """The sides where the earlier number stands last: 230件,较上年的200件增长15%."""
    numbers = place.numbers
    old = numbers[olds[0]]
    new = _reached(place, old, listed)
    if new:
        return Sides(old, new)
    rest = [i for i in plain[len(olds) :] if not names_base(numbers[i].label)]
    at = next((k for k, i in enumerate(rest) if numbers[i].dimension == numbers[olds[-1]].dimension), None)
    if at is None:
        return Sides(old, None)
    news = run(numbers, rest[at:])
    others = _others(numbers, rest[at:], news)
    found = matched(place, change, listed, olds, news, others)
    if others and len(news) == 1 and (at > 0 or numbers[news[0]].label.startswith(_AFTER_OTHERS)):
        return _likeliest(place, change, found)
    fits = all(same_matter(numbers[i].label, before_base(old.label), place.known) for i in news[:1])
    return found._replace(sure=found.sure and fits)


def _likeliest(place: Place, change: Change, sides: Sides) -> Sides:
    """The only later number on that side of the earlier one that the words tell of, if there is one."""
    old, rise = sides.old, change.rise
    if not old or not sides.new:
        return sides._replace(sure=False)
    numbers = [sides.new, *sides.others]
    right = [
        n
        for n in numbers
        if n.quantity.value != old.quantity.value and (n.quantity.value > old.quantity.value) is rise
    ]
    if len(right) != 1 or not same_matter(right[0].label, before_base(old.label), place.known):
        return sides._replace(sure=False)
    return sides._replace(new=right[0], others=tuple(n for n in numbers if n is not right[0]))


def _reached(place: Place, old: Count, listed: Sequence[int]) -> Count | None:
    """The later number where it stands behind the change: 由1.5%下降0.3个百分点至1.2%."""
    following = place.numbers[listed[-1] + 1 : listed[-1] + 2]
    if not following or not reached(following[0].label) or following[0].dimension != old.dimension:
        return None
    return following[0] if names_base(old.label) or starts_range(old.label) else None


def _with_olds(sides: Sides, olds: Sequence[Count]) -> Sides:
    """The sides with the earlier numbers that stand behind; of several, any may be the one meant."""
    if not olds or not sides.new:
        return sides
    pairs = tuple((old, sides.new) for old in olds[1:])
    return sides._replace(old=olds[0], pairs=(*sides.pairs, *pairs), sure=sides.sure and not pairs)


def _told_later(place: Place, new: Count | None, *indices: int) -> Sequence[Count]:
    """The earlier number where it stands behind: 412件(上年358件), 同比增长15%,去年同期为358件.

    Of several years in one pair of brackets the latest comes first.
    """
    for i in indices:
        old = place.numbers[i] if i < len(place.numbers) else None
        if (
            not new
            or not old
            or i in place.changes
            or old.group != new.group
            or old.dimension != new.dimension
        ):
            continue
        if old.depth > new.depth and names_year(old.label):
            return _years_listed(place, new, i)
        if tells_of_before(old.label) and alike(old, new, place.known) and not tells_of_before(new.label):
            return [old]
    return ()


def _years_listed(place: Place, new: Count, first: int) -> Sequence[Count]:
    """The numbers of the years in brackets, (2022年120件,2023年150件), the latest year first.

    The year that repeats the later number itself is left out beside others.
    """
    depth = place.numbers[first].depth
    years = list(
        takewhile(
            lambda number: number.depth == depth and names_year(number.label),
            place.numbers[first : first + _MOST_YEARS],
        )
    )
    told = [number for number in years if number.dimension == new.dimension]
    told.sort(key=lambda number: year_of(number.label) or 0, reverse=True)
    if len(told) > 1 and told[0].quantity.value == new.quantity.value:
        return told[1:]
    return told


def _others(numbers: Sequence[Count], plain: Sequence[int], news: Sequence[int]) -> tuple[Count, ...]:
    """The other numbers that count the same as the nearest."""
    dimension = numbers[news[-1]].dimension
    return tuple(numbers[i] for i in plain if i not in news and numbers[i].dimension == dimension)
