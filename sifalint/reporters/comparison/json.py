"""``sifalint compare --format json``: the pairs of paragraphs and the findings, for programs."""

from __future__ import annotations

from typing import Any, TextIO

from sifalint import __version__
from sifalint.document import Document, Span
from sifalint.report import Problem, Report
from sifalint.reporters import Reporter, Settings, Totals
from sifalint.reporters.comparison.view.rows import Fate, Row, read_rows
from sifalint.reporters.json import finding_record
from sifalint.reporters.shared.records import document_record, encoded, ends_record, listed, problem_record

VERSION = 1


class JsonComparison(Reporter):
    """One JSON object, described by ``json.schema.json``; each pair and finding is a line of its own."""

    name = "json"

    def __init__(self, settings: Settings, stream: TextIO) -> None:
        super().__init__(settings, stream)
        self._documents: list[str] = []
        self._pairs: list[str] = []
        self._findings: list[str] = []
        self._problems: list[Problem] = []

    def report(self, report: Report) -> None:
        """Hold what is to be written of a report that was compared."""
        self._problems += report.problems
        document = report.document
        if document is None:
            return
        self._documents.append(encoded(document_record(report, document)))
        lang = self.settings.lang
        self._findings += [encoded(finding_record(document, each, lang)) for each in report.findings]
        previous = document.context.previous
        if previous:
            self._pairs += [
                encoded(pair_record(previous, document, row)) for row in read_rows(previous, document)
            ]

    def end(self, totals: Totals) -> None:
        """Write the object."""
        tool = encoded({"name": "sifalint", "version": __version__})
        problems = (*self._problems, *totals.problems)
        errors = [encoded(problem_record(problem, self.settings.lang)) for problem in problems]
        self.stream.write(
            f'{{"version": {VERSION}, "tool": {tool},\n "documents": {listed(self._documents)},'
        )
        self.stream.write(f'\n "pairs": {listed(self._pairs)},\n "findings": {listed(self._findings)},')
        self.stream.write(f'\n "suppressed": {totals.suppressed},\n "errors": {listed(errors)}}}\n')


REPORTER = JsonComparison


def pair_record(previous: Document, document: Document, row: Row) -> dict[str, Any]:
    """What is said of a paragraph and its fate; places are those in the file of its year."""
    return {
        "fate": row.fate.value,
        "similarity": None if row.similarity is None else _similarity(row),
        "last": _place(previous, row.last),
        "this": _place(document, row.this),
    }


def _similarity(row: Row) -> float:
    """The similarity to three places, cut off so that nothing but equal texts has 1."""
    return 1.0 if row.fate is Fate.SAME else int((row.similarity or 0) * 1000) / 1000


def _place(document: Document, span: Span | None) -> dict[str, Any] | None:
    return ends_record(document, span) if span else None
