"""Whether the year in the title of a summary can be right, judged by its text and by its signature."""

from __future__ import annotations

from sifalint import Document, Pattern, Span
from sifalint.facts.dates import DateMention, dates_in
from sifalint.facts.outline import read_outline
from sifalint.facts.widths import folded
from sifalint_rules.years.report_year import ReportYear, Source, is_plain_year, opening
from sifalint_rules.years.year_claims import Kind, YearClaim, read_year_claims

_SUMMARY = Pattern(r"总结|年度报告|工作报告|年报|述[职责廉学法]|小结")
_ACCOUNT = Pattern(r"汇报|通报|公报|(?:情况|分析)的?(?:分析)?报告")
_OTHER_YEAR = Pattern(
    r"整改|审计|预算|决算|考核|评估|评价|检查|督[查察导]|巡[视察]|反馈|政 ?府 ?工 ?作 ?报 ?告|整治|行动"
)
_TO_COME = Pattern(r"计划|打算|安排|谋划|思路|部署|要点")
_ENDS = (("上半年", 6), ("一季度", 3), ("1季度", 3), ("二季度", 6), ("2季度", 6), ("三季度", 9), ("3季度", 9))
_ASIDE = (Kind.TITLE, Kind.PLAN)
_FRAME = (Kind.OPENING, Kind.ANNOUNCEMENT, Kind.PERIOD, Kind.CHAPTER)
_LATE = 12
_LINES = 6
_MARKS = " \t\xa0()"


def later_claims(document: Document, found: ReportYear) -> list[YearClaim]:
    """What in the text of a summary claims one and the same later year, while nothing claims the title's.

    Empty where the title may be right: where it names that year as well, or its own opens the text.
    """
    if not _sums_up(document, found, _SUMMARY) and not _gives_account(document, found):
        return []
    claims = [claim for claim in document.once(read_year_claims) if claim.kind not in _ASIDE]
    years = {claim.year for claim in claims}
    if len(years) != 1 or min(years) <= found.year or not years.isdisjoint(found.home):
        return []
    own = (date for date in dates_in(document, document.once(opening)) if is_plain_year(date))
    framed = any(claim.kind in _FRAME for claim in claims)
    return claims if framed and all(date.first.year != found.year for date in own) else []


def misfit_signature(document: Document, found: ReportYear) -> DateMention | None:
    """The date below a summary, where it lies before the year of the title or a year behind its end."""
    if not _sums_up(document, found, _SUMMARY):
        return None
    title = document[document.once(read_outline).title or Span(0, 0)]
    ends = next((month for words, month in _ENDS if words in title), 12)
    signed = _signature(document)
    if signed is None or not signed.first.exists or signed.first.year is None or signed.first.month is None:
        return None
    months = (signed.first.year - found.year) * 12 + signed.first.month - ends
    return signed if signed.first.year < found.year or months >= _LATE else None


def _sums_up(document: Document, found: ReportYear, kind: Pattern) -> bool:
    """Whether the title says that a document is of a kind, and sums up a year of its own."""
    title, text = document.once(read_outline).title, document.once(folded)
    if title is None or found.source is not Source.TITLE:
        return False
    return kind.search(text, *title) is not None and not _OTHER_YEAR.search(text, *title)


def _gives_account(document: Document, found: ReportYear) -> bool:
    """Whether the title says that a document tells of the work of a year, and of no plan."""
    title, text = document.once(read_outline).title, document.once(folded)
    return _sums_up(document, found, _ACCOUNT) and not (title and _TO_COME.search(text, *title))


def _signature(document: Document) -> DateMention | None:
    """The last date that is a line of its own below the last sentence."""
    text = document.once(folded)
    for block in reversed(document.blocks[-_LINES:]):
        start, end = block.span
        if "。" in text[start:end]:
            return None
        for mention in dates_in(document, block.span):
            whole = len(text[start:end].strip(_MARKS)) == mention.span.end - mention.span.start
            if whole and mention.first.day and not mention.is_range:
                return mention
    return None
