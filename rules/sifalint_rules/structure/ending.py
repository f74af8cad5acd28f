"""Whether a text ends like a text."""

from __future__ import annotations

from sifalint import Document, Pattern
from sifalint.facts.widths import folded

_END = Pattern(r"[。!?…;:)\]】〕”’》]$")
_SHORT_LINE = 40


def breaks_off(document: Document) -> bool:
    """Whether the last paragraph stops in mid-sentence; a short line may be a signature or a date."""
    if not document.blocks:
        return False
    last = document.blocks[-1].span
    return last.end - last.start > _SHORT_LINE and not _END.search(document.once(folded), *last)
