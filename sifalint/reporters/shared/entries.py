"""The entries of a ledger: claims in the words a person would use."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint.document import Document, Span
from sifalint.finding import Checked, Verdict
from sifalint.records import NamedTuple
from sifalint.report import Report
from sifalint.reporters.shared.excerpts import clause
from sifalint.reporters.shared.sections import section_of
from sifalint.reporters.shared.words import kind_name


class Entry(NamedTuple):
    """One claim of a document.

    ``place`` is ``line:column`` in the file, ``section`` the headings over it; ``kind`` is the kind's name
    for people; ``words`` is the clause it stands in; ``reason`` says what else there is to know.
    """

    span: Span
    place: str
    section: tuple[str, ...]
    kind: str
    words: str
    arithmetic: str
    verdict: Verdict
    reason: str


def entries_of(report: Report, verdicts: frozenset[Verdict], lang: str) -> Iterator[Entry]:
    """The claims of a report that got one of some verdicts, in order of their place."""
    if report.document is not None:
        for claim in report.checked:
            if claim.verdict in verdicts:
                yield _entry(report.document, claim, lang)


def _entry(document: Document, claim: Checked, lang: str) -> Entry:
    start = document.located(claim.span)[0]
    return Entry(
        claim.span,
        f"{start.line}:{start.column}",
        section_of(document, claim.span),
        kind_name(claim.kind, lang),
        clause(document, claim.span),
        claim.arithmetic,
        claim.verdict,
        claim.reason.spoken(lang) if claim.reason else "",
    )
