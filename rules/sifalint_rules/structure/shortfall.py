"""What a report announces and then does not give."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sifalint import Document, Span
from sifalint.facts.outline import Heading
from sifalint.facts.widths import folded
from sifalint.records import NamedTuple
from sifalint_rules.structure.excerpt import chapters_of
from sifalint_rules.structure.promises import Part, Promise, read_promise
from sifalint_rules.structure.roles import Role, heading_roles, wordings
from sifalint_rules.structure.series import own_headings

_CHECKED = frozenset((Role.PROBLEMS, Role.PLAN, Role.IMPROVEMENT, Role.EXPERIENCE, Role.RESPONSIBILITY))
_NEAR = 60


class Shortfall(NamedTuple):
    """The parts of a promise that no heading gives.

    ``mentions`` are those that the prose comes to, and where; ``missing`` the others. ``gap`` is the
    chapter before which the numbers leave out no more chapters than are missing, or None; ``skipped`` the
    one before which they leave out what the prose comes to, where nothing is missing. ``unnamed``
    says that a chapter with a title of another kind may be what is missing.
    """

    promise: Promise
    missing: tuple[Part, ...]
    mentions: Mapping[Part, Span]
    gap: Heading | None
    skipped: Heading | None
    unnamed: bool


def read_shortfall(document: Document) -> Shortfall | None:
    """What the first promise of a document lacks; None where there is no promise or no heading after it."""
    promise = document.once(read_promise)
    headings = document.once(own_headings) if promise else ()
    headings = tuple(each for each in headings if promise and each.span.start > promise.span.end)
    if promise is None or not headings:
        return None
    given = frozenset(role for each in headings for role in heading_roles(document, each))
    chapters = [each for each in document.once(chapters_of) if each.span.start > promise.span.end]
    checked = _checked(document, promise, chapters)
    asked = [part for part in promise.parts if part.roles & checked]
    absent = [part for part in asked if not part.roles & checked & given]
    places = {part: _mention(document, promise.span.end, part) for part in absent}
    missing = tuple(part for part, place in places.items() if place is None)
    mentions = {part: place for part, place in places.items() if place is not None}
    plain = any(not heading_roles(document, each) for each in chapters)
    unnamed = plain and len(chapters) == len(promise.parts)
    skipped = None if missing else _gap(chapters, len(mentions))
    gap = _gap(chapters, len(missing))
    return Shortfall(promise, missing, mentions, gap, skipped, unnamed)


def _checked(document: Document, promise: Promise, chapters: Sequence[Heading]) -> frozenset[Role]:
    """The roles that a promise is held to.

    The only part of a promise is the whole report. The work done may be told in chapters that go by its
    matter, or before the first of them: it counts where every chapter is called after another role and the
    first one follows the promise.
    """
    if len(promise.parts) < 2 or not chapters or chapters[0].span.start - promise.span.end > _NEAR:
        return _CHECKED
    others = all(heading_roles(document, each) & _CHECKED for each in chapters)
    return _CHECKED | {Role.ACHIEVEMENTS} if others else _CHECKED


def _mention(document: Document, start: int, part: Part) -> Span | None:
    """Where the text first comes to a part in other words, or None."""
    text, known = document.once(folded), wordings(document.context.packs)
    says = [word for role in part.roles & _CHECKED for word in known[role].says]
    places = [(place, len(word)) for word in says if (place := text.find(word, start)) >= 0]
    place, length = min(places, default=(-1, 0))
    return Span(place, place + length) if places else None


def _gap(chapters: Sequence[Heading], missing: int) -> Heading | None:
    """The only chapter whose number leaves out some, if it leaves out no more than are missing."""
    gaps: list[tuple[Heading, int]] = []
    due = 1
    for chapter in chapters:
        number = chapter.number or 0
        if number != due:
            gaps.append((chapter, number - due))
        due = number + 1
    return gaps[0][0] if len(gaps) == 1 and 0 < gaps[0][1] <= missing else None
