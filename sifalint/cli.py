"""The command line: finds the command and hands over."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from sifalint.commands import COMMANDS
from sifalint.commands.output import say_problems
from sifalint.config_check import ConfigError
from sifalint.errors import UserError
from sifalint.exit_status import CLEAN, FAILED, INTERRUPTED
from sifalint.pattern_store import beside_bytecode
from sifalint.patterns import Pattern

_ALLOCATIONS = 50_000
"""Objects between two searches for garbage: a run makes almost none in cycles, and each search takes time."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return the exit status (see ``exit_status``)."""
    gc.set_threshold(_ALLOCATIONS)
    Pattern.store = beside_bytecode(__spec__.cached)
    arguments = list(sys.argv[1:] if argv is None else argv)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        status = _routed(arguments)
        sys.stdout.flush()
        Pattern.store.save()
        return status
    except (UserError, ConfigError) as error:
        mistakes = error.mistakes if isinstance(error, ConfigError) else [error.text]
        say_problems(mistakes, language(arguments))
        return FAILED
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else FAILED
    except KeyboardInterrupt:
        print(_spoken(arguments, "已中断", "interrupted"), file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED


def _routed(arguments: list[str]) -> int:
    if arguments[:1] in (["--version"], ["-V"]):
        from sifalint import __version__

        print(f"sifalint {__version__}")
        return CLEAN
    name = arguments[0] if arguments and arguments[0] in COMMANDS else COMMANDS[0]
    rest = arguments[1:] if arguments[:1] == [name] else arguments
    command = import_module(f"sifalint.commands.{name}")
    parsed = command.parser(language(arguments)).parse_args(rest)
    return int(command.run(parsed))


def language(arguments: Sequence[str]) -> str:
    """The language asked for on the command line, read before anything else is; Chinese by default."""
    for i, argument in enumerate(arguments):
        if argument == "--lang=en" or (argument == "--lang" and arguments[i + 1 : i + 2] == ["en"]):
            return "en"
    return "zh"


def _spoken(arguments: Sequence[str], zh: str, en: str) -> str:
    return en if language(arguments) == "en" else zh
