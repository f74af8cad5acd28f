"""What may stand in a configuration file, and what is said of a file that says something else."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from sifalint.errors import UserError
from sifalint.finding import Text
from sifalint.records import NamedTuple
from sifalint.rule import Option, Rule
from sifalint.selection import SelectionError, matching
from sifalint.toml import TomlError, line_of, parse_toml

LANGS = ("zh", "en")
LEVELS = ("error", "warning", "info", "never")


class ConfigError(UserError):
    """What is wrong with a configuration: one line for each mistake, with file and line number."""

    def __init__(self, mistakes: list[Text]) -> None:
        super().__init__(Text(*map("\n".join, zip(*mistakes, strict=True))))
        self.mistakes = mistakes


def checked_values(file: str, rules: Mapping[str, type[Rule]]) -> dict[str, Any]:
    """The content of a configuration file; raises :class:`ConfigError` with every mistake in it."""
    return _Reading(file, rules).values()


def _are_strings(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def _are_tables(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, dict) for each in value)


def _is_string(value: object) -> bool:
    return isinstance(value, str)


def is_year(value: object) -> bool:
    """Whether a value is a year that a report can be of."""
    return type(value) is int and 1900 <= value <= 2199


def is_day(value: object) -> bool:
    """Whether a value is a day of the calendar: ``2025-12-31`` as a string or as TOML's own date."""
    from datetime import date, datetime

    if not isinstance(value, str):
        return isinstance(value, date) and not isinstance(value, datetime)
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


class Kind(NamedTuple):
    """What a setting may be: how to say it, and whether a value is it."""

    name: Text
    accepts: Callable[[object], bool]


def _choice(*choices: str) -> Kind:
    return Kind(Text("、".join(choices) + " 之一", "one of " + ", ".join(choices)), choices.__contains__)


_STRING = Kind(Text("字符串", "a string"), _is_string)
_STRINGS = Kind(Text("字符串列表", "a list of strings"), _are_strings)
_YEAR = Kind(Text("四位年份", "a year of four digits"), is_year)
_DAY = Kind(Text("日期，如 2025-12-31", "a date such as 2025-12-31"), is_day)
_TABLE = Kind(Text("表", "a table"), lambda value: isinstance(value, dict))
_TABLES = Kind(Text("表的列表（[[overrides]]）", "an array of tables ([[overrides]])"), _are_tables)

PER_FILE = {
    "select": _STRINGS,
    "ignore": _STRINGS,
    "extend-select": _STRINGS,
    "report-year": _YEAR,
    "profile": _STRING,
    "as-of": _DAY,
}
KEYS = {
    **PER_FILE,
    "extends": _STRING,
    "fail-on": _choice(*LEVELS),
    "lang": _choice(*LANGS),
    "profiles": _STRINGS,
    "packs": _STRINGS,
    "plugins": _STRINGS,
    "exclude": _STRINGS,
    "rules": _TABLE,
    "overrides": _TABLES,
}
SELECTORS = ("select", "ignore", "extend-select")


