"""Patterns: compiled late, bounded in time, and kept between runs like bytecode."""

from __future__ import annotations

import marshal
import sys

import pytest
import regex

from sifalint.pattern_store import PatternStore, beside_bytecode
from sifalint.patterns import Pattern


@pytest.fixture(autouse=True)
def bytecode_may_be_written(monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def test_nothing_is_compiled_before_it_is_used():
    pattern = Pattern("(")
    with pytest.raises(regex.error):
        pattern.search("甲")


def test_a_pattern_of_a_user_is_bounded_in_time():
    pattern = Pattern(r"(?:甲|甲甲)+乙", timeout=0.05)
    with pytest.raises(TimeoutError):
        pattern.search("甲" * 5000)


def test_a_compiled_pattern_is_kept_and_used_again(tmp_path):
    path = str(tmp_path / "store")
    first = PatternStore(path)
    assert first.compiled(r"(?P<n>\d+)件", 0).search("办结12件")["n"] == "12"
    first.save()
    second = PatternStore(path)
    assert second.compiled(r"(?P<n>\d+)件", 0).search("办结34件")["n"] == "34"
    before = (tmp_path / "store").stat().st_mtime_ns
    second.save()
    assert (tmp_path / "store").stat().st_mtime_ns == before


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"nonsense",
        marshal.dumps(7),
        marshal.dumps((1, "another version", {})),
        marshal.dumps((1, regex.__version__, {("甲", 0): b"no pickle"})),
        marshal.dumps((1, regex.__version__, [])),
    ],
)
def test_a_store_that_cannot_be_used_counts_as_empty(tmp_path, content):
    (tmp_path / "store").write_bytes(content)
    store = PatternStore(str(tmp_path / "store"))
    assert store.compiled("甲", 0).search("甲")
    store.save()
    assert PatternStore(str(tmp_path / "store")).compiled("甲", 0).search("甲")


def test_nothing_is_written_where_bytecode_is_not(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    store = PatternStore(str(tmp_path / "store"))
    store.compiled("甲", 0)
    store.save()
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_written_to_is_no_error(tmp_path):
    store = PatternStore(str(tmp_path / "gone" / "store"))
    assert store.compiled("甲", 0).search("甲")
    store.save()


def test_a_module_without_bytecode_has_no_store():
    store = beside_bytecode(None)
    store.compiled("甲", 0)
    store.save()
