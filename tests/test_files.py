"""Finding and opening files, with real permissions."""

from __future__ import annotations

import os

import pytest

from sifalint import Context
from sifalint.files import find_files, read_file
from sifalint.readers import Unreadable, built_in_readers

READERS = built_in_readers()


@pytest.fixture
def locked(tmp_path, monkeypatch):
    """A folder with a file and a subfolder that nobody may read, seen by a user who is not root."""
    monkeypatch.chdir(tmp_path)
    for path in (tmp_path / "closed", tmp_path / "open"):
        path.mkdir()
        (path / "a.txt").write_text("办结12件。", encoding="utf-8")
    (tmp_path / "b.txt").write_text("办结12件。", encoding="utf-8")
    for path, mode in (("closed", 0), ("b.txt", 0), ("open", 0o755), ("open/a.txt", 0o644), (".", 0o755)):
        (tmp_path / path).chmod(mode)
    as_root = os.geteuid() == 0
    if as_root:
        os.seteuid(65534)
    yield
    if as_root:
        os.seteuid(0)
    (tmp_path / "closed").chmod(0o755)


def test_a_file_without_permission_says_so(locked):
    with pytest.raises(Unreadable, match="no permission"):
        read_file("b.txt", READERS, None, Context())


def test_a_folder_that_cannot_be_searched_is_not_passed_over(locked):
    assert list(find_files(["."], (".txt",), lambda path: False)) == ["./b.txt", "./open/a.txt", "./closed"]
    with pytest.raises(Unreadable, match="no permission"):
        read_file("closed", READERS, None, Context())
    assert read_file("open/a.txt", READERS, None, Context()).text == "办结12件。"


def test_a_path_that_cannot_be_one_says_so():
    with pytest.raises(Unreadable, match="cannot open"):
        read_file("a\0b", READERS, None, Context())
