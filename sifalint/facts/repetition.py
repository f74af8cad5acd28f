"""Stretches of a document that were pasted a second time."""

from __future__ import annotations

from typing import NamedTuple

from sifalint.document import Document, Span


class Copy(NamedTuple):
    """A run of blocks that stands again later in the document.

    ``original`` and ``copy`` are the two stretches; ``blocks`` pairs each block span of the copy with the
    block span of the original that it repeats, in order. ``similarity`` is 1 for a copy to the letter.
    """

    original: Span
    copy: Span
    blocks: tuple[tuple[Span, Span], ...]
    similarity: float


def read_copies(document: Document) -> tuple[Copy, ...]:
    """The copies in a document, in order of the copy."""
    return ()
