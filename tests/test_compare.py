"""Two years side by side, and the files of one run against each other, as a user meets them."""

from __future__ import annotations

import json
import random
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sifalint import CrossRule, Document, lint
from sifalint.cli import main
from sifalint.cross import Crossing, traced
from sifalint.document import Context
from sifalint.engine import check
from sifalint.exit_status import CLEAN, FAILED, FINDINGS
from sifalint.facts.likeness import changed
from sifalint.facts.pairing import match_texts, read_paragraph_pairs, read_sentence_pairs
from sifalint.reporters import comparison
from sifalint.reporters.comparison.view.clips import clipped_pair

SCHEMA = json.loads(Path(comparison.__file__).with_name("json.schema.json").read_text(encoding="utf-8"))

LAST = """青禾县司法局2024年工作总结
现将2024年工作情况报告如下。
一、2024年工作情况
（一）抓实矛盾纠纷化解。依托乡镇综治中心设立调解窗口，律师每周三坐班接待。全年受理矛盾纠纷1286件，调解成功1259件。
（二）做好法律援助。对讨薪案件当日受理、当日指派，逐件回访受援人。
（三）规范行政复议。推行繁简分流，结转下年继续办理7件。
二、2025年工作打算
2025年，出台《青禾县人民调解员管理办法》。
"""
THIS = """青禾县司法局2025年工作总结
现将2024年工作情况报告如下。
一、2025年工作情况
（一）抓实矛盾纠纷化解。依托乡镇综治中心设立调解窗口，律师每周三坐班接待。全年受理矛盾纠纷1402件，同比增长12.4%，调解成功1377件。
（二）做好法律援助。对讨薪案件当日受理、当日指派，逐件回访受援人。
（三）规范行政复议。推行繁简分流，上年结转9件。
（四）公证便民。公证窗口搬进政务大厅。
二、2026年工作打算
继续抓好落实。
"""
PARAGRAPH = (
    "坚持把矛盾纠纷化解在基层，健全县、乡、村三级调解网络，选聘老党员、老教师担任专职调解员，"
    "对疑难纠纷实行会商研判，做到小事不出村、大事不出乡，全年调解各类纠纷{}件。"
)
PIECES = (
    *(
        "某局2024年工作总结\n",
        "某局2025年工作总结\n",
        "二、2025年工作计划\n",
        "一、2024年工作情况\n",
        "\n",
        "。",
        "2024年，",
    ),
    *(
        "今年（2024年）",
        "比上年增长15%，",
        "受理案件312件，",
        "受理案件386件，",
        "出台《调解办法》。",
        "上年结转9件，",
    ),
    *(
        "结转下年继续办理7件。",
        "自2024年1月1日至2024年12月31日",
        "本报告数据统计期限",
        "\t",
        "|",
        "\ufffc",
        "\ud800",
        "⟦",
        "１２件",
    ),
)


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    write("last.txt", LAST)
    write("this.txt", THIS)
    return tmp_path


@pytest.fixture
def run(capsys):
    def call(*arguments):
        status = main([*arguments, "--isolated"])
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return call


def write(name, text):
    Path(name).write_text(text, encoding="utf-8")


def test_two_years_stand_side_by_side_and_findings_follow(run):
    status, out, err = run("compare", "last.txt", "this.txt")
    assert (status, err) == (FINDINGS, "")
    table, _, findings = out.partition("\n\n")
    assert "上年：last.txt" in table
    assert "今年：this.txt" in table
    assert "青禾县司法局⟦2024⟧年工作总结" in table
    assert "（今年新写）" in table
    assert "（今年没有）" in table
    assert "⟦1286件，⟧" in table.replace("\n", "")
    assert table.index("公证便民") > table.index("规范行政复议")
    for code in ("XDC002", "XDC004", "XDC005"):
        assert code in findings
    assert "NUM" not in findings
    assert all(len(line) <= 100 for line in out.splitlines())


def test_only_findings_leaves_the_table_out(run):
    for option in ("-q", "--quiet", "--only-findings"):
        _, out, _ = run("compare", "last.txt", "this.txt", option)
        assert "上年：" not in out
        assert "XDC004" in out


