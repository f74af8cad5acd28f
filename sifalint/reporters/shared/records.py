"""What JSON outputs have in common: how values are written, and the records of documents and places."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sifalint.document import Document, Span
from sifalint.report import Problem, Report
from sifalint.reporters.shared.tally import coverage_of

_CONTROLS = (
    *range(0x7F, 0xA0),
    0x61C,
    *range(0x200B, 0x2010),
    *range(0x2028, 0x202F),
    *range(0x2060, 0x206A),
    0xFEFF,
)
_ESCAPES = {code: f"\\u{code:04x}" for code in _CONTROLS} | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


def encoded(value: Any) -> str:
    """A value as JSON on one line.

    Chinese stays as it is; characters that could act on a terminal or are invisible are escaped, and lone
    surrogates, which no encoding can write, become U+FFFD.
    """
    text = json.dumps(value, ensure_ascii=False)
    return text if text.isprintable() else text.translate(_ESCAPES)


def listed(records: Iterable[str]) -> str:
    """A JSON list of encoded records, a line for each."""
    return "[" + ",".join(f"\n  {record}" for record in records) + "]"


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


def ends_record(document: Document, span: Span) -> dict[str, Any]:
    """Where a span starts and ends in the file."""
    start, end = document.located(span)
    return {"start": start._asdict(), "end": end._asdict()}


def problem_record(problem: Problem, lang: str) -> dict[str, Any]:
    """Something that could not be done."""
    return {"path": problem.path, "message": problem.message.spoken(lang)}
