"""``sifalint figures --format json``: the ledger for programs."""

from __future__ import annotations

from typing import Any, TextIO

from sifalint import __version__
from sifalint.document import Document
from sifalint.finding import Checked
from sifalint.report import Problem, Report
from sifalint.reporters import Reporter, Settings, Totals
from sifalint.reporters.shared.excerpts import clause
from sifalint.reporters.shared.records import (
    document_record,
    encoded,
    ends_record,
    listed,
    problem_record,
)
from sifalint.reporters.shared.sections import section_of

VERSION = 1


class JsonLedger(Reporter):
    """One JSON object, described by ``json.schema.json``; each document and claim is a line of its own."""

    name = "json"

    def __init__(self, settings: Settings, stream: TextIO) -> None:
        super().__init__(settings, stream)
        self._documents: list[str] = []
        self._claims: list[str] = []
        self._problems: list[Problem] = []

    def report(self, report: Report) -> None:
        """Hold what is to be written of a document and its claims."""
        self._problems += report.problems
        if report.document is None:
            return
        self._documents.append(encoded(document_record(report, report.document)))
        for claim in report.checked:
            if claim.verdict in self.settings.verdicts:
                record = claim_record(report.document, claim, self.settings.lang)
                self._claims.append(encoded(record))

    def end(self, totals: Totals) -> None:
        """Write the object."""
        tool = encoded({"name": "sifalint", "version": __version__})
        problems = (*self._problems, *totals.problems)
        errors = [encoded(problem_record(problem, self.settings.lang)) for problem in problems]
        self.stream.write(
            f'{{"version": {VERSION}, "tool": {tool},\n "documents": {listed(self._documents)},'
        )
        self.stream.write(f'\n "claims": {listed(self._claims)},\n "errors": {listed(errors)}}}\n')


REPORTER = JsonLedger


def claim_record(document: Document, claim: Checked, lang: str) -> dict[str, Any]:
    """What is said of a claim; places are those in the file."""
    return {
        "path": document.path,
        "kind": claim.kind,
        "verdict": claim.verdict.value,
        "stated": document[claim.span],
        "arithmetic": claim.arithmetic,
        "reason": claim.reason.spoken(lang) if claim.reason else None,
        **ends_record(document, claim.span),
        "section": list(section_of(document, claim.span)),
        "excerpt": clause(document, claim.span),
    }
