"""``--format terminal``: what an editor reads."""

from __future__ import annotations

from typing import TextIO

from sifalint.report import Report
from sifalint.reporters import Reporter, Settings, Totals
from sifalint.reporters.screen.file_lines import EMPTY, clean_lines, file_lines, problem_lines, rule
from sifalint.reporters.screen.look import look_of
from sifalint.reporters.screen.paint import painter
from sifalint.reporters.screen.summary_lines import summary_lines
from sifalint.reporters.shared.tally import Tally

FEW = 10
"""In a run of more files than this only those with findings are shown; the summary counts the others."""


class TerminalReporter(Reporter):
    """Findings grouped by file and section, each with its words; a summary at the end.

    What is shown does not depend on colour. The lines fit the width, for Chinese text as well.
    """

    name = "terminal"

    def __init__(self, settings: Settings, stream: TextIO) -> None:
        super().__init__(settings, stream)
        self._look = look_of(settings)
        self._paint = painter(settings, stream)
        self._tally = Tally()
        self._apart = False

    def report(self, report: Report) -> None:
        """Write the findings of a file, or one line where there are none; no line in a run of many files."""
        self._tally.add(report)
        if report.findings or report.problems:
            if self._tally.files > 1:
                self._paint([EMPTY, EMPTY])
            self._paint(file_lines(report, self._look))
            self._apart = True
        elif not self.settings.quiet and self.settings.files <= FEW:
            if self._apart:
                self._paint([EMPTY, EMPTY])
            self._paint(clean_lines(report, self._look))
            self._apart = False

    def end(self, totals: Totals) -> None:
        """Write what concerns the run as a whole, and the summary."""
        for problem in totals.problems:
            self._paint([EMPTY, *problem_lines(problem, self._look)])
        tally = self._tally
        if self.settings.quiet or (tally.files == tally.clean == 1 and totals == Totals()):
            return
        self._paint([EMPTY, rule(self._look)])
        self._paint(summary_lines(tally, totals, self.settings.titles, self._look))


REPORTER = TerminalReporter
