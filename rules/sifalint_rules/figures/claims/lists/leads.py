"""Where the things of a list begin that words lead up to."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint.records import NamedTuple
from sifalint_rules.figures.claims.lists.items import Items, split_last
from sifalint_rules.figures.claims.lists.words import ListWords

_LEAD_OVER = 2
_WIDER = 1.5


class Read(NamedTuple):
    """One way to read a list: ``first`` is the stretch its things begin in, and how many there are.

    At least ``low``, one for each stretch, and at most ``high``, where every 和 joins two of them;
    ``likely`` where 和 joins the last two. ``firm`` says that it surely does, as both are like the others.
    """

    first: int
    low: int
    likely: int
    high: int
    firm: bool

    def agrees(self, stated: int) -> bool:
        """Whether a list of so many things may be read this way."""
        return stated == self.likely if self.firm else self.low <= stated <= self.high


def readings(text: str, items: Items, words: ListWords) -> Iterator[Read]:
    """The ways to read a list: from its first stretch, or from a later one that leads up to a thing."""
    stretches = [text[span.start : span.end].strip() for span in items.spans]
    leading = [words.leads_up(stretch) for stretch in stretches]
    last = split_last(stretches[-1])
    for first, stretch in enumerate(stretches[:-1]):
        longest = max(len(other) for other in stretches[first + 1 :])
        if first and items.edged:
            return
        if first and not leading[first] and len(stretch) <= longest + _LEAD_OVER:
            continue
        low = len(stretches) - first
        others = [stretch[words.lead_of(stretch) :], *stretches[first + 1 : -1]]
        likely, high = low + len(last) - 1, low + items.joints(text, first)
        yield Read(first, low, likely, high, likely == high and _like(last, others))


def _like(last: tuple[str, ...], others: list[str]) -> bool:
    """Whether the two things that 和 joins are about as long as those before them."""
    usual = _middle([len(other) for other in others])
    return len(last) > 1 and all(usual / _WIDER <= len(thing) <= usual * _WIDER for thing in last)


def _middle(lengths: list[int]) -> float:
    """The middle one of some lengths, or what lies halfway between the two in the middle."""
    ordered, half = sorted(lengths), len(lengths) // 2
    return (ordered[half] + ordered[-1 - half]) / 2
