"""Numbers that contradict each other."""

from __future__ import annotations

from sifalint import Rule
from sifalint_rules.figures.approx_exact_conflict import ApproxExactConflict
from sifalint_rules.figures.average_mismatch import AverageMismatch
from sifalint_rules.figures.decrease_in_times import DecreaseInTimes
from sifalint_rules.figures.detached_qizhong import DetachedQizhong
from sifalint_rules.figures.direction_conflict import DirectionConflict
from sifalint_rules.figures.distribution_100 import Distribution100
from sifalint_rules.figures.enumeration_count import EnumerationCount
from sifalint_rules.figures.flow_identity import FlowIdentity
from sifalint_rules.figures.frequency_total import FrequencyTotal
from sifalint_rules.figures.growth_mismatch import GrowthMismatch
from sifalint_rules.figures.hundred_percent import HundredPercent
from sifalint_rules.figures.impossible_rate import ImpossibleRate
from sifalint_rules.figures.near_miss_partition import NearMissPartition
from sifalint_rules.figures.part_exceeds_whole import PartExceedsWhole
from sifalint_rules.figures.percent_point_confusion import PercentPointConfusion
from sifalint_rules.figures.range_order import RangeOrder
from sifalint_rules.figures.rate_mismatch import RateMismatch
from sifalint_rules.figures.rate_out_of_range import RateOutOfRange
from sifalint_rules.figures.respectively_count import RespectivelyCount
from sifalint_rules.figures.same_indicator_differs import SameIndicatorDiffers
from sifalint_rules.figures.sum_mismatch import SumMismatch
from sifalint_rules.figures.unit_magnitude import UnitMagnitude
from sifalint_rules.figures.unit_mismatch import UnitMismatch

RULES: tuple[type[Rule], ...] = (
    RateMismatch,
    PartExceedsWhole,
    SumMismatch,
    HundredPercent,
    Distribution100,
    ImpossibleRate,
    RateOutOfRange,
    DecreaseInTimes,
    DirectionConflict,
    GrowthMismatch,
    PercentPointConfusion,
    AverageMismatch,
    EnumerationCount,
    FrequencyTotal,
    RespectivelyCount,
    SameIndicatorDiffers,
    RangeOrder,
    ApproxExactConflict,
    UnitMagnitude,
    UnitMismatch,
    FlowIdentity,
    NearMissPartition,
    DetachedQizhong,
)
