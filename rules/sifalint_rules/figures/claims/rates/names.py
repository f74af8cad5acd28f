"""Which percentages are rates, and what the text calls them."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Pattern
from sifalint.facts.quantities import PERCENT
from sifalint_rules.figures.statements import Statement

_NAME = Pattern(
    r"(?P<names>.*(?:率|满意度|知晓度|认可度|增长面))"
    r"(?:[均也都已就仅共总约仍了在为是]|分别|始终|持续|一直|稳定|总体|全部|达到|高?达|保持|维持"
    r"|(?:提升|提高|上升)?[至到])*$"
)
_JOINTS = Pattern(r"[、和及与]|以及")


def rates_of(statement: Statement) -> Iterator[tuple[int, list[str]]]:
    """The percentages of a statement that are a rate, by index, with the names of the rates without 率.

    In 调解率、履行率分别为98%和97% each percentage gets its own name.
    """
    waiting: list[str] = []
    for i, number in enumerate(statement.numbers):
        if number.dimension != PERCENT:
            continue
        match = _NAME.match(number.label)
        if match:
            names = [_stripped(name) for name in _JOINTS.compiled.split(match["names"]) if name]
            each = "分别" in number.label
            yield i, names[:1] if each else names
            waiting = names[1:] if each else []
        elif waiting and not number.label:
            yield i, [waiting.pop(0)]
        else:
            waiting = []


def _stripped(name: str) -> str:
    return name.removesuffix("率").removesuffix("度").removesuffix("面")
