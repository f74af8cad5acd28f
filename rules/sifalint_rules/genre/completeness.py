"""Whether a document is a whole report, so that a missing chapter is missing and not just cut off."""

from __future__ import annotations

from itertools import takewhile
from typing import NamedTuple

from sifalint import Document
from sifalint.facts.outline import Heading
from sifalint_rules.residue.paywall_marker import read_notices
from sifalint_rules.structure.ending import breaks_off
from sifalint_rules.structure.series import ANNEXES, own_headings

_CHAPTERS_NEEDED = 2


class Gap(NamedTuple):
    """The one place where the numbers of the chapters skip: before ``heading``, by ``skipped`` numbers."""

    heading: Heading
    skipped: int


def chapters_of(document: Document) -> list[Heading]:
    """The headings of the first level before the annexes, pasted copies left out."""
    own = takewhile(lambda heading: heading.style not in ANNEXES, document.once(own_headings))
    return [heading for heading in own if heading.level == 1]


def is_complete(document: Document) -> bool:
    """Whether a document has an outline that runs on from its first chapter, and ends like a text.

    A text with a paywall marker, with a gap in the numbers of its chapters, with fewer than two chapters or
    with a last paragraph that breaks off is taken for an excerpt.
    """
    return _is_whole(document) and not _slips(chapters_of(document))


def gap_in(document: Document) -> Gap | None:
    """Where the numbers of an otherwise complete document skip; None where they do not, or more than once."""
    slips = _slips(chapters_of(document))
    if len(slips) != 1 or slips[0].skipped < 1 or not _is_whole(document):
        return None
    return slips[0]


def _is_whole(document: Document) -> bool:
    if len(chapters_of(document)) < _CHAPTERS_NEEDED or breaks_off(document):
        return False
    return not document.once(read_notices)


def _slips(chapters: list[Heading]) -> list[Gap]:
    """The chapters whose numbers do not follow on; a number that is too low skips none or fewer."""
    slips: list[Gap] = []
    due = 1
    for chapter in chapters:
        if chapter.number is not None:
            if chapter.number != due:
                slips.append(Gap(chapter, chapter.number - due))
            due = chapter.number + 1
    return slips
