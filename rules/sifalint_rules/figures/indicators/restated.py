"""Numbers that stand again in other words: 执业律师1152人 … 1152名律师中."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from sifalint import Document, Pattern
from sifalint.facts.quantities import PERCENT
from sifalint.facts.tables import read_rows
from sifalint.records import NamedTuple
from sifalint_rules.figures.indicators.indicator import Place, places_of
from sifalint_rules.figures.indicators.likeness import misprints, significant
from sifalint_rules.figures.indicators.settings import period_at, planned
from sifalint_rules.figures.indicators.subjects import LINKS, bare_label
from sifalint_rules.figures.indicators.words import known_words
from sifalint_rules.figures.statements import Count, Statement, read_statements

_DEFINITE = Pattern(r"中(?!心|央|型|学|小|等|医|国|间)的?|均|全部|都|已全|逐|实行分")
_POINTING = frozenset(
    ("", "对", "在", "将", "从", "上述", "以上", "前述", "这", "该", "全部", "所有", "其余")
)
_RECEIVED = Pattern(
    r"(?:受理|办理|承办|办结|审结|排查|收到|接收|新收|交办|查摆|发现|反馈|抽查|评查|检查|在册|征集|提出|梳理)的$"
)
_OTHER = Pattern(
    r"同期|上年|去年|往年|[比较]|增加(?!值)|减少|人均|件均|户均|平均|计划|目标|任务|力争|预[计期]|每|分别|以[上下]"
)
_COMMON = frozenset(("案件", "问题", "人员", "项目", "单位", "企业", "群众", "对象", "事项", "纠纷"))
_NAMELESS = frozenset(("", *"中均全都已逐"))
_NEXT, _NEAR, _FAR = 2, 6, 40
_FEW, _MANY = 6, 12
_TAIL = 10
_TELLING, _LONG = 3, 6


class Restated(NamedTuple):
    """A number, the earlier one that it states again, and whether the two are equal."""

    number: Count
    again: Count
    equal: bool


class _Mention(NamedTuple):
    """A number, the number of its sentence, and the last two and four characters of what it counts."""

    number: Count
    statement: int
    noun: str
    longer: str


class _Seen:
    """The numbers read so far: the last few of each noun and of each value, and of the last sentences."""

    def __init__(self) -> None:
        self._nouns: dict[tuple[str, str], deque[_Mention]] = defaultdict(lambda: deque(maxlen=_FEW))
        self._values: dict[tuple[str, Decimal], list[_Mention]] = defaultdict(list)
        self._last: deque[_Mention] = deque(maxlen=_MANY)

    def add(self, mention: _Mention) -> None:
        """Read one more number."""
        dimension = mention.number.dimension
        self._nouns[dimension, mention.noun].append(mention)
        self._last.append(mention)
        values = self._values[dimension, mention.number.quantity.value]
        if len(values) <= _MANY:
            values.append(mention)

    def equals(self, count: Count) -> Sequence[_Mention]:
        """The numbers with the value and unit of one."""
        return self._values.get((count.dimension, count.quantity.value), ())

    def meant(self, later: _Mention, words: str) -> Iterator[_Mention]:
        """The numbers that one which points back may mean: of a noun in ``words``; the last if none."""
        dimension = later.number.dimension
        for i in range(len(words) - 1):
            for mention in reversed(self._nouns.get((dimension, words[i : i + 2]), ())):
                far = mention.noun not in _COMMON or mention.longer in words
                near = _FAR if far else _NEAR
                if 0 < later.statement - mention.statement <= near:
                    yield mention
        named = later.number.tail[:1] not in _NAMELESS
        for mention in () if named else reversed(self._last):
            if 0 < later.statement - mention.statement <= _NEXT and mention.number.dimension == dimension:
                yield mention


def read_restated(document: Document) -> tuple[Restated, ...]:
    """The numbers that state an earlier one again in other words, in order.

    Equal ones need two digits besides their zeros where they point back, and three elsewhere. Only of those
    that point back can be said that they differ: by one digit, or by two neighbours that changed places.
    """
    statements = document.once(read_statements)
    packs = document.context.packs
    seen = _Seen()
    found: list[Restated] = []
    for mention in _mentions(places_of(statements, document.once(read_rows))):
        pointing = _points(mention.number)
        restated = _pointed(mention, seen) if pointing else _repeated(mention, seen, packs)
        if restated and _is_sound(document, statements, mention, *restated):
            found.append(Restated(mention.number, *(restated[0].number, restated[1])))
        if not pointing:
            seen.add(mention)
    return tuple(found)


def _mentions(places: Iterable[tuple[Place, Count]]) -> Iterator[_Mention]:
    """The exact numbers of two digits and more."""
    for place, count in places:
        checkable = (count.counts or count.dimension == PERCENT) and count.quantity.exact
        if checkable and significant(count.quantity) > 1 and not _OTHER.search(count.label):
            noun = count.tail or count.label.rstrip(LINKS)
            yield _Mention(count, place.statement, noun[-2:], noun[-4:])


def _points(count: Count) -> bool:
    """Whether a number points back to an earlier one: 143件已全部办结, 对43名, 受理的1287件中."""
    if not count.counts:
        return False
    bare = count.label in _POINTING and bool(count.tail)
    return bare or (count.label.endswith("的") and _RECEIVED.search(count.label) is not None)


def _pointed(later: _Mention, seen: _Seen) -> tuple[_Mention, bool] | None:
    """The number that one which points back means, and whether it is equal."""
    words = f"{later.number.label}{later.number.tail[:_TAIL]}"
    candidates = list(seen.meant(later, words))
    equal = next(
        (each for each in candidates if each.number.quantity.value == later.number.quantity.value), None
    )
    if equal:
        return equal, True
    definite = _DEFINITE.search(later.number.tail) is not None
    if not definite or significant(later.number.quantity) < _TELLING or seen.equals(later.number):
        return None
    named = (each for each in candidates if each.noun not in _COMMON or each.longer in words)
    nearly = next((each for each in named if misprints(each.number.quantity, later.number.quantity)), None)
    return (nearly, False) if nearly else None


def _repeated(later: _Mention, seen: _Seen, packs: tuple[str, ...]) -> tuple[_Mention, bool] | None:
    """The earlier number with the value of one and words of the same thing."""
    equals = [each for each in seen.equals(later.number) if each.statement != later.statement]
    if not equals or len(equals) > _FEW:
        return None
    return next(
        ((each, True) for each in reversed(equals) if _same_thing(each.number, later.number, packs)), None
    )


def _same_thing(earlier: Count, later: Count, packs: tuple[str, ...]) -> bool:
    """Whether the words of one number are within those of the other, and no other stage is told of."""
    (stage, noun), (other_stage, other) = _words(earlier, packs), _words(later, packs)
    if stage and other_stage and stage != other_stage:
        return False
    short, long = sorted((noun, other), key=len)
    return (
        len(short) > 1 and short in long and (significant(later.quantity) >= _TELLING or len(short) >= _LONG)
    )


def _words(count: Count, packs: tuple[str, ...]) -> tuple[str, str]:
    """The stage that a number tells of, and the noun it counts."""
    words = bare_label(count.label, packs)
    stages = known_words(packs).stages
    stage = next(stage for stage in stages if words.startswith(stage)) if words.startswith(stages) else ""
    return stage, count.tail or words.removeprefix(stage) or words


def _is_sound(
    document: Document, statements: Sequence[Statement], later: _Mention, earlier: _Mention, equal: bool
) -> bool:
    """Whether both numbers are of what was done, and of the same time where they differ."""
    places = [(statements[each.statement], each.number) for each in (earlier, later)]
    if any(planned(document, *place) for place in places):
        return False
    return equal or period_at(document, *places[1]) in ("", period_at(document, *places[0]))
