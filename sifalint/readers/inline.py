"""The words of a line of Markdown, without the marks in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from sifalint.document import Span
from sifalint.patterns import Pattern

if TYPE_CHECKING:
    import regex

OBJECT = "\ufffc"
"""Stands for something in the text that is no words: code, a picture."""

_DEEPEST = 12
_MARKUP = Pattern(
    r"""(?x)
      \\(?P<escaped>[!-/:-@\[-`{-~])
    | (?P<ticks>`+)(?!`).{1,2000}?(?<!`)(?P=ticks)(?!`)
    | !\[[^\]\n]{0,500}\]\([^()\n]{0,2000}\)(?P<image>)
    | \[(?P<link>[^\[\]\n]{1,500})\]\((?:[^()\n]|\([^()\n]{0,500}\)){0,2000}\)
    | <(?P<address>(?:https?|mailto):[^<>\s]{1,2000})>
    | [\u200b\u2060\ufeff\u00ad]+
    | (?P<hidden><!--.*?(?:-->|$)|</?[A-Za-z][^<>\n]{0,2000}>)
    | (?P<strong>\*{2,3}|~~)(?=[^\s*~])(?P<stressed>.{1,1000}?)(?<=[^\s*~])(?P=strong)(?!\*)
    | (?<![\p{L}\p{N}_])(?P<line>_{1,2})(?=[^\s_])(?P<lined>.{1,1000}?)(?<=[^\s_])(?P=line)(?![\p{L}\p{N}_])
    | (?<![*\\])\*(?=[^\s*])(?P<star>[^*\n]{1,1000})(?<=\S)\*(?!\*)
    """
)
_TIGHT = Pattern(r"[^\s，,。；;：:、0-9０-９]{2,}")
_INNER = ("link", "address", "stressed", "lined", "star")


class Piece(NamedTuple):
    """Words that stand together in the source, and the offset where they begin there."""

    text: str
    origin: int


def words_of(source: str, span: Span, depth: int = 0) -> Iterator[Piece]:
    """The words in a stretch of one line.

    A star is emphasis where it has a partner and the two either hug the outside of a word or enclose a
    short run without punctuation or digits. Other single stars are words: in a draft they are
    usually numbers nobody filled in.
    """
    done = span.start
    offset = span.start
    while match := _MARKUP.search(source, offset, span.end):
        offset = match.end()
        if match.group("star") is not None and not _is_emphasis(source, match.span(), span):
            offset = match.start() + 1
            continue
        if done < match.start():
            yield Piece(source[done : match.start()], done)
        done = match.end()
        yield from _kept(source, match, depth)
    if done < span.end:
        yield Piece(source[done : span.end], done)


def _kept(source: str, match: regex.Match[str], depth: int) -> Iterator[Piece]:
    """What a reader sees of one piece of markup."""
    if match.group("escaped") is not None:
        yield Piece(match.group("escaped"), match.start("escaped"))
    elif match.group("ticks") is not None or match.group("image") is not None:
        yield Piece(OBJECT, match.start())
    else:
        for name in _INNER:
            if match.group(name) is not None:
                inside = Span(*match.span(name))
                if depth < _DEEPEST:
                    yield from words_of(source, inside, depth + 1)
                else:
                    yield Piece(source[inside.start : inside.end], inside.start)


def _is_emphasis(source: str, star: tuple[int, int], line: Span) -> bool:
    start, end = star
    before = source[start - 1] if start > line.start else " "
    after = source[end] if end < line.end else " "
    hugs = not before.isalnum() and not after.isalnum()
    return hugs or _TIGHT.fullmatch(source, start + 1, end - 1) is not None
