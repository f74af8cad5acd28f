"""A text without some stretches of its source: what is invisible, and line breaks that only wrap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sifalint.document import SourceMap, Span, split_lines
from sifalint.facts.widths import columns
from sifalint.patterns import Pattern

INVISIBLE = "[\u200b\u2060\ufeff\u00ad]++"
"""Zero-width characters and soft hyphens, as a pattern."""

_INVISIBLE = Pattern(INVISIBLE)
_ENDED = Pattern(r"[。！？!?；;：:…][”’」』）)》】]*$")
_INDENTED = Pattern(r"\u3000\u3000|  ")
_PROSE = Pattern(r"[，,。；;、：:]")
_LONGEST, _SHORTEST = 120, 20
_FEWEST, _SHARE = 6, 0.4


def omit(source: str, spans: Iterable[Span]) -> tuple[str, SourceMap]:
    """A source without some stretches, given in order and not overlapping, and the way back to it."""
    pieces: list[str] = []
    starts: list[int] = [0]
    origins: list[int] = [0]
    done = length = 0
    for span in spans:
        pieces.append(source[done : span.start])
        length += span.start - done
        done = span.end
        if starts[-1] == length:
            origins[-1] = done
        else:
            starts.append(length)
            origins.append(done)
    pieces.append(source[done:])
    return "".join(pieces), SourceMap(source, tuple(starts), tuple(origins))


def invisible(source: str) -> Iterator[Span]:
    """Zero-width characters and soft hyphens: a word that looks right must read right."""
    for match in _INVISIBLE.finditer(source):
        yield Span(*match.span())


def wrapping(source: str) -> Iterator[Span]:
    """The line breaks that only wrap a paragraph, in a text wrapped throughout to one width.

    A text is wrapped where many of its lines are nearly as long as its longest, in characters or in
    columns, and run on in prose. A full line goes on in the next unless it ends a sentence or the next is
    indented.
    """
    lines = split_lines(source)
    bodies = [line.rstrip() for line in lines]
    full = _full_lines(bodies)
    offset = 0
    for i, line in enumerate(lines[:-1] if full else ()):
        following = lines[i + 1]
        if i in full and following.strip() and not _INDENTED.match(following):
            lead = len(following) - len(following.lstrip())
            yield Span(offset + len(bodies[i]), offset + len(line) + lead)
        offset += len(line)


def _full_lines(bodies: list[str]) -> frozenset[int]:
    """The lines of a wrapped text that are full and go on; none where a text is not wrapped."""
    filled = [i for i, body in enumerate(bodies) if body]
    if len(filled) < _FEWEST or max(len(bodies[i]) for i in filled) > _LONGEST:
        return frozenset()
    for measure in (len, columns):
        lengths = {i: measure(bodies[i].lstrip()) for i in filled}
        longest = max(lengths.values())
        full = [i for i in filled if lengths[i] * 8 >= longest * 7]
        prose = sum(_PROSE.search(bodies[i]) is not None for i in full)
        if longest >= _SHORTEST and len(full) >= max(_FEWEST, _SHARE * len(filled)) and 2 * prose > len(full):
            return frozenset(i for i in full if not _ENDED.search(bodies[i]))
    return frozenset()
