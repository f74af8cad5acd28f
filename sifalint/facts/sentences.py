"""Sentences, and the clauses in them."""

from __future__ import annotations

from sifalint.document import BlockKind, Document, Span
from sifalint.facts.spans import span_at
from sifalint.facts.widths import folded
from sifalint.patterns import Pattern

_SENTENCE = Pattern(r"[^。！!？?]+(?:[。！!？?]+[”’」』)》]*)?|[。！!？?]+")
_CLAUSE = Pattern(r"[^,;:、。!?]+")


def read_sentences(document: Document) -> tuple[Span, ...]:
    """The sentences of a document in order.

    A sentence ends with 。！？ (and the quotation mark or bracket that closes it) or with its block;
    code blocks hold none. White space around it is left out.
    """
    text = document.once(folded)
    sentences: list[Span] = []
    for block in document.blocks:
        if block.kind is BlockKind.CODE:
            continue
        for match in _SENTENCE.finditer(text, block.span.start, block.span.end):
            words = match.group()
            lead = len(words) - len(words.lstrip())
            if words.strip():
                sentences.append(Span(match.start() + lead, match.start() + len(words.rstrip())))
    return tuple(sentences)


def sentence_at(document: Document, offset: int) -> Span:
    """The sentence that holds an offset, or an empty span there where it stands between sentences."""
    return span_at(document.once(read_sentences), offset) or Span(offset, offset)


def clauses(text: str, span: Span) -> list[Span]:
    """The clauses of a stretch of folded text: what stands between ， ； ： 、 and 。 marks."""
    return [Span(*match.span()) for match in _CLAUSE.finditer(text, span.start, span.end)]
