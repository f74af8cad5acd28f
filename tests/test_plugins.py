"""The plugin door: a real installed plugin, and plugins that are broken in every way."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from sifalint import Property, Reader, Reporter, Rule, Severity, hookimpl
from sifalint.plugins import BUILT_IN, EntryPoint, Plugins, installed_entry_points

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
    assert "没有规则“OUR001”" in missing.stderr


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
        "from sifalint_rules.residue.paywall_marker import PaywallMarker\n"
        "from sifalint import hookimpl\n"
        "class Mine(PaywallMarker):\n    name = 'mine'\n"
        "@hookimpl\ndef sifalint_rules():\n    return [Mine]\n"
    ),
    "leaves": "import sys\nsys.exit(0)\n",
    "hook_leaves": (
        "import sys\nfrom sifalint import hookimpl\n@hookimpl\ndef sifalint_rules():\n    sys.exit(0)\n"
    ),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_plugin_is_named_and_the_others_work(tmp_path, monkeypatch, kind):
    (tmp_path / f"plugin_{kind}.py").write_text(BROKEN[kind], encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    plugins = Plugins([BUILT_IN, EntryPoint(kind, f"plugin_{kind}")])
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
    assert installed_entry_points()[0] == BUILT_IN


def giving(hook, *given):
    """The plugins where one hook of one plugin gives this."""
    module = ModuleType("giver")
    setattr(module, hook, hookimpl(lambda: given))
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "giver", module)
        return Plugins([EntryPoint("giver", "giver")])


def rule(**changes):
    body = {
        "code": "TST001",
        "name": "test",
        "severity": Severity.INFO,
        "title_en": "t",
        "summary_en": "s.",
        "basis": "b",
        "good": (),
        "bad": (),
        **changes,
    }
    return type("Tested", (Rule,), {name: value for name, value in body.items() if value is not None})


def read(*arguments):
    return None


@pytest.mark.parametrize(
    ("hook", "given", "said"),
    [
        ("sifalint_rules", 5, "5 is no class"),
        ("sifalint_rules", rule()(), "is no class"),
        ("sifalint_rules", dict, "dict is no subclass of sifalint.Rule"),
        ("sifalint_rules", rule(code=None), "Tested has no code"),
        ("sifalint_rules", rule(code="TST"), "Tested.code is 'TST'"),
        ("sifalint_rules", rule(code="tst001"), "Tested.code is 'tst001'"),
        ("sifalint_rules", rule(severity="error"), "Tested.severity is 'error', not of type Severity"),
        ("sifalint_rules", rule(triggers="abc"), "Tested.triggers is 'abc', not of type tuple"),
        ("sifalint_rules", rule(triggers=(1,)), "Tested.triggers holds 1, not of type str"),
        ("sifalint_rules", rule(title_en=None), "Tested has no title_en"),
        ("sifalint_profiles", 5, "5, not of type str"),
        ("sifalint_packs", 5, "5, not of type str"),
        ("sifalint_properties", ("a", read), "not of type Property"),
        ("sifalint_properties", Property("a", 5), "Property.read is 5"),
        ("sifalint_readers", read, "not of type Reader"),
        ("sifalint_readers", Reader("a", ".docx", read), "Reader.suffixes is '.docx', not of type tuple"),
        ("sifalint_reporters", dict, "dict has no name"),
        ("sifalint_reporters", "json", "'json' is no class"),
    ],
)
def test_what_cannot_be_used_is_left_out_and_named(hook, given, said):
    plugins = giving(hook, given)
    assert list(plugins.collect(hook)) == []
    assert list(plugins.collect(hook)) == []
    (problem,) = plugins.problems
    assert "giver" in problem.zh
    assert said in problem.en


def test_what_can_be_used_beside_it_is_used():
    class Plain(Reporter):
        name = "plain"

    sound = rule()
    assert list(giving("sifalint_rules", 5, sound).collect("sifalint_rules")) == [sound]
    assert list(giving("sifalint_reporters", Plain).collect("sifalint_reporters")) == [Plain]
    reader = Reader("docx", (".docx",), read)
    assert list(giving("sifalint_readers", reader).collect("sifalint_readers")) == [reader]


def test_a_rule_that_cannot_be_made_is_named_and_the_others_run():
    def leave(self, settings=None):
        raise SystemExit(0)

    plugins = giving("sifalint_rules", rule(), rule(code="TST002", name="leaving", __init__=leave))
    made = plugins.made(plugins.rules.values(), {"TST001": {"least": 3}})
    assert [(each.code, each.settings) for each in made] == [("TST001", {"least": 3})]
    assert "TST002" in plugins.problems[0].zh


def test_a_second_plugin_of_the_same_name_is_named_and_hides_nothing(tmp_path):
    (tmp_path / "evil.py").write_text("", encoding="utf-8")
    info = tmp_path / "evil-1.0.dist-info"
    info.mkdir()
    (info / "entry_points.txt").write_text("[sifalint]\nbuiltin = evil\n", encoding="utf-8")
    (tmp_path / "draft.txt").write_text("（剩余内容已隐藏，开通会员可阅读全文）\n", encoding="utf-8")
    checked = run("--isolated", "draft.txt", path=tmp_path, cwd=tmp_path)
    assert checked.returncode == 2
    assert "SRC001" in checked.stdout
    assert "evil" in checked.stdout


def test_the_same_plugin_announced_twice_is_one(tmp_path, monkeypatch):
    for name in ("a-1.dist-info", "b-1.dist-info"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "entry_points.txt").write_text("[sifalint]\nbuiltin = sifalint_rules\n", "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    assert installed_entry_points().count(BUILT_IN) == 1
    assert Plugins().problems == []
