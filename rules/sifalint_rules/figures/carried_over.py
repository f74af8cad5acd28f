"""Where a report says that nothing was carried over from the year before, and where that something was."""

from __future__ import annotations

from sifalint import Document, Pattern, Span
from sifalint.facts.widths import folded
from sifalint.records import NamedTuple

_LAST = r"(?:上年|上一年|上年度|上一年度|去年)"
_NOTHING = Pattern(
    rf"{_LAST}(?:末|底)?(?:案件)?(?:没有|未|无)(?:案件)?结转|[没无]有?{_LAST}(?:案件)?结转"
    rf"|{_LAST}(?:案件)?结转(?:案件)?(?:为)?[0零]件"
)
_SOMETHING = Pattern(rf"(?<=\()含{_LAST}(?:案件)?结转|{_LAST}(?:案件)?结转(?:案件)?(?:为)?[1-9]\d*件")


class CarriedOver(NamedTuple):
    """The first place that denies a carry-over, and the first that counts one."""

    denied: Span
    counted: Span


def read_carried_over(document: Document) -> CarriedOver | None:
    """The two places of a document that contradict each other, or None."""
    text = document.once(folded)
    denied, counted = _NOTHING.search(text), _SOMETHING.search(text)
    if denied is None or counted is None:
        return None
    return CarriedOver(Span(*denied.span()), Span(*counted.span()))
