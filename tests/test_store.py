"""The store: what runs derive from sifalint's own files is kept between runs like bytecode."""

from __future__ import annotations

import marshal
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from sifalint.patterns import Pattern
from sifalint.store import Store, beside_bytecode
from sifalint.toml import TomlError, read_toml


@pytest.fixture(autouse=True)
def bytecode_may_be_written(monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


@pytest.fixture
def opened(tmp_path, monkeypatch):
    """Opens the store of a run."""

    def make(path=tmp_path / "store"):
        store = Store(str(path))
        monkeypatch.setattr(Store, "used", store)
        return store

    return make


def unmade():
    raise AssertionError("made anew")


def test_a_value_is_made_once(tmp_path):
    path = tmp_path / "store"
    first = Store(str(path))
    assert first.recalled("甲", 1, lambda: {"乙": [1, 2.5, "丙"]}) == {"乙": [1, 2.5, "丙"]}
    first.save()
    second = Store(str(path))
    assert second.recalled("甲", 1, unmade) == {"乙": [1, 2.5, "丙"]}
    before = path.stat().st_mtime_ns
    second.save()
    assert path.stat().st_mtime_ns == before


def test_a_value_is_made_anew_where_its_origin_has_changed(tmp_path):
    path = str(tmp_path / "store")
    for stamp, value in ((1, "旧"), (2, "新")):
        store = Store(path)
        assert store.recalled("甲", stamp, lambda made=value: made) == value
        store.save()
    assert Store(path).recalled("甲", 2, unmade) == "新"
    assert Store(path).recalled("甲", 1, lambda: "旧") == "旧"


def test_what_is_recalled_belongs_to_the_caller(tmp_path):
    store = Store(str(tmp_path / "store"))
    store.recalled("甲", 1, lambda: [1])
    store.save()
    store = Store(str(tmp_path / "store"))
    store.recalled("甲", 1, unmade).append(2)
    assert store.recalled("甲", 1, unmade) == [1]


def test_a_value_that_cannot_be_kept_is_made_in_every_run(tmp_path):
    for _ in range(2):
        store = Store(str(tmp_path / "store"))
        assert store.recalled("甲", 1, lambda: opened) is opened
        store.save()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"nonsense",
        marshal.dumps(7),
        marshal.dumps((1, {("甲", 0): b"no pickle"})),
        marshal.dumps((2, {"甲": 7})),
        marshal.dumps((2, {"甲": (1, b"nonsense")})),
        marshal.dumps((2, {"甲": (1, b"")})),
        marshal.dumps((2, [])),
    ],
)
def test_a_store_that_cannot_be_used_counts_as_empty(tmp_path, content):
    (tmp_path / "store").write_bytes(content)
    store = Store(str(tmp_path / "store"))
    assert store.recalled("甲", 1, lambda: "乙") == "乙"
    store.save()
    assert Store(str(tmp_path / "store")).recalled("甲", 1, unmade) == "乙"


def test_nothing_is_written_where_bytecode_is_not(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    store = Store(str(tmp_path / "store"))
    store.recalled("甲", 1, lambda: "乙")
    store.save()
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_written_to_is_no_error(tmp_path):
    store = Store(str(tmp_path / "gone" / "store"))
    assert store.recalled("甲", 1, lambda: "乙") == "乙"
    store.save()


def test_a_module_without_bytecode_has_no_store():
    store = beside_bytecode(None)
    store.recalled("甲", 1, lambda: "乙")
    store.save()


def test_runs_at_the_same_time_leave_a_whole_file(tmp_path):
    path = str(tmp_path / "store")

    def run(number):
        store = Store(path)
        store.recalled(number, 1, lambda: [number] * 1000)
        store.save()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(run, range(40)))
    kept = Store(path)
    assert any(kept.recalled(number, 1, lambda: None) == [number] * 1000 for number in range(40))


def test_a_compiled_pattern_is_kept_and_used_again(opened):
    store = opened()
    assert Pattern(r"(?P<n>\d+)件").search("办结12件")["n"] == "12"
    store.save()
    opened().recalled(("pattern", r"(?P<n>\d+)件", 0), "another version", lambda: "乙", str.encode)
    assert Pattern(r"(?P<n>\d+)件").search("办结34件")["n"] == "34"


def test_a_pattern_that_cannot_be_read_again_is_compiled(opened):
    store = opened()
    Pattern("甲").search("甲")
    [(key, (stamp, _))] = store._new.items()
    store._new[key] = stamp, b"no pickle"
    store.save()
    opened()
    assert Pattern("甲").search("甲")


def test_a_pattern_of_a_user_is_not_kept(opened, tmp_path):
    Pattern("甲", timeout=1).search("甲")
    opened().save()
    assert not list(tmp_path.iterdir())


def test_toml_is_parsed_once(opened, tmp_path, monkeypatch):
    file = tmp_path / "pack.toml"
    file.write_text('words = ["甲"]', encoding="utf-8")
    store = opened()
    assert read_toml(str(file)) == {"words": ["甲"]}
    store.save()
    opened()
    with monkeypatch.context() as patched:
        patched.setattr("sifalint.toml.parse_toml", unmade)
        assert read_toml(str(file)) == {"words": ["甲"]}
    file.write_text('words = ["乙"]', encoding="utf-8")
    assert read_toml(str(file)) == {"words": ["乙"]}
    file.write_text("words = [", encoding="utf-8")
    with pytest.raises(TomlError):
        read_toml(str(file))


def test_toml_with_dates_is_parsed_in_every_run(opened, tmp_path):
    file = tmp_path / "pack.toml"
    file.write_text("day = 2025-12-31", encoding="utf-8")
    opened()
    assert read_toml(str(file))["day"].year == 2025
