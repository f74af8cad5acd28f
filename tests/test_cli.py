"""The command line as a user meets it: what it prints, and how it ends."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys

import pytest

from sifalint.cli import main
from sifalint.exit_status import CLEAN, FAILED, FINDINGS, INTERRUPTED

PASTED = "一、工作情况\n（一）扎实推进调解工作。全年办结案件12件。\n（剩余内容已隐藏，开通会员可阅读全文）\n"
CLEAN_TEXT = "全年办结案件12件。\n"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    return tmp_path


@pytest.fixture
def run(capsys):
    def call(*arguments):
        status = main(list(map(str, arguments)))
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return call


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_clean_draft_ends_with_0(run, folder):
    write(folder / "a.txt", CLEAN_TEXT)
    assert run("a.txt")[0] == CLEAN


def test_findings_end_with_1_and_fail_on_decides(run, folder):
    write(folder / "a.txt", PASTED)
    assert run("a.txt")[0] == FINDINGS
    assert run("a.txt", "--fail-on", "never")[0] == CLEAN
    assert run("check", "a.txt", "--select", "SRC001")[0] == FINDINGS
    assert run("a.txt", "--ignore", "SRC")[0] == CLEAN


def test_an_unreadable_file_ends_with_2_and_hides_nothing(run, folder):
    write(folder / "a.txt", PASTED)
    (folder / "b.txt").write_bytes(b"\x00\x00\x07" * 50)
    status, out, _ = run("a.txt", "b.txt", "missing.txt")
    assert status == FAILED
    assert "SRC001" in out
    assert "没有这个文件" in out
    assert "控制字符" in out


def odd_file(kind, folder):
    path = folder / f"{kind}.txt"
    if kind == "empty":
        path.write_bytes(b"")
    elif kind == "huge":
        path.write_text((CLEAN_TEXT * 20 + "\n") * 1_000, encoding="utf-8")
    elif kind == "one-line":
        path.write_text("全年办结案件12件，" * 120_000, encoding="utf-8")
    elif kind == "binary":
        path.write_bytes(bytes(range(256)) * 400)
    elif kind == "folder":
        path.mkdir()
    elif kind == "broken-link":
        path.symlink_to(folder / "gone.txt")
    return path


@pytest.mark.parametrize(
    ("kind", "status", "said"),
    [
        ("empty", CLEAN, ""),
        ("huge", None, ""),
        ("one-line", None, ""),
        ("binary", FAILED, "控制字符"),
        ("folder", FAILED, "没有找到可以检查的文件"),
        ("broken-link", FAILED, "失效的链接"),
    ],
)
def test_odd_files_are_handled(run, folder, kind, status, said):
    found, out, err = run(odd_file(kind, folder), "--format", "json")
    assert json.loads(out)["version"] == 1
    assert said in out
    assert found == status or (status is None and found in (CLEAN, FINDINGS))
    assert "Traceback" not in err


def test_folders_patterns_and_standard_input(run, folder, monkeypatch):
    write(folder / "in" / "a.txt", PASTED)
    write(folder / "in" / "deep" / "b.md", PASTED)
    write(folder / "in" / ".hidden" / "c.txt", PASTED)
    write(folder / "in" / "d.log", PASTED)
    rows = json.loads(run("in", "--format", "json")[1])["documents"]
    assert [row["path"] for row in rows] == ["in/a.txt", "in/deep/b.md"]
    rows = json.loads(run("in/*.txt", "in/**/*.md", "in/d.log", "--format", "json")[1])["documents"]
    assert [row["path"] for row in rows] == ["in/a.txt", "in/deep/b.md", "in/d.log"]
    write(folder / "sifalint.toml", 'exclude = ["deep/"]')
    rows = json.loads(run("in", "--format", "json")[1])["documents"]
    assert [row["path"] for row in rows] == ["in/a.txt"]
    piped = subprocess.run(
        [sys.executable, "-m", "sifalint", "-", "--format", "json"],
        input=PASTED.encode("gbk"),
        capture_output=True,
    )
    assert json.loads(piped.stdout)["findings"][0]["path"] == "-"


def test_output_goes_to_a_file_whole_or_not_at_all(run, folder):
    write(folder / "a.txt", PASTED)
    status, out, _ = run("a.txt", "--format", "json", "--output", "result.json")
    assert (status, out) == (FINDINGS, "")
    assert json.loads((folder / "result.json").read_text(encoding="utf-8"))["findings"]
    status, _, err = run("a.txt", "--output", "nowhere/result.json")
    assert status == FAILED
    assert "写不了" in err
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt", "result.json"]


@pytest.mark.parametrize(
    ("arguments", "zh", "en"),
    [
        (["--colour", "a.txt"], "不认识的参数：--colour", "unrecognized arguments: --colour"),
        (["a.txt", "--fail-on", "all"], "--fail-on 不能是“all”", "invalid choice: 'all'"),
        (["a.txt", "--select"], "--select 后面要跟一个值", "expected one argument"),
        (["a.txt", "--report-year", "25"], "--report-year", "four digits"),
        (["a.txt", "--jobs", "0"], "--jobs", "--jobs"),
        (["a.txt", "--format", "pdf"], "没有输出格式 pdf", "no format pdf"),
        (["a.txt", "--select", "SRC9"], "没有规则“SRC9”", "no rule is called SRC9"),
        (["a.txt", "--config", "none.toml"], "打不开", "cannot open"),
        ([], "缺少：FILE", "required: FILE"),
        (["explain"], "缺少", "required"),
        (["explain", "NUM999"], "没有规则“NUM999”", "no rule is called NUM999"),
    ],
)
def test_wrong_usage_ends_with_2_in_both_languages(run, folder, arguments, zh, en):
    write(folder / "a.txt", CLEAN_TEXT)
    status, _, err = run(*arguments)
    assert status == FAILED
    assert zh in err
    status, _, err = run(*arguments, "--lang", "en")
    assert status == FAILED
    assert en in err


def test_an_unknown_kind_of_report_is_named(run, folder):
    write(folder / "a.txt", CLEAN_TEXT)
    status, out, _ = run("a.txt", "--profile", "nonesuch")
    assert status == FAILED
    assert out.count("没有叫 nonesuch 的文种") == 1
    write(folder / "ours.toml", 'name = "ours"\n')
    write(folder / "sifalint.toml", 'profiles = ["ours.toml"]')
    status, out, _ = run("a.txt", "--lang", "en", "--format", "json")
    assert status == FAILED
    assert "ours.toml:1: title is missing" in out


def test_help_is_chinese_or_english(run):
    assert "用法" in run("--help")[1]
    assert "usage" in run("--lang", "en", "--help")[1]
    assert run("--version")[1].startswith("sifalint ")


def test_rules_and_explain(run):
    status, out, _ = run("rules")
    assert status == CLEAN
    assert "SRC001" in out
    rows = json.loads(run("rules", "--format", "json", "--lang", "en")[1])
    assert {"code", "name", "severity", "title", "summary", "basis", "enabled"} == set(rows[0])
    by_code = run("explain", "SRC001")[1]
    assert by_code == run("explain", "paywall-marker")[1]
    assert "⟦" in by_code
    assert "Basis" in run("explain", "SRC001", "--lang", "en")[1]
    assert "\x1b[" in run("explain", "SRC001", "--color", "always")[1]


def test_colour_only_where_it_is_wanted(run, folder, monkeypatch):
    write(folder / "a.txt", PASTED)
    assert "\x1b[" not in run("a.txt")[1]
    assert "\x1b[" in run("a.txt", "--color", "always")[1]
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in run("a.txt")[1]
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in run("a.txt")[1]


def test_quiet_writes_nothing_for_a_clean_draft(run, folder):
    write(folder / "a.txt", CLEAN_TEXT)
    assert run("a.txt", "--quiet")[:2] == (CLEAN, "")


def test_ctrl_c_ends_with_130(folder):
    fifo = folder / "draft.txt"
    os.mkfifo(fifo)
    process = subprocess.Popen(
        [sys.executable, "-m", "sifalint", str(fifo)], stderr=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with fifo.open("wb"):
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=20)
    assert process.returncode == INTERRUPTED
    assert "已中断" in err.decode()
    assert b"Traceback" not in err


def test_a_closed_pipe_is_no_crash(folder):
    write(folder / "a.txt", PASTED * 200)
    piped = subprocess.run(
        f"{sys.executable} -m sifalint --format json a.txt | head -c 10", shell=True, capture_output=True
    )
    assert b"Traceback" not in piped.stderr
    assert b"Exception" not in piped.stderr


def test_long_runs_show_progress_to_a_person(folder):
    import pty

    for i in range(30):
        write(folder / "in" / f"{i}.txt", CLEAN_TEXT)
    leader, follower = pty.openpty()
    checked = subprocess.run(
        [sys.executable, "-m", "sifalint", "in"], stderr=follower, stdout=subprocess.PIPE, env=os.environ
    )
    os.close(follower)
    assert checked.returncode == CLEAN
    assert "检查中" in os.read(leader, 65536).decode(errors="replace")
    os.close(leader)


def test_a_run_of_many_files_shows_only_those_with_findings(run, folder):
    for i in range(12):
        write(folder / "in" / f"{i}.txt", CLEAN_TEXT)
    write(folder / "in" / "z.txt", PASTED)
    _, out, _ = run("in")
    assert "z.txt" in out
    assert "0.txt" not in out
    assert "12 个没有问题" in out


def test_several_processes_say_what_one_says(run, folder):
    for i in range(60):
        write(folder / "in" / f"{i:02}.txt", PASTED if i % 3 else CLEAN_TEXT)
    (folder / "in" / "bad.txt").write_bytes(b"\x00\x00\x07" * 50)
    for form in ("json", "terminal"):
        alone = run("in", "--format", form, "--jobs", "1")
        assert run("in", "--format", form, "--jobs", "3") == alone
        assert run("in", "--format", form) == alone
    assert alone[0] == FAILED


def test_a_worker_that_dies_is_said_and_nothing_hangs(folder):
    for i in range(4):
        write(folder / "in" / f"{i}.txt", CLEAN_TEXT)
    killing = (
        "import os, sys, sifalint.commands.running as running\n"
        "running.check_file = lambda *_, **__: os._exit(9)\n"
        "from sifalint.cli import main\n"
        "sys.exit(main(['in', '--jobs', '2']))\n"
    )
    died = subprocess.run([sys.executable, "-c", killing], capture_output=True, text=True, timeout=60)
    assert died.returncode == FAILED
    assert "--jobs 1" in died.stdout
    assert "Traceback" not in died.stderr


def test_standard_input_is_read_whatever_the_jobs(folder):
    piped = subprocess.run(
        [sys.executable, "-m", "sifalint", "-", "--jobs", "2"], input=PASTED.encode(), capture_output=True
    )
    assert piped.returncode == FINDINGS


def test_a_full_disk_is_said_and_ends_with_2(folder):
    write(folder / "a.txt", PASTED)
    with open("/dev/full", "w") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "sifalint", "a.txt"], stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert ended.returncode == FAILED
    assert "写不出结果" in ended.stderr


def test_what_is_no_file_is_written_to_and_not_replaced(folder):
    write(folder / "a.txt", PASTED)
    command = [sys.executable, "-m", "sifalint", "a.txt", "--format", "json", "--output", "/dev/stdout"]
    assert json.loads(subprocess.run(command, capture_output=True).stdout)["findings"]


def test_a_file_named_twice_is_checked_once(run, folder):
    write(folder / "a.txt", CLEAN_TEXT)
    assert len(json.loads(run("a.txt", "./a.txt", "--format", "json")[1])["documents"]) == 1


def test_the_language_may_stand_before_the_command(run):
    assert run("--lang", "en", "rules") == run("rules", "--lang=en")


def test_an_error_nobody_foresaw_ends_with_2(run, folder, monkeypatch):
    write(folder / "a.txt", CLEAN_TEXT)
    monkeypatch.setattr("sifalint.commands.check.Session", lambda arguments: 1 / 0)
    status, _, err = run("a.txt")
    assert status == FAILED
    assert "ZeroDivisionError" in err


def test_messages_carry_nothing_that_acts_on_the_terminal(run, folder):
    write(folder / "a.txt", CLEAN_TEXT)
    assert "\x1b" not in run("a.txt", "--select", "\x1b[31mX")[2]
    assert "\x1b" not in run("a.txt", "--fail-on", "\x1b[31mX")[2]
