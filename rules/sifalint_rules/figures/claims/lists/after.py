"""Lists that their count announces: 共3家，分别是甲、乙和丙, 达6个（甲、乙……）, 三大工程：甲、乙、丙."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Document, Pattern, Span, Verdict
from sifalint.facts.sentences import read_sentences
from sifalint.facts.spans import span_at
from sifalint.facts.widths import folded
from sifalint_rules.figures.claims.claim import Reason
from sifalint_rules.figures.claims.lists.counts import Count, Hold, read_counts
from sifalint_rules.figures.claims.lists.items import Items, items_after
from sifalint_rules.figures.claims.lists.listing import Listing, unverifiable
from sifalint_rules.figures.claims.lists.words import ListWords
from sifalint_rules.placeholders.marks import masked_sentences

_OPENING = Pattern(
    r"[”’》]?(?:(?P<bracket>\()|(?P<namely>[,:]?(?:分别(?:是|为)|依次(?:是|为)|(?:即|也就是)[:]?(?!可|将|使|便|日|时|席|墨|兴))|是指[:]?)|(?P<colon>:))"
    r"(?P<open>含|包括|包含|其中|如|例如|主要|涉及)?(?P<none>不含|不包括|见|详见|另|以下|下同|原|指|截至|统称|简称)?"
)
_COUNTED = Pattern(r"\d|[二三四五六七八九十百千万]+[件起名人家次场条]")
_OPEN_END = Pattern(r"等(?:\p{Han}{0,6})?$")
_COMPOUND = Pattern(r"[一二两三四五六七八九十]\p{Han}")
_SHORTEST, _LONGEST = 2, 14


def read_lists_after(document: Document) -> Iterator[Listing]:
    """The lists behind the counts of a document, in order."""
    text = document.once(folded)
    sentences = document.once(read_sentences)
    masked = document.once(masked_sentences) if "、" in text else ()
    for count in document.once(read_counts):
        match = _OPENING.match(text, count.end, count.end + 12)
        sentence = span_at(sentences, count.span.start) if match and not match["none"] else None
        if match is None or sentence is None or _COMPOUND.search(count.noun):
            continue
        closers = ")" if match["bracket"] else ".。;!?"
        items = items_after(text, match.end(), sentence.end, closers)
        if items is None or len(items.spans) < 2 or not _is_list(text, items, count.words):
            continue
        opened = match["open"] is not None or _OPEN_END.search(text[slice(*items.spans[-1])]) is not None
        listing = _compared(text, count, items, opened=opened, closed=match["namely"] is not None)
        if listing is not None:
            unfilled = span_at(masked, count.span.start) is not None
            yield unverifiable(*listing[:3], Reason.UNFILLED) if unfilled else listing


def _is_list(text: str, items: Items, words: ListWords) -> bool:
    """Whether the stretches name things, rather than count them or say what else a thing is called."""
    stretches = [text[span.start : span.end].strip() for span in items.spans]
    if any(not stretch or _COUNTED.search(stretch) for stretch in stretches):
        return False
    return not all(stretch in words.alternatives for stretch in stretches)


def _compared(text: str, count: Count, items: Items, *, opened: bool, closed: bool) -> Listing | None:
    low = len(items.spans)
    high = low + items.joints(text)
    stated = count.number
    if low <= stated <= high:
        return _listed(count, items, stated, Verdict.HOLDS)
    if low < stated and opened:
        return _listed(count, items, low, Verdict.HOLDS)
    if stated < 2 or count.fixed:
        return None
    short = all(_SHORTEST <= len(text[slice(*span)].strip()) <= _LONGEST for span in items.spans)
    near = low >= _SHORTEST + 1 and abs(stated - high) <= _SHORTEST
    if closed or (short and (count.hold is not Hold.THING or near)):
        return _listed(count, items, high if high < stated else low, Verdict.WRONG)
    return unverifiable(count.span, stated, items.spans, Reason.AMBIGUOUS)


def _listed(count: Count, items: Items, found: int, verdict: Verdict) -> Listing:
    reason = Reason.SUBSET.value if verdict is Verdict.HOLDS and found < count.number else None
    return Listing(Span(*count.span), count.number, items.spans, found, verdict, reason)
