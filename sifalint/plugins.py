"""Loading plugins, each under its own guard."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from functools import cached_property
from importlib import import_module
from typing import Any, NamedTuple

import pluggy

from sifalint import hookspecs
from sifalint.finding import Text
from sifalint.rule import Rule

GROUP = "sifalint"


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

    def collect(self, hook: str) -> Iterator[Any]:
        """Everything that the plugins give for a hook, one plugin after the other in order of loading."""
        for implementation in getattr(self._manager.hook, hook).get_hookimpls():
            try:
                yield from list(implementation.function())
            except Exception as error:
                self._note(implementation.plugin_name, error)

    def _load(self, entry_point: EntryPoint) -> None:
        try:
            plugin = entry_point.load()
            self._manager.register(plugin, entry_point.name)
            self._manager.check_pending()
        except Exception as error:
            self._note(entry_point.name, error)
            if self._manager.has_plugin(entry_point.name):
                self._manager.unregister(name=entry_point.name)

    def _note(self, name: str, error: Exception) -> None:
        what = f"{type(error).__name__}: {error}"
        self.problems.append(
            Text(f"插件 {name} 出错，没有启用：{what}", f"plugin {name} failed and is left out: {what}")
        )


def installed_entry_points() -> list[EntryPoint]:
    """The plugins that installed distributions announce, in order of name; built-in ones first.

    Reads the ``entry_points.txt`` files on ``sys.path`` itself: importing ``importlib.metadata`` would cost
    as much as a whole check.
    """
    found: dict[str, EntryPoint] = {}
    for folder in sys.path:
        try:
            names = os.listdir(folder or ".")
        except OSError:
            continue
        for name in names:
            if name.endswith((".dist-info", ".egg-info")):
                for entry_point in _announced(os.path.join(folder, name, "entry_points.txt")):
                    found.setdefault(entry_point.name, entry_point)
    return sorted(found.values(), key=lambda entry_point: (entry_point.name != "builtin", entry_point.name))


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