def test_colour_marks_what_differs(run):
    _, out, _ = run("compare", "last.txt", "this.txt", "--color", "always")
    assert "\x1b[" in out
    assert "⟦" not in out.partition("XDC")[0].partition("今年 9 段")[0]


def test_english(run):
    _, out, _ = run("compare", "last.txt", "this.txt", "--lang", "en")
    assert "Last year: last.txt" in out
    assert "(1402 - 1286) ÷ 1286" in out


def test_json_is_what_its_schema_says(run):
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    status, out, _ = run("compare", "last.txt", "this.txt", "--format", "json")
    said = json.loads(out)
    jsonschema.validate(said, SCHEMA)
    assert status == FINDINGS
    assert [pair["fate"] for pair in said["pairs"]] == [
        *("changed", "same", "changed", "changed", "same", "changed", "new", "changed", "gone", "new"),
    ]
    assert said["pairs"][0]["similarity"] == 1
    assert said["pairs"][3]["similarity"] < 1
    assert said["pairs"][3]["last"]["start"]["line"] == said["pairs"][3]["this"]["start"]["line"] == 4
    assert {finding["code"] for finding in said["findings"]} == {"XDC002", "XDC004", "XDC005"}
    jsonschema.validate(json.loads(run("compare", "nowhere.txt", "this.txt", "--format", "json")[1]), SCHEMA)


def test_the_findings_decide_the_exit_status(run):
    assert run("compare", "last.txt", "this.txt", "--fail-on", "never")[0] == CLEAN
    assert run("compare", "last.txt", "this.txt", "--ignore", "year-left-behind")[0] == CLEAN
    assert run("compare", "last.txt", "this.txt", "--ignore", "XDC002", "--fail-on", "warning")[0] == FINDINGS


def test_output_goes_to_a_file(run, folder):
    status, out, _ = run("compare", "last.txt", "this.txt", "--output", "out.txt")
    assert (status, out) == (FINDINGS, "")
    assert "XDC004" in (folder / "out.txt").read_text(encoding="utf-8")


def test_a_file_that_cannot_be_read_is_named(run):
    for arguments, name in ((("nowhere.txt", "this.txt"), "上年报告"), (("last.txt", "nowhere.txt"), "")):
        status, out, _ = run("compare", *arguments)
        assert status == FAILED
        assert "nowhere.txt" in out
        assert name in out
        assert "没有这个文件" in out
        assert "XDC" not in out


def test_one_file_twice_is_a_mistake(run):
    status, out, err = run("compare", "this.txt", "./this.txt", "--lang", "en")
    assert (status, out) == (FAILED, "")
    assert "the same file" in err


def test_a_later_year_first_is_a_mistake(run):
    status, out, err = run("compare", "this.txt", "last.txt")
    assert (status, out) == (FAILED, "")
    assert "2025" in err
    assert "--report-year" in err
    assert run("compare", "this.txt", "last.txt", "--report-year", "2026")[0] != FAILED


def test_other_usage_errors(run):
    assert run("compare", "last.txt")[0] == FAILED
    assert run("compare", "last.txt", "this.txt", "--format", "xml")[0] == FAILED
    assert run("compare", "last.txt", "this.txt", "--ignore", "XDC999")[0] == FAILED


def test_the_year_of_a_configuration_is_that_of_this_report(run, capsys):
    write("sifalint.toml", "report-year = 2025\n")
    assert main(["compare", "last.txt", "this.txt"]) == FINDINGS
    assert "XDC002" in capsys.readouterr().out


def test_a_threshold_is_an_option(capsys):
    write("sifalint.toml", "[rules.XDC001]\nshare = 10\n")
    texts = [
        f"{'甲乙丙丁戊己庚辛'[i]}项工作按照要求有序推进,各项任务全部落实到位,群众反映总体良好,乡镇干部逐户上门听取意见并当场答复,年底统一回访,全年办结{i}件。"
        for i in range(8)
    ]
    write("last.txt", "某局2024年工作总结\n" + "\n".join(texts[:5]))
    write("this.txt", "某局2025年工作总结\n" + "\n".join([texts[0], *texts[5:], "完全不同的一段话，" * 5]))
    main(["compare", "last.txt", "this.txt"])
    assert "XDC001" in capsys.readouterr().out
    main(["compare", "last.txt", "this.txt", "--isolated"])
    assert "XDC001" not in capsys.readouterr().out


