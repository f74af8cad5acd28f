import pytest
from hypothesis import given
from hypothesis import strategies as st

from sifalint import Context, Document
from sifalint_rules.years.invalid_date import InvalidDate
from sifalint_rules.years.periods import backward_periods
from sifalint_rules.years.report_year import Source, read_report_year, report_year
from sifalint_rules.years.self_comparison import self_comparisons
from sifalint_rules.years.weekdays import misnamed_days
from sifalint_rules.years.year_mismatch import YearMismatch

BODY = "\n一、工作情况\n抓好落实。\n二、下步打算\n抓好落实。"
PIECES = st.sampled_from(
    [
        "2024年",
        "2023年",
        "2052年",
        "2205年",
        "工作总结",
        "现将",
        "报告如下",
        "我局",
        "，",
        "。",
        "\n",
        "一、",
        "二、",
        "工作计划",
        "今年（",
        "）",
        "3月",
        "31日",
        "20251301日",
        "25:00",
        "日",
        "星期一",
        "（",
        "20212025年",
        "《",
        "》",
        "政府工作报告",
    ]
)


def found(text, **context):
    return Document(text, context=Context(**context)).once(read_report_year)


def mismatches(text, **context):
    document = Document(text, context=Context(**context))
    return [document[finding.span] for finding in YearMismatch().check(document)]


@pytest.mark.parametrize(
    ("text", "year", "source"),
    [
        ("某县司法局2024年工作总结\n2023年，我局努力。", 2024, Source.TITLE),
        ("某县司法局二〇二四年工作总结\n我局努力。", 2024, Source.TITLE),
        ("某县2018政府工作报告\n各位代表：", 2018, Source.TITLE),
        ("某局2023年工作总结及2024年工作计划\n我局努力。", 2023, Source.TITLE),
        ("2025年上半年,我局努力。" + BODY, 2025, Source.OPENING),
        ("今年以来，我局努力。现将2025年上半年工作汇报如下：" + BODY, 2025, Source.OPENING),
        ("一、工作情况\n2025年，我局努力。\n二、问题\n不足。", 2025, Source.OPENING),
        (
            "今年以来，我局努力。" + BODY + "2024年共80件。其中2024年初10件。2024年末70件。",
            2024,
            Source.FREQUENCY,
        ),
    ],
)
def test_report_year(text, year, source):
    evidence = found(text)
    assert (evidence.year, evidence.source) == (year, source)
    assert report_year(Document(text)) == year


@pytest.mark.parametrize(
    "text",
    [
        "",
        "今年以来，我局努力。" + BODY,
        "某局2021—2023年工作总结\n2021年，我局努力。",
        "2008年以来，我院努力。现将2008年以来的情况报告如下：" + BODY,
        "今年以来，我局努力。" + BODY + "比2020年增80件，比2020年增90件，较2020年增10件。",
        "今年以来，我局努力。" + BODY + "《2024年要点》《2024年方案》《2024年计划》某司〔2024〕5号。",
    ],
)
def test_report_year_is_left_open(text):
    assert report_year(Document(text)) is None


def test_the_user_has_the_last_word():
    evidence = found("某局2024年工作总结\n我局努力。", report_year=2025)
    assert (evidence.year, evidence.source, evidence.span) == (2025, Source.USER, None)


@pytest.mark.parametrize(
    ("title", "home"),
    [
        ("某局2024年工作总结", {2024}),
        ("某局2023年工作总结及2024年工作计划", {2023, 2024}),
        ("2025年某省政府工作报告", {2024, 2025, 2026}),
        ("某县2023年预算执行情况和2024年预算草案的报告", {2023, 2024}),
        ("某局2025年工作要点", {2024, 2025, 2026}),
    ],
)
def test_years_at_home(title, home):
    assert found(f"{title}\n我局努力。").home == home


@pytest.mark.parametrize(
    ("line", "year"),
    [
        ("——2026年1月9日在某县第十七届人民代表大会第五次会议上", 2025),
        ("（2026年1月9日在政协某县第九届委员会第五次会议上）", 2025),
        ("——2026年6月28日在某县第十七届人民代表大会第五次会议上", None),
        ("——2026年1月9日在某县人民代表大会常务委员会第五次会议上", None),
    ],
)
def test_a_congress_hears_of_the_year_before(line, year):
    assert report_year(Document(f"某县人民法院工作报告\n{line}{BODY}")) == year
    assert report_year(Document(f"某县人民法院工作报告\n{line}\n一、过去五年工作\n抓好落实。")) is None


@pytest.mark.parametrize("title", ["某所长先进事迹材料", "某局工作体会", "某局活动方案"])
def test_only_a_report_has_a_year_by_frequency(title):
    text = "今年以来，他努力。2024年共80件。其中2024年初10件。2024年末70件。"
    assert report_year(Document(f"{title}\n{text}")) is None
    assert report_year(Document(f"某局工作汇报\n{text}")) == 2024


