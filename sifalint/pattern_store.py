"""Compiled patterns kept between runs, beside the bytecode and by the same rules.

Compiling patterns is the largest part of a short run, as compiling modules would be if Python did not keep
the result. What is kept is the form in which the ``regex`` library pickles a pattern, in a file of the
package's own ``__pycache__``: as safe as the bytecode there, and written only where bytecode may be.
"""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from typing import Any

import regex

_FORMAT = 1
_MOST = 4000


class PatternStore:
    """A file of pickled patterns by their source and flags; a file that cannot be used counts as empty."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._kept: dict[tuple[str, int], bytes] = _read(path)
        self._new: dict[tuple[str, int], Any] = {}

    def compiled(self, source: str, flags: int) -> Any:
        """The compiled pattern; raises ``regex.error`` where the source is none."""
        kept = self._kept.get((source, flags))
        if kept is not None:
            from _pickle import loads

            try:
                return loads(kept)
            except Exception:
                self._kept.clear()
        pattern = regex.compile(source, flags)
        self._new[source, flags] = pattern
        return pattern

    def save(self) -> None:
        """Keep what this run compiled; does nothing where bytecode is not written or cannot be."""
        if not self._new or sys.dont_write_bytecode or self._path == os.devnull:
            return
        import pickle

        kept = self._kept if len(self._kept) + len(self._new) <= _MOST else {}
        kept |= {key: pickle.dumps(pattern) for key, pattern in self._new.items()}
        content = marshal.dumps((_FORMAT, regex.__version__, kept))
        part = f"{self._path}.{os.getpid()}"
        try:
            with open(part, "wb") as stream:
                stream.write(content)
            os.replace(part, self._path)
        except OSError:
            with suppress(OSError):
                os.unlink(part)


def _read(path: str) -> dict[tuple[str, int], bytes]:
    try:
        with open(path, "rb") as stream:
            form, version, kept = marshal.loads(stream.read())
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    usable = (form, version) == (_FORMAT, regex.__version__) and isinstance(kept, dict)
    return kept if usable else {}


def beside_bytecode(cached: str | None) -> PatternStore:
    """The store beside a module's bytecode file; one that is never found for a module that has none."""
    return PatternStore(cached.removesuffix(".pyc") + ".patterns" if cached else os.devnull)
