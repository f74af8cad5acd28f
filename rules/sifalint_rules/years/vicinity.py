"""What stands near a place in its own sentence."""

from __future__ import annotations

from sifalint import Document, Span
from sifalint.facts.sentences import sentence_at

_REACH = 100


def near(document: Document, span: Span, reach: int = _REACH) -> Span:
    """The sentence that a stretch begins in, at most ``reach`` code points to either side of it."""
    sentence = sentence_at(document, span.start)
    return Span(max(sentence.start, span.start - reach), min(max(sentence.end, span.end), span.end + reach))
