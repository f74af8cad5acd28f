"""Fields of work: the words of their reports, read from ``templates/*.toml``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from accuracy.template import Template, read_template
from sifalint.toml import read_toml

FOLDER = Path(__file__).parent / "templates"
SHARED = "common"
YEARS = frozenset({"year", "next", "last"})


class Chapter(NamedTuple):
    """A chapter of first rank. It holds ``figures``, ``problems``, ``plans`` or named fixed texts."""

    title: str
    holds: str


class Field(NamedTuple):
    """What one kind of office writes: wordings without figures, sentences with claims, and traps.

    A trap holds numbers that look as if they contradicted each other and do not.
    """

    name: str
    offices: Sequence[str]
    titles: Sequence[str]
    openings: Sequence[str]
    promise: str
    chapters: Sequence[Chapter]
    topics: Sequence[str]
    prose: Sequence[str]
    problems: Sequence[str]
    plans: Sequence[Template]
    sentences: Sequence[Template]
    traps: Sequence[Template]
    texts: Mapping[str, Sequence[Template]]


@cache
def fields() -> Mapping[str, Field]:
    """All fields by name; raises ``ValueError`` for a template that is not understood."""
    shared = read_toml(str(FOLDER / f"{SHARED}.toml"))
    files = sorted(file for file in FOLDER.glob("*.toml") if file.stem != SHARED)
    return {file.stem: _field(file, shared) for file in files}


def _field(file: Path, shared: Mapping[str, list[str]]) -> Field:
    own = read_toml(str(file))
    said = {**shared, **own}
    return Field(
        file.stem,
        said["offices"],
        said["titles"],
        said["openings"],
        said["promise"],
        [Chapter(*chapter) for chapter in said["chapters"]],
        said["topics"],
        said["prose"],
        said["problems"],
        _templates("plans", said["plans"]),
        [template for kind, lines in own["sentences"].items() for template in _templates(kind, lines)],
        _templates("traps", [*own["traps"], *shared["traps"]]),
        {name: _templates("tables", lines) for name, lines in own.get("texts", {}).items()},
    )


def _templates(kind: str, lines: Sequence[str]) -> list[Template]:
    return [read_template(kind, line, YEARS) for line in lines]
