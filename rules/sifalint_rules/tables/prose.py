"""What the prose of a disclosure report says of the numbers that its tables hold."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from sifalint import Document, Pattern, Span
from sifalint.facts.dates import read_dates
from sifalint.facts.sentences import clauses, sentence_at
from sifalint.facts.tables import read_rows
from sifalint.facts.widths import fold, folded
from sifalint.records import NamedTuple
from sifalint_rules.packs import read_pack
from sifalint_rules.placeholders.marks import masked_sentences
from sifalint_rules.tables.form import Requests, Reviews, read_forms, wordings
from sifalint_rules.tables.identities import Term, addition
from sifalint_rules.years.report_year import report_year

_SORTS = ("received", "carried", "answered", "left", "reviews", "lawsuits")
_LONGEST_CLAUSE = 80
_PARTS = 2


class Reading(NamedTuple):
    """A number that the tables give for a thing, and the cells it is the sum of."""

    value: Decimal
    terms: tuple[Term, ...]

    @property
    def told(self) -> str:
        """The sum as a person redoes it."""
        return addition(self.terms)


class Mention(NamedTuple):
    """A number in the prose: what it counts, where it stands, and its value."""

    sort: str
    span: Span
    value: Decimal


def _mention(document: Document) -> Pattern:
    """The pattern of the numbers in the prose."""
    return _mention_with(document.context.packs)


@cache
def _mention_with(added: tuple[str, ...]) -> Pattern:
    words = read_pack("tables", added)["prose"]
    groups = "|".join(
        f"(?P<{sort}>{'|'.join(sorted((fold(word) for word in words[sort]), key=len, reverse=True))})"
        for sort in _SORTS
    )
    return Pattern(
        rf"(?:{groups})的?(?:政府信息公开|信息公开|公开)?(?:申请|案件|数量|总数)?"
        r"(?:共计|总计|合计|共|为|有|:| ){0,4}"
        r"(?P<number>\d{1,7})(?![\d.%万余多])(?= ?[件条起宗例])"
    )


def read_readings(document: Document) -> dict[str, tuple[Reading, ...]]:
    """What the tables give for each thing, where there is one of each table and it adds up."""
    forms = document.once(read_forms)
    found: dict[str, tuple[Reading, ...]] = {}
    if len(forms.requests) == 1:
        found |= _of_requests(forms.requests[0])
    if len(forms.reviews) == 1:
        found |= _of_reviews(forms.reviews[0])
    return found


def _of_requests(requests: Requests) -> dict[str, tuple[Reading, ...]]:
    received, carried, total, left = (
        row.terms[-1] if row else None
        for row in (requests.received, requests.carried, requests.total, requests.left)
    )
    found: dict[str, tuple[Reading, ...]] = {}
    if received is not None:
        sums = [(received,)] + ([(received, carried)] if carried is not None and carried.value else [])
        found["received"] = tuple(map(_reading, sums))
        if total is not None:
            found["answered"] = (_reading((total,)), _reading((received,)))
    for sort, term in (("carried", carried), ("left", left)):
        if term is not None:
            found[sort] = (_reading((term,)),)
    return found


def _of_reviews(reviews: Reviews) -> dict[str, tuple[Reading, ...]]:
    totals = [part[-1] for part in reviews.parts]
    if len(totals) < _PARTS:
        return {}
    first, *others = totals
    sums = [tuple(others)] + [(term,) for term in others if term.value]
    return {"reviews": (_reading((first,)),), "lawsuits": tuple(map(_reading, sums))}


def _reading(terms: tuple[Term, ...]) -> Reading:
    return Reading(sum((term.value for term in terms), Decimal(0)), terms)


def read_mentions(document: Document) -> tuple[Mention, ...]:
    """The numbers in the prose that count a whole year's things, in order.

    Answers count only behind the requests received in the same sentence.
    """
    found: list[Mention] = []
    received = Span(0, 0)
    for clause in _clauses(document):
        for mention in _mentions(document, clause):
            if mention.sort == "received":
                received = sentence_at(document, mention.span.start)
            if mention.sort != "answered" or received.covers(mention.span):
                found.append(mention)
    return tuple(found)


def _clauses(document: Document) -> Iterator[Span]:
    """The clauses of prose that speak of this year as a whole."""
    text, rows = document.once(folded), document.once(read_rows)
    unless: list[str] = wordings(document)["prose"]["unless"]
    year = report_year(document)
    others = [date.span.start for date in document.once(read_dates) if date.first.year not in (None, year)]
    masked = document.once(masked_sentences)
    for index, block in enumerate(document.blocks):
        if index in rows or "件" not in text[slice(*block.span)]:
            continue
        for clause in clauses(text, block.span):
            words = text[clause.start : clause.end]
            apart = len(words) > _LONGEST_CLAUSE or any(word in words for word in unless)
            dated = any(clause.start <= start < clause.end for start in others)
            if not apart and not dated and not any(clause.overlaps(span) for span in masked):
                yield clause


def _unit_end(document: Document, offset: int) -> int:
    """Where the measure word behind a number ends."""
    return offset + 1 + (document.text[offset] in " \u3000")


def _mentions(document: Document, clause: Span) -> Iterator[Mention]:
    for match in _mention(document).finditer(document.once(folded), *clause):
        sort = next(sort for sort in _SORTS if match[sort])
        yield Mention(
            sort, Span(match.start("number"), _unit_end(document, match.end())), Decimal(match["number"])
        )
