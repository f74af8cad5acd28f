"""What a report lacks of what its kind must have."""

from __future__ import annotations

from sifalint import Document, Span
from sifalint.facts.outline import Heading, read_outline
from sifalint.facts.spans import span_at
from sifalint.facts.widths import folded
from sifalint.records import NamedTuple
from sifalint_rules.genre.chapters import is_named, read_given, roles_in
from sifalint_rules.genre.completeness import Gap, chapters_of, gap_in, is_complete
from sifalint_rules.genre.mentions import mention_of
from sifalint_rules.genre.profile import read_profile_of
from sifalint_rules.genre.profiles import Chapter, Content, Profile
from sifalint_rules.structure.promised_counts import read_announced
from sifalint_rules.structure.promises import read_promise
from sifalint_rules.structure.roles import Role, plan_spans
from sifalint_rules.structure.series import own_headings
from sifalint_rules.structure.shortfall import read_shortfall
from sifalint_rules.years.report_year import opening, report_year


class MissingPart(NamedTuple):
    """A chapter that is not there, and the chapter before or after which it should stand.

    ``mention`` is the clause in which another chapter comes to its matter, or None.
    """

    chapter: Chapter
    heading: Heading
    before: bool
    mention: Span | None


class MissingContent(NamedTuple):
    """A content that is nowhere, and the place that ought to hold it.

    It is ``claimed`` where the heading of that place says that it stands below.
    """

    content: Content
    place: Span
    claimed: bool


class Shortcomings(NamedTuple):
    """The chapters and the contents that are missing.

    ``gap`` is where the numbers skip, and ``explained`` whether just the missing chapters are what it lost.
    """

    profile: Profile
    parts: tuple[MissingPart, ...]
    contents: tuple[MissingContent, ...]
    gap: Gap | None
    explained: bool


def read_shortcomings(document: Document) -> Shortcomings | None:
    """What a whole report lacks; None for one of no known kind and for an excerpt.

    Where one chapter number is skipped, only what belongs there counts as missing. What the opening
    promises is left to those who look at promises. A content that any chapter may hold may have been lost
    with a missing one.
    """
    profile = document.once(read_profile_of)
    gap = gap_in(document) if profile else None
    if profile is None or not (gap or is_complete(document)) or _goes_by_matters(document, profile):
        return None
    parts = _missing_parts(document, profile, gap)
    explained = gap is not None and 0 < len(parts) <= gap.skipped
    if gap and not explained:
        parts = ()
    lost = any(part.mention is None for part in parts)
    contents = _missing_contents(document, profile)
    told = tuple(each for each in contents if each.content.within is not None or not lost)
    return Shortcomings(profile, parts, told, gap, explained)


def _goes_by_matters(document: Document, profile: Profile) -> bool:
    """Whether nothing shows that a report is divided into the chapters of its kind."""
    chapters = document.once(read_given)
    if any(is_named(document, chapter) for chapter in chapters):
        return False
    numbered = any(each.number is not None for each in chapters_of(document))
    return profile.thematic or (bool(chapters) and not numbered)


def _missing_parts(document: Document, profile: Profile, gap: Gap | None) -> tuple[MissingPart, ...]:
    given = document.once(read_given)
    parts: list[MissingPart] = []
    for number, chapter in enumerate(profile.chapters, 1):
        if given[chapter] or not _is_asked(document, chapter.role, chapter.since):
            continue
        later = (each for after in profile.chapters[number:] for each in given[after] if each.level == 1)
        before = next(later, None)
        heading = before or chapters_of(document)[-1]
        if gap is None:
            parts.append(MissingPart(chapter, heading, before is not None, mention_of(document, chapter)))
        elif before is not None and before.span == gap.heading.span:
            parts.append(MissingPart(chapter, heading, True, None))
    return tuple(parts)


def _missing_contents(document: Document, profile: Profile) -> tuple[MissingContent, ...]:
    found: list[MissingContent] = []
    for content in profile.contents:
        if not _is_asked(document, content.role, content.since):
            continue
        if content.within is not None:
            holders = _chapters_with(document, content.within)
            if holders and not any(_says(document, content, each.body) for each in holders):
                claimed = any(content.role in roles_in(document, each) for each in holders)
                found.append(MissingContent(content, holders[0].span, claimed))
        elif not _is_said(document, content):
            title = document.once(read_outline).title
            found.append(MissingContent(content, title or chapters_of(document)[0].span, False))
    return tuple(found)


def _is_asked(document: Document, role: Role | None, since: int | None) -> bool:
    """Whether a report of its year must have something that no promise of its own asks for."""
    year, promise = report_year(document), document.once(read_promise)
    if promise is not None and role in promise.roles - {Role.ACHIEVEMENTS}:
        return False
    shortfall = document.once(read_shortfall)
    if shortfall is not None and any(role in part.roles for part in shortfall.missing):
        return False
    return since is None or (year is not None and year >= since)


def _chapters_with(document: Document, role: Role) -> list[Heading]:
    """The outermost headings of the first two levels that have a role."""
    found: list[Heading] = []
    for heading in document.once(own_headings):
        nested = bool(found) and heading.span.start < found[-1].body.end
        if heading.level <= 2 and not nested and role in roles_in(document, heading):
            found.append(heading)
    return found


def _is_said(document: Document, content: Content) -> bool:
    """Whether a heading or a word outside the plan comes to a content."""
    ahead = document.once(plan_spans)
    for heading in document.once(own_headings):
        if content.role in roles_in(document, heading) and span_at(ahead, heading.span.start) is None:
            return True
    told = document.once(opening).start
    stretches = [
        Span(start, end)
        for start, end in zip(
            (told, *(e.end for e in ahead)), (*(e.start for e in ahead), len(document.text)), strict=True
        )
    ]
    return any(_says(document, content, stretch) for stretch in stretches)


def _says(document: Document, content: Content, stretch: Span) -> bool:
    text = document.once(folded)
    return any(text.find(word, *stretch) >= 0 for word in content.says)


def short_counts(document: Document) -> list[Span]:
    """Where the document announces more chapters than it has; a chapter that is missing explains it."""
    announced = document.once(read_announced)
    return [each.span for each in announced if each.whole and each.stated > len(each.parts)]
