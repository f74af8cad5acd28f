"""Formats of a comparison with the report of the year before: its paragraphs side by side, then the findings.

Every module of this package is one format, named as the user names it: ``json.py`` is ``--format json``. It
holds one subclass of :class:`sifalint.reporters.Reporter` and names it ``REPORTER``.
"""

from __future__ import annotations

import os
from importlib import import_module

from sifalint.reporters import Reporter, formats_of


def comparison_names() -> tuple[str, ...]:
    """The names of all formats in order."""
    return formats_of(os.path.dirname(__file__))


def comparison_named(name: str) -> type[Reporter]:
    """The reporter of a format; raises ``KeyError`` where there is none."""
    if name not in comparison_names():
        raise KeyError(name)
    reporter: type[Reporter] = import_module(f"{__name__}.{name}").REPORTER
    return reporter
