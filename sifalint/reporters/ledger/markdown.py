"""``sifalint figures --format markdown``: the ledger as tables for a document or a merge request."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sifalint.finding import Text
from sifalint.report import Problem, Report
from sifalint.reporters import Reporter, Totals
from sifalint.reporters.screen.columns import visible
from sifalint.reporters.shared.balance import balance_of
from sifalint.reporters.shared.entries import Entry, entries_of
from sifalint.reporters.shared.words import (
    COLON,
    FAILURE,
    LEDGER,
    LEDGER_COLUMNS,
    NO_CLAIMS,
    VERDICTS,
    file_name,
)

_ACTIVE = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_[]<>|#~&$"})


class MarkdownLedger(Reporter):
    """A heading for each document, the table of its claims, and a summary by kind."""

    name = "markdown"

    def report(self, report: Report) -> None:
        """Write the tables of a document."""
        lang = self.settings.lang
        self.stream.write(
            f"## {LEDGER.spoken(lang)}{COLON.spoken(lang)}{quoted(file_name(report.path, lang))}\n\n"
        )
        rows = [_cells(entry, lang) for entry in entries_of(report, self.settings.verdicts, lang)]
        if rows:
            self._table(LEDGER_COLUMNS, rows)
        if report.checked and not self.settings.quiet:
            headings, *counts = balance_of(report.checked, lang)
            self._table(headings, counts)
        if report.document is not None and not report.checked:
            self.stream.write(f"{NO_CLAIMS.spoken(lang)}\n\n")
        self._failures(report.problems)

    def end(self, totals: Totals) -> None:
        """Write what failed in the run as a whole."""
        self._failures(totals.problems)

    def _failures(self, problems: Iterable[Problem]) -> None:
        lang = self.settings.lang
        for problem in problems:
            self.stream.write(f"**{FAILURE.spoken(lang)}** {quoted(problem.message.spoken(lang))}\n\n")

    def _table(self, headings: Sequence[Text | str], rows: Iterable[Sequence[str]]) -> None:
        lang = self.settings.lang
        names = [each.spoken(lang) if isinstance(each, Text) else each for each in headings]
        lines = [names, ["---"] * len(names), *([quoted(cell) for cell in row] for row in rows)]
        self.stream.writelines(f"| {' | '.join(line)} |\n" for line in lines)
        self.stream.write("\n")


REPORTER = MarkdownLedger


def quoted(words: str) -> str:
    """Words as Markdown shows them unchanged, on one line."""
    return visible(words).translate(_ACTIVE)


def _cells(entry: Entry, lang: str) -> tuple[str, ...]:
    verdict = VERDICTS[entry.verdict].spoken(lang)
    if entry.reason:
        verdict = (
            Text("{verdict}（{reason}）", "{verdict} ({reason})")
            .filled({"verdict": verdict, "reason": entry.reason})
            .spoken(lang)
        )
    return entry.place, entry.kind, entry.words, entry.arithmetic, verdict
