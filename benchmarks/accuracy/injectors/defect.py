"""A defect put into a draft."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

AROUND = 14
LONGEST = 60


class Edit(NamedTuple):
    """Put ``text`` where ``start`` to ``end`` stood, in code points of the clean source."""

    start: int
    end: int
    text: str


class Defect(NamedTuple):
    """Edits, in order and apart from each other, that make a clean draft wrong.

    ``where`` are the places in the clean source that a finding must touch, none meaning anywhere;
    ``families`` the families of rules that may find it, none meaning all. A defect is ``decidable`` where a
    careful reader who has nothing but the text would notice it; others do not count as missed.
    """

    kind: str
    way: str
    edits: tuple[Edit, ...]
    where: tuple[tuple[int, int], ...] = ()
    families: frozenset[str] = frozenset()
    decidable: bool = True

    def applied(self, text: str) -> str:
        """The text with the defect in it."""
        for edit in reversed(self.edits):
            text = text[: edit.start] + edit.text + text[edit.end :]
        return text

    def shown(self, text: str) -> tuple[str, str]:
        """The places of the defect, or its edits and what is around them, before and after."""
        if not self.where:
            before = (_around(text, edit, text[edit.start : edit.end]) for edit in self.edits)
            after = (_around(text, edit, edit.text) for edit in self.edits)
            return " … ".join(before), " … ".join(after)
        before = (text[start:end] for start, end in self.where)
        after = (self._piece(text, start, end) for start, end in self.where)
        return " … ".join(before), " … ".join(after)

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


def _around(text: str, edit: Edit, changed: str) -> str:
    if len(changed) > LONGEST:
        changed = f"{changed[: LONGEST // 2]}…{changed[-LONGEST // 2 :]}"
    left, right = text[max(0, edit.start - AROUND) : edit.start], text[edit.end : edit.end + AROUND]
    return f"{left}⟦{changed}⟧{right}".replace("\n", "⏎")
