"""Whether a text is a piece of a report and not the whole of it."""

from __future__ import annotations

from itertools import takewhile

from sifalint import Document
from sifalint.facts.enumerations import read_items
from sifalint.facts.outline import Heading, read_outline
from sifalint_rules.structure.series import ANNEXES, own_headings

_SHORT = 800


def is_excerpt(document: Document) -> bool:
    """Whether a short text with no signature ends within the first chapter: more was never copied."""
    return len(document.text) < _SHORT and document.once(_ends_in_first_chapter)


def ends_in_first_section(document: Document) -> bool:
    """Whether an excerpt does not even come to a second section of its first chapter."""
    sections = [heading for heading in document.once(own_headings) if heading.level == 2]
    return is_excerpt(document) and len(sections) == 1


def begins_midway(document: Document) -> bool:
    """Whether the first enumeration of a text that has no title begins beyond one: its beginning is lost."""
    if document.once(read_outline).title is not None:
        return False
    items = document.once(read_items)
    headings = document.once(own_headings)
    first = headings[0].span.start if headings else len(document.text)
    return bool(items) and items[0].number > 1 and items[0].leads and items[0].span.start < first


def chapters_of(document: Document) -> tuple[Heading, ...]:
    """The numbered headings of the outermost level before any annex, pasted copies left out."""
    body = takewhile(lambda heading: heading.style not in ANNEXES, document.once(own_headings))
    numbered = [heading for heading in body if heading.number is not None]
    outermost = min((heading.level for heading in numbered), default=0)
    return tuple(heading for heading in numbered if heading.level == outermost)


def _ends_in_first_chapter(document: Document) -> bool:
    chapters = document.once(chapters_of)
    outline = document.once(read_outline)
    if len(chapters) != 1 or chapters[0].number != 1 or outline.signed < len(document.text):
        return False
    return not any(heading.level == 1 for heading in outline.headings if heading is not chapters[0])
