"""The parts of a report whose form fixes them, as a document has them."""

from __future__ import annotations

from sifalint import Document
from sifalint.facts.outline import Heading
from sifalint.records import NamedTuple
from sifalint_rules.genre.chapters import read_given
from sifalint_rules.genre.completeness import chapters_of
from sifalint_rules.genre.profile import read_profile_of
from sifalint_rules.genre.profiles import Chapter
from sifalint_rules.structure.roles import bare
from sifalint_rules.years.report_year import report_year

_JOINTS = str.maketrans("", "", "、,和及与的。;:")


class Part(NamedTuple):
    """A part of the form and the chapter that is it."""

    chapter: Chapter
    heading: Heading


def read_parts(document: Document) -> tuple[Part, ...]:
    """The parts in the order of the form; none unless each is there, in a report whose form fixes them.

    A chapter that bears the name of a part is it; or else the first that goes by one of its other names.
    """
    profile = document.once(read_profile_of)
    year = report_year(document)
    if profile is None or not profile.fixed:
        return ()
    if any(part.since is not None and (year is None or year < part.since) for part in profile.chapters):
        return ()
    headings = chapters_of(document)
    found: list[Part] = []
    taken: set[int] = set()
    for chapter, given in document.once(read_given).items():
        like = {each.block for each in given}
        free = [each for each in headings if each.block not in taken]
        named = (each for each in free if same_name(each.title, chapter.title.zh))
        heading = next(named, None) or next((each for each in free if each.block in like), None)
        if heading is None:
            return ()
        taken.add(heading.block)
        found.append(Part(chapter, heading))
    return tuple(found)


def same_name(title: str, name: str) -> bool:
    """Whether two titles say the same but for the words and marks that join their parts."""
    return bare(title).translate(_JOINTS) == bare(name).translate(_JOINTS)
