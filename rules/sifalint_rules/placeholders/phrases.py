"""The words around an unfilled place, as a message quotes them."""

from __future__ import annotations

from sifalint import Document, Pattern, Span

_LEAD = Pattern(r"[^\s,，。;；:：!！?？、()（）“”《》]{0,8}$")
_SPACES = Pattern(r"\s+")
_REST = Pattern(r"[^\s,，。;；:：!！?？、()（）“”《》]{0,6}")


def phrase(document: Document, span: Span) -> str:
    """An unfilled place with the few words around it in the same clause; white space in it shows as ＿.

    Where the clause holds nothing else (集中在XX、XX、城东), the words beyond its marks are shown.
    """
    text = document.text
    lead = _LEAD.search(text[max(0, span.start - 8) : span.start])
    rest = _REST.match(text, span.end)
    around = (lead.group() if lead else "", rest.group() if rest else "")
    if not any(around):
        around = (
            _lines(text[max(0, span.start - 6) : span.start])[-1],
            _lines(text[span.end : span.end + 6])[0],
        )
    return around[0] + _SPACES.sub("＿", document[span]) + around[1]


def _lines(words: str) -> list[str]:
    return words.replace("\r", "\n").split("\n")
