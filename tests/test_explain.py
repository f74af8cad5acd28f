"""What ``sifalint explain`` says of topics that are no rules."""

import json

import pytest

from sifalint import Guide, Text, Topic
from sifalint.cli import main
from sifalint.exit_status import CLEAN, FAILED
from sifalint.usable import demand_usable

OWN = """
name = "visit-report"
title = { zh = "走访报告", en = "visit report" }
titles = ["走访…报告"]
[[chapters]]
title = "走访对象"
synonyms = ["对象"]
severity = "error"
"""


@pytest.fixture
def explain(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def call(*arguments):
        status = main(["explain", *arguments])
        return status, *capsys.readouterr()

    return call


def test_a_kind_of_report_is_found_by_its_name_and_by_either_title(explain):
    status, page, _ = explain("work-summary")
    assert status == CLEAN
    assert page.startswith("# work-summary: 工作总结\n")
    assert page == explain("工作总结")[1] == explain("Work Summary")[1]
    assert "存在问题（缺了报警告；工作总结的写作惯例）" in page


def test_a_page_speaks_both_languages(explain):
    page = explain("rule-of-law-report", "--lang", "en")[1]
    assert "## Chapters it must have" in page
    assert "an error where it is missing; required by" in page
    assert "public by March 31 of the year after" in page


def test_the_kinds_of_report_are_listed(explain):
    status, page, _ = explain("profiles")
    assert status == CLEAN
    assert "- `disclosure-report` 政府信息公开工作年度报告\n" in page
    assert page == explain("文种")[1]


def test_rules_and_kinds_of_report_may_be_named_together(explain):
    page = explain("DOC003", "work-summary", "work-summary", "--lang", "en")[1]
    assert page.index("# DOC003") < page.index("# work-summary")
    assert page.count("# work-summary") == 1


@pytest.mark.parametrize(
    ("entry", "meant"),
    [("work-sumary", "work-summary"), ("工作总洁", "工作总结"), ("profile", "profiles"), ("PLH01", "PLH001")],
)
def test_what_is_unknown_is_named_with_what_may_be_meant(explain, entry, meant):
    status, page, said = explain(entry)
    assert (status, page) == (FAILED, "")
    assert f"没有规则“{entry}”，文种里也没有，是不是 {meant}？" in said
    assert (
        f"no rule is called {entry}, nor is one of the kinds of report; did you mean {meant}?"
        in explain(entry, "--lang", "en")[2]
    )


def test_a_kind_of_report_of_the_users_own(explain, tmp_path):
    (tmp_path / "ours.toml").write_text(OWN, encoding="utf-8")
    (tmp_path / "sifalint.toml").write_text('profiles = ["ours.toml"]', encoding="utf-8")
    assert "走访对象（缺了报错误）。叫法：对象" in explain("走访报告")[1]
    assert "- `visit-report` visit report\n" in explain("profiles", "--lang", "en")[1]
    (tmp_path / "wrong.toml").write_text(OWN.replace("severity", "severty"), encoding="utf-8")
    (tmp_path / "sifalint.toml").write_text('profiles = ["wrong.toml"]', encoding="utf-8")
    status, _, said = explain("走访报告")
    assert status == FAILED
    assert "wrong.toml:8：chapters[0].severty 不认识" in said
    assert "是不是 severity？" in said
    assert explain("DOC003")[0] == CLEAN


def test_a_guide_is_judged_where_it_comes_in():
    guide = Guide("steps", Text("步骤", "steps"), lambda context: [Topic("a", Text("甲", "a"), str)])
    demand_usable("sifalint_guides", guide)
    for wrong in (5, guide._replace(name=5), guide._replace(title="a"), guide._replace(read=5)):
        with pytest.raises(TypeError):
            demand_usable("sifalint_guides", wrong)


def test_the_heading_of_a_report_names_the_kind_and_what_says_so(capsys, tmp_path):
    draft = tmp_path / "draft.txt"
    draft.write_text("某局2025年工作总结\n全年工作平稳。\n", encoding="utf-8")
    main([str(draft), "--isolated"])
    assert "工作总结（据标题）" in capsys.readouterr().out
    main([str(draft), "--isolated", "--lang", "en"])
    assert "work summary (by the title)" in capsys.readouterr().out
    main([str(draft), "--isolated", "--format", "json"])
    assert json.loads(capsys.readouterr().out)["documents"][0]["profile"] == "work-summary"
