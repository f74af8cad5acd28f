"""Numbers that contradict each other."""

from __future__ import annotations

from sifalint import Rule
from sifalint_rules.figures.hundred_percent import HundredPercent
from sifalint_rules.figures.part_exceeds_whole import PartExceedsWhole
from sifalint_rules.figures.rate_mismatch import RateMismatch
from sifalint_rules.figures.sum_mismatch import SumMismatch

RULES: tuple[type[Rule], ...] = (RateMismatch, PartExceedsWhole, SumMismatch, HundredPercent)
