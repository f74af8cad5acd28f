"""Lists of percentages that must total 100: 三次产业比11.8:48.3:39.9, 满意62%、基本满意30%、不满意8%."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import takewhile

from sifalint import Document, Pattern, Span
from sifalint.facts.quantities import PERCENT
from sifalint.facts.widths import folded
from sifalint.records import NamedTuple
from sifalint_rules.figures.claims.divisions.bands import Band, band, join
from sifalint_rules.figures.claims.slips import is_slip
from sifalint_rules.figures.partitions import Partitions, known_partitions
from sifalint_rules.figures.statements import Count, Statement, read_statements

_RATIO = Pattern(r"(?<![\d.:])\d{1,3}(?:\.\d{1,3})?(?: ?[:︰∶] ?\d{1,3}(?:\.\d{1,3})?){2}(?![\d.]| ?[:︰∶])")
_NUMBER = Pattern(r"\d+(?:\.\d+)?")
_DEMANDS = Pattern(
    r"消费\p{Han}{0,4}[、和,]\p{Han}{0,4}(?:投资|资本形成)\p{Han}{0,4}[、和,]\p{Han}{0,6}净出口"
)
_INDUSTRIES = Pattern(r"三次产业|三产结构|三大产业|产业结构|一[、,]?二[、,]?三[次产]")
_OF_WHOLE = Pattern(r"占|比[重例]|贡献率|结构|构成")
_SHARE_WORDS = Pattern(
    r"(?:的)?(?:人数|人员|者|件数)?(?:分别|各)?(?:占比?|比[重例]|所占比[重例])?(?:为|达到?|是|的)?$|^其中"
)
_CHANGE = Pattern(r"增长|下降|上升|提高|降低|同比|环比|[较比]上|增速|由|从|满意率|率$")
_CHOICES = Pattern(r"多选|多项选择|复选|不定项|可选|限选|最多选|重复|交叉|兼")
_OPPOSITES = ("不", "未", "非")
_OTHERS = ("其他", "其它", "其余")
_BAND = Pattern(r"(?:^|[,、;:(])([^,、;:()%]{2,24}?)(?:占比?|比[例重])(?:为|达)?$")
_GROWTH_OF = Pattern(r"增长的")
_MINUSES = ("-", "−", "负")
_LEAST, _MOST = Decimal(70), Decimal(130)
_HUNDRED = Decimal(100)
_HALF = Decimal("0.5")
_FARTHEST = 40
_MOST_SHARES = 12


class Distribution(NamedTuple):
    """Percentages that must total 100, as printed, with where the list stands.

    ``slack`` is how far rounding may take the total from 100; ``mended`` says that undoing one slip of the
    pen makes 100 of them.
    """

    span: Span
    values: tuple[Decimal, ...]
    slack: Decimal
    mended: bool = False

    @property
    def total(self) -> Decimal:
        """What the percentages make together."""
        return sum(self.values, Decimal(0))

    @property
    def holds(self) -> bool:
        """Whether they make 100, as far as rounding allows."""
        return abs(self.total - _HUNDRED) <= self.slack


def read_distributions(document: Document) -> tuple[Distribution, ...]:
    """The complete lists of percentages of a document in order, but for those that are nowhere near 100."""
    text = document.once(folded)
    found = [*_ratios(document, text)]
    for statement in document.once(read_statements):
        if not statement.masked and sum(number.dimension == PERCENT for number in statement.numbers) > 1:
            found += _lists(text, statement)
    return tuple(sorted(one for one in found if _LEAST <= one.total <= _MOST or one.mended))


def _ratios(document: Document, text: str) -> Iterator[Distribution]:
    """The ratios of the three industries: 三次产业结构由8.3:41.9:49.8调整为8.0:41.4:50.6."""
    if not _INDUSTRIES.search(text):
        return
    for match in _RATIO.finditer(text):
        start = max(text.rfind("\n", 0, match.start()) + 1, match.start() - _FARTHEST)
        if not _INDUSTRIES.search(text, start, match.start()):
            continue
        numbers = [number.group() for number in _NUMBER.finditer(match.group())]
        slack = sum((_half_place(number) for number in numbers), Decimal(0))
        yield Distribution(Span(*match.span()), tuple(Decimal(number) for number in numbers), slack)


def _half_place(number: str) -> Decimal:
    return Decimal(1).scaleb(-len(number.partition(".")[2])) * _HALF


def _lists(text: str, statement: Statement) -> Iterator[Distribution]:
    """The lists of a sentence that its words or its names make complete."""
    numbers = statement.numbers
    known = known_partitions(statement.packs)
    taken = 0
    for i, number in enumerate(numbers):
        if i < taken or number.dimension != PERCENT or (i and not _is_apart(text, numbers[i - 1], number)):
            continue
        bare = [*takewhile(_is_bare, numbers[i + 1 : i + _MOST_SHARES])]
        named = [*takewhile(_is_named, numbers[i : i + _MOST_SHARES])]
        shares, names = [number, *bare], _respective_names(number.label)
        if not bare:
            shares, names = named, [_name(share) for share in named]
        taken = i + max(1, len(shares))
        words = text[max(statement.span.start, number.span.start - _FARTHEST) : number.span.start]
        if _is_complete(known, names, shares, words) and not _CHOICES.search(text, *statement.span):
            yield _distribution(shares)
    yield from _scale(text, numbers)


def _scale(text: str, numbers: Sequence[Count]) -> Iterator[Distribution]:
    """The shares of the bands of a scale: 35岁以下占35.1%,36岁至50岁占39.4%,51岁以上占25.5%."""
    shares: list[Count] = []
    bands: list[Band] = []
    for number in (number for number in numbers if number.dimension == PERCENT):
        start = max(number.span.start - _FARTHEST, shares[-1].span.end if shares else 0)
        name = _BAND.search(text[start : number.span.start])
        own = band(name[1]) if name else None
        if own is None or (shares and start != shares[-1].span.end):
            shares, bands = [], []
        if own is None or not number.quantity.exact:
            continue
        shares.append(number)
        bands.append(own)
        if len(shares) > 1 and own.high is None and join(bands)[1]:
            yield _distribution(shares)
            shares, bands = [], []


def _distribution(shares: Sequence[Count]) -> Distribution:
    span = Span(shares[0].span.start, shares[-1].span.end)
    slack = sum((share.quantity.step * _HALF for share in shares), Decimal(0))
    values = tuple(share.quantity.value for share in shares)
    return Distribution(span, values, slack, _is_mended(shares, sum(values, Decimal(0)) - _HUNDRED, slack))


def _is_mended(shares: Sequence[Count], excess: Decimal, slack: Decimal) -> bool:
    """Whether one slip in one of the shares, undone, makes 100 as far as rounding allows."""
    for share in shares:
        step = share.quantity.step
        meant = share.quantity.value - excess
        near = range(-int(slack // step), int(slack // step) + 1)
        wanted = (meant + step * places for places in near)
        if any(0 < value < _HUNDRED and is_slip(share.quantity, value) for value in wanted):
            return True
    return False


def _is_apart(text: str, before: Count, number: Count) -> bool:
    """Whether a percentage is not said of the count before it: 12件,占24% is checked by division."""
    return not before.counts or not text[before.span.end : number.span.start].strip(" ,(").startswith(
        ("占", "比")
    )


def _is_bare(share: Count) -> bool:
    return share.dimension == PERCENT and not share.label


def _is_named(share: Count) -> bool:
    return share.dimension == PERCENT and bool(share.label) and not _CHANGE.search(share.label)


def _name(share: Count) -> str:
    return (
        _SHARE_WORDS.sub("", share.label)
        .strip('“”"‘’')
        .removeprefix("其中")
        .removeprefix("认为")
        .strip('“”"‘’')
    )


def _respective_names(label: str) -> list[str]:
    """The names that a bare list answers to: 轻、重工业占比分别为."""
    names, respectively, _ = label.replace("各占", "分别占").partition("分别")
    if not respectively or not _OF_WHOLE.search(label) or _CHANGE.search(names):
        return []
    return _SHARE_WORDS.sub("", names).replace("和", "、").split("、")


def _is_complete(known: Partitions, names: Sequence[str], shares: Sequence[Count], words: str) -> bool:
    """Whether the names of a list, or the ``words`` before it, leave nothing out."""
    exact = all(share.quantity.exact and share.depth == shares[0].depth for share in shares)
    if not exact or len(shares) < 2:
        return False
    clause = words.rpartition(",")[2].replace("贡献率", "占比")
    three = _INDUSTRIES.search(clause) or _DEMANDS.search(clause)
    if three and _OF_WHOLE.search(clause) and not _CHANGE.search(_GROWTH_OF.sub("", clause)):
        return len(shares) == 3 and not any(share.label.endswith(_MINUSES) for share in shares)
    if len(names) != len(shares):
        return False
    if len(names) > 2 and names[-1].startswith(_OTHERS):
        return True
    return _is_exhaustive(known, names)


def _is_exhaustive(known: Partitions, names: Sequence[str]) -> bool:
    """Whether the names are all the members of a division that is complete, as with opposites."""
    places = [known.find(name) for name in names]
    for place in places[0]:
        partition = known.known[place.partition]
        members = {other.member for found in places for other in found if other.partition == place.partition}
        all_of_them = partition.exhaustive and len(members) == partition.size
        opposites = members in partition.enough and any(name.startswith(_OPPOSITES) for name in names)
        if partition.exclusive and len(members) == len(names) and (all_of_them or opposites):
            return True
    return False
