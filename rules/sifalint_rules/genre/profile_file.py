"""Reading a profile from its TOML file; every mistake is named with its file, line and key."""

from __future__ import annotations

import os
from collections.abc import Callable
from enum import Enum
from typing import Any, TypeVar

from sifalint import Severity, Text
from sifalint.toml import TomlError, line_of, parse_kept_toml, parse_toml
from sifalint_rules.genre.profiles import (
    Chapter,
    Content,
    Deadline,
    Guidance,
    Official,
    Profile,
    ProfileError,
)
from sifalint_rules.structure.roles import Role, wordings

E = TypeVar("E", bound=Enum)
T = TypeVar("T")

FOLDER = os.path.join(os.path.dirname(os.path.dirname(__file__)), "profiles")
"""Where the profiles that ship with sifalint are."""

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FIRST_YEAR, _LAST_YEAR = 1949, 2999


def read_profile(file: str) -> Profile:
    """The profile in a TOML file; raises :class:`ProfileError` at the first mistake."""
    try:
        with open(file, encoding="utf-8-sig") as stream:
            text = stream.read()
        values = parse_kept_toml(text, file) if os.path.dirname(file) == FOLDER else parse_toml(text)
    except TomlError as error:
        raise _error(f"{file}:{error.line}", f"不合 TOML 语法：{error}", f"not valid TOML: {error}") from None
    except UnicodeDecodeError:
        raise _error(str(file), "不是 UTF-8 编码", "not UTF-8") from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise _error(str(file), f"打不开：{reason}", f"cannot be opened: {reason}") from None
    top = _Table(file, text, values, ())
    return _profile(top, str(file))


class _Table:
    """A table of a profile's file; knows the line of every key."""

    def __init__(self, file: str, text: str, values: dict[str, Any], at: tuple[str | int, ...]) -> None:
        self._file, self._text, self._values, self._at = file, text, values, at

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def demand(self, needed: tuple[str, ...], allowed: tuple[str, ...]) -> None:
        """Raise an error for a key that is unknown or missing."""
        known = (*needed, *allowed)
        for key in self._values:
            if key not in known:
                raise self.wrong(
                    f"不认识，可以写：{', '.join(known)}{_meant(key, known)[0]}",
                    f"is unknown; known are {', '.join(known)}{_meant(key, known)[1]}",
                    key,
                )
        for key in needed:
            if key not in self._values:
                raise self.wrong("没有写", "is missing", key)

    def string(self, key: str) -> str:
        """A value that must be a string."""
        value = self._values[key]
        if not isinstance(value, str) or not value:
            raise self.wrong("应当是字符串", "must be a string", key)
        return value

    def strings(self, key: str) -> tuple[str, ...]:
        """A value that must be a list of strings; none where it is not given."""
        value = self._values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(each, str) and each for each in value):
            raise self.wrong("应当是字符串列表", "must be a list of strings", key)
        return tuple(value)

    def flag(self, key: str) -> bool:
        """A value that must be true or false; false where it is not given."""
        value = self._values.get(key, False)
        if not isinstance(value, bool):
            raise self.wrong("应当是 true 或 false", "must be true or false", key)
        return value

    def words(self, key: str) -> Text:
        """A value that must be a string or one for each language."""
        value = self._values[key]
        if isinstance(value, str) and value:
            return Text(value, value)
        if isinstance(value, dict) and set(value) == {"zh", "en"}:
            inner = _Table(self._file, self._text, value, (*self._at, key))
            return Text(inner.string("zh"), inner.string("en"))
        raise self.wrong("应当是字符串或 { zh, en }", "must be a string or { zh, en }", key)

    def optional(self, key: str, read: Callable[[str], T]) -> T | None:
        """A value read in a way, None where it is not given."""
        return read(key) if key in self._values else None

    def role(self, key: str) -> Role:
        """A value that must be a role of packs/chapters.toml."""
        return self._choice(Role, key)

    def severity(self) -> Severity:
        """The weight of a finding."""
        return self._choice(Severity, "severity")

    def number(self, key: str, first: int, last: int) -> int:
        """A value that must be a whole number of a range."""
        value = self._values[key]
        if type(value) is not int or not first <= value <= last:
            raise self.wrong(f"应当是 {first} 到 {last} 的整数", f"must be from {first} to {last}", key)
        return value

    def year(self, key: str) -> int:
        """A value that must be a year."""
        if type(self._values[key]) is not int:
            raise self.wrong("应当是四位年份", "must be a year", key)
        return self.number(key, _FIRST_YEAR, _LAST_YEAR)

    def table(self, key: str) -> _Table:
        """A value that must be a table."""
        value = self._values[key]
        if not isinstance(value, dict):
            raise self.wrong("应当是表", "must be a table", key)
        return _Table(self._file, self._text, value, (*self._at, key))

    def tables(self, key: str) -> list[_Table]:
        """A value that must be tables; none where it is not given."""
        value = self._values.get(key, [])
        if isinstance(value, dict):
            return [self.table(key)]
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            raise self.wrong(f"应当是一个以上的 [[{key}]]", f"must be one or more [[{key}]]", key)
        return [_Table(self._file, self._text, each, (*self._at, key, i)) for i, each in enumerate(value)]

    def _choice(self, choices: type[E], key: str) -> E:
        try:
            return choices(self._values[key])
        except ValueError:
            names = ", ".join(each.value for each in choices)
            raise self.wrong(f"应当是 {names} 之一", f"must be one of {names}", key) from None

    def wrong(self, zh: str, en: str, *keys: str) -> ProfileError:
        """An error at a key of the table, or at the table itself."""
        at = (*self._at, *keys)
        key = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in at).lstrip(".")
        return _error(f"{self._file}:{line_of(self._text, at)}", f"{key} {zh}", f"{key} {en}")


