"""``sifalint figures``: the ledger in its four formats."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import jsonschema
import pytest

import sifalint.reporters.ledger as ledger
from sifalint.cli import main
from sifalint.exit_status import CLEAN, FAILED, FINDINGS

DRAFT = """全县法治建设工作总结

一、工作开展情况
（一）矛盾纠纷调解。全年受理矛盾纠纷812件，调解成功804件，调解成功率99.20%。
（二）社区矫正。在册社区矫正对象126人，其中男112人、女14人。
（三）法律服务。线上咨询1204人次、线下咨询896人次，合计2100人次。公众满意率98%。
"""
SCHEMA = Path(ledger.__file__).with_name("json.schema.json")


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("NO_COLOR", "1")
    (tmp_path / "草稿.txt").write_text(DRAFT, encoding="utf-8")
    return tmp_path


@pytest.fixture
def figures(capsys):
    def call(*arguments):
        status = main(["figures", *map(str, arguments)])
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return call


def records(figures, *arguments):
    return json.loads(figures("草稿.txt", "--format", "json", *arguments)[1])


def test_every_claim_has_its_place_arithmetic_and_verdict(figures):
    claims = records(figures)["claims"]
    assert [(each["kind"], each["stated"], each["verdict"]) for each in claims] == [
        ("rates", "99.20%", "wrong"),
        ("parts", "126人", "holds"),
        ("sums", "2100人次", "holds"),
        ("rates", "98%", "unverifiable"),
    ]
    wrong, _, _, unchecked = claims
    assert wrong["arithmetic"] == "804 ÷ 812 ≈ 99.01%"
    assert (wrong["start"]["line"], DRAFT[wrong["start"]["offset"] :][:6]) == (4, "99.20%")
    assert wrong["section"] == ["一、工作开展情况", "（一）矛盾纠纷调解"]
    assert unchecked["arithmetic"] == ""
    assert unchecked["reason"]


def test_the_json_is_what_its_schema_says(figures):
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(records(figures), schema)
    jsonschema.validate(json.loads(figures("nowhere.txt", "--format", "json")[1]), schema)


def test_the_coverage_line_of_a_check_counts_the_entries_of_the_ledger(figures, capsys):
    claims = records(figures)["claims"]
    main(["草稿.txt", "--format", "json"])
    coverage = json.loads(capsys.readouterr().out)["documents"][0]["coverage"]
    assert {kind: counts["found"] for kind, counts in coverage.items()} == {
        kind: sum(each["kind"] == kind for each in claims) for kind in coverage
    }


def test_the_exit_status_says_whether_anything_disagrees(figures, folder):
    assert figures("草稿.txt")[0] == FINDINGS
    (folder / "right.txt").write_text(DRAFT.replace("99.20", "99.01"), encoding="utf-8")
    assert figures("right.txt")[0] == CLEAN
    assert figures("nowhere.txt")[0] == FAILED


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_table_shows_what_the_editor_can_redo_and_a_summary(figures, lang):
    out = figures("草稿.txt", "--lang", lang)[1]
    disagrees = {"zh": "不符", "en": "disagrees"}[lang]
    row = next(line for line in out.splitlines() if "99.20%" in line)
    assert row.startswith("4:")
    assert "804 ÷ 812 ≈ 99.01%" in row
    assert row.endswith(disagrees)
    assert out.splitlines()[-1].split()[-5:] == ["4", "2", "1", "0", "1"]
    assert not any(line.endswith(" ") for line in out.splitlines())


def test_only_lists_some_verdicts_and_says_that_it_leaves_out_others(figures):
    out = figures("草稿.txt", "--only", "wrong")[1]
    assert "99.20%" in out
    assert "2100人次" not in out
    assert "另有 3 处没有列出" in out
    assert [each["verdict"] for each in records(figures, "--only", "wrong", "--only", "holds")["claims"]] == [
        "wrong",
        "holds",
        "holds",
    ]


def test_csv_is_one_row_for_each_claim(figures):
    heading, *rows = csv.reader(io.StringIO(figures("草稿.txt", "--format", "csv")[1]))
    assert heading == ["文件", "位置", "类别", "原文", "算式", "结论", "说明"]
    assert len(rows) == 4
    assert rows[0][:1] + rows[0][4:6] == ["草稿.txt", "804 ÷ 812 ≈ 99.01%", "不符"]


def test_a_csv_file_is_one_that_spreadsheet_programs_read(figures, folder):
    figures("草稿.txt", "--format", "csv", "--output", "台账.csv")
    assert (folder / "台账.csv").read_bytes().startswith("\ufeff文件".encode())


def test_no_cell_of_a_csv_is_a_formula(figures, folder):
    hostile = (
        '=HYPERLINK("x")受理812件，调解成功804件，调解成功率99.01%。\n@SUM受理的12件中：民事6件、行政6件。'
    )
    (folder / "h.txt").write_text(hostile, encoding="utf-8")
    for row in csv.reader(io.StringIO(figures("h.txt", "--format", "csv")[1])):
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row)


def test_markdown_shows_marks_of_the_text_as_they_are(figures, folder):
    (folder / "m.txt").write_text("[甲](x)|*受理812件，调解成功804件，占`99.01%`。", encoding="utf-8")
    out = figures("m.txt", "--format", "markdown")[1]
    assert out.startswith("## 数字台账：m.txt\n")
    table = [line for line in out.splitlines() if line.startswith("|")]
    assert {line.replace("\\|", "").count("|") for line in table} == {6, 7}


def test_a_draft_without_figures_is_said_to_have_none(figures, folder):
    (folder / "e.txt").write_text("没有数字的一句话。", encoding="utf-8")
    status, out, _ = figures("e.txt")
    assert status == CLEAN
    assert "没有找到可以核对的数字" in out


def test_an_unknown_format_is_named_with_those_there_are(figures):
    status, _, err = figures("草稿.txt", "--format", "xlsx")
    assert status == FAILED
    assert "csv、json、markdown、table" in err


def test_a_rule_that_the_configuration_ignores_lists_nothing(figures, folder):
    (folder / "sifalint.toml").write_text('ignore = ["NUM003"]\nselect = ["PLH"]', encoding="utf-8")
    kinds = {each["kind"] for each in records(figures)["claims"]}
    assert kinds == {"rates", "parts"}


def test_control_characters_of_a_draft_do_not_reach_the_terminal(figures, folder):
    (folder / "c.txt").write_text("\x1b[2J受理812件，调解成功804件，\x1b[31m成功率99.01%。", encoding="utf-8")
    for form in ("table", "csv", "markdown", "json"):
        assert "\x1b" not in figures("c.txt", "--format", form)[1]
