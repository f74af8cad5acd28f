"""One number of a sentence changed, so that the sentence contradicts itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from random import Random

from accuracy.draft import Draft, Passage
from accuracy.injectors.defect import Defect, Edit
from accuracy.slots import HAN
from accuracy.template import Place

FAMILIES = frozenset({"NUM", "TAB", "TIM"})
MAGNITUDES = {"万": 4, "亿": 8}
_TRIES = 12


def defects(draft: Draft, per_number: int, rng: Random) -> Iterator[Defect]:
    """For every number of every sentence up to ``per_number`` changes that no reader can take for true."""
    for passage in draft.passages:
        for place in passage.filled.places:
            yield from _of_number(draft, passage, place, per_number, rng)


def _of_number(
    draft: Draft, passage: Passage, place: Place, per_number: int, rng: Random
) -> Iterator[Defect]:
    start = passage.starts[place.piece] + place.start
    end = start + len(place.printed)
    tried: set[str] = set()
    for _ in range(_TRIES):
        if per_number <= 0:
            return
        way, change = rng.choice(_NUMERAL_WAYS if place.style == "han" else _WAYS)
        after = draft.text[end : end + 1]
        changed = change(place.printed, after, rng)
        if changed is None or changed[0] in tried:
            continue
        text, value, taken = changed
        tried.add(text)
        if passage.filled.contradicted(place, value):
            per_number -= 1
            edit = Edit(start, end + taken, _commas(text) if place.style == "," else text)
            yield Defect(passage.filled.template.kind, way, (edit,), passage.spans(), FAMILIES)


Changed = tuple[str, Decimal, int] | None
Change = Callable[[str, str, Random], Changed]


def _digits(change: Callable[[list[str], Random], None]) -> Change:
    """A change of the digits alone; None where it leaves no proper number."""

    def changed(printed: str, after: str, rng: Random) -> Changed:
        digits = list(printed.replace(",", ""))
        change(digits, rng)
        text = "".join(digits)
        if text == printed.replace(",", "") or not _proper(text):
            return None
        return text, Decimal(text), 0

    return changed


def _proper(text: str) -> bool:
    whole, point, rest = text.partition(".")
    return whole.isdigit() and (whole == "0" or whole[0] != "0") and (not point or rest.isdigit())


def _replace(digits: list[str], rng: Random) -> None:
    place = rng.choice([i for i, digit in enumerate(digits) if digit != "."])
    digits[place] = rng.choice([digit for digit in "0123456789" if digit != digits[place]])


def _swap(digits: list[str], rng: Random) -> None:
    places = [i for i in range(len(digits) - 1) if "." not in digits[i : i + 2]]
    if places:
        i = rng.choice(places)
        digits[i], digits[i + 1] = digits[i + 1], digits[i]


def _insert(digits: list[str], rng: Random) -> None:
    digits.insert(rng.randint(0, len(digits)), rng.choice("0123456789"))


def _drop(digits: list[str], rng: Random) -> None:
    if len(digits) > 1:
        digits.pop(rng.choice([i for i, digit in enumerate(digits) if digit != "."]))


def _miscount(digits: list[str], rng: Random) -> None:
    """One or two more or less in the last place but a few."""
    text = "".join(digits)
    step = Decimal(1).scaleb(int(Decimal(text).as_tuple().exponent)) * rng.choice((-10, -2, -1, 1, 2, 10))
    digits[:] = f"{Decimal(text) + step:f}"


def _lose_magnitude(printed: str, after: str, rng: Random) -> Changed:
    """万 or 亿 after the number left out."""
    if after not in MAGNITUDES or not after:
        return None
    return printed, Decimal(printed.replace(",", "")).scaleb(-MAGNITUDES[after]), 1


def _numeral(printed: str, after: str, rng: Random) -> Changed:
    other = rng.choice([digit for digit in HAN[3:] if digit != printed])
    return other, Decimal(HAN.index(other)), 0


def _commas(text: str) -> str:
    whole, point, rest = text.partition(".")
    return f"{int(whole):,}{point}{rest}"


_WAYS: tuple[tuple[str, Change], ...] = (
    ("digit replaced", _digits(_replace)),
    ("digits swapped", _digits(_swap)),
    ("digit inserted", _digits(_insert)),
    ("digit dropped", _digits(_drop)),
    ("miscounted", _digits(_miscount)),
    ("万 or 亿 lost", _lose_magnitude),
)
_NUMERAL_WAYS: tuple[tuple[str, Change], ...] = (("numeral replaced", _numeral),)
