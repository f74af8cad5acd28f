"""Claims of the form 受理812件,调解成功804件,调解成功率99.01%."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sifalint import Document, Pattern, Verdict
from sifalint.facts.quantities import PERCENT
from sifalint.facts.widths import folded
from sifalint_rules.figures.arithmetic import rate_fits, rounds_to, total
from sifalint_rules.figures.claims.claim import Claim, Kind, Outcome
from sifalint_rules.figures.claims.quotient import settled, wrong
from sifalint_rules.figures.claims.scope import Scope, scope_of
from sifalint_rules.figures.measures import Stem, known_measures
from sifalint_rules.figures.statements import Count, Statement, read_statements

_NAME = Pattern(
    r"(?P<names>.*(?:率|满意度|知晓度|认可度|增长面))"
    r"(?:[均也都已就仅共总约仍了在为是]|分别|始终|持续|一直|稳定|总体|全部|达到|高?达|保持|维持"
    r"|(?:提升|提高|上升)?[至到])*$"
)
_JOINTS = Pattern(r"[、和及与]|以及")
_LEAD = Pattern(
    r"^(?:其中|全[年市县区省]|累计|共|已|依法|及时|有效|当场|全部|均|直接|经|当年|实际|最终|实现|得到|顺利|获得?|被)+"
)
_FILLER = Pattern(
    r"其中|全[年市县区省]|累计|各级|各类|成功|[共已均了的]|依法|全部|案件|矛盾|纠纷|人民|民间|数量?|总数|件数|人数"
)
_CARRIED = Pattern(r"结转|旧存|转结|往年|上期")
_ALL = Pattern(r"均|全部|全都|无一例外|全覆盖")
_MOST_TRIED = 5
_NEGATIONS = frozenset("不未非无没")
_FARTHEST = 80
_OWN_REMARK = Pattern(r"\([^()]*\)")


class Pair(NamedTuple):
    """A part and a whole that a rate may be made of."""

    part: Count
    whole: Count


def read_rate_claims(document: Document) -> tuple[Claim, ...]:
    """The rates of a document with what their part and whole say, in order."""
    text = document.once(folded)
    statements = document.once(read_statements)
    return tuple(
        _worst([_claim(text, statement, number, name, scope_of(statements, i, number)) for name in names])
        for i, statement in enumerate(statements)
        for number, names in _rates(statement)
    )


def _worst(claims: Sequence[Claim]) -> Claim:
    """The claim to report where one percentage stands for several rates: 办结率、满意率均达100%."""
    order = {Verdict.WRONG: 0, Verdict.HOLDS: 1, Verdict.UNVERIFIABLE: 2}
    return min(claims, key=lambda claim: order[claim.outcome.verdict])


def _rates(statement: Statement) -> Iterator[tuple[int, list[str]]]:
    """The percentages of a statement that are a rate, by index, with the names of the rates without 率.

    In 调解率、履行率分别为98%和97% each percentage gets its own name.
    """
    waiting: list[str] = []
    for i, number in enumerate(statement.numbers):
        if number.dimension != PERCENT:
            continue
        match = _NAME.match(number.label)
        if match:
            names = [_stripped(name) for name in _JOINTS.compiled.split(match["names"]) if name]
            each = "分别" in number.label
            yield i, names[:1] if each else names
            waiting = names[1:] if each else []
        elif waiting and not number.label:
            yield i, [waiting.pop(0)]
        else:
            waiting = []


def _stripped(name: str) -> str:
    return name.removesuffix("率").removesuffix("度").removesuffix("面")


def _claim(text: str, statement: Statement, index: int, name: str, scope: Scope) -> Claim:
    stated = statement.numbers[index]
    unknown = Claim(Kind.RATE, stated.quantity, Outcome.UNKNOWN)
    if statement.masked:
        return unknown
    stems = known_measures().stems(name)
    parts = [count for count in scope.before if any(_opens(count, stem) for stem in stems)]
    pair = _fitting(stated, parts, scope)
    if pair:
        return settled(stated, *pair, Outcome.HOLDS)
    if _made_otherwise(stated, parts, scope):
        return unknown
    pair = _binding(text, name, stems, scope)
    if pair:
        return settled(stated, *pair, wrong(stated))
    return _all_of(text, stated, scope) or unknown


def _opens(count: Count, stem: Stem) -> bool:
    """Whether a count is the part that a stem names: its clause opens with the stem or ends with it."""
    if not count.quantity.exact:
        return False
    head, tail = _LEAD.sub("", count.label), _LEAD.sub("", count.tail)
    pieces = [piece for piece in (*head.split("、"), tail) if not piece.startswith("应")]
    return any(piece.startswith(stem.words) or _ends(piece, stem.words) for piece in pieces)


def _ends(piece: str, words: Sequence[str]) -> bool:
    """Whether a clause ends with one of the words, not negated: 不合格 does not end with 合格."""
    return any(
        piece.endswith(word) and piece[-len(word) - 1 : -len(word)] not in _NEGATIONS for word in words
    )


def _fitting(stated: Count, parts: Sequence[Count], scope: Scope) -> Pair | None:
    """The nearest part and whole that the rate agrees with, rounded rather than cut off."""
    fitting = [
        Pair(part, whole)
        for part in reversed(parts)
        for whole in scope.wholes
        if whole is not part
        and whole.dimension == part.dimension
        and rate_fits(stated.quantity, total([part.quantity]), total([whole.quantity]))
    ]
    rounded = (
        pair
        for pair in fitting
        if rounds_to(stated.quantity, pair.part.quantity.value, pair.whole.quantity.value)
    )
    return next(rounded, fitting[0] if fitting else None)


def _made_otherwise(stated: Count, parts: Sequence[Count], scope: Scope) -> bool:
    """Whether the rate agrees with sums or differences: 不诉率 = 不诉 ÷ (起诉 + 不诉)."""
    if not stated.quantity.exact:
        return False
    for part in [count for count in parts if count.firm][-_MOST_TRIED:]:
        like = (count for count in scope.wholes if count.firm and count.dimension == part.dimension)
        others = [count.quantity for count in like if count is not part]
        del others[_MOST_TRIED:]
        value, loose = total([part.quantity])
        bases = [(value + other.value, loose) for other in others]
        bases += [(a.value - b.value, loose) for a in others for b in others if a.value > b.value]
        bases += [(a.value + b.value, loose) for i, a in enumerate(others) for b in others[:i]]
        sums = [((value + a.value, loose), total([b])) for a in others for b in others if a is not b]
        quotients = [((value, loose), base) for base in bases] + sums
        if any(rate_fits(stated.quantity, above, below) for above, below in quotients):
            return True
    return False


def _binding(text: str, name: str, stems: Sequence[Stem], scope: Scope) -> Pair | None:
    """The part and whole that the words leave no doubt about."""
    for stem in stems:
        found = [count for count in scope.before if count.firm and _opens(count, stem)]
        if found:
            return _bound(text, name, stem, found, scope)
    return None


def _bound(text: str, name: str, stem: Stem, found: Sequence[Count], scope: Scope) -> Pair | None:
    part = found[-1]
    if scope.carried or _carries(text, part):
        return None
    for whole in reversed(scope.before):
        if whole.span.start >= part.span.start or not _may_hold(whole, part, stem) or whole in found:
            continue
        near = whole.group >= part.group - 1
        return Pair(part, whole) if near and _related(name, stem, part, whole) else None
    return _remote(stem, part, scope)


def _may_hold(whole: Count, part: Count, stem: Stem) -> bool:
    """Whether a count may be the whole: as large as the part, unless the part can never be the larger one."""
    same = whole.dimension == part.dimension and whole.depth == part.depth
    bounding = any(word in whole.label for word in stem.bounds)
    return whole.firm and same and (bounding or whole.quantity.value >= part.quantity.value)


def _carries(text: str, part: Count) -> bool:
    """Whether a remark behind the part says that it takes in cases of an earlier year."""
    remark = _OWN_REMARK.match(text, part.span.end)
    return remark is not None and _CARRIED.search(remark.group()) is not None


def _related(name: str, stem: Stem, part: Count, whole: Count) -> bool:
    """Whether the words of a part and a whole show that one is made of the other."""
    labels = part.label + part.tail + whole.label + whole.tail
    if stem.scope and stem.scope not in labels and stem.scope[-2:] not in labels:
        return False
    own = part.label
    for words in sorted({name, *stem.words, stem.scope} - {""}, key=len, reverse=True):
        own = own.replace(words, "")
    own = _FILLER.sub("", own).strip("、")
    if len(own) > 1 and own[-2:] not in whole.label:
        return False
    divided = part.label.startswith("其中") or whole.tail.endswith("中")
    return divided or any(word in whole.label for word in known_measures().wholes)


def _remote(stem: Stem, part: Count, scope: Scope) -> Pair | None:
    """A whole in an earlier sentence, where the rate's name, the part and the whole name one matter."""
    if len(stem.scope) < 4 or stem.scope not in part.label:
        return None
    for whole in scope.earlier:
        if stem.scope in whole.label and _may_hold(whole, part, stem) and "受理" in whole.label:
            return Pair(part, whole)
    return None


def _all_of(text: str, stated: Count, scope: Scope) -> Claim | None:
    """A rate of 100% that 均 or 全部 states: 7个司法所均达标,达标率100%."""
    if stated.quantity.value != 100 or not scope.before or not scope.before[-1].quantity.exact:
        return None
    last = scope.before[-1]
    end = stated.span.start - len(stated.label)
    if not last.span.end <= end <= last.span.end + _FARTHEST or not _ALL.search(text, last.span.end, end):
        return None
    return settled(stated, last, last, Outcome.HOLDS)
