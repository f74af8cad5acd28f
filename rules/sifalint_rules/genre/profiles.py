"""Reading profiles: the TOML files that say what each kind of report must contain."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from functools import cache
from typing import Any, NamedTuple, TypeVar

from sifalint import Severity, Text, UserError
from sifalint.toml import TomlError, line_of, parse_toml
from sifalint_rules.structure.roles import Role, wordings

E = TypeVar("E", bound=Enum)


class ProfileError(UserError):
    """A profile that cannot be used; ``text`` names the file, the line and the key."""


class Chapter(NamedTuple):
    """A chapter that a kind of report must have.

    A heading is the chapter where it has ``role`` or holds one of ``synonyms``; a sentence that holds one
    of ``says`` comes to its matter without a heading. ``basis`` is what asks for the chapter, and
    ``since`` the first report year for which it is asked, or None where it always is.
    """

    title: Text
    severity: Severity
    basis: Text | None
    role: Role | None
    synonyms: tuple[str, ...]
    says: tuple[str, ...]
    since: int | None


class Profile(NamedTuple):
    """A kind of report, how it is known, and the chapters it must have.

    ``titles`` and ``openings`` are wordings of its title and of a sentence in its opening; ``…`` in a
    wording stands for any words. A title with one of the words of ``unless`` is another kind of document.
    """

    name: str
    title: Text
    titles: tuple[str, ...]
    openings: tuple[str, ...]
    unless: tuple[str, ...]
    chapters: tuple[Chapter, ...]


@cache
def profiles(files: tuple[str, ...]) -> Mapping[str, Profile]:
    """The profiles of TOML files by name, a later file replacing an earlier profile of the same name.

    Raises :class:`ProfileError`.
    """
    found = [read_profile(file) for file in files]
    return {profile.name: profile for profile in found}


def read_profile(file: str) -> Profile:
    """The profile in a TOML file; raises :class:`ProfileError` at the first mistake."""
    try:
        with open(file, encoding="utf-8-sig") as stream:
            text = stream.read()
        values = parse_toml(text)
    except TomlError as error:
        raise _error(f"{file}:{error.line}", f"不合 TOML 语法：{error}", f"not valid TOML: {error}") from None
    except UnicodeDecodeError:
        raise _error(str(file), "不是 UTF-8 编码", "not UTF-8") from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise _error(str(file), f"打不开：{reason}", f"cannot be opened: {reason}") from None
    return _Reader(file, text).profile(values)


class _Reader:
    """A profile being read; knows the line of every key."""

    def __init__(self, file: str, text: str) -> None:
        self._file = file
        self._text = text

    def profile(self, values: dict[str, Any]) -> Profile:
        """The profile that a file's content describes; raises :class:`ProfileError`."""
        self._demand(
            values, (), needed=("name", "title", "chapters"), allowed=("titles", "openings", "unless")
        )
        tables = values["chapters"]
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables) or not tables:
            raise self._wrong(
                ("chapters",), "应当是一个以上的 [[chapters]]", "must be one or more [[chapters]]"
            )
        return Profile(
            self._string(values, "name", ()),
            self._words(values, "title", ()),
            self._strings(values, "titles", ()),
            self._strings(values, "openings", ()),
            self._strings(values, "unless", ()),
            tuple(self._chapter(table, ("chapters", i)) for i, table in enumerate(tables)),
        )

    def _chapter(self, table: dict[str, Any], at: tuple[str | int, ...]) -> Chapter:
        allowed = ("role", "title", "synonyms", "says", "basis", "since")
        self._demand(table, at, needed=("severity",), allowed=allowed)
        role = self._choice(Role, table["role"], (*at, "role")) if "role" in table else None
        if role is None and "synonyms" not in table:
            raise self._wrong(at, "要写 role 或 synonyms", "needs role or synonyms")
        if role is None and "title" not in table:
            raise self._wrong(at, "没有 role 时要写 title", "needs title where it has no role")
        since = table.get("since")
        if since is not None and type(since) is not int:
            raise self._wrong((*at, "since"), "应当是四位年份", "must be a year")
        wording = wordings()[role] if role else None
        return Chapter(
            self._words(table, "title", at) if "title" in table or wording is None else wording.name,
            self._choice(Severity, table["severity"], (*at, "severity")),
            self._words(table, "basis", at) if "basis" in table else None,
            role,
            self._strings(table, "synonyms", at),
            self._strings(table, "says", at) + (wording.says if wording else ()),
            since,
        )

    def _demand(
        self,
        table: dict[str, Any],
        at: tuple[str | int, ...],
        *,
        needed: tuple[str, ...],
        allowed: tuple[str, ...],
    ) -> None:
        known = (*needed, *allowed)
        for key in table:
            if key not in known:
                names = ", ".join(known)
                raise self._wrong((*at, key), f"不认识，可以写：{names}", f"is unknown; known are {names}")
        for key in needed:
            if key not in table:
                raise self._wrong((*at, key), "没有写", "is missing")

    def _string(self, table: dict[str, Any], key: str, at: tuple[str | int, ...]) -> str:
        value = table[key]
        if not isinstance(value, str) or not value:
            raise self._wrong((*at, key), "应当是字符串", "must be a string")
        return value

    def _strings(self, table: dict[str, Any], key: str, at: tuple[str | int, ...]) -> tuple[str, ...]:
        value = table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(each, str) and each for each in value):
            raise self._wrong((*at, key), "应当是字符串列表", "must be a list of strings")
        return tuple(value)

    def _words(self, table: dict[str, Any], key: str, at: tuple[str | int, ...]) -> Text:
        value = table[key]
        if isinstance(value, str) and value:
            return Text(value, value)
        if isinstance(value, dict) and set(value) == {"zh", "en"}:
            return Text(self._string(value, "zh", (*at, key)), self._string(value, "en", (*at, key)))
        raise self._wrong((*at, key), "应当是字符串或 { zh, en }", "must be a string or { zh, en }")

    def _choice(self, choices: type[E], value: object, at: tuple[str | int, ...]) -> E:
        try:
            return choices(value)
        except ValueError:
            names = ", ".join(each.value for each in choices)
            raise self._wrong(at, f"应当是 {names} 之一", f"must be one of {names}") from None

    def _wrong(self, at: tuple[str | int, ...], zh: str, en: str) -> ProfileError:
        key = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in at).lstrip(".")
        return _error(f"{self._file}:{line_of(self._text, at)}", f"{key} {zh}", f"{key} {en}")


def _error(where: str, zh: str, en: str) -> ProfileError:
    return ProfileError(Text(f"文种文件 {where}：{zh}", f"profile {where}: {en}"))
