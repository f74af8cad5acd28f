"""``sifalint figures --format csv``: the ledger for a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from typing import TextIO

from sifalint.report import Problem, Report
from sifalint.reporters import Reporter, Settings, Totals
from sifalint.reporters.screen.columns import visible
from sifalint.reporters.shared.entries import entries_of
from sifalint.reporters.shared.words import (
    FAILURE,
    LEDGER_COLUMNS,
    LEDGER_FILE,
    LEDGER_REASON,
    VERDICTS,
    file_name,
)

_MARK = "\ufeff"
_FORMULA = ("=", "+", "-", "@")


class CsvLedger(Reporter):
    """A row for each claim, under a row of headings; what failed stands in rows at the end.

    A file starts with the byte order mark that spreadsheet programs tell UTF-8 by. No cell can be taken for
    a formula.
    """

    name = "csv"

    def __init__(self, settings: Settings, stream: TextIO) -> None:
        super().__init__(settings, stream)
        self._writer = csv.writer(stream, lineterminator="\n")

    def begin(self) -> None:
        """Write the row of headings."""
        if self.settings.to_file:
            self.stream.write(_MARK)
        headings = (LEDGER_FILE, *LEDGER_COLUMNS, LEDGER_REASON)
        self._row(heading.spoken(self.settings.lang) for heading in headings)

    def report(self, report: Report) -> None:
        """Write the rows of a document."""
        lang = self.settings.lang
        for entry in entries_of(report, self.settings.verdicts, lang):
            verdict = VERDICTS[entry.verdict].spoken(lang)
            row = (
                file_name(report.path, lang),
                entry.place,
                entry.kind,
                entry.words,
                entry.arithmetic,
                verdict,
                entry.reason,
            )
            self._row(row)
        self._failures(report.problems)

    def end(self, totals: Totals) -> None:
        """Write what failed in the run as a whole."""
        self._failures(totals.problems)

    def _failures(self, problems: Iterable[Problem]) -> None:
        lang = self.settings.lang
        for problem in problems:
            words = problem.message.spoken(lang)
            self._row((problem.path, "", "", "", "", FAILURE.spoken(lang), words))

    def _row(self, cells: Iterable[str]) -> None:
        self._writer.writerow([harmless(cell) for cell in cells])


REPORTER = CsvLedger


def harmless(cell: str) -> str:
    """A cell on one line that no spreadsheet program takes for a formula."""
    shown = visible(cell)
    return f"'{shown}" if shown.lstrip().startswith(_FORMULA) else shown
