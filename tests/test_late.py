"""Stand-ins for rules: the same to everybody, and the rule's module imported only when it is needed."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

import sifalint_rules
from sifalint import Context, Document
from sifalint.cross import CrossRule, Shared
from sifalint.engine import check
from sifalint.examples import parted
from sifalint.late import StandIn, late_rules
from sifalint.plugins import Plugins
from sifalint.store import Store

RULE = '''
from sifalint import Rule, Severity, Text

class Tally(Rule):
    """计数。

    数一数。
    """

    code = "TST001"
    name = "tally"
    severity = Severity.INFO
    title_en = "tally"
    summary_en = "Counts."
    basis = "none"
    message = Text("数", "count")
    good = ("好",)
    bad = ("⟦数⟧",)
    triggers = ("数",)

    def check(self, document):
        yield self.finding(document.blocks[0].span)
'''


@pytest.fixture
def opened(tmp_path, monkeypatch):
    """Opens the store of a run."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)

    def make():
        store = Store(str(tmp_path / "store"))
        monkeypatch.setattr(Store, "used", store)
        return store

    return make


@pytest.fixture
def package(tmp_path, monkeypatch):
    """A package with one rule, and a function that loads it and counts how often it is called."""
    folder = tmp_path / "tallying"
    folder.mkdir()
    (folder / "__init__.py").write_text("", encoding="utf-8")
    (folder / "tally.py").write_text(RULE, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    for name in ("tallying", "tallying.tally"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    calls = []

    def load():
        calls.append(1)
        from tallying.tally import Tally

        return [Tally]

    return folder, load, calls


def kept_rules(package, opened):
    """The stand-ins as the second run gets them, with nothing of the package imported."""
    folder, load, _ = package
    store = opened()
    late_rules(str(folder), load)
    store.save()
    for name in ("tallying", "tallying.tally"):
        sys.modules.pop(name, None)
    opened()
    return late_rules(str(folder), load)


def test_a_library_gets_the_rules_themselves(package, monkeypatch):
    folder, load, _ = package
    monkeypatch.setattr(Store, "used", None)
    assert not issubclass(late_rules(str(folder), load)[0], StandIn)


def test_a_rule_is_imported_when_its_triggers_are_met(package, opened):
    (rule,) = kept_rules(package, opened)
    assert (rule.code, rule.name, str(rule.title())) == ("TST001", "tally", "计数")
    assert not check(Document("无"), [rule()]).findings
    assert "tallying" not in sys.modules
    (finding,) = check(Document("数"), [rule()]).findings
    assert (finding.code, finding.message.en) == ("TST001", "count")
    assert package[2] == [1]


def test_more_than_is_kept_is_asked_of_the_rule(package, opened):
    (rule,) = kept_rules(package, opened)
    assert rule.bad == ("⟦数⟧",)
    assert rule.page().endswith("数一数。")
    assert rule.summary().en == "Counts."
    assert (rule.options, rule.notes) == ((), {})
    with pytest.raises(AttributeError):
        _ = rule.nothing


def test_rules_are_loaded_anew_when_a_file_changes(package, opened):
    folder, load, calls = package
    kept_rules(package, opened)
    (folder / "more.py").write_text("", encoding="utf-8")
    late_rules(str(folder), load)
    assert calls == [1, 1]


def test_the_stand_ins_tell_what_the_rules_tell(opened, monkeypatch):
    opened()
    standing = Plugins().rules
    assert all(issubclass(rule, StandIn) for rule in standing.values() if rule.__module__ != __name__)
    monkeypatch.setattr(Store, "used", None)
    for code, rule in Plugins().rules.items():
        other = standing[code]
        assert other.itself is rule
        assert issubclass(other, CrossRule) == issubclass(rule, CrossRule)
        for name in (
            "code",
            "name",
            "severity",
            "triggers",
            "claims",
            "compares",
            "tabular",
            "enabled",
            "options",
            "notes",
        ):
            assert getattr(other, name) == getattr(rule, name)
        for name in ("family", "title", "summary", "page"):
            assert getattr(other, name)() == getattr(rule, name)()


def test_a_stand_in_that_compares_files_says_what_the_rule_says(opened):
    opened()
    rule = Plugins().rules["XDC006"]()
    document = Document(parted(Plugins().rules["XDC006"].bad[0])[1])
    traces = list(rule.traces(document))
    assert traces
    assert rule.shared(document, Shared((traces[0][0],), "甲.txt", 1)).code == "XDC006"


def test_settings_reach_the_rule(opened):
    opened()
    rule = Plugins().rules["STR011"]
    option = rule.options[0]
    assert rule({option.name: option.default}).rule.settings[option.name] == option.default


def test_an_empty_file_needs_few_rules(tmp_path):
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    code = (
        "import sys; from sifalint.cli import main; main(['--isolated', 'empty.txt']);"
        "print(sum(name.startswith('sifalint_rules.tables.') for name in sys.modules))"
    )
    path = os.pathsep.join(
        [os.path.dirname(os.path.dirname(sifalint_rules.__file__)), *filter(None, sys.path)]
    )
    environment = {**os.environ, "PYTHONPATH": path, "PYTHONPYCACHEPREFIX": str(tmp_path / "cache")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    counts = []
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", code],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        counts.append(int(done.stdout.split()[-1]))
    assert counts[1] < counts[0]


def test_rules_that_compare_rest_where_nothing_is_given_to_compare_with(opened):
    opened()
    rules = [rule() for rule in Plugins().rules.values() if rule.compares]
    assert rules
    report = check(Document("全年受理120件。", context=Context()), rules)
    assert not report.findings
    assert not report.problems
