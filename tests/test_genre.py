from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sifalint import Context, Document, Severity
from sifalint_rules import sifalint_profiles
from sifalint_rules.genre.completeness import is_complete
from sifalint_rules.genre.missing_chapter import MissingChapter
from sifalint_rules.genre.profile import profile_name
from sifalint_rules.genre.profiles import ProfileError, profiles, read_profile

BUILT_IN = tuple(sifalint_profiles())
OWN = """
name = "visit-report"
title = "走访报告"
titles = ["走访…报告"]
[[chapters]]
title = "走访对象"
synonyms = ["对象"]
severity = "error"
[[chapters]]
role = "problems"
severity = "info"
"""
PIECES = st.sampled_from(
    [
        "某局2025年工作总结",
        "法治政府建设年度报告",
        "现将",
        "总结如下",
        "一、",
        "二、",
        "三、",
        "问题",
        "打算",
        "我局",
        "，",
        "。",
        "\n",
    ]
)


def document(text, *files, **context):
    return Document(text, context=Context(profiles=(*BUILT_IN, *files), **context))


def missing(text, *files):
    checked = document(text, *files)
    return [(checked[each.span], each.severity, each.message.zh) for each in MissingChapter().check(checked)]


def write(folder, text, name="own.toml"):
    file = Path(folder) / name
    file.write_text(text, encoding="utf-8")
    return file


def test_built_in_profiles():
    assert set(profiles(BUILT_IN)) == {
        "work-summary",
        "half-year-summary",
        "rule-of-law-report",
        "disclosure-report",
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("某县司法局2025年工作总结\n我局努力。", "work-summary"),
        ("某局2024年工作总结及2025年工作计划\n我局努力。", "work-summary"),
        ("某局2025年上半年工作总结\n我局努力。", "half-year-summary"),
        ("2025年上半年，我局努力。现将上半年工作情况总结如下。\n一、情况\n平稳。", "half-year-summary"),
        (
            "今年以来，我局努力。现将2025年上半年工作和下半年谋划汇报如下：\n一、情况\n平稳。",
            "half-year-summary",
        ),
        ("2025年，我局努力。现将全年工作总结如下：\n一、情况\n平稳。", "work-summary"),
        ("某市司法局2024年法治政府建设工作情况报告\n我局努力。", "rule-of-law-report"),
        ("某区2023年法治政府建设年度报告\n我局努力。", "rule-of-law-report"),
        ("某县２０２２年政府信息公开工作年度报告\n平稳。", "disclosure-report"),
        ("现公布某局2025年政府信息公开工作年度报告。\n一、总体情况\n平稳。", "disclosure-report"),
        ("某局关于印发2025年工作总结的通知\n抓好落实。", None),
        ("今年以来，我局努力。有的法治政府建设年度报告未按要求公示。\n一、情况\n平稳。", None),
        ("现将《某局2025年工作总结》印发。\n一、情况\n平稳。", None),
        ("", None),
    ],
)
def test_profile_name(text, name):
    assert profile_name(document(text)) == name


def test_the_user_names_the_profile():
    assert profile_name(document("我局努力。", profile="work-summary")) == "work-summary"
    with pytest.raises(ProfileError, match=r"no profile is called letter; there are .*work-summary"):
        profile_name(document("我局努力。", profile="letter"))


def test_without_profiles_nothing_is_asked():
    assert profile_name(Document("某局2025年工作总结\n我局努力。")) is None


def test_an_office_writes_its_own_profile(tmp_path):
    file = write(tmp_path, OWN)
    text = "某局走访企业报告\n一、走访概况\n平稳。\n二、有关建议\n抓好落实。"
    assert [(words, severity) for words, severity, _ in missing(text, file)] == [
        ("二、有关建议", Severity.ERROR),
        ("二、有关建议", Severity.INFO),
    ]
    assert missing(text.replace("走访概况", "走访对象和问题"), file) == []


