"""The command line of the benchmark."""

from __future__ import annotations

import argparse
import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from accuracy.fields import fields
from accuracy.printout import alarms, missed, printout
from accuracy.trial import drafted, jobs, tried


def main() -> None:
    """Run the benchmark and print its tables."""
    options = _options()
    reports = options.reports or (len(fields()) if options.quick else 3 * len(fields()))
    work = jobs(options.seed, reports, 1 if options.quick else options.per_number, options.kind)
    if options.write:
        _write(options.write, work)
        return
    with ProcessPoolExecutor(options.jobs, mp_context=get_context("fork")) as pool:
        results = list(pool.map(tried, work))
    if options.show_missed:
        print("\n".join(missed(outcome for result in results for outcome in result.outcomes)), end="\n\n")
    if options.show_alarms:
        print("\n".join(alarms(results)), end="\n\n")
    print("\n".join(printout(results)))


def _write(folder: Path, work: list) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for job in work:
        draft = drafted(job)
        suffix = "md" if draft.markdown else "txt"
        (folder / f"{draft.name}.{suffix}").write_text(draft.text, encoding="utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python benchmarks/accuracy", description=__doc__)
    add = parser.add_argument
    add("--kind", action="append", default=[], help="corrupt sentences of this kind only; may be repeated")
    add("--reports", type=int, help="how many clean reports to write (default: three of each field of work)")
    add("--seed", type=int, default=0, help="another seed writes other reports (default: 0)")
    add("--per-number", type=int, default=2, help="corruptions of each number of a report (default: 2)")
    add("--jobs", type=int, default=os.cpu_count() or 1, help="processes (default: one per processor)")
    add("--quick", action="store_true", help="one report of each field, each number corrupted once")
    add("--show-missed", action="store_true", help="print each corruption that nothing was said about")
    add("--show-alarms", action="store_true", help="print each finding on clean text")
    add("--write", type=Path, metavar="FOLDER", help="write the clean reports there and check nothing")
    return parser.parse_args()