def test_an_empty_year_is_compared_too(run):
    write("empty.txt", "")
    write("blank.txt", "")
    for arguments in (("empty.txt", "this.txt"), ("last.txt", "empty.txt"), ("empty.txt", "blank.txt")):
        status, _, err = run("compare", *arguments)
        assert status == CLEAN
        assert "没有认出 empty.txt 是哪一年的报告" in err


def test_two_reports_of_one_year_are_told_of(run):
    write("draft.txt", THIS)
    status, out, err = run("compare", "draft.txt", "this.txt")
    assert status == CLEAN
    assert "两份都是 2025 年的报告" in err
    assert "9 段" in out


def test_control_characters_of_a_draft_do_not_reach_the_terminal(run):
    write("evil.txt", THIS.replace("抓好落实", "抓好\x1b[2J落实"))
    assert "\x1b" not in run("compare", "last.txt", "evil.txt")[1]


def test_lint_compares_where_it_is_given_last_year():
    assert {finding.code for finding in lint(THIS, select=["XDC"]).findings} == set()
    codes = {finding.code for finding in lint(THIS, select=["XDC"], previous=LAST).findings}
    assert codes == {"XDC002", "XDC004", "XDC005"}
    assert {f.code for f in lint(THIS, select=["XDC"], previous=Document(LAST)).findings} == codes


def test_one_year_left_behind_is_one_finding():
    codes = [finding.code for finding in lint(THIS, select=["XDC002", "TIM001"], previous=LAST).findings]
    assert codes == ["XDC002"]


def paired(last, this):
    document = Document(this, context=Context(previous=Document(last)))
    return document, document.once(read_paragraph_pairs), document.once(read_sentence_pairs)


def test_pairs_are_found_although_numbers_and_some_words_changed():
    document, paragraphs, sentences = paired(LAST, THIS)
    found = {document[pair.this][:6]: pair.similarity for pair in paragraphs}
    assert found["青禾县司法局"] == 1
    assert 0.9 < found["（一）抓实矛"] < 1
    assert "（四）公证便" not in found
    assert [pair.this for pair in paragraphs] == sorted(pair.this for pair in paragraphs)
    assert len({pair.last for pair in paragraphs}) == len(paragraphs)
    assert any("1402件" in document[pair.this] for pair in sentences)


def test_cells_of_nothing_but_numbers_are_paired_by_their_row(run):
    last = "# 某局2024年年报\n\n| 事项 | 制发 | 有效 |\n|---|---|---|\n| 规范性文件 | 0 | 10 |\n| 规章 | 0 | 0 |\n"
    write("last.md", last)
    write("this.md", last.replace("2024", "2025").replace("| 0 | 10 |", "| 1 | 9 |"))
    _, out, _ = run("compare", "last.md", "this.md")
    assert "⟦10⟧" in out
    assert "⟦9⟧" in out
    assert "（今年没有）" not in out
    assert "（今年新写）" not in out


def test_a_title_that_was_not_brought_up_to_date_is_found(run):
    write("old.txt", THIS.replace("现将2024", "现将2025").replace("司法局2025", "司法局2024"))
    status, out, err = run("compare", "last.txt", "old.txt", "-q")
    assert status == FINDINGS
    assert "⟦2024年⟧工作总结" in out
    assert err == ""


def test_no_previous_report_gives_no_pairs():
    document = Document(THIS)
    assert document.once(read_paragraph_pairs) == document.once(read_sentence_pairs) == ()


@given(
    st.lists(st.text("甲乙丙,。 1", max_size=40), max_size=12),
    st.lists(st.text("甲乙丙,。 1", max_size=40), max_size=12),
)
def test_every_text_is_matched_once_at_most(last, this):
    matches = match_texts(last, this)
    assert len({match.last for match in matches}) == len({match.this for match in matches}) == len(matches)
    assert all(0.5 <= match.similarity <= 1 for match in matches)


@given(st.text("甲乙1２,", max_size=200), st.text("甲乙1２,", max_size=200))
def test_clips_show_every_change_and_no_other(last, this):
    one, other = clipped_pair(last, this)
    if len(last) <= 100:
        assert (
            "".join(piece.text for piece in one if not piece.changed or len(piece.text) < 40) in last or one
        )
    assert sum(len(piece.text) for piece in one) <= 300
    if last == this:
        assert not any(piece.changed for piece in (*one, *other))


