"""Reading TOML on every supported Python, and finding things in it again."""

from __future__ import annotations

import sys
from typing import Any

from sifalint.patterns import Pattern
from sifalint.store import Store

_TABLE = Pattern(r"\s*(\[\[?)\s*([^\[\]#]+?)\s*\]\]?\s*(?:#.*)?")
_KEY = Pattern(r"\s*([A-Za-z0-9_.\-]+|\"[^\"]*\"|'[^']*')\s*=")
_AT = Pattern(r"\(at line (\d+), column (\d+)\)")


class TomlError(ValueError):
    """A text that is not TOML; ``line`` counts from 1."""

    def __init__(self, reason: str, line: int) -> None:
        super().__init__(reason)
        self.line = line


def parse_toml(text: str) -> dict[str, Any]:
    """The content of a TOML text; raises :class:`TomlError`."""
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    try:
        values: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = _AT.search(str(error))
        raise TomlError(
            _AT.sub("", str(error)).strip(), int(at.group(1)) if at else text.count("\n") + 1
        ) from None
    except RecursionError:
        raise TomlError("nested too deeply", 1) from None
    return values


def parse_kept_toml(text: str, path: str) -> dict[str, Any]:
    """The content of a TOML file of a package's own, whose text has been read; parsed in the first run.

    Raises :class:`TomlError`.
    """
    if Store.used is None:
        return parse_toml(text)
    return Store.used.recalled(("toml", path), text, lambda: parse_toml(text))


def read_toml(path: str) -> dict[str, Any]:
    """The content of a TOML file of a package's own, parsed in the first run that reads it.

    Raises ``OSError``, ``UnicodeDecodeError`` or :class:`TomlError`.
    """
    with open(path, encoding="utf-8") as stream:
        return parse_kept_toml(stream.read(), path)


def line_of(text: str, keys: tuple[str | int, ...], word: str = "") -> int:
    """The line, from 1, on which a key stands, or ``word`` at or after that key.

    ``keys`` leads to the key through tables; a number counts the tables of an array of tables from 0.
    The nearest enclosing table's line, or 1, is given for a key written in a way that is not recognised.
    """
    table: tuple[str | int, ...] = ()
    counts: dict[tuple[str | int, ...], int] = {}
    best, depth = 1, 0
    for number, line in enumerate(text.splitlines(), 1):
        if header := _TABLE.fullmatch(line):
            table = _parts(header.group(2))
            if header.group(1) == "[[":
                counts[table] = counts.get(table, -1) + 1
            if table in counts:
                table = (*table, counts[table])
            here = table
        elif key := _KEY.match(line):
            here = table + _parts(key.group(1))
        else:
            here = ()
        shared = len(here) if here == keys[: len(here)] else 0
        if shared > depth:
            best, depth = number, shared
        if word and depth == len(keys) and word in line:
            return number
    return best


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip().strip("\"'") for part in dotted.split("."))
