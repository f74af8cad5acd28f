"""Which counts a rate's name points to as its part."""

from __future__ import annotations

from collections.abc import Sequence

from sifalint import Pattern
from sifalint_rules.figures.measures import Stem
from sifalint_rules.figures.statements import Count

_LEAD = Pattern(
    r"^(?:其中|全[年市县区省]|累计|共|已|依法|及时|有效|当场|全部|均|直接|经|当年|实际|最终|实现|得到|顺利|获得?|被)+"
)
_THINGS = Pattern(r"[“”‘’\"]|(?:的|案卷|卷|案件|件数|人员|人数|事项|率)+$")
_MANNER = Pattern(r"及时|按[时期]|限期|当[庭场]|一次|线上|网上")
_NOT_DONE = frozenset("不未非无没应待拟须")


def is_part(count: Count, stem: Stem) -> bool:
    """Whether a count is the part that a stem names: its clause opens with the stem or ends with it.

    What has the rate itself, as in 12个项目执行率低于30%, is no part.
    """
    if not count.quantity.exact:
        return False
    head, tail = _LEAD.sub("", count.label), "" if "率" in count.tail else _LEAD.sub("", count.tail)
    whole = count.label.removeprefix("其中")
    pieces = [piece for piece in (*head.split("、"), whole, tail) if not piece.startswith("应")]
    pieces += [_THINGS.sub("", piece) for piece in pieces if _THINGS.search(piece)]
    return any(piece.startswith(stem.words) or _ends(piece, stem.words) for piece in pieces)


def says_how(name: str, count: Count) -> bool:
    """Whether a count is of what was done in the manner of a rate: 受理2886件 are not all 及时受理."""
    manner = _MANNER.search(name)
    return manner is None or manner.group() in count.label + count.tail


def _ends(piece: str, words: Sequence[str]) -> bool:
    """Whether a clause ends with one of the words and says that it was done: neither 不合格 nor 应出庭."""
    return any(piece.endswith(word) and piece[-len(word) - 1 : -len(word)] not in _NOT_DONE for word in words)
