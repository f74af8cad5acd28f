"""Markdown: its words without its markup, each line of a paragraph a block of its own.

markdown-it-py says which lines are what. Marks inside a line are read by ``inline``, because CommonMark's
rule for emphasis misreads Chinese, where no blanks stand around words.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from typing import TYPE_CHECKING

from sifalint.document import Block, BlockKind, Context, Document, SourceMap, Span, split_lines
from sifalint.patterns import Pattern
from sifalint.readers import Reader
from sifalint.readers.decode import decode
from sifalint.readers.inline import BREAK, OBJECT, Piece, words_of
from sifalint.readers.omission import INVISIBLE, wrapping
from sifalint.readers.tags import hide
from sifalint.records import NamedTuple

if TYPE_CHECKING:
    from markdown_it.token import Token

_KEY = r"[^\s#:，。；、{-][^\r\n:，。；、]{0,60}:(?=[ \t\r\n])[^\r\n]*+"
_LINE_END = r"(?:\r\n|\n|\r)"
_FRONT_MATTER = Pattern(
    rf"""(?x)
    ---[ \t]*+{_LINE_END}
    (?:\#[^\r\n]*+{_LINE_END})*+ {_KEY}{_LINE_END}
    (?:(?:{_KEY}|[ \t\#][^\r\n]*+|-(?:[ \t][^\r\n]*+)?(?=[\r\n])|){_LINE_END})*+
    (?:---|\.\.\.)[ \t]*+(?=\r|\n|\Z)
    """
)
_ORDINAL = Pattern(r"[ \t>]*(?:[-+*][ \t]+)*\K\d{1,9}[.)][ \t]+")
_MARKERS = Pattern(r"[ \t>]*+(?:(?:\d{1,9}[.)]|[-+*])[ \t]++)*+")
_BARS = Pattern(r"(?<!\\)\|")
_NOT_WORDS = Pattern(rf"(?:\s|{INVISIBLE})*+")


class Line(NamedTuple):
    """A line, or a table cell, that holds words: its kind, its depth, and where the words stand.

    ``goes_on`` says that it continues the line before it. ``origin`` is the place of a cell in its table.
    """

    kind: BlockKind
    level: int
    span: Span
    goes_on: bool = False
    origin: dict[str, int] | None = None


def read_markdown(raw: bytes, path: str, encoding: str | None, context: Context) -> Document:
    """Read Markdown.

    Emphasis, links, comments, tags and front matter are left out of the text; a code span, code block or
    image is one U+FFFC. The number of a numbered list item is kept: a reader sees it.

    The origin of a cell says its ``table``, ``row`` and ``column``, all counted from 0, and how many
    ``cells`` its row has in the file; a blank cell is no block.
    """
    source, found = decode(raw, encoding)
    shown = hide(source)
    builder = _Builder(shown)
    for line in _lines(shown):
        builder.add(line)
    text, blocks, starts, origins = builder.result()
    runs = SourceMap(source, starts, origins)
    return Document(
        text, blocks, path=path, file_format="markdown", encoding=found, source=runs, context=context
    )


class _Builder:
    """Collects the words of a document piece by piece with the way back to the source."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._pieces: list[str] = []
        self._length = 0
        self._starts: list[int] = [0]
        self._origins: list[int] = [0]
        self._blocks: list[Block] = []

    def add(self, line: Line) -> None:
        """Append a line, to the block before it if it goes on there, or else as a block of its own.

        A tag that breaks the line ends the block as well, except in a heading.
        """
        if line.kind is BlockKind.CODE:
            words = [Piece(OBJECT, line.span.start)]
        else:
            words = list(words_of(self._source, line.span))
        goes_on = line.goes_on
        for part in _parts(words, line.kind):
            if any(piece.text.strip() for piece in part):
                self._put(line, part, goes_on)
            goes_on = False

    def _put(self, line: Line, words: list[Piece], goes_on: bool) -> None:
        start = self._length
        if goes_on and self._blocks:
            start = self._blocks.pop().span.start
        elif self._blocks:
            self._append(Piece("\n", max(words[0].origin - 1, 0)))
            start = self._length
        for piece in words:
            self._append(piece)
        self._blocks.append(Block(line.kind, Span(start, self._length), line.level, line.origin))

    def _append(self, piece: Piece) -> None:
        if self._length == 0:
            self._starts.clear()
            self._origins.clear()
        self._starts.append(self._length)
        self._origins.append(piece.origin)
        self._pieces.append(piece.text)
        self._length += len(piece.text)

    def result(self) -> tuple[str, tuple[Block, ...], tuple[int, ...], tuple[int, ...]]:
        """The text, its blocks, and where its runs begin in it and in the source."""
        return "".join(self._pieces), tuple(self._blocks), tuple(self._starts), tuple(self._origins)


def _parts(words: list[Piece], kind: BlockKind) -> Iterator[list[Piece]]:
    """The words between the breaks of a line; a heading is one whatever breaks it."""
    part: list[Piece] = []
    for piece in words:
        if piece.text != BREAK:
            part.append(piece)
        elif kind is not BlockKind.HEADING:
            yield part
            part = []
    yield part


def _lines(source: str) -> Iterator[Line]:
    lines = split_lines(source)
    starts = list(accumulate(map(len, lines), initial=0))
    ends = [start + len(line.rstrip("\r\n")) for start, line in zip(starts, lines, strict=False)]
    kinds = _Kinds()
    wrapped = {span.end for span in wrapping(source)}
    cursor = 0
    for token in _tokens(source, lines):
        kinds.see(token)
        if token.map is None or token.type not in ("inline", "fence"):
            continue
        if token.type == "fence":
            yield Line(BlockKind.CODE, 0, Span(starts[token.map[0]], starts[token.map[0]] + 3))
            continue
        number = token.map[0]
        for words in token.content.split("\n"):
            line = Span(starts[number], ends[number])
            rest = Span(max(cursor, line.start), line.end)
            found = _place(source, words.strip(), rest, kinds.kind)
            cursor = found.end
            goes_on = found.start in wrapped and number > token.map[0]
            span = kinds.with_ordinal(source, found, starts[number])
            yield Line(kinds.kind, kinds.level, span, goes_on, kinds.cell(source, line))
            number += 1


def _tokens(source: str, lines: list[str]) -> list[Token]:
    """The parser's tokens; their line numbers are the source's.

    Lines of front matter, and lines without anything to see, are blank to the parser. HTML is text to it.
    """
    from markdown_it import MarkdownIt

    front = _FRONT_MATTER.match(source)
    skipped = len(split_lines(front.group())) if front else 0
    seen = ("" if _NOT_WORDS.fullmatch(line) else line.rstrip("\r\n") for line in lines[skipped:])
    parser = MarkdownIt("commonmark").enable("table")
    parser.disable(["code", "lheading", "reference", "html_block"])
    parser.core.ruler.disable("inline")
    return parser.parse("\n" * skipped + "".join(f"{line}\n" for line in seen))


def _place(source: str, words: str, line: Span, kind: BlockKind) -> Span:
    """Where words stand in a line; the whole line where the parser gave them back changed.

    They end the line, but for the closing marks of a heading; cells follow each other behind the markers
    of the list they are in, with their bars escaped.
    """
    if kind is BlockKind.CELL:
        words = words.replace("|", "\\|")
        markers = _MARKERS.match(source, *line)
        start = source.find(words, markers.end() if markers else line.start, line.end)
    else:
        start = source.rfind(words, *line)
    return Span(start, start + len(words)) if start >= 0 else line


def _cell_count(source: str, line: Span) -> int:
    """How many cells the bars of a line make, those at its ends left out."""
    markers = _MARKERS.match(source, *line)
    words = source[markers.end() if markers else line.start : line.end].strip()
    bars = len(_BARS.findall(words))
    return bars + 1 - words.startswith("|") - (bars > 0 and words.endswith("|") and words[-2:] != "\\|")


class _Kinds:
    """What the tokens seen so far say about the next words."""

    def __init__(self) -> None:
        self.kind = BlockKind.PARAGRAPH
        self.level = 0
        self._ordered = False
        self._lists = 0
        self._table = self._row = self._column = -1
        self._cells = 0

    def see(self, token: Token) -> None:
        """Take in an opening or closing token."""
        if token.type == "heading_open":
            self.kind, self.level = BlockKind.HEADING, int(token.tag[1:])
        elif token.type in ("th_open", "td_open"):
            self.kind, self.level = BlockKind.CELL, 0
            self._column += 1
        elif token.type == "tr_open":
            self._row, self._column = self._row + 1, -1
        elif token.type == "table_open":
            self._table, self._row = self._table + 1, -1
        elif token.type == "paragraph_open":
            self.kind = BlockKind.LIST_ITEM if self._lists else BlockKind.PARAGRAPH
            self.level = self._lists
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            self._lists += 1
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            self._lists -= 1
        elif token.type == "list_item_open":
            self._ordered = token.markup in (".", ")")

    def cell(self, source: str, line: Span) -> dict[str, int] | None:
        """Where the cell at hand stands in its table, or None where the words are no cell."""
        if self.kind is not BlockKind.CELL:
            return None
        if self._column == 0:
            self._cells = _cell_count(source, line)
        return {"table": self._table, "row": self._row, "column": self._column, "cells": self._cells}

    def with_ordinal(self, source: str, span: Span, line_start: int) -> Span:
        """The span widened to take in the number of a numbered item's first line."""
        if self.kind is not BlockKind.LIST_ITEM or not self._ordered:
            return span
        self._ordered = False
        ordinal = _ORDINAL.match(source, line_start, span.start)
        return Span(ordinal.start(), span.end) if ordinal else span


READER = Reader("markdown", (".md", ".markdown", ".mdown"), read_markdown)
