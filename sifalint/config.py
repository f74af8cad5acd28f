"""The configuration file: what may stand in it, and where it is found."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from sifalint.config_check import ConfigError, checked_values
from sifalint.finding import Text
from sifalint.rule import Rule
from sifalint.selection import Selection

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

NAMES = (".sifalint.toml", "sifalint.toml", "pyproject.toml")
_EXTENDS_AT_MOST = 8


class Override(NamedTuple):
    """Settings for the files that match a gitignore-style pattern of ``files``, relative to the config."""

    files: tuple[str, ...]
    values: Mapping[str, Any]


class Config(NamedTuple):
    """The settings of a run.

    ``root`` is the folder of the file, which relative paths and patterns start from. ``rules`` holds option
    values by rule code. ``plugins`` are the plugins a run must not go without.
    """

    root: str = os.curdir
    selection: Selection = Selection()
    fail_on: str = "error"
    lang: str | None = None
    report_year: int | None = None
    profile: str | None = None
    profiles: tuple[str, ...] = ()
    plugins: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    rules: Mapping[str, Mapping[str, Any]] = MappingProxyType({})
    overrides: tuple[Override, ...] = ()

    def excludes(self, path: str) -> bool:
        """Whether a file is left out of the search of folders and patterns."""
        return matches(self.exclude, path, self.root)

    def for_file(self, path: str) -> Config:
        """The settings for one file: later overrides win over earlier ones."""
        settings = self
        for override in self.overrides:
            if matches(override.files, path, self.root):
                settings = _merged(settings, override.values)
        return settings


def matches(patterns: tuple[str, ...], path: str, root: str) -> bool:
    """Whether a path matches one of the gitignore-style patterns, read relative to ``root``."""
    if not patterns:
        return False
    relative = os.path.relpath(os.path.realpath(path), os.path.realpath(root))
    return _spec(patterns).match_file(path if relative.startswith(os.pardir) else relative)


@cache
def _spec(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns)


def find_config(folder: str) -> str | None:
    """The nearest configuration file in ``folder`` or above it; ``pyproject.toml`` counts only with a
    ``[tool.sifalint]`` table.
    """
    above, folder = "", os.path.realpath(folder)
    while folder != above:
        for name in NAMES:
            file = os.path.join(folder, name)
            if os.path.isfile(file) and (name != "pyproject.toml" or _speaks_of_sifalint(file)):
                return file
        above, folder = folder, os.path.dirname(folder)
    return None


def _speaks_of_sifalint(file: str) -> bool:
    try:
        with open(file, "rb") as stream:
            return b"tool.sifalint" in stream.read()
    except OSError:
        return False


def load_config(file: str, rules: Mapping[str, type[Rule]]) -> Config:
    """Read a configuration file and what it extends; raises :class:`ConfigError` with every mistake."""
    return _load(file, rules, ())


def _load(file: str, rules: Mapping[str, type[Rule]], above: tuple[str, ...]) -> Config:
    if file in above or len(above) >= _EXTENDS_AT_MOST:
        chain = " → ".join((*above, file))
        raise ConfigError(
            [Text(f"extends 绕成了圈或套得太深：{chain}", f"extends goes in a circle: {chain}")]
        )
    values = checked_values(file, rules)
    base = Config()
    if isinstance(values.get("extends"), str):
        parent = os.path.join(os.path.dirname(file), values.pop("extends"))
        base = _load(os.path.realpath(parent), rules, (*above, file))
    return _merged(base._replace(root=os.path.dirname(file)), values)


def _merged(config: Config, values: Mapping[str, Any]) -> Config:
    """A configuration with checked values laid over it."""
    changes: dict[str, Any] = {}
    for key, value in values.items():
        name = key.replace("-", "_")
        if key in ("select", "ignore", "extend-select"):
            base = changes.get("selection", config.selection)
            old = () if key == "select" else getattr(base, name)
            changes["selection"] = base._replace(**{name: (*old, *value)})
        elif key == "rules":
            changes["rules"] = {**config.rules, **value}
        elif key == "profiles":
            changes["profiles"] = (*config.profiles, *(os.path.join(config.root, each) for each in value))
        elif key == "overrides":
            changes["overrides"] = tuple(
                Override(tuple(each["files"]), {k: v for k, v in each.items() if k != "files"})
                for each in value
            )
        else:
            changes[name] = tuple(value) if isinstance(value, list) else value
    return config._replace(**changes)
