"""Sentences as the number rules read them: every number with the words that say what it counts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache

from sifalint import Document, Pattern, Span
from sifalint.facts.quantities import PERCENT, Quantity, read_quantities
from sifalint.facts.sentences import read_sentences
from sifalint.facts.spans import span_at
from sifalint.facts.widths import folded
from sifalint.records import NamedTuple
from sifalint_rules.placeholders.marks import masked_sentences

_EVENT = Pattern(r"[,;:()\n\r\t|]")
_SEPARATORS = "、,和及与以 "
_ANDS = frozenset("和及与")
_NO_ANDS = frozenset(("和解", "及格", "及时", "与会"))
_LONGEST = 60
_REMEMBERED = 4096
_MOST_READ = 1000
_MOST_NUMBERS = 200
_FARTHEST_CUT = 50
_RATIOS = ("", PERCENT, "‰", "百分点", "基点", "倍", "番")
_TIMES = ("年", "月", "周", "天", "工作日", "小时", "分钟", "秒", "岁")
_GRADES = ("级", "位次", "分", "摄氏度")
_UNCOUNTED = frozenset((*_RATIOS, *_TIMES, *_GRADES))
_COMPARED = Pattern(
    r"同期|上年(?!度?末|度?结转|度?转结|度?结[余存])|去年|往年|同比|环比|[比较与]上|增加(?!值)|减少|增长|下降|增[收支产速幅]|减[收支产]|上升"
    r"|人均|件均|户均|平均|计划|目标|任务|指标|力争|预计|每[年月周季天日人名个件户村]"
)


class Link(Enum):
    """How a number hangs on the one before it: not at all, 412件568人, or 来信86件、来访97批."""

    NONE = "none"
    GLUED = "glued"
    LISTED = "listed"


class Count(NamedTuple):
    """A number in its sentence, with the words of its clause.

    ``label`` stands before the number and ``tail`` behind it, both within the clause and without remarks in
    brackets; a number glued to another has the label of that one. ``group`` numbers the part of the sentence
    between ； marks, ``depth`` the brackets around it.
    """

    quantity: Quantity
    label: str
    tail: str
    group: int
    depth: int
    link: Link

    @property
    def span(self) -> Span:
        """Where the number stands."""
        return self.quantity.span

    @property
    def dimension(self) -> str:
        """What the number counts."""
        return self.quantity.dimension

    @property
    def counts(self) -> bool:
        """Whether the number counts things, so that it may be a part or a whole."""
        return self.dimension not in _UNCOUNTED and not self.tail.startswith("/")

    @property
    def compared(self) -> bool:
        """Whether the number is a change, an average, a target or last year's figure."""
        return _is_compared(self.label)

    @property
    def firm(self) -> bool:
        """Whether arithmetic may rest on the number: an exact count of this year's things."""
        return self.counts and self.quantity.exact and not self.compared


@lru_cache(maxsize=_REMEMBERED)
def _is_compared(label: str) -> bool:
    return _COMPARED.search(label) is not None


class Statement(NamedTuple):
    """A sentence with its numbers in order; ``masked`` where a placeholder makes arithmetic idle.

    ``block`` is the number of its paragraph in the document. A sentence with very many numbers, such as a
    table run together, is read as several statements. ``packs`` are the files that add to the words by which
    the document is judged.
    """

    span: Span
    numbers: tuple[Count, ...]
    masked: bool
    block: int
    packs: tuple[str, ...]


