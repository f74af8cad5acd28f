"""What runs derive from sifalint's own files, kept between runs beside the bytecode and by the same rules.

Compiling patterns, parsing data files and importing every rule are the largest part of a short run, as
compiling modules would be if Python did not keep the result. A store is a file of the package's own
``__pycache__``: as safe as the bytecode there, and written only where bytecode may be.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any, ClassVar, TypeVar

T = TypeVar("T")

_FORMAT = 2
_MOST = 4000


class Store:
    """A file of values by key, each with what it was derived from; one that cannot be used counts as empty.

    Keys and stamps are strings, numbers, or tuples of these. ``used`` is the store of this process; the
    command line sets it, a library leaves it alone.
    """

    used: ClassVar[Store | None] = None

    def __init__(self, path: str) -> None:
        self._path = path
        self._kept: dict[Any, tuple[Any, bytes]] = _read(path)
        self._new: dict[Any, tuple[Any, bytes]] = {}

    def recalled(
        self,
        key: Any,
        stamp: Any,
        make: Callable[[], T],
        pack: Callable[[Any], bytes] = marshal.dumps,
        unpack: Callable[[bytes], Any] = marshal.loads,
    ) -> T:
        """What was kept under a key, if it was derived from ``stamp``; else what ``make`` makes, to be kept.

        A value that ``pack`` raises ``ValueError`` for is not kept.
        """
        if key in self._kept:
            try:
                kept_stamp, content = self._kept[key]
                if kept_stamp == stamp:
                    recalled: T = unpack(content)
                    return recalled
            except Exception:
                del self._kept[key]
        value = make()
        if not sys.dont_write_bytecode and self._path != os.devnull:
            with suppress(ValueError):
                self._new[key] = stamp, pack(value)
        return value

    def save(self) -> None:
        """Keep what this run derived; does nothing where bytecode is not written or cannot be."""
        if not self._new:
            return
        kept = self._kept if len(self._kept) + len(self._new) <= _MOST else {}
        content = marshal.dumps((_FORMAT, kept | self._new))
        part = f"{self._path}.{os.getpid()}"
        try:
            with open(part, "wb") as stream:
                stream.write(content)
            os.replace(part, self._path)
        except OSError:
            with suppress(OSError):
                os.unlink(part)


def _read(path: str) -> dict[Any, tuple[Any, bytes]]:
    try:
        with open(path, "rb") as stream:
            form, kept = marshal.loads(stream.read())
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    return kept if form == _FORMAT and isinstance(kept, dict) else {}


def beside_bytecode(cached: str | None) -> Store:
    """The store beside a module's bytecode file; one that is never found for a module that has none."""
    return Store(cached.removesuffix(".pyc") + ".store" if cached else os.devnull)
