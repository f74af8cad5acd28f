"""TIM001."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import ClassVar

from sifalint import Checked, Document, Finding, Pattern, Rule, Severity, Span, Text
from sifalint.facts.dates import DateMention, Place, dates_in, read_dates
from sifalint.facts.outline import read_outline
from sifalint.facts.sentences import sentence_at
from sifalint.facts.widths import folded
from sifalint_rules.years.report_year import ReportYear, Source, is_plain_year, opening, read_report_year
from sifalint_rules.years.title_year import later_claims, misfit_signature
from sifalint_rules.years.year_claims import Kind, YearClaim, read_year_claims

_SEVERAL_YEARS = Pattern(r"(?<![〇○零一二三四五六七八九])[三五]年|近年|期间|十[一二三四五六]?五|以来|历年")
_PART_OF_A_YEAR = Pattern(r"[上下]半年|季度|半年|\d月|今年以来|阶段")
_WHOLE_YEAR = Pattern(r"年度?[^。]{0,30}(?:总结|年度报告|年报|工作情况)|全年")
_AHEAD = Pattern(
    r"[到至前达](?=[12]\d{3}年)|年[前底]|届满|到期|期满|为期|规划|目标|远景|终止|有效|租|合同|将"
)
_PLANNED = Pattern(r"[^。,;、和及]{0,10}?(?:计划|打算|安排|谋划|思路|要点|部署)")
_LENGTH = Pattern(r"(?:度)?(?:的?历史|前|来|间|以前|文明|古|老)")
_FAR = 2100
_NEAR = 60
_FRAME = (Kind.TITLE, Kind.OPENING, Kind.ANNOUNCEMENT, Kind.PERIOD, Kind.CHAPTER, Kind.PROBLEMS)


class YearMismatch(Rule):
    """年份与报告的年份不一致。

    报告写的是一年的工作，开头、章标题、统计期限、落款或叙述当年工作的句子却写着另一年；或者年份明显是笔误，如把2025年写成2052年。

    多半是套用上年的稿子没有改全。年份一错，整段的工作和数字就落到了别的年头，公开以后很难解释。

    请对照标题、正文和落款，看哪一处写错了。计划章节里的下一年、与上年的比较、历史沿革、奖项和考评的年度、文件名称和文号里的年份、
    跨几年的报告，都不报；政府工作报告和预算报告既总结上一年又部署下一年，两个年份都算报告的年份。
    """

    code = "TIM001"
    name = "year-mismatch"
    severity = Severity.WARNING
    title_en = "Year differs from the report year"
    summary_en = "A sentence or heading puts the reported work in another year, or a year is an obvious slip."
    basis = "《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="按{source}，这是{report}年的报告，这里写的是{year}年，请核对哪一处有误",
        en="by {source} this is the report for {report}, but {year} is written here: check which is wrong",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        "plan": Text(
            zh="按{source}，这是{report}年的报告，计划应写{next}年，这里写的是{year}年，请核对",
            en="by {source} this is the report for {report}, so its plan should be for {next}; "
            "this says {year}, check it",
        ),
        "title": Text(
            zh="标题写的是{report}年，正文写的是{year}年，请核对哪一处有误",
            en="the title says {report}, but the text is about {year}: check which is wrong",
        ),
        "signed": Text(
            zh="标题写的是{report}年，落款日期却是{date}，请核对哪一处有误",
            en="the title says {report}, but the report is signed on {date}: check which is wrong",
        ),
        "slip": Text(
            zh="“{year}年”不像本报告会写到的年份，可能是数字颠倒或多按了键，请核对",
            en="{year} is not a year this report would write of: digits may be swapped or mistyped, check it",
        ),
        "again": Text(zh="这里写的是{year}年", en="{year} is written here"),
        "evidence": Text(zh="报告的年份写在这里：{report}年", en="the report year stands here: {report}"),
    }
    triggers = ("年",)
    good = (
        "某局2025年工作总结\n2025年，我局扎实工作。现将全年工作情况、存在问题及2026年工作计划报告如下。\n一、工作情况\n平稳有序。",
        "某县司法局2024年工作总结\n2024年，我局受理案件120件，比2023年增加20件。\n一、2024年工作情况\n"
        "2022年度全市考评中获评优秀等次。2023年，我局荣获先进集体称号。二、2025年工作计划\n2025年，我局将抓好落实。",
        "某局2024年工作总结\n2024年，全局抓实调解。\n一、主要成效\n自2019年以来连续五年达标。2015年，我局成立调解中心。"
        "印发《2023年工作要点》（某司〔2023〕5号），评查2022年1月至2024年4月办结的案卷。",
        "2025年某省政府工作报告\n一、2024年工作回顾\n2024年，我省经济稳中有进。\n二、2025年工作安排\n2025年，全省要干在实处。",
        "某局2021—2023年工作总结\n2021年，我局建成中心。2022年，我局扩面。2023年，我局提质。",
        "某县司法局近三年工作总结\n现将2021年以来工作报告如下。\n2021年，我局受理案件80件。",
        "某局2024年上半年工作总结\n现将上半年工作报告如下。\n一、工作情况\n受理80件。\n二、2024年下半年工作打算\n抓落实。",
        "2025年，我局推进工作。到2035年，法治社会基本建成。该合同2052年3月到期。某地有2200年历史。",
        "某局2025年上半年工作总结\n2024年下半年以来，我局三次排查。今年受理86件。\n一、2025年工作情况\n受理86件。"
        "\n二、2024年考核反馈问题的整改\n已整改。\n三、2026年打算\n抓落实。\n某局\n2025年7月2日",
        "某县人民法院工作报告\n——2026年1月9日在某县第十七届人民代表大会第五次会议上\n一、2025年工作情况\n"
        "2025年，全院收案86件，比2024年增加6件。\n二、2026年工作安排\n2026年，抓好落实。",
        "关于2024年度审计查出问题整改情况的报告\n2025年，全县整改问题86个。\n一、2025年整改情况\n完成。\n2025年12月3日",
        "某县司法所长先进事迹\n2019年，他调解80件。2019年初，他进村走访。2019年末，他荣获表彰。2023年，我局推广。",
        "某区2024年工作总结\n2024年，我区有序推进。\n一、2023年工作回顾\n略有进展。\n二、2024年工作情况\n进展明显。",
    )
    bad = (
        "某县司法局2024年法治政府建设年度报告\n⟦2023年⟧，我局在县委领导下推进工作。\n一、主要举措和成效\n抓好落实。",
        "某局2024年工作总结\n现将我局⟦2023年⟧工作情况报告如下。\n一、工作情况\n抓好落实。",
        "某局2024年工作总结\n抓好各项工作。\n一、⟦2023年⟧工作情况\n抓好落实。\n二、2024年工作计划\n抓好落实。",
        "某局2024年工作总结\n抓好各项工作。\n一、工作情况\n抓好落实。\n二、⟦2024年⟧工作计划\n抓好落实。",
        "2024年，我局扎实工作，现将全年工作总结如下。\n一、工作情况\n2024年上半年，普法20场。\n"
        "⟦2023年⟧，我局受理矛盾纠纷80件。\n二、存在的问题\n力量不足。\n三、⟦2023年⟧工作计划\n抓好落实。",
        "某局⟦2024年⟧工作总结\n报送单位：某局\n2025年，我局扎实工作。\n一、工作情况\n2025年，我局受理80件，比2024年多5件。"
        "\n二、2026年打算\n抓好落实。",
        "某区2025年法治政府建设年度报告\n2025年，全区抓好落实。\n一、2025年推进法治政府建设的主要成效\n明显。\n"
        "二、存在的不足\n薄弱。\n三、⟦2025年⟧推进法治政府建设的主要安排\n抓好落实。",
        "某局关于⟦2024年⟧普法工作情况的汇报\n2025年，我局扎实工作。\n一、工作情况\n2025年，我局办班80期。",
        "某局2024年上半年工作总结\n今年以来，工作平稳。\n一、工作情况\n抓好落实。\n某局\n⟦2025年7月4日⟧",
        "某局2025年工作总结\n某局\n2025年12月30日\n⟦2024年⟧，我局扎实工作。",
        "某区2025年法治政府建设年度报告\n2025年，全区抓好落实。\n一、2025年主要成效\n明显。\n二、⟦2024年⟧存在的不足和原因\n薄弱。",
        "某局2025年政府信息公开工作年度报告\n现公布⟦2024年⟧政府信息公开工作年度报告。\n一、总体情况\n公开80条。",
        "某局2025年政府信息公开工作年度报告\n本报告数据统计期限自⟦2024年⟧1月1日至2025年12月31日。\n一、总体情况\n公开80条。",
        "某县人民法院工作报告\n——2026年1月9日在某县第十七届人民代表大会第五次会议上\n一、2025年工作情况\n"
        "⟦2024年⟧，全院收案86件。\n二、2026年工作安排\n抓好落实。",
        "2025年，我局扎实工作。今年（⟦2024年⟧），受理案件80件。⟦2052年3月8日⟧，召开会议。⟦2205年⟧，我局开展普法。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Compare the years that the report claims with its report year, and look for slips."""
        found = document.once(read_report_year)
        if found and not _spans_years(document):
            yield from self._contradictions(document, found)
        for mention in document.once(read_dates):
            if _is_slip(document, mention, found):
                yield self.finding(mention.span, note="slip", year=mention.first.year)

    def _contradictions(self, document: Document, found: ReportYear) -> Iterator[Finding]:
        """What contradicts the report year, or where all the text does, the title itself."""
        if found.span and (later := later_claims(document, found)):
            related = [self.related(claim.span, "again", year=claim.year) for claim in later]
            yield self.finding(
                found.span, note="title", related=related, report=found.year, year=later[0].year
            )
            return
        claims = document.once(read_year_claims)
        wrong = [claim for claim in claims if _contradicts(document, claim, found)]
        for claim, again in _by_cause(wrong):
            yield self._mismatch(claim, again, found)
        signed = None if wrong else misfit_signature(document, found)
        if signed and found.span:
            related = [self.related(found.span, "evidence", report=found.year)]
            date = document[signed.span]
            yield self.finding(signed.span, note="signed", related=related, report=found.year, date=date)

    def _mismatch(self, claim: YearClaim, again: list[YearClaim], found: ReportYear) -> Finding:
        related = [self.related(found.span, "evidence", report=found.year)] if found.span else []
        return self.finding(
            claim.span,
            note="plan" if claim.kind is Kind.PLAN else "",
            related=[*related, *(self.related(other.span, "again", year=other.year) for other in again)],
            source=found.source.value,
            report=found.year,
            next=found.year + 1,
            year=claim.year,
        )


