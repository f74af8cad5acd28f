"""How large a file may be."""

from __future__ import annotations

import os
import stat
from typing import BinaryIO

from sifalint.finding import Text
from sifalint.readers import MOST_BYTES, Unreadable


def read_bytes(stream: BinaryIO) -> bytes:
    """All bytes of a stream; raises :class:`Unreadable` for more than ``MOST_BYTES``.

    A file that is too large is refused by its true size before anything is read.
    """
    size = _known_size(stream)
    if size is not None:
        demand_size(size)
    raw = stream.read(MOST_BYTES + 1)
    if len(raw) > MOST_BYTES:
        most = MOST_BYTES >> 20
        raise Unreadable(
            Text(
                f"内容超过 {most} MiB 的上限，请拆分后再检查",
                f"the text is over the limit of {most} MiB: split it",
            )
        )
    return raw


def demand_size(size: int) -> None:
    """Refuse a file of more than ``MOST_BYTES`` bytes; raises :class:`Unreadable` with its size."""
    if size > MOST_BYTES:
        mebibytes, most = -(-size >> 20), MOST_BYTES >> 20
        raise Unreadable(
            Text(
                f"文件有 {mebibytes} MiB，超过 {most} MiB 的上限，请拆分后再检查",
                f"the file has {mebibytes} MiB, over the limit of {most} MiB: split it",
            )
        )


def _known_size(stream: BinaryIO) -> int | None:
    """The size of a regular file in bytes; None for a pipe, a terminal or a stream without a file."""
    try:
        status = os.fstat(stream.fileno())
    except (OSError, ValueError):
        return None
    return status.st_size if stat.S_ISREG(status.st_mode) else None