class _Reading:
    """One configuration file being read; collects every mistake before it gives up."""

    def __init__(self, file: str, rules: Mapping[str, type[Rule]]) -> None:
        self._file = file
        self._rules = rules
        self._mistakes: list[Text] = []
        self._base: tuple[str | int, ...] = (
            ("tool", "sifalint") if os.path.basename(file) == "pyproject.toml" else ()
        )
        self._text = ""

    def values(self) -> dict[str, Any]:
        """The checked content; raises :class:`ConfigError`."""
        values = self._parsed()
        self._check_table(values, KEYS, ())
        overrides = values.get("overrides")
        for i, override in enumerate(overrides if overrides and _are_tables(overrides) else []):
            self._check_override(override, i)
        if "rules" in values:
            values["rules"] = self._options_by_code(values["rules"])
        if self._mistakes:
            raise ConfigError(self._mistakes)
        return values

    def _parsed(self) -> dict[str, Any]:
        try:
            with open(self._file, encoding="utf-8-sig") as stream:
                self._text = stream.read()
            values: Any = parse_toml(self._text)
        except OSError as error:
            reason = error.strerror or str(error)
            raise ConfigError(
                [Text(f"配置文件 {self._file} 打不开：{reason}", f"cannot open {self._file}: {reason}")]
            ) from None
        except UnicodeDecodeError:
            raise ConfigError(
                [Text(f"配置文件 {self._file} 不是 UTF-8 编码", f"{self._file} is not UTF-8")]
            ) from None
        except TomlError as error:
            where = f"{self._file}:{error.line}"
            raise ConfigError(
                [Text(f"{where}：不合 TOML 语法：{error}", f"{where}: not valid TOML: {error}")]
            ) from None
        for i, key in enumerate(self._base):
            values = values.get(key, {})
            if not isinstance(values, dict):
                self._base = self._base[: i + 1]
                name = ".".join(map(str, self._base))
                self._note((), Text(f"[{name}] 应当是表", f"[{name}] must be a table"))
                raise ConfigError(self._mistakes)
        return dict(values)

    def _check_table(
        self, table: Mapping[str, Any], keys: Mapping[str, Kind], at: tuple[str | int, ...]
    ) -> None:
        for key, value in table.items():
            kind = keys.get(key)
            if kind is None:
                self._note((*at, key), _unknown(key, keys))
            elif not kind.accepts(value):
                self._note(
                    (*at, key), Text(f"{key} 应当是{kind.name.zh}", f"{key} must be {kind.name.en}"), value
                )
            elif key in SELECTORS:
                for entry in value:
                    self._check_entry((*at, key), entry)

    def _check_override(self, override: Mapping[str, Any], i: int) -> None:
        self._check_table(override, {**PER_FILE, "files": _STRINGS}, ("overrides", i))
        if "files" not in override:
            self._note(("overrides", i), Text("[[overrides]] 缺少 files", "[[overrides]] has no files"))

    def _check_entry(self, at: tuple[str | int, ...], entry: str) -> None:
        try:
            matching(self._rules, entry)
        except SelectionError as error:
            self._note(at, error.text, entry)

    def _options_by_code(self, tables: object) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for called, options in _items(tables):
            code = next((code for code, rule in self._rules.items() if _is_called(rule, called)), None)
            if code is None:
                zh, en = f"没有规则 {called}（全部规则见 sifalint rules）", f"no rule is called {called}"
                self._note(("rules", called), Text(zh, en))
            elif code in found:
                zh = f"[rules] 里规则 {code} 写了两次，请并成一处"
                self._note(("rules", called), Text(zh, f"[rules] has {code} twice: make them one table"))
            else:
                found[code] = options
                self._check_options(called, options, self._rules[code].options)
        return found

    def _check_options(self, called: str, options: object, known: Iterable[Option]) -> None:
        if not isinstance(options, dict):
            self._note(
                ("rules", called), Text(f"[rules.{called}] 应当是表", f"[rules.{called}] must be a table")
            )
        named = {option.name: option for option in known}
        for name, value in _items(options):
            if name not in named:
                self._note(("rules", called, name), _unknown(name, named))
            elif not _suits(named[name], value):
                kind = type(named[name].default).__name__
                self._note(("rules", called, name), Text(f"{name} 应当是 {kind}", f"{name} must be {kind}"))

    def _note(self, keys: tuple[str | int, ...], text: Text, value: object = "") -> None:
        word = value if isinstance(value, str) else ""
        where = f"{self._file}:{line_of(self._text, self._base + keys, word)}"
        self._mistakes.append(Text(f"{where}：{text.zh}", f"{where}: {text.en}"))


def _is_called(rule: type[Rule], word: str) -> bool:
    return word.upper() == rule.code or word.lower() == rule.name


def _items(table: Any) -> Iterator[tuple[str, Any]]:
    yield from table.items() if isinstance(table, dict) else ()


def _suits(option: Option, value: Any) -> bool:
    default = option.default
    if isinstance(default, tuple):
        return _are_strings(value)
    if isinstance(default, float):
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    return type(value) is type(default)


def _unknown(key: str, known: Mapping[str, Any]) -> Text:
    from difflib import get_close_matches

    near = get_close_matches(key, known, 1, 0.5)
    return Text(
        f"不认识 {key}" + (f"，是不是 {near[0]}？" if near else f"，可用的有：{'、'.join(known) or '无'}"),
        f"unknown key {key}" + (f"; did you mean {near[0]}?" if near else f"; known: {', '.join(known)}"),
    )