def _profile(top: _Table, file: str) -> Profile:
    top.demand(
        ("name", "title"),
        (
            *("titles", "openings", "unless", "subject", "chapters", "contents", "deadline"),
            *("official", "guidance", "annual", "fixed", "thematic"),
        ),
    )
    profile = Profile(
        top.string("name"),
        top.words("title"),
        top.strings("titles"),
        top.strings("openings"),
        top.strings("unless"),
        top.strings("subject"),
        tuple(map(_chapter, top.tables("chapters"))),
        tuple(map(_content, top.tables("contents"))),
        tuple(map(_deadline, top.tables("deadline"))),
        _official(top.table("official")) if "official" in top else None,
        _guidance(top.table("guidance")) if "guidance" in top else None,
        top.flag("annual"),
        top.flag("fixed"),
        top.flag("thematic"),
        file,
    )
    if "chapters" in top and not profile.chapters:
        raise top.wrong("应当是一个以上的 [[chapters]]", "must be one or more [[chapters]]", "chapters")
    return profile


def _chapter(table: _Table) -> Chapter:
    table.demand(("severity",), ("role", "title", "synonyms", "says", "basis", "since"))
    role = table.optional("role", table.role)
    if role is None and "synonyms" not in table:
        raise table.wrong("要写 role 或 synonyms", "needs role or synonyms")
    if role is None and "title" not in table:
        raise table.wrong("没有 role 时要写 title", "needs title where it has no role")
    return Chapter(
        table.words("title") if "title" in table or role is None else wordings(())[role].name,
        table.severity(),
        table.optional("basis", table.words),
        role,
        table.strings("synonyms"),
        table.strings("says"),
        table.optional("since", table.year),
    )


def _content(table: _Table) -> Content:
    table.demand(("title", "severity", "says"), ("role", "within", "basis", "since"))
    return Content(
        table.words("title"),
        table.severity(),
        table.optional("basis", table.words),
        table.optional("role", table.role),
        table.optional("within", table.role),
        table.strings("says"),
        table.optional("since", table.year),
    )


def _deadline(table: _Table) -> Deadline:
    table.demand(("month", "day", "basis"), ("offices",))
    month = table.number("month", 1, len(_DAYS))
    day = table.number("day", 1, _DAYS[month - 1])
    return Deadline(month, day, table.words("basis"), table.strings("offices"))


def _official(table: _Table) -> Official:
    table.demand(("name", "basis"), ())
    return Official(table.string("name"), table.words("basis"))


def _guidance(table: _Table) -> Guidance:
    table.demand(("words", "basis"), ("since",))
    return Guidance(table.strings("words"), table.words("basis"), table.optional("since", table.year))


def _meant(key: str, known: tuple[str, ...]) -> tuple[str, str]:
    from difflib import get_close_matches

    near = get_close_matches(key, known, 1)
    return (f"；是不是 {near[0]}？", f"; did you mean {near[0]}?") if near else ("", "")


def _error(where: str, zh: str, en: str) -> ProfileError:
    return ProfileError(Text(f"文种文件 {where}：{zh}", f"profile {where}: {en}"))
