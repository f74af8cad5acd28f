"""DOC007."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import ClassVar

from sifalint import Checked, Document, Finding, Pattern, Rule, Severity, Span, Text
from sifalint.facts.dates import DateMention, dates_in, read_dates
from sifalint.facts.outline import read_outline
from sifalint.facts.widths import folded
from sifalint_rules.genre.profile import Detection, Evidence, read_detection
from sifalint_rules.years.report_year import Source, is_plain_year, read_report_year

_JOINTS = Pattern(r"[和及与暨、,;\-—–~至到比较]|以来|行动|规划|方案|《|》")
_AHEAD = Pattern(r"计划|打算|思路|安排|要点|谋划|任务|重点|部署|目标|设想|建议|草案|预算|展望|举措")
_PERIOD = Pattern(
    r"“?十[一二三四五六]?五”?|[一二三四五六七八九十两几\d]年|近年|任期|届|第[一二三四五六七八九十\d]+[次批期]|(?:19|20)\d\d|二[〇○零]|[〇○零xX*＊×]{2}"
)
_WHOLE = Pattern(
    r"年度|年终|全年|(?:局|厅|委|办|院|所|处|中心|镇|乡|街道|政府|大队|支队|科|股|会)工作(?:总结|小结)|^工作总结|上半年|下半年|半年|法治政府建设|信息公开|工作要点$"
)
_SENTENCE = Pattern(r"[。;,]")
_LINES_ABOVE, _LINES_BELOW = 2, 3
_SHORT = 40


class YearInTitle(Rule):
    """标题没有年份，或者写了两个年份。

    年度总结、年度报告的标题没有写是哪一年的，而正文写明了年份；或者标题里写了两个年份，连成一串，看不出报告的是哪一年。

    年度报告要归档、公示和比较，标题没有年份就分不清；同一个年份写了两遍、两个年份并在一起，多半是改标题时没有删干净。

    请补上年份，或者删去多余的一个。“2025年工作总结和2026年工作计划”“2024—2025年”“‘十四五’期间”都是对的，不报；
    年份写在标题上下另一行、写成“关于……的报告”的公文标题、专题总结、政府工作报告，没有年份也不报。
    """

    code = "DOC007"
    name = "year-in-title"
    severity = Severity.WARNING
    title_en = "Title without a year, or with two"
    summary_en = "The title of an annual report names no year, or names two in a row."
    basis = "《党政机关公文处理工作条例》第九条：标题写明事由"
    message = Text(
        zh="标题没有写是哪一年的{profile}，按{source}是{year}年",
        en="the title does not say which year this {profile} is about; by {source} it is {year}",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        "none": Text(
            zh="标题没有写是哪一年的{profile}", en="the title does not say which year this {profile} is about"
        ),
        "two": Text(
            zh="标题里有两个年份：“{first}”和“{second}”，看不出报告的是哪一年",
            en="the title names two years, “{first}” and “{second}”: which one is it about?",
        ),
        "twice": Text(zh="标题里年份写了两遍：“{first}”", en="the title names its year twice: “{first}”"),
        "here": Text(zh="年份写在这里", en="the year is here"),
    }
    good = (
        "某局2025年工作总结和2026年工作计划\n全年平稳。",
        "某局2024—2025年工作总结\n两年平稳。",
        "某局“十四五”期间工作总结\n五年平稳。",
        "工作总结\n（2025年度）\n某局\n2025年，我局工作平稳。",
        "某局普法工作总结\n2025年以来，普法工作平稳。",
        "某区人民政府关于法治政府建设情况的报告\n2025年，我区工作平稳。",
        "某局2024年和2025年工作总结\n两年平稳。",
        "某局二〇二五年工作总结\n全年平稳。",
        "政府工作报告\n2025年，全区工作平稳。",
        "某局工作总结\n全年平稳。",
    )
    bad = (
        "⟦某局年度工作总结⟧\n一、2025年工作情况\n2025年，全局工作平稳。2025年办理案件30件，2025年获评先进。\n二、不足和打算\n抓好落实。",
        "某局2024年⟦2025年⟧工作总结和2026年工作计划\n全年平稳。",
        "⟦某局年度工作总结⟧\n2025年，我局工作平稳。",
        "某局2024年⟦2025年⟧工作总结\n全年平稳。",
        "2025年某局⟦2025年⟧工作总结\n全年平稳。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Look at the years that the title of an annual report names."""
        found = document.once(read_detection)
        if (
            found is None
            or found.span is None
            or found.evidence is not Evidence.TITLE
            or not found.profile.annual
        ):
            return
        years = [each for each in dates_in(document, found.span) if is_plain_year(each)]
        if len(years) > 1:
            yield from self._too_many(document, found.span, years)
        elif not years and _needs_year(document, found.span):
            yield from self._too_few(document, found)

    def _too_few(self, document: Document, found: Detection) -> Iterator[Finding]:
        year = document.once(read_report_year)
        place, profile = found.span or Span(0, 0), found.profile.title
        if year is not None and year.source in (Source.OPENING, Source.FREQUENCY):
            related = [self.related(year.span, "here")] if year.span else []
            source = year.source.value
            yield self.finding(place, related=related, profile=profile, source=source, year=year.year)
        elif year is None and any(each.first.year for each in document.once(read_dates)):
            yield self.finding(place, note="none", profile=profile)

    def _too_many(self, document: Document, title: Span, years: list[DateMention]) -> Iterator[Finding]:
        text = document.once(folded)
        ends = [*(each.span.start for each in years[2:]), title.end]
        for (first, second), end in zip(pairwise(years), ends, strict=True):
            between, after = (first.span.end, second.span.start), (second.span.end, end)
            if _JOINTS.search(text, *between) or (between[0] < between[1] and _AHEAD.search(text, *after)):
                continue
            same = first.first.year == second.first.year
            yield self.finding(
                second.span,
                note="twice" if same else "two",
                related=[self.related(first.span, "here")],
                first=document[first.span],
                second=document[second.span],
            )
            return


def _needs_year(document: Document, title: Span) -> bool:
    """Whether a title, and the short lines above and below it, name neither a year nor a longer time.

    A title that takes the form of a letter, or that names a matter, may stand without.
    """
    text = document.once(folded)
    words = "".join(text[title.start : title.end].split())
    if "关于" in words or _PERIOD.search(words) or not _WHOLE.search(words):
        return False
    return not any(_PERIOD.search(text, *span) for span in _lines_around(document, title))


def _lines_around(document: Document, title: Span) -> Iterator[Span]:
    """The short lines above a title, and below it up to the first heading or sentence."""
    text, blocks = document.once(folded), document.blocks
    headings = {heading.block for heading in document.once(read_outline).headings}
    first = bisect_left(blocks, title.start, key=lambda block: block.span.end - 1)
    yield from (block.span for block in blocks[max(0, first - _LINES_ABOVE) : first])
    for index in range(first, min(len(blocks), first + 1 + _LINES_BELOW)):
        span = blocks[index].span
        if span.start >= title.end:
            if index in headings or span.end - span.start > _SHORT or _SENTENCE.search(text, *span):
                return
            yield span
