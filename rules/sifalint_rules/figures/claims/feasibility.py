"""Percentages that no whole number of things gives: 57家,合格率92.5%."""

from __future__ import annotations

from decimal import ROUND_FLOOR, Decimal

from sifalint import Pattern
from sifalint_rules.figures.arithmetic import division, rate_fits, whole_bounds, whole_things
from sifalint_rules.figures.claims.claim import Claim, Kind, Operand, Outcome, Role
from sifalint_rules.figures.statements import Count

_EXAMINED = (
    (
        Pattern(
            r"^(?:.*(?:合格|优秀|优良|达标|及格|通过)|优质|良好|规范|持证|相符|一致|完好|准确|合[规法]|守法(?:经营|诚信)?)$"
        ),
        Pattern(r"抽[查检样测评验取]|检[查测验]|[评核巡]查|复核|考[试核]|测[评验]|监测|参[考评加]|验收"),
    ),
    (Pattern(r"(?:满意|知晓|认可|支持|好评)$"), Pattern(r"问卷|回访|测评|走访|调查|评价")),
    (Pattern(r"成功$"), Pattern(r"调[解处]|化解")),
)
_OVERALL = Pattern(r"平均|综合|总体|加权|累计|历年|得分")
_THINGS = Pattern(r"[产商食药样]品|样本|批次|指标|项目|数据|货物|条目|问题|人员|设备|文书|案卷|点位")
_HUNDRED = Decimal(100)
_KINDS = frozenset(("类", "种", "级", "方面", "领域"))
_LARGEST_PART = 60


def impossible_of(stated: Count, name: str, whole: Count) -> Claim | None:
    """The claim that a rate is no part of the whole that was examined; None where it may be one.

    ``whole`` is the only count before the rate.
    """
    words = whole.label + whole.tail
    examined = any(rate.search(name) and verbs.search(words) for rate, verbs in _EXAMINED)
    others = _THINGS.search(name)
    apart = _OVERALL.search(name) or (others and others.group() not in words)
    if not examined or apart or not _is_sound(stated, whole):
        return None
    number = whole.quantity
    below = (stated.quantity.value * number.value / _HUNDRED).to_integral_value(ROUND_FLOOR)
    nearest = [value for value in (below, below + 1) if value <= number.value]
    if any(_fits(stated, value, number.value) for value in nearest):
        return None
    shown = "，".join(division(stated.quantity, value, number)[0] for value in nearest)
    return Claim(Kind.RATE, stated.quantity, Outcome.IMPOSSIBLE, (Operand(Role.WHOLE, number),), shown)


def impossible_for(stated: Count, part: Count) -> Claim | None:
    """The claim that a part is no such share of any whole number; None where it may be one."""
    number = part.quantity
    if not _is_sound(stated, part) or number.value > _LARGEST_PART or not number.value:
        return None
    low, high = whole_bounds(stated.quantity, number, number)
    if low <= high or not stated.quantity.value:
        return None
    least = (number.value * _HUNDRED / stated.quantity.value).to_integral_value(ROUND_FLOOR)
    wholes = [number._replace(value=value) for value in (least, least + 1) if value]
    shown = "，".join(division(stated.quantity, number.value, whole)[0] for whole in wholes)
    return Claim(Kind.RATE, stated.quantity, Outcome.IMPOSSIBLE, (Operand(Role.PART, number),), shown)


def _is_sound(stated: Count, count: Count) -> bool:
    return (
        count.firm
        and whole_things(count.quantity)
        and count.quantity.value > 1
        and count.dimension not in _KINDS
        and stated.quantity.exact
        and 0 < stated.quantity.value < _HUNDRED
    )


def _fits(stated: Count, part: Decimal, whole: Decimal) -> bool:
    return rate_fits(stated.quantity, (part, Decimal(0)), (whole, Decimal(0)))
