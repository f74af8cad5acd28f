"""Years of the past that are no history but a slip of the finger."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sifalint import Document, Pattern, Span
from sifalint.facts.dates import DateMention, Place, dates_in, read_dates
from sifalint.facts.sentences import sentence_at
from sifalint.facts.widths import folded
from sifalint_rules.years.report_year import ReportYear
from sifalint_rules.years.vicinity import paragraph_at

_FOLLOWED = Pattern(r"度?(?:,|\d{1,2}月|第?[一二三四1-4]季度|[上下]半年|全年)")
_HISTORY = Pattern(
    r"[年月日]起|起[,至]|开始|启动|成立|设立|组建|建成|投产|始建|建立|搬|迁|改制|改革|合并|划转|更名|撤|立项|签订|挂牌"
    r"|获|荣|评为|表彰|命名|入选|列[为入]|此后|之后|以来|至今|迄今|先后|连续|历史(?!遗留)|累计|当年|当时|次年|翌年|例如|比如|曾|首|第一(?!季)"
    r"|(?<!责)任(?:[^务何意性]|$)|入职|入党|参加工作|毕业|出生|考入|调入|调到|印发|颁布|施行|出台|发生|受灾|被|后来|率先|推行|试点|首创|创办|判处|登记|结婚|购买|借款"
)
_STORY = Pattern(
    r"如今|至今|现在|今天|历来|历史(?!遗留)|多年(?:来|以来|前)|十年|十余年|那时|从此|由此|自此|一路走来|早在"
)
_LAST = 2


def slipped_years(document: Document, found: ReportYear) -> Iterator[Span]:
    """The years that begin a sentence on current work, ten years off or with two digits swapped.

    ``2015年8月，组织…`` in a report on 2025: named once, by a sentence that has no word of history, in a
    paragraph that tells no story and names no year between the two, as a chronicle does.
    """
    wrong = {each - 10 for each in found.home} | set(_swapped(found.home))
    wrong = {year for year in wrong if year < min(found.home) - _LAST}
    told = [each for each in document.once(read_dates) if each.first.year in wrong]
    counted = Counter(each.first.year for each in told)
    for mention in told:
        if counted[mention.first.year] == 1 and _is_current(document, mention, found):
            yield Span(mention.span.start, mention.span.start + 5)


def _swapped(years: frozenset[int]) -> Iterator[int]:
    for year in years:
        yield int(f"{year}"[:2] + f"{year}"[:1:-1])


def _is_current(document: Document, mention: DateMention, found: ReportYear) -> bool:
    text, span = document.once(folded), mention.span
    sentence = sentence_at(document, span.start)
    if mention.place is not Place.TEXT or mention.is_range or sentence.start != span.start:
        return False
    if not _FOLLOWED.match(text, span.start + 5) or _HISTORY.search(text, *sentence):
        return False
    paragraph = paragraph_at(document, span.start)
    if _STORY.search(text, *paragraph):
        return False
    others = {each.first.year for each in dates_in(document, paragraph)} - {None, mention.first.year}
    return all(year >= min(found.home) - 1 for year in others if year)
