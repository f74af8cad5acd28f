"""Rates of what 均 or 全部 says of every one: 9个司法所均达标,达标率为100%."""

from __future__ import annotations

from sifalint import Pattern
from sifalint_rules.figures.claims.claim import Claim, Outcome
from sifalint_rules.figures.claims.quotient import ratio, settled
from sifalint_rules.figures.claims.scope import Scope
from sifalint_rules.figures.statements import Count

_ALL = Pattern(r"均|全部|全都|无一例外|全覆盖")
_ALL_DO = Pattern(r"[^,;:。]{0,20}?(?:均|全部|全都)(?P<done>[^,;:。\d]{1,24}),")
_FOUNDED = Pattern(r"设立|设置|建立|建成|配备|纳入|组建|成立|开通|安装|挂牌|上线")
_BODIES = frozenset(("个", "所", "家", "户", "村", "镇"))
_FARTHEST = 80
_HUNDRED = 100


def all_of(text: str, stated: Count, name: str, scope: Scope) -> Claim | None:
    """The claim that a rate is that of all of the things counted last; below 100% it is in doubt."""
    last = scope.before[-1] if scope.before else None
    if last is None or not last.quantity.exact or not stated.quantity.exact:
        return None
    end = stated.span.start - len(stated.label)
    if not last.span.end <= end <= last.span.end + _FARTHEST:
        return None
    if stated.quantity.value == _HUNDRED:
        said = _ALL.search(text, last.span.end, end)
        return settled(stated, ratio(last, last), Outcome.HOLDS) if said else None
    match = _ALL_DO.fullmatch(text, last.span.end, end)
    if match is None or not _is_of_the_same(stated, name, match["done"], last):
        return None
    return settled(stated, ratio(last, last), Outcome.PARTLY)


def _is_of_the_same(stated: Count, name: str, done: str, whole: Count) -> bool:
    """Whether a rate is called by what was done, and counts what did it.

    In 12个村全部完成体检,体检率95% the villages did, but the rate counts people. Plans can be exceeded:
    12项指标均已完成,完成率105%; what is founded cannot.
    """
    if _FOUNDED.match(done):
        return done.startswith(name[:1]) and all(letter in done for letter in name)
    return stated.quantity.value < _HUNDRED and whole.quantity.unit not in _BODIES and name in done
