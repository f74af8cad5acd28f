"""Which percentages are rates, and what the text calls them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sifalint import Pattern
from sifalint.facts.quantities import PERCENT
from sifalint_rules.figures.statements import Count, Statement

_NAME = Pattern(
    r"(?P<names>.*(?:率|满意度|知晓度|认可度|增长面|亏损面|进度|存贷比|结收比|收结比|结案比|负债比))(?:\([^()]*\))?"
    r"(?:[均也都已就仅共总约仍了在为是]|分别|始终|持续|一直|稳定|总体|全部|达到|高?达|保持|维持"
    r"|(?:提升|提高|上升)?[至到]|按\p{Han}{1,4}计算)*[-−]?$"
)
_AGAIN = Pattern(r"^按\p{Han}{1,4}计算?(?:则?为|达|是)?$")
_UNIT = Pattern(r"按(?P<unit>人|件|户|案|宗|起|家)(?:数|次)?(?:计算?)?(?:为|达|是|\)|$)")
_UNITS = {"案": "件", "宗": "件", "起": "件"}
_COLON = Pattern(r"([^,;:。()\d]{1,20}): ?$")
_ENDINGS = ("率", "度", "面", "比")
_LONGEST = 24
_RATIOS = frozenset((PERCENT, "‰"))
_JOINTS = Pattern(r"[、与]|以及|(?<!以)及(?![格时])|和(?!解)")


def rates_of(text: str, statement: Statement) -> Iterator[tuple[int, list[str]]]:
    """The percentages of a statement that are a rate, by index, with the names of the rates without 率.

    In 调解率、履行率分别为98%和97% each percentage gets its own name.
    """
    waiting: list[str] = []
    names: list[str] = []
    for i, number in enumerate(statement.numbers):
        if number.dimension not in _RATIOS:
            continue
        match = _NAME.match(number.label or _before_colon(text, statement, number))
        if match:
            each = "分别" in number.label
            names = _names(match["names"], each)
            if each and len(names) == 1 and _is_list(statement.numbers, i):
                waiting = []
                continue
            yield i, names[:1] if each else names
            waiting = names[1:] if each else []
        elif names and _AGAIN.match(number.label):
            yield i, names[:1]
        elif waiting and not number.label:
            yield i, [waiting.pop(0)]
        else:
            waiting = []


def counted_in(text: str, stated: Count) -> str:
    """What the text says that a rate is reckoned in, if anything: 人 for 起诉率(按人数)为80.90%."""
    words = text[max(0, stated.span.start - _LONGEST) : stated.span.start]
    match = _UNIT.search(words.rpartition(",")[2])
    return _UNITS.get(match["unit"], match["unit"]) if match else ""


def _names(words: str, each: bool) -> list[str]:
    """The rates that words name: two in 办结率和满意率, but one in 调解、和解和撤诉率."""
    names = [name for name in _JOINTS.compiled.split(words) if name]
    several = each or all(name.endswith(_ENDINGS) for name in names)
    return [_stripped(name) for name in (names if several else [words])]


def _is_list(numbers: Sequence[Count], index: int) -> bool:
    """Whether a percentage opens a bare list of them: 成功率分别为91.0%、91.7%、93.2%."""
    behind = numbers[index + 1 : index + 2]
    return bool(behind) and behind[0].dimension == PERCENT and not behind[0].label


def _before_colon(text: str, statement: Statement, number: Count) -> str:
    """The words before a colon that a percentage follows: 自动履行率:58.16%."""
    start = max(statement.span.start, number.span.start - _LONGEST)
    match = _COLON.search(text[start : number.span.start])
    return match[1] if match else ""


def _stripped(name: str) -> str:
    return name if name.endswith("进度") or name[-1:] not in _ENDINGS else name[:-1]
