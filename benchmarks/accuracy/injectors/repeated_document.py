"""The whole document pasted twice."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from accuracy.draft import Draft
from accuracy.injectors.defect import Defect, Edit
from accuracy.injectors.edits import altered, some

FAMILIES = frozenset({"DUP"})


def defects(draft: Draft, number: int, rng: Random) -> Iterator[Defect]:
    """The second copy with or without its title, before the signature, or with small edits."""
    layout = draft.layout
    if layout is None:
        return
    text, end = draft.text, len(draft.text)
    body = text[layout.lines[0].stop :]
    inner_end = next((line.start for line in layout.lines if line.kind == "office"), end)
    inner = text[layout.lines[0].stop : inner_end]
    ways = (
        ("with title", Edit(end, end, text)),
        ("without title", Edit(end, end, body)),
        ("before the signature", Edit(inner_end, inner_end, inner)),
        ("with small edits", Edit(end, end, altered(text, rng, 3))),
        ("from the first chapter", Edit(end, end, text[layout.headings(1)[0].start :])),
    )
    for way, edit in some(rng, ways, number + 1):
        yield Defect("document twice", way, (edit,), (), FAMILIES)
