"""One finding for what stands in a pasted copy as well as in the original."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence

from sifalint.document import Document, Span
from sifalint.facts.repetition import read_copies
from sifalint.facts.spans import span_at
from sifalint.finding import Finding, Related, Text

AGAIN = Text("重复粘贴的文本中，此处同样如此", "the pasted copy has the same here")


def fold_echoes(document: Document, findings: list[Finding]) -> list[Finding]:
    """Give each finding of a pasted copy as a related place of the same finding in the original.

    ``findings`` stand in order of their place. Two are the same where code and words agree and they stand
    in blocks or sentences that the copy pairs, the second such finding of one answering to the second of
    the other. One that stands in the copy alone is kept.
    """
    originals = _originals(document) if len(findings) > 1 else {}
    if not originals:
        return findings
    copied = sorted(originals)
    kept: list[Finding] = []
    echoes: dict[int, list[Span]] = defaultdict(list)
    known: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    heard: Counter[tuple[tuple[str, str], Span]] = Counter()
    for finding in findings:
        what = (finding.code, document[finding.span])
        unit = span_at(copied, finding.span.start)
        if unit is not None:
            same = _within(known[what], originals[unit], heard[what, unit])
            heard[what, unit] += 1
            if same is not None:
                echoes[same].append(finding.span)
                continue
        known[what].append((finding.span.start, len(kept)))
        kept.append(finding)
    return [_with_echoes(finding, echoes.get(i, ())) for i, finding in enumerate(kept)]


def _within(places: Sequence[tuple[int, int]], unit: Span, number: int) -> int | None:
    """The index of the finding that comes as ``number`` (from 0) among those that start inside a unit."""
    i = bisect_left(places, (unit.start, 0)) + number
    return places[i][1] if i < len(places) and places[i][0] < unit.end else None


def _originals(document: Document) -> dict[Span, Span]:
    """For each copied block or sentence the one it goes back to, which is no copy itself."""
    originals: dict[Span, Span] = {}
    for copy in document.once(read_copies):
        for copied, original in copy.blocks:
            originals[copied] = originals.get(original, original)
    return originals


def _with_echoes(finding: Finding, echoes: Sequence[Span]) -> Finding:
    told = {related.span for related in finding.related}
    again = tuple(Related(span, AGAIN) for span in echoes if span not in told)
    return finding._replace(related=finding.related + again) if again else finding
