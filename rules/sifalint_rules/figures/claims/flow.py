"""Claims of the form 上年结转18件,新收236件,审结231件,未结23件: what came is what went and what is left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import takewhile

from sifalint import Document, Span
from sifalint.records import NamedTuple
from sifalint_rules.figures.arithmetic import addends, addition, total
from sifalint_rules.figures.claims.claim import Claim, Kind, Operand, Outcome, Reason, Role, unknown
from sifalint_rules.figures.claims.divisions import read_divisions
from sifalint_rules.figures.claims.places import Place, place_of
from sifalint_rules.figures.claims.slips import is_slip
from sifalint_rules.figures.claims.stocks import stocks
from sifalint_rules.figures.partitions import Partitions, known_partitions
from sifalint_rules.figures.statements import Count, Statement, read_statements

_MOST_NUMBERS = 40
_MOST_CAME = 4
_BESIDE = ("另", "此外", "还有", "加", "减", "扣")


class Flow(NamedTuple):
    """The numbers of a flow by their place, each in order; ``other`` are like numbers of no known place."""

    opening: tuple[Count, ...]
    came: tuple[Count, ...]
    sums: tuple[Count, ...]
    went: tuple[Count, ...]
    closing: tuple[Count, ...]
    other: tuple[Count, ...]


def read_flow_claims(document: Document) -> tuple[Claim, ...]:
    """The flows of a document with what their numbers make, in order."""
    statements = document.once(read_statements)
    parts = {item.number.span for division in document.once(read_divisions) for item in division.items}
    return tuple(claim for i in range(len(statements)) for claim in _claims(statements, i, parts))


def _claims(statements: Sequence[Statement], at: int, parts: set[Span]) -> Iterator[Claim]:
    statement = statements[at]
    following = statements[at + 1] if at + 1 < len(statements) else None
    numbers = statement.numbers[:_MOST_NUMBERS]
    claims = list(_stock_claims(numbers, parts)) if not statement.masked else []
    if claims:
        yield from claims
        return
    flow = _flow(numbers, parts)
    if flow is None or not (flow.came or flow.opening):
        return
    runs_on = following is not None and following.block == statement.block and not following.masked
    if following is not None and runs_on and not flow.closing and not flow.sums:
        behind = tuple(
            takewhile(lambda number: place_of(number.label) is Place.CLOSING, following.numbers[:2])
        )
        flow = _flow((*statement.numbers[:_MOST_NUMBERS], *behind), parts) or flow
    stated = (*flow.sums, *flow.closing)
    if statement.masked and stated and flow.opening:
        yield unknown(Kind.FLOW, stated[0].quantity, Reason.UNFILLED)
    elif not statement.masked:
        yield from _sum_claims(flow)
        yield from _balance_claims(known_partitions(statement.packs), flow)


def _flow(numbers: Sequence[Count], parts: set[Span]) -> Flow | None:
    """The numbers of a sentence by their place in a flow; None where nothing opens or enters it."""
    placed = [
        (place_of(number.label), number) for number in numbers if number.counts and number.span not in parts
    ]
    first = next((number for place, number in placed if place in (Place.OPENING, Place.CAME)), None)
    if first is None:
        return None
    like = [(place, number) for place, number in placed if number.dimension == first.dimension]

    def at(wanted: Place | None) -> tuple[Count, ...]:
        return tuple(
            number
            for place, number in like
            if place is wanted and (number.depth == 0 or wanted is Place.OPENING) and _usable(number, wanted)
        )

    return Flow(*(at(place) for place in (*Place, None)))


def _usable(number: Count, place: Place | None) -> bool:
    return place in (Place.OPENING, Place.CLOSING) or not number.compared


def _stock_claims(numbers: Sequence[Count], parts: set[Span]) -> Iterator[Claim]:
    """The claims that stocks come out, for those that do or are one slip away from it."""
    for stock in stocks(numbers, parts):
        options = [((stock.opening, *came), (*went, stock.closing)) for came, went in stock.ways]
        if any(_balances(came, went) or _is_one_slip(came, went) for came, went in options):
            yield _settled(options, stock.closing, ())


def _sum_claims(flow: Flow) -> Iterator[Claim]:
    """The claim that what was there and what came makes a sum: 旧存1186件,新收5217件,共受理6403件."""
    if len(flow.opening) != 1 or len(flow.sums) != 1 or not flow.came or len(flow.came) > _MOST_CAME:
        return
    whole = flow.sums[0]
    if max(flow.opening[0].span, flow.came[-1].span) > whole.span:
        return
    options: list[tuple[Count, ...]] = [(flow.opening[0], number) for number in reversed(flow.came)]
    if len(flow.came) > 1:
        options.append((*flow.opening, *flow.came))
    yield _settled([(items, (whole,)) for items in options], whole, flow.other)


def _balance_claims(known: Partitions, flow: Flow) -> Iterator[Claim]:
    """The claim that what was there and what came is what went and what is left."""
    if len(flow.closing) != 1 or not flow.went or len(flow.came) > _MOST_CAME:
        return
    closing = flow.closing[0]
    out = (*flow.went, closing)
    if flow.sums:
        if len(flow.sums) == 1 and not _is_division(known, flow.went[0], closing):
            yield _settled([((flow.sums[0],), out)], closing, _behind(flow.sums[0], flow.other))
        return
    ever = bool(flow.came) and flow.came[0].label.find("累计") >= 0
    if not flow.came or len(flow.opening) > 1 or not (flow.opening or ever):
        return
    options = [((*flow.opening, *flow.came), out)]
    if len(flow.came) > 1:
        options += [((*flow.opening, number), out) for number in reversed(flow.came)]
    yield _settled(options, closing, flow.other)


def _behind(whole: Count, others: Sequence[Count]) -> tuple[Count, ...]:
    """The numbers that stand behind a sum: those before it are in it."""
    return tuple(other for other in others if other.span > whole.span)


def _is_division(known: Partitions, went: Count, closing: Count) -> bool:
    """Whether what went and what is left are members of one partition, which is checked as a division."""
    return known.share(went.label, closing.label)


def _settled(
    options: Sequence[tuple[tuple[Count, ...], tuple[Count, ...]]], stated: Count, others: Sequence[Count]
) -> Claim:
    """What comes of the ways in which the numbers may balance; ``others`` are numbers that may take part."""
    numbers = {number.quantity for sides in options for side in sides for number in side}
    if not all(quantity.exact for quantity in numbers):
        return unknown(Kind.FLOW, stated.quantity, Reason.APPROXIMATE)
    for came, went in options:
        if _balances(came, went):
            return _claim(came, went, stated, Outcome.HOLDS)
    if any(other.label.startswith(_BESIDE) for other in others):
        return unknown(Kind.FLOW, stated.quantity, Reason.AMBIGUOUS)
    if len(options) == 1 and not others:
        return _claim(*options[0], stated, Outcome.OFF)
    for came, went in options:
        if _is_one_slip(came, went):
            return _claim(came, went, stated, Outcome.OFF)
    return unknown(Kind.FLOW, stated.quantity, Reason.AMBIGUOUS)


def _is_one_slip(came: Sequence[Count], went: Sequence[Count]) -> bool:
    """Whether one slip in one of the numbers, undone, makes both sides equal."""
    missing = _made(went) - _made(came)
    wanted = [
        *((number.quantity, number.quantity.value + missing) for number in came),
        *((number.quantity, number.quantity.value - missing) for number in went),
    ]
    return any(value >= 0 and is_slip(quantity, value) for quantity, value in wanted)


def _balances(came: Sequence[Count], went: Sequence[Count]) -> bool:
    """Whether both sides are equal as far as they are printed."""
    loose = total(number.quantity for number in (*came, *went))[1]
    return abs(_made(came) - _made(went)) <= loose


def _made(numbers: Sequence[Count]) -> Decimal:
    return sum((number.quantity.value for number in numbers), Decimal(0))


def _claim(came: Sequence[Count], went: Sequence[Count], stated: Count, outcome: Outcome) -> Claim:
    left, right = ([number.quantity.value for number in side] for side in (came, went))
    like = stated.quantity
    if sum(left) == sum(right):
        written = (
            f"{addends(left, like)} = {addition(right, like)}" if len(right) > 1 else addition(left, like)
        )
    else:
        sign = "≈" if outcome is Outcome.HOLDS else "≠"
        written = f"{addition(left, like)} {sign} {addition(right, like)}"
    return Claim(
        Kind.FLOW,
        like,
        outcome,
        tuple(
            Operand(role, number.quantity)
            for role, side in ((Role.CAME, came), (Role.WENT, went))
            for number in side
        ),
        written,
    )
