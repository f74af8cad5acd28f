"""Whole reports, and everything that is said of them.

Beside each draft of ``corpus`` and ``docs/samples`` stands the terminal report at 80 columns. After a wanted
change write them anew with ``SIFALINT_UPDATE=1 python -m pytest tests/test_corpus.py`` and read the difference.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sifalint.cli import main

HERE = Path(__file__).parent
DRAFTS = sorted(
    path
    for folder in (HERE / "corpus", HERE.parent / "docs" / "samples")
    for path in folder.iterdir()
    if path.suffix in (".txt", ".md")
)
EXPECTED = HERE / "corpus" / "expected"


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda path: path.name)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_complete_report_of_a_draft(draft, lang, capsys, monkeypatch):
    monkeypatch.chdir(draft.parent)
    monkeypatch.setenv("COLUMNS", "80")
    main(["--isolated", "--color", "never", "--lang", lang, draft.name])
    said = capsys.readouterr().out
    expected = EXPECTED / f"{draft.name}.{lang}"
    if os.environ.get("SIFALINT_UPDATE"):
        expected.parent.mkdir(exist_ok=True)
        expected.write_text(said, encoding="utf-8")
    assert said == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "draft", [path for path in DRAFTS if "clean" in path.name], ids=lambda path: path.name
)
def test_a_clean_draft_is_clean(draft, capsys):
    assert main(["--isolated", "--fail-on", "info", str(draft)]) == 0, capsys.readouterr().out
