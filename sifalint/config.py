"""The configuration file: what may stand in it, and where it is found."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from sifalint.config_check import SELECTORS, ConfigError, checked_values
from sifalint.finding import Text
from sifalint.records import NamedTuple
from sifalint.rule import Rule
from sifalint.selection import Selection
from sifalint.toml import parse_toml

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

NAMES = (".sifalint.toml", "sifalint.toml", "pyproject.toml")
_EXTENDS_AT_MOST = 8


class Patterns(NamedTuple):
    """Gitignore-style patterns, read relative to ``root``, the folder of the file that they stand in."""

    root: str
    globs: tuple[str, ...]

    def match(self, path: str) -> bool:
        """Whether a path matches one of the patterns."""
        relative = os.path.relpath(os.path.realpath(path), os.path.realpath(self.root))
        return _spec(self.globs).match_file(path if relative.startswith(os.pardir) else relative)


class Override(NamedTuple):
    """Settings for the files that match ``files``."""

    files: Patterns
    values: Mapping[str, Any]


class Config(NamedTuple):
    """The settings of a run.

    ``rules`` holds option values by rule code. ``plugins`` are the plugins a run must not go without.
    """

    selection: Selection = Selection()
    fail_on: str = "error"
    lang: str | None = None
    report_year: int | None = None
    profile: str | None = None
    as_of: str | None = None
    profiles: tuple[str, ...] = ()
    packs: tuple[str, ...] = ()
    plugins: tuple[str, ...] = ()
    exclude: tuple[Patterns, ...] = ()
    rules: Mapping[str, Mapping[str, Any]] = MappingProxyType({})
    overrides: tuple[Override, ...] = ()

    def excludes(self, path: str) -> bool:
        """Whether a file is left out of the search of folders and patterns."""
        return any(patterns.match(path) for patterns in self.exclude)

    def for_file(self, path: str) -> Config:
        """The settings for one file: later overrides win over earlier ones."""
        settings = self
        for override in self.overrides:
            if override.files.match(path):
                settings = _merged(settings, override.values, override.files.root)
        return settings


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
    """Whether a ``pyproject.toml`` has our table; one that is no TOML counts where it seems to have it."""
    try:
        with open(file, "rb") as stream:
            raw = stream.read()
    except OSError:
        return False
    if b"sifalint" not in raw:
        return False
    try:
        tool = parse_toml(raw.decode("utf-8-sig")).get("tool")
    except ValueError:
        return b"[tool.sifalint" in raw
    return isinstance(tool, dict) and "sifalint" in tool


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
    return _merged(base, values, os.path.dirname(file))


def _merged(config: Config, values: Mapping[str, Any], root: str) -> Config:
    """A configuration with checked values of a file in ``root`` laid over it.

    Lists add up, but for ``select``, which starts anew; the options of a rule are laid over each other one
    by one; any other value takes the place of the one before.
    """
    changes: dict[str, Any] = {}
    for key, value in values.items():
        name = key.replace("-", "_")
        if key in SELECTORS:
            base = changes.get("selection", config.selection)
            old = () if key == "select" else getattr(base, name)
            changes["selection"] = base._replace(**{name: (*old, *value)})
        elif key == "rules":
            laid = {code: {**config.rules.get(code, {}), **options} for code, options in value.items()}
            changes["rules"] = {**config.rules, **laid}
        elif isinstance(value, list):
            changes[name] = (*getattr(config, name), *_entries(key, value, root))
        else:
            changes[name] = str(value) if key == "as-of" else value
    return config._replace(**changes)


def _entries(key: str, value: list[Any], root: str) -> list[Any]:
    """The entries of a list, with whatever is relative bound to the folder of its file."""
    if key == "exclude":
        return [Patterns(root, tuple(value))] if value else []
    if key in ("profiles", "packs"):
        return [os.path.join(root, each) for each in value]
    if key == "overrides":
        return [
            Override(Patterns(root, tuple(each["files"])), {k: v for k, v in each.items() if k != "files"})
            for each in value
        ]
    return value
