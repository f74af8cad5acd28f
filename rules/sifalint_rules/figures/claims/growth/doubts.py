"""What may part a change from the numbers it seems to lie between."""

from __future__ import annotations

from sifalint.facts.quantities import PERCENT
from sifalint_rules.figures.claims.growth.changes import Change, Form
from sifalint_rules.figures.claims.growth.place import Place, Sides
from sifalint_rules.figures.claims.growth.words import BEYOND, era, matter, unit_named, year_of

_MOST_NUMBERS = 12


def leaves_doubt(place: Place, change: Change, sides: Sides, first: int) -> bool:
    """Whether a change may be of other numbers: it names another matter, another time, or comes second.

    ``first`` is the number of the first change that is listed with it.
    """
    if not (_about(place, change, sides) and _of_one_era(change, sides)):
        return True
    return _repeated(place, change, sides, first)


def _about(place: Place, change: Change, sides: Sides) -> bool:
    """Whether the words before a change name nothing other than the numbers it lies between."""
    basis = change.words.basis
    if not basis or change.words.word in BEYOND or unit_named(basis, place.known):
        return True
    labels = [number.label for number in (sides.new, sides.old) if number]
    before = max(number.span.end for number in (sides.new, sides.old) if number)
    direct = change.number.span.start - before <= len(change.number.label) + 1
    mark = place.text[before : before + 1] in ",;:("
    subject = "" if direct and not mark else matter(basis, place.known)
    rate = subject.endswith("率") and sides.new is not None and sides.new.dimension != PERCENT
    return not subject or (not rate and any(subject[-2:] in label for label in labels))


def _of_one_era(change: Change, sides: Sides) -> bool:
    """Whether a change and the earlier number it is measured by belong to one time."""
    own = era(change.words.basis)
    if not own or not sides.old or not sides.new or change.form is Form.MULTIPLE:
        return True
    if own == "other":
        return change.words.word in BEYOND and sides.old.span.end > sides.new.span.end
    base = era(sides.old.label)
    if base.isdecimal() and own == "annual":
        return year_of(sides.new.label) == int(base) + 1
    return not base or base == own


def _repeated(place: Place, change: Change, sides: Sides, first: int) -> bool:
    """Whether another change of the same form lies between the numbers and the change: 增长20%,环比增长5%."""
    end = max(number.span.end for number in (sides.new, sides.old) if number)
    others = [place.changes[i] for i in range(max(0, first - _MOST_NUMBERS), first) if i in place.changes]
    same = any(other.form is change.form and other.number.span.start > end for other in others)
    return same and not unit_named(change.words.basis, place.known)
