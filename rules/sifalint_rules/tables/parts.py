"""The six parts of the annual report on information disclosure, as a document has them."""

from __future__ import annotations

from typing import NamedTuple

from sifalint import Document
from sifalint.facts.outline import Heading
from sifalint_rules.genre.completeness import chapters_of
from sifalint_rules.genre.profile import read_profile_of
from sifalint_rules.genre.profiles import Chapter
from sifalint_rules.structure.roles import bare
from sifalint_rules.years.report_year import report_year

_PROFILE = "disclosure-report"
_SINCE = 2021
_JOINTS = str.maketrans("", "", "、,和及与的。;:")


class Part(NamedTuple):
    """A part of the form and the chapter that is it."""

    chapter: Chapter
    heading: Heading


def read_parts(document: Document) -> tuple[Part, ...]:
    """The parts in the order of the form; none unless each is there, in a report that takes the form.

    A chapter that bears the name of a part is it; or else the first that holds one of its other names.
    """
    profile = document.once(read_profile_of)
    year = report_year(document)
    if profile is None or profile.name != _PROFILE or year is None or year < _SINCE:
        return ()
    headings = chapters_of(document)
    found: list[Part] = []
    taken: set[int] = set()
    for chapter in profile.chapters:
        heading = _part(chapter, [each for each in headings if each.block not in taken])
        if heading is None:
            return ()
        taken.add(heading.block)
        found.append(Part(chapter, heading))
    return tuple(found)


def _part(chapter: Chapter, headings: list[Heading]) -> Heading | None:
    named = next((each for each in headings if same_name(each.title, chapter.title.zh)), None)
    like = (each for each in headings if any(word in bare(each.title) for word in chapter.synonyms))
    return named or next(like, None)


def same_name(title: str, name: str) -> bool:
    """Whether two titles say the same but for the words and marks that join their parts."""
    return bare(title).translate(_JOINTS) == bare(name).translate(_JOINTS)
