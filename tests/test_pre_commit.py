"""The hook, run by the real pre-commit on a real git repository."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent
PASTED = "全年办结案件12件。\n（剩余内容已隐藏，开通会员可阅读全文）\n"


def git(*arguments, cwd):
    identity = ["-c", "user.name=Editor", "-c", "user.email=editor@example.org"]
    subprocess.run(["git", *identity, *arguments], cwd=cwd, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path):
    """A repository of reports with one sound draft and one that is not, in Chinese file names."""
    folder = tmp_path / "reports"
    folder.mkdir()
    git("init", "--quiet", cwd=folder)
    (folder / "总结.txt").write_text("全年办结案件12件。\n", encoding="utf-8")
    (folder / "草稿.md").write_text(PASTED, encoding="utf-8")
    (folder / "表.csv").write_text(PASTED, encoding="utf-8")
    git("add", ".", cwd=folder)
    git("commit", "--quiet", "-m", "Drafts", cwd=folder)
    return folder


@pytest.mark.skipif(
    not (PROJECT / ".git").exists(), reason="pre-commit installs the hook from a git checkout"
)
def test_the_hook_finds_what_is_wrong_and_passes_what_is_not(repository, tmp_path):
    environment = {**os.environ, "PRE_COMMIT_HOME": str(tmp_path / "cache"), "PYTHONIOENCODING": "utf-8"}
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        environment.pop(name, None)
    command = [sys.executable, "-m", "pre_commit", "try-repo", str(PROJECT), "sifalint", "--verbose"]

    def run(*files):
        return subprocess.run(
            [*command, *files],
            cwd=repository,
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )

    everything = run("--all-files")
    assert everything.returncode == 1, everything.stdout + everything.stderr
    assert "草稿.md" in everything.stdout
    assert "SRC001" in everything.stdout
    assert "表.csv" not in everything.stdout
    sound = run("--files", "总结.txt")
    assert sound.returncode == 0, sound.stdout + sound.stderr
    assert "Passed" in sound.stdout
