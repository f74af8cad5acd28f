"""Packs, and what an office's own files add to them."""

from __future__ import annotations

import pytest

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
