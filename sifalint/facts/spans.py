"""Looking things up in ordered, disjoint spans."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from sifalint.document import Span

_FAR = 1 << 62


def span_at(spans: Sequence[Span], offset: int) -> Span | None:
    """The span that holds an offset, among ordered spans that do not overlap; None where none does."""
    i = bisect_right(spans, (offset, _FAR)) - 1
    return spans[i] if i >= 0 and offset < spans[i].end else None


def disjoint(spans: Iterable[Span]) -> list[Span]:
    """Ordered spans without those that overlap one before them."""
    kept: list[Span] = []
    for span in spans:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept
