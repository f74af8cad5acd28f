"""Kinds of reports: skeletons of whole reports, read from ``genres/*.txt``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent / "genres"


class Genre(NamedTuple):
    """A skeleton, and the field of work whose sentences with figures fill its first chapter, if any.

    ``signed`` is ``next-01-08``, a day of the year after the report's, or ``year-07-05``.

    Where it is ``none`` the report has no signature, and its opening says the day. ``promises`` tells whether
    the opening has its chapters ``named`` or ``counted``, and is empty where it promises nothing.
    """

    name: str
    profile: str
    field: str
    promises: str
    offices: Sequence[str]
    signed: str
    lines: Sequence[str]


@cache
def genres() -> Mapping[str, Genre]:
    """All skeletons by name."""
    return {file.stem: _genre(file) for file in sorted(FOLDER.glob("*.txt"))}


def _genre(file: Path) -> Genre:
    head, _, body = file.read_text(encoding="utf-8").partition("\n\n")
    said = dict(line.split(": ", 1) for line in head.splitlines())
    offices = said["offices"].split("|")
    field, promises = said.get("field", ""), said.get("promises", "")
    return Genre(file.stem, said["profile"], field, promises, offices, said["signed"], body.splitlines())
