"""Claims that everything is done, in words: 反馈问题74个,已整改71个,全部整改到位."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from sifalint import Document, Pattern, Span
from sifalint.facts.quantities import PERCENT
from sifalint.facts.widths import folded
from sifalint_rules.figures.claims.claim import Claim, Outcome
from sifalint_rules.figures.claims.quotient import ratio, settled, wrong
from sifalint_rules.figures.statements import Count, Link, Statement, read_statements

if TYPE_CHECKING:
    from regex import Match

_DONE = r"整改|办结|化解|成功|调处|完[成工]|竣工|[答回]复|建成|审结|落实|销号|到位|检查|培训|参[加训]|签订"
_ALL = Pattern(
    r"(?<=[,;])(?:目前|现)?(?:已|已经|均)?"
    rf"(?P<all>全部|全都|均已|实现全覆盖|全覆盖|无一(?:例外|遗漏|缺席|漏[报检查]))(?:已|得到)?(?P<done>{_DONE})?"
    r"|(?<=[,;])\p{Han}{0,6}?(?P<due>应(?P<what>\p{Han}{1,2})尽(?P=what))"
    rf"|(?P<each>均|全部|全都)(?:已|得到)?(?P<did>{_DONE})[^,;:。\d]{{0,12}},(?=(?:已|共|实际)?(?P=did)\d)"
)
_NOT_YET = Pattern(r"年底|月底|前|力争|确保|计划|将|拟|其余|剩余|余下|未|基本|正在|陆续|届时|努力|推动|促进")
_ENTITLED = Pattern(r"应|符合条件|条件的")
_DID = Pattern(r"^(?:其中|已|实)")
_VERB = Pattern(_DONE)
_FARTHEST = 60
_NEAREST = 20
_MOST_NUMBERS = 3
_HUNDRED = Decimal(100)


def read_coverage_claims(document: Document) -> tuple[Claim, ...]:
    """The claims that all of a whole is done where the text counts the whole and what is done, in order."""
    text = document.once(folded)
    return tuple(
        claim
        for statement in document.once(read_statements)
        if not statement.masked and len(statement.numbers) > 1
        for claim in _claims(text, statement)
    )


def _claims(text: str, statement: Statement) -> Iterator[Claim]:
    starts = [number.span.start for number in statement.numbers]
    for match in _ALL.finditer(text, *statement.span):
        behind = bisect_left(starts, match.start())
        if match["each"]:
            pair = _around(text, statement, behind, match)
        else:
            pair = _before(text, statement, behind, match)
        if pair:
            word = next(name for name in ("each", "due", "all") if match[name])
            yield _claim(Span(*match.span(word)), *pair)


def _before(text: str, statement: Statement, behind: int, match: Match[str]) -> tuple[Count, Count] | None:
    """The whole and the part before 全部 or 应保尽保: 反馈问题74个,已整改71个,全部整改到位."""
    before = list(statement.numbers[max(0, behind - _MOST_NUMBERS) : behind])
    while before and before[-1].dimension == PERCENT:
        before.pop()
    if len(before) < 2:
        return None
    whole, part = before[-2:]
    between = text[part.span.end : match.start()]
    if len(between) > _FARTHEST or ";" in between or _NOT_YET.search(between + match.group()):
        return None
    if match["due"]:
        return (whole, part) if _is_due(whole, part, match["what"]) and _is_like(whole, part) else None
    return (whole, part) if _is_said(part, match["done"], match["all"]) and _is_pair(whole, part) else None


def _around(text: str, statement: Statement, behind: int, match: Match[str]) -> tuple[Count, Count] | None:
    """The whole before 全部 and the part behind: 12个乡镇全部建成,建成11个."""
    if not 0 < behind < len(statement.numbers):
        return None
    whole, part = statement.numbers[behind - 1 : behind + 1]
    gap = text[whole.span.end : match.start()]
    near = len(gap) <= _NEAREST and "," not in gap and not _NOT_YET.search(gap + match.group())
    said = near and part.label.endswith(match["did"]) and not part.tail
    return (whole, part) if said and _is_pair(whole, part) else None


def _is_pair(whole: Count, part: Count) -> bool:
    """Whether a count is what has been done of the one before it."""
    return _is_like(whole, part) and part.quantity.value <= whole.quantity.value


def _is_like(whole: Count, part: Count) -> bool:
    """Whether two counts of the same unit stand in clauses of their own."""
    like = whole.firm and part.firm and whole.dimension == part.dimension and whole.depth == part.depth
    return like and part.link is Link.NONE and bool(whole.label or whole.tail)


def _is_due(whole: Count, part: Count, what: str) -> bool:
    """Whether a whole is what ought to be done, and a part what was, in the words of 应助尽助."""
    entitled = _ENTITLED.search(whole.label)
    return entitled is not None and (
        any(letter in part.label for letter in what) or bool(_DID.match(part.label))
    )


def _is_said(part: Count, done: str | None, everything: str) -> bool:
    """Whether 全部 is said of what the part counts."""
    words = part.label + part.tail
    if done:
        return done in words or (done == "到位" and _VERB.search(words) is not None)
    return everything.startswith("无一") or (
        "全覆盖" in everything and ("建立" in words or "设立" in words or "建成" in words or "覆盖" in words)
    )


def _claim(span: Span, whole: Count, part: Count) -> Claim:
    everything = part.quantity._replace(
        span=span,
        value=_HUNDRED,
        upto=_HUNDRED,
        step=Decimal(1),
        magnitude="",
        unit=PERCENT,
        dimension=PERCENT,
    )
    stated = part._replace(quantity=everything)
    made = ratio(part, whole)
    holds = part.quantity.value == whole.quantity.value
    return settled(stated, made, Outcome.HOLDS if holds else wrong(stated, made))
