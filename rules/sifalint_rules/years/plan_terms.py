"""The plans for a term of years that a text names."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

from sifalint import Document, Pattern, Span
from sifalint.facts.widths import folded
from sifalint.records import NamedTuple
from sifalint_rules.packs import read_pack

_QUOTES = "[“”\"']?"
_TITLED = Pattern(
    r"《[^《》\n]{2,40}?(?:规划|纲要|计划|方案|意见)[^《》\n]{0,10}?"
    r"[(〔]?(?P<first>20\d\d)年?(?:[-—–~]{1,2}|至|到)(?P<last>20\d\d)年?[^《》\n]{0,8}》(?:[(〔](?P<after>20\d\d)年?(?:[-—–~]{1,2}|至|到)(?P<end>20\d\d)年?[)〕])?"
)


class PlanTerm(NamedTuple):
    """A plan with its first and last year, where a text names it."""

    name: str
    first: int
    last: int
    span: Span


class Attitudes(NamedTuple):
    """The words by which a sentence looks back at a plan or ahead to one."""

    back: Pattern
    ahead: Pattern


def attitudes(document: Document) -> Attitudes:
    """The words of packs/periods.toml and of the files that add to it."""
    return _attitudes(document.context.packs)


@cache
def _attitudes(added: tuple[str, ...]) -> Attitudes:
    pack = read_pack("periods", added)
    return Attitudes(*(Pattern("|".join(pack[key])) for key in ("looking_back", "looking_ahead")))


@cache
def _known(added: tuple[str, ...]) -> tuple[Pattern, tuple[tuple[str, int, int], ...]]:
    """A pattern with a group for each plan, and the plans in the order of the groups."""
    plans = read_pack("periods", added)["plans"]
    forms = (
        rf"({_QUOTES}(?:{'|'.join(plan['words'])})(?!届){_QUOTES}"
        + (rf"(?:{'|'.join(plan['needs'])})" if plan["needs"] else "")
        + ")"
        for plan in plans
    )
    pattern = Pattern(r"(?<![一二三四五六七八九十、.\d])(?:" + "|".join(forms) + ")")
    return pattern, tuple((plan["name"], plan["first"], plan["last"]) for plan in plans)


def read_plan_terms(document: Document) -> tuple[PlanTerm, ...]:
    """The plans that a document names, by their names or by the years in their titles, in order."""
    text = document.once(folded)
    pattern, plans = _known(document.context.packs)
    found = []
    for match in pattern.finditer(text):
        name, first, last = plans[(match.lastindex or 1) - 1]
        found.append(PlanTerm(name, first, last, Span(*match.span())))
    for match in _TITLED.finditer(text):
        years = match["first"], match["last"]
        found.append(PlanTerm(match.group(), int(years[0]), int(years[1]), Span(*match.span())))
    return tuple(sorted(found, key=lambda term: term.span))


def terms_in(terms: tuple[PlanTerm, ...], span: Span) -> tuple[PlanTerm, ...]:
    """The terms that begin in a stretch, in order."""
    start, end = (bisect_left(terms, offset, key=lambda each: each.span.start) for offset in span)
    return terms[start:end]
