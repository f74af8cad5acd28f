"""Whether a document is a whole report, so that a missing chapter is missing and not just cut off."""

from __future__ import annotations

from itertools import takewhile

from sifalint import Document
from sifalint.facts.outline import Heading, read_outline
from sifalint.records import NamedTuple
from sifalint_rules.genre.chapters import roles_in
from sifalint_rules.genre.profile import read_profile_of
from sifalint_rules.residue.paywall_marker import read_notices
from sifalint_rules.structure.ending import breaks_off
from sifalint_rules.structure.roles import Role
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
    chapters = chapters_of(document)
    if len(chapters) < _CHAPTERS_NEEDED and not _tells_only_of_plans(document, chapters):
        return False
    if breaks_off(document):
        return False
    return not document.once(read_notices)


def _tells_only_of_plans(document: Document, chapters: list[Heading]) -> bool:
    """Whether the only chapter of a report on the work done is the one on what comes next."""
    profile = document.once(read_profile_of)
    if profile is None or len(chapters) != 1 or document.once(read_outline).title is None:
        return False
    looks_back = any(chapter.role is Role.ACHIEVEMENTS for chapter in profile.chapters)
    return looks_back and roles_in(document, chapters[0]) == {Role.PLAN}


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