def test_the_story_of_a_life_has_no_year():
    story = "扎根山乡二十载\n——记某所长\n2019年，他调解80件。2022年，他荣获表彰。"
    assert report_year(Document(story)) is None
    assert report_year(Document(story.replace("2022", "2018"))) == 2019


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("某局2024年工作总结\n2025年，我局努力。", ["2024年"]),
        ("某局2024年工作总结及2026年计划\n2025年，我局努力。", ["2024年"]),
        ("某局2024年工作总结及2025年计划\n2025年，我局努力。", []),
        ("某局2024年工作总结\n2024年以来，我局努力。2025年，我局努力。", []),
        ("某局2024年考核整改工作总结\n2025年，我局努力。", []),
        ("某局2024年工作总结\n我局努力。\n2025年3月5日", []),
        ("某局2024年工作总结\n我局努力。\n某局\n（2025年12月5日）", ["2025年12月5日"]),
        ("某局2024年工作总结\n我局努力。\n2023年12月5日", ["2023年12月5日"]),
    ],
)
def test_the_title_against_text_and_signature(text, found):
    assert mismatches(text) == found


def test_one_cause_is_one_finding():
    text = (
        "某局2024年工作总结\n2023年，我局努力。现将2023年全局工作进展和2024年全局工作安排报告如下。\n"
        "一、2023年工作情况\n抓好落实。\n二、2024年工作计划\n抓好落实。"
    )
    document = Document(text)
    (finding,) = YearMismatch().check(document)
    assert [document[related.span] for related in finding.related] == ["2024年", "2023年", "2023年", "2024年"]


def test_a_year_the_user_set_is_held_against_title_and_text():
    text = "某局2024年工作总结\n2024年，我局努力。\n一、2024年工作情况\n抓好落实。"
    assert mismatches(text, report_year=2023) == ["2024年"]
    assert mismatches(text, report_year=2024) == []


def test_frequency_alone_proves_nothing():
    text = "今年以来，我局努力。\n一、2023年工作情况\n2024年共80件。2024年初10件。2024年末70件。\n二、问题\n不足。"
    assert mismatches(text) == []


@pytest.mark.parametrize("year", ["2042", "2204"])
def test_swapped_digits(year):
    assert mismatches(f"2024年，我局努力。{year}年3月，召开会议。") == [f"{year}年3月"]
    assert mismatches(f"2024年，我局努力。到{year}年3月，建成中心。") == []


def test_the_day_of_the_week_is_spoken_in_both_languages():
    (finding,) = InvalidDate().check(Document("2025年3月8日（星期天）召开会议。"))
    assert "星期六" in finding.message.zh
    assert "星期日" in finding.message.zh
    assert "Saturday" in finding.message.en
    assert "Sunday" in finding.message.en


@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_text_is_checked(text):
    document = Document(text)
    for rule in (YearMismatch(), InvalidDate()):
        for finding in rule.check(document):
            assert 0 <= finding.span.start < finding.span.end <= len(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("自2025年1月1日起至2024年12月31日止。", ["2025年1月1日起至2024年12月31日"]),
        ("2025年1月1日至2024年12月31日。", ["2025年1月1日至2024年12月31日"]),
        ("2025年9月—2025年3月", ["2025年9月—2025年3月"]),
        ("2025年9月至3月，2025年到2024年，2025年9月至2025年9月5日。", []),
        ("2025年9月1日印发，2024年3月修订；2025年13月至2024年1月。", []),
        ("“2025年9月至2025年3月”系笔误。", []),
    ],
)
def test_a_period_must_not_end_before_it_begins(text, found):
    document = Document(text)
    assert [document[span] for span in document.once(backward_periods)] == found


def test_a_backward_period_is_told_once():
    text = "某局2024年政府信息公开工作年度报告\n本报告数据统计期限自2024年1月1日至2023年12月31日。\n一、总体情况\n公开80条。"
    assert mismatches(text) == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("某局2025年工作总结\n2025年，我局平稳。\n5月8日（星期五）开会。", ["5月8日（星期五）"]),
        ("某局2025年工作总结\n2025年，我局平稳。\n5月8日（星期四）开会。", []),
        ("某局2025年工作总结\n2025年，我局平稳。\n1月8日（星期四）开会。", []),
        ("某局2025年工作总结\n2025年，我局平稳。\n12月9日（星期一）开会。", []),
        ("某局2025年工作总结\n2025年，我局平稳。\n2024年5月7日部署，8日检查，5月9日（星期四）总结。", []),
        ("某局工作简报\n5月8日（星期一）开会。", []),
        ("某局2024年工作总结\n2025年，我局平稳。\n5月8日（星期五）开会。", []),
    ],
)
def test_the_weekday_of_a_day_without_a_year(text, days):
    assert [text[slice(*day.span)] for day in misnamed_days(Document(text))] == days


@pytest.mark.parametrize(
    ("sentence", "years"),
    [
        ("较2025年增长8%", ["2025年"]),
        ("较2024年增长8%", []),
        ("较2025年初增加8件", []),
        ("较2025年目标多8件", []),
        ("高于2025年全省平均水平", []),
        ("2026年一季度办结8件，比2025年增加3件", []),
    ],
)
def test_a_year_compared_with_itself(sentence, years):
    text = f"某局2025年工作总结\n2025年，我局平稳。\n受理80件，{sentence}。"
    assert [text[slice(*span)] for span in self_comparisons(Document(text))] == years
