"""File formats: one module per format, each turning bytes into a document.

A format is a :class:`Reader`. To add one, write a module with a ``READER`` and name it in ``BUILT_IN``, or
give it from a plugin through ``sifalint_readers``.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from importlib import import_module

from sifalint.document import Context, Document
from sifalint.errors import UserError
from sifalint.records import NamedTuple

BUILT_IN = ("text", "markdown")
MOST_BYTES = 64 * 1024 * 1024


class Unreadable(UserError):  # noqa: N818
    """A file that cannot be read."""


class Reader(NamedTuple):
    """A file format: its name, the suffixes it is known by, and how to read it.

    ``read`` takes the bytes, the path to show, the encoding (None: find out) and the context, and raises
    :class:`Unreadable`.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes, str, str | None, Context], Document]


def built_in_readers() -> list[Reader]:
    """The readers that ship with sifalint, plain text first."""
    return [import_module(f"{__name__}.{name}").READER for name in BUILT_IN]


def reader_for(path: str, readers: Iterable[Reader]) -> Reader:
    """The reader for a path by its suffix; a path of no known format is read as plain text."""
    suffix = os.path.splitext(path)[1].lower()
    candidates = list(readers)
    return next((reader for reader in candidates if suffix in reader.suffixes), candidates[0])