def _by_cause(wrong: list[YearClaim]) -> Iterator[tuple[YearClaim, list[YearClaim]]]:
    """The claims that are wrong, each with those that are wrong for the same cause.

    Title, opening and chapters that agree on another year make one finding; so does the plan for the year
    after that one.
    """
    frames: dict[int, list[YearClaim]] = {}
    for claim in wrong:
        if claim.kind in _FRAME:
            frames.setdefault(claim.year, []).append(claim)
    for first, *again in frames.values():
        yield first, [*again, *(claim for claim in wrong if _follows(claim, first))]
    for claim in wrong:
        if claim.kind not in _FRAME and not any(_follows(claim, first) for first, *_ in frames.values()):
            yield claim, []


def _follows(claim: YearClaim, frame: YearClaim) -> bool:
    return claim.kind is Kind.PLAN and claim.year == frame.year + 1


def _spans_years(document: Document) -> bool:
    """Whether the title says that the report is about several years."""
    title = document.once(read_outline).title
    return title is not None and _SEVERAL_YEARS.search(document.once(folded), *title) is not None


def _contradicts(document: Document, claim: YearClaim, found: ReportYear) -> bool:
    """Whether a claim cannot be right in a report on the year that was found."""
    if claim.span == found.span or found.source is Source.FREQUENCY:
        return False
    if claim.kind is Kind.PLAN:
        return _plans_another_year(document, claim, found)
    if claim.year in found.home:
        return False
    if claim.kind is Kind.ANNOUNCEMENT:
        return not _home_dates(document, sentence_at(document, claim.span.start), found)
    if claim.kind is Kind.PERIOD:
        return True
    past = claim.year < found.year or found.source is Source.USER
    return past and _CHECKS[claim.kind](document, claim, found)


