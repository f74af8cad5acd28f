"""The date with which a document is signed."""

from __future__ import annotations

from sifalint import Document
from sifalint.facts.dates import DateMention, dates_in
from sifalint.facts.widths import folded

_LINES = 6
_MARKS = " \t\xa0\u3000()*_"


def signed_date(document: Document) -> DateMention | None:
    """The last date that is a line of its own below the last sentence, as it is written."""
    text = document.once(folded)
    for block in reversed(document.blocks[-_LINES:]):
        start, end = block.span
        if "。" in text[start:end]:
            return None
        length = len(text[start:end].strip(_MARKS))
        for mention in dates_in(document, block.span):
            whole = length == mention.span.end - mention.span.start
            if whole and mention.first.day and not mention.is_range:
                return mention
    return None
