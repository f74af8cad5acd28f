"""A count that the opening or a chapter promises, and that is not kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from accuracy.draft import Draft
from accuracy.injectors.defect import Defect, Edit
from accuracy.injectors.edits import some
from accuracy.layout import HAN

FAMILIES = frozenset({"STR", "NUM"})

_COUNT = re.compile(
    r"(?<=[了好下为取项从出])([二三四五六七])"
    r"(?=个方面|方面|项工作|项任务|项改进措施|个?部分|个重点|条建议)"
)


def defects(draft: Draft, number: int, rng: Random) -> Iterator[Defect]:
    """One or two more, or one fewer."""
    if draft.layout is None:
        return
    for match in some(rng, _COUNT.finditer(draft.text), number):
        value = HAN.index(match[1]) + 1
        for way, change in (("one too many", 1), ("one too few", -1), ("two too many", 2)):
            edit = Edit(*match.span(), HAN[value + change - 1])
            yield Defect("promised count wrong", way, (edit,), (), FAMILIES)