def read_statements(document: Document) -> tuple[Statement, ...]:
    """The sentences of a document that hold a number, in order.

    What holds more than 1,000 numbers without a 。 is no prose and is left out.
    """
    quantities = document.once(read_quantities)
    starts = [quantity.span.start for quantity in quantities]
    masked = document.once(masked_sentences) if quantities else ()
    blocks = [block.span for block in document.blocks]
    statements: list[Statement] = []
    packs = document.context.packs
    block = 0
    for sentence in document.once(read_sentences):
        inside = quantities[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        if not 0 < len(inside) <= _MOST_READ:
            continue
        while blocks[block].end < sentence.end:
            block += 1
        numbers = tuple(_numbers(document.once(folded), sentence, inside))
        unfilled = span_at(masked, sentence.start) is not None
        pieces = _pieces(document.once(folded), sentence, numbers)
        statements.extend(Statement(span, counts, unfilled, block, packs) for span, counts in pieces)
    return tuple(statements)


def _pieces(
    text: str, sentence: Span, numbers: tuple[Count, ...]
) -> Iterator[tuple[Span, tuple[Count, ...]]]:
    """The stretches of a sentence that are read by themselves: one, unless it holds too many numbers."""
    start, first = sentence.start, 0
    while len(numbers) - first > _MOST_NUMBERS:
        last, end = _cut(text, numbers, first + _MOST_NUMBERS)
        yield Span(start, end), numbers[first:last]
        start, first = end, last
    yield Span(start, sentence.end), numbers[first:]


def _cut(text: str, numbers: tuple[Count, ...], most: int) -> tuple[int, int]:
    """Before which number a sentence is cut, and where: behind a comma near the last one it may hold."""
    for i in range(most, most - _FARTHEST_CUT, -1):
        comma = text.rfind(",", numbers[i - 1].span.end, numbers[i].span.start)
        if comma >= 0 and not numbers[i].depth:
            return i, comma + 1
    return most, numbers[most - 1].span.end


class _Level:
    """One depth of brackets while a sentence is read: what has been seen since the last number or mark.

    ``number`` is the index of the number that the clause holds so far, ``tail_of`` of the one just passed.
    """

    def __init__(self, start: int) -> None:
        self.restart(start)
        self.tail_of: int | None = None

    def restart(self, start: int, number: int | None = None) -> None:
        """Begin anew at ``start``, behind the number of that index where there is one."""
        self.start = start
        self.number = number
        self.remarks: list[Span] = []

    def words(self, text: str, end: int) -> str:
        """The last words before ``end``, without remarks in brackets."""
        start = max(self.start, end - _LONGEST)
        pieces: list[str] = []
        for remark in self.remarks:
            if remark.start >= start:
                pieces.append(text[start : remark.start])
            start = max(start, remark.end)
        return "".join((*pieces, text[start:end])).strip()


def _numbers(text: str, sentence: Span, quantities: tuple[Quantity, ...]) -> Iterator[Count]:
    """The numbers of a sentence, read from left to right with a stack of brackets."""
    counts: list[Count] = []
    levels = [_Level(sentence.start)]
    opened: list[int] = []
    group = 0
    for at, mark, quantity in _events(text, sentence, quantities):
        level = levels[-1]
        if mark != ")" and level.tail_of is not None:
            tail = text[level.start : min(at, level.start + _LONGEST)].partition("、")[0]
            counts[level.tail_of] = counts[level.tail_of]._replace(tail=tail.strip(" 。!?"))
            level.tail_of = None
        if quantity:
            words = level.words(text, at)
            link = Link.NONE if level.number is None else _link(words)
            label = counts[level.number].label if link is Link.GLUED and level.number is not None else words
            level.restart(quantity.span.end, len(counts))
            level.tail_of = level.number
            counts.append(Count(quantity, _without_joint(label), "", group, len(opened), link))
        elif mark == "(":
            opened.append(at)
            levels.append(_Level(at + 1))
        elif mark == ")" and opened:
            levels.pop()
            levels[-1].remarks.append(Span(opened.pop(), at + 1))
        elif mark != ")":
            level.restart(at + 1)
            group += mark == ";"
    return iter(counts)


def _without_joint(label: str) -> str:
    """A label without the 、 or 和 that joins it to the number before; 和解 does not begin with one."""
    bare = label.lstrip(_SEPARATORS)
    start = len(label) - len(bare)
    return label[start - 1 :] if start and label[start - 1 : start + 1] in _NO_ANDS else bare


def _link(words: str) -> Link:
    """How two numbers of one clause are linked by the words between them."""
    if not words:
        return Link.GLUED
    return Link.LISTED if "、" in words or _is_and(words) or words.startswith("以及") else Link.NONE


def _is_and(words: str) -> bool:
    return words[0] in _ANDS and words[:2] not in _NO_ANDS


def _events(
    text: str, sentence: Span, quantities: tuple[Quantity, ...]
) -> Iterator[tuple[int, str, Quantity | None]]:
    """The marks and numbers of a sentence in order; marks inside a number (1,234件) are none."""
    upcoming = iter((*quantities, None))
    quantity = next(upcoming)
    passed = sentence.start
    for match in _EVENT.finditer(text, sentence.start, sentence.end):
        while quantity and quantity.span.start <= match.start():
            yield quantity.span.start, "", quantity
            passed = quantity.span.end
            quantity = next(upcoming)
        if match.start() >= passed:
            yield match.start(), match.group(), None
    while quantity:
        yield quantity.span.start, "", quantity
        quantity = next(upcoming)
    yield sentence.end, "\n", None
