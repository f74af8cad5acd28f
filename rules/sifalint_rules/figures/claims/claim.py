"""What a claim is: a number that other numbers of the text can prove or contradict."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from sifalint import Span, Verdict
from sifalint.facts.quantities import Quantity


class Kind(str, Enum):
    """The sorts of claims; the values are the kinds of the coverage line."""

    RATE = "rates"
    PARTS = "parts"
    TOTAL = "sums"


class Outcome(Enum):
    """What came of checking a claim.

    ``OVER`` is a judgement: the parts exceed the whole, unless they overlap. ``NOT_ALL`` is a stated 100%
    whose numbers fall short of it. ``UNKNOWN`` is a claim whose other numbers are missing, approximate or
    ambiguous.
    """

    HOLDS = "holds"
    SUBSET = "subset"
    UNKNOWN = "unknown"
    OVER = "over"
    OFF = "off"
    NOT_ALL = "not all"
    EXCEEDS = "exceeds"

    @property
    def verdict(self) -> Verdict:
        """The outcome as rules report it."""
        if self in (Outcome.HOLDS, Outcome.SUBSET):
            return Verdict.HOLDS
        return Verdict.UNVERIFIABLE if self is Outcome.UNKNOWN else Verdict.WRONG


class Role(Enum):
    """What an operand is in the arithmetic of its claim."""

    PART = "part"
    WHOLE = "whole"
    ITEM = "item"


class Operand(NamedTuple):
    """A number of the text that takes part in a claim's arithmetic."""

    role: Role
    quantity: Quantity


class Claim(NamedTuple):
    """One claim and what came of it.

    ``stated`` is the number that is claimed, ``operands`` are the numbers it was checked against, and
    ``arithmetic`` is the sum a person can redo by hand; both are empty where nothing could be checked.
    ``computed`` is what the operands give, as it would be printed.
    """

    kind: Kind
    stated: Quantity
    outcome: Outcome
    operands: tuple[Operand, ...] = ()
    arithmetic: str = ""
    computed: str = ""

    @property
    def span(self) -> Span:
        """Where the claimed number stands."""
        return self.stated.span
