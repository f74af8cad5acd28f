"""How the table rules speak of sums that fail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from types import MappingProxyType

from sifalint import Checked, Document, Finding, Related, Rule, Text, Verdict
from sifalint_rules.tables.form_sums import read_form_causes, read_form_sums
from sifalint_rules.tables.identities import Cause, Identity

KIND = "tables"
"""What the ledger calls a sum of a table."""

_MOST_RELATED = 8

MESSAGE = Text(zh="{told}，请核对", en="{told}: check the numbers")
"""The message of a sum that fails by itself."""

NOTES: Mapping[str, Text] = MappingProxyType(
    {
        "crossing": Text(
            zh="{told}；{others}。这几处相差的数一样，都经过这一格，请先核对这一格",
            en="{told}; {others}. All differ by the same number and share this cell: check it first",
        ),
        "item": Text("相加的一项：{words}", "an item of the sum: {words}"),
        "total": Text("合计数：{words}", "the total: {words}"),
    }
)
"""The message of a cell where several sums fail, and what stands at the second places of a finding."""


def form_words(rule: Rule, document: Document) -> Iterator[Finding | Checked]:
    """What a rule says of the sums of the form that are its own; rules that share a cause say the same."""
    yield from (checked(each) for each in document.once(read_form_sums) if each.code == rule.code)
    for cause in document.once(read_form_causes):
        if any(identity.code == rule.code for identity in cause.identities):
            yield finding_of(rule, document, cause)


def checked(identity: Identity) -> Checked:
    """A sum as the ledger lists it."""
    verdict = Verdict.HOLDS if identity.holds else Verdict.WRONG
    return Checked(KIND, identity.place, verdict, identity.arithmetic)


def finding_of(rule: Rule, document: Document, cause: Cause) -> Finding:
    """A finding at the cell of a cause, with the other cells of its sums that hold a number."""
    first, *others = cause.identities
    return rule.finding(
        cause.span,
        note="crossing" if cause.crossing else "",
        told=first.told,
        others=_joined(identity.told for identity in others),
        related=islice(_operands(rule, document, cause), _MOST_RELATED),
        rests_on=[cause.span],
    )


def _joined(texts: Iterable[Text]) -> Text:
    told = list(texts)
    return Text("；".join(text.zh for text in told), "; ".join(text.en for text in told))


def _operands(rule: Rule, document: Document, cause: Cause) -> Iterator[Related]:
    """The totals of the sums of a cause, then the items that are not 0, each once."""
    told = {cause.span}
    for note in ("total", "item"):
        for identity in cause.identities:
            for term in identity.right if note == "total" else identity.left:
                if term.span not in told and term.value and term.span.end > term.span.start:
                    told.add(term.span)
                    yield rule.related(term.span, note, words=document[term.span])
