"""Years, periods and dates."""

from __future__ import annotations

from sifalint import Rule
from sifalint_rules.years.deadline import Deadline
from sifalint_rules.years.future_fact import FutureFact
from sifalint_rules.years.invalid_date import InvalidDate
from sifalint_rules.years.outdated_organ import OutdatedOrgan
from sifalint_rules.years.period_mismatch import PeriodMismatch
from sifalint_rules.years.plan_period import PlanPeriod
from sifalint_rules.years.relative_time import RelativeTime
from sifalint_rules.years.stale_plenum import StalePlenum
from sifalint_rules.years.two_digit_year import TwoDigitYear
from sifalint_rules.years.year_mismatch import YearMismatch

RULES: tuple[type[Rule], ...] = (
    YearMismatch,
    FutureFact,
    PeriodMismatch,
    StalePlenum,
    InvalidDate,
    PlanPeriod,
    Deadline,
    OutdatedOrgan,
    RelativeTime,
    TwoDigitYear,
)
