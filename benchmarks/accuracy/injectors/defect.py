"""A defect put into a draft."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Edit(NamedTuple):
    """Put ``text`` where ``start`` to ``end`` stood, in code points of the clean source."""

    start: int
    end: int
    text: str


class Defect(NamedTuple):
    """Edits, in order and apart from each other, that make a clean draft wrong.

    ``where`` are the places in the clean source that a finding must touch, ``families`` the families of
    rules that may find it, none meaning all.
    """

    kind: str
    way: str
    edits: tuple[Edit, ...]
    where: tuple[tuple[int, int], ...]
    families: frozenset[str] = frozenset()

    def applied(self, text: str) -> str:
        """The text with the defect in it."""
        for edit in reversed(self.edits):
            text = text[: edit.start] + edit.text + text[edit.end :]
        return text

    def shown(self, text: str) -> tuple[str, str]:
        """The lines that the defect touches, before and after."""
        before = " … ".join(text[start:end] for start, end in self.where)
        after = " … ".join(self._piece(text, start, end) for start, end in self.where)
        return before, after

    def origin(self, offset: int) -> int:
        """The place in the clean source of a place in the text with the defect."""
        shift = 0
        for edit in self.edits:
            if offset < edit.start + shift:
                break
            change = len(edit.text) - (edit.end - edit.start)
            if offset < edit.end + shift + change:
                return min(offset - shift, max(edit.end - 1, edit.start))
            shift += change
        return offset - shift

    def _piece(self, text: str, start: int, end: int) -> str:
        inside: Sequence[Edit] = [edit for edit in self.edits if start <= edit.start < end]
        for edit in reversed(inside):
            text = text[: edit.start] + edit.text + text[edit.end :]
            end += len(edit.text) - (edit.end - edit.start)
        return text[start:end]
