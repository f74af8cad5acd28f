"""One finding for what stands in a pasted copy as well as in the original."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from sifalint.document import Document, Span
from sifalint.facts.repetition import read_copies
from sifalint.finding import Finding, Related, Text

_AGAIN = Text("重复粘贴的文本中，此处同样如此", "the pasted copy has the same here")


def fold_echoes(document: Document, findings: list[Finding]) -> list[Finding]:
    """Give each finding of a pasted copy as a related place of the same finding in the original.

    Two findings are the same where code and words agree and they stand in blocks that the copy pairs; one
    that stands in the copy alone is kept.
    """
    if len(findings) < 2:
        return findings
    originals = _paired_blocks(document)
    if not originals:
        return findings
    starts = sorted(originals)
    kept: list[Finding] = []
    index: dict[tuple[str, str, int], int] = {}
    for finding in findings:
        block = _holding(starts, originals, finding.span)
        words = document[finding.span]
        original = index.get((finding.code, words, originals[block].start)) if block else None
        if original is not None:
            kept[original] = _with_echo(kept[original], finding.span)
            continue
        kept.append(finding)
        for start in _block_starts(document, finding.span):
            index.setdefault((finding.code, words, start), len(kept) - 1)
    return kept


def _paired_blocks(document: Document) -> dict[Span, Span]:
    return {copied: original for copy in document.once(read_copies) for copied, original in copy.blocks}


def _holding(starts: list[Span], originals: dict[Span, Span], span: Span) -> Span | None:
    i = bisect_right(starts, (span.start, 1 << 62)) - 1
    return starts[i] if i >= 0 and span.start < starts[i].end else None


def _block_starts(document: Document, span: Span) -> list[int]:
    i = bisect_right(document.blocks, span.start, key=lambda block: block.span.start) - 1
    return [document.blocks[i].span.start] if i >= 0 else []


def _with_echo(finding: Finding, span: Span) -> Finding:
    if any(related.span == span for related in finding.related):
        return finding
    return replace(finding, related=(*finding.related, Related(span, _AGAIN)))
