import pytest
from hypothesis import given
from hypothesis import strategies as st

from sifalint import Block, BlockKind, Document, Span
from sifalint.facts.dates import Moment, Place, dates_in, month_length, read_dates

PIECES = st.sampled_from(
    [
        *"0123456789年月日号至到—-~./《》〔〕“”(（上去明今二〇五十三八 ，。",
        "2025",
        "2025年",
        "3月",
        "8日",
        "农历",
    ]
)


def read(text):
    return [(text[slice(*mention.span)], tuple(mention.first)) for mention in Document(text).once(read_dates)]


def ends(text):
    (mention,) = Document(text).once(read_dates)
    return mention.first, mention.last


@pytest.mark.parametrize(
    ("text", "words", "moment"),
    [
        ("于2025年3月8日召开", "2025年3月8日", (2025, 3, 8)),
        ("发布：2025-03-08", "2025-03-08", (2025, 3, 8)),
        ("2025.3.8印发", "2025.3.8", (2025, 3, 8)),
        ("2025/3/8印发", "2025/3/8", (2025, 3, 8)),
        ("２０２５年３月８日", "２０２５年３月８日", (2025, 3, 8)),
        ("二〇二五年三月十八日", "二〇二五年三月十八日", (2025, 3, 18)),
        ("二〇二五年", "二〇二五年", (2025, None, None)),
        ("十一月三十日", "十一月三十日", (None, 11, 30)),
        ("3月15日前", "3月15日", (None, 3, 15)),
        ("5月份", "5月份", (None, 5, None)),
        ("2022年度考评", "2022年度", (2022, None, None)),
        ("16:56:432024年以来", "2024年", (2024, None, None)),
        ("去年5月", "去年5月", (None, 5, None)),
    ],
)
def test_one_date(text, words, moment):
    assert read(text) == [(words, moment)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2021—2025年", (2021, None, None), (2025, None, None)),
        ("2021年至2025年", (2021, None, None), (2025, None, None)),
        ("2024年1月至2025年4月", (2024, 1, None), (2025, 4, None)),
        ("2025年1—10月", (2025, 1, None), (2025, 10, None)),
        ("1至6月", (None, 1, None), (None, 6, None)),
        ("11月19日至21日", (None, 11, 19), (None, 11, 21)),
        ("11月19—21日", (None, 11, 19), (None, 11, 21)),
        ("11月21日至12月3日", (None, 11, 21), (None, 12, 3)),
        ("2022年1月1日到2022年12月31日", (2022, 1, 1), (2022, 12, 31)),
    ],
)
def test_a_range_has_two_ends(text, first, last):
    assert ends(text) == (first, last)
    assert Document(text).once(read_dates)[0].is_range


@pytest.mark.parametrize(
    "text",
    [
        "农历八月十五日",
        "农历8月15日",
        "正月十五",
        "三月三",
        "十月革命",
        "以上年均",
        "以下年龄",
        "说明年检情况",
        "V2025.3.8.1",
        "15日内",
        "12年",
        "18个月",
        "102025年",
        "2.06:1",
    ],
)
def test_what_is_no_date(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("2025年", Place.TEXT),
        ("《2025年工作要点》", Place.TITLE),
        ("《关于〈2025年要点〉的通知》", Place.TITLE),
        ("获评“2025年优秀单位”", Place.QUOTATION),
        ("“《2025年要点》”", Place.TITLE),
        ("某司〔2025〕5号", Place.NUMBER),
        ("（2025）某01民终12号", Place.NUMBER),
    ],
)
def test_where_a_date_stands(text, place):
    (mention,) = Document(text).once(read_dates)
    assert mention.place is place
    assert mention.first.year == 2025


@pytest.mark.parametrize("word", ["前年", "上年", "上一年度", "去年", "今年", "本年度", "明年", "下一年"])
def test_a_relative_year(word):
    (mention,) = Document(f"较{word}增加").once(read_dates)
    assert (mention.relative[:1], mention.first.year) == (word[:1], None)


def test_code_holds_no_dates():
    document = Document(
        "2025年\n2024年", (Block(BlockKind.CODE, Span(0, 5)), Block(BlockKind.PARAGRAPH, Span(6, 11)))
    )
    assert [mention.first.year for mention in document.once(read_dates)] == [2024]


@pytest.mark.parametrize(
    ("moment", "exists"),
    [
        (Moment(2024, 2, 29), True),
        (Moment(2023, 2, 29), False),
        (Moment(1900, 2, 29), False),
        (Moment(2000, 2, 29), True),
        (Moment(None, 2, 29), True),
        (Moment(None, 2, 30), False),
        (Moment(2025, 6, 31), False),
        (Moment(2025, 13), False),
        (Moment(2025, 0), False),
        (Moment(2025, 1, 0), False),
        (Moment(2025), True),
    ],
)
def test_whether_a_moment_exists(moment, exists):
    assert moment.exists is exists


def test_month_lengths():
    assert [month_length(2025, month) for month in (1, 2, 4, None)] == [31, 28, 30, 31]


@given(st.dates(), st.sampled_from(["{}年{}月{}日", "{}-{}-{}", "{}.{}.{}", "{}/{}/{}"]))
def test_every_day_is_read_back(day, form):
    if 1000 <= day.year < 3000:
        words = form.format(day.year, day.month, day.day)
        assert read(f"于{words}，") == [(words, (day.year, day.month, day.day))]


@given(st.lists(PIECES, max_size=40).map("".join))
def test_mentions_are_ordered_and_disjoint(text):
    document = Document(text)
    mentions = document.once(read_dates)
    end = 0
    for mention in mentions:
        assert end <= mention.span.start < mention.span.end <= len(text)
        assert mention.first.year or mention.first.month is not None or mention.relative
        end = mention.span.end
    assert dates_in(document, Span(0, len(text) + 1)) == mentions
    assert dates_in(document, Span(0, 0)) == ()
