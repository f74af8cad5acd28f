"""What the documents print is what the program prints.

After a wanted change write them anew with ``SIFALINT_UPDATE=1 python -m pytest tests/test_docs.py``.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from sifalint.cli import main

PROJECT = Path(__file__).parent.parent
BLOCKS = {
    ("README.md", "sifalint docs/samples/draft.txt --lang en"),
    ("README.md", "sifalint figures docs/samples/draft.txt --lang en"),
    ("README.md", "sifalint rules --lang en"),
    (
        "docs/comparing.md",
        "sifalint compare docs/samples/years/last-year.txt docs/samples/years/this-year.txt --lang en",
    ),
    (
        "docs/comparing.md",
        "sifalint docs/samples/years/this-year.txt docs/samples/years/neighbour.txt --cross --select XDC --lang en",
    ),
    ("README.zh-CN.md", "sifalint docs/samples/draft.txt"),
    ("README.zh-CN.md", "sifalint figures docs/samples/draft.txt"),
    ("README.zh-CN.md", "sifalint rules"),
}


@pytest.fixture
def said(capsys, monkeypatch):
    """What a command prints, run in the project's folder at 80 columns."""
    monkeypatch.chdir(PROJECT)
    monkeypatch.setenv("COLUMNS", "80")

    def call(command):
        main([*command.split()[1:], "--isolated"])
        return capsys.readouterr().out

    return call


@pytest.mark.parametrize(("name", "command"), sorted(BLOCKS))
def test_output_in_a_readme_is_real(name, command, said):
    file = PROJECT / name
    text = file.read_text(encoding="utf-8")
    block = re.compile(rf"```console\n\$ {re.escape(command)}\n(.*?)```", re.DOTALL)
    found = block.search(text)
    assert found, f"{name} shows no output of {command}"
    if os.environ.get("SIFALINT_UPDATE"):
        file.write_text(text[: found.start(1)] + said(command) + text[found.end(1) :], encoding="utf-8")
        return
    assert found.group(1) == said(command)


def test_the_rule_pages_are_what_explain_prints(said):
    file = PROJECT / "docs" / "rules.md"
    pages = said("sifalint explain ALL")
    if os.environ.get("SIFALINT_UPDATE"):
        file.write_text(pages, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == pages


@pytest.mark.parametrize(
    "name",
    ["README.md", "README.zh-CN.md", "docs/comparing.md", "docs/configuration.md", "docs/extending.md"],
)
def test_links_lead_somewhere(name):
    file = PROJECT / name
    for target in re.findall(r"\]\(([^)#:]+)\)", file.read_text(encoding="utf-8")):
        assert (file.parent / target).exists(), target
