"""One module per command; the command line only routes.

A command module has ``SUMMARY`` (what it does, in both languages), ``parser(lang)`` and
``run(arguments) -> exit status``.
"""

from __future__ import annotations

COMMANDS = ("check", "figures", "compare", "rules", "explain")
"""The commands in the order in which help lists them; the first is meant where none is named."""