def _plans_another_year(document: Document, claim: YearClaim, found: ReportYear) -> bool:
    if claim.year != found.year:
        return claim.year not in found.home and claim.year != found.year + 1
    part = _PART_OF_A_YEAR.match(document.once(folded), claim.span.end)
    return len(found.home) == 1 and document.once(_is_annual) and not part


def _is_annual(document: Document) -> bool:
    """Whether title and opening say that the report is about a whole year."""
    head = document.once(folded)[: document.once(opening).end]
    return _WHOLE_YEAR.search(head) is not None and not _PART_OF_A_YEAR.search(head)


def _opens_wrongly(document: Document, claim: YearClaim, found: ReportYear) -> bool:
    """Whether the opening tells of the report year nowhere but where it announces the report."""
    claims = document.once(read_year_claims)
    announced = {each.span for each in claims if each.kind is Kind.ANNOUNCEMENT}
    return all(date.span in announced for date in _home_dates(document, document.once(opening), found))


def _is_only_chapter(document: Document, claim: YearClaim, found: ReportYear) -> bool:
    counts = document.once(_claims_by_year)
    return not any(counts[Kind.CHAPTER, year] for year in found.home)


def _is_only_problems(document: Document, claim: YearClaim, found: ReportYear) -> bool:
    counts = document.once(_claims_by_year)
    return (
        claim.year == found.year - 1
        and counts[Kind.CHAPTER, found.year] > 0 == counts[Kind.PROBLEMS, found.year]
    )


