"""From the paths a user names to the files to check, and from a file to a document."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence

from sifalint.document import Context, Document
from sifalint.finding import Text
from sifalint.readers import Reader, Unreadable, reader_for
from sifalint.readers.size import read_bytes

STANDARD_INPUT = "-"


def find_files(
    paths: Iterable[str], suffixes: tuple[str, ...], excluded: Callable[[str], bool]
) -> Iterator[str]:
    """The files to check, each once: named files as they are, folders and patterns searched.

    A folder gives its files with a known suffix, subfolders included, in order of name; hidden files and
    folders, and links to folders, are passed over. A path that does not exist, or a folder that cannot be
    searched, is given back as it is, so that reading it says so. ``excluded`` files are left out unless
    they were named.
    """
    seen: set[str] = set()
    for path in paths:
        for file in _expanded(path, suffixes, excluded):
            if os.path.normpath(file) not in seen:
                seen.add(os.path.normpath(file))
                yield file


def _expanded(path: str, suffixes: tuple[str, ...], excluded: Callable[[str], bool]) -> Iterator[str]:
    if path == STANDARD_INPUT or os.path.lexists(path):
        if path != STANDARD_INPUT and os.path.isdir(path):
            yield from _walked(path, suffixes, excluded)
        else:
            yield path
        return
    from glob import glob

    found = sorted(glob(path, recursive=True))
    for match in found:
        if not os.path.isdir(match) and not excluded(match):
            yield match
    if not found:
        yield path


def _walked(folder: str, suffixes: tuple[str, ...], excluded: Callable[[str], bool]) -> Iterator[str]:
    unreadable: list[str] = []
    for parent, folders, names in os.walk(folder, onerror=lambda error: unreadable.append(error.filename)):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            file = os.path.join(parent, name)
            if not name.startswith(".") and name.lower().endswith(suffixes) and not excluded(file):
                yield file
    yield from unreadable


def read_file(path: str, readers: Sequence[Reader], encoding: str | None, context: Context) -> Document:
    """Read a file, or standard input for ``-``; raises :class:`Unreadable` with what to do."""
    if path == STANDARD_INPUT:
        return readers[0].read(read_bytes(sys.stdin.buffer), path, encoding, context)
    try:
        if os.path.isdir(path):
            os.listdir(path)
            raise IsADirectoryError
        with open(path, "rb") as stream:
            raw = read_bytes(stream)
    except (OSError, ValueError) as error:
        raise Unreadable(_cannot_open(path, error)) from None
    return reader_for(path, readers).read(raw, path, encoding, context)


def _cannot_open(path: str, error: Exception) -> Text:
    if isinstance(error, FileNotFoundError):
        if os.path.lexists(path):
            return Text(
                "这是一个失效的链接，指向的文件不存在", "a broken link: the file it points to is gone"
            )
        return Text("没有这个文件，请核对路径", "no such file: check the path")
    if isinstance(error, PermissionError):
        return Text("没有读取权限，请检查文件权限", "no permission to read it: check the file's permissions")
    if isinstance(error, IsADirectoryError):
        return Text("这是文件夹，不是文件", "this is a folder, not a file")
    reason = getattr(error, "strerror", None) or str(error)
    return Text(f"打不开：{reason}", f"cannot open it: {reason}")
