"""What adds up over the files of a run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from sifalint.finding import Checked, Severity, Verdict
from sifalint.records import NamedTuple
from sifalint.report import Report


class Coverage(NamedTuple):
    """How many claims of one kind were found, and how many of them got each verdict, in its order."""

    found: int = 0
    verified: int = 0
    wrong: int = 0
    doubtful: int = 0
    unverifiable: int = 0

    @property
    def checkable(self) -> int:
        """The claims that could be checked."""
        return self.found - self.unverifiable


def coverage_of(checked: Iterable[Checked]) -> dict[str, Coverage]:
    """The coverage of some claims by kind, in order of first mention."""
    verdicts: dict[str, Counter[Verdict]] = {}
    for claim in checked:
        verdicts.setdefault(claim.kind, Counter())[claim.verdict] += 1
    return {
        kind: Coverage(counts.total(), *(counts[verdict] for verdict in Verdict))
        for kind, counts in verdicts.items()
    }


def added(coverages: Iterable[Coverage]) -> Coverage:
    """The coverage of several kinds, documents or files together; there is at least one."""
    return Coverage(*map(sum, zip(*coverages, strict=True)))


class Tally:
    """Counts of a run so far.

    ``files`` were given, of which ``clean`` have neither finding nor problem and ``unread`` could not be
    read. ``codes`` counts the findings of each rule, ``names`` holds the rules' names.
    """

    def __init__(self) -> None:
        self.files = self.clean = self.unread = 0
        self.severities: Counter[Severity] = Counter()
        self.codes: Counter[str] = Counter()
        self.names: dict[str, str] = {}
        self.coverage: dict[str, Coverage] = {}

    def add(self, report: Report) -> None:
        """Count the report of one more file."""
        self.files += 1
        self.clean += not report.findings and not report.problems
        self.unread += report.document is None
        for finding in report.findings:
            self.severities[finding.severity] += 1
            self.codes[finding.code] += 1
            self.names[finding.code] = finding.name
        for kind, coverage in coverage_of(report.checked).items():
            self.coverage[kind] = added((coverage, self.coverage.get(kind, Coverage())))
