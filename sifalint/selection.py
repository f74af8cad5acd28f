"""Which rules run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sifalint.errors import UserError
from sifalint.finding import Text
from sifalint.records import NamedTuple
from sifalint.rule import Rule

_EVERY = "ALL"


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

    A more exact entry beats a wider one: ``select = ["NUM001"], ignore = ["NUM"]`` runs NUM001, and ``ALL``
    is the widest. Between equals ``ignore`` wins. Raises ``SelectionError``.
    """
    wanted = _exactness(rules, selection.select) if selection.select else _defaults(rules)
    for code, exactness in _exactness(rules, selection.extend_select).items():
        wanted[code] = max(exactness, wanted.get(code, 0))
    refused = _exactness(rules, selection.ignore)
    return [rule for code, rule in rules.items() if wanted.get(code, -1) > refused.get(code, -1)]


def laid_over(rules: Mapping[str, type[Rule]], kept: Selection, given: Selection) -> Selection:
    """A selection with another one laid over it that wins wherever the two disagree.

    A given ``select`` starts anew. Otherwise the entries add up, but for kept ``ignore`` entries whose rules
    are all in the given ``extend_select``. Raises ``SelectionError``.
    """
    if given.select:
        return given
    again = set(_exactness(rules, given.extend_select))
    ignore = tuple(entry for entry in kept.ignore if not again.issuperset(matching(rules, entry)))
    return Selection(kept.select, ignore + given.ignore, kept.extend_select + given.extend_select)


def _defaults(rules: Mapping[str, type[Rule]]) -> dict[str, int]:
    return {code: 0 for code, rule in rules.items() if rule.enabled}


def _exactness(rules: Mapping[str, type[Rule]], entries: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for entry in entries:
        for code in matching(rules, entry):
            found[code] = max(_exactness_of(entry.strip().upper(), rules[code]), found.get(code, 0))
    return found


def _exactness_of(entry: str, rule: type[Rule]) -> int:
    if entry == _EVERY:
        return 0
    return 1 if entry == rule.family() else 2


def matching(rules: Mapping[str, type[Rule]], entry: str) -> list[str]:
    """The codes that an entry names; raises ``SelectionError`` where it names none."""
    wanted = entry.strip()
    if wanted.upper() == _EVERY:
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
        f"没有规则“{entry}”" + (f"，是不是 {near[0]}？" if near else "") + "（全部规则见 sifalint rules）",
        f"no rule is called {entry}"
        + (f"; did you mean {near[0]}?" if near else "")
        + " (see: sifalint rules)",
    )
