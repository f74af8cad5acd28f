"""NUM023."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from sifalint import Checked, Document, Finding, Pattern, Rule, Severity, Span, Text, Verdict
from sifalint.facts.dates import DateMention, Moment, read_dates
from sifalint.facts.quantities import Precision, Quantity, read_quantities
from sifalint.facts.widths import folded

_DASH = Pattern(r"[—–~至到-]")
_CHANGE = Pattern(
    r"由|从|自|[压降减缩]|逐[级步年]|倒计时|倒数|第|比分|零下|房|幢|栋|楼|文号|编号|型号|邮编|电话|[附图]|表"
)
_CHANGES = Pattern(r"逐[级步年月]|[压递缩]减|压缩|缩短|递降")
_REACH = 8
_KIND = "ranges"


class RangeOrder(Rule):
    """范围的起止颠倒。

    “几至几”“几—几”一类的范围，起点大于终点，如“15%—10%”“11月21日至19日”“2024—2022年”。

    这多半是两头写反了，或者有一个数字敲错了；日期、年份的起止颠倒，读者便不知道说的是哪一段时间。

    请核对两头的数字，把小的、早的写在前面。

    跨年的月份和日期（10月至次年3月、12月20日至1月5日）、比分、楼栋房号、电话号码、文号型号，以及“由20天压缩至8天”
    一类说变化的话，不在此列。
    """

    code = "NUM023"
    name = "range-order"
    severity = Severity.ERROR
    title_en = "A range runs backwards"
    summary_en = "A range of numbers, dates or years begins with its later or greater end."
    basis = "《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="范围“{words}”的起点比终点大，请核对两头的数字",
        en="the range {words} begins with its greater end: check both",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        "date": Text(
            zh="起止时间“{words}”前后颠倒，请核对",
            en="the period {words} ends before it begins: check both ends",
        )
    }
    triggers = ("—", "–", "-", "－", "~", "～", "至", "到")
    claims = (_KIND,)
    good = (
        "全市现有矫正对象356人，18—40岁的208人、41—60岁的126人，占比12%—16%。",
        "月工资8000—1.2万元，补助八千至一万元，收费标准5万至8万元，办理时限三至五天，现场3000—5000人。",
        "供暖期为10月至次年3月，活动自12月20日至1月5日开展，2024年11月至3月集中整治。",
        "办理时限由20天至8天，平均每件压缩5—3天；合格率从98%至95%，限期5至3天逐级压减。",
        "足球赛以3—1取胜，电话0731—84586，开工进入倒计时10—1天。",
        "2022—2024年，10月17日至20日，2024年12月—2025年2月。",
        "数十名、三五个、十七八人，每组3到5人。",
        "第5—3项，3—1栋，8—6号楼。",
        "22:00—6:00实行夜间值守，每月26日至25日为一个统计周期。",
    )
    bad = (
        "全市现有矫正对象356人，⟦40—18岁⟧的208人。",
        "占比在⟦15%—10%⟧之间。",
        "会议于⟦11月21日至19日⟧召开。",
        "⟦2024—2022年⟧，共受理案件1200件。",
        "⟦2024年12月至2024年3月⟧开展集中整治。",
        "收费标准为每件⟦8万至5万元⟧。",
        "材料齐全的，⟦五至三个工作日⟧办结。",
        "现场约有⟦5000—3000人⟧。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the ranges that run backwards."""
        text = document.once(folded)
        for quantity in document.once(read_quantities):
            if quantity.precision is Precision.RANGE and _DASH.search(text, *quantity.span):
                yield from self._judged(document, quantity.span, _is_backwards(text, quantity), "")
        for mention in document.once(read_dates):
            if mention.is_range and not mention.relative:
                yield from self._judged(document, mention.span, _ends_early(text, mention), "date")

    def _judged(
        self, document: Document, span: Span, backwards: bool, note: str
    ) -> Iterator[Finding | Checked]:
        yield Checked(_KIND, span, Verdict.WRONG if backwards else Verdict.HOLDS, document[span])
        if backwards:
            yield self.finding(span, note=note, words=document[span])


def _is_backwards(text: str, quantity: Quantity) -> bool:
    """Whether a range begins with its greater end and tells neither of a change nor of a name."""
    start, end = quantity.span
    if not quantity.descending or text[end : end + 1] in "—–~-号":
        return False
    if _CHANGE.search(text[max(start - _REACH, 0) : start]) or _CHANGES.search(text[end : end + _REACH]):
        return False
    return quantity.unit not in ("栋", "幢")


def _ends_early(text: str, mention: DateMention) -> bool:
    """Whether a period ends before it begins; months and days may run on into the next year."""
    first, last = mention.first, mention.last
    if first.year and last.year and first.year != last.year:
        return first.year > last.year
    if first.month and last.month and first.month != last.month:
        return first.month > last.month and _states_year_twice(text, mention.span)
    return (
        _same_month(first, last) and first.day is not None and last.day is not None and first.day > last.day
    )


def _states_year_twice(text: str, span: Span) -> bool:
    return text.count("年", *span) > 1


def _same_month(first: Moment, last: Moment) -> bool:
    return first.month is not None and first.month == last.month
