"""Loading plugins, each under its own guard."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from importlib import import_module
from types import MappingProxyType
from typing import Any

import pluggy

from sifalint import hookspecs
from sifalint.errors import CRASHES, words_of
from sifalint.finding import Text
from sifalint.records import NamedTuple
from sifalint.rule import Rule
from sifalint.usable import demand_usable

GROUP = "sifalint"
_NO_OPTIONS: Mapping[str, Mapping[str, Any]] = MappingProxyType({})
_FAILED = Text("插件 {name} 出错，没有启用：{what}", "plugin {name} failed and is left out: {what}")
_UNUSABLE = Text(
    "插件 {name} 给出的一项用不了，已略过：{what}",
    "plugin {name} gives something unusable, which is left out: {what}",
)
_UNMADE = Text(
    "规则 {name} 建不起来，没有运行：{what}", "rule {name} cannot be made and does not run: {what}"
)
_NAMESAKE = Text(
    "有两个插件都叫 {name}，第二个是 {target}；两个都已启用，请卸载或改名其中一个",
    "two plugins are called {name}, the second one is {target}; both are in use: uninstall or rename one",
)


class EntryPoint(NamedTuple):
    """A plugin an installed distribution announces: its name, and ``module`` or ``module:attribute``."""

    name: str
    target: str

    def load(self) -> Any:
        """Import what the entry point names; raises whatever the import raises."""
        module, _, attribute = self.target.partition(":")
        loaded: Any = import_module(module)
        for part in filter(None, attribute.split(".")):
            loaded = getattr(loaded, part)
        return loaded


BUILT_IN = EntryPoint("builtin", "sifalint_rules")


class Plugins:
    """The loaded plugins, and what went wrong in loading them.

    A plugin that cannot be imported, misspells a hook or gives something unusable is left out and named in
    ``problems``; the others work on.
    """

    def __init__(self, entry_points: Iterable[EntryPoint] | None = None) -> None:
        self.problems: list[Text] = []
        self._manager = pluggy.PluginManager(hookspecs.PROJECT)
        self._manager.add_hookspecs(hookspecs)
        for entry_point in installed_entry_points() if entry_points is None else entry_points:
            self._load(entry_point)

    def require(self, names: Iterable[str]) -> None:
        """Note a problem for each plugin of ``names`` that is not loaded."""
        for name in names:
            if not self._manager.has_plugin(name):
                self.problems.append(
                    Text(
                        f"配置要求的插件 {name} 没有装上，请先安装它，或从 plugins 里去掉",
                        f"the configuration requires the plugin {name}, which is not installed: "
                        "install it or remove it from plugins",
                    )
                )

    @cached_property
    def rules(self) -> dict[str, type[Rule]]:
        """The rules of all plugins by code, in order of code."""
        found: dict[str, type[Rule]] = {}
        names: dict[str, str] = {}
        for rule in self.collect("sifalint_rules"):
            holder = found.get(rule.code) or found.get(names.get(rule.name, ""))
            if holder is not None:
                self.problems.append(
                    Text(
                        f"规则 {rule.code}（{rule.name}）与 {holder.__module__} 的规则重号或重名",
                        f"rule {rule.code} ({rule.name}, {rule.__module__}) clashes with a rule "
                        f"of {holder.__module__}",
                    )
                )
                continue
            found[rule.code] = rule
            names[rule.name] = rule.code
        return dict(sorted(found.items()))

    def made(
        self, rules: Iterable[type[Rule]], options: Mapping[str, Mapping[str, Any]] = _NO_OPTIONS
    ) -> list[Rule]:
        """The rules with their options set, which stand by code; one that cannot be made is left out."""
        made: list[Rule] = []
        for rule in rules:
            try:
                made.append(rule(options.get(rule.code)))
            except CRASHES as error:
                self._note(_UNMADE, f"{rule.code} ({rule.__module__})", error)
        return made

    def collect(self, hook: str) -> Iterator[Any]:
        """Everything usable that the plugins give for a hook, one plugin after the other as loaded."""
        for implementation in getattr(self._manager.hook, hook).get_hookimpls():
            try:
                given = list(implementation.function())
            except CRASHES as error:
                self._note(_FAILED, implementation.plugin_name, error)
                continue
            for each in given:
                try:
                    demand_usable(hook, each)
                except CRASHES as error:
                    self._note(_UNUSABLE, implementation.plugin_name, error)
                else:
                    yield each

    def _load(self, entry_point: EntryPoint) -> None:
        name = entry_point.name
        if self._manager.has_plugin(name):
            self.problems.append(_NAMESAKE.filled({"name": name, "target": entry_point.target}))
            name = f"{name} ({entry_point.target})"
        try:
            self._manager.register(entry_point.load(), name)
            self._manager.check_pending()
        except CRASHES as error:
            self._note(_FAILED, name, error)
            if self._manager.has_plugin(name):
                self._manager.unregister(name=name)

    def _note(self, template: Text, name: str, error: BaseException) -> None:
        problem = template.filled({"name": name, "what": words_of(error)})
        if problem not in self.problems:
            self.problems.append(problem)


def installed_entry_points() -> list[EntryPoint]:
    """The plugins that installed distributions announce, in order of name; the built-in one first.

    Two of the same name are both given; the same one announced twice is given once.
    Reads the ``entry_points.txt`` files on ``sys.path`` itself: importing ``importlib.metadata`` would cost
    as much as a whole check.
    """
    found: set[EntryPoint] = set()
    for folder in sys.path:
        try:
            names = os.listdir(folder or ".")
        except OSError:
            continue
        for name in names:
            if name.endswith((".dist-info", ".egg-info")):
                found.update(_announced(os.path.join(folder, name, "entry_points.txt")))
    return sorted(found, key=lambda entry_point: (entry_point != BUILT_IN, entry_point))


def _announced(file: str) -> Iterator[EntryPoint]:
    try:
        with open(file, encoding="utf-8") as stream:
            lines = stream.read().splitlines()
    except (OSError, UnicodeDecodeError):
        return
    section = ""
    for line in map(str.strip, lines):
        if line.startswith("["):
            section = line.strip("[]").strip()
        elif section == GROUP and "=" in line and not line.startswith("#"):
            name, _, target = line.partition("=")
            yield EntryPoint(name.strip(), target.partition("[")[0].strip())
