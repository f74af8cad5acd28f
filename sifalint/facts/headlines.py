"""The lines and openings of paragraphs that may be headings, before anyone knows their level."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint.document import Block, BlockKind, Document, Span
from sifalint.facts.markers import Marker, Style, inline_markers, marker_at
from sifalint.facts.quotations import quoted_spans
from sifalint.facts.spans import span_at
from sifalint.facts.tables import read_rows
from sifalint.facts.widths import folded
from sifalint.patterns import Pattern
from sifalint.records import NamedTuple

_LONGEST_TITLE = 60
_LONGEST_LINE = 40
_LONGEST_CLAUSE = 30
_ENDS = "。!?"
_CLOSED = "。;:!?,、"
_SENTENCE_END = Pattern(r"[。!?](?![”’」』)])|(?<=[一-鿿)])\.(?=[一-鿿])")
_COLON = Pattern(r":(?!\d)")
_CLAUSE_END = Pattern(r"[,;:]")
_HASHES = Pattern(r"(#{1,6})[ \t]+(?=\S)")
_GLUED_TITLE = Pattern(r"(?|([^。;:!?\r\n]{2,40})(?:。|$)|([^。;:!?,\r\n]{2,30})[,:])")
_PLAIN_LINE = Pattern(r"[一-鿿\w“《][一-鿿\w“”《》、,() ]{2,28}[一-鿿”》]")
_ANNEX = Pattern(
    r"附[件表录注] {0,3}(?:[一二三四五六七八九十]{1,3}|\d{1,2})?(?:(?: |:).{0,60})?"
    r"|(?:名词|有关名词)(?:解释|注释|说明)|[^。;!?]{0,20}名词(?:解释|注释)|注释:?"
)
_ENCLOSED = Pattern(r"附件 {0,3}:[ \t]*(.*)")
_DATE_LINE = Pattern(r"\(?\d{4} {0,2}[年./-] {0,2}\d{1,2}.{0,24}")
_NOTICE = Pattern(
    r"(?:来源|时间|日期|作者|编辑|责任编辑|发布|发表|浏览|信息来源|文号|索引号|抄送|联系人)[^。]{0,4}:"
)


class Headline(NamedTuple):
    """A possible heading.

    ``span`` takes in marker and title, ``rest`` is where what comes under it begins. ``depth`` is the level
    the file format states, 0 where it states none; ``block`` the index of its block. A ``glued`` one stands
    inside a paragraph instead of opening one.
    """

    style: Style
    number: int | None
    span: Span
    title: Span
    rest: int
    block: int
    run_in: bool = False
    glued: bool = False
    depth: int = 0


def read_headlines(document: Document) -> tuple[Headline, ...]:
    """All possible headings in order; a table of contents, tables and code hold none."""
    found: list[Headline] = []
    last: dict[Style, int] = {}
    prose_seen = False
    text = document.once(folded)
    skipped = {*_contents_blocks(document, text), *document.once(read_rows)}
    for index, block in enumerate(document.blocks):
        if block.kind is BlockKind.CODE or index in skipped:
            continue
        headline = _opening(text, block, index, last) or (
            _plain(document, text, index) if prose_seen else None
        )
        if headline is not None and headline.style is Style.ANNEX:
            items = _enclosed(document, text, index)
            skipped.update(items or ())
            headline = headline if items is None else headline._replace(style=Style.ENCLOSURES)
        if headline is not None:
            found.append(headline)
            if headline.number is not None:
                last[headline.style] = headline.number
        prose_seen = prose_seen or headline is not None or text[block.span.end - 1] in _CLOSED
        if _holds_sentence(text, *block.span):
            found += _glued(document, text, block, index)
    return tuple(found)


def _opening(text: str, block: Block, index: int, last: dict[Style, int]) -> Headline | None:
    start, end = block.span
    depth = block.level or 1 if block.kind is BlockKind.HEADING else 0
    if text[start] == "#" and (hashes := _HASHES.match(text, start, end)):
        start, depth = hashes.end(), len(hashes.group(1))
    marker = marker_at(text, start, end)
    if marker is not None and _counts(marker, block, last):
        return _marked(text, block.span, marker, index, depth)
    if end - start <= _LONGEST_TITLE and text[start] in "附名有注《" and _ANNEX.fullmatch(text, start, end):
        return Headline(Style.ANNEX, None, block.span, Span(start, end), end, index, depth=depth)
    if depth:
        return Headline(Style.MARKDOWN, None, block.span, Span(start, end), end, index, depth=depth)
    return None


def _enclosed(document: Document, text: str, index: int) -> range | None:
    """The blocks that go on the list of enclosures which a block opens, or None where it opens none.

    ``附件:1.甲``, then ``2.乙``; or ``附件:`` by itself, then ``1.甲``.
    """
    line = _ENCLOSED.match(text, *document.blocks[index].span)
    if line is None:
        return None
    due = 2 if line[1] else 1
    stop = index + 1
    while stop < len(document.blocks) and _is_entry(text, document.blocks[stop].span, due):
        stop, due = stop + 1, due + 1
    return range(index + 1, stop) if line[1] or due > 1 else None


def _is_entry(text: str, span: Span, number: int) -> bool:
    if span.end - span.start > _LONGEST_TITLE or text[span.end - 1] == "。":
        return False
    marker = marker_at(text, *span)
    return marker is not None and marker.number == number and marker.style is Style.ARABIC


def _counts(marker: Marker, block: Block, last: dict[Style, int]) -> bool:
    """Whether a marker is one: a weak one must go on counting, a list of the format counts itself."""
    if block.kind is BlockKind.LIST_ITEM and marker.style is Style.ARABIC:
        return False
    if marker.style in (Style.PART, Style.CHAPTER, Style.SECTION):
        return block.span.end - block.span.start <= _LONGEST_TITLE
    return not marker.weak or last.get(marker.style, 0) == marker.number - 1


def _marked(text: str, span: Span, marker: Marker, index: int, depth: int) -> Headline:
    start, end = marker.span.end, span.end
    stop, run_in = _title_end(text, start, end)
    rest = stop
    while rest < end and text[rest] in "。!?: \t":
        rest += 1
    return Headline(
        marker.style,
        marker.number,
        Span(span.start, stop),
        Span(start, stop),
        rest if run_in else end,
        index,
        run_in=run_in,
        depth=depth,
    )


def _title_end(text: str, start: int, end: int) -> tuple[int, bool]:
    """Where the title that begins at ``start`` ends, and whether its paragraph goes on after it."""
    limit = min(end, start + _LONGEST_TITLE)
    sentence = _SENTENCE_END.search(text, start, limit)
    stop = sentence.start() if sentence else end
    if stop - start > _LONGEST_LINE or stop + 1 < end:
        colon = _COLON.search(text, start, min(stop, start + _LONGEST_CLAUSE))
        stop = colon.start() if colon else stop
    if stop - start > _LONGEST_TITLE:
        clause = _CLAUSE_END.search(text, start + 2, start + _LONGEST_CLAUSE)
        return (clause.start() if clause else start + _LONGEST_CLAUSE), True
    run_in = bool(text[stop : min(end, stop + 40)].strip(_CLOSED + " \t"))
    while not run_in and stop > start + 1 and text[stop - 1] in _CLOSED + " \t":
        stop -= 1
    return stop, run_in


def _plain(document: Document, text: str, index: int) -> Headline | None:
    """A short line of its own without mark or number, between paragraphs."""
    span = document.blocks[index].span
    if not _is_short_line(text, span) or not 0 < index < len(document.blocks) - 1:
        return None
    before, after = document.blocks[index - 1], document.blocks[index + 1]
    if not document.once(read_rows).isdisjoint((index - 1, index + 1)) or _is_short_line(text, before.span):
        return None
    marked = marker_at(text, *after.span) is not None
    if not marked and text[after.span.end - 1] not in "。!?:;”)":
        return None
    return Headline(Style.PLAIN, None, span, span, span.end, index)


def _is_short_line(text: str, span: Span) -> bool:
    return (
        span.end - span.start <= _LONGEST_CLAUSE
        and _PLAIN_LINE.fullmatch(text, *span) is not None
        and _DATE_LINE.fullmatch(text, *span) is None
        and marker_at(text, *span) is None
        and _NOTICE.match(text, *span) is None
    )


def _glued(document: Document, text: str, block: Block, index: int) -> Iterator[Headline]:
    """Marked titles after a full stop inside a paragraph, unless they go on a list of that paragraph."""
    first, end = block.span
    listed: set[tuple[Style, int]] = set()
    for marker in inline_markers(text, first + 1, end):
        start, after = marker.span
        before = _trimmed(text, first, start)
        title = _GLUED_TITLE.match(text, after, end)
        if (
            title is None
            or marker.number == 1
            or not _ends_sentence(text, first, before)
            or (marker.style, marker.number - 1) in listed
            or span_at(document.once(quoted_spans), marker.span.start) is not None
        ):
            listed.add((marker.style, marker.number))
            continue
        stop = title.end(1)
        hashes = text.find("#", before, start)
        start = start if hashes < 0 else hashes
        rest = title.end() if text[title.end() - 1] != "," else stop
        yield Headline(
            marker.style, marker.number, Span(start, stop), Span(after, stop), rest, index, True, True
        )


def _holds_sentence(text: str, start: int, end: int) -> bool:
    """Whether a stretch goes on after a full stop."""
    end -= 1
    return (
        text.find("。", start, end) >= 0 or text.find("!", start, end) >= 0 or text.find("?", start, end) >= 0
    )


def _trimmed(text: str, first: int, stop: int) -> int:
    """The end of a stretch without the spaces and the hashes of a heading after it."""
    while stop > first and text[stop - 1] in "# \t":
        stop -= 1
    return stop


def _ends_sentence(text: str, first: int, stop: int) -> bool:
    """Whether a stretch ends with a full stop, or with a bracket that stands after one."""
    if text[stop - 1] == ")":
        stop = text.rfind("(", max(first, stop - _LONGEST_TITLE), stop)
    return stop > first and text[stop - 1] in _ENDS


def _contents_blocks(document: Document, text: str) -> frozenset[int]:
    """The blocks of a table of contents: from 目录 to where its first entry stands again."""
    for index, block in enumerate(document.blocks[:40]):
        if text[block.span.start] == "目" and document[block.span].split() in (["目录"], ["目", "录"]):
            return frozenset(range(index, _contents_end(document, text, index + 1)))
    return frozenset()


def _contents_end(document: Document, text: str, first: int) -> int:
    entries: list[str] = []
    for index in range(first, min(len(document.blocks), first + 400)):
        span = document.blocks[index].span
        if span.end - span.start > 2 * _LONGEST_TITLE:
            break
        entry = text[span.start : span.end].rstrip("0123456789.… \t·-()")
        if entries and entry == entries[0]:
            return index
        entries.append(entry)
    return first
