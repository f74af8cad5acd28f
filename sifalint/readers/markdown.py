"""Markdown: its words without its markup, each line of a paragraph a block of its own.

markdown-it-py says which lines are what. Marks inside a line are read by ``inline``, because CommonMark's
rule for emphasis misreads Chinese, where no blanks stand around words.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from sifalint.document import Block, BlockKind, Context, Document, SourceMap, Span, split_lines
from sifalint.patterns import Pattern
from sifalint.readers import Reader
from sifalint.readers.decode import decode
from sifalint.readers.inline import OBJECT, Piece, words_of
from sifalint.readers.omission import wrapping

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = Pattern(r"---[ \t]*(?:\r\n|\n|\r)(?:.*(?:\r\n|\n|\r))*?(?:---|\.\.\.)[ \t]*(?=\r|\n|$)")
_ORDINAL = Pattern(r"[ \t>]*\K\d{1,9}[.)][ \t]+")


class Line(NamedTuple):
    """A line, or a table cell, that holds words: its kind, its depth, and where the words stand.

    ``goes_on`` says that it continues the line before it.
    """

    kind: BlockKind
    level: int
    span: Span
    goes_on: bool = False


def read_markdown(raw: bytes, path: str, encoding: str | None, context: Context) -> Document:
    """Read Markdown.

    Emphasis, links, comments, tags and front matter are left out of the text; a code span, code block or
    image is one U+FFFC. The number of a numbered list item is kept: a reader sees it.
    """
    source, found = decode(raw, encoding)
    builder = _Builder(source)
    for line in _lines(source):
        builder.add(line)
    text, blocks, runs = builder.result()
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
        """Append a line, to the block before it if it goes on there, or else as a block of its own."""
        words = [Piece(OBJECT, line.span.start)] if line.kind is BlockKind.CODE else None
        words = words or list(words_of(self._source, line.span))
        if not "".join(piece.text for piece in words).strip():
            return
        start = self._length
        if line.goes_on and self._blocks:
            start = self._blocks.pop().span.start
        elif self._blocks:
            self._append(Piece("\n", max(line.span.start - 1, 0)))
            start = self._length
        for piece in words:
            self._append(piece)
        self._blocks.append(Block(line.kind, Span(start, self._length), line.level))

    def _append(self, piece: Piece) -> None:
        if self._length == 0:
            self._starts.clear()
            self._origins.clear()
        self._starts.append(self._length)
        self._origins.append(piece.origin)
        self._pieces.append(piece.text)
        self._length += len(piece.text)

    def result(self) -> tuple[str, tuple[Block, ...], SourceMap]:
        """The text, its blocks, and the map to the source."""
        runs = SourceMap(self._source, tuple(self._starts), tuple(self._origins))
        return "".join(self._pieces), tuple(self._blocks), runs


def _lines(source: str) -> Iterator[Line]:
    from markdown_it import MarkdownIt

    lines = split_lines(source)
    starts = list(accumulate(map(len, lines), initial=0))
    front = _FRONT_MATTER.match(source)
    skipped = len(split_lines(front.group())) if front else 0
    body = "".join(["\n"] * skipped + [line.rstrip("\r\n") + "\n" for line in lines[skipped:]])
    parser = MarkdownIt("commonmark").enable("table").disable(["code", "lheading", "reference"])
    parser.core.ruler.disable("inline")
    kinds = _Kinds()
    wrapped = {span.end for span in wrapping(source)}
    cursor = 0
    for token in parser.parse(body):
        kinds.see(token)
        if token.map is None or token.type not in ("inline", "fence"):
            continue
        if token.type == "fence":
            yield Line(BlockKind.CODE, 0, Span(starts[token.map[0]], starts[token.map[0]] + 3))
            continue
        number = token.map[0]
        for words in token.content.split("\n"):
            found = _place(source, words.strip(), Span(max(cursor, starts[number]), starts[number + 1]))
            cursor = found.end
            goes_on = found.start in wrapped and number > token.map[0]
            yield Line(kinds.kind, kinds.level, kinds.with_ordinal(source, found, starts[number]), goes_on)
            number += 1


def _place(source: str, words: str, line: Span) -> Span:
    """Where words stand in a line; the whole line where the parser gave them back changed."""
    start = source.find(words, *line)
    return Span(start, start + len(words)) if start >= 0 else line


class _Kinds:
    """What the tokens seen so far say about the next words."""

    def __init__(self) -> None:
        self.kind = BlockKind.PARAGRAPH
        self.level = 0
        self._ordered = False
        self._lists = 0

    def see(self, token: Token) -> None:
        """Take in an opening or closing token."""
        if token.type == "heading_open":
            self.kind, self.level = BlockKind.HEADING, int(token.tag[1:])
        elif token.type in ("th_open", "td_open"):
            self.kind, self.level = BlockKind.CELL, 0
        elif token.type == "paragraph_open":
            self.kind = BlockKind.LIST_ITEM if self._lists else BlockKind.PARAGRAPH
            self.level = self._lists
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            self._lists += 1
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            self._lists -= 1
        elif token.type == "list_item_open":
            self._ordered = token.markup in (".", ")")

    def with_ordinal(self, source: str, span: Span, line_start: int) -> Span:
        """The span widened to take in the number of a numbered item's first line."""
        if self.kind is not BlockKind.LIST_ITEM or not self._ordered:
            return span
        self._ordered = False
        ordinal = _ORDINAL.match(source, line_start, span.start)
        return Span(ordinal.start(), span.end) if ordinal else span


READER = Reader("markdown", (".md", ".markdown", ".mdown"), read_markdown)
