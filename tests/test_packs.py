"""Packs, and what an office's own files add to them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from sifalint.cli import main
from sifalint_rules.packs import pack_names, read_pack
from sifalint_rules.packs.additions import PackError


@pytest.fixture
def added(tmp_path):
    def write(name, text):
        (tmp_path / name).write_text(text, encoding="utf-8")
        return (str(tmp_path / name),)

    return write


def test_every_pack_can_be_read():
    assert "partitions" in pack_names()
    for name in pack_names():
        assert read_pack(name)


def test_lists_add_up_and_other_packs_stay_as_they_are(added):
    files = added(
        "partitions.toml",
        'suffixes = "号"\n[[partition]]\nname = "班次"\nexhaustive = true\nmembers = ["白班 早班", "夜班"]\n',
    )
    before, after = read_pack("partitions"), read_pack("partitions", files)
    assert after["suffixes"] == before["suffixes"] + " 号"
    assert after["partition"] == [
        *before["partition"],
        {"name": "班次", "exhaustive": True, "members": ["白班 早班", "夜班"]},
    ]
    assert read_pack("measures", files) == read_pack("measures")


def test_a_table_takes_the_place_of_the_one_with_its_name(added):
    name = read_pack("partitions")["partition"][0]["name"]
    files = added(
        "partitions.toml", f'[[partition]]\nname = "{name}"\nexhaustive = false\nmembers = ["甲"]\n'
    )
    found = [each for each in read_pack("partitions", files)["partition"] if each["name"] == name]
    assert [each["members"] for each in found] == [["甲"]]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("partition.toml", "", "partitions"),
        ("partitions.toml", "suffix = []", ":1"),
        ("partitions.toml", "\nsuffixes = 5", ":2"),
        ("partitions.toml", "suffixes = [5]", "字符串"),
        ("partitions.toml", '[[partition]]\nname = "班次"', "exhaustive"),
        ("partitions.toml", '[[partition]]\nname = "班次"\nexhaustive = 1\nmembers = []', "true"),
        ("partitions.toml", "[[partition", "TOML"),
    ],
)
def test_a_mistake_is_said_with_its_place(added, name, text, said):
    with pytest.raises(PackError) as raised:
        read_pack("partitions", added(name, text))
    assert said in str(raised.value.text)


def test_a_file_that_is_not_there_is_said():
    with pytest.raises(PackError, match="nowhere"):
        read_pack("partitions", ("nowhere/partitions.toml",))


ADDITIONS = {
    "changes": (
        'comparable = ["口径调整后"]',
        "全年受理案件230件，较上年的200件增长20%（口径调整后）。",
        {"NUM007"},
        set(),
    ),
    "chapters": (
        '[problems]\nends = ["梗阻点位"]',
        "某局2025年工作总结\n现将2025年工作情况和存在问题报告如下。\n一、2025年工作情况\n平稳推进各项工作。\n"
        "二、梗阻点位\n人手少。\n",
        {"STR001"},
        set(),
    ),
    "indicators": (
        'stages = ["兹调"]',
        "全年兹调普通劳动争议案件1286件。\n\n全年兹调普通劳动争议案件1268件。",
        set(),
        {"NUM014"},
    ),
    "lists": (
        'contractions = ["青白"]',
        "刑事、民事、青白案件分别为120件、340件、15件、20件。",
        {"NUM011"},
        set(),
    ),
    "measure_words": (
        '[[misfit]]\nnouns = ["无人机"]\nunits = ["名"]\ninstead = "架"',
        "全年新增无人机12名。",
        set(),
        {"NUM012"},
    ),
    "measures": (
        '[[measure]]\nnames = ["二巡"]\nparts = ["复巡"]',
        "全年检查企业200家，复巡150家，二巡率80%。",
        set(),
        {"NUM001"},
    ),
    "organs": (
        'organs = [{ name = "青禾办", since = "2020-01-01", now = "青禾中心", within = [] }]',
        "某局2025年工作总结\n2025年，会同青禾办开展检查。\n",
        set(),
        {"TIM008"},
    ),
    "partitions": (
        '[[partition]]\nname = "班次"\nexhaustive = true\nmembers = ["白班 早班", "夜班 晚班"]',
        "全所在编126人，其中白班80人、夜班40人。",
        set(),
        {"NUM002"},
    ),
    "periods": (
        'plans = [{ name = "“青禾”行动", words = ["青禾"], needs = ["行动"], first = 2018, last = 2020 }]',
        "某局2025年工作总结\n2025年，深入推进“青禾”行动。\n",
        set(),
        {"TIM006"},
    ),
    "plenums": (
        'meetings = [{ name = "二十届五中全会", ended = "2026-10-29", expected = true }]',
        "某局2027年工作总结\n2027年，深入学习贯彻党的二十大和二十届二中、三中、四中全会精神。\n",
        set(),
        {"TIM004"},
    ),
    "refrains": (
        'formulas = ["画上…圆满的句号"]',
        "普法工作画上圆满的句号。\n\n调解工作画上了圆满的句号。\n\n援助工作画上圆满的句号。\n",
        set(),
        {"DUP006"},
    ),
    "tables": (
        '[outdated]\nwords = ["旧制发件数"]',
        "某局2023年政府信息公开工作年度报告\n信息内容\t旧制发件数\t现行有效件数\n规章\t0\t0\n",
        set(),
        {"TAB007"},
    ),
}
LAST = "某局2024年工作总结\n规范办理青禾业务，结转下年继续办理7件。\n"
THIS = "某局2025年工作总结\n规范办理禾川业务，上年结转9件。\n"


@pytest.fixture
def found(tmp_path, monkeypatch, capsys):
    """Runs a command with the packs of the folder ``ours``, and gives the codes it reports."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ours").mkdir()

    def codes(command, drafts, packs):
        for name, text in drafts.items():
            Path(name).write_text(text, encoding="utf-8")
        for name, text in packs.items():
            Path("ours", f"{name}.toml").write_text(text, encoding="utf-8")
        paths = [f"ours/{name}.toml" for name in packs]
        Path("sifalint.toml").write_text(
            f'extend-select = ["DUP006"]\npacks = {json.dumps(paths)}\n', encoding="utf-8"
        )
        main([command, *drafts, "--format", "json"])
        return set(re.findall(r'"code": "([A-Z]+\d+)"', capsys.readouterr().out))

    return codes


def test_every_pack_has_an_addition():
    assert {*ADDITIONS, "comparison"} == set(pack_names())


@pytest.mark.parametrize("name", ADDITIONS)
def test_an_addition_changes_what_a_check_finds(found, name):
    pack, text, before, after = ADDITIONS[name]
    told = before | after
    drafts = {"draft.txt": text}
    assert found("check", drafts, {}) & told == before
    assert found("check", drafts, {name: pack}) & told == after


def test_an_addition_changes_what_a_comparison_finds(found):
    drafts = {"last.txt": LAST, "this.txt": THIS}
    assert "XDC005" in found("compare", drafts, {})
    assert "XDC005" not in found("compare", drafts, {"comparison": 'matters = ["青禾业务", "禾川业务"]'})


def test_the_example_of_the_documentation_works_as_printed(found):
    page = Path(__file__).parent.parent.joinpath("docs", "configuration.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```toml\n# ours/partitions.toml\n(.*?)```", page, re.DOTALL)
    drafts = {"draft.txt": "全所在编126人，其中早班80人、夜班40人。"}
    assert "NUM002" not in found("check", drafts, {})
    assert "NUM002" in found("check", drafts, {"partitions": example})
