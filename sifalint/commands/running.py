"""A run over files: each is read and checked, and a reporter writes what came of it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TextIO

from sifalint.atomic import atomic_writer
from sifalint.commands.output import progress
from sifalint.commands.session import Session
from sifalint.commands.usage import UsageError
from sifalint.commands.workers import Check, checked, default_jobs
from sifalint.config import Config
from sifalint.cross import Crossing, traced
from sifalint.engine import check_file
from sifalint.errors import UserError
from sifalint.exit_status import CLEAN, FAILED
from sifalint.files import STANDARD_INPUT, find_files
from sifalint.finding import Text
from sifalint.report import Problem, Report
from sifalint.reporters import Reporter, Totals
from sifalint.rule import Rule

Rules = Callable[[Session, Config], list[Rule]]
"""The rules that a run puts to a file with some settings."""

Status = Callable[[Report, Config], int]
"""The exit status that one file asks for, if nothing failed."""

_NOTHING = Text(
    "没有找到可以检查的文件：文件夹里只检查 .txt 和 .md，其他文件请直接写出文件名",
    "nothing to check: in folders only .txt and .md files are checked; name other files themselves",
)


def files_of(arguments: argparse.Namespace, session: Session) -> list[str]:
    """The files that a command line names."""
    suffixes = tuple(suffix for reader in session.readers for suffix in reader.suffixes)
    return list(find_files(arguments.paths, suffixes, session.config.excludes))


def run_over(
    files: list[str],
    arguments: argparse.Namespace,
    session: Session,
    reporter: Reporter,
    rules: Rules,
    status_of: Status,
) -> int:
    """Check the files, let a reporter write what was found, and return the exit status.

    Where the command line asks for ``cross``, the files are compared with each other as well.
    """
    reporter.begin()
    crossing = Crossing() if _compares(arguments) else None
    jobs = 1 if STANDARD_INPUT in files else arguments.jobs or default_jobs(len(files))
    make = partial(_check_of, arguments, rules, session if jobs < 2 else None)
    status, problems = CLEAN, [] if files else [Problem("", _NOTHING)]
    try:
        with (
            checked(files, make, jobs) as reports,
            progress(len(files), session.lang, shown=not arguments.quiet) as step,
        ):
            for report in reports:
                if crossing:
                    report = crossing.crossed(report, rules(session, session.for_file(report.path)))
                reporter.report(report)
                asked = FAILED if report.problems else status_of(report, session.for_file(report.path))
                status = max(status, asked)
                step()
    except UserError as error:
        problems.append(Problem("", error.text))
    problems += [Problem("", problem) for problem in _plugin_problems(session)]
    reporter.end(Totals(problems=tuple(problems)))
    return FAILED if problems else status


def _plugin_problems(session: Session) -> list[Text]:
    """What went wrong in plugins, also where further processes called their hooks."""
    _ = session.properties, session.profiles, session.packs, session.readers
    return session.plugins.problems


def _check_of(arguments: argparse.Namespace, rules: Rules, opened: Session | None) -> Check:
    """The check that a process makes of each file; a further process opens a session of its own."""
    session = opened or Session(arguments)
    readers = session.readers

    def check(path: str) -> Report:
        config = session.for_file(path)
        chosen = rules(session, config)
        report = check_file(
            path,
            chosen,
            session.properties,
            readers=readers,
            encoding=arguments.encoding,
            context=session.context(config),
        )
        return traced(report, chosen) if _compares(arguments) else report

    return check


def _compares(arguments: argparse.Namespace) -> bool:
    """Whether the command line asks for a comparison of the files with each other."""
    return getattr(arguments, "cross", False)


@contextmanager
def output_stream(output: str | None) -> Iterator[TextIO]:
    """Where the results go: standard output, or a file that is written whole or not at all."""
    if output is None:
        yield sys.stdout
        return
    try:
        with atomic_writer(output) as stream:
            yield stream
    except OSError as error:
        reason = error.strerror or str(error)
        raise UsageError(Text(f"写不了 {output}：{reason}", f"cannot write {output}: {reason}")) from None
