"""Years that are no year of a report but a slip of the finger."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import BlockKind, Document, Pattern, Span
from sifalint.facts.dates import DateMention, Place, read_dates
from sifalint.facts.outline import read_outline
from sifalint.facts.quotations import quoted_spans
from sifalint.facts.sentences import sentence_at
from sifalint.facts.spans import span_at
from sifalint.facts.widths import folded
from sifalint_rules.years.report_year import ReportYear, read_report_year
from sifalint_rules.years.slipped_years import slipped_years

_AHEAD = Pattern(
    r"(?<!截)[到至前达](?=[12]\d{3}年)|年[前底]|届满|到期|期满|为期|规划|目标|远景|终止|有效|租|合同|将"
)
_LENGTH = Pattern(r"(?:度)?(?:的?历史|前|来|间|以前|文明|古|老)")
_BEGINS = Pattern(r"年度?(?:,|是|[上下]半年|全年|第?[一二三四]季度)")
_MISCOUNTED = Pattern(
    r"(?<!\d)(?<!\d[.,])(?:20[0-3]\d{2}(?=年(?!的?历史|前|来|以前|代))|20\d(?=年(?:度|[上下]半年|全年|,|[1-9]\d?月)))"
)
_DROPPED = Pattern(
    r"(?<!\d)(?<!\d[.,])2\d\d(?=年(?P<part>度(?![数人件次])|[上下]半年|第?[一二三四1-4]季度|全年|(?:1[0-2]|[1-9])月(?!后|的)|[初末底])?)"
)
_NO_YEAR = Pattern(r"年(?:[的来前后以间内里如代文古老多余零刑树的]|历史|时间)")
_ANNOUNCED = Pattern(r"(?:^|[。\n,])[^。\n,]{0,12}现(?:[将就]|公布)[^。;,\n]{0,24}\Z")
_SINCE, _FAR = 2000, 2100
_TO_COME = 5
_SURELY = 15
_NEAR = 60


def is_far_off(year: int | None, report: int) -> bool:
    """Whether a year lies so far behind a report year that no report writes of it as its own."""
    return year is not None and year > report + _TO_COME


def mistyped_years(document: Document) -> Iterator[Span]:
    """The years with a digit too many, too few or wrong, or with digits swapped.

    ``20225年``, ``225年8月``, ``2052年``, ``2015年``.
    """
    found = document.once(read_report_year)
    swapped = {m.span for m in document.once(read_dates) if _is_swapped_year(document, m, found)}
    yield from sorted(swapped)
    quoted = document.once(quoted_spans)
    text, titles = document.once(folded), document.once(_titles)
    aside = [block.span for block in document.blocks if block.kind is BlockKind.CODE]
    for match in _MISCOUNTED.finditer(text):
        titled = span_at(titles, match.start())
        if titled or not (span_at(quoted, match.start()) or span_at(aside, match.start())):
            yield Span(match.start(), match.end() + 1)
    if found:
        yield from slipped_years(document, found)
    yield from _cut_years(document, found)


def _cut_years(document: Document, found: ReportYear | None) -> Iterator[Span]:
    """The years of three digits that become a year near the report year with the fourth.

    Where the report has no year, one of those that the text names.
    """
    text, quoted, titles = document.once(folded), document.once(quoted_spans), document.once(_titles)
    if found:
        near = {found.year - 1, found.year, found.year + 1}
    else:
        named = (date.first.year for date in document.once(read_dates))
        near = {year for year in named if year and _SINCE <= year < _FAR}
    cut = {f"{year}"[:i] + f"{year}"[i + 1 :] for year in near for i in range(4)}
    for match in _DROPPED.finditer(text):
        start = match.start()
        told = span_at(titles, start) or not span_at(quoted, start)
        if match.group() not in cut or not told or _MISCOUNTED.match(text, start):
            continue
        if match["part"] or (_leads(document, start) and not _NO_YEAR.match(text, match.end())):
            yield Span(start, match.end() + 1)


def _titles(document: Document) -> tuple[Span, ...]:
    """The outermost titles of documents."""
    text = document.text
    return tuple(span for span in document.once(quoted_spans) if text[span.start] == "《")


def _leads(document: Document, offset: int) -> bool:
    """Whether a sentence begins there, or announces the report with what stands there."""
    sentence = sentence_at(document, offset)
    if sentence.start == offset or document.once(folded)[offset - 1] == ",":
        return True
    if span_at(document.once(_titles), offset):
        return True
    return _ANNOUNCED.search(document.once(folded)[max(sentence.start, offset - _NEAR) : offset]) is not None


def _is_swapped_year(document: Document, mention: DateMention, found: ReportYear | None) -> bool:
    """Whether a year to come is no target but a slip: far off, or the report year with two digits swapped."""
    year = mention.first.year
    if (
        year is None
        or not is_far_off(year, found.year if found else _FAR - _TO_COME - 1)
        or mention.is_range
        or mention.place is not Place.TEXT
    ):
        return False
    text = document.once(folded)
    span, sentence = mention.span, sentence_at(document, mention.span.start)
    if _LENGTH.match(text, span.end):
        return False
    begins = span.start == sentence.start and _BEGINS.match(text, span.start + 4)
    near = max(sentence.start, span.start - _NEAR), min(sentence.end, span.end + _NEAR)
    if not begins and _AHEAD.search(text, *near):
        return False
    title = document.once(read_outline).title
    dated = mention.first.month or begins or (title and title.covers(span))
    if not dated and (found is None or year <= found.year + _SURELY):
        return False
    return year >= _FAR or (found is not None and any(_is_swapped(year, found.year + i) for i in (-1, 0, 1)))


def _is_swapped(year: int, other: int) -> bool:
    """Whether two years differ by two neighbouring digits that changed places."""
    a, b = str(year), str(other)
    return any(a == b[:i] + b[i + 1] + b[i] + b[i + 2 :] != b for i in range(3))
