"""Find the changes of a document and what came of checking them."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Document
from sifalint.facts.widths import folded
from sifalint_rules.figures.arithmetic import shown
from sifalint_rules.figures.changes import ChangeWords, change_words
from sifalint_rules.figures.claims.claim import Claim, Kind, Operand, Outcome, Reason, Role, unknown
from sifalint_rules.figures.claims.growth.changes import Change, Form, read_changes, with_doublings
from sifalint_rules.figures.claims.growth.place import Place, Sides
from sifalint_rules.figures.claims.growth.ranges import range_between
from sifalint_rules.figures.claims.growth.sides import sides_of
from sifalint_rules.figures.claims.growth.verdicts import judged
from sifalint_rules.figures.claims.growth.words import Wording, matter, on_other_basis
from sifalint_rules.figures.statements import Count, Link, Statement, read_statements

_MOST_LISTED = 8
_REMARK = 24
_RANKED = frozenset(("位", "名", "级", "期", "届", "层", "类", "号"))
_BETTER = frozenset("升提扩跃拉")
_ILLOGICAL_UNLESS = ("比", "率", "杠杆", "倍数", "倍率", "差距")


def read_growth_claims(document: Document) -> tuple[Claim, ...]:
    """The claims of growth and decline of a document, in order."""
    text = document.once(folded)
    found = [claim for statement in document.once(read_statements) for claim in _claims(text, statement)]
    return tuple(sorted(found, key=lambda claim: claim.span))


def _claims(text: str, statement: Statement) -> Iterator[Claim]:
    if "番" in text[statement.span.start : statement.span.end]:
        statement = with_doublings(text, statement)
    changes = read_changes(statement)
    place = Place(text, statement.numbers, changes, change_words(statement.packs))
    ranges = dict(_ranges(statement, place.known))
    told = {change.number.span.start for change in changes.values()}
    yield from (claim for start, claim in ranges.items() if start not in told)
    sides = {index: sides_of(place, change) for index, change in changes.items()}
    taken = {found.delta.at for found in sides.values() if found.delta and not found.old}
    for index, change in changes.items():
        claim = _claim(statement, place, change, sides[index], ranges)
        if claim and index not in taken:
            yield claim


def _claim(
    statement: Statement, place: Place, change: Change, sides: Sides, ranges: dict[int, Claim]
) -> Claim | None:
    quantity = change.number.quantity
    stated = sides.old is not None and sides.new is not None
    if change.form in (Form.AMOUNT, Form.MULTIPLE) and not stated and not change.against:
        return None
    if statement.masked:
        return unknown(Kind.GROWTH, quantity, Reason.UNFILLED)
    if change.form is Form.TIMES and not change.rise and not _in_times(place, change, sides):
        return Claim(Kind.GROWTH, quantity, Outcome.ILLOGICAL)
    claim = judged(change, sides, place.known)
    if claim.reason is not Reason.NO_BASE and _on_other_basis(statement, place, change):
        return unknown(Kind.GROWTH, quantity, Reason.COMPARABLE)
    if claim.outcome is Outcome.DIRECTION and _told(claim, ranges):
        return unknown(Kind.GROWTH, quantity, Reason.AMBIGUOUS)
    return claim


def _in_times(place: Place, change: Change, sides: Sides) -> bool:
    """Whether what falls is itself counted in 倍, such as the ratio of two incomes."""
    counted = sides.new is not None and sides.new.dimension == "倍"
    return counted or matter(change.words.basis, place.known).endswith(_ILLOGICAL_UNLESS)


def _on_other_basis(statement: Statement, place: Place, change: Change) -> bool:
    """Whether a rate is at constant prices or on a basis of its own, as the words around it say."""
    if change.form not in (Form.PERCENT, Form.TIMES):
        return False
    text, span = place.text, change.number.span
    start = place.numbers[change.at - 1].span.end if change.at else statement.span.start
    if on_other_basis(text[start : span.start], place.known):
        return True
    end = min(span.end + _REMARK, statement.span.end)
    behind = text[span.end : end]
    remark = behind.partition(")")[0] if behind.startswith("(") else ""
    remark = "" if any(character.isdecimal() for character in remark) else remark
    head = text[statement.span.start : min(statement.numbers[0].span.end + _REMARK, span.start)]
    return on_other_basis(remark, place.known) or "可比价" in head or "不变价" in head


def _ranges(statement: Statement, known: ChangeWords) -> Iterator[tuple[int, Claim]]:
    """The claims 由120件增至150件, by where the last number starts."""
    numbers = statement.numbers
    for i, new in enumerate(numbers[1:], 1):
        words = range_between(numbers[i - 1], new, known)
        if words is None or not words.word or numbers[i - 1].depth != new.depth:
            continue
        size = 1
        while size < min(i, _MOST_LISTED) and numbers[i - size].link is not Link.NONE:
            size += 1
        ends = numbers[i : i + size]
        if len(ends) == size and all(end.link is not Link.NONE for end in ends[1:]):
            for old, end in zip(numbers[i - size : i], ends, strict=True):
                yield end.span.start, _range(statement, old, end, words)


def _range(statement: Statement, old: Count, new: Count, words: Wording) -> Claim:
    if statement.masked:
        return unknown(Kind.GROWTH, new.quantity, Reason.UNFILLED)
    if old.dimension != new.dimension:
        return unknown(Kind.GROWTH, new.quantity, Reason.UNITS)
    if not (old.quantity.exact and new.quantity.exact):
        return unknown(Kind.GROWTH, new.quantity, Reason.APPROXIMATE)
    before, after = old.quantity.value, new.quantity.value
    right = after >= before if words.rise else after <= before
    if not right and words.rise and _may_count_down(old, words):
        return unknown(Kind.GROWTH, new.quantity, Reason.AMBIGUOUS)
    operands = Operand(Role.OLD, old.quantity), Operand(Role.NEW, new.quantity)
    sign = "<" if before < after else ">" if before > after else "="
    written = f"{shown(before, new.quantity)} {sign} {shown(after, new.quantity)}"
    outcome = Outcome.HOLDS if right else Outcome.DIRECTION
    return Claim(Kind.GROWTH, new.quantity, outcome, operands, written, words.word)


def _may_count_down(old: Count, words: Wording) -> bool:
    """Whether less may be better and so be called a rise: ranks, grades and times."""
    ranked = old.quantity.unit in _RANKED or old.quantity.unit.endswith("工作日") or not old.counts
    return ranked and old.dimension != "%" and not _BETTER.isdisjoint(words.word)


def _told(claim: Claim, ranges: dict[int, Claim]) -> bool:
    """Whether the range behind a change runs the wrong way and is reported for it."""
    return any(
        ranges[operand.quantity.span.start].outcome is Outcome.DIRECTION
        for operand in claim.operands
        if operand.role is Role.NEW and operand.quantity.span.start in ranges
    )
