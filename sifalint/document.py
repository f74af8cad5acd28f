"""The text of a report, where it came from, and the facts read from it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from enum import Enum
from functools import cached_property
from typing import Any, TypeVar

from sifalint.patterns import Pattern
from sifalint.records import NamedTuple

T = TypeVar("T")

_UNREAD: Any = object()
_LINE = Pattern(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+")


class Span(NamedTuple):
    """A stretch of a document's text, from ``start`` up to but without ``end``, in code points."""

    start: int
    end: int

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end


class Position(NamedTuple):
    """A place in the file itself: ``offset`` from 0, ``line`` and ``column`` from 1, in code points."""

    offset: int
    line: int
    column: int


class BlockKind(str, Enum):
    """What the file format itself says a block is; what the words say is a fact, not a kind."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    CELL = "cell"
    CODE = "code"


class Block(NamedTuple):
    """One paragraph-like unit of a document.

    ``span`` leaves out the line break. ``level`` is the depth of a heading or list item as the format
    states it (1 is the outermost), 0 where the format states none. ``origin`` says where a reader found
    the block in its own terms, so that a finding can be written back there.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    origin: Mapping[str, Any] | None = None


class SourceMap:
    """Where each code point of a document's text stands in the file.

    A plain text file maps to itself. A format with markup leaves the markup out of the text, so the text
    is a sequence of runs: run *i* begins at ``starts[i]`` in the text and at ``origins[i]`` in the file.
    """

    def __init__(self, source: str, starts: tuple[int, ...] = (0,), origins: tuple[int, ...] = (0,)) -> None:
        self.source = source
        self._starts = starts
        self._origins = origins

    def origin(self, offset: int) -> int:
        """The offset in the file of the text's code point at ``offset``."""
        run = bisect_right(self._starts, offset) - 1
        return min(self._origins[run] + offset - self._starts[run], len(self.source))

    def origin_span(self, span: Span) -> Span:
        """The smallest stretch of the file that holds every code point of ``span``."""
        start = self.origin(span.start)
        return Span(start, self.origin(span.end - 1) + 1 if span.end > span.start else start)

    def position(self, offset: int) -> Position:
        """The line and column of an offset in the file."""
        line = bisect_right(self._line_starts, offset)
        return Position(offset, line, offset - self._line_starts[line - 1] + 1)

    @cached_property
    def _line_starts(self) -> list[int]:
        starts = [0]
        offset = 0
        for line in split_lines(self.source):
            offset += len(line)
            starts.append(offset)
        if offset and not self.source.endswith(("\n", "\r")):
            starts.pop()
        return starts


def split_lines(text: str) -> list[str]:
    r"""The lines of a text with their endings; only ``\n``, ``\r\n`` and ``\r`` end a line."""
    return _LINE.findall(text)


class Context(NamedTuple):
    """What the run tells about a document beyond its own words.

    ``report_year``, ``profile`` and ``as_of``, the day (``2025-12-31``) by which a report is judged, are the
    user's word and override what the text suggests; ``profiles`` are the paths of the TOML files that say
    what each kind of report must contain, ``packs`` those of TOML files that add to the data of rules.
    ``previous`` is the report of the year before, where the user gives it to be compared with.
    """

    report_year: int | None = None
    profile: str | None = None
    profiles: tuple[str, ...] = ()
    packs: tuple[str, ...] = ()
    as_of: str | None = None
    previous: Document | None = None


class Document:
    """A report as a person reads it: an immutable text, its blocks, and its way back to the file.

    ``text`` holds what a reader sees, with original characters and line ends; markup such as Markdown
    emphasis is left out of it, and each code block or code span is one U+FFFC. Spans of blocks, facts and
    findings are code points of ``text``; ``located`` turns them into places in the file.
    """

    def __init__(
        self,
        text: str,
        blocks: tuple[Block, ...] | None = None,
        *,
        path: str = "-",
        file_format: str = "text",
        encoding: str = "utf-8",
        source: SourceMap | None = None,
        context: Context | None = None,
    ) -> None:
        self.text = text
        self.blocks = paragraphs(text) if blocks is None else blocks
        self.path = path
        self.format = file_format
        self.encoding = encoding
        self.source = source or SourceMap(text)
        self.context = context or Context()
        self._facts: dict[Callable[[Document], Any], Any] = {}

    def once(self, read: Callable[[Document], T]) -> T:
        """The fact that ``read`` computes of this document, computed at the first call and shared."""
        fact: T = self._facts.get(read, _UNREAD)
        if fact is _UNREAD:
            fact = self._facts[read] = read(self)
        return fact

    def __getstate__(self) -> dict[str, Any]:
        """What travels to another process: everything but the facts, which are read again there."""
        return {**self.__dict__, "_facts": {}}

    def located(self, span: Span) -> tuple[Position, Position]:
        """The start and the end of a span as places in the file."""
        origin = self.source.origin_span(span)
        return self.source.position(origin.start), self.source.position(origin.end)

    def __getitem__(self, span: Span) -> str:
        """The words of a span."""
        return self.text[span.start : span.end]


def paragraphs(text: str) -> tuple[Block, ...]:
    """The blocks of plain text: every line that holds more than white space is a paragraph."""
    blocks: list[Block] = []
    offset = 0
    for line in split_lines(text):
        body = line.strip()
        if body:
            start = offset + line.index(body)
            blocks.append(Block(BlockKind.PARAGRAPH, Span(start, start + len(body))))
        offset += len(line)
    return tuple(blocks)
