"""Which earlier and which later number a change lies between."""

from __future__ import annotations

from collections.abc import Sequence

from sifalint.facts.quantities import PERCENT
from sifalint_rules.figures.claims.growth.between import between
from sifalint_rules.figures.claims.growth.changes import Change, Form, series
from sifalint_rules.figures.claims.growth.doubts import leaves_doubt
from sifalint_rules.figures.claims.growth.place import Place, Sides
from sifalint_rules.figures.claims.growth.words import BEYOND, era, matter, year_of, yearly
from sifalint_rules.figures.statements import Link

_MOST_NUMBERS = 12
_RATES = frozenset((PERCENT, "百分点"))


def sides_of(place: Place, change: Change) -> Sides:
    """The numbers between which a change lies, as far as its sentence states them."""
    listed = series(place.changes, change.at)
    near = _reachable(place, listed[0])
    delta = _delta(place, change, near) if len(listed) == 1 else None
    plain = [i for i in near if i not in place.changes]
    amount = delta or change
    if amount.form is Form.AMOUNT:
        counted = [i for i in plain if place.numbers[i].dimension not in _RATES]
        alike = [i for i in plain if place.numbers[i].dimension == amount.number.dimension]
        plain = (alike if len(listed) == 1 else []) or counted
    found = _compared_with(place, change)
    if not found and not plain:
        return Sides(None, None, delta)
    found = found or between(place, change, plain, listed)
    sure = found.sure and not leaves_doubt(place, change, found, listed[0])
    years = _years(place, near) if yearly(change.words.basis) else None
    return found._replace(delta=delta, sure=sure, years=years)


def _reachable(place: Place, start: int) -> list[int]:
    """The numbers before one, nearest first, without those in brackets that closed before it."""
    numbers = place.numbers
    level, end = numbers[start].depth, numbers[start].span.start
    found: list[int] = []
    for i in range(start - 1, max(-1, start - 1 - _MOST_NUMBERS), -1):
        number = numbers[i]
        closed = level and number.depth == level and ")" in place.text[number.span.end : end]
        if number.depth <= level and not closed:
            level, end = number.depth, number.span.start
            found.append(i)
    return found


def _delta(place: Place, change: Change, near: Sequence[int]) -> Change | None:
    """The change in number that goes with one in percent: 增加3.17亿元,增长2.18%."""
    if change.form not in (Form.PERCENT, Form.TIMES):
        return None
    before = place.changes.get(near[0]) if near else None
    if before and _goes_with(place, before, change) and before.at == change.at - 1:
        return before
    after = place.changes.get(change.at + 1)
    if after and _goes_with(place, after, change) and not after.against:
        behind = place.changes.get(after.at + 1)
        return None if behind and behind.form is Form.PERCENT and not behind.against else after
    return None


def _goes_with(place: Place, amount: Change, change: Change) -> bool:
    """Whether a change in number and one in percent speak of the same."""
    if amount.form is not Form.AMOUNT or amount.number.link is Link.LISTED:
        return False
    if era(change.words.basis) and era(amount.words.basis) not in ("", era(change.words.basis)):
        return False
    return amount.number.group == change.number.group and not matter(change.words.basis, place.known)


def _compared_with(place: Place, change: Change) -> Sides | None:
    """The sides of 比全省平均(13.42%)高4.8个百分点 and 比4%的目标低0.57个百分点."""
    if change.form is not Form.POINTS or change.at < 2 or change.words.word not in BEYOND:
        return None
    other = place.numbers[change.at - 1]
    inline = other.depth == change.number.depth and other.label[-1:] in ("比", "较", "于")
    if other.dimension != PERCENT or not (inline or other.depth == change.number.depth + 1):
        return None
    lead = (other.label if inline else change.words.basis).rpartition("比")[0]
    before = place.numbers[max(0, change.at - 4) : change.at - 1]
    rates = [number for number in before if number.dimension == PERCENT]
    return Sides(other, rates[-1], sure=not matter(lead, place.known)) if rates else None


def _years(place: Place, near: Sequence[int]) -> tuple[int, int] | None:
    """The two years that the numbers before a change name, if there are just two."""
    years = {year for year in (year_of(place.numbers[i].label) for i in near) if year}
    return (min(years), max(years)) if len(years) == 2 else None
