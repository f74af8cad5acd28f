"""Output formats.

Every module of this package is one format, named as the user names it: ``json.py`` is ``--format json``. It
holds one subclass of :class:`Reporter` and names it ``REPORTER``. A new format is a new file, and nothing
else; plugins give theirs through the hook ``sifalint_reporters``.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, TextIO

from sifalint.finding import Verdict
from sifalint.records import NamedTuple

if TYPE_CHECKING:
    from sifalint.finding import Text
    from sifalint.report import Problem, Report

NARROWEST = 40


class Settings(NamedTuple):
    """What the user and the terminal ask of an output.

    ``lang`` is ``zh`` or ``en``; ``width`` counts terminal columns; ``encoding`` is that of the stream, so
    that a format can keep to characters it can write; ``quiet`` leaves out whatever is not a finding or a
    problem. ``titles`` names the rules by code; ``files`` is how many files the run has. ``to_file`` says
    that the stream is a file the user named; ``verdicts`` are those that a ledger lists.
    """

    lang: str = "zh"
    colour: bool = False
    width: int = 80
    quiet: bool = False
    encoding: str = "utf-8"
    titles: Mapping[str, Text] = MappingProxyType({})
    files: int = 1
    to_file: bool = False
    verdicts: frozenset[Verdict] = frozenset(Verdict)


class Totals(NamedTuple):
    """What a run knows beyond the reports of its files.

    ``suppressed`` counts findings that the user asked not to see; ``problems`` belong to no file, such as a
    plugin that could not be loaded.
    """

    suppressed: int = 0
    problems: tuple[Problem, ...] = ()


class Reporter:
    """Writes the reports of a run to a text stream, in the order in which they come.

    A run calls ``begin`` once, ``report`` for each file and ``end`` once. A reporter keeps no report after
    the call, so that any number of files can pass through it.
    """

    name: ClassVar[str]

    def __init__(self, settings: Settings, stream: TextIO) -> None:
        self.settings = settings
        self.stream = stream

    def begin(self) -> None:
        """Write what stands before the first report."""

    def report(self, report: Report) -> None:
        """Write what came of one file."""
        raise NotImplementedError

    def end(self, totals: Totals) -> None:
        """Write what stands after the last report."""


def formats_of(folder: str) -> tuple[str, ...]:
    """The names of the formats in a package of them, in order; imports none of them."""
    names = os.listdir(folder)
    return tuple(sorted(name[:-3] for name in names if name.endswith(".py") and not name.startswith("_")))


def reporter_names(plugged: Iterable[type[Reporter]] = ()) -> tuple[str, ...]:
    """The names of all formats, built in or ``plugged`` in, in order; imports none of the built-in ones."""
    return tuple(sorted({*_built_in(), *(reporter.name for reporter in plugged)}))


def reporter_named(name: str, plugged: Iterable[type[Reporter]] = ()) -> type[Reporter]:
    """The reporter of a format; a built-in one wins over a plugged one of the same name.

    Raises ``KeyError`` where there is none.
    """
    if name in _built_in():
        reporter: type[Reporter] = import_module(f"{__name__}.{name}").REPORTER
        return reporter
    return {reporter.name: reporter for reporter in plugged}[name]


def _built_in() -> tuple[str, ...]:
    return formats_of(os.path.dirname(__file__))
