"""The words around lists, from packs/lists.toml."""

from __future__ import annotations

from functools import cache

from sifalint.records import NamedTuple
from sifalint_rules.packs import read_pack

_LONGEST = 4
_NAME_SIZES = range(4, 8)


class ListWords(NamedTuple):
    """``leads`` come before the first thing of a list, ``verbs`` between a list and a count of other things.

    ``two_faced`` are verbs that may end the name of a thing as well. ``names`` are counts that are a name
    of their own, ``contractions`` name several things in one word (川渝两地), and ``alternatives`` are what
    brackets give as another name rather than as things of a list.
    """

    leads: frozenset[str]
    verbs: frozenset[str]
    two_faced: frozenset[str]
    names: frozenset[str]
    contractions: tuple[str, ...]
    alternatives: frozenset[str]

    def leads_up(self, words: str) -> bool:
        """Whether words hold one after which a list may begin: behind it, there must be something to name."""
        before = words[:-1]
        pairs = (before[at : at + 2] for at in range(len(before) - 1))
        return not (self.leads.isdisjoint(before) and self.leads.isdisjoint(pairs))

    def lead_of(self, words: str) -> int:
        """How many characters of words lead up to the first thing of a list that they open."""
        return next((size for size in (2, 1) if words[:size] in self.leads and len(words) > size), 0)

    def last_lead_of(self, words: str) -> int:
        """How many characters of words stand before the thing that the last long lead leads up to."""
        ends = (at + 2 for at in range(len(words) - 3, -1, -1) if words[at : at + 2] in self.leads)
        return next(ends, 0) or self.lead_of(words)

    def is_name(self, text: str, start: int) -> bool:
        """Whether a name of its own stands at an offset."""
        return any(text[start : start + size] in self.names for size in _NAME_SIZES)

    def acts(self, words: str) -> bool:
        """Whether words end with a verb whose object follows."""
        return any(words[-length:] in self.verbs for length in range(1, _LONGEST + 1))

    def may_act(self, words: str) -> bool:
        """Whether words end with a verb that may also be the end of a name."""
        return words[-2:] in self.two_faced


@cache
def list_words(added: tuple[str, ...]) -> ListWords:
    """The words that ship with sifalint and those of the files that add to them."""
    table = read_pack("lists", added)
    two_faced = frozenset(table["two_faced"])
    return ListWords(
        frozenset(table["leads"]),
        frozenset(table["verbs"]) - two_faced,
        two_faced,
        frozenset(table["names"]),
        tuple(table["contractions"]),
        frozenset(table["alternatives"]),
    )
