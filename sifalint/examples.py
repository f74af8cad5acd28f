"""The examples a rule carries: little documents with the places of its findings marked."""

from __future__ import annotations

from sifalint.document import Span
from sifalint.records import NamedTuple

OPEN, CLOSE = "⟦", "⟧"
DIVIDER = "\n=====\n"


class Example(NamedTuple):
    """The text of an example without its marks, and the marked spans in order."""

    text: str
    spans: tuple[Span, ...]


def read_example(marked: str) -> Example:
    """Read an example with ⟦ ⟧ marks, which do not nest.

    Raises ``ValueError`` where a mark has no partner.
    """
    text: list[str] = []
    spans: list[Span] = []
    length = 0
    for i, part in enumerate(marked.split(OPEN)):
        inside, closed, after = part.partition(CLOSE) if i else ("", "", part)
        if (i and not closed) or CLOSE in after:
            raise ValueError(f"unpaired {OPEN} {CLOSE} in example: {marked[:40]!r}")
        if i:
            spans.append(Span(length, length + len(inside)))
        text.append(inside + after)
        length += len(inside) + len(after)
    return Example("".join(text), tuple(spans))


class Pair(NamedTuple):
    """An example of a rule that compares: the document it compares with, and the one it checks."""

    earlier: str
    text: str


def parted(example: str) -> Pair:
    """The two documents of an example; raises ``ValueError`` where no line ``=====`` divides it."""
    earlier, divider, text = example.partition(DIVIDER)
    if not divider:
        raise ValueError(f"no line ===== in example: {example[:40]!r}")
    return Pair(earlier, text)
