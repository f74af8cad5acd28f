"""Years and dates."""

from __future__ import annotations

from sifalint import Rule
from sifalint_rules.years.invalid_date import InvalidDate
from sifalint_rules.years.year_mismatch import YearMismatch

RULES: tuple[type[Rule], ...] = (YearMismatch, InvalidDate)
