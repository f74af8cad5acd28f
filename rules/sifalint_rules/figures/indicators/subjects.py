"""What a number is of, by the words of its clause."""

from __future__ import annotations

from functools import lru_cache

from sifalint import Pattern
from sifalint.facts.quantities import PERCENT
from sifalint_rules.figures.indicators.periods import TIMES
from sifalint_rules.figures.indicators.words import Words, known_words
from sifalint_rules.figures.statements import Link, Statement

REGION = Pattern(
    r"[全我](?P<own>[省市县区州盟旗镇乡国院局所]|街道)(?!性|面|部门|长|员)|本(?P<own>[院局市县区镇乡省])|系统内"
)
"""A word for the region or office that a number is of."""

LINKS = " “”的达到了完成实现为有是共计约总数:"
"""The characters that may stand between the words for what is counted and the number."""

_NO_SUBJECT = Pattern(
    r"分别|均|各[^类种项界级族]|每|平均|最|上年|去年|前年|同期|往年|计划|目标|任务|指标|力争|预[计期]|预算[数的]|(?<!规模)(?<!限额)以[上下]|其他|其它|同比|环比|比上"
    r"|增加(?!值)|减少|较|超出|高于|低于|不足|占|位[居列]|排名|以内"
)
_CHANGES = Pattern(r"同比|环比|比[上去]年(?:同期)?|较[上去]年(?:同期)?|按可比价(?:格)?计算")
_NO_RATE = Pattern(
    r"分别|均|平均|各[^类种项界级族]|目标|力争|预[计期]|占比?$|占[^率]*的$|高于|低于|其他|其它|^(?:增长|下降|上升|减少|提高|率)?$|(?<!规模)(?<!限额)以[上下]"
)
_MARKS = Pattern(r"[\s\d.“”‘’*#>、\-—()的]+")
_NO_TAIL = ("的", "以", "左右", "至", "到", "增", "降", "减", "占", "中", "和", "及", "与")
_SHORTEST = 4
_LONGEST_TAIL = 12
_LONGEST = 40
_MOST_ITEMS = 12
_REMEMBERED = 1024
_VERB = 2
_NEGATIONS = "不未非无免没拒"


def subject_at(statement: Statement, number: int) -> str:
    """The words that name what a number is of, or the empty string where they do not say enough.

    An item of a list takes the verb over from the first: 办理民事案件12件、刑事案件8件.
    """
    count = statement.numbers[number]
    percent = count.dimension == PERCENT
    if len(count.label) > _LONGEST or not _may_name(count.label, percent=percent):
        return ""
    words = bare_label(_CHANGES.sub("", count.label) if percent else count.label, statement.packs)
    if count.link is Link.LISTED and not words.startswith(known_words(statement.packs).stages):
        words = f"{_verb(statement, number)}{words}"
    tail = "" if percent else count.tail
    if tail:
        if len(tail) > _LONGEST_TAIL or tail.startswith(_NO_TAIL):
            return ""
        words = f"{words}~{_MARKS.sub('', tail)}"
    return words if len(words) >= _SHORTEST else ""


@lru_cache(maxsize=_REMEMBERED)
def _may_name(label: str, *, percent: bool) -> bool:
    """Whether a label may name what a number is of, and no average, change, target or rest."""
    return not (_NO_RATE if percent else _NO_SUBJECT).search(label)


def actor_of(subject: str, words: Words) -> int:
    """How many characters of a subject say who does it or how, before the verb: 县法律援助中心受理…."""
    if subject.startswith(words.stages):
        return 0
    verb = words.verbs.search(subject, 1, max(1, len(subject) - _SHORTEST + _VERB))
    return verb.start() if verb and subject[verb.start() - 1] not in _NEGATIONS else 0


def _verb(statement: Statement, number: int) -> str:
    """The first two characters of what the first item of a list is called."""
    earlier = statement.numbers[max(0, number - _MOST_ITEMS) : number]
    head = next((count for count in reversed(earlier) if count.link is Link.NONE), None)
    return f"{bare_label(head.label, statement.packs)[:2]}…" if head else ""


@lru_cache(maxsize=_REMEMBERED)
def bare_label(label: str, packs: tuple[str, ...]) -> str:
    """A label without words of time and region, fillers, and the word that leads to the number.

    ``packs`` are the files that add to the known words.
    """
    words = known_words(packs)
    bare = REGION.sub("", TIMES.sub("", label))
    bare = words.fillers.sub("", _MARKS.sub("", bare))
    return words.links.sub("", words.fillers.sub("", bare))
