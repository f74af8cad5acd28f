"""``--format json``: everything a program may want to know, under keys that are a promise."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, TextIO

from sifalint import __version__
from sifalint.document import Document, Position, Span
from sifalint.finding import Finding, Fix, Related
from sifalint.report import Problem, Report
from sifalint.reporters import Reporter, Settings, Totals
from sifalint.reporters.shared.excerpts import clause
from sifalint.reporters.shared.fingerprints import fingerprint
from sifalint.reporters.shared.sections import section_of
from sifalint.reporters.shared.tally import coverage_of

VERSION = 1

_CONTROLS = (
    *range(0x7F, 0xA0),
    0x61C,
    *range(0x200B, 0x2010),
    *range(0x2028, 0x202F),
    *range(0x2060, 0x206A),
    0xFEFF,
)
_ESCAPES = {code: f"\\u{code:04x}" for code in _CONTROLS} | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


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
        errors = [encoded({"path": each.path, "message": each.message.spoken(lang)}) for each in problems]
        self.stream.write(f'],\n "findings": {_lines(self._findings)},\n "suppressed": {totals.suppressed},')
        self.stream.write(f'\n "errors": {_lines(errors)}}}\n')


REPORTER = JsonReporter


def encoded(value: Any) -> str:
    """A value as JSON on one line.

    Chinese stays as it is; characters that could act on a terminal or are invisible are escaped, and lone
    surrogates, which no encoding can write, become U+FFFD.
    """
    text = json.dumps(value, ensure_ascii=False)
    return text if text.isprintable() else text.translate(_ESCAPES)


def document_record(report: Report, document: Document) -> dict[str, Any]:
    """What is said of a document as a whole."""
    return {
        "path": report.path,
        "format": document.format,
        "encoding": document.encoding,
        "profile": report.properties.get("profile"),
        "report_year": report.properties.get("report_year"),
        "characters": len(document.text),
        "coverage": {kind: each._asdict() for kind, each in coverage_of(report.checked).items()},
    }


def finding_record(document: Document, finding: Finding, lang: str) -> dict[str, Any]:
    """What is said of a finding; places are those in the file."""
    return {
        "path": document.path,
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message.spoken(lang),
        **_ends(document, finding.span),
        "section": list(section_of(document, finding.span)),
        "excerpt": clause(document, finding.span),
        "fingerprint": fingerprint(document, finding),
        "related": [_related_record(document, related, lang) for related in finding.related],
        "fix": _fix_record(document, finding.fix) if finding.fix else None,
    }


def _related_record(document: Document, related: Related, lang: str) -> dict[str, Any]:
    return {**_ends(document, related.span), "message": related.message.spoken(lang)}


def _fix_record(document: Document, fix: Fix) -> dict[str, Any]:
    edits = []
    for edit in fix.edits:
        origin = document.source.origin_span(edit.span)
        edits.append({"start": origin.start, "end": origin.end, "text": edit.text})
    return {"applicability": fix.applicability.value, "edits": edits}


def _ends(document: Document, span: Span) -> dict[str, Any]:
    start, end = document.located(span)
    return {"start": _position_record(start), "end": _position_record(end)}


def _position_record(position: Position) -> dict[str, int]:
    return position._asdict()


def _lines(records: Iterable[str]) -> str:
    return "[" + ",".join(f"\n  {record}" for record in records) + "]"
