"""Claims that everything is done, in words: 反馈问题74个,已整改71个,全部整改到位."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal

from sifalint import Document, Pattern, Span
from sifalint.facts.quantities import PERCENT
from sifalint.facts.widths import folded
from sifalint_rules.figures.claims.claim import Claim, Outcome
from sifalint_rules.figures.claims.quotient import ratio, settled
from sifalint_rules.figures.statements import Count, Link, Statement, read_statements

_DONE = r"整改|办结|化解|成功|调处|完[成工]|竣工|[答回]复|建成|审结|落实|销号|到位|检查|培训|参[加训]|签订"
_ALL = Pattern(
    rf"(?<=[,;])(?:目前|现)?(?:已|已经|均)?(?P<all>全部|全都|均已|实现全覆盖|全覆盖)(?:已|得到)?(?P<done>{_DONE})?"
)
_NOT_YET = Pattern(r"年底|月底|前|力争|确保|计划|将|拟|其余|剩余|余下|未|基本|正在|陆续|届时")
_VERB = Pattern(_DONE)
_FARTHEST = 60
_MOST_NUMBERS = 3
_HUNDRED = Decimal(100)


def read_coverage_claims(document: Document) -> tuple[Claim, ...]:
    """The claims that all of a whole is done where the text counts the whole and what is done, in order."""
    text = document.once(folded)
    return tuple(
        claim
        for statement in document.once(read_statements)
        if not statement.masked
        for claim in _claims(text, statement)
    )


def _claims(text: str, statement: Statement) -> Iterator[Claim]:
    starts = [number.span.start for number in statement.numbers]
    for match in _ALL.finditer(text, *statement.span) if len(statement.numbers) > 1 else ():
        last = bisect_left(starts, match.start())
        before = list(statement.numbers[max(0, last - _MOST_NUMBERS) : last])
        while before and before[-1].dimension == PERCENT:
            before.pop()
        if len(before) < 2:
            continue
        whole, part = before[-2:]
        between = text[part.span.end : match.start()]
        if len(between) > _FARTHEST or ";" in between or _NOT_YET.search(between + match.group()):
            continue
        if _is_pair(whole, part) and _says_the_same(part, match["done"], match["all"]):
            yield _claim(Span(*match.span("all")), whole, part)


def _is_pair(whole: Count, part: Count) -> bool:
    """Whether a count is what has been done of the one before it."""
    like = whole.firm and part.firm and whole.dimension == part.dimension and whole.depth == part.depth
    apart = part.link is Link.NONE and bool(whole.label or whole.tail)
    return like and apart and part.quantity.value <= whole.quantity.value


def _says_the_same(part: Count, done: str | None, everything: str) -> bool:
    """Whether 全部 is said of what the part counts."""
    words = part.label + part.tail
    if done:
        return done in words or (done == "到位" and _VERB.search(words) is not None)
    return "全覆盖" in everything and (
        "建立" in words or "设立" in words or "建成" in words or "覆盖" in words
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
    holds = part.quantity.value == whole.quantity.value
    return settled(stated, ratio(part, whole), Outcome.HOLDS if holds else Outcome.NOT_ALL)
