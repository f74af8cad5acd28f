"""The report period, the reference date, and the rules that rest on them."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sifalint import Context, Document
from sifalint.cli import main
from sifalint.facts.dates import Moment
from sifalint_rules.years.future_fact import FutureFact
from sifalint_rules.years.period_mismatch import PeriodMismatch
from sifalint_rules.years.plan_period import PlanPeriod
from sifalint_rules.years.reference_date import Grounds, read_reference_date
from sifalint_rules.years.report_period import read_report_period, what_it_is
from sifalint_rules.years.report_year import Source
from sifalint_rules.years.rules import RULES
from sifalint_rules.years.stale_plenum import StalePlenum
from sifalint_rules.years.year_mismatch import YearMismatch

BODY = "\n一、工作情况\n抓好落实。\n二、下步打算\n抓好落实。"


def period(text, **context):
    return Document(text, context=Context(**context)).once(read_report_period)


def reference(text, **context):
    return Document(text, context=Context(**context)).once(read_reference_date)


def findings(rule, text, **context):
    return list(rule().check(Document(text, context=Context(**context))))


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("某局2025年上半年工作总结和下半年工作打算" + BODY, "2025年上半年", Source.TITLE),
        ("某局二〇二五年半年工作总结" + BODY, "2025年上半年", Source.TITLE),
        ("某局2025年第三季度工作汇报" + BODY, "2025年第三季度", Source.TITLE),
        ("某局2025年前三季度工作汇报" + BODY, "2025年1—9月", Source.TITLE),
        ("某局2025年1—9月工作汇报" + BODY, "2025年1—9月", Source.TITLE),
        ("某局2025年度工作总结" + BODY, "2025年", Source.TITLE),
        ("2025年上半年，我局努力。" + BODY, "2025年上半年", Source.OPENING),
        ("今年以来，我局努力。现将2025年上半年工作情况汇报如下。" + BODY, "2025年上半年", Source.OPENING),
        ("2025年，我局努力。现将全年工作总结如下。" + BODY, "2025年", Source.OPENING),
        (
            "2025年，我局努力。\n一、上半年工作情况\n抓好落实。\n二、下半年打算\n抓好落实。",
            "2025年上半年",
            Source.CHAPTERS,
        ),
    ],
)
def test_report_period(text, words, source):
    found = period(text)
    assert (found.words.zh, found.source) == (words, source)
    assert found.span is not None


@pytest.mark.parametrize(
    "text",
    ["", "今年以来，我局努力。" + BODY, "2025年，我局努力。" + BODY, "关于2024年度审计整改情况的报告" + BODY],
)
def test_report_period_is_left_open(text):
    assert period(text) is None


def test_what_a_report_is_names_its_evidence():
    document = Document("某局2025年上半年工作总结" + BODY)
    assert what_it_is(document).zh == "按标题，这是2025年上半年的总结"
    assert what_it_is(document).en == "by the title this is the report for the first half of 2025"


def test_the_users_year_overrides_the_titles():
    found = period("某局2025年上半年工作总结" + BODY, report_year=2024)
    assert (found.year, found.last, found.source) == (2024, 6, Source.USER)


@pytest.mark.parametrize(
    ("text", "day", "source"),
    [
        ("某局2024年工作总结\n发表时间 : 2025-03-18 16:56:43" + BODY, (2025, 3, 18), Grounds.METADATA),
        ("某局工作总结\n来源：某报\n时间：2026-02-01" + BODY, (2026, 2, 1), Grounds.METADATA),
        ("某县工作报告\n——2026年1月9日在某县人民代表大会上" + BODY, (2026, 1, 9), Grounds.DELIVERY),
        ("某县工作报告\n（2026年1月9日）" + BODY, (2026, 1, 9), Grounds.DELIVERY),
        ("某局2025年工作总结" + BODY + "\n某局\n2025年12月26日", (2025, 12, 26), Grounds.SIGNATURE),
        ("某局2025年工作总结" + BODY + "截至2025年11月底，共80件。", (2025, 11, 30), Grounds.LATEST),
        ("某局2025年工作总结" + BODY + "截至6月底，共80件。", (2025, 12, 31), Grounds.PERIOD),
        ("某局2025年上半年工作总结" + BODY, (2025, 6, 30), Grounds.PERIOD),
    ],
)
def test_reference_date(text, day, source):
    found = reference(text)
    assert (found.day, found.source) == (Moment(*day), source)
    assert reference(text, as_of="2030-01-02").source is Grounds.USER


@pytest.mark.parametrize("text", ["", "我局努力。" + BODY, "某局工作总结\n抓取时间：2026-04-03" + BODY])
def test_reference_date_is_left_open(text):
    assert reference(text) is None


def test_a_date_given_by_the_user_decides_on_plenums():
    text = "某局2025年工作总结\n2025年，我局用心领会党的二十大和二十届二中、三中全会精神。" + BODY
    assert [each.severity.value for each in findings(StalePlenum, text, as_of="2026-01-20")] == ["warning"]
    assert findings(StalePlenum, text, as_of="2025-11-20") == []
    assert [each.severity.value for each in findings(StalePlenum, text, as_of="2024-06-20")] == ["error"]


def test_an_office_adds_a_plenum(tmp_path):
    pack = tmp_path / "plenums.toml"
    meeting = '{ name = "二十届五中全会", ended = "2026-10-29", expected = true }'
    pack.write_text(f'complete_until = "2026-12-31"\nmeetings = [{meeting}]\n', encoding="utf-8")
    text = "某局2026年工作总结\n2026年，我局深入贯彻党的二十大和二十届四中、五中全会精神。\n2026年6月30日"
    assert findings(StalePlenum, text) == []
    (finding,) = findings(StalePlenum, text, packs=(str(pack),))
    assert "二十届五中全会2026年10月29日才闭幕" in finding.message.zh


def test_an_office_adds_a_plan(tmp_path):
    pack = tmp_path / "periods.toml"
    plan = '{ name = "“十六五”规划", words = ["十六五"], needs = [], first = 2031, last = 2035 }'
    pack.write_text(f"plans = [{plan}]\n", encoding="utf-8")
    text = "某局2026年工作总结\n按照“十六五”规划要求推进工作。"
    assert findings(PlanPeriod, text) == []
    assert len(findings(PlanPeriod, text, packs=(str(pack),))) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("某局2025年工作总结\n20225年，我局努力。2025年，我局努力。", ["20225年"]),
        ("某局2025年工作总结\n2025年，受理80件，比2025年多5件。", ["2025年"]),
        ("某局2025年工作总结\n2025年上半年，受理80件，比2025年下半年多5件。", []),
        ("某局2025年工作总结\n2025年，我局努力。2015年，我局受理80件。", ["2015年"]),
        ("某局2025年工作总结\n2025年，我局努力。2015年，我局成立。", []),
        ("某局2025年工作总结\n2025年，我局努力。截至2024年11月底，现有在册80人。", ["2024年11月"]),
        ("某局2025年工作总结\n2025年，我局努力。截至2024年12月底，共80人。", []),
        ("某局2024年工作总结\n（2026年1月9日）\n我局努力。", ["2026年1月9日"]),
        ("某局2025年工作总结\n2025年，我局努力。\n三、2025年工作打算\n抓好落实。", ["2025年"]),
        ("某局2025年工作总结及2026年打算\n一、2025年工作总结\n努力。\n二、2025年打算\n努力。", ["2025年"]),
        ("某局2024年工作总结\n我局2025年3月立项，2025年4月开工，2025年9月建成。", ["2024年"]),
    ],
)
def test_years_that_are_wrong(text, found):
    document = Document(text)
    assert [document[each.span] for each in YearMismatch().check(document)] == found


def test_a_wrong_title_is_told_once():
    text = "某区2026年法治政府建设年度报告\n2025年，我区落实《某纲要（2021—2025年）》。12月4日，召开了会议。\n2026年1月20日"
    assert len(findings(YearMismatch, text)) == 1
    assert findings(PlanPeriod, text) == findings(FutureFact, text) == []


def test_a_half_year_report_with_figures_of_the_year():
    text = "某局2025年上半年工作总结\n全年受理80件。全年办结70件。"
    (finding,) = findings(PeriodMismatch, text)
    assert finding.message.zh.startswith("按标题，这是2025年上半年的总结，这里写的是“全年”")
    assert len(finding.related) == 2


@pytest.mark.parametrize("option", [[], ["--as-of", "2026-01-20"], ["--report-year", "2024"]])
def test_the_command_line_overrides(option, tmp_path, capsys):
    draft = tmp_path / "draft.txt"
    words = "2025年，我局用心领会党的二十大和二十届二中、三中全会精神，受理案件80件。"
    draft.write_text(f"某局2025年工作总结\n{words}\n一、2025年工作情况\n受理80件。\n", encoding="utf-8")
    main(["--isolated", "--format", "json", "--select", "TIM", *option, str(draft)])
    said = [(each["code"], each["severity"]) for each in json.loads(capsys.readouterr().out)["findings"]]
    expected = {
        "": [("TIM004", "info")],
        "--as-of": [("TIM004", "warning")],
        "--report-year": [("TIM001", "warning")],
    }
    assert said == expected[option[0] if option else ""]


PIECES = st.sampled_from(
    [
        *"年月日，。、（）",
        "2025",
        "12",
        "31",
        "20225年",
        "全年",
        "上半年",
        "截至",
        "党的二十大",
        "二十届",
        "四中",
        "全会精神",
        "贯彻",
        "《纲要（2021—2025年）》",
        "“八五”普法",
        "收官之年",
        "是",
        "工商局",
        "原",
        "工作总结",
        "\n",
        "一、",
        "发布时间：",
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_text_is_checked(text):
    document = Document(text)
    for rule in RULES:
        for finding in rule().check(document):
            assert 0 <= finding.span.start < finding.span.end <= len(text)
