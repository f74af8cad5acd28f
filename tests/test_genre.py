import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sifalint import Context, Document, Severity
from sifalint.engine import check
from sifalint.plugins import Plugins
from sifalint_rules import sifalint_profiles
from sifalint_rules.genre.completeness import is_complete
from sifalint_rules.genre.deadlines import deadline_of
from sifalint_rules.genre.guide import page, topics
from sifalint_rules.genre.missing_chapter import MissingChapter
from sifalint_rules.genre.profile import profile_name, profile_title, profiles
from sifalint_rules.genre.profile_file import read_profile
from sifalint_rules.genre.profiles import ProfileError

BUILT_IN = tuple(sifalint_profiles())
PLUGINS = Plugins()
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
        "government-work-report",
        "court-and-procuratorate-report",
        "work-plan",
        "duty-report",
        "research-report",
        "budget-report",
        "statistical-communique",
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("某县司法局2025年工作总结\n我局努力。", "work-summary"),
        ("某局2023年工作总结及2024年工作计划\n我局努力。", "work-summary"),
        ("某局2025年上半年工作总结\n我局努力。", "half-year-summary"),
        ("2025年上半年，我局努力。现将上半年工作情况总结如下。\n一、情况\n平稳。", "half-year-summary"),
        (
            "今年以来，我局努力。现将2025年上半年工作和下半年谋划汇报如下：\n一、情况\n平稳。",
            "half-year-summary",
        ),
        ("2025年，我局努力。现将全年工作总结如下：\n一、情况\n平稳。", "work-summary"),
        ("某市司法局2022年法治政府建设工作情况报告\n我局努力。", "rule-of-law-report"),
        ("某区2023年法治政府建设年度报告\n我局努力。", "rule-of-law-report"),
        ("某县２０２３年政府信息公开工作年度报告\n平稳。", "disclosure-report"),
        ("现公布某局2023年政府信息公开工作年度报告。\n一、总体情况\n平稳。", "disclosure-report"),
        ("某局关于印发2025年工作总结的通知\n抓好落实。", None),
        ("今年以来，我局努力。个别乡镇的法治政府建设年度报告没有及时上网。\n一、情况\n平稳。", None),
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
        ('titles = ["走访…报告"]', 'titels = ["走访"]', "did you mean titles?"),
        ('titles = ["走访…报告"]', "deadline = 5", "own.toml:4: deadline must be one or more [[deadline]]"),
        ('titles = ["走访…报告"]', "deadline = { month = 3, day = 31 }", "deadline.basis is missing"),
        ('titles = ["走访…报告"]', 'deadline = { month = 13, day = 1, basis = "a" }', "must be from 1 to 12"),
        ('titles = ["走访…报告"]', 'deadline = { month = 2, day = 30, basis = "a" }', "must be from 1 to 29"),
        ('titles = ["走访…报告"]', "annual = 1", "own.toml:4: annual must be true or false"),
        ('titles = ["走访…报告"]', 'official = "走访报告"', "official must be a table"),
        (
            'titles = ["走访…报告"]',
            'guidance = { words = "a", basis = "b" }',
            "guidance.words must be a list",
        ),
        ('severity = "info"', 'severity = "info"\nsince = 21', "chapters[1].since must be from 1949"),
        (
            'severity = "info"',
            'severity = "info"\n[[contents]]\ntitle = "a"\nseverity = "info"',
            "contents[0].says is missing",
        ),
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


def test_chapters_that_are_missing_at_one_place_are_one_finding():
    text = "某区2025年法治政府建设年度报告\n一、主要举措和成效\n有力。\n二、有力保障\n有力。"
    found = missing(text)
    assert [(words, severity) for words, severity, _ in found] == [("二、有力保障", Severity.ERROR)]
    assert "应有“存在的不足和原因”、“下一年度主要安排”二章" in found[0][2]


TEN_LINES = r"Ten lines\nmake one of your own:\n\n```toml\n(.*?)```"
BRIEF = "某县人民调解工作简报\n一、工作情况\n平稳。\n二、典型案例\n调解一起纠纷。"


def test_the_profile_that_the_documentation_shows(tmp_path):
    text = (Path(__file__).parent.parent / "docs" / "extending.md").read_text(encoding="utf-8")
    file = write(tmp_path, re.search(TEN_LINES, text, re.DOTALL).group(1))
    assert profile_name(document(BRIEF, str(file))) == "mediation-brief"
    assert [words for words, _, _ in missing(BRIEF, str(file))] == ["二、典型案例"]
    assert missing(BRIEF.replace("工作情况", "存在问题"), str(file)) == []
    renamed = BRIEF.replace("典型案例", "存在问题")
    assert findings(renamed, "DOC003", files=[str(file)]) == [("DOC003", "二、存在问题")]


