"""Where a year is compared with itself."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Document, Pattern, Span
from sifalint.facts.dates import DateMention, dates_in
from sifalint.facts.quotations import quoted_spans
from sifalint.facts.spans import span_at
from sifalint.facts.widths import folded
from sifalint_rules.structure.roles import in_plan
from sifalint_rules.years.chapter_years import chapter_year
from sifalint_rules.years.contradictions import is_disputed
from sifalint_rules.years.reference_date import read_reference_date
from sifalint_rules.years.report_year import Source, read_report_year
from sifalint_rules.years.tense import is_plan
from sifalint_rules.years.vicinity import paragraph_at

_PART = r"度?(?![上下初末中底\d]|第?[一二三四]季)"
_IN_ONE_SENTENCE = Pattern(
    rf"(?<![\d比较与同从由自至到以按超])(?P<year>20\d\d)年{_PART}(?:(?!\d年)[^。;\n]){{0,80}}?[较比](?P<again>(?P=year)年){_PART}(?!计划|预算|预期|目标|任务|指标|全[国省市县区]|平均)"
)
_ASIDE = (
    r"(?:(?!预|计|目|指|任|全[国省市县区]|平均|水平|序时|时序|初|[上下]半|[一二三四1-4]季|\d)[^。;,、]){0,8}?"
)
_COMPARED = Pattern(
    r"(?:(?<![\d对相])[较比](?!例)|[快高低多少优好慢]于)(?P<year>20\d\d)年"
    rf"(?=[,。;]|{_ASIDE}(?:增|减|下降|上升|提高|提升|[高低多少升降快慢]\d|略|持平|翻|[提缩]))"
    rf"|[与同](?P<year>20\d\d)年(?:度|末|底|同期|全年)?(?=相比|基本持平|持平|比较)"
)
_NEAR = 120
_LINKS, _OWN = "比较与同于是", ("今年", "本年", "本年度")


def self_comparisons(document: Document) -> Iterator[Span]:
    """The years that are compared with themselves.

    ``2025年…比2025年``, or ``较2025年增长`` in a report on the work of 2025, or in one without a year that
    was finished while that year had not ended. Quoted ones are left out.
    """
    quoted, text = document.once(quoted_spans), document.once(folded)
    spans = {Span(*match.span("again")) for match in _IN_ONE_SENTENCE.finditer(text)}
    for match in () if document.once(is_disputed) else _COMPARED.finditer(text):
        span = Span(match.start("year"), match.end("year") + 1)
        if int(match["year"]) == _year_told(document, span):
            spans.add(span)
    yield from (span for span in sorted(spans) if not span_at(quoted, span.start))


def _year_told(document: Document, span: Span) -> int | None:
    """The year that a place tells of, None where the paragraph has named another or a plan is laid down."""
    if in_plan(document, span.start) or document.once(is_plan):
        return None
    year = chapter_year(document, span.start)
    if year is None:
        year = document.once(_year_of)
    paragraph = paragraph_at(document, span.start)
    before = dates_in(document, Span(max(paragraph.start, span.start - _NEAR), span.start))
    own = all(each.first.year in (None, year) and not _turns(document, each) for each in before)
    return year if own else None


def _year_of(document: Document) -> int | None:
    """The one year of a report, or of one without a year the year that it was finished in."""
    found, dated = document.once(read_report_year), document.once(read_reference_date)
    if found is None:
        return dated.day.year if dated and dated.is_limit else None
    sure = found.home == {found.year} or found.source in (Source.DELIVERY, Source.CHAPTERS)
    return found.year if sure and found.source is not Source.FREQUENCY else None


def _turns(document: Document, mention: DateMention) -> bool:
    """Whether a text turns to another year with a word such as 去年, rather than comparing with it."""
    compared = document.once(folded)[mention.span.start - 1] in _LINKS
    return bool(mention.relative) and mention.relative not in _OWN and not compared
