"""``sifalint compare``: two years side by side, then the findings, as an editor reads them."""

from __future__ import annotations

from sifalint.report import Report
from sifalint.reporters.comparison.view.rows import read_rows
from sifalint.reporters.comparison.view.table import summary_of, table_of
from sifalint.reporters.screen.look import look_of
from sifalint.reporters.screen.page import Page
from sifalint.reporters.terminal import TerminalReporter


class TerminalComparison(TerminalReporter):
    """The paragraphs of both years side by side, unless only findings are asked for; then the findings."""

    def report(self, report: Report) -> None:
        """Write the table and the findings of a report that was compared."""
        previous = report.document.context.previous if report.document else None
        if report.document and previous and not self.settings.quiet:
            look = look_of(self.settings)
            page = Page(self.settings, self.stream)
            rows = read_rows(previous, report.document)
            page.print(table_of(previous, report.document, rows, look))
            page.print(f"\n{summary_of(rows, look)}\n")
        super().report(report)


REPORTER = TerminalComparison