def test_every_key_is_read(tmp_path):
    file = write(
        tmp_path,
        OWN.replace(
            'titles = ["走访…报告"]',
            """titles = ["走访…报告"]
unless = ["通知"]
subject = ["走访"]
annual = true
fixed = true
thematic = true
official = { name = "走访企业报告", basis = "走访办法" }
guidance = { words = ["为民"], basis = "走访办法", since = 2024 }
[[deadline]]
month = 1
day = 31
basis = "走访办法"
offices = ["局"]
[[deadline]]
month = 2
day = 28
basis = "走访办法"
[[contents]]
title = "走访次数"
says = ["次"]
severity = "warning"
within = "achievements"
role = "experience"
basis = "走访办法"
since = 2024""",
        ),
    )
    profile = read_profile(str(file))
    assert profile.annual
    assert profile.fixed
    assert profile.thematic
    assert profile.official.name == "走访企业报告"
    assert profile.guidance.words == ("为民",)
    assert [(each.month, each.day, each.offices) for each in profile.deadlines] == [
        (1, 31, ("局",)),
        (2, 28, ()),
    ]
    assert profile.contents[0].says == ("次",)
    dated = document("某局2024年走访报告\n平稳。", str(file))
    assert deadline_of(dated).month == 1
    assert deadline_of(document("某镇2024年走访报告\n平稳。", str(file))).month == 2
    for lang in ("zh", "en"):
        shown = page(profile, (), lang)
        for word in ("走访报告", "走访企业报告", "为民", "走访次数", "走访对象", "2024", str(file)):
            assert word in shown


def test_every_built_in_profile_has_a_page():
    for topic in topics(Context(profiles=BUILT_IN)):
        for lang in ("zh", "en"):
            shown = topic.page(lang)
            assert shown.startswith(f"# {topic.name}: {topic.title.spoken(lang)}\n")
            assert "{" not in shown


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("某局2025年工作总结\n平稳。", "工作总结（据标题）"),
        ("2025年，我局努力。现将全年工作总结如下：\n一、情况\n平稳。", "工作总结（据开头）"),
    ],
)
def test_the_evidence_for_a_profile_is_named(text, title):
    assert profile_title(document(text)).zh == title


def findings(text, *codes, files=()):
    checked = document(text, *files)
    rules = [rule() for rule in PLUGINS.rules.values() if rule.enabled and rule.code.startswith(codes)]
    report = check(checked, rules)
    assert not report.problems
    return [(each.code, checked[each.span]) for each in report.findings]


SUMMARY = "某局2025年工作总结\n2025年，我局工作平稳有序，圆满完成各项任务。\n"
RESULTS = "{}、主要工作成效\n全年开展宣传活动52场次，发放资料3.1万份，群众普遍满意。\n"
PROBLEMS = "{}、存在问题\n基层力量不足，一些司法所只有1名工作人员，业务能力有待提高。\n"
PLAN = "{}、2026年工作打算\n办好宪法宣传周活动，推进多元化解机制建设，充实基层力量。\n"


@pytest.mark.parametrize(
    ("chapters", "found"),
    [
        ((RESULTS, PROBLEMS, PLAN), []),
        ((RESULTS, None, PLAN), [("STR003", "三、")]),
        ((None, PROBLEMS, PLAN), [("STR003", "二、")]),
        ((RESULTS, PROBLEMS, None), [("DOC003", "二、存在问题")]),
    ],
)
def test_a_chapter_lost_with_its_number_is_one_finding(chapters, found):
    text = SUMMARY + "".join(words.format("一二三"[i]) for i, words in enumerate(chapters) if words)
    assert findings(text, "DOC", "STR001", "STR003", "STR004") == found
    kept = [words for words in chapters if words]
    renumbered = SUMMARY + "".join(words.format("一二三"[i]) for i, words in enumerate(kept))
    assert len(findings(renumbered, "DOC", "STR001", "STR003", "STR004")) == len(found)


def test_a_promised_chapter_is_left_to_those_who_look_at_promises():
    text = SUMMARY + "现将工作成效、存在问题和下步打算汇报如下。\n" + RESULTS.format("一") + PLAN.format("二")
    assert [code for code, _ in findings(text, "DOC", "STR001", "STR003")] == ["STR001"]


def test_a_report_of_government_may_go_by_its_matters():
    matters = "一、扩大内需\n平稳增长。\n二、深化改革\n有序推进。\n三、改善民生\n持续加强。"
    assert findings(f"2002年政府工作报告\n各位代表：\n{matters}", "DOC003") == []
    divided = "政府工作报告\n一、2025年工作回顾\n平稳。\n二、扩大内需\n平稳。"
    assert findings(divided, "DOC003") == [("DOC003", "二、扩大内需")]


@pytest.mark.parametrize(
    "title",
    [
        "某区2025年上半年法治政府建设情况报告",
        "某区法治政府建设示范创建工作报告",
        "某区法治政府建设调研报告",
        "某区2023年政府信息公开工作年度报告解读",
    ],
)
def test_a_report_on_something_else_is_no_annual_report(title):
    assert profile_name(document(f"{title}\n平稳。")) not in ("rule-of-law-report", "disclosure-report")


@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_text_is_checked(text):
    checked = document(text)
    for finding in MissingChapter().check(checked):
        assert 0 <= finding.span.start < finding.span.end <= len(text)
