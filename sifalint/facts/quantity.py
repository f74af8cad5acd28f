"""What a quantity is: a number with its unit, and how exactly it is meant."""

from __future__ import annotations

from decimal import Decimal

from sifalint.document import Span
from sifalint.facts.literals import POWERS
from sifalint.facts.precision import Precision, greatest, least
from sifalint.records import NamedTuple

PERCENT = "%"
"""The dimension of a percentage; its value is in percent (99.2 for 99.2%)."""


class Quantity(NamedTuple):
    """One number with its unit.

    ``span`` takes in words such as 约 and 以上. ``value`` is in the base unit: 万 and 亿 are multiplied
    out, a percentage is in percent. ``step`` is one unit of the last printed place, so 3.20万人 has the
    value 32000, the step 100 and the magnitude 万. ``unit`` is the measure word as written, without the
    magnitude; ``dimension`` is what it counts. ``upto`` is the end of a range, else the value.

    数十, 十几 and 三五 are ranges too; ``descending`` marks a range written with its greater end first. A
    fraction (三分之二, 1/4, 一半) is a percentage that is meant roughly, as are 三成 and 三成五.
    """

    span: Span
    value: Decimal
    step: Decimal
    magnitude: str
    unit: str
    dimension: str
    precision: Precision
    upto: Decimal
    descending: bool = False

    @property
    def exact(self) -> bool:
        """Whether the number is stated without 约, 余, 以上 and the like."""
        return self.precision is Precision.EXACT

    @property
    def scale(self) -> Decimal:
        """What one of the magnitude is: 10000 for 万, 1 where there is none."""
        return Decimal(1).scaleb(POWERS.get(self.magnitude, 0))

    @property
    def low(self) -> Decimal | None:
        """The least value the words allow; None where there is none."""
        return least(self.precision, self.value)

    @property
    def high(self) -> Decimal | None:
        """The greatest value the words allow; None where there is none."""
        return greatest(self.precision, self.value, self.upto)
