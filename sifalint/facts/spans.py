"""Looking things up in ordered, disjoint spans."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from sifalint.document import Span

_FAR = 1 << 62


def span_at(spans: Sequence[Span], offset: int) -> Span | None:
    """The span that holds an offset, among ordered spans that do not overlap; None where none does."""
    i = bisect_right(spans, (offset, _FAR)) - 1
    return spans[i] if i >= 0 and offset < spans[i].end else None