@given(st.lists(st.sampled_from(PIECES), max_size=14), st.lists(st.sampled_from(PIECES), max_size=14))
def test_no_pair_of_texts_is_too_odd(last, this):
    report = lint("".join(this), select=["XDC"], previous="".join(last))
    assert not report.problems


def test_an_office_names_its_own_formulas(capsys):
    Path("comparison.toml").write_text('formulas = ["本局调解…办法"]\n', encoding="utf-8")
    text = "第一镇2025年工作总结\n本局调解工作的办法：" + PARAGRAPH.format(86)
    command = crossed(text, text)
    main([*command, "--format", "json"])
    assert json.loads(capsys.readouterr().out)["findings"]
    write("sifalint.toml", 'packs = ["comparison.toml"]\n')
    main([*command, "--format", "json"])
    assert not json.loads(capsys.readouterr().out)["findings"]


def test_long_paragraphs_have_one_change():
    long = "甲乙丙丁" * 1000
    (change,) = changed(long + "一" + long, long + "二三" + long)
    assert tuple(change) == (len(long), len(long) + 1, len(long), len(long) + 2)


def crossed(*texts, jobs=()):
    names = [f"{i}.txt" for i in range(len(texts))]
    for name, text in zip(names, texts, strict=True):
        write(name, text)
    return ["check", *names, "--cross", "--select", "XDC006", *jobs]


def test_files_that_share_a_paragraph_are_found(run):
    first = "第一镇2025年工作总结\n" + PARAGRAPH.format(86) + "\n"
    second = "第二镇2025年工作总结\n一、工作情况\n" + PARAGRAPH.format(93) + "\n"
    status, out, _ = run(
        *crossed(first, second, "--fail-on", jobs=("--format", "json"))[:-2], "--format", "json"
    )
    (finding,) = json.loads(out)["findings"]
    assert (finding["path"], finding["code"], finding["start"]["line"]) == ("1.txt", "XDC006", 3)
    assert "0.txt 第2行" in finding["message"]
    assert status == CLEAN
    assert run("check", "0.txt", "1.txt", "--select", "XDC006", "--format", "json")[1].count("XDC006") == 0


def test_the_order_and_the_number_of_processes_do_not_matter(run):
    numbers = random.Random(5)
    texts = [
        f"某{i}局2025年工作总结\n" + PARAGRAPH.format(numbers.randrange(99)) + f"第{i % 7}类。\n"
        for i in range(45)
    ]
    arguments = crossed(*texts)
    alone = run(*arguments, "--jobs", "1")[1]
    assert alone == run(*arguments, "--jobs", "2")[1]


def test_cross_fails_a_run_where_warnings_do(run):
    text = "第一镇2025年工作总结\n" + PARAGRAPH.format(86)
    assert run(*crossed(text, text), "--fail-on", "warning")[0] == FINDINGS
    assert run(*crossed(text, text), "--fail-on", "warning", "--ignore", "XDC006")[0] == CLEAN


def test_what_stands_twice_in_one_file_is_not_shared(run):
    text = "第一镇2025年工作总结\n" + PARAGRAPH.format(86) + "\n" + PARAGRAPH.format(86)
    assert run(*crossed(text), "--fail-on", "warning")[0] == CLEAN


class Broken(CrossRule):
    """坏规则。"""

    code, name = "XXX001", "broken"

    def traces(self, document):
        raise RuntimeError("no traces")


class Greedy(Broken):
    def traces(self, document):
        return [(document.blocks[0].span, "same")]

    def shared(self, document, shared):
        raise RuntimeError("no finding")


@pytest.mark.parametrize("rule", [Broken(), Greedy()])
def test_a_crashing_rule_is_named(rule):
    crossing = Crossing()
    for path in ("a", "b"):
        report = crossing.crossed(traced(check(Document("甲。", path=path), [rule]), [rule]), [rule])
    (problem,) = report.problems
    assert "XXX001 broken" in problem.message.en
    assert "RuntimeError" in problem.message.en


def test_explain_shows_both_documents(run):
    _, out, _ = run("explain", "XDC002")
    assert "=====" in out
    assert "用来对照的那一份" in out
