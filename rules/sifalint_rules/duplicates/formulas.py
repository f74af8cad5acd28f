"""The closing formulas of a report, each with all its places."""

from __future__ import annotations

from functools import cache

from sifalint import Document, Pattern, Span
from sifalint.facts.quotations import quoted_spans
from sifalint.facts.repetition import read_copies
from sifalint.facts.spans import span_at
from sifalint.facts.widths import folded
from sifalint_rules.duplicates.phrases import known_formulas

_ALIKE = (
    ("取得", "获得", "收到"),
    ("良好", "较好", "显著", "明显"),
    ("受到", "得到", "赢得"),
    ("效果", "成效"),
)
_FREE = r"[^,;:。!?“”\s]{0,6}?"


def read_formulas(document: Document) -> tuple[tuple[Span, ...], ...]:
    """The places of each closing formula that stands in a document, outside quotations and pasted copies.

    A formula closes a clause and is no intention. Words that say the same may stand for each other:
    ``收到较好效果`` is the formula ``取得…良好的…效果``, too.
    """
    copies = [copy.copy for copy in document.once(read_copies)]
    quoted = document.once(quoted_spans)
    places: dict[str, list[Span]] = {}
    for match in _pattern(document.once(known_formulas)).finditer(document.once(folded)):
        span = Span(*match.span())
        if span_at(quoted, span.start) is None and span_at(copies, span.start) is None:
            places.setdefault(match.lastgroup or "", []).append(span)
    return tuple(map(tuple, places.values()))


@cache
def _pattern(formulas: tuple[str, ...]) -> Pattern:
    """All formulas as one expression with a group for each."""
    unique = dict.fromkeys(map(_expression, formulas))
    groups = "|".join(f"(?P<f{i}>{each})" for i, each in enumerate(unique))
    return Pattern(rf"(?<!要|力争|争取|努力|迅速|尽快)(?:{groups})(?=[,;。!?]|\s|$)")


def _expression(formula: str) -> str:
    """A formula as an expression: ``…`` stands for up to six characters, ``的`` may be left out."""
    words = "".join(_FREE if each == "…" else "的?" if each == "的" else _escaped(each) for each in formula)
    for group in _ALIKE:
        either = f"(?:{'|'.join(group)})"
        for word in group:
            if word in words:
                words = words.replace(word, either, 1)
                break
    return words


def _escaped(character: str) -> str:
    return character if character.isalnum() else f"\\{character}"
