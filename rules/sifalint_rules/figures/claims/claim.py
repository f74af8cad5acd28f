"""What a claim is: a number that other numbers of the text can prove or contradict."""

from __future__ import annotations

from enum import Enum

from sifalint import Span, Text, Verdict
from sifalint.facts.quantities import Quantity
from sifalint.records import NamedTuple


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
    APPROXIMATION = "approximations"
    CONVERSION = "conversions"


class Outcome(Enum):
    """What came of checking a claim, with the verdict that rules report."""

    verdict: Verdict

    def __new__(cls, word: str, verdict: Verdict) -> Outcome:
        """An outcome whose value is its word alone."""
        outcome = object.__new__(cls)
        outcome._value_ = word
        outcome.verdict = verdict
        return outcome

    HOLDS = "holds", Verdict.HOLDS
    CUT = "cut", Verdict.HOLDS
    """A rate that is cut off rather than rounded."""
    SUBSET = "subset", Verdict.HOLDS
    """Parts that stay below their whole and need not make it up."""

    UNKNOWN = "unknown", Verdict.UNVERIFIABLE
    """A claim whose other numbers are missing, approximate or ambiguous."""

    NEAR = "near", Verdict.DOUBTFUL
    """Parts that make almost all of their whole."""
    OVER = "over", Verdict.DOUBTFUL
    """Parts that exceed their whole, unless they overlap."""
    SHORT = "short", Verdict.DOUBTFUL
    """Parts that fall short of their whole, unless some are left out."""
    IMPOSSIBLE = "impossible", Verdict.DOUBTFUL
    """A rate that no whole number of things gives."""
    PARTLY = "partly", Verdict.DOUBTFUL
    """A rate below 100% of what is said to be done of all."""
    UNLIKE = "unlike", Verdict.DOUBTFUL
    """A rate that the only numbers before it do not give, unless it is of others."""
    POINTS = "points", Verdict.DOUBTFUL
    """A change in percentage points that is called percent."""
    DIFFERS = "differs", Verdict.DOUBTFUL
    """A number that another mention of the same thing contradicts."""
    UNEVEN = "uneven", Verdict.DOUBTFUL
    """A total that a frequency does not make, unless it was not kept to."""
    OUTSIDE = "outside", Verdict.DOUBTFUL
    """An exact number that a rough one beside it does not allow."""
    TENFOLD = "tenfold", Verdict.DOUBTFUL
    """A number with the digits of another, and a 万 or a zero more or less."""

    OFF = "off", Verdict.WRONG
    """A number that the others do not give."""
    NOT_ALL = "not all", Verdict.WRONG
    """A stated 100% whose numbers fall short of it."""
    EXCEEDS = "exceeds", Verdict.WRONG
    """A part that is larger than its whole."""
    BASE = "base", Verdict.WRONG
    """A change divided by the new number."""
    DIRECTION = "direction", Verdict.WRONG
    """A rise that is called a fall, or the reverse."""
    TIMES = "times", Verdict.WRONG
    """2.5 times as many called an increase by 2.5 times, or the reverse."""
    ILLOGICAL = "illogical", Verdict.WRONG
    """A fall by a number of times."""


class Reason(Enum):
    """Why a claim could not be checked, or what the ledger says of it besides its verdict."""

    NO_PART = Text("没有找到分子", "the part is not in the text")
    NO_WHOLE = Text("没有找到总数或分母", "the whole is not in the text")
    NO_ITEMS = Text("没有找到相加的各项", "the items are not in the text")
    NO_BASE = Text("没有写明比较的基数", "the earlier figure is not in the text")
    COMPARABLE = Text("按可比价、同口径等计算，不能用文中的数核对", "at constant prices or on another basis")
    APPROXIMATE = Text("带“约”“余”“以上”等，不是确数", "approximate numbers")
    TARGET = Text("是目标或要求，不是结果", "a target rather than a result")
    AMBIGUOUS = Text("对应哪几个数，原文说不准", "the text leaves open which numbers belong together")
    CARRIED = Text("含上年结转", "cases carried over from an earlier year")
    UNITS = Text("单位不同", "different units")
    PERIOD = Text("没有写明是多长时间", "the text does not say for how long")
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
    CAME = "came"
    WENT = "went"
    DELTA = "delta"
    AGAIN = "again"
    COUNT = "count"
    EVERY = "every"


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
