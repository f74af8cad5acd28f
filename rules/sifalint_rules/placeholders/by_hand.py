"""Where blanks are meant to be filled in by hand: forms, annexes and the lines of a signature."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from sifalint import Block, Document, Pattern, Span
from sifalint.facts.repetition import read_copies
from sifalint.facts.widths import folded
from sifalint.records import NamedTuple

_ANNEX = Pattern(
    r"[#*【\[( ]*附(?:[件录表]?[ ]?[\d一二三四五六七八九十]{1,3}(?:[:、. )】\]*].*)?"
    r"|[件录表](?:[)】\]*:]*| .*))"
)
_SAMPLE = Pattern(
    r"(?!附|\d)[^。;:]{0,40}(?:样式|式样|样[本表]|范本|格式|模板|参考文本|问卷|[申登审签][请记批核到][表书]|承诺书|协议书|委托书|回执)"
    r"[)\]】]?\**"
)
_TABLE = Pattern(r"[^。;,]{2,40}表(?:[(\[【][^。;]{1,16}[)\]】])?")
_ENTRY = Pattern(r"(?:[^:。;,_\n]{1,16}:[ ]*+_{2,}+[年月日 _、;,。]*+)+")
_SHORT = 60
_SIGNATURE_LINES = 8
_APART = 3


class ByHand(NamedTuple):
    """``forms`` are to be filled in wherever they hold a blank, ``signatures`` where one ends a line.

    ``samples`` are the forms that say in their title that they are one: even their sentences have blanks.
    """

    forms: tuple[Span, ...]
    samples: tuple[Span, ...]
    signatures: tuple[Span, ...]


def read_by_hand(document: Document) -> ByHand:
    """The forms of a document, and the lines of names and dates below its last words.

    A form is an annex, what follows the title of a sample, or lines that are a label with a blank. An annex
    begins only after a sentence, since one that opens a file is the report itself, and not where a letter
    lists it (附件：1.). Where the text is pasted twice, each copy has its signature.
    """
    copies = [copy.copy.start for copy in document.once(read_copies)]
    titled = list(_titled(document))
    annexes = [each.start for each in titled]
    forms = [Span(start, _next(copies, start, len(document.text))) for start in annexes[:1]]
    entries = [entry for entry in _entries(document) if not any(form.covers(entry) for form in forms)]
    ends = {len(document.text), *annexes[:1], *copies}
    signatures = {line for end in ends for line in _signature(document, end)}
    starts = sorted((*annexes, *copies))
    titles = sorted(set(_samples(document, titled)))
    samples = (Span(title.end, _next(starts, title.end, len(document.text))) for title in titles)
    return ByHand(tuple(sorted(forms + entries)), tuple(samples), tuple(sorted(signatures)))


def _samples(document: Document, titled: list[Span]) -> Iterator[Span]:
    """The lines that name an annex, or stand right below one that does, and say it is a sample or a table."""
    text = document.once(folded)
    spans = [block.span for block in document.blocks] if titled else []
    for title in titled:
        below = bisect_left(spans, (title.end,))
        for named in (title, *spans[below : below + 1]):
            if _SAMPLE.fullmatch(text, *named) or _TABLE.fullmatch(text, *named):
                yield named


def _titled(document: Document) -> Iterator[Span]:
    """The lines that name an annex or a sample, after the first sentence of the text."""
    text = document.once(folded)
    told = False
    for block in document.blocks:
        start, end = block.span
        short = told and end - start <= _SHORT and text[end - 1] != "。"
        if short and (_ANNEX.fullmatch(text, start, end) or _SAMPLE.fullmatch(text, start, end)):
            yield block.span
        told = told or "。" in text[start:end]


def _next(offsets: list[int], start: int, otherwise: int) -> int:
    return min((offset for offset in offsets if offset > start), default=otherwise)


def _entries(document: Document) -> Iterator[Span]:
    """The stretches of two and more lines, close to each other, that are labels with blanks."""
    text = document.once(folded)
    run: list[int] = []
    for i, block in enumerate((*document.blocks, None)):
        if block is not None and (not run or i - run[-1] <= _APART):
            if text.find("_", *block.span) >= 0 and _ENTRY.fullmatch(text, *block.span):
                run.append(i)
            continue
        if len(run) > 1:
            yield Span(document.blocks[run[0]].span.start, document.blocks[run[-1]].span.end)
        run = []


def _signature(document: Document, end: int) -> Iterator[Span]:
    """The lines before an end that hold no sentence."""
    blocks: tuple[Block, ...] = document.blocks
    last = bisect_left(blocks, end, key=lambda block: block.span.start)
    for block in reversed(blocks[max(0, last - _SIGNATURE_LINES) : last]):
        if block.span.end - block.span.start > _SHORT or "。" in document[block.span]:
            return
        yield block.span
