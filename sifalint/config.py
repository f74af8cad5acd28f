"""The configuration file: what may stand in it, and where it is found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple

from sifalint.config_check import ConfigError, checked_values
from sifalint.finding import Text
from sifalint.rule import Rule
from sifalint.selection import Selection

NAMES = (".sifalint.toml", "sifalint.toml", "pyproject.toml")
_EXTENDS_AT_MOST = 8


class Override(NamedTuple):
    """Settings for the files that match a gitignore-style pattern of ``files``, relative to the config."""

    files: tuple[str, ...]
    values: Mapping[str, Any]


@dataclass(frozen=True)
class Config:
    """The settings of a run.

    ``root`` is the folder of the file, which relative paths and patterns start from. ``rules`` holds option
    values by rule code. ``plugins`` are the plugins a run must not go without.
    """

    root: Path = field(default_factory=Path)
    selection: Selection = field(default_factory=Selection)
    fail_on: str = "error"
    lang: str | None = None
    report_year: int | None = None
    profile: str | None = None
    profiles: tuple[Path, ...] = ()
    plugins: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    rules: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    overrides: tuple[Override, ...] = ()

    def excludes(self, path: Path) -> bool:
        """Whether a file is left out of the search of folders and patterns."""
        return matches(self.exclude, path, self.root)

    def for_file(self, path: Path) -> Config:
        """The settings for one file: later overrides win over earlier ones."""
        settings = self
        for override in self.overrides:
            if matches(override.files, path, self.root):
                settings = _merged(settings, override.values)
        return settings


def matches(patterns: tuple[str, ...], path: Path, root: Path) -> bool:
    """Whether a path matches one of the gitignore-style patterns, read relative to ``root``."""
    if not patterns:
        return False
    from pathspec import GitIgnoreSpec

    try:
        relative = path.resolve().relative_to(root.resolve())
    except ValueError:
        relative = path
    return GitIgnoreSpec.from_lines(patterns).match_file(relative.as_posix())


def find_config(folder: Path) -> Path | None:
    """The nearest configuration file in ``folder`` or above it; ``pyproject.toml`` counts only with a
    ``[tool.sifalint]`` table.
    """
    for parent in (folder.resolve(), *folder.resolve().parents):
        for name in NAMES:
            file = parent / name
            if file.is_file() and (name != "pyproject.toml" or _speaks_of_sifalint(file)):
                return file
    return None


def _speaks_of_sifalint(file: Path) -> bool:
    try:
        return b"tool.sifalint" in file.read_bytes()
    except OSError:
        return False


def load_config(file: Path, rules: Mapping[str, type[Rule]]) -> Config:
    """Read a configuration file and what it extends; raises :class:`ConfigError` with every mistake."""
    return _load(file, rules, ())


def _load(file: Path, rules: Mapping[str, type[Rule]], above: tuple[Path, ...]) -> Config:
    if file in above or len(above) >= _EXTENDS_AT_MOST:
        chain = " → ".join(str(each) for each in (*above, file))
        raise ConfigError(
            [Text(f"extends 绕成了圈或套得太深：{chain}", f"extends goes in a circle: {chain}")]
        )
    values = checked_values(file, rules)
    base = Config()
    if isinstance(values.get("extends"), str):
        base = _load((file.parent / values.pop("extends")).resolve(), rules, (*above, file))
    return _merged(replace(base, root=file.parent), values)


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
            changes["profiles"] = (*config.profiles, *(config.root / each for each in value))
        elif key == "overrides":
            changes["overrides"] = tuple(
                Override(tuple(each["files"]), {k: v for k, v in each.items() if k != "files"})
                for each in value
            )
        else:
            changes[name] = tuple(value) if isinstance(value, list) else value
    return replace(config, **changes)
