"""Writing a file whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO


@contextmanager
def atomic_writer(path: str) -> Iterator[TextIO]:
    """A UTF-8 stream whose content replaces ``path`` when the block ends without an error.

    The old file stays as it was until then. What is no file, such as a device or a pipe, is written to as
    it is. Raises ``OSError`` where the folder cannot be written to.
    """
    import tempfile
    from pathlib import Path

    if Path(path).exists() and not Path(path).is_file():
        with open(path, "w", encoding="utf-8", newline="\n") as stream:
            yield stream
        return
    target = Path(path).resolve()
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".sifalint.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            yield stream
        mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
        Path(name).chmod(mode)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
