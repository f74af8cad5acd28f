"""Claims of the forms 线上1204人次、线下896人次,合计2100人次 and 甲3件、乙4件、丙5件,三项合计12件."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from sifalint import Document, Pattern
from sifalint.facts.widths import folded
from sifalint_rules.figures.arithmetic import addition, total, with_unit
from sifalint_rules.figures.claims.claim import Claim, Kind, Operand, Outcome, Role
from sifalint_rules.figures.statements import Count, Link, Statement, read_statements

_WORDS = ("共计", "合计", "总计", "总共", "累计")
_TOTAL = Pattern(
    r"[,、;]?(?:以上|上述)?(?:[两三四五六七八九十][项类者年])?(?:共计|合计|总计|总共|(?<=年)累计)\p{Han}{0,6}$|,共$"
)
_OF = Pattern(rf"(?:{'|'.join(_WORDS)})(?P<of>\p{{Han}}{{0,6}})$")
_BETWEEN = Pattern(r"(?:[、,;和及与]|以及)?[^、,;:。()]{1,16}|、")
_SIZE = Pattern(r"[两三四五六七八九十][项类者年]")
_MOST_ITEMS = 40
_PLAIN = Pattern(r"(?:为|达到?|有|办理|完成|受理|调解|接待|服务|约)*")


def read_total_claims(document: Document) -> tuple[Claim, ...]:
    """The totals of a document with what their items make, in order."""
    text = document.once(folded)
    return tuple(claim for statement in document.once(read_statements) for claim in _claims(text, statement))


def _claims(text: str, statement: Statement) -> Iterator[Claim]:
    for i, stated in enumerate(statement.numbers):
        if not stated.counts or not (stated.label == "共" or any(word in stated.label for word in _WORDS)):
            continue
        nearby = statement.numbers[max(0, i - _MOST_ITEMS) : i]
        size = _size(text, nearby)
        if size:
            nearby = nearby[:-1]
        items = _items(text, nearby, stated)[-size:]
        if len(items) < max(2, size) or (stated.label == "共" and not _is_plain_list(items, stated)):
            continue
        if statement.masked or not all(item.firm for item in (*items, stated)):
            yield Claim(Kind.TOTAL, stated.quantity, Outcome.UNKNOWN)
        else:
            yield _judged(nearby, items, stated)


def _size(text: str, before: Sequence[Count]) -> int:
    """How many items the text says that the total has, as in 三项合计; 0 where it does not say."""
    last = before[-1] if before else None
    return int(last.quantity.value) if last and _SIZE.fullmatch(text, *last.span) else 0


def _is_plain_list(items: Sequence[Count], stated: Count) -> bool:
    """Whether 、 alone joins the items, all named before their numbers: 3个县、12个镇，共36个村 is no sum."""
    listed = all(item.link is Link.LISTED for item in items[1:])
    return listed and not any(count.tail for count in (*items, stated))


def _items(text: str, before: Sequence[Count], stated: Count) -> list[Count]:
    """The list of like counts among the numbers ``before`` that runs up to the total."""
    items: list[Count] = []
    end = stated.span.start
    for number in reversed(before):
        gap = text[number.span.end : end]
        joined = _BETWEEN.fullmatch(gap) if items else _TOTAL.fullmatch(gap)
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
    if mixed or _other_list(before, stated) or not _same_thing(items, stated):
        return Claim(Kind.TOTAL, stated.quantity, Outcome.UNKNOWN)
    return claim._replace(outcome=Outcome.OFF)


def _other_list(before: Sequence[Count], stated: Count) -> bool:
    """Whether a longer or shorter list that ends before the total, or one count of it, makes the total.

    The counts of such a list may have several measure words: 合同76份,文件21件,答复34件,合计131件.
    """
    values = [number.quantity.value for number in before if number.dimension == stated.dimension]
    mixed = accumulate(number.quantity.value for number in reversed(before) if number.counts)
    return stated.quantity.value in {*accumulate(reversed(values)), *accumulate(values), *values, *mixed}


def _same_thing(items: Sequence[Count], stated: Count) -> bool:
    """Whether the total is of what the items are: it names nothing, or something that every item names."""
    match = _OF.search(stated.label)
    of = _PLAIN.sub("", match["of"]) if match else ""
    return not of or all(of[-2:] in item.label for item in items)
