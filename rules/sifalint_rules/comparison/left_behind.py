"""Sentences that were copied from last year's report and kept its year."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from enum import Enum

from sifalint import Document, Pattern, Span
from sifalint.facts.dates import DateMention, Place, dates_in
from sifalint.facts.outline import read_outline
from sifalint.facts.pairing import Pair, masks, read_sentence_pairs
from sifalint.facts.quantities import Quantity, read_quantities
from sifalint.facts.sentences import read_sentences
from sifalint.facts.widths import folded
from sifalint.records import NamedTuple
from sifalint_rules.comparison.own_claims import claim_at, own_claim, period_in
from sifalint_rules.comparison.previous import Years, read_years
from sifalint_rules.structure.roles import in_plan
from sifalint_rules.years.report_year import is_plain_year
from sifalint_rules.years.year_claims import Kind

_COPIED = 0.9
_OTHER_BEFORE = Pattern(r"(?:比|较|与|同|从|自|由|于|对)[ ]?$")
_OTHER_BEHIND = Pattern(
    r"(?:\d{1,2}月)?[份底末初]?(?:起|[之以][前后]|同期|相比|持平|度?(?:考核|考评|评选|评比|表彰|评查|审计)|[^,。;]{0,8}(?:增|降|减|提高|翻)"
    r"|[^,。;\d]{0,12}的[ ]?\d)"
)
_HISTORY = Pattern(
    r"获|荣|评为|表彰|命名|入选|成立|设立|挂牌|揭牌|通过|施行|累计|当年|同年|当时|之后|此后|至今|首次|回顾|历史|先后|反馈|指出|整改"
)
_EVENT = Pattern(
    r"启动|开始|试点|推行|建成|印发|出台|修订|颁布|发布|实施|改革|改造|投用|投入使用|启用|上线|开通|划归|更名|调整|签订|购置"
)
_AHEAD = Pattern(r"[^。;]{0,40}?(?:将[^军领]|力争|拟[^定写订合稿]|争取)")
_GOES_ON = Pattern(r"仍|尚|至今|目前|如今|现已|累计|更正|修正|修订|调整后|终审|初步|快报|最终核实")


class Ground(Enum):
    """Why a year is thought to be left behind.

    The numbers behind it are other ones, so that both reports contradict each other about one year; it is
    last year's plan that keeps its year; or nothing but the words.
    """

    FIGURES = "figures"
    PLAN = "plan"
    WORDS = ""


class Leftover(NamedTuple):
    """A year that a copied sentence kept: its place, and the sentence of last year's report.

    ``sure`` says that nothing but an oversight explains the year.
    """

    year: int
    span: Span
    last: Span
    ground: Ground
    sure: bool


def read_leftovers(document: Document) -> tuple[Leftover, ...]:
    """The years left behind, in order, one for each sentence."""
    years = document.once(read_years)
    return tuple(_leftovers(document, years)) if years else ()


def _leftovers(document: Document, years: Years) -> Iterator[Leftover]:
    told_again = _told_of_this_year(document, years)
    last_words = Counter(_bare(years.previous, span) for span in years.previous.once(read_sentences))
    for pair in document.once(read_sentence_pairs):
        if pair.similarity < _COPIED or not dates_in(document, pair.this):
            continue
        planned = _kept_plan(document, years, pair)
        if planned:
            yield planned
        elif masks(document, [pair.this])[0] not in told_again:
            new = _bare(document, pair.this) not in last_words
            leftover = _kept_period(document, years, pair) or _kept_year(document, years, pair, new=new)
            if leftover:
                yield leftover


def _told_of_this_year(document: Document, years: Years) -> frozenset[str]:
    """The masked words of the sentences that name this year."""
    spans = []
    for span in document.once(read_sentences):
        told = {date.first.year for date in dates_in(document, span)}
        if years.old + 1 in told and years.old not in told:
            spans.append(span)
    return frozenset(masks(document, spans))


def _kept_period(document: Document, years: Years, pair: Pair) -> Leftover | None:
    """The first year of the period whose figures a copied sentence says it gives, where it is an old one."""
    this, last = period_in(document, pair.this), period_in(years.previous, pair.last)
    if this is None or last is None or not this.year == last.year == years.old:
        return None
    return Leftover(this.year, this.span, pair.last, Ground.WORDS, sure=True)


def _kept_plan(document: Document, years: Years, pair: Pair) -> Leftover | None:
    """The year of last year's plan, where a copied sentence of this year's plan has it."""
    title = document.once(read_outline).title
    for mine in _kept(document, years, pair, years.planned):
        claim = claim_at(document, mine.span.start)
        second = title is not None and title.overlaps(pair.this) and mine.span.start > pair.this.start
        second = second and any(each.first.year == years.planned for each in _earlier(document, pair, mine))
        headed = second or (claim is not None and claim.kind is Kind.PLAN)
        ahead = in_plan(document, mine.span.start) or _AHEAD.match(
            document.once(folded), *_behind(pair, mine)
        )
        if headed or (ahead and _is_told(document, pair, mine)):
            return Leftover(mine.first.year or 0, mine.span, pair.last, Ground.PLAN, sure=headed)
    return None


def _behind(pair: Pair, mention: DateMention) -> Span:
    return Span(mention.span.end, pair.this.end)


def _earlier(document: Document, pair: Pair, mention: DateMention) -> tuple[DateMention, ...]:
    return dates_in(document, Span(pair.this.start, mention.span.start))


def _kept_year(document: Document, years: Years, pair: Pair, *, new: bool) -> Leftover | None:
    """The year whose work a copied sentence tells of, where it is that of last year's report."""
    title = document.once(read_outline).title
    for mine in _kept(document, years, pair, years.old):
        if mine.span == years.this.span:
            continue
        changed = new and _other_figures(document, years, pair, mine)
        claim = own_claim(document, years, mine)
        if changed and _GOES_ON.search(document.once(folded), *pair.this):
            continue
        told = _is_told(document, pair, mine)
        sure = changed and told and pair.similarity == 1
        sure = sure or (claim is not None and claim.kind is not Kind.STATEMENT)
        sure = sure or (title is not None and title.covers(mine.span))
        if sure or told or changed:
            ground = Ground.FIGURES if changed else Ground.WORDS
            return Leftover(mine.first.year or 0, mine.span, pair.last, ground, sure)
    return None


