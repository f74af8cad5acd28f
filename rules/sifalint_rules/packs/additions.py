"""What an office's own file adds to a pack: the same keys, more of the same kind."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any

from sifalint import Text, UserError
from sifalint.toml import TomlError, line_of, parse_toml

_Keys = tuple[str | int, ...]


class PackError(UserError):
    """An added file that cannot be used; ``text`` names the file, the line and the key."""


def with_additions(
    name: str, content: dict[str, Any], added: Sequence[str], known: Sequence[str]
) -> dict[str, Any]:
    """The content of a pack with what the files of its name add, in their order.

    Lists add up, and so do strings of words; tables are laid over each other key by key, a table of a list
    takes the place of the one that has its ``name``, and any other value replaces the one before. Raises
    :class:`PackError` for a file that is called like no pack, that cannot be read, or that says something a
    pack of its name does not.
    """
    for path in added:
        stem = os.path.basename(path).removesuffix(".toml")
        if stem not in known:
            names = ", ".join(known)
            raise PackError(
                Text(
                    f"数据文件 {path}：没有叫 {stem} 的数据，文件名可以是：{names}",
                    f"data file {path}: no data is called {stem}; files may be called: {names}",
                )
            )
        if stem == name:
            content = _Addition(path).over(content)
    return content


class _Addition:
    """An added file; knows the line of every key."""

    def __init__(self, path: str) -> None:
        self._path = path
        try:
            with open(path, encoding="utf-8-sig") as stream:
                self._text = stream.read()
            self._content = parse_toml(self._text)
        except TomlError as error:
            raise self._error(error.line, f"不合 TOML 语法：{error}", f"not valid TOML: {error}") from None
        except UnicodeDecodeError:
            raise self._error(1, "不是 UTF-8 编码", "not UTF-8") from None
        except OSError as error:
            reason = error.strerror or str(error)
            raise self._error(1, f"打不开：{reason}", f"cannot be opened: {reason}") from None

    def over(self, content: dict[str, Any]) -> dict[str, Any]:
        """A pack's content with the file laid over it."""
        return self._table(content, self._content, ())

    def _table(self, before: dict[str, Any], after: dict[str, Any], at: _Keys) -> dict[str, Any]:
        unknown = next((key for key in after if key not in before), None)
        if unknown is not None:
            names = ", ".join(before)
            raise self._wrong((*at, unknown), f"不认识，可以写：{names}", f"is unknown; known are {names}")
        return {**before, **{key: self._laid(before[key], after[key], (*at, key)) for key in after}}

    def _laid(self, before: Any, after: Any, at: _Keys) -> Any:
        if type(before) is not type(after):
            zh, en = _KINDS[type(before)]
            raise self._wrong(at, f"应当是{zh}", f"must be {en}")
        if isinstance(before, dict):
            return self._table(before, after, at)
        if isinstance(before, str) and len(before.split()) > 1:
            return f"{before} {after}"
        if not isinstance(before, list):
            return after
        if before and isinstance(before[0], dict):
            return self._tables(before, after, at)
        kinds = {type(each): _KINDS[type(each)] for each in before}
        if kinds and not all(type(each) in kinds for each in after):
            zh, en = (
                words.join(names) for words, *names in zip((" 或", " or "), *kinds.values(), strict=True)
            )
            raise self._wrong(at, f"每一项都应当是{zh}", f"every entry must be {en}")
        return [*before, *after]

    def _tables(self, before: list[dict[str, Any]], after: list[Any], at: _Keys) -> list[dict[str, Any]]:
        """Tables of a list: each has the keys that all tables of the pack have, and no unknown one."""
        needed = set.intersection(*(set(table) for table in before))
        model: dict[str, Any] = {}
        for table in before:
            for key, value in table.items():
                model[key] = [*model.get(key, ()), *value] if isinstance(value, list) else value
        for i, table in enumerate(after):
            if not isinstance(table, dict):
                raise self._wrong((*at, i), "应当是表", "must be a table")
            missing = sorted(needed - set(table))
            if missing:
                raise self._wrong((*at, i), f"缺少 {missing[0]}", f"has no {missing[0]}")
            self._table(model, table, (*at, i))
        names = {table.get("name") for table in after} - {None}
        return [*(table for table in before if table.get("name") not in names), *after]

    def _wrong(self, at: _Keys, zh: str, en: str) -> PackError:
        key = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in at).lstrip(".")
        return self._error(line_of(self._text, at), f"{key} {zh}", f"{key} {en}")

    def _error(self, line: int, zh: str, en: str) -> PackError:
        return PackError(Text(f"数据文件 {self._path}:{line}：{zh}", f"data file {self._path}:{line}: {en}"))


_KINDS = {
    str: ("字符串", "a string"),
    list: ("列表", "a list"),
    dict: ("表", "a table"),
    bool: ("true 或 false", "true or false"),
    int: ("整数", "a whole number"),
}
