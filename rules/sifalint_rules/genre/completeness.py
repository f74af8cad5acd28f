"""Whether a document is a whole report, so that a missing chapter is missing and not just cut off."""

from __future__ import annotations

from itertools import takewhile

from sifalint import Document
from sifalint.facts.outline import Heading
from sifalint_rules.residue.paywall_marker import read_notices
from sifalint_rules.structure.ending import breaks_off
from sifalint_rules.structure.series import ANNEXES, own_headings

_CHAPTERS_NEEDED = 2


def chapters_of(document: Document) -> list[Heading]:
    """The headings of the first level before the annexes, pasted copies left out."""
    own = takewhile(lambda heading: heading.style not in ANNEXES, document.once(own_headings))
    return [heading for heading in own if heading.level == 1]


def is_complete(document: Document) -> bool:
    """Whether a document has an outline that runs on from its first chapter, and ends like a text.

    A text with a paywall marker, with a gap in the numbers of its chapters, with fewer than two chapters or
    with a last paragraph that breaks off is taken for an excerpt.
    """
    numbers = [chapter.number for chapter in chapters_of(document)]
    if len(numbers) < _CHAPTERS_NEEDED or not _runs_on(numbers):
        return False
    if breaks_off(document):
        return False
    return not document.once(read_notices)


def _runs_on(numbers: list[int | None]) -> bool:
    """Whether chapters are numbered from 1 without a gap, or not at all."""
    numbered = [number for number in numbers if number is not None]
    return numbered == list(range(1, len(numbered) + 1))
