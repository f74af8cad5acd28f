"""``sifalint figures``: the ledger as an editor reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from sifalint.finding import Text, Verdict
from sifalint.report import Problem, Report
from sifalint.reporters import Reporter, Settings, Totals
from sifalint.reporters.screen.columns import visible
from sifalint.reporters.screen.page import Page
from sifalint.reporters.shared.balance import balance_of
from sifalint.reporters.shared.entries import Entry, entries_of
from sifalint.reporters.shared.words import (
    COLON,
    FAILURE,
    LEDGER_COLUMNS,
    NO_CLAIMS,
    UNLISTED,
    VERDICTS,
    file_name,
)

if TYPE_CHECKING:
    from rich.table import Table

_STYLES = {
    Verdict.HOLDS: "green",
    Verdict.WRONG: "bold red",
    Verdict.DOUBTFUL: "bold yellow",
    Verdict.UNVERIFIABLE: "dim",
}


class TableLedger(Reporter):
    """A table of claims for each document, section by section, and a summary by kind."""

    name = "table"

    def __init__(self, settings: Settings, stream: TextIO) -> None:
        super().__init__(settings, stream)
        self._begun = False
        self._print = Page(settings, stream).print

    def report(self, report: Report) -> None:
        """Write the tables of a document."""
        lang = self.settings.lang
        entries = list(entries_of(report, self.settings.verdicts, lang))
        self._print(self._heading(report), style="bold")
        if entries:
            self._print(self._table(entries))
        self._unlisted(report, len(report.checked) - len(entries))
        if report.checked and not self.settings.quiet:
            self._print()
            self._print(self._summary(report))
        for problem in report.problems:
            self._failure(problem)

    def end(self, totals: Totals) -> None:
        """Write what failed in the run as a whole."""
        for problem in totals.problems:
            self._failure(problem)

    def _heading(self, report: Report) -> str:
        """The file, behind an empty line where it is not the first."""
        gap = "\n" if self._begun else ""
        self._begun = True
        return f"{gap}{visible(file_name(report.path, self.settings.lang))}\n"

    def _say(self, words: Text, **values: object) -> None:
        self._print(words.filled(values).spoken(self.settings.lang))

    def _unlisted(self, report: Report, count: int) -> None:
        if report.document is not None and not report.checked:
            self._say(NO_CLAIMS)
        elif count and not self.settings.quiet:
            self._say(UNLISTED, count=count)

    def _failure(self, problem: Problem) -> None:
        words = f"{FAILURE.spoken(self.settings.lang)}  {problem.message.spoken(self.settings.lang)}"
        self._print(visible(words), style="bold magenta")

    def _table(self, entries: list[Entry]) -> Table:
        from rich import box
        from rich.table import Table
        from rich.text import Text as Words

        lang = self.settings.lang
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1))
        place, kind, *others = (heading.spoken(lang) for heading in LEDGER_COLUMNS)
        table.add_column(place, no_wrap=True)
        table.add_column(kind, no_wrap=True)
        for name, ratio in zip(others, (5, 5, 3), strict=True):
            table.add_column(name, ratio=ratio, overflow="fold")
        section: tuple[str, ...] = ()
        for entry in entries:
            if entry.section != section:
                section = entry.section
                table.add_row("", "", visible(" › ".join(section)), style="dim")
            *cells, verdict = (visible(cell) for cell in self._cells(entry))
            table.add_row(*cells, Words(verdict, _STYLES[entry.verdict]))
        return table

    def _cells(self, entry: Entry) -> tuple[str, ...]:
        verdict = VERDICTS[entry.verdict].spoken(self.settings.lang)
        said = COLON.spoken(self.settings.lang).join(filter(None, (verdict, entry.reason)))
        return entry.place, entry.kind, entry.words, entry.arithmetic, said

    def _summary(self, report: Report) -> Table:
        from rich import box
        from rich.table import Table

        headings, *rows = balance_of(report.checked, self.settings.lang)
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, title_justify="left")
        for i, name in enumerate(headings):
            table.add_column(name, justify="right" if i else "left", no_wrap=True)
        for row in rows:
            table.add_row(*row)
        return table


REPORTER = TableLedger
