"""Find the divisions of a document that its words call so."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from sifalint import Document, Pattern, Span
from sifalint.facts.widths import folded
from sifalint_rules.figures.claims.divisions.division import Division, Form, Item, Joint, Whole
from sifalint_rules.figures.claims.divisions.nested import within_list
from sifalint_rules.figures.claims.divisions.parts import items_from
from sifalint_rules.figures.claims.divisions.wholes import whole_before
from sifalint_rules.figures.partitions import known_partitions
from sifalint_rules.figures.statements import Link, Statement, read_statements

_MARKER = Pattern(
    r"其中|包括|包含|(?<=[,(])含|分为(?:[一二两三四五六七八九十]{1,2}[大个]?(?:[类种级档批]|部分|方面)[,:]?)?|分别为(?=\p{Han}{1,8}\d)|由(?=[^,;:。]{1,12}\d[^。]{1,60}?(?:组成|构成))"
    r"|中(?=:)|(?<=\d[名人],)(?=男[性生]?\d)|\((?=[^()\d]{1,16}\d)"
)
_WHOLE_WORDS = ("分", "由")
_SORTED = Pattern(r"[按从][^,;:。()\d]{1,14}$")
_HAVE = Pattern(r"^(?:[共已仅只就尚还])?有$")
_AMONG = Pattern(
    r"(?![、和及与])(?:[^,;:。()\d]{0,20}+\([^()\d]{1,12}\))?[^,;:。()\d]{0,40}?(?<![高初其])中(?P<name>[,:][^,;:。()]{0,16}|(?:已|共|仅|只|尚|还|实际)?有?)"
)
_NAME = Pattern(r"[^,;:。()]{0,16}")
_NARROWED = Pattern(r"\([^()]*?(?:不含|不包括|除外|未含)")
_SHARED = Pattern(r"双重|(?<![,;])同时|重[合叠]|重复(?![信来投])|交叉|兼[有任具]|同步(?=[),;。])")
_OPEN = Pattern(
    r"\p{Han}{0,10}?等(?!级|次)|[^。;]{0,4}以?及其他|[^\d,;:。()]{0,10}[,;](?:其余|其他|其它|剩余)[^\d,;。()]{0,16}(?:[,;。]|$)"
)
_CLOSED = Pattern(r"(?:[^()。;\d]{0,3}(?:\([^()]{0,30}\))?|[,、]?占[^()]{1,14})\)")
_LONGEST_REMARK = 30


def read_divisions(document: Document) -> tuple[Division, ...]:
    """The divisions of a document in order; sentences with unfilled places hold none."""
    text = document.once(folded)
    statements = document.once(read_statements)
    found: list[Division] = []
    for i, statement in enumerate(statements):
        if statement.masked:
            continue
        before = statements[i - 1] if i and statements[i - 1].block == statement.block else None
        found += _marked(text, statement, before)
        found += _chosen(text, statement)
    return tuple(found)


def _marked(text: str, statement: Statement, before: Statement | None) -> Iterator[Division]:
    """Divisions of the forms 83人,其中男64人、女19人 and 213件(甲84件,乙129件) and 60件中:甲20件、乙40件.

    Men and women behind the first number of a sentence need no 其中.
    """
    starts = [number.span.start for number in statement.numbers]
    parts: set[Span] = set()
    for match in _MARKER.finditer(text, statement.span.start, statement.span.end):
        if text.startswith(("其中", "含", "包括", "包含", "分为"), match.end()):
            continue
        first = bisect_left(starts, match.end())
        if not match.group() and first != 1:
            continue
        items, clear = items_from(text, statement, match.end(), first)
        if not items:
            continue
        form = _form(match.group())
        if form in (Form.ASIDE, Form.WHOLE) and (len(items) < 2 or text[match.start() - 1] == "率"):
            continue
        if _SORTED.search(text[max(statement.span.start, match.start() - _LONGEST_REMARK) : match.start()]):
            continue
        whole = whole_before(text, statement, match.start(), first, items[0], before)
        if form is Form.ASIDE and whole is not None and not _stands_at(text, whole, match.start()):
            continue
        if whole is not None:
            items = within_list(text, statement, items, whole, parts) if form is Form.SUBSET else items
            parts.update(item.number.span for item in items)
            clear = clear and whole.number.quantity.exact and not _NARROWED.match(text, whole.number.span.end)
        if whole is not None or match.group() == "其中":
            yield division_of(text, statement, whole, items, clear, form)


def _stands_at(text: str, whole: Whole, at: int) -> bool:
    """Whether nothing but the words of a whole, or its second count, stands between it and a bracket."""
    end = max(whole.number.span.end, whole.second.span.end if whole.second else 0)
    return _NAME.fullmatch(text, end, at) is not None


def _form(marker: str) -> Form:
    if marker.startswith("("):
        return Form.ASIDE
    return Form.WHOLE if marker.startswith(_WHOLE_WORDS) else Form.SUBSET


def division_of(
    text: str, statement: Statement, whole: Whole | None, items: tuple[Item, ...], clear: bool, form: Form
) -> Division:
    """A division with what the words of the parts, and remarks behind them, say of the list."""
    last = items[-1].number.span.end
    start = items[0].number.span.start - len(items[0].name)
    shared = _SHARED.search(text, start, min(statement.span.end, last + _LONGEST_REMARK)) is not None
    unfinished = _OPEN.match(text, last, statement.span.end) is not None
    if form is Form.ASIDE:
        unfinished = _CLOSED.match(text, last, statement.span.end) is None
    known = known_partitions(statement.packs)
    return Division(whole, items, form is not Form.ASIDE, clear, shared, known, form, unfinished)


def _chosen(text: str, statement: Statement) -> Iterator[Division]:
    """Divisions of the forms 60个单位中,有3个 and 10项任务中,1项已完成,4项推进顺利.

    A number that a list ends with is no whole: 甲区5家、乙区7家企业中,有9家 are nine of twelve.
    """
    passed = 0
    for i, whole in enumerate(statement.numbers[:-1]):
        part = statement.numbers[i + 1]
        if i < passed or not (whole.firm and part.counts and whole.quantity.unit == part.quantity.unit):
            continue
        if whole.link is Link.LISTED:
            continue
        match = _AMONG.fullmatch(text, whole.span.end, part.span.start)
        if not match or part.depth != whole.depth:
            continue
        items, clear = items_from(text, statement, match.start("name"), i + 1)
        if _HAVE.search(part.label) or not items:
            items, clear = (Item(part.tail, part, Joint.FIRST),), part.quantity.exact
        passed = i + 1 + len(items)
        yield division_of(text, statement, Whole(whole, (), False), items, clear, Form.CHOSEN)
