"""Lists that end with their count: 县、乡、村三级, 户政、交警、治安等5个警种."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sifalint import Document, Pattern, Span, Verdict
from sifalint.facts.sentences import read_sentences
from sifalint.facts.spans import span_at
from sifalint.facts.widths import folded
from sifalint_rules.figures.claims.claim import Reason
from sifalint_rules.figures.claims.lists.counts import Count, Hold, read_counts
from sifalint_rules.figures.claims.lists.items import Items, items_before, joints
from sifalint_rules.figures.claims.lists.leads import Read, readings
from sifalint_rules.figures.claims.lists.listing import Listing, unverifiable
from sifalint_rules.figures.claims.lists.words import ListWords
from sifalint_rules.placeholders.marks import masked_sentences

_LINK = Pattern(r"(?P<open>等(?:地|人|共)?)?(?P<all>共计|合计|共|全部|这|以上|上述)?$")
_COUNTED = Pattern(
    r"\d|[一二三四五六七八九十百千万]+[个件起名人家场项条级类种部篇大位所处]|[二三四五六七八九十百千万]次(?!性)"
)
_LEVEL = Pattern(r"[省市县区乡镇村街道社组委部国央州旗盟班校院局所居企厅屯家级团体室员户点站间门审核批)”]$")
_SET_APART = Pattern(r"、|”“|》《")
_GRADE = Pattern(r"(?:[级型性类式]|重点|重大|特大|优秀|先进|示范|特色|骨干|专业)$")
_MORE_NOUN = Pattern(r"[\p{Han}“《]")
_PLACES = frozenset("地方院岸者")
_TOGETHER = frozenset(("协作", "联动", "共治", "协同"))
_PLAIN = frozenset("项类种省市县区")
_QUOTES = frozenset("”’“‘《》")
_FAR, _MOST_SHORT = 200, 12


def read_lists_before(document: Document) -> Iterator[Listing]:
    """The lists before the counts of a document, in order."""
    text = document.once(folded)
    sentences = document.once(read_sentences)
    masked = document.once(masked_sentences) if "、" in text else ()
    passed = -1
    for count in document.once(read_counts):
        floor, passed = passed, count.span.end
        if not _SET_APART.search(text, max(floor, count.span.start - _FAR, 0), count.span.start):
            continue
        sentence = span_at(sentences, count.span.start)
        if sentence is None:
            continue
        listing = _listing(text, count, max(floor, sentence.start), floor)
        if listing is not None:
            unfilled = span_at(masked, count.span.start) is not None
            yield unverifiable(*listing[:3], Reason.UNFILLED) if unfilled else listing


def _listing(text: str, count: Count, floor: int, passed: int) -> Listing | None:
    """The list that ends with a count, if there is one; ``passed`` is the end of the count before."""
    link = _LINK.search(text, max(floor, count.span.start - 4), count.span.start)
    end = link.start() if link else count.span.start
    items = items_before(text, floor, end)
    if items is None or len(items.spans) < 2 or not all(_names(text, span) for span in items.spans):
        return None
    words = count.words
    last = text[items.spans[-1].start : end].strip()
    if last.endswith(words.contractions) or (
        count.quoted and count.unit in _PLACES and count.noun[:2] not in _TOGETHER
    ):
        return None
    opened = link is not None and link["open"] is not None
    total = link is not None and link["all"] is not None
    act = words.acts(last) or (words.may_act(last) and count.hold is Hold.THING)
    if act and not opened and not _alike(text, items, words):
        return None
    if count.hold is Hold.WHOLE and count.unit == "级" and not _levels(text, items):
        return None
    reads = list(readings(text, items, words))
    inside = text[items.spans[0].start - 1 : items.spans[0].start] == "“" and text[end - 1 : end] != "”"
    unsure = (
        items.spans[0].start == passed
        or total
        or count.fixed
        or (inside and not count.quoted)
        or _is_quoted_name(text, count, end)
        or _others(text, count, items)
    )
    return _compared(text, count, items, reads, opened=opened, sure=not unsure)


def _alike(text: str, items: Items, words: ListWords) -> bool:
    """Whether the last two stretches are names of one pattern: 立案、审判、执行."""
    *_, before, last = (text[span.start : span.end].strip() for span in items.spans)
    lead = words.lead_of(before) if len(items.spans) == 2 else 0
    return len(before) - lead == len(last)


def _is_quoted_name(text: str, count: Count, end: int) -> bool:
    """Whether a quoted name with a count in it ends the last thing of a list: 低保、残疾人“两项补贴”."""
    direct = end == count.span.start and count.hold is not Hold.WHOLE
    return direct and count.quoted and bool(count.noun) and count.noun[0] not in _QUOTES


def _others(text: str, count: Count, items: Items) -> bool:
    """Whether a count may be of other things than the list: C和D两条路, 各部门7个方面."""
    last = text[items.spans[-1].start : count.span.start]
    if count.hold is Hold.NAMED:
        return "各" in last or last.endswith(("部门", "单位", "机关", "人员"))
    return count.hold is Hold.THING and joints(last) > 0 and count.number < len(items.spans)


def _names(text: str, span: Span) -> bool:
    """Whether a stretch of a list names something and counts nothing."""
    stretch = text[span.start : span.end].strip()
    return bool(stretch) and (stretch[0] in "“《" or _COUNTED.search(stretch) is None)


def _levels(text: str, items: Items) -> bool:
    """Whether the things of a list may be levels of government."""
    return all(_LEVEL.search(text[span.start : span.end].strip()) for span in items.spans[1:])


def _compared(
    text: str, count: Count, items: Items, reads: Sequence[Read], *, opened: bool, sure: bool
) -> Listing | None:
    stated = count.number
    fitting = [read for read in reads if read.agrees(stated)]
    if fitting:
        return _listed(text, count, items, fitting[-1].first, stated, Verdict.HOLDS)
    shortest = reads[-1]
    if opened and shortest.likely < stated:
        return _listed(text, count, items, shortest.first, shortest.likely, Verdict.HOLDS)
    few = min(read.likely if read.firm else read.low for read in reads)
    many = max(read.high for read in reads)
    if few > stated and sure and _surely_more(text, count, items):
        return _listed(text, count, items, shortest.first, few, Verdict.WRONG)
    if many < stated and sure and _surely_fewer(text, count, items, reads[0]):
        return _listed(text, count, items, 0, reads[0].likely, Verdict.WRONG)
    if count.hold is Hold.THING and not opened:
        return None
    return unverifiable(count.span, stated, items.spans, Reason.AMBIGUOUS)


def _listed(text: str, count: Count, items: Items, first: int, found: int, verdict: Verdict) -> Listing:
    reason = Reason.SUBSET.value if verdict is Verdict.HOLDS and found < count.number else None
    head, *rest = items.spans[first:]
    words = count.words
    lead = (words.last_lead_of if first else words.lead_of)(text[head.start : head.end])
    return Listing(
        count.span, count.number, (Span(head.start + lead, head.end), *rest), found, verdict, reason
    )


def _surely_more(text: str, count: Count, items: Items) -> bool:
    """Whether a list with more things than stated begins where it seems to.

    All its stretches but the first must be short, and none an enumeration of acts.
    """
    stretches = [text[span.start : span.end] for span in items.spans]
    inner = stretches[1:]
    short = all(len(stretch) <= _MOST_SHORT for stretch in inner)
    return short and not any(count.words.leads_up(stretch) for stretch in inner) and count.number >= 2


def _end_alike(one: str, other: str) -> bool:
    """Whether two names end with the same word: 社区村组防控、单位行业场所防控."""
    return one[-2:] == other[-2:] and min(len(one), len(other)) > 2


def _surely_fewer(text: str, count: Count, items: Items, read: Read) -> bool:
    """Whether a list with fewer things than stated is all that the count speaks of."""
    if count.hold is not Hold.THING:
        return count.hold is Hold.WHOLE or read.high > 2 or count.number - read.high <= 3
    han = not text[count.span.start + count.quoted].isdecimal()
    if not (_MORE_NOUN.match(count.noun) or han or count.unit in _PLAIN):
        return False
    stretches = [text[span.start : span.end].strip() for span in items.spans]
    graded = all(_GRADE.search(stretch) for stretch in stretches[1:])
    several = read.high > 2 or (stretches[0][-1] == stretches[1][-1] and stretches[0][-1] in count.noun)
    like = han and (len({stretch[-1] for stretch in stretches}) == 1 or _end_alike(*stretches[-2:]))
    return not graded and several and (like or count.number - read.high <= 2)
