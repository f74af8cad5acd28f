"""The summary of a ledger: how many claims of each kind got which verdict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sifalint.finding import Checked, Verdict
from sifalint.reporters.shared.tally import added, coverage_of
from sifalint.reporters.shared.words import LEDGER_ALL, LEDGER_COLUMNS, LEDGER_TOTAL, VERDICTS, kind_name


def balance_of(checked: Iterable[Checked], lang: str) -> Iterator[tuple[str, ...]]:
    """The rows of the summary: headings, a row for each kind, and their total where there are several."""
    coverage = coverage_of(checked)
    verdicts = (VERDICTS[verdict].spoken(lang) for verdict in Verdict)
    yield LEDGER_COLUMNS[1].spoken(lang), LEDGER_ALL.spoken(lang), *verdicts
    for kind, counts in coverage.items():
        yield kind_name(kind, lang), *map(str, counts)
    if len(coverage) > 1:
        yield LEDGER_TOTAL.spoken(lang), *map(str, added(coverage.values()))
