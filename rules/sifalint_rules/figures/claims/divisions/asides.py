"""Numbers that stand among the parts of a whole without being one: 增长5%, 同比减少3件, 占12%."""

from __future__ import annotations

from sifalint import Pattern
from sifalint_rules.figures.statements import Count

_ASIDE = Pattern(
    r"^(?:同比|环比|同口径|比|较(?![好差重轻大])|与|按(?![时期])|扣除|可比|增(?!殖|值税)|下降|减(?![轻免刑排税])|上升|负增长|占|涉及|涉案|提高|降低|上涨|回落|分别[比较]|位列|居(?=全|第|首|前|同|各)|增幅|达$|$)"
)
_INVOLVED = "涉及"
_PLAN = Pattern(r"计划|目标|任务|指标")
_BRACKETS = Pattern(r"\([^()]*\)|(?<=\d),(?=\d{3})")


def is_aside(words: str) -> bool:
    """Whether a clause says how the number before it has changed or what share it is; an empty one does."""
    return _ASIDE.search(words.strip()) is not None


def is_aside_number(number: Count, first: str = "", *, listed: bool = False) -> bool:
    """Whether a number is a change, a share or a target rather than a part.

    Behind a first part called 涉及拖欠物业费 the next that says 涉及 is a part as well. In a list that 、
    joins, 计划6件 counts plans.
    """
    if listed and number.compared:
        number = number._replace(label=_PLAN.sub("", number.label))
    if first.startswith(_INVOLVED) and number.label.startswith(_INVOLVED):
        return number.compared
    return number.compared or (bool(number.label) and is_aside(number.label))


def without_brackets(text: str) -> str:
    """A stretch of folded text without remarks in brackets and the commas inside numbers."""
    return _BRACKETS.sub("", text)
