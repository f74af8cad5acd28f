"""What came of checking a file."""

from __future__ import annotations

from collections.abc import Mapping

from sifalint.document import Document, Span
from sifalint.finding import Checked, Finding, Severity, Text
from sifalint.records import NamedTuple

PropertyValue = str | int | Text | None
"""What may be known of a document as a whole: a name, a number, words for people, or nothing."""


class Problem(NamedTuple):
    """Something sifalint could not do: a file it could not read, a rule that crashed."""

    path: str
    message: Text


class Trace(NamedTuple):
    """Words of a document that another file of the run may hold too.

    ``code`` is that of the rule that looks for them, ``line`` the line of the file on which they begin.
    ``key`` is a hash of 64 bits of what counts of them, the same in every process and run.
    """

    code: str
    key: int
    span: Span
    line: int


class Report(NamedTuple):
    """What came of one file. ``document`` is None where the file could not be read.

    ``traces`` are what is compared between the files of a run, where the user asks for that.
    """

    path: str
    document: Document | None
    findings: tuple[Finding, ...] = ()
    checked: tuple[Checked, ...] = ()
    problems: tuple[Problem, ...] = ()
    properties: Mapping[str, PropertyValue] = {}
    traces: tuple[Trace, ...] = ()

    def worst(self) -> Severity | None:
        """The highest severity among the findings, or None where there is no finding."""
        return max((finding.severity for finding in self.findings), key=lambda s: s.rank, default=None)
