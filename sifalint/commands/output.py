"""Where a command's words go."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TextIO

from sifalint.errors import UserError
from sifalint.finding import Text
from sifalint.reporters import Settings
from sifalint.reporters.screen.columns import visible


def say_problems(problems: Iterable[Text], lang: str) -> bool:
    """Print problems to standard error; whether there were any."""
    said = [f"sifalint: {visible(problem.spoken(lang))}" for problem in problems]
    if said:
        print("\n".join(said), file=sys.stderr)
    return bool(said)


def wants_color(choice: str, stream: TextIO, *, to_file: bool = False) -> bool:
    """Whether to use colour: ``always``, ``never``, or ``auto``, which asks the terminal and ``NO_COLOR``.

    A file gets colour only on ``always``. The old Windows console is not trusted to understand it.
    """
    if choice != "auto" or to_file:
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    if os.name == "nt" and not ("WT_SESSION" in os.environ or "TERM" in os.environ):
        return False
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def terminal_width(stream: TextIO) -> int:
    """The columns to use: the terminal's, at most 120; 80 where there is no terminal."""
    try:
        columns = int(os.environ.get("COLUMNS", "0")) or os.get_terminal_size(stream.fileno()).columns
    except (OSError, ValueError):
        columns = 80
    return max(40, min(columns, 120))


def settings_of(arguments: argparse.Namespace, lang: str, stream: TextIO) -> Settings:
    """What the command line and a stream ask of an output."""
    to_file = arguments.output is not None
    return Settings(
        lang=lang,
        colour=wants_color(arguments.color, stream, to_file=to_file),
        width=terminal_width(stream),
        quiet=arguments.quiet,
        encoding=getattr(stream, "encoding", None) or "utf-8",
        to_file=to_file,
    )


def unknown_format(name: str, known: Sequence[str]) -> UserError:
    """What to say to a user who asks for an output format that there is not."""
    return UserError(
        Text(
            f"没有输出格式 {name}，可选：{'、'.join(known)}",
            f"there is no format {name}; known: {', '.join(known)}",
        )
    )


@contextmanager
def progress(total: int, lang: str, *, shown: bool) -> Iterator[Callable[[], None]]:
    """A progress bar on standard error for a run over many files, where a person watches.

    Gives a function to call after each file. Nothing is shown, and nothing imported, for a short run.
    """
    if not shown or total < 20 or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True, redirect_stdout=sys.stdout.isatty()) as bar:
        task = bar.add_task("checking" if lang == "en" else "检查中", total=total)
        yield lambda: bar.advance(task)
