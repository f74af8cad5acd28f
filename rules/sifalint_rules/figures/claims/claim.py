"""What a claim is: a number that other numbers of the text can prove or contradict."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from sifalint import Span, Text, Verdict
from sifalint.facts.quantities import Quantity


class Kind(str, Enum):
    """The sorts of claims; the values are the kinds of the ledger and of the coverage line."""

    RATE = "rates"
    PARTS = "parts"
    TOTAL = "sums"
    GROWTH = "growth"
    FLOW = "flows"
    AVERAGE = "averages"
    FREQUENCY = "frequencies"
    SAME = "repeated"


class Outcome(Enum):
    """What came of checking a claim.

    ``CUT`` is a rate cut off rather than rounded. ``NEAR`` are parts that make almost all of their whole;
    ``OVER`` are parts that exceed it, unless they overlap. ``NOT_ALL`` is a stated 100% whose numbers fall
    short of it, ``IMPOSSIBLE`` a rate that no whole number of things gives. ``BASE`` is a change divided by
    the new number, ``POINTS`` one in percentage points that is called percent, ``DIRECTION`` a rise that is
    called a fall. ``UNKNOWN`` is a claim whose other numbers are missing, approximate or ambiguous.
    """

    HOLDS = "holds"
    CUT = "cut"
    SUBSET = "subset"
    UNKNOWN = "unknown"
    NEAR = "near"
    OVER = "over"
    IMPOSSIBLE = "impossible"
    POINTS = "points"
    OFF = "off"
    NOT_ALL = "not all"
    EXCEEDS = "exceeds"
    BASE = "base"
    DIRECTION = "direction"

    @property
    def verdict(self) -> Verdict:
        """The outcome as rules report it."""
        if self in (Outcome.HOLDS, Outcome.CUT, Outcome.SUBSET):
            return Verdict.HOLDS
        if self is Outcome.UNKNOWN:
            return Verdict.UNVERIFIABLE
        doubtful = (Outcome.NEAR, Outcome.OVER, Outcome.IMPOSSIBLE, Outcome.POINTS)
        return Verdict.DOUBTFUL if self in doubtful else Verdict.WRONG


class Reason(Enum):
    """Why a claim could not be checked, or what the ledger says of it besides its verdict."""

    NO_PART = Text("没有找到分子", "the part is not in the text")
    NO_WHOLE = Text("没有找到总数或分母", "the whole is not in the text")
    NO_ITEMS = Text("没有找到相加的各项", "the items are not in the text")
    NO_BASE = Text("没有写明比较的基数", "the earlier figure is not in the text")
    APPROXIMATE = Text("带“约”“余”“以上”等，不是确数", "approximate numbers")
    AMBIGUOUS = Text("对应哪几个数，原文说不准", "the text leaves open which numbers belong together")
    CARRIED = Text("含上年结转", "cases carried over from an earlier year")
    UNITS = Text("单位不同", "different units")
    UNFILLED = Text("有没填的数", "a number is not filled in")
    SUBSET = Text("只列出一部分，未见矛盾", "lists a part of the whole; no conflict")
    CUT = Text("截去尾数，没有四舍五入", "cut off, not rounded")
    OVERLAP = Text("分项可能重叠", "the parts may overlap")


class Role(Enum):
    """What an operand is in the arithmetic of its claim."""

    PART = "part"
    WHOLE = "whole"
    ITEM = "item"
    OLD = "old"
    NEW = "new"


class Operand(NamedTuple):
    """A number of the text that takes part in a claim's arithmetic."""

    role: Role
    quantity: Quantity


class Claim(NamedTuple):
    """One claim and what came of it.

    ``stated`` is the number that is claimed, ``operands`` are the numbers it was checked against, and
    ``arithmetic`` is the sum a person can redo by hand; both are empty where nothing could be checked.
    ``computed`` is what the operands give, as it would be printed. ``reason`` says why an unknown claim is
    one, or what else there is to know.
    """

    kind: Kind
    stated: Quantity
    outcome: Outcome
    operands: tuple[Operand, ...] = ()
    arithmetic: str = ""
    computed: str = ""
    reason: Reason | None = None

    @property
    def span(self) -> Span:
        """Where the claimed number stands."""
        return self.stated.span


def unknown(kind: Kind, stated: Quantity, reason: Reason) -> Claim:
    """A claim that nothing could be checked against."""
    return Claim(kind, stated, Outcome.UNKNOWN, reason=reason)
