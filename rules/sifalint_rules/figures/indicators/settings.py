"""What limits a number: time, region, place, campaign, and the whole it is a part of."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from functools import lru_cache

from sifalint import Document, Pattern
from sifalint.facts.outline import read_outline
from sifalint.facts.widths import folded
from sifalint_rules.figures.indicators.indicator import Setting
from sifalint_rules.figures.indicators.periods import TIMES, period_of
from sifalint_rules.figures.indicators.subjects import REGION, subject_at
from sifalint_rules.figures.indicators.words import known_words
from sifalint_rules.figures.statements import Count, Statement
from sifalint_rules.structure.roles import in_plan

_PART = Pattern(r"其中|包括|包含|[,;:]含")
_COUNTED = Pattern(r"\d|[一二三四五六七八九十两][名个件起人次]")
_PLANNED = Pattern(
    r"将[^军领]|拟[^定写订合稿]|力争|计划|预计|预期|目标|确保|力求|明年|下一步|下步|不低于|要求|应当|任务"
)
_COUNTING = Pattern(r"\((?:不?含|不?包括|剔除|扣除|加上|同口径|可比)[^()]{0,30}\)")
_MONTHS = Pattern(r"-?\d{1,2}(?:-\d{1,2})?|.*季度|下半年")
_REMARK = Pattern(r"\([^()]*\)")
_FARTHEST, _MOST_SENTENCES, _LONGEST_OPENING, _LONGEST_NAME = 400, 6, 40, 8
_LAST_YEAR = ("上年", "去年", "前年", "同期")
_THAN = ("比", "较", "对")
_OFFICES = "局院所"
_IN_PASSING = 2
_REMEMBERED = 1024


def planned(document: Document, statement: Statement, count: Count) -> bool:
    """Whether a number is something that is going to be done."""
    text = document.once(folded)
    words = text[max(statement.span.start, count.span.start - _FARTHEST) : count.span.start]
    return _PLANNED.search(words) is not None or in_plan(document, count.span.start)


def setting_of(document: Document, statement: Statement, count: Count) -> Setting:
    """What limits a number besides its own words."""
    lead = _lead(document, statement, count)
    return Setting(
        _period(document, statement, lead),
        _region(document, lead),
        _place(document, count),
        _whole(document, statement, count),
    )


def names_all(document: Document, statement: Statement, count: Count) -> bool:
    """Whether the sentence of a number names a time or a region before it."""
    return _names_time_or_region(_lead(document, statement, count))


@lru_cache(maxsize=_REMEMBERED)
def _names_time_or_region(words: str) -> bool:
    return TIMES.search(words) is not None or REGION.search(words) is not None


def period_at(document: Document, statement: Statement, count: Count) -> str:
    """The period that a number is of; the empty string for that of the whole report."""
    return _period(document, statement, _lead(document, statement, count))


def _lead(document: Document, statement: Statement, count: Count) -> str:
    """The words of the sentence before a number."""
    text = document.once(folded)
    return text[max(statement.span.start, count.span.start - _FARTHEST) : count.span.start]


def _period(document: Document, statement: Statement, lead: str) -> str:
    """The period that a number is of, as its sentence says, or the words before that where they are of years.

    Months that an earlier sentence names may be over.
    """
    stated = _stated(lead)
    if stated:
        return period_of(document, stated)
    carried = period_of(document, _carried(document, statement))
    return "" if _MONTHS.fullmatch(carried) else carried


@lru_cache(maxsize=_REMEMBERED)
def _stated(lead: str) -> str:
    """The last clause before a number in its sentence that names a time."""
    clauses = reversed(lead.replace(";", ",").split(","))
    return next((clause for clause in clauses if TIMES.search(clause)), "")


def _carried(document: Document, statement: Statement) -> str:
    """The last words before a sentence, in its paragraph or its headings, that say of what time it is."""
    text = document.once(folded)
    start = max(document.blocks[statement.block].span.start, statement.span.start - _FARTHEST)
    opening = _last_opening(text[start : statement.span.start])
    if opening:
        return opening
    path = document.once(read_outline).path(statement.span.start)
    return next((heading.title for heading in reversed(path) if TIMES.search(heading.title)), "")


@lru_cache(maxsize=_REMEMBERED)
def _last_opening(words: str) -> str:
    """The opening of the last of some sentences that begins with a time."""
    sentences = words.split("。")[-_MOST_SENTENCES:]
    return next((opening for each in reversed(sentences) if (opening := _opening(each))), "")


def _opening(sentence: str) -> str:
    """The first clause of a sentence, if it begins with a time, or a short name and a time.

    What is left over from last year is no time of the sentences behind it.
    """
    clause = sentence.partition(",")[0][:_LONGEST_OPENING].strip()
    match = TIMES.search(clause)
    if not match or match.start() > _LONGEST_NAME or clause[: match.start()].endswith(_THAN):
        return ""
    passing = match.group().startswith(_LAST_YEAR) and clause != match.group()
    return "" if passing else clause


def _region(document: Document, lead: str) -> str:
    """The regions named before a number, other than the report's own."""
    own = document.once(_own_region)
    return "".join(dict.fromkeys(match["own"] for match in REGION.finditer(lead) if match["own"] not in own))


