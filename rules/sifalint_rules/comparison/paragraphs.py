"""The paragraphs of a report that are its own words."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import BlockKind, Document, Pattern, Span
from sifalint.facts.outline import read_outline
from sifalint.facts.pairing import masks
from sifalint.facts.tables import read_rows
from sifalint.facts.widths import folded
from sifalint.records import NamedTuple
from sifalint_rules.comparison.words import known_words

_PROVISION = Pattern(r"第[一二三四五六七八九十百零〇\d]{1,6}条[ 　:]|“[^”]*”$")
_SENTENCE = Pattern(r"[^。;!?]+[。;!?]?")


class Paragraph(NamedTuple):
    """A paragraph, its words with figures masked, and how many characters of these are no formula."""

    span: Span
    words: str
    own: int


def own_paragraphs(document: Document) -> tuple[Paragraph, ...]:
    """The paragraphs in order without headings, table rows, provisions and quotations.

    A sentence that holds a legal or stock formula does not count as the report's own words.
    """
    spans = tuple(_prose(document))
    formulas = known_words(document).formulas
    found = []
    for span, words in zip(spans, masks(document, spans), strict=True):
        sentences = _SENTENCE.findall(words) if formulas.search(words) else [words]
        found.append(
            Paragraph(span, words, sum(len(each) for each in sentences if not formulas.search(each)))
        )
    return tuple(found)


def _prose(document: Document) -> Iterator[Span]:
    text = document.once(folded)
    outline, rows = document.once(read_outline), document.once(read_rows)
    left_out = rows | {heading.block for heading in outline.headings if not heading.run_in}
    for index, block in enumerate(document.blocks):
        if block.kind in (BlockKind.CODE, BlockKind.CELL, BlockKind.HEADING) or index in left_out:
            continue
        titled = outline.title is not None and outline.title.overlaps(block.span)
        if not titled and not _PROVISION.match(text, *block.span):
            yield block.span
