"""The day by which a report must be public."""

from __future__ import annotations

from sifalint import Document, Pattern
from sifalint.facts.outline import read_outline
from sifalint_rules.genre.profile import read_profile_of
from sifalint_rules.genre.profiles import Deadline
from sifalint_rules.structure.roles import bare

_OFFICE = Pattern(r"[^0-9《(]+?(?=关于|20\d\d|二[〇○零]|法治|政府信息|政务|信息)")


def deadline_of(document: Document) -> Deadline | None:
    """The deadline that the profile of a document sets for the office its title names, or None."""
    profile = document.once(read_profile_of)
    if profile is None:
        return None
    office = _office(document)
    return next(
        (each for each in profile.deadlines if not each.offices or office.endswith(each.offices)), None
    )


def _office(document: Document) -> str:
    """The office with which the title begins, empty where it names none."""
    title = document.once(read_outline).title
    named = _OFFICE.match(bare(document[title])) if title else None
    return named.group() if named else ""
