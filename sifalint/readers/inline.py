"""The words of a line of Markdown, without the marks in it."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint.document import Span
from sifalint.patterns import Pattern
from sifalint.readers.delimiters import Delimiters
from sifalint.readers.omission import INVISIBLE
from sifalint.readers.tags import BREAKING_TAG, TAG
from sifalint.records import NamedTuple

OBJECT = "\ufffc"
"""Stands for something in the text that is no words: code, a picture."""

BREAK = "\n"
"""Stands for a tag that ends a line within a line."""

_DEEPEST = 12
_MARKUP = Pattern(
    rf"""(?x)
      \\(?P<escaped>[!-/:-@\[-`{{-~])
    | !\[[^\[\]\n]{{0,500}}+\]\([^()\n]{{0,2000}}+\)(?P<image>)
    | \[(?P<link>[^\[\]\n]{{1,500}}+)\]\((?:[^()\n]|\([^()\n]{{0,500}}+\)){{0,2000}}+\)
    | <(?P<address>(?:https?|mailto):[^<>\s]{{1,2000}}+)>
    | (?P<invisible>{INVISIBLE})
    | (?P<break>{BREAKING_TAG})
    | (?P<tag>{TAG})
    | (?P<run>`++|\*++|~~(?=[^\s*~])|(?<![\p{{L}}\p{{N}}_])_{{1,2}}+(?=[^\s_]))
    """
)


class Piece(NamedTuple):
    """Words that stand together in the source, and the offset where they begin there."""

    text: str
    origin: int


def words_of(source: str, span: Span, depth: int = 0) -> Iterator[Piece]:
    """The words in a stretch of one line."""
    delimiters = Delimiters(source, span)
    done = offset = span.start
    while match := _MARKUP.search(source, offset, span.end):
        start, offset = match.span()
        kind = match.lastgroup or ""
        inside = Span(*match.span(kind))
        if kind == "run":
            enclosed = delimiters.enclosed(inside)
            if enclosed is None:
                continue
            offset = enclosed.end + len(match.group())
            kind = "code" if match.group().startswith("`") else kind
            inside = enclosed
        if done < start:
            yield Piece(source[done:start], done)
        done = offset
        yield from _kept(source, kind, Span(start, offset), inside, depth)
    if done < span.end:
        yield Piece(source[done : span.end], done)


def _kept(source: str, kind: str, whole: Span, inside: Span, depth: int) -> Iterator[Piece]:
    """What a reader sees of one piece of markup."""
    if kind in ("code", "image"):
        yield Piece(OBJECT, whole.start)
    elif kind == "break":
        yield Piece(BREAK, whole.start)
    elif kind == "escaped" or (kind in ("run", "link", "address") and depth >= _DEEPEST):
        yield Piece(source[inside.start : inside.end], inside.start)
    elif kind in ("run", "link", "address"):
        yield from words_of(source, inside, depth + 1)
