"""Numbers with their units, and how exactly they are meant."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sifalint.document import BlockKind, Document, Span
from sifalint.facts import fractions
from sifalint.facts.lookalikes import is_lookalike
from sifalint.facts.numerals import DIGITS
from sifalint.facts.precision import Precision, word_after, words_before
from sifalint.facts.quantity import PERCENT, Quantity
from sifalint.facts.tokens import TOKEN, Token, amount, ten_to
from sifalint.facts.units import DIMENSIONS, measure_word
from sifalint.facts.widths import folded

__all__ = ["PERCENT", "Precision", "Quantity", "read_quantities"]

_DASHES = frozenset(["—", "–", "~", "至", "到", "-", "——", "––", "~~", "--"])
_RATIOS = frozenset("%‰倍")
_NO_TENTHS_BEFORE = frozenset("立效果为员功本长就熟了都人年千品绩交")
_HALVES = frozenset("年天倍成周")
_SIGNED = frozenset(("%", "‰", "百分点", "摄氏度"))
_MANY_AFTER = frozenset("人件户次个总指基岁无参倍额少多")
_BARE, _TENS, _SOME = frozenset("百千万亿"), frozenset("十百千万亿"), frozenset("数几")
_RESTS = frozenset(DIGITS) | {"半"}
_UNFILLED = frozenset("*_xX×○□△…. ")
_SHARES = {None: "", "百": PERCENT, "千": "‰"}
_MINUS, _SIGNED_AFTER = frozenset("-−"), frozenset("长为率降幅是比达到速")
_HALF = Decimal("0.5")
_FROM = frozenset("由从自")
_FROM_DISTANCE = 8


def read_quantities(document: Document) -> tuple[Quantity, ...]:
    """The quantities of a document in order: every number with a measure word, %, ‰, 倍, 番 or 成.

    Years, dates, ordinals (第3次), road names (G4), sessions (二十届), articles (一批) and numbers that open
    a quotation (“六个不准”) are none. A number without a measure word is one only where 万 or 亿 stands
    behind it; its dimension is then empty. A string of more than 18 digits is no number that a report counts.
    """
    text = document.once(folded)
    found: list[Quantity] = []
    for block in document.blocks:
        if block.kind is not BlockKind.CODE:
            found += _ranges_joined(text, _quantities_in(text, block.span))
    return tuple(found)


def _ranges_joined(text: str, quantities: Iterator[Quantity]) -> Iterator[Quantity]:
    """The quantities, 10%—15% and 5万至8万元 as one each."""
    last: Quantity | None = None
    for quantity in quantities:
        if last is not None:
            joined = _joined(text, last, quantity)
            if joined is None:
                yield last
            quantity = joined or quantity
        last = quantity
    if last is not None:
        yield last


def _joined(text: str, first: Quantity, second: Quantity) -> Quantity | None:
    """The range between two quantities; None where no dash joins them, or where 由 says that one grew."""
    gap = text[first.span.end : second.span.start]
    if gap not in _DASHES or second.precision is not Precision.EXACT or first.precision is Precision.RANGE:
        return None
    if second.dimension != first.dimension and (first.unit or second.dimension == PERCENT):
        return None
    if gap in ("至", "到") and not _FROM.isdisjoint(
        text[max(first.span.start - _FROM_DISTANCE, 0) : first.span.start]
    ):
        return None
    return second._replace(
        span=Span(first.span.start, second.span.end),
        value=min(first.value, second.value),
        step=max(first.step, second.step),
        precision=Precision.RANGE,
        upto=max(first.value, second.value),
        descending=first.value > second.value,
    )


def _quantities_in(text: str, span: Span) -> Iterator[Quantity]:
    offset, search = span.start, TOKEN.compiled.search
    while match := search(text, offset, span.end):
        start, offset = match.span()
        token = Token._make(match.groups())
        try:
            quantity = _quantity(text, start, offset, token)
        except ValueError:
            continue
        if quantity:
            yield quantity
            offset = quantity.span.end


def _quantity(text: str, start: int, end: int, token: Token) -> Quantity | None:
    """The quantity of a token; None where it counts nothing.

    Raises ``ValueError`` where its literal is no number that a report counts.
    """
    literal = token.number or token.han
    divisor = token.divisor
    if token.half:
        return fractions.half(text, start, end, token.half)
    if token.ratio:
        return fractions.ratio(text, start, end, token.ratio)
    if not literal:
        return None
    if divisor not in _SHARES:
        return fractions.spoken(text, start, end, literal, divisor) if token.han and divisor else None
    if divisor:
        return _measured(text, start, end, token, literal, _SHARES[divisor])
    unit, end = _unit(text, start, end)
    magnitude = (token.magnitude or "") + (token.times or "")
    if not unit and not (token.number and magnitude and magnitude[-1] in "万亿"):
        return None
    if is_lookalike(text, start, literal, magnitude, unit, end):
        return None
    return _measured(text, start, end, token, literal, unit)


def _unit(text: str, number: int, offset: int) -> tuple[str, int]:
    """The unit of a number, after a space or without, and where it ends; empty where there is none.

    ``number`` is where the number starts, ``offset`` where it ends.
    """
    start = offset + 1 if text[offset : offset + 1] == " " else offset
    first = text[start : start + 1]
    if first in _RATIOS:
        return first, start + 1
    if first == "成" and text[start + 1 : start + 2] not in _NO_TENTHS_BEFORE:
        return first, start + 1
    if first == "番" and "翻" in text[max(number - 2, 0) : number]:
        return first, start + 1
    word = measure_word(text, start)
    return word, start + len(word) if word else offset


def _measured(text: str, start: int, end: int, token: Token, literal: str, unit: str) -> Quantity:
    """The quantity of a token with its unit, which ends at ``end``."""
    start, before = words_before(text, start, literal[0] in _BARE)
    several = literal[0] in _TENS and _is_several(text, start)
    bare = bool(before or token.divisor or (token.more and text[start - 1 : start] not in _UNFILLED))
    number = amount(token, literal, bare=bare, several=several)
    start -= several
    low, high, power, magnitude = number
    dimension = DIMENSIONS.get(unit, unit)
    if unit == "成":
        low, high, power, dimension = low * 10, high * 10, power + 1, PERCENT
    following = text[end : end + 1]
    if following in _RESTS and (rest := _rest(unit, following)):
        low, high, end = low + rest * ten_to(power), high + rest * ten_to(power), end + 1
    if (
        text[start - 1 : start] in _MINUS
        and dimension in _SIGNED
        and text[start - 2 : start - 1] in _SIGNED_AFTER
    ):
        start, low, high = start - 1, -low, -high
    end, after = word_after(text, end)
    if dimension == "年" and before is Precision.NEAR and text[start] == "近":
        start, before = start + 1, None
    precision = before or after or (Precision.ABOUT if unit == "成" else Precision.EXACT)
    if low != high or token.dash:
        precision = Precision.RANGE
    elif token.more or token.many or "多" in unit:
        precision = Precision.ABOUT if token.more == "来" else Precision.MORE
    if low > high:
        return Quantity(
            Span(start, end), high, ten_to(power), magnitude, unit, dimension, precision, low, True
        )
    return Quantity(Span(start, end), low, ten_to(power), magnitude, unit, dimension, precision, high)


def _is_several(text: str, start: int) -> bool:
    """Whether 数 or 几 stands before a numeral and multiplies it: 数十人, but 人数十人."""
    return start > 0 and text[start - 1] in _SOME and text[max(start - 2, 0) : start - 1] not in _MANY_AFTER


def _rest(unit: str, following: str) -> Decimal | None:
    """What a character behind a unit adds to the number, in units: 三年半, 三成五; None where nothing."""
    if following == "半":
        return _HALF if unit in _HALVES else None
    return Decimal(DIGITS[following]).scaleb(-1) if unit == "成" else None
