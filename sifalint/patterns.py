"""Regular expressions that cost nothing until they are used."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

import regex

from sifalint.store import Store

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub")


class Pattern:
    """A regular expression of the ``regex`` library, compiled at its first use.

    Most rules cannot fire on most documents, and compiling is a large part of a short run.
    ``timeout`` (seconds) bounds every search: needed for patterns a user wrote, which are not kept between
    runs either. A search that takes longer raises ``TimeoutError``.
    """

    def __init__(self, source: str, *, flags: int = 0, timeout: float | None = None) -> None:
        self.source = source
        self.flags = flags
        self.timeout = timeout

    @cached_property
    def compiled(self) -> Any:
        """The compiled expression; raises ``regex.error`` where the source is not one.

        Where no time bounds them, searches go straight to it from then on.
        """
        if self.timeout is not None:
            return self._made()
        if Store.used is None:
            compiled = self._made()
        else:
            key = ("pattern", self.source, self.flags)
            compiled = Store.used.recalled(key, regex.__version__, self._made, _pickled, _unpickled)
        self.__dict__.update((name, getattr(compiled, name)) for name in _METHODS)
        return compiled

    def _made(self) -> Any:
        return regex.compile(self.source, self.flags)

    def search(self, text: str, start: int = 0, end: int | None = None) -> regex.Match[str] | None:
        """The first match in ``text[start:end]``; look-behinds see what stands before ``start``."""
        return self.compiled.search(text, start, end, timeout=self.timeout)

    def match(self, text: str, start: int = 0, end: int | None = None) -> regex.Match[str] | None:
        """The match that begins exactly at ``start``."""
        return self.compiled.match(text, start, end, timeout=self.timeout)

    def fullmatch(self, text: str, start: int = 0, end: int | None = None) -> regex.Match[str] | None:
        """The match that is the whole of ``text[start:end]``."""
        return self.compiled.fullmatch(text, start, end, timeout=self.timeout)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[regex.Match[str]]:
        """The matches in ``text[start:end]`` from left to right, none overlapping."""
        matches: Iterator[regex.Match[str]]
        matches = self.compiled.finditer(text, start, end, timeout=self.timeout)
        return matches

    def findall(self, text: str) -> list[Any]:
        """The words of all matches, or of their groups."""
        found: list[Any] = self.compiled.findall(text, timeout=self.timeout)
        return found

    def sub(self, replacement: str, text: str) -> str:
        """The text with every match replaced."""
        replaced: str = self.compiled.sub(replacement, text, timeout=self.timeout)
        return replaced


def _pickled(compiled: Any) -> bytes:
    from pickle import dumps

    return dumps(compiled)


def _unpickled(kept: bytes) -> Any:
    from _pickle import loads

    return loads(kept)