def _own_region(document: Document) -> frozenset[str]:
    """The region that a document names most, and its office: ``市`` of 全市, ``局`` of 我局.

    A province or the country must be named more than once or twice: others mention theirs.
    """
    found = Counter(match["own"] for match in REGION.finditer(document.once(folded)) if match["own"])
    regions = [own for own, _ in found.most_common() if own not in _OFFICES]
    own = next((each for each in regions if each not in "省国" or found[each] > _IN_PASSING), "")
    return frozenset((*_OFFICES, own))


def _place(document: Document, count: Count) -> str:
    """The headings of places and offices that a number stands under."""
    places = known_words(document.context.packs).places
    path = document.once(read_outline).path(count.span.start)
    return "/".join(heading.title for heading in path if heading.title.endswith(places))


def scope_of(document: Document, statement: Statement, count: Count, subject: str) -> str:
    """The clauses before a number that tell of one campaign, group or kind, and the remarks in its own.

    A group that the subject names itself is no other one.
    """
    lead = _lead(document, statement, count)
    clauses = lead.replace(";", ",").replace(":", ",").split(",")[:-1]
    limited = [
        (clause, limits)
        for clause in map(_without_numbers, clauses)
        if (limits := _limits(clause, statement.packs))
    ]
    kept = [clause for clause, limits in limited if any(limit not in subject for limit in limits)]
    remarks = (*_REMARK.findall(lead.rpartition(",")[2]), *_remark_behind(document, count))
    return ",".join((*kept, *remarks, *_months_before(document, statement, lead)))


@lru_cache(maxsize=_REMEMBERED)
def _without_numbers(clause: str) -> str:
    """A clause without its words of time and region; empty where it counts things."""
    bare = REGION.sub("", TIMES.sub("", clause)).strip()
    return "" if _COUNTED.search(bare) else bare


@lru_cache(maxsize=_REMEMBERED)
def _limits(words: str, packs: tuple[str, ...]) -> tuple[str, ...]:
    """The campaigns, groups and kinds that words tell of; ``packs`` are files that add to the known ones."""
    return tuple(limit for limit in known_words(packs).limits if limit in words)


def _months_before(document: Document, statement: Statement, lead: str) -> list[str]:
    """The months that the paragraph names before a sentence that names no time."""
    carried = "" if _stated(lead) else period_of(document, _carried(document, statement))
    return [carried] if _MONTHS.fullmatch(carried) else []


def _remark_behind(document: Document, count: Count) -> list[str]:
    """What the brackets behind a number say that it takes in or leaves out."""
    remark = _COUNTING.match(document.once(folded), count.span.end)
    return [remark.group()] if remark else []


def grouped(document: Document, statement: Statement, count: Count, subject: str) -> bool:
    """Whether the paragraph or the heading of a number has come to one group or campaign before it.

    A group that the subject names itself is no other one.
    """
    text = document.once(folded)
    start = max(document.blocks[statement.block].span.start, count.span.start - _FARTHEST)
    path = document.once(read_outline).path(count.span.start)
    before = f"{path[-1].title if path else ''}{text[start : count.span.start]}"
    groups = known_words(statement.packs).groups
    return any(group in before for group in groups if group not in subject)


def _whole(document: Document, statement: Statement, count: Count) -> str:
    """The subject of the whole that a number is a part of; its place where it has no subject."""
    text = document.once(folded)
    start = max(statement.span.start, count.span.start - _FARTHEST)
    marks = [match.start() for match in _PART.finditer(text, start, count.span.start)]
    if not marks:
        return ""
    before = bisect_left(statement.numbers, marks[-1], key=_start)
    return (before and subject_at(statement, before - 1)) or str(marks[-1])


def _start(count: Count) -> int:
    return count.span.start
