"""What comes of a whole and its parts."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import accumulate, pairwise

from sifalint.facts.quantities import Quantity
from sifalint_rules.figures.arithmetic import addition, shown, slack, total
from sifalint_rules.figures.claims.claim import Claim, Kind, Operand, Outcome, Reason, Role
from sifalint_rules.figures.claims.divisions import (
    Division,
    Form,
    Item,
    Joint,
    Standing,
    akin,
    are_results,
    is_received,
    partition_of,
    shares_make_all,
    standing,
)
from sifalint_rules.figures.claims.slips import mended_by_one_slip
from sifalint_rules.figures.partitions import Partitions
from sifalint_rules.figures.statements import Count

_NEARLY = Decimal("1.1")
_ALMOST = Decimal("0.98")
_MOSTLY = Decimal("0.9")


def judged(division: Division, whole: Count, items: Sequence[Item]) -> Claim:
    """The claim that some parts of a division fit its whole, or the number further off that they make."""
    whole = _meant(division, whole, items)
    outcome, reason = _outcome(division, whole, items)
    if outcome is Outcome.EXCEEDS:
        items = [item for item in items if item.number.quantity.value > whole.quantity.value][:1]
    parts = [item.number.quantity for item in items]
    stated = parts[0] if outcome is Outcome.EXCEEDS else whole.quantity
    return part_claim(stated, whole.quantity, parts, outcome, reason)


def _meant(division: Division, whole: Count, items: Sequence[Item]) -> Count:
    """The whole of some parts: the nearest number that they make, or are one slip away from making."""
    if division.whole is None or len(items) < 2:
        return whole
    rivals = [number for number in reversed(division.whole.rivals) if number.dimension == whole.dimension]
    parts = [item.number.quantity for item in items]
    made, loose = total(parts)
    for number in (whole, *rivals):
        if abs(number.quantity.value - made) <= loose + slack(number.quantity) and number.quantity.exact:
            return number
    numbers = (
        [whole, *rivals] if standing(division.known, [item.name for item in items]).exclusive else [whole]
    )
    return next((number for number in numbers if mended_by_one_slip(parts, number.quantity)), whole)


def part_claim(
    stated: Quantity, whole: Quantity, parts: Sequence[Quantity], outcome: Outcome, reason: Reason | None
) -> Claim:
    """A claim about parts of a whole with the sum that a person can redo."""
    added = total(parts)[0]
    arithmetic = addition((part.value for part in parts), whole)
    if added != whole.value or len(parts) == 1:
        sign = "=" if added == whole.value else "<" if added < whole.value else ">"
        arithmetic += f" {sign} {shown(whole.value, whole)}"
    return Claim(
        Kind.PARTS,
        stated,
        outcome,
        (Operand(Role.WHOLE, whole), *(Operand(Role.PART, part) for part in parts)),
        arithmetic,
        shown(added, whole),
        reason,
    )


def _outcome(division: Division, whole: Count, items: Sequence[Item]) -> tuple[Outcome, Reason | None]:
    parts, loose = total(item.number.quantity for item in items)
    value, whole_loose = total([whole.quantity])
    loose += whole_loose
    if abs(parts - value) <= loose:
        return Outcome.HOLDS, None
    if _explained(division, parts):
        return Outcome.UNKNOWN, Reason.AMBIGUOUS
    stand = _standing(division, items)
    if parts < value:
        return _short(division, items, stand, parts / value)
    return _over(division, items, [item for item in items if item.number.quantity.value - value > loose])


def _short(
    division: Division, items: Sequence[Item], stand: Standing, share: Decimal
) -> tuple[Outcome, Reason | None]:
    """The outcome of parts that fall short of their whole; ``share`` is how much of it they make."""
    if stand is Standing.COMPLETE:
        return (Outcome.SHORT if division.doubtful else Outcome.OFF), None
    names = [item.name for item in items]
    mended = _mended(division, items)
    if stand is Standing.USUAL and (mended or not are_results(division.known, names)):
        return Outcome.SHORT, None
    whole = division.whole
    known = division.known
    picked = "" in names or known.pick(names) or (not stand.exclusive and known.overlap(names))
    slip = len(items) > 2 and share >= _MOSTLY and mended and partition_of(known, names) is None
    open_ = division.open or division.shared or all(item.share for item in items)
    near = len(items) > 1 and (share >= _ALMOST or slip) and not (open_ or picked)
    if near and whole is not None and not whole.listed:
        return Outcome.NEAR, None
    return Outcome.SUBSET, Reason.SUBSET


def _over(
    division: Division, items: Sequence[Item], exceeding: Sequence[Item]
) -> tuple[Outcome, Reason | None]:
    """The outcome of parts that make more than their whole; ``exceeding`` are those that alone do."""
    stand = standing(division.known, [item.name for item in items], _label(division))
    parts = total(item.number.quantity for item in items)[0]
    if not stand.exclusive and _fits_rival(division, parts):
        return Outcome.UNKNOWN, Reason.AMBIGUOUS
    if exceeding and division.form is Form.ALONE and len(exceeding) < len(items):
        return Outcome.UNKNOWN, Reason.AMBIGUOUS
    later = division.form is Form.ALONE and is_received(division.known, _label(division))
    if division.doubtful or later:
        return Outcome.OVER, None
    if exceeding:
        told = division.declared and _belongs(division.known, exceeding[0], division.items[0])
        if stand.exclusive or told:
            return Outcome.EXCEEDS, None
        return (
            (Outcome.OVER, None)
            if _listed_in_brackets(division, items)
            else (Outcome.UNKNOWN, Reason.AMBIGUOUS)
        )
    if division.shared:
        return Outcome.UNKNOWN, Reason.OVERLAP
    if stand.exclusive:
        return Outcome.OFF, None
    first, known = division.items[0], division.known
    near = parts <= _value(division) * _NEARLY or all(_belongs(known, item, first) for item in items)
    near = near or _listed_in_brackets(division, items)
    if _may_overlap(division, items):
        return Outcome.UNKNOWN, Reason.OVERLAP
    if _leaves_list(division.known, items):
        return Outcome.UNKNOWN, Reason.AMBIGUOUS
    return (Outcome.OVER, None) if near else (Outcome.UNKNOWN, Reason.AMBIGUOUS)


def _standing(division: Division, items: Sequence[Item]) -> Standing:
    """How the parts stand to the whole, as their names, their shares and the words around them tell."""
    names = [item.name for item in items]
    stand = standing(division.known, names, _label(division))
    if shares_make_all(items, division.whole and division.whole.number) and not division.shared:
        return Standing.COMPLETE
    told = division.form in (Form.WHOLE, Form.ASIDE) and len(items) > 1 and "" not in names
    told = told and len(items) == len(division.items)
    overlap = division.open or division.shared or division.known.overlap(names)
    if stand.value < Standing.USUAL.value and told and not overlap and _one_list(items):
        return Standing.USUAL
    if division.open and stand is not Standing.OPEN:
        return Standing.EXCLUSIVE
    return stand


def _one_list(items: Sequence[Item]) -> bool:
    return all(item.joint in (Joint.FIRST, Joint.LIST, Joint.CLAUSE) for item in items)


def _label(division: Division) -> str:
    """The words before the whole of a division."""
    return division.whole.number.label if division.whole else ""


def _value(division: Division) -> Decimal:
    return division.whole.number.quantity.value if division.whole else Decimal(0)


def _belongs(known: Partitions, item: Item, first: Item) -> bool:
    """Whether a part surely belongs to the list that ``first`` opens, and is no statement of its own."""
    if item.joint in (Joint.FIRST, Joint.LIST):
        return True
    return akin(known, first, item) or item.name[-2:] == first.name[-2:]


def _listed_in_brackets(division: Division, items: Sequence[Item]) -> bool:
    """Whether a bracket behind a whole holds nothing but like parts, and one slip parts them from it.

    Parts are alike if their names begin or end alike; three of one list need not.
    """
    if division.form is not Form.ASIDE or division.open or division.shared or not _one_list(items):
        return False
    alike = len({item.name[-1:] for item in items}) == 1 or len({item.name[:2] for item in items}) == 1
    if len(items) < max(2, len(division.items)) or not (alike or len(items) > 2):
        return False
    return _mended(division, items)


def _mended(division: Division, items: Sequence[Item]) -> bool:
    """Whether one slip parts some parts from their whole."""
    parts = [item.number.quantity for item in items]
    return division.whole is not None and mended_by_one_slip(parts, division.whole.number.quantity)


def _leaves_list(known: Partitions, items: Sequence[Item]) -> bool:
    """Whether a new clause behind a list that 、 joins may be another statement: 男31人、女8人,离职6人."""
    behind = [item for first, item in pairwise(items) if first.joint is Joint.LIST]
    return any(item.joint is Joint.CLAUSE and not _belongs(known, item, items[0]) for item in behind)


def _may_overlap(division: Division, items: Sequence[Item]) -> bool:
    """Whether things may stand under two of the names, or a name may belong to another statement.

    Things may stand under two members of some known partitions: 党纪处分 and 政务处分.
    """
    names = [item.name for item in items]
    loose = items[0] is not division.items[0] or any(item.joint is Joint.ASIDE for item in items)
    known = division.known
    shared = partition_of(known, names)
    loose = loose or (shared is not None and not shared.exclusive)
    return loose or "" in names or (known.overlap(names) and not names[-1].startswith(known.rest))


def _explained(division: Division, parts: Decimal) -> bool:
    """Whether parts that miss the nearest whole make another number before them, or a sum of such."""
    values = _rivals(division)
    whole = division.whole
    if whole is not None and whole.listed and parts <= sum(values, Decimal(0)):
        return parts > whole.number.quantity.value
    return parts in {*accumulate(values), *values}


def _fits_rival(division: Division, parts: Decimal) -> bool:
    """Whether parts that exceed the nearest whole fit into another number before them, or a sum of such."""
    values = _rivals(division)
    return len(values) > 1 and parts <= max((*accumulate(values), *values))


def _rivals(division: Division) -> list[Decimal]:
    """The whole and the numbers that the parts might divide as well, nearest first."""
    whole = division.whole
    if whole is None or not whole.rivals:
        return []
    return [number.quantity.value for number in (whole.number, *reversed(whole.rivals))]
