"""How a repeat is described to a person."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import islice
from types import MappingProxyType

from sifalint import Applicability, Document, Edit, Finding, Fix, Related, Rule, Span, Text
from sifalint.facts.likeness import Difference, excerpts
from sifalint.facts.widths import fold
from sifalint_rules.duplicates.repeats import Repeat
from sifalint_rules.nested_quotes import nested

PLACES = MappingProxyType(
    {
        "original": Text("前一处在这里{lines}", "first occurrence{lines}"),
        "again": Text("这里又重复一次{lines}", "further occurrence{lines}"),
    }
)
_NAMED = 3
MOST_PLACES = 20
_COUNTED = 200


def reported(rule: Rule, document: Document, repeat: Repeat, fix: Fix | None = None) -> Finding:
    """The finding for a repeat at its first copy, with the original and further copies as related places."""
    return rule.finding(
        repeat.places[0],
        related=related_places(rule, document, repeat.original, repeat.places[1:MOST_PLACES]),
        fix=fix,
        settles=_settled(document, repeat),
        lines=at_lines(document, repeat.places[0]),
        original_lines=at_lines(document, repeat.original),
        paragraphs=_paragraphs(document, repeat.places[0]),
        characters=sum(end - start for (start, end), _ in repeat.pairs),
        likeness=_likeness(document, repeat),
        times=repeat.times,
    )


def _settled(document: Document, repeat: Repeat) -> list[Span]:
    """What is repeated, and what it repeats with changes: one of the two is not as it should be."""
    pairs = [pair for copy in repeat.copies for pair in copy.blocks]
    changed = (pair for copy in repeat.copies if copy.similarity < 1 for pair in copy.blocks)
    originals = (
        original for copied, original in changed if _plain(document[copied]) != _plain(document[original])
    )
    return [copied for copied, _ in pairs] + list(dict.fromkeys(originals))


def related_places(rule: Rule, document: Document, original: Span, again: Iterable[Span]) -> list[Related]:
    """The place where repeated words stand first, and those after the one that is reported."""
    notes = [(original, "original"), *((place, "again") for place in again)]
    return [rule.related(place, note, lines=_extent(document, place)) for place, note in notes]


def _extent(document: Document, span: Span) -> Text:
    """The lines of a place that spans several, in brackets; where it begins is shown with every place."""
    start, end = document.located(span)
    if start.line == end.line:
        return Text("", "")
    lines = at_lines(document, span)
    return Text(f"（{lines.zh}）", f" ({lines.en})")


def _paragraphs(document: Document, place: Span) -> int:
    """How many paragraphs a place touches."""
    first = bisect_right(document.blocks, place.start, key=lambda block: block.span.start)
    return bisect_right(document.blocks, place.end - 1, key=lambda block: block.span.start) - first + 1


def deletion(document: Document, repeat: Repeat) -> Fix | None:
    """Delete every copy, if all are copies to the letter: only then nothing can be lost."""
    if any(copy.similarity < 1 for copy in repeat.copies):
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
    named, count = changes[:_NAMED], len(changes)
    zh, en = "；".join(each.zh for each in named), "; ".join(each.en for each in named)
    if not named:
        return Text(f"相似度{percent}%", f"{percent}% alike")
    if count > _NAMED:
        return Text(f"相似度{percent}%，不同之处有：{zh}等", f"{percent}% alike; what differs: {en} and more")
    places = "one difference" if count == 1 else f"{count} differences"
    return Text(f"相似度{percent}%，有{count}处不同：{zh}", f"{percent}% alike, with {places}: {en}")


def _is_one_pair(repeat: Repeat) -> bool:
    """Whether a single paragraph is repeated, so that every difference lies on the same two lines."""
    return sum(1 for _ in islice(repeat.pairs, 2)) == 1


def _changes(document: Document, repeat: Repeat) -> list[Text]:
    """The first few things that differ, from original to copy, with their lines."""
    placed = not _is_one_pair(repeat)
    found: list[Text] = []
    for copied, original in islice(repeat.pairs, _COUNTED):
        for change in excerpts(_plain(document[original]), _plain(document[copied])):
            found.append(_shown(document, change, original, copied, placed=placed))
        if len(found) > _NAMED:
            break
    return found


def _plain(words: str) -> str:
    return "".join(fold(words).split())


def _shown(document: Document, change: Difference, original: Span, copied: Span, *, placed: bool) -> Text:
    """A difference: ``“受理⟦812⟧件”↔“受理⟦821⟧件”``, where ``placed`` with the lines of both places."""
    before, after = document.located(original)[0].line, document.located(copied)[0].line
    words = f"“{nested(change.before)}”↔“{nested(change.after)}”"
    if before == after or not placed:
        return Text(words, words)
    return Text(f"{words}（第{before}行与第{after}行）", f"{words} (lines {before} and {after})")
