"""The command line of the benchmark."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from accuracy.fields import fields
from accuracy.genres import genres
from accuracy.injectors import INJECTORS
from accuracy.jobs import Job, drafted, jobs, structured_jobs
from accuracy.printout import alarms, cascades, missed, printout
from accuracy.trial import tried


def main() -> None:
    """Run the benchmark and print its tables."""
    options = _options()
    work = _work(options)
    if options.write:
        _write(options.write, work)
        return
    with ProcessPoolExecutor(options.jobs, mp_context=get_context("fork")) as pool:
        results = list(pool.map(tried, work))
    if options.show_missed:
        print("\n".join(missed(outcome for result in results for outcome in result.outcomes)), end="\n\n")
    if options.show_cascades:
        print("\n".join(cascades(outcome for result in results for outcome in result.outcomes)), end="\n\n")
    if options.show_alarms:
        print("\n".join(alarms(results)), end="\n\n")
    print("\n".join(printout(results)))
    known = {outcome.kind for result in results for outcome in result.outcomes} | set(INJECTORS)
    if unknown := sorted(set(options.kind) - known):
        print(f"no defect of this kind was made: {', '.join(unknown)}")


def _work(options: argparse.Namespace) -> list[Job]:
    """The reports that the wanted kinds need: those full of figures, those full of structure, or both."""
    kinds, groups = set(options.kind), set(INJECTORS)
    each = 1 if options.quick else options.per_place
    rounds = 1 if options.quick else 3
    work = []
    if not kinds or kinds - (groups - {"figures"}):
        work += jobs(options.seed, options.reports or rounds * len(fields()), each, kinds)
    if kinds != {"figures"}:
        work += structured_jobs(options.seed, options.reports or rounds * len(genres()), each, kinds)
    return work


def _write(folder: Path, work: Sequence[Job]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for job in work:
        draft = drafted(job)
        suffix = "md" if draft.markdown else "txt"
        (folder / f"{draft.name}.{suffix}").write_text(draft.text, encoding="utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python benchmarks/accuracy", description=__doc__)
    add = parser.add_argument
    groups = ", ".join(INJECTORS)
    add(
        "--kind",
        action="append",
        default=[],
        help=f"defects of this kind or group only ({groups}); repeatable",
    )
    add("--reports", type=int, help="clean reports of either sort (default: three of each field and genre)")
    add("--seed", type=int, default=0, help="another seed writes other reports (default: 0)")
    add(
        "--per-place",
        type=int,
        default=2,
        help="defects of each number, and of each kind in a report (default: 2)",
    )
    add("--jobs", type=int, default=os.cpu_count() or 1, help="processes (default: one per processor)")
    add("--quick", action="store_true", help="one report of each field and genre, one defect of each place")
    add("--show-missed", action="store_true", help="print each decidable defect that nothing was said about")
    add("--show-cascades", action="store_true", help="print each defect that caused several findings")
    add("--show-alarms", action="store_true", help="print each finding on clean text")
    add("--write", type=Path, metavar="FOLDER", help="write the clean reports there and check nothing")
    return parser.parse_args()
