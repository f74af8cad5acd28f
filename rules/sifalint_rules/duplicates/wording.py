"""How a repeat is described to a person."""

from __future__ import annotations

from bisect import bisect_right
from itertools import islice
from types import MappingProxyType

from sifalint import Applicability, Document, Edit, Finding, Fix, Rule, Span, Text
from sifalint.facts.likeness import Difference, differences
from sifalint.facts.widths import fold
from sifalint_rules.duplicates.repeats import Repeat

PLACES = MappingProxyType(
    {
        "original": Text("前一处在这里（{lines}）", "it stands here first ({lines})"),
        "again": Text("这里又重复一次（{lines}）", "it stands here once more ({lines})"),
    }
)
_NAMED = 3
_PLACES = 20
_COUNTED = 200


def reported(rule: Rule, document: Document, repeat: Repeat, fix: Fix | None = None) -> Finding:
    """The finding for a repeat at its first copy, with the original and further copies as related places."""
    original = rule.related(repeat.original, "original", lines=at_lines(document, repeat.original))
    again = [
        rule.related(place, "again", lines=at_lines(document, place)) for place in repeat.places[1:_PLACES]
    ]
    copied = [span for copy in repeat.copies for span, _ in copy.blocks]
    return rule.finding(
        repeat.places[0],
        related=(original, *again),
        fix=fix,
        lines=at_lines(document, repeat.places[0]),
        original_lines=at_lines(document, repeat.original),
        paragraphs=_paragraphs(document, repeat.places[0]),
        characters=sum(end - start for start, end in copied),
        likeness=_likeness(document, repeat),
        times=repeat.times,
    )


def _paragraphs(document: Document, place: Span) -> int:
    """How many paragraphs a place touches."""
    first = bisect_right(document.blocks, place.start, key=lambda block: block.span.start)
    return bisect_right(document.blocks, place.end - 1, key=lambda block: block.span.start) - first + 1


def deletion(document: Document, repeat: Repeat) -> Fix | None:
    """Delete every copy, if the copy described is one to the letter: only then nothing can be lost."""
    if repeat.similarity < 1 or len(repeat.places) > 1:
        return None
    edits = [Edit(_with_line_break(document, copy.copy), "") for copy in repeat.copies]
    return Fix(Applicability.UNSAFE, tuple(edits))


def _with_line_break(document: Document, span: Span) -> Span:
    start = span.start
    while start and document.text[start - 1].isspace():
        start -= 1
    return Span(start, span.end)


def at_lines(document: Document, span: Span) -> Text:
    """The lines on which a span stands in the file."""
    start, end = document.located(span)
    if start.line == end.line:
        return Text(f"第{start.line}行", f"line {start.line}")
    return Text(f"第{start.line}—{end.line}行", f"lines {start.line}–{end.line}")


def _likeness(document: Document, repeat: Repeat) -> Text:
    if repeat.similarity == 1:
        return Text("完全相同", "the same throughout")
    percent = int(repeat.similarity * 1000) / 10
    changes = _changes(document, repeat)
    named = changes[:_NAMED]
    more = len(changes) > _NAMED
    zh = "、".join(_shown(each, "（无）") for each in named) + ("等" if more else "")
    en = ", ".join(_shown(each, "nothing") for each in named) + (" and more" if more else "")
    if not named:
        return Text(f"有{percent}%相同", f"{percent}% the same")
    return Text(f"有{percent}%相同，不同之处：{zh}", f"{percent}% the same; what differs: {en}")


def _changes(document: Document, repeat: Repeat) -> list[Difference]:
    """The first few things that differ, from original to copy."""
    pairs = (pair for copy in repeat.copies for pair in copy.blocks)
    found: list[Difference] = []
    for copied, original in islice(pairs, _COUNTED):
        found += differences(_plain(document[original]), _plain(document[copied]))
        if len(found) > _NAMED:
            break
    return found


def _plain(words: str) -> str:
    return "".join(fold(words).split())


def _shown(difference: Difference, nothing: str) -> str:
    return f"{difference.before or nothing}→{difference.after or nothing}"
