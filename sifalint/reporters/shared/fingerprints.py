"""Recognising a finding when the lines around it have moved."""

from __future__ import annotations

from collections.abc import Iterable

from sifalint.document import Document
from sifalint.facts.widths import fold
from sifalint.finding import Finding
from sifalint.reporters.shared.blocks import is_whole
from sifalint.reporters.shared.excerpts import clause
from sifalint.reporters.shared.sections import headings_over


def fingerprint(document: Document, finding: Finding) -> str:
    """Sixteen hexadecimal digits that depend on the code, the clause and the titles of its sections.

    Lines, offsets, heading numbers, white space and the width of punctuation do not matter. A second finding
    of the rule in the same clause, or in the same words of the same section, has the same fingerprint.
    """
    from hashlib import blake2b

    headings = () if is_whole(document, finding.span) else headings_over(document, finding.span)
    words = [finding.code, clause(document, finding.span), *(heading.title for heading in headings)]
    digest = blake2b("\n".join(_normalised(words)).encode("utf-8", "replace"), digest_size=8)
    return digest.hexdigest()


def _normalised(words: Iterable[str]) -> Iterable[str]:
    return ("".join(fold(each).split()).rstrip("。.,;:") for each in words)
