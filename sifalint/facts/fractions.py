"""Fractions, which are percentages that are meant roughly: 三分之二, 1/4, 一半, 过半."""

from __future__ import annotations

from decimal import Decimal

from sifalint.document import Span
from sifalint.facts.numerals import from_han
from sifalint.facts.precision import Precision, word_after, words_before
from sifalint.facts.quantity import PERCENT, Quantity
from sifalint.facts.units import measure_word

_RATIO_AFTER = frozenset("的占近约超过达到至了逾足之在国省市县区")
_SLOGAN_BEFORE = frozenset("间务双")
_HUNDREDTH = Decimal("0.01")


def half(text: str, start: int, end: int, words: str) -> Quantity | None:
    """一半, 半数 or the 半 of 过半; None for 时间过半、任务过半."""
    if words != "半":
        return _quantity(text, start, end, Decimal(1), Decimal(2))
    if text[start - 2 : start - 1] in _SLOGAN_BEFORE:
        return None
    found = _quantity(text, start, end, Decimal(1), Decimal(2))
    return found and found._replace(span=Span(start - 1, end), precision=Precision.OVER)


def ratio(text: str, start: int, end: int, words: str) -> Quantity | None:
    """A fraction in figures (占全国的1/4); None for dates, pages and 1/4英里."""
    if text[start - 1 : start] not in _RATIO_AFTER or measure_word(text, end):
        return None
    above, _, below = words.partition("/")
    return _quantity(text, start, end, Decimal(above), Decimal(below))


def spoken(text: str, start: int, end: int, above: str, below: str) -> Quantity | None:
    """A fraction in Chinese numerals (三分之二); raises ``ValueError`` where one is malformed."""
    return _quantity(text, start, end, from_han(above), from_han(below))


def _quantity(text: str, start: int, end: int, above: Decimal, below: Decimal) -> Quantity | None:
    if not 0 < above < below:
        return None
    start, before = words_before(text, start, False)
    end, after = word_after(text, end)
    value = (above * 100 / below).quantize(_HUNDREDTH)
    meant = before or after or Precision.ABOUT
    return Quantity(Span(start, end), value, _HUNDREDTH, "", PERCENT, PERCENT, meant, value)
