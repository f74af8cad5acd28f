"""Breaking lines of Chinese text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate

from sifalint.records import NamedTuple
from sifalint.reporters.screen.columns import column_count, columns, visible

_NEVER_FIRST = frozenset("，。；：、！？）》〉」』】〕”’％‰℃…—·,.;:!?)]}%⟧›")
_NEVER_LAST = frozenset("（《〈「『【〔“‘￥№([{⟦")
_LINKING = frozenset(",.:")


class Segment(NamedTuple):
    """Some words of a line and the name of their style; the words of a ``whole`` one stay on one line."""

    text: str
    style: str = ""
    whole: bool = False


Line = tuple[Segment, ...]


def wrap(
    segments: Iterable[Segment],
    width: int,
    first: Line = (),
    rest: Line = (),
) -> list[Line]:
    """Lines of at most ``width`` columns; the first begins with ``first``, the others with ``rest``.

    No line begins with a closing mark or ends with an opening one, and no number or Latin word is broken,
    unless a line holds nothing else. Spaces at a break are dropped. All words are made ``visible``.
    """
    shown = [Segment(visible(each.text), each.style, each.whole) for each in segments if each.text]
    text = "".join(each.text for each in shown)
    kept = _kept_whole(shown, width // 2)
    lines: list[Line] = []
    start, lead = 0, first
    while start < len(text) or not lines:
        room = max(2, width - sum(columns(each.text) for each in lead))
        end = _line_end(text, start, room, kept)
        words_end = start + len(text[start:end].rstrip(" "))
        lines.append((*lead, *_sliced(shown, start, words_end)))
        start, lead = _after_spaces(text, end), rest
    return lines


def _line_end(text: str, start: int, room: int, kept: frozenset[int]) -> int:
    """Where the line that begins at ``start`` ends."""
    limit = _fitting(text, start, room)
    if limit == len(text):
        return limit
    for end in range(limit, start, -1):
        if end not in kept and _may_break(text, end):
            return end
    return limit


def _fitting(text: str, start: int, room: int) -> int:
    """The end of the longest stretch from ``start`` that ``room`` columns hold; at least one character."""
    end = start
    for used in accumulate(map(column_count, text[start : start + 8 * room])):
        if used > room:
            break
        end += 1
    return max(end, min(start + 1, len(text)))


def _may_break(text: str, end: int) -> bool:
    before, after = text[end - 1], text[end]
    if after == " ":
        return text[end + 1 : end + 2] not in _NEVER_FIRST
    if before == " ":
        return after not in _NEVER_FIRST
    if after in _NEVER_FIRST or before in _NEVER_LAST or column_count(after) == 0:
        return False
    if before in _LINKING and after.isdigit():
        return not text[end - 2 : end - 1].isdigit()
    return not (_is_latin(before) and _is_latin(after))


def _is_latin(character: str) -> bool:
    return column_count(character) == 1 and character not in _NEVER_FIRST and character not in _NEVER_LAST


def _kept_whole(segments: Sequence[Segment], longest: int) -> frozenset[int]:
    """The offsets inside segments that stay on one line."""
    offsets: list[int] = []
    offset = 0
    for segment in segments:
        end = offset + len(segment.text)
        if segment.whole and columns(segment.text) <= longest:
            offsets += range(offset + 1, end)
        offset = end
    return frozenset(offsets)


def _sliced(segments: Sequence[Segment], start: int, end: int) -> Iterable[Segment]:
    offset = 0
    for segment in segments:
        text = segment.text[max(0, start - offset) : max(0, end - offset)]
        if text:
            yield Segment(text, segment.style)
        offset += len(segment.text)


def _after_spaces(text: str, offset: int) -> int:
    while offset < len(text) and text[offset] == " ":
        offset += 1
    return offset
