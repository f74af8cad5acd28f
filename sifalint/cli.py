"""The command line: finds the command and hands over."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from sifalint.commands import COMMANDS
from sifalint.commands.output import say_problems
from sifalint.errors import UserError
from sifalint.exit_status import CLEAN, FAILED, INTERRUPTED
from sifalint.finding import Text
from sifalint.store import Store, beside_bytecode

_ALLOCATIONS = 50_000
"""Objects between two searches for garbage: a run makes almost none in cycles, and each search takes time."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return the exit status (see ``exit_status``)."""
    gc.set_threshold(_ALLOCATIONS)
    Store.used = beside_bytecode(__spec__.cached)
    arguments = list(sys.argv[1:] if argv is None else argv)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        status = _routed(arguments)
        sys.stdout.flush()
        Store.used.save()
        if argv is None:
            gc.freeze()
        return status
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else FAILED
    except KeyboardInterrupt:
        say_problems([Text("已中断", "interrupted")], language(arguments))
        return INTERRUPTED
    except Exception as error:
        return _failed(error, language(arguments))


def _failed(error: Exception, lang: str) -> int:
    """Say what ended a run; an error nobody foresaw is shown with its traceback."""
    if isinstance(error, UserError):
        say_problems(getattr(error, "mistakes", [error.text]), lang)
    elif isinstance(error, OSError):
        _abandon_output()
        if not isinstance(error, BrokenPipeError):
            reason = error.strerror or str(error)
            say_problems([Text(f"写不出结果：{reason}", f"cannot write the results: {reason}")], lang)
    else:
        import traceback

        traceback.print_exc()
        what = f"{type(error).__name__}: {error}"
        say_problems([Text(f"内部出错，没有做完：{what}", f"internal error, not finished: {what}")], lang)
    return FAILED


def _abandon_output() -> None:
    """Send what is still to be written nowhere, so that leaving does not fail a second time."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _routed(arguments: list[str]) -> int:
    if arguments[:1] in (["--version"], ["-V"]):
        from sifalint import __version__

        print(f"sifalint {__version__}")
        return CLEAN
    place = _first_word(arguments)
    name = next((word for word in arguments[place : place + 1] if word in COMMANDS), "")
    rest = arguments[:place] + arguments[place + 1 :] if name else arguments
    command = import_module(f"sifalint.commands.{name or COMMANDS[0]}")
    parsed = command.parser(language(arguments)).parse_args(rest)
    return int(command.run(parsed))


def _first_word(arguments: Sequence[str]) -> int:
    """Where a command may stand: first, or behind the language."""
    if arguments[:1] == ["--lang"]:
        return 2
    return 1 if arguments and arguments[0].startswith("--lang=") else 0


def language(arguments: Sequence[str]) -> str:
    """The language asked for on the command line, read before anything else is; Chinese by default."""
    for i, argument in enumerate(arguments):
        if argument == "--lang=en" or (argument == "--lang" and arguments[i + 1 : i + 2] == ["en"]):
            return "en"
    return "zh"