def _is_left_over(document: Document, claim: YearClaim, found: ReportYear) -> bool:
    """Whether a sentence of last year's work stands in a report that mostly names its own year."""
    told = document.once(_claims_by_year)[Kind.STATEMENT, claim.year]
    return found.home == {claim.year + 1} and document.once(_dates_by_year)[found.year] > told


def _claims_by_year(document: Document) -> Counter[tuple[Kind, int]]:
    return Counter((claim.kind, claim.year) for claim in document.once(read_year_claims))


def _dates_by_year(document: Document) -> Counter[int | None]:
    return Counter(date.first.year for date in document.once(read_dates) if is_plain_year(date))


def _always(document: Document, claim: YearClaim, found: ReportYear) -> bool:
    return True


_CHECKS = {
    Kind.TITLE: _always,
    Kind.OPENING: _opens_wrongly,
    Kind.CHAPTER: _is_only_chapter,
    Kind.PROBLEMS: _is_only_problems,
    Kind.STATEMENT: _is_left_over,
    Kind.NOW: _always,
}


def _home_dates(document: Document, span: Span, found: ReportYear) -> list[DateMention]:
    """The report's own years in a stretch, those of a plan left out: ``2025年工作计划``."""
    text = document.once(folded)
    dates = [
        date for date in dates_in(document, span) if is_plain_year(date) and date.first.year in found.home
    ]
    return [date for date in dates if not _PLANNED.match(text, date.span.end)]


def _is_slip(document: Document, mention: DateMention, found: ReportYear | None) -> bool:
    """Whether a year to come is no target but a slip: far off, or the report year with two digits swapped."""
    year = mention.first.year
    if (
        year is None
        or year <= (found.year + 5 if found else _FAR)
        or mention.is_range
        or mention.place is not Place.TEXT
    ):
        return False
    text = document.once(folded)
    span, sentence = mention.span, sentence_at(document, mention.span.start)
    title = document.once(read_outline).title
    dated = mention.first.month or span.start == sentence.start or (title and title.covers(span))
    near = max(sentence.start, span.start - _NEAR), min(sentence.end, span.end + _NEAR)
    if not dated or _LENGTH.match(text, span.end) or _AHEAD.search(text, *near):
        return False
    return year >= _FAR or (found is not None and any(_is_swapped(year, found.year + i) for i in (-1, 0, 1)))


def _is_swapped(year: int, other: int) -> bool:
    """Whether two years differ by two neighbouring digits that changed places."""
    a, b = str(year), str(other)
    return any(a == b[:i] + b[i + 1] + b[i] + b[i + 2 :] != b for i in range(3))