def _is_told(document: Document, pair: Pair, mention: DateMention) -> bool:
    """Whether a sentence tells of the work of a year, and of no event that belongs to it for good."""
    text = document.once(folded)
    words = slice(mention.span.start, pair.this.end)
    return not _HISTORY.search(text[words]) and not _EVENT.search(text[words])


def _kept(document: Document, years: Years, pair: Pair, year: int) -> Iterator[DateMention]:
    """The mentions of a year that a copied sentence has where it had them, and that are no comparison."""
    this, last = dates_in(document, pair.this), dates_in(years.previous, pair.last)
    text = document.once(folded)
    if len(this) != len(last):
        return
    for mine, theirs in zip(this, last, strict=True):
        same = mine.first == theirs.first and mine.last == theirs.last and mine.first.year == year
        if not same or not (is_plain_year(mine) or _is_counted(text, mine)):
            continue
        start, end = mine.span
        beside = _OTHER_BEFORE.search(text, max(pair.this.start, start - 4), start)
        if not beside and not _OTHER_BEHIND.match(text, end):
            yield mine


def _is_counted(text: str, mention: DateMention) -> bool:
    """Whether a day is the one up to which something is counted: 截至2024年12月31日."""
    return mention.place is Place.TEXT and text[: mention.span.start].endswith(("截至", "截止", "截至到"))


def _other_figures(document: Document, years: Years, pair: Pair, mention: DateMention) -> bool:
    """Whether the exact numbers behind the year of a copied sentence are other ones."""
    this, last = _quantities(document, pair.this), _quantities(years.previous, pair.last)
    if len(this) != len(last):
        return False
    return any(
        mine.exact and theirs.exact and mine.value != theirs.value
        for mine, theirs in zip(this, last, strict=True)
        if mine.span.start > mention.span.end
    )


def _quantities(document: Document, span: Span) -> tuple[Quantity, ...]:
    quantities = document.once(read_quantities)
    start, end = (bisect_left(quantities, offset, key=lambda each: each.span.start) for offset in span)
    return quantities[start:end]


def _bare(document: Document, span: Span) -> str:
    return "".join(document.once(folded)[span.start : span.end].split())
