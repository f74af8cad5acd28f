"""Rates of a sentence that counts two things and no more: 筛查任务9861人,实际筛查9362人,筛查完成率94.4%."""

from __future__ import annotations

from collections.abc import Sequence

from sifalint_rules.figures.claims.claim import Claim, Outcome
from sifalint_rules.figures.claims.misprints import has_misprint, is_misprinted
from sifalint_rules.figures.claims.quotient import ratio, settled
from sifalint_rules.figures.claims.scope import Scope
from sifalint_rules.figures.measures import Stem
from sifalint_rules.figures.statements import Count, Link


def plain_doubt(stated: Count, name: str, stems: Sequence[Stem], scope: Scope) -> Claim | None:
    """The doubt that a rate disagrees with the only two numbers before it, one slip away from agreeing.

    The second of them shares a word with the rate's name, and what the name says besides the best of its
    ``stems`` is said of one of them. It stays a doubt, as the rate may be of other
    numbers that the text does not give.
    """
    if len(scope.numbers) != 2 or scope.carried:
        return None
    whole, part = scope.numbers
    like = (whole.dimension, whole.depth) == (part.dimension, part.depth)
    sure = part.firm and whole.counts and whole.quantity.exact and part.link is Link.NONE
    own = part.label + part.tail
    narrow = not all(stem.scope in own + whole.label + whole.tail for stem in stems[:1])
    if not like or not sure or narrow or not _shares_word(name, own):
        return None
    made = ratio(part, whole)
    slipped = is_misprinted(stated.quantity, made) or has_misprint(stated.quantity, made)
    return settled(stated, made, Outcome.UNLIKE) if slipped else None


def _shares_word(name: str, words: str) -> bool:
    """Whether two characters of a name stand together in some words."""
    return any(name[i : i + 2] in words for i in range(len(name) - 1))
