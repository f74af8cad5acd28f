"""TIM005."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from sifalint import Checked, Document, Finding, Pattern, Rule, Severity, Span, Text
from sifalint.facts.dates import DateMention, Moment, Place, month_length, read_dates
from sifalint.facts.quotations import quoted_spans
from sifalint.facts.spans import span_at
from sifalint.facts.widths import folded
from sifalint_rules.years.periods import backward_periods
from sifalint_rules.years.reference_date import day_words
from sifalint_rules.years.weekdays import NamedDay, misnamed_days

_DAYS = (
    Text("一", "Monday"),
    Text("二", "Tuesday"),
    Text("三", "Wednesday"),
    Text("四", "Thursday"),
    Text("五", "Friday"),
    Text("六", "Saturday"),
    Text("日", "Sunday"),
)
_CLOCK = Pattern(
    r"(?<=[日午晨晚早]|[当每]天|[夜晚]间|\d\d[-./]\d{1,2}[-./]\d{1,2}|\d:\d\d[-—–~至到])[ ]?"
    r"(?P<time>(?P<hour>\d{1,2})(?::(?P<minute>\d\d)(?![\d.])|时(?P<minute>\d{1,2})分))"
)
_NO_MONTH = Pattern(r"[龄均嫂薪租供]")
_VERSION = Pattern(r"[ ]?版")
_DENIED = Pattern(r"[”’]?[ ]?(?:这[一个]?[天日])?[并是]?不存在")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_ORDINALS = {1: "st", 2: "nd", 3: "rd"}


class InvalidDate(Rule):
    """日期或时间不存在。

    2月30日、6月31日、13月、25:00 这样的日子和钟点并不存在，或者日期与所注的星期对不上，起止时间前后颠倒。

    日期是公文里最容易核对、也最不该出错的内容；错了一位，台账、案卷和报道就对不上号。

    请查原始材料改正。农历日期、24:00、比值和比分、只写“1—12月”“截至12月”的，都不报；引号里转述的日期也不报。
    """

    code = "TIM005"
    name = "invalid-date"
    severity = Severity.ERROR
    title_en = "Date or time that does not exist"
    summary_en = (
        "A day, month or time is not on the calendar or the clock, falls on another day of the week, "
        "or ends a period before it begins."
    )
    basis = "《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="{month}没有{day}（最多{length}天），请核对",
        en="{month} has no {day} (it has {length} days at most): check the date",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        "leap": Text(
            zh="{year}年不是闰年，2月只有28天，没有29日，请核对",
            en="{year} is no leap year: its February has 28 days and no 29th, check the date",
        ),
        "month": Text(zh="一年没有{month}月，请核对", en="there is no month {month}: check the date"),
        "backward": Text(
            zh="“{words}”的终点早于起点，请核对是哪一头写错了",
            en="“{words}” ends before it begins: check which end is wrong",
        ),
        "time": Text(zh="没有“{time}”这个时间，请核对", en="there is no such time as {time}: check it"),
        "weekday": Text(
            zh="{date}是星期{computed}，这里写作星期{stated}，请核对日期和星期",
            en="{date} is a {computed}, but {stated} is written here: check the date and the day of the week",
        ),
        "assumed": Text(
            zh="按{year}年算，{date}是星期{computed}，这里写作星期{stated}，请核对日期和星期",
            en="in {year}, {date} is a {computed}, but {stated} is written here: "
            "check the date and the day of the week",
        ),
    }
    triggers = ("日", "月", "年", ":", "：", "-", "/", ".", "．", "－", "／", "时")
    good = (
        "2024年2月29日召开会议，12月31日24:00截止，1—12月接收150件，截至12月在册80人。",
        "“壮族三月三”、农历二月三十日、腊月三十、正月十五，均安排值班。",
        "城乡居民收入比2.06:1，师生比1:75，地图比例1:500，男女比25:75，比分40:60。",
        "2025年3月8日（星期六）至10日（星期一）集中宣传，系统升级到2025.13.45版。",
        "11月19日至21日，全年每天9:00—17:30开放；视频时长45:00，满24月龄。",
        "网帖所称“2月30日放假”为谣言。2025年2月29日不存在，按2月28日计算。",
        "某局2025年工作总结\n3月8日（星期六）召开会议。去年5月8日（星期三）召开会议。1月6日（星期二）部署。“6月3日（星期日）”有误。",
        "5月8日（星期日）召开会议。",
        "2024年11月至3月为供暖期，2024年12月1日至2025年2月28日开展排查，从2025年到2024年同期逐项比较。",
    )
    bad = (
        "⟦2月30日⟧召开会议，⟦6月31日⟧前完成，⟦2023年2月29日⟧印发，⟦2025-06-31⟧发布。",
        "⟦2025年13月⟧办结80件，⟦13月5日⟧开展督查，⟦11月21日至31日⟧集中整治。",
        "6月8日⟦25:00⟧启动，下午⟦3时75分⟧结束，每天9:00—⟦17:60⟧开放。",
        "数据统计期限自⟦2025年1月1日起至2024年12月31日⟧止，排查自⟦2025年9月至2025年3月⟧开展。",
        "⟦2025年3月8日（星期一）⟧召开会议，⟦2025年3月9日星期六⟧总结。",
        "某局2025年工作总结\n2025年，我局工作平稳。\n⟦3月8日（星期一）⟧，召开会议。2024年5月7日部署，⟦5月8日（星期五）⟧检查。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Find dates and times that do not exist, or whose day of the week is another."""
        text = document.once(folded)
        for mention in document.once(read_dates):
            if mention.place in (Place.TEXT, Place.TITLE):
                yield from self._date(text, mention)
        for day in misnamed_days(document):
            yield self._weekday(day)
        for period in document.once(backward_periods):
            yield self.finding(period, note="backward", words=document[period])
        quoted = document.once(quoted_spans)
        for match in _CLOCK.finditer(text):
            if not _is_time(match["hour"], match["minute"]) and not span_at(quoted, match.start()):
                yield self.finding(Span(*match.span("time")), note="time", time=match["time"])

    def _date(self, text: str, mention: DateMention) -> Iterator[Finding]:
        for moment in (mention.first, mention.last):
            if _is_misfit(text, mention, moment):
                yield self._misfit(mention.span, moment)
                return

    def _weekday(self, day: NamedDay) -> Finding:
        """A finding on a day that falls on another day of the week."""
        return self.finding(
            day.span,
            note="weekday" if day.is_dated else "assumed",
            date=day_words(day.day),
            year=day.day.year,
            computed=_DAYS[day.computed],
            stated=_DAYS[day.stated],
        )

    def _misfit(self, span: Span, moment: Moment) -> Finding:
        if moment.month is None or not 1 <= moment.month <= 12:
            return self.finding(span, note="month", month=moment.month)
        if (moment.month, moment.day) == (2, 29):
            return self.finding(span, note="leap", year=moment.year)
        return self.finding(
            span,
            month=Text(f"{moment.month}月", _MONTHS[moment.month - 1]),
            day=Text(f"{moment.day}日", _ordinal(moment.day or 0)),
            length=month_length(None, moment.month),
        )


def _is_misfit(text: str, mention: DateMention, moment: Moment) -> bool:
    """Whether a moment that is surely meant as a date does not exist."""
    if moment.exists or (moment.day is None and moment.year is None):
        return False
    if text[mention.span.start : mention.span.end].endswith(("年", "月", "日", "号", "份")):
        return not (_NO_MONTH.match(text, mention.span.end) or _DENIED.match(text, mention.span.end))
    plausible = moment.month is not None and 1 <= moment.month <= 12 and (moment.day or 0) <= 31
    return plausible and not _VERSION.match(text, mention.span.end)


def _ordinal(number: int) -> str:
    """An English ordinal: 31st."""
    teens = number // 10 % 10 == 1
    return f"{number}{'th' if teens else _ORDINALS.get(number % 10, 'th')}"


def _is_time(hour: str, minute: str) -> bool:
    """Whether a clock shows it; a score such as 25:23 counts as one."""
    if int(hour) <= 24:
        return int(minute) < 60
    return int(hour) > 29 or int(minute) not in (0, 30)
