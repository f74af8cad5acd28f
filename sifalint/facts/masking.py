"""What two texts have in common but for their figures."""

from __future__ import annotations

from collections.abc import Sequence

from sifalint.patterns import Pattern

_FIGURES = Pattern(r"\d[\d.,]*")
_MARKERS = "()第一二三四五六七八九十、.0"


def masked(texts: Sequence[str]) -> list[str]:
    """Folded texts of one line each, with 0 for every figure and without the number of an item.

    Years and dates are figures too: ``2024年,受理案件1,234件`` becomes ``年,受理案件0件``.
    """
    if not texts:
        return []
    return [each.lstrip(_MARKERS) for each in _FIGURES.sub("0", "\n".join(texts)).split("\n")]
