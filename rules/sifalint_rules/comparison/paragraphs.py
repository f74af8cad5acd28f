"""The paragraphs of a report that are its own words."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import BlockKind, Document, Pattern, Span
from sifalint.facts.outline import read_outline
from sifalint.facts.tables import read_rows
from sifalint.facts.widths import folded
from sifalint_rules.comparison.words import known_words

_PROVISION = Pattern(r"第[一二三四五六七八九十百零〇\d]{1,6}条[ 　:]|“[^”]*”$")


def own_paragraphs(document: Document) -> tuple[Span, ...]:
    """The paragraphs in order without headings, table rows, provisions, quotations and legal formulas."""
    return tuple(_own(document))


def _own(document: Document) -> Iterator[Span]:
    text, formulas = document.once(folded), known_words(document).formulas
    outline, rows = document.once(read_outline), document.once(read_rows)
    left_out = rows | {heading.block for heading in outline.headings if not heading.run_in}
    for index, block in enumerate(document.blocks):
        if block.kind in (BlockKind.CODE, BlockKind.CELL, BlockKind.HEADING) or index in left_out:
            continue
        titled = outline.title is not None and outline.title.overlaps(block.span)
        if not titled and not _PROVISION.match(text, *block.span) and not formulas.search(text, *block.span):
            yield block.span
