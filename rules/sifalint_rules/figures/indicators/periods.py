"""Words of time, and the periods they stand for."""

from __future__ import annotations

from functools import lru_cache

from sifalint import Document, Pattern
from sifalint.facts.outline import read_outline
from sifalint.facts.widths import folded
from sifalint_rules.years.report_year import opening, report_year

TIMES = Pattern(
    r"(?:截[至止]到?)?(?<![比较由从是与和\d])(?P<year>(?:19|20)\d\d)年度?(?![来的])(?:(?P<first>\d{1,2})(?:[—–~至到-]{1,2}(?P<last>\d{1,2}))?月[份底末]?(?:\d{1,2}日)?)?"
    r"|(?:截[至止]到?)?(?<!\d)(?P<from>\d{1,2})(?:[—–~至到-]{1,2}(?P<to>\d{1,2}))?月[份底末]?(?:\d{1,2}日)?"
    r"|(?P<whole>全年(?:度)?|今年以来|一年来|年内|今年|本年度?|截至目前|目前|截[至止]|年[底末](?!人均))"
    r"|(?P<half>上半年|1至6月)|(?P<other>下半年|第?[一二三四]季度|[前一二三四两、]{1,4}季度|“?十[一二三四五]五”?(?:时期|期间|以来)?|规划期"
    r"|[近三四五六七八九十两\d]{1,3}年(?:来|间|多来)|过去[的]?[三五\d]年|[三五]年(?=[共累合])|[本上]届|任期|以来|历年|累计|年均|上年度?|去年|前年|同期|当[日天月年]|次年|明年|来年|单[日月])"
)
"""A word of time; the groups say of what sort."""

_WHOLE = "全年"
_HALF = "1-6"
_YEAR_END = 12
_REMEMBERED = 1024
_DATE_ENDS = ("底", "末", "日")


def period_of(document: Document, words: str) -> str:
    """The periods that folded words name, in order, without the document's own; empty where none is left."""
    own = document.once(_own)
    return " ".join(
        dict.fromkeys(found for found in _periods(words, document.once(report_year)) if found not in own)
    )


def _own(document: Document) -> frozenset[str]:
    """The periods that the whole document is about, besides its year: the months its title or opening names.

    The opening says so only where the document never speaks of the whole year.
    """
    text = document.once(folded)
    title = document.once(read_outline).title
    stretches = [] if title is None else [title]
    stretches += [] if _WHOLE in text else [document.once(opening)]
    for span in stretches:
        found = _periods(text[span.start : span.end], document.once(report_year))
        months = next((each for each in found if each[:1].isdigit() and "-" in each), "")
        if months:
            return frozenset(("", months, months.lstrip("0123456789")))
    return frozenset(("",))


@lru_cache(maxsize=_REMEMBERED)
def _periods(words: str, year: int | None) -> tuple[str, ...]:
    """Each word of time as a period: ``1-9`` for months, ``2023`` for a year, ``""`` for the report's own."""
    found: list[str] = []
    for match in TIMES.finditer(words):
        if match["whole"]:
            found.append("")
        elif match["half"]:
            found.append(_HALF)
        elif match["other"]:
            found.append(match["other"].strip("“”"))
        else:
            stated = int(match["year"]) if match["year"] else None
            if stated is not None and stated != year:
                found.append(str(stated))
            found.append(
                _months(match["first"] or match["from"], match["last"] or match["to"], match.group())
            )
    return tuple(found)


def _months(first: str | None, last: str | None, words: str) -> str:
    """Months as a period: ``1-9``, ``-9`` for a day of September, ``9`` for a month, ``""`` for all of it."""
    end = int(last or first or _YEAR_END)
    start = int(first) if first and last else 0
    if end == _YEAR_END and start in (0, 1):
        return ""
    if start:
        return f"{start}-{end}"
    return f"-{end}" if words.startswith("截") or words.endswith(_DATE_ENDS) else str(end)
