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


class Shortfall(NamedTuple):
    """The parts of a promise that no heading gives.

    ``mentions`` are those that the prose comes to, and where; ``missing`` the others. ``gap`` is the
    chapter before which the numbers leave out no more chapters than are missing, or None; ``skipped`` the
    one before which they leave out what the prose comes to, where nothing is missing.
    """

    promise: Promise
    missing: tuple[Part, ...]
    mentions: Mapping[Part, Span]
    gap: Heading | None
    skipped: Heading | None


def read_shortfall(document: Document) -> Shortfall | None:
    """What the first promise of a document lacks; None where there is no promise or no heading after it."""
    promise = document.once(read_promise)
    headings = document.once(own_headings) if promise else ()
    headings = tuple(each for each in headings if promise and each.span.start > promise.span.end)
    if promise is None or not headings:
        return None
    given = frozenset(role for each in headings for role in heading_roles(document, each))
    asked = [part for part in promise.parts if part.roles & _CHECKED]
    absent = [part for part in asked if not part.roles & _CHECKED & given]
    text = document.once(folded)
    places = {part: _mention(text, promise.span.end, part) for part in absent}
    missing = tuple(part for part, place in places.items() if place is None)
    mentions = {part: place for part, place in places.items() if place is not None}
    chapters = [each for each in document.once(chapters_of) if each.span.start > promise.span.end]
    skipped = None if missing else _gap(chapters, len(mentions))
    return Shortfall(promise, missing, mentions, _gap(chapters, len(missing)), skipped)


def _mention(text: str, start: int, part: Part) -> Span | None:
    """Where the text first comes to a part in other words, or None."""
    says = [word for role in part.roles & _CHECKED for word in wordings()[role].says]
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
