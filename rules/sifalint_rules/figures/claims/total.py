"""Claims of the forms 线上1204人次、线下896人次,合计2100人次 and 甲3件、乙4件、丙5件,三项合计12件."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from sifalint import Document, Pattern
from sifalint.facts.numerals import from_han
from sifalint.facts.widths import folded
from sifalint_rules.figures.arithmetic import addition, total, with_unit
from sifalint_rules.figures.claims.claim import Claim, Kind, Operand, Outcome, Reason, Role, unknown
from sifalint_rules.figures.claims.slips import mended_by_one_slip
from sifalint_rules.figures.statements import Count, Link, Statement, read_statements

_WORDS = ("共计", "合计", "总计", "总共", "累计")
_TOTAL = Pattern(
    r"(?:组成|构成)?[,、;]?(?:以上|上述)?(?:[两三四五六七八九十][项类者年种部分方面]{1,2})?"
    r"(?:共计|合计|总计|总共|(?<=年)累计)\p{Han}{0,6}$|[,;]累计$|(?:组成|构成)?,(?:[两三四五六七八九十][项类者])?共$|,共\p{Han}{2,4}$"
)
_NAMED = Pattern(r"[,;]\p{Han}{0,2}(?P<of>\p{Han}{2})(?:合计|总计|共计)")
_OF = Pattern(rf"(?:{'|'.join(_WORDS)}|^共)(?P<of>\p{{Han}}{{0,6}})$")
_BETWEEN = Pattern(r"(?:[、,;和及与]|以及)?[^、,;:。()]{1,16}|、")
_SIZE = Pattern(r"[两三四五六七八九十](?:[项类者年种]|方面|部分)")
_DETACHED = Pattern(r"(?:(?:以上|上述)[两三四五六七八九十]{0,2}[项类者种]?)?(?:合计|共计|总计)\p{Han}{0,4}$")
_SIZED = Pattern(
    r"上(?:述)?(?P<size>[两二三四五六七八九]|十[一二三四五]?)(?:[项类者种]|方面|部分)(?:合计|共计|总计)"
)
_RESPECTIVE = Pattern(r"分别|依次")
_TOGETHER = Pattern(r"^共(?!计)(?P<did>\p{Han}{2,4})$")
_GENERAL = frozenset(("件", "份", "个", "项", "条", "篇", "部", "场", "场次", "次", "处", "家", "户"))
_MOST_ITEMS = 24
_ADDED = ("新增", "增加", "增设")
_PLAIN = Pattern(r"(?:为|达到?|有|办理|完成|受理|调解|接待|服务|约)*")


def read_total_claims(document: Document) -> tuple[Claim, ...]:
    """The totals of a document with what their items make, in order."""
    text = document.once(folded)
    statements = document.once(read_statements)
    return tuple(claim for i in range(len(statements)) for claim in _claims(text, statements, i))


def _claims(text: str, statements: Sequence[Statement], at: int) -> Iterator[Claim]:
    statement = statements[at]
    for i, stated in enumerate(statement.numbers):
        if not stated.counts or not (
            stated.label == "共" or _TOGETHER.search(stated.label) or any(w in stated.label for w in _WORDS)
        ):
            continue
        nearby = statement.numbers[max(0, i - _MOST_ITEMS) : i]
        size = _size(text, nearby)
        if size:
            nearby = nearby[:-1]
        elif not nearby:
            size = _named_size(stated.label)
        if not nearby and _DETACHED.search(text, statement.span.start, stated.span.start):
            yield from _detached(statements, at, stated, size)
            continue
        claim = _total(text, statement, nearby, stated, size)
        if claim is not None:
            yield claim


def _total(
    text: str, statement: Statement, nearby: Sequence[Count], stated: Count, size: int
) -> Claim | None:
    """The claim of a total whose items stand before it in its sentence; None where there are none."""
    items = _items(text, nearby, stated)[-size:]
    mixed = [] if size else _mixed(text, nearby, stated)
    if len(mixed) > len(items):
        quantities = [item.quantity for item in mixed]
        fits = total(quantities)[0] == stated.quantity.value
        sure = stated.label != "共" or len(mixed) > 2
        if fits or (sure and mended_by_one_slip(quantities, stated.quantity)):
            return _checked(statement, mixed, mixed, stated, doubtful=True)
    cumulated = stated.label == "累计" and text[stated.span.start - 3 : stated.span.start] != "年累计"
    if len(items) < max(2, size) or (cumulated and not _RESPECTIVE.search(items[0].label)):
        return None
    gap = text[items[-1].span.end : stated.span.start]
    named = None if size or _TOTAL.fullmatch(gap) else _NAMED.fullmatch(gap)
    if named and (named["of"] not in items[0].label or not _nearly(items, stated)):
        return None
    together = _TOGETHER.search(stated.label)
    if together and not _RESPECTIVE.search(items[0].label):
        return None
    if stated.label == "共" and not size and not _is_plain_list(items, stated):
        return None
    claim = _checked(statement, nearby, items, stated, doubtful=cumulated or named is not None)
    if len(mixed) > len(items) and claim.outcome is not Outcome.HOLDS:
        return unknown(Kind.TOTAL, stated.quantity, Reason.AMBIGUOUS)
    return claim


def _checked(
    statement: Statement, nearby: Sequence[Count], items: Sequence[Count], stated: Count, *, doubtful: bool
) -> Claim:
    """What comes of a total and its items; ``doubtful`` says that it may be the total of something else."""
    if statement.masked:
        return unknown(Kind.TOTAL, stated.quantity, Reason.UNFILLED)
    if not all(item.firm for item in (*items, stated)):
        approximate = not all(item.quantity.exact for item in (*items, stated))
        claim = unknown(Kind.TOTAL, stated.quantity, Reason.APPROXIMATE if approximate else Reason.AMBIGUOUS)
        clear = approximate and not doubtful and all(item.firm for item in items)
        return claim._replace(operands=_operands(items)) if clear else claim
    claim = _judged(nearby, items, stated)
    if doubtful and claim.outcome is Outcome.OFF:
        short = total(item.quantity for item in items)[0] < stated.quantity.value
        return claim._replace(outcome=Outcome.SHORT if short else Outcome.OVER)
    return claim


def _nearly(items: Sequence[Count], stated: Count) -> bool:
    """Whether items make a total, or one slip parts them from it."""
    quantities = [item.quantity for item in items]
    return total(quantities)[0] == stated.quantity.value or mended_by_one_slip(quantities, stated.quantity)


def _operands(items: Sequence[Count]) -> tuple[Operand, ...]:
    return tuple(Operand(Role.ITEM, item.quantity) for item in items)


def _mixed(text: str, before: Sequence[Count], stated: Count) -> list[Count]:
    """The items of a total in several general measure words: 合同76份,文件21件,答复34件,合计131件."""
    items: list[Count] = []
    end = stated.span.start
    if all(number.dimension == stated.dimension for number in before):
        return []
    for number in reversed(before):
        gap = text[number.span.end : end]
        joined = _BETWEEN.fullmatch(gap) if items else _TOTAL.fullmatch(gap)
        if not joined or number.dimension not in _GENERAL or number.depth != stated.depth or not number.label:
            break
        items.insert(0, number)
        end = number.span.start
    dimensions = {item.dimension for item in items}
    return items if stated.dimension in dimensions and len(dimensions) > 1 else []


def _detached(statements: Sequence[Statement], at: int, stated: Count, size: int) -> Iterator[Claim]:
    """The claim of a total that opens its sentence: 。以上五类合计5187件.

    Where the text says how many items it has, each of the groups of the sentence before, if there are so
    many, or of the last so many paragraphs or sentences gives its first number; otherwise the list at the
    end of the sentence before is meant.
    """
    if statements[at].masked:
        return
    if size:
        items = _first_of_groups(statements, at, stated, size) or _first_numbers(statements, at, stated, size)
    else:
        before = statements[at - 1] if at else None
        same = before is not None and before.block == statements[at].block and not before.masked
        numbers = before.numbers[-_MOST_ITEMS:] if before is not None and same else ()
        items = [number for number in numbers if number.dimension == stated.dimension]
        if not all(number.firm and number.depth == stated.depth for number in numbers):
            items = []
    if len(items) > 1:
        yield _checked(statements[at], items, items, stated, doubtful=True)


def _first_of_groups(statements: Sequence[Statement], at: int, stated: Count, size: int) -> list[Count]:
    """The first like number between the ； marks of the sentence before, where there are so many."""
    if not at or statements[at - 1].block != statements[at].block:
        return []
    groups: dict[int, Count] = {}
    for number in statements[at - 1].numbers:
        if number.dimension == stated.dimension:
            groups.setdefault(number.group, number)
    return [*groups.values()] if len(groups) == size else []


def _first_numbers(statements: Sequence[Statement], at: int, stated: Count, size: int) -> list[Count]:
    """The first like number of each of the last ``size`` paragraphs, or sentences of the same one."""
    items: list[Count] = []
    paragraphs = at > 0 and statements[at - 1].block != statements[at].block
    seen = statements[at].block
    for statement in reversed(statements[max(0, at - size * 3) : at]):
        first = next((number for number in statement.numbers if number.dimension == stated.dimension), None)
        apart = not paragraphs and statement.block != statements[at].block
        if first is None or len(items) == size or apart:
            break
        if paragraphs and statement.block == seen:
            items[0] = first
            continue
        seen = statement.block
        items.insert(0, first)
    return items if len(items) == size else []


def _size(text: str, before: Sequence[Count]) -> int:
    """How many items the text says that the total has, as in 三项合计; 0 where it does not say."""
    last = before[-1] if before else None
    return int(last.quantity.value) if last and _SIZE.fullmatch(text, *last.span) else 0


def _named_size(label: str) -> int:
    """How many items a total that opens its sentence says it has: 以上五类合计."""
    match = _SIZED.search(label)
    return int(from_han(match["size"])) if match else 0


def _is_plain_list(items: Sequence[Count], stated: Count) -> bool:
    """Whether 、 alone joins the items, all named before their numbers: 3个县、12个镇，共36个村 is no sum."""
    listed = all(item.link is Link.LISTED for item in items[1:])
    tails = [count.tail for count in (*items, stated)]
    return listed and not any(tail for tail in tails if tail not in ("组成", "构成"))


def _items(text: str, before: Sequence[Count], stated: Count) -> list[Count]:
    """The list of like counts among the numbers ``before`` that runs up to the total."""
    items: list[Count] = []
    end = stated.span.start
    for number in reversed(before):
        gap = text[number.span.end : end]
        joined = _BETWEEN.fullmatch(gap) if items else _TOTAL.fullmatch(gap) or _NAMED.fullmatch(gap)
        if not joined or number.dimension != stated.dimension or number.depth != stated.depth:
            break
        items.insert(0, number)
        end = number.span.start
    return items


def _judged(before: Sequence[Count], items: Sequence[Count], stated: Count) -> Claim:
    """The claim that the items make the total; open where their list goes on before them in another unit."""
    quantities = [item.quantity for item in items]
    added, loose = total(quantities)
    value, own = total([stated.quantity])
    claim = Claim(
        Kind.TOTAL,
        stated.quantity,
        Outcome.HOLDS,
        tuple(Operand(Role.ITEM, quantity) for quantity in quantities),
        addition((quantity.value for quantity in quantities), stated.quantity),
        with_unit(added, stated.quantity),
    )
    if abs(added - value) <= loose + own:
        return claim
    mixed = items[0].link is Link.LISTED
    respective = _RESPECTIVE.search(items[0].label) is not None
    if mixed or (not respective and _other_list(before, stated)) or not _same_thing(items, stated):
        return unknown(Kind.TOTAL, stated.quantity, Reason.AMBIGUOUS)
    return claim._replace(outcome=Outcome.OFF)


def _other_list(before: Sequence[Count], stated: Count) -> bool:
    """Whether a longer or shorter list that ends before the total, or one count of it, makes the total.

    The counts of such a list may have several measure words: 合同76份,文件21件,答复34件,合计131件.
    """
    values = [number.quantity.value for number in before if number.dimension == stated.dimension]
    mixed = accumulate(number.quantity.value for number in reversed(before) if number.counts)
    return stated.quantity.value in {*accumulate(reversed(values)), *accumulate(values), *values, *mixed}


def _same_thing(items: Sequence[Count], stated: Count) -> bool:
    """Whether the total is of what the items are: it names nothing, or what the first item names.

    That name may hold for all of them: 送审预算19件、结算25件,总计送审44件.
    """
    match = _OF.search(stated.label)
    of = _PLAIN.sub("", match["of"]) if match else ""
    words = _ADDED if of in _ADDED else (of[-2:],)
    return not of or any(word in items[0].label for word in words)
