"""``--format json``: everything a program may want to know, under keys that are a promise."""

from __future__ import annotations

from typing import Any, TextIO

from sifalint import __version__
from sifalint.document import Document
from sifalint.finding import Finding, Fix, Related
from sifalint.report import Problem, Report
from sifalint.reporters import Reporter, Settings, Totals
from sifalint.reporters.shared.excerpts import clause
from sifalint.reporters.shared.fingerprints import fingerprint
from sifalint.reporters.shared.records import (
    document_record,
    encoded,
    ends_record,
    listed,
    problem_record,
)
from sifalint.reporters.shared.sections import section_of

VERSION = 1


class JsonReporter(Reporter):
    """One JSON object, described by ``json.schema.json``; each document and finding is a line of its own.

    Documents are written as they come; findings, which stand after all documents, are held until the end as
    the text that will be written.
    """

    name = "json"

    def __init__(self, settings: Settings, stream: TextIO) -> None:
        super().__init__(settings, stream)
        self._documents = 0
        self._findings: list[str] = []
        self._problems: list[Problem] = []

    def begin(self) -> None:
        """Open the object and its list of documents."""
        tool = encoded({"name": "sifalint", "version": __version__})
        self.stream.write(f'{{"version": {VERSION}, "tool": {tool},\n "documents": [')

    def report(self, report: Report) -> None:
        """Write the record of a document and hold those of its findings."""
        self._problems += report.problems
        if report.document is None:
            return
        self.stream.write(",\n  " if self._documents else "\n  ")
        self.stream.write(encoded(document_record(report, report.document)))
        self._documents += 1
        lang = self.settings.lang
        self._findings += [encoded(finding_record(report.document, each, lang)) for each in report.findings]

    def end(self, totals: Totals) -> None:
        """Write the findings and close the object."""
        lang = self.settings.lang
        problems = (*self._problems, *totals.problems)
        errors = [encoded(problem_record(problem, lang)) for problem in problems]
        self.stream.write(f'],\n "findings": {listed(self._findings)},\n "suppressed": {totals.suppressed},')
        self.stream.write(f'\n "errors": {listed(errors)}}}\n')


REPORTER = JsonReporter


def finding_record(document: Document, finding: Finding, lang: str) -> dict[str, Any]:
    """What is said of a finding; places are those in the file."""
    return {
        "path": document.path,
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message.spoken(lang),
        **ends_record(document, finding.span),
        "section": list(section_of(document, finding.span)),
        "excerpt": clause(document, finding.span),
        "fingerprint": fingerprint(document, finding),
        "related": [_related_record(document, related, lang) for related in finding.related],
        "fix": _fix_record(document, finding.fix) if finding.fix else None,
    }


def _related_record(document: Document, related: Related, lang: str) -> dict[str, Any]:
    return {**ends_record(document, related.span), "message": related.message.spoken(lang)}


def _fix_record(document: Document, fix: Fix) -> dict[str, Any]:
    edits = []
    for edit in fix.edits:
        origin = document.source.origin_span(edit.span)
        edits.append({"start": origin.start, "end": origin.end, "text": edit.text})
    return {"applicability": fix.applicability.value, "edits": edits}
