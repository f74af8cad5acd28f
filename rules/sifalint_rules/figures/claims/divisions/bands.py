"""Names of parts that are spans of a scale: 未满18岁, 18—45岁, 61周岁以上."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from sifalint import Pattern
from sifalint.records import NamedTuple

_UNITS = r"周?岁|个月|月|天|日|万元|元|分|人|平方米"
_DIGITS = rf"(\d{{1,6}}(?:年|(?={_UNITS}|\D|$)))(?:{_UNITS})?"
_BETWEEN = Pattern(rf"{_DIGITS}(?:\([不含]+\))?(?:[—–~～-]{{1,2}}|至|到){_DIGITS}(?:之间)?")
_BELOW = Pattern(
    rf"(?:未满|不满|不足|低于|小于){_DIGITS}|{_DIGITS}(?:\([不含]+\))?(?:及以下|以下|以内|\(含\)以下)"
)
_ABOVE = Pattern(rf"(?:超过|高于|大于|满){_DIGITS}|{_DIGITS}(?:\([不含]+\))?(?:及以上|以上)")
_YEAR = 12


class Band(NamedTuple):
    """A span of a scale; ``low`` is None where it has no lower end, ``high`` where it has no upper one."""

    low: int | None
    high: int | None


def band(name: str) -> Band | None:
    """The span that a name tells of, or None."""
    if not any(character.isdigit() for character in name):
        return None
    if match := _BETWEEN.search(name):
        return Band(_months(match[1]), _months(match[2]))
    if match := _BELOW.search(name):
        return Band(None, _months(match[1] or match[2]))
    match = _ABOVE.search(name)
    return Band(_months(match[1] or match[2]), None) if match else None


def _months(written: str) -> int:
    """A number of a scale; years are counted in months, which other names of the scale may be given in."""
    return int(written.removesuffix("年")) * (_YEAR if written.endswith("年") else 1)


def join(bands: Sequence[Band]) -> tuple[bool, bool]:
    """Whether no two of the bands overlap, and whether they cover the whole scale without a gap."""
    ordered = sorted(bands, key=lambda each: (each.low if each.low is not None else -1, each.high or 0))
    exclusive = all(_follows(first, second) for first, second in pairwise(ordered))
    covered = exclusive and ordered[0].low in (None, 0) and ordered[-1].high is None
    return exclusive, covered and all(
        first.high is not None and second.low is not None and second.low - first.high in (0, 1, _YEAR)
        for first, second in pairwise(ordered)
    )


def _follows(first: Band, second: Band) -> bool:
    return first.high is not None and second.low is not None and second.low >= first.high
