"""The sums that the tables of the disclosure report must make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sifalint import Document, Span, Text
from sifalint_rules.tables.form import COLUMNS, Requests, Reviews, Row, read_forms, wordings
from sifalint_rules.tables.identities import Cause, Identity, Term, causes_of

BALANCE, RESULTS, APPLICANTS, REVIEWS = "TAB001", "TAB002", "TAB003", "TAB004"
WRITTEN = Text("总计写作", "but the total says")


def read_form_sums(document: Document) -> tuple[Identity, ...]:
    """Every sum that can be checked in the tables of the form."""
    forms = document.once(read_forms)
    found: list[Identity] = []
    for requests in forms.requests:
        found += [*_balances(requests), *_results(requests), *_applicants(document, requests)]
    for reviews in forms.reviews:
        found += _reviews(document, reviews)
    return tuple(found)


def read_form_causes(document: Document) -> tuple[Cause, ...]:
    """Where the sums of the form fail, once for each cause."""
    return tuple(causes_of(document.once(read_form_sums)))


def _balances(requests: Requests) -> Iterator[Identity]:
    received, carried, total, left = requests.received, requests.carried, requests.total, requests.left
    if not (received and carried and total and left):
        return
    for i, column in enumerate(COLUMNS):
        yield Identity(
            BALANCE,
            _column(column),
            (_labelled(received, i, "新收 "), _labelled(carried, i, "上年结转 ")),
            (_labelled(total, i, "办理结果总计 "), _labelled(left, i, "结转下年度 ")),
            _place(total, i),
            Text("而", "but"),
        )


def _results(requests: Requests) -> tuple[Identity, ...]:
    """The sums of the ways to answer; of an abridged form only where other columns show that it is whole."""
    total = requests.total
    if not requests.leaves or not total:
        return ()
    found: list[Identity] = []
    for i, column in enumerate(COLUMNS):
        answers = tuple(row.terms[i] for row in requests.leaves)
        name = Text(f"{_column(column).zh}的办理结果", f"the answers in {_column(column).en}")
        found.append(Identity(RESULTS, name, answers, (total.terms[i],), _place(total, i), WRITTEN))
    wrong = sum(not each.holds for each in found)
    telling = sum(each.holds and sum(bool(term.value) for term in each.left) > 1 for each in found)
    return tuple(found) if requests.whole or wrong <= min(telling, 1) else ()


def _applicants(document: Document, requests: Requests) -> Iterator[Identity]:
    for row in requests.rows:
        words = document[row.label]
        name = Text(f"“{words}”一行", f"the row “{words}”")
        yield Identity(APPLICANTS, name, row.terms[:-1], row.terms[-1:], _place(row, -1), WRITTEN)


def _reviews(document: Document, reviews: Reviews) -> Iterator[Identity]:
    blocks = wordings(document)["reviews"]["blocks"]
    names: Sequence[Sequence[str]] = blocks.get(str(len(reviews.parts)), ())
    for terms, (zh, en) in zip(reviews.parts, names, strict=False):
        place = terms[-1].span
        if place.end > place.start:
            yield Identity(
                REVIEWS, Text(f"“{zh}”一组", f"under {en}"), terms[:-1], terms[-1:], place, WRITTEN
            )


def _column(column: str) -> Text:
    return Text(f"“{column}”一列", f"the column “{column}”")


def _labelled(row: Row, i: int, label: str) -> Term:
    return row.terms[i]._replace(label=label)


def _place(row: Row, i: int) -> Span:
    """The cell of a row, or the row's name where the cell is blank."""
    span = row.terms[i].span
    return span if span.end > span.start else row.label
