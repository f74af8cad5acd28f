"""Names and their numbers: 刑事、民事、行政案件分别为120件、340件、15件."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Document, Pattern, Span, Verdict
from sifalint.facts.widths import folded
from sifalint_rules.figures.claims.claim import Reason
from sifalint_rules.figures.claims.lists.items import Items, items_before, joints, split_last
from sifalint_rules.figures.claims.lists.leads import Read, readings
from sifalint_rules.figures.claims.lists.listing import Listing, unverifiable
from sifalint_rules.figures.claims.lists.words import ListWords, list_words
from sifalint_rules.figures.statements import Count, Link, Statement, read_statements

_WORD = Pattern(r"(?:分别|依次)(?P<does>[^、,;:。()分]{0,12})$")
_NEXT = Pattern(r"(?:/\p{Han}{1,3})?(?:、|和|及|与|以及)")
_GOES_ON = Pattern(r"(?:/\p{Han}{1,3})?(?:、|和(?!谐)|及|以及)")
_SEVERAL = Pattern(
    r"[两三四五六七八九十各等双\d]|进出口|存贷|男女|收结|审执|升降|东中西|老中青|党政|水电|吃住|德智"
    r"|硕博|博硕|博士硕士|人财物"
)
_NUMBER = Pattern(r"[两三四五六七八九](?=[大个项类次种家市县区省])")
_MOST_VALUES, _FAR = 20, 40
_MOST_SHORT = 10


def read_respective_lists(document: Document) -> tuple[Listing, ...]:
    """The lists of names whose numbers follow one by one, in order of the numbers."""
    text = document.once(folded)
    if "分别" not in text and "依次" not in text:
        return ()
    found: list[Listing] = []
    for statement in document.once(read_statements):
        before: Listing | None = None
        for i, number in enumerate(statement.numbers):
            if number.link is Link.GLUED or not ("分别" in number.label or "依次" in number.label):
                continue
            for listing in _listing(text, statement, i, before):
                before = listing
                found.append(listing)
    return tuple(found)


def _listing(text: str, statement: Statement, index: int, before: Listing | None) -> Iterator[Listing]:
    """The names and numbers around the 分别 of a number; ``before`` is the last one of the sentence."""
    first = statement.numbers[index]
    match = _WORD.search(text, max(statement.span.start, first.span.start - _FAR), first.span.start)
    values = _values(text, statement, index) if match else []
    if match is None or len(values) < 2:
        return
    span = Span(values[0].span.start, _end(statement, index, values))
    items = items_before(text, statement.span.start, match.start())
    words = list_words(statement.packs)
    if statement.masked:
        yield unverifiable(span, len(values), (), Reason.UNFILLED)
    elif items is None or not text[slice(*items.spans[-1])].strip() or _GOES_ON.match(text, span.end):
        yield unverifiable(span, len(values), (), Reason.AMBIGUOUS)
    elif len(items.spans) == 1:
        others = _named_before(text, statement, items, before)
        yield _joined(text, span, len(values), items, others, words)
    else:
        yield _compared(text, span, len(values), items, words)


def _values(text: str, statement: Statement, index: int) -> list[Count]:
    """The numbers that answer to the names; one of two units, such as 12件15人, counts as one."""
    values = [statement.numbers[index]]
    end = values[0].span.end
    for number in statement.numbers[index + 1 : index + _MOST_VALUES]:
        if number.span.start > end:
            if not _NEXT.fullmatch(text, end, number.span.start):
                break
            values.append(number)
        end = number.span.end
    return values


def _end(statement: Statement, index: int, values: list[Count]) -> int:
    """Where the last of the values ends, with the unit glued to it."""
    end = values[-1].span.end
    for number in statement.numbers[index : index + 2 * _MOST_VALUES]:
        if number.span.start == end:
            end = number.span.end
    return end


def _compared(text: str, span: Span, stated: int, items: Items, words: ListWords) -> Listing:
    reads = [*readings(text, items, words)]
    fitting = [read for read in reads if read.low <= stated <= read.high]
    if fitting and (stated > len(items.spans) or not _one_more(text, items)):
        return Listing(span, stated, items.spans[fitting[-1].first :], stated, Verdict.HOLDS)
    if fitting:
        return Listing(span, stated, items.spans, len(items.spans) + 1, Verdict.DOUBTFUL)
    few, many = min(read.low for read in reads), max(read.high for read in reads)
    if few > stated and _surely_more(text, items, stated, words):
        return Listing(span, stated, items.spans[reads[-1].first :], few, Verdict.WRONG)
    several = _several(text, items, words)
    if many < stated and not several and not _crossed(text, items, reads[0], stated):
        return Listing(span, stated, items.spans, many, Verdict.WRONG)
    return unverifiable(span, stated, items.spans, Reason.AMBIGUOUS)


def _named_before(text: str, statement: Statement, items: Items, before: Listing | None) -> tuple[Span, ...]:
    """The names that a clause without its own goes back to: those of the last 分别 or of the last clause."""
    if before is not None and before.verdict is Verdict.HOLDS:
        return before.things
    comma = items.spans[0].start - 1
    other = items_before(text, statement.span.start, comma) if text[comma : comma + 1] == "," else None
    return other.spans if other and len(other.spans) > 1 else ()


def _joined(
    text: str, span: Span, stated: int, items: Items, others: tuple[Span, ...], words: ListWords
) -> Listing:
    """Names without 、: joined by 和, said in one word or by their number, or named in an earlier clause."""
    name = text[slice(*items.spans[0])]
    found = joints(name) + 1
    if found == stated or _in_one_word(name, stated, words):
        return Listing(span, stated, items.spans, stated, Verdict.HOLDS)
    if found == 2 and stated > 2 and len(name) <= 2 * _MOST_SHORT and not _several(text, items, words):
        return Listing(span, stated, items.spans, found, Verdict.DOUBTFUL)
    if found == 1 and len(others) == stated:
        return Listing(span, stated, others, stated, Verdict.HOLDS)
    return unverifiable(span, stated, items.spans, Reason.AMBIGUOUS)


def _in_one_word(name: str, stated: int, words: ListWords) -> bool:
    """Whether a word of a name stands for as many things as there are numbers: 城乡, 三次产业."""
    if any(len(word) == stated and word in name for word in words.contractions):
        return True
    number = _NUMBER.search(name)
    return number is not None and "〇一二三四五六七八九".find(number.group().replace("两", "二")) == stated


def _one_more(text: str, items: Items) -> bool:
    """Whether 和 in the last stretch joins two names, as the first of them ends like the name before."""
    names = [text[slice(*span)] for span in items.spans]
    last = split_last(names[-1])
    alone = not any(joints(name) for name in names[:-1]) and len(last) == 2
    return alone and len(last[0]) > 2 and last[0][-1] == names[-2][-1:] and len(last[1]) > 2


def _surely_more(text: str, items: Items, stated: int, words: ListWords) -> bool:
    """Whether a list with more names than numbers begins where it seems to: all but its last are short."""
    inner = [text[slice(*span)] for span in items.spans[1:-1]]
    if words.leads_up(text[slice(*items.spans[-1])][:4]) and len(items.spans) - stated == len(inner):
        return False
    return stated >= 2 and all(len(name) <= _MOST_SHORT and not words.leads_up(name) for name in inner)


def _several(text: str, items: Items, words: ListWords) -> bool:
    """Whether one of the names may stand for several things, as 城乡 and 进出口 do."""
    names = [text[slice(*span)] for span in items.spans]
    return any(_SEVERAL.search(name) or any(word in name for word in words.contractions) for name in names)


def _crossed(text: str, items: Items, read: Read, stated: int) -> bool:
    """Whether every name of one list may go with every name of another: 城市和农村的低保标准、救助标准."""
    lengths = [span.end - span.start for span in items.spans]
    glued = any(length > lengths[-1] for length in lengths[1:-1])
    size = read.high
    if read.high == read.low and not glued:
        return False
    return any(
        first * (size + 1 - first) == stated or first * (size - first) == stated for first in range(2, size)
    )
