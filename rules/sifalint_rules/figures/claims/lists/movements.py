"""Movements that are counted one by one: 八大类价格呈“六涨一平一降”."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Document, Pattern, Span, Verdict
from sifalint.facts.numerals import from_han
from sifalint.facts.widths import folded
from sifalint_rules.figures.claims.lists.listing import Listing

_ONE = r"[一二两三四五六七八九]|十[一二三四五六七八九]?"
_MOVES = Pattern(
    rf"(?P<stated>(?:{_ONE}|\d{{1,2}})(?:大?类|项|种|个|大))(?!月)[^。;:!?\n\d]{{0,30}}?[“]?(?P<moves>(?:(?:{_ONE})[涨跌升降平增减持稳]){{2,8}})(?!\p{{Han}})"
)
_MOVE = Pattern(rf"({_ONE})[涨跌升降平增减持稳]")
_NUMBER = Pattern(rf"{_ONE}|\d{{1,2}}")


def read_movements(document: Document) -> Iterator[Listing]:
    """The counts of rises and falls beside a count of what moves, in order."""
    text = document.once(folded)
    for match in _MOVES.finditer(text):
        parts = [
            (Span(*move.span()), int(from_han(move.group(1))))
            for move in _MOVE.finditer(text, *match.span("moves"))
        ]
        number = _NUMBER.match(match["stated"])
        literal = number.group() if number else ""
        stated = int(literal) if literal.isdecimal() else int(from_han(literal))
        found = sum(value for _, value in parts)
        verdict = Verdict.HOLDS if found == stated else Verdict.WRONG
        yield Listing(Span(*match.span("moves")), stated, tuple(span for span, _ in parts), found, verdict)
