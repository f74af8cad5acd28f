"""Which numbers of two lists a change belongs to: 86件121人,去年同期153件291人,分别下降43.79%、58.42%."""

from __future__ import annotations

from collections.abc import Sequence

from sifalint_rules.figures.claims.growth.changes import Change
from sifalint_rules.figures.claims.growth.place import Place, Sides
from sifalint_rules.figures.claims.growth.words import unit_named
from sifalint_rules.figures.statements import Count, Link


def matched(
    place: Place,
    change: Change,
    listed: Sequence[int],
    olds: Sequence[int],
    news: Sequence[int],
    others: tuple[Count, ...] = (),
) -> Sides:
    """The earlier and the later number that a change of a list belongs to."""
    old, new = [place.numbers[i] for i in olds], [place.numbers[i] for i in news]
    sure = not old or [n.dimension for n in old] == [n.dimension for n in new]
    at = _position(place, change, listed, new)
    if at is None or at >= len(new) or (old and at >= len(old)):
        return Sides(old[-1] if old else None, new[-1], others=others, sure=False)
    alone = len(new) == 1 or len(listed) == len(new) or all(n.link is Link.GLUED for n in new[1:])
    rivals = others if len(listed) == len(new) else (*new[:at], *new[at + 1 :], *others)
    found = Sides(old[at] if old else None, new[at], others=rivals, sure=sure and alone)
    if not old or not sure or len(listed) > 1:
        return found
    return found._replace(pairs=tuple(zip(old, new, strict=True)))


def _position(place: Place, change: Change, listed: Sequence[int], new: Sequence[Count]) -> int | None:
    """Which of several numbers a change belongs to."""
    alone = len(new) < 2 or "分别" in change.words.basis
    named = "" if alone else unit_named(change.words.basis, place.known)
    places = [k for k, number in enumerate(new) if number.dimension == named]
    if len(places) == 1:
        return places[0]
    if len(listed) == len(new):
        return change.at - listed[0]
    if len(listed) > 1:
        return None
    glued = all(number.link is Link.GLUED for number in new[1:])
    return 0 if glued else len(new) - 1
