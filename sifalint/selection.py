"""Which rules run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from sifalint.errors import UserError
from sifalint.finding import Text
from sifalint.rule import Rule


class Selection(NamedTuple):
    """What a user chose, each entry a code (``NUM001``), a family (``NUM``) or a name (``rate-mismatch``).

    An empty ``select`` means every rule that is on by default.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()


class SelectionError(UserError):
    """An entry of a selection that names no rule."""


def chosen(rules: Mapping[str, type[Rule]], selection: Selection) -> list[type[Rule]]:
    """The rules to run, in order of code.

    A more exact entry beats a wider one: ``select = ["NUM001"], ignore = ["NUM"]`` runs NUM001. Between
    equals ``ignore`` wins. Raises ``SelectionError``.
    """
    wanted = _exactness(rules, selection.select) if selection.select else _defaults(rules)
    for code, exactness in _exactness(rules, selection.extend_select).items():
        wanted[code] = max(exactness, wanted.get(code, 0))
    refused = _exactness(rules, selection.ignore)
    return [rule for code, rule in rules.items() if wanted.get(code, -1) > refused.get(code, -1)]


def _defaults(rules: Mapping[str, type[Rule]]) -> dict[str, int]:
    return {code: 0 for code, rule in rules.items() if rule.enabled}


def _exactness(rules: Mapping[str, type[Rule]], entries: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for entry in entries:
        for code in matching(rules, entry):
            exactness = 1 if entry.upper() == rules[code].family() else 2
            found[code] = max(exactness, found.get(code, 0))
    return found


def matching(rules: Mapping[str, type[Rule]], entry: str) -> list[str]:
    """The codes that an entry names; raises ``SelectionError`` where it names none."""
    wanted = entry.strip()
    if wanted.upper() == "ALL":
        return list(rules)
    codes = [
        code
        for code, rule in rules.items()
        if wanted.upper() in (code, rule.family()) or wanted.lower() == rule.name
    ]
    if not codes:
        raise SelectionError(_unknown(rules, wanted))
    return codes


def _unknown(rules: Mapping[str, type[Rule]], entry: str) -> Text:
    from difflib import get_close_matches

    names = {name: rule for code, rule in rules.items() for name in (code, rule.family(), rule.name)}
    near = get_close_matches(entry.upper(), names, 1) or get_close_matches(entry.lower(), names, 1)
    return Text(
        f"没有规则 {entry}" + (f"，是不是 {near[0]}？" if near else "") + "（全部规则见 sifalint rules）",
        f"no rule is called {entry}"
        + (f"; did you mean {near[0]}?" if near else "")
        + " (see: sifalint rules)",
    )
