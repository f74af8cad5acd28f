"""Checking many files on several processors, in order and with bounded memory."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING

from sifalint.errors import UserError
from sifalint.finding import Text
from sifalint.report import Report

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

Check = Callable[[str], Report]

MOST = 61
"""The most processes a run may use: Windows cannot wait for more."""

WORTHWHILE = 40
"""Fewer files than this are checked sooner than further processes are started."""

_AHEAD = 16
_check: list[Check] = []


@contextmanager
def checked(files: Sequence[str], make: Callable[[], Check], jobs: int) -> Iterator[Iterator[Report]]:
    """The reports of files in their order, by ``jobs`` processes; with one, by this process itself.

    ``make`` makes the check anew in each process. The processes start at once, before whatever threads the
    caller starts next, and end with the block. Going through the reports raises ``UserError`` where a
    process dies.
    """
    if jobs < 2:
        yield map(make(), files)
        return
    from concurrent.futures import ProcessPoolExecutor

    pool = ProcessPoolExecutor(jobs, initializer=_start, initargs=(make,))
    try:
        with _death_in_words():
            ahead = deque(pool.submit(_run, file) for file in files[: jobs * _AHEAD])
        yield _in_order(pool, ahead, iter(files[jobs * _AHEAD :]))
    finally:
        pool.shutdown(cancel_futures=True)


def _in_order(
    pool: ProcessPoolExecutor, ahead: deque[Future[Report]], files: Iterator[str]
) -> Iterator[Report]:
    while ahead:
        with _death_in_words():
            report = ahead.popleft().result()
            ahead.extend(pool.submit(_run, file) for file in islice(files, 1))
        yield report


@contextmanager
def _death_in_words() -> Iterator[None]:
    from concurrent.futures.process import BrokenProcessPool

    try:
        yield
    except BrokenProcessPool:
        raise UserError(
            Text(
                "一个检查进程意外退出，可能是内存不够；请加 --jobs 1 再试",
                "a process that was checking died, perhaps for want of memory; try again with --jobs 1",
            )
        ) from None


def default_jobs(files: int) -> int:
    """How many processes to use: the processors at hand for a run that is long enough, else one."""
    if files < WORTHWHILE:
        return 1
    if hasattr(os, "sched_getaffinity"):
        return min(len(os.sched_getaffinity(0)), MOST)
    return min(os.cpu_count() or 1, MOST)


def _start(make: Callable[[], Check]) -> None:
    _check.append(make())


def _run(file: str) -> Report:
    return _check[0](file)
