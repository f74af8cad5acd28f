"""Where a report says that a year is the one it writes of, or the one it plans."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from enum import Enum

from sifalint import Document, Pattern, Span
from sifalint.facts.dates import DateMention, dates_in, read_dates
from sifalint.facts.outline import read_outline
from sifalint.facts.sentences import read_sentences
from sifalint.facts.widths import folded
from sifalint.records import NamedTuple
from sifalint_rules.structure.roles import Role, heading_roles, in_plan, roles_of
from sifalint_rules.structure.series import own_headings
from sifalint_rules.years.periods import backward_periods
from sifalint_rules.years.report_year import is_plain_year, opening
from sifalint_rules.years.vicinity import near

_ANNOUNCED = Pattern(r"(?:现|兹)(?:将|就|公布|发布)[^。;]{0,40}?(?=[12]\d{3}年)")
_PART = Pattern(r"[^、,。;和及与]{1,40}")
_REPORTED = Pattern(r"[^。;]{0,60}?(?:总结|报告|汇报|通报|公布)")
_NOW = Pattern(r"今年(?:以来)?\((?=[12]\d{3}年)")
_BEGINS = Pattern(r"(?:度|上半年|下半年|全年)?,")
_PERIOD = Pattern(
    r"(?:统计|报告|数据)[^。;,:]{0,6}(?:期限|时限|时间|周期|期间)[^。;\d]{0,8}"
    r"(?P<first>[12]\d{3}年)1月1日[起开始,]{0,3}(?:至|到|[-—–~]{1,2})(?P<last>[12]\d{3}年)12月31日"
)
_PLANNED = Pattern(r"度?[^。,;、和及]{0,10}?(?:计划|打算|安排|谋划|思路|要点|部署)")
_TELLS = Pattern(r"[。!?]$|现将|,")
_OUR_WORK = Pattern(
    r"度?(?:上半年|下半年|全年)?(?:,[ ]?)?"
    r"(?:我[局市县区州省院镇乡街办所队单厅委部处站校司]|全[局市县区州省院镇乡街办系]|本机关|本人|未"
    r"|共?(?:受理|办理|办结|审查|排查|调解|调处|化解|开展|组织|接待|解答|举办|发放|指派|印发|出台|召开|完成|接收|新增|新申报|参加|收到)"
    r"|[^。,;、]{2,14}[局院镇乡县市区办委厅所中心府工](?:以|在|认真|扎实|坚持|紧紧|紧扣|紧盯|深入|全面|围绕|聚焦|贯彻|忠实|始终|牢固|立足|按照|团结))"
)
_ANOTHER_TIME = Pattern(
    r"[年月日]起|起[,至]|开始|启动|成立|设立|建成|获|荣|评为|表彰|命名|入选|列[为入]|今年|(?<![比较])[上去前明]年|此后|至今"
    r"|先后|连续|历史|累计|当年|当时|次年|翌年|年[末底]|例如|比如"
)
_COUNTED = Pattern(r"截[至止][到至]?(?=[12]\d{3}年(?:1[01]|[1-9])月)")
_PRESENT = Pattern(r"现有|在册|目前|现共|在矫")
_STAGES = Pattern(
    r"期间|时期|规划|远景|长远|今后|(?<![〇○零一二三四五六七八九])[三五]年|目标|[“\"]?十[一二三四五六]?五[”\"]?|完成|落实|执行|以来"
)
_EARLIER = Pattern(r"整改|反馈|考[核评]|督[察导查]|巡[察视]|审计|对照|上一?年|评[查议]|落实")
_LINES = 8


class Kind(str, Enum):
    """How a report claims a year."""

    TITLE = "title"
    OPENING = "opening"
    ANNOUNCEMENT = "announcement"
    CHAPTER = "chapter"
    PROBLEMS = "problems"
    PERIOD = "period"
    STATEMENT = "statement"
    NOW = "now"
    COUNTED = "counted"
    PLAN = "plan"


class YearClaim(NamedTuple):
    """A year that the report claims for its own work, or, where it is a PLAN, for its next work."""

    kind: Kind
    year: int
    span: Span


def read_year_claims(document: Document) -> tuple[YearClaim, ...]:
    """The claims of a document, sorted by place; one for each place.

    The report claims a year in its title, where its first sentence begins with it (OPENING), where it
    announces itself (``现将…年…报告如下``), at both ends of the PERIOD from 1 January to 31 December whose
    figures it gives, in the headings of chapters on work done (CHAPTER), PROBLEMS or work planned (PLAN),
    where a sentence tells of the office's own work in that year and of no other time (STATEMENT), in
    ``今年（…年）`` (NOW), and where it says up to which month it counts what there is now (COUNTED).
    """
    claims: dict[Span, YearClaim] = {}
    for read in (_title, _opening, _announcement, _period, _chapters, _statements, _now, _counted):
        for claim in read(document):
            claims.setdefault(claim.span, claim)
    return tuple(sorted(claims.values(), key=lambda claim: claim.span))


def _title(document: Document) -> Iterator[YearClaim]:
    title = document.once(read_outline).title
    for mention in _years(document, title)[:1] if title else []:
        yield _claim(Kind.TITLE, mention)


def _opening(document: Document) -> Iterator[YearClaim]:
    text, stretch = document.once(folded), document.once(opening)
    sentences = document.once(read_sentences)
    at = bisect_left(sentences, (stretch.start,))
    first = next((each for each in sentences[at : at + _LINES] if _TELLS.search(text, *each)), None)
    if first is None or not stretch.covers(first):
        return
    for mention in _years(document, first)[:1]:
        whole = mention.first.month is None or mention.is_range
        if mention.span.start == first.start and whole and _BEGINS.match(text, mention.span.end):
            yield _claim(Kind.OPENING, mention)


def _announcement(document: Document) -> Iterator[YearClaim]:
    text = document.once(folded)
    stretch = document.once(opening)
    for match in _ANNOUNCED.finditer(text, stretch.start, stretch.end):
        years = _years(document, Span(match.end(), match.end() + 1))
        if years and _REPORTED.match(text, match.end(), stretch.end):
            part = _PART.match(text, match.end(), stretch.end)
            plan = part is not None and Role.PLAN in roles_of(part.group(), document.context.packs)
            plan = plan or _PLANNED.match(text, years[0].span.end) is not None
            yield _claim(Kind.PLAN if plan else Kind.ANNOUNCEMENT, years[0])


def _period(document: Document) -> Iterator[YearClaim]:
    backward = document.once(backward_periods)
    for match in _PERIOD.finditer(document.once(folded)):
        if not any(span.start == match.start("first") for span in backward):
            for name in ("first", "last"):
                yield YearClaim(Kind.PERIOD, int(match[name][:4]), Span(*match.span(name)))


def _chapters(document: Document) -> Iterator[YearClaim]:
    for heading in document.once(own_headings):
        years = _years(document, heading.title_span) if heading.level == 1 else []
        if len(years) != 1 or _STAGES.search(heading.title):
            continue
        roles = heading_roles(document, heading)
        if Role.PLAN in roles:
            yield _claim(Kind.PLAN, years[0])
        elif Role.ACHIEVEMENTS in roles:
            yield _claim(Kind.CHAPTER, years[0])
        elif Role.PROBLEMS in roles and Role.IMPROVEMENT not in roles and not _EARLIER.search(heading.title):
            yield _claim(Kind.PROBLEMS, years[0])


def _statements(document: Document) -> Iterator[YearClaim]:
    text = document.once(folded)
    years = {m.span.start: m for m in document.once(read_dates) if is_plain_year(m) and not m.first.month}
    sentences = document.once(read_sentences)
    for sentence, following in zip(sentences, (*sentences[1:], Span(0, 0)), strict=False):
        mention = years.get(sentence.start)
        if mention is None or following.start in years or not _OUR_WORK.match(text, mention.span.end):
            continue
        if len(dates_in(document, sentence)) > 1 or in_plan(document, sentence.start):
            continue
        if not _ANOTHER_TIME.search(text, mention.span.end, max(sentence.end, following.end)):
            yield _claim(Kind.STATEMENT, mention)


def _now(document: Document) -> Iterator[YearClaim]:
    for match in _NOW.finditer(document.once(folded)):
        for mention in _years(document, Span(match.end(), match.end() + 1)):
            yield _claim(Kind.NOW, mention)


def _counted(document: Document) -> Iterator[YearClaim]:
    """Where the report says up to which month it counts what there is now."""
    text = document.once(folded)
    for match in _COUNTED.finditer(text):
        sentence = near(document, Span(*match.span()))
        dates = dates_in(document, sentence)
        if len(dates) == 1 and _PRESENT.search(text, *sentence):
            yield _claim(Kind.COUNTED, dates[0])


def _years(document: Document, span: Span) -> list[DateMention]:
    return [mention for mention in dates_in(document, span) if is_plain_year(mention)]


def _claim(kind: Kind, mention: DateMention) -> YearClaim:
    return YearClaim(kind, mention.first.year or 0, mention.span)