def test_a_later_profile_replaces_an_earlier_one_of_its_name(tmp_path):
    file = write(tmp_path, OWN.replace("visit-report", "work-summary").replace("走访…报告", "工作总结"))
    assert "走访对象" in missing("某局工作总结\n一、概况\n平稳。\n二、问题\n不足。", file)[0][2]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('name = "visit-report"', "", "name is missing"),
        ('title = "走访报告"', "title = 5", "title must be a string"),
        ('title = "走访报告"', 'title = { zh = "走访报告" }', "title must be a string or { zh, en }"),
        ('titles = ["走访…报告"]', 'titels = ["走访"]', "own.toml:4: titels is unknown"),
        ('titles = ["走访…报告"]', "titles = [5]", "titles must be a list of strings"),
        (
            'role = "problems"',
            'role = "trouble"',
            "own.toml:10: chapters[1].role must be one of achievements",
        ),
        ('severity = "info"', "", "chapters[1].severity is missing"),
        ('severity = "info"', 'severity = "bad"', "chapters[1].severity must be one of error, warning, info"),
        ('severity = "info"', 'severity = "info"\nsince = "2021"', "chapters[1].since must be a year"),
        ('title = "走访对象"\n', "", "chapters[0] needs title"),
        ('synonyms = ["对象"]\n', "", "chapters[0] needs role or synonyms"),
        ('titles = ["走访…报告"]', "titles = [", "not valid TOML"),
    ],
)
def test_a_mistake_is_named(tmp_path, old, new, message):
    assert old in OWN
    file = write(tmp_path, OWN.replace(old, new))
    with pytest.raises(ProfileError) as error:
        read_profile(file)
    assert message in str(error.value)
    assert str(file) in str(error.value)
    assert str(file) in error.value.text.zh


def test_a_file_that_cannot_be_read(tmp_path):
    with pytest.raises(ProfileError, match="cannot be opened"):
        read_profile(tmp_path / "none.toml")
    (tmp_path / "gbk.toml").write_bytes("name = '总结'".encode("gbk"))
    with pytest.raises(ProfileError, match="not UTF-8"):
        read_profile(tmp_path / "gbk.toml")
    with pytest.raises(ProfileError, match="chapters must be one or more"):
        read_profile(write(tmp_path, 'name = "a"\ntitle = "b"\nchapters = []'))


@pytest.mark.parametrize(
    ("text", "complete"),
    [
        ("一、情况\n平稳。\n二、打算\n抓好落实。", True),
        ("一、情况\n平稳。\n二、打算\n抓好落实。\n某局\n2025年12月1日", True),
        ("一、情况\n平稳。", False),
        ("一、情况\n平稳。\n三、打算\n抓好落实。", False),
        ("二、情况\n平稳。\n三、打算\n抓好落实。", False),
        ("一、情况\n平稳。\n二、打算\n" + "抓好落实，" * 10 + "推进", False),
        ("一、情况\n平稳。\n（此处隐藏800字，下载后查看）\n二、打算\n抓好落实。", False),
        ("", False),
    ],
)
def test_is_complete(text, complete):
    assert is_complete(Document(text)) is complete


def test_unnumbered_headings_need_a_known_chapter():
    assert missing("# 某局2025年工作总结\n## 特征\n平稳。\n## 用途\n略。") == []


def test_each_chapter_is_missed_once():
    text = "某区2025年法治政府建设年度报告\n一、主要举措和成效\n有力。\n二、有力保障\n有力。"
    found = missing(text)
    assert [(words, severity) for words, severity, _ in found] == [("二、有力保障", Severity.ERROR)] * 2
    assert "存在的不足和原因" in found[0][2]
    assert "下一年度主要安排" in found[1][2]


@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_text_is_checked(text):
    checked = document(text)
    for finding in MissingChapter().check(checked):
        assert 0 <= finding.span.start < finding.span.end <= len(text)
