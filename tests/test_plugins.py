"""The plugin door: a real installed plugin, and plugins that are broken in every way."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from sifalint.plugins import EntryPoint, Plugins, installed_entry_points

PIP_INSTALL = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation"]
EXAMPLE = Path(__file__).parent / "example_plugin"


def run(*arguments, path=None, cwd=None, **environment):
    search = {"PYTHONPATH": str(path)} if path else {}
    return subprocess.run(
        [sys.executable, "-m", "sifalint", *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=cwd,
        env={**os.environ, **search, "PYTHONIOENCODING": "utf-8", **environment},
    )


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """A folder into which pip has installed the example plugin."""
    folder = tmp_path_factory.mktemp("site")
    subprocess.run(
        [*PIP_INSTALL, "--target", folder, EXAMPLE],
        check=True,
        capture_output=True,
    )
    return folder


def test_an_installed_plugin_is_found_and_used(installed, tmp_path):
    draft = tmp_path / "draft.txt"
    draft.write_text("柳湾县司法局办结案件12件。\n", encoding="utf-8")
    checked = run("--isolated", "--format", "json", "--select", "OUR", draft, path=installed)
    (finding,) = json.loads(checked.stdout)["findings"]
    assert (finding["code"], finding["start"]["column"], finding["end"]["column"]) == ("OUR001", 1, 4)
    assert "old-name" in run("rules", "--isolated", path=installed).stdout
    assert "撤县设区" in run("explain", "OUR001", "--isolated", path=installed).stdout


def test_without_the_plugin_its_rule_is_unknown(tmp_path):
    missing = run("--isolated", "--select", "OUR001", tmp_path)
    assert missing.returncode == 2
    assert "没有规则 OUR001" in missing.stderr


def test_a_required_plugin_that_is_missing_fails_the_run(installed, tmp_path):
    (tmp_path / "sifalint.toml").write_text('plugins = ["example"]', encoding="utf-8")
    (tmp_path / "draft.txt").write_text("全年办结案件12件。\n", encoding="utf-8")
    without = run("draft.txt", cwd=tmp_path)
    assert without.returncode == 2
    assert "example" in without.stdout
    assert run("draft.txt", "--fail-on", "never", cwd=tmp_path, path=installed).returncode == 0


BROKEN = {
    "raises": "raise RuntimeError('boom')",
    "misspelt": "from sifalint import hookimpl\n@hookimpl\ndef sifalint_rulez():\n    return []\n",
    "hook_raises": (
        "from sifalint import hookimpl\n@hookimpl\ndef sifalint_rules():\n    raise ValueError('bad')\n"
    ),
    "clashes": (
        "from sifalint import Rule, hookimpl\n"
        "class Mine(Rule):\n    code = 'SRC001'\n    name = 'mine'\n"
        "@hookimpl\ndef sifalint_rules():\n    return [Mine]\n"
    ),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_plugin_is_named_and_the_others_work(tmp_path, monkeypatch, kind):
    (tmp_path / f"plugin_{kind}.py").write_text(BROKEN[kind], encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    plugins = Plugins([EntryPoint("builtin", "sifalint_rules"), EntryPoint(kind, f"plugin_{kind}")])
    assert "SRC001" in plugins.rules
    (problem,) = plugins.problems
    assert (kind in problem.en) or "SRC001" in problem.en


def test_a_missing_module_is_named():
    plugins = Plugins([EntryPoint("gone", "no_such_module")])
    assert "gone" in plugins.problems[0].zh


def test_a_broken_plugin_ends_the_run_with_2_and_the_findings_are_shown(tmp_path):
    (tmp_path / "broken.py").write_text(BROKEN["raises"], encoding="utf-8")
    info = tmp_path / "broken-1.0.dist-info"
    info.mkdir()
    (info / "entry_points.txt").write_text("[sifalint]\nbroken = broken\n", encoding="utf-8")
    (tmp_path / "draft.txt").write_text("（剩余内容已隐藏，开通会员可阅读全文）\n", encoding="utf-8")
    checked = run("--isolated", "draft.txt", path=tmp_path, cwd=tmp_path)
    assert checked.returncode == 2
    assert "broken" in checked.stdout
    assert "SRC001" in checked.stdout


def test_entry_points_agree_with_the_standard_library():
    from importlib.metadata import entry_points

    ours = {(each.name, each.target) for each in installed_entry_points()}
    assert ours == {(each.name, each.value) for each in entry_points(group="sifalint")}
    assert installed_entry_points()[0] == EntryPoint("builtin", "sifalint_rules")
