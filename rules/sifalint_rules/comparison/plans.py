"""What last year's plan names: papers to be issued, projects to be built."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Document, Pattern, Span
from sifalint.facts.quotations import read_quotations
from sifalint.facts.spans import span_at
from sifalint.facts.widths import folded
from sifalint.records import NamedTuple
from sifalint_rules.comparison.words import Words, known_words
from sifalint_rules.structure.roles import plan_spans

_PIECE = 4
_SHORTEST, _LONGEST = 4, 30
_BEFORE, _BEHIND = 24, 6
_SLOGAN = Pattern(
    r"^[一二三四五六七八九十百千万两\d]|[一二三四五六七八九十两\d].*[一二三四五六七八九十两\d]|[+＋]"
)
_IGNORED = Pattern(r"[\s\d“”‘’《》〈〉()、·—-]|年")


class PlanItem(NamedTuple):
    """A thing that last year's plan names, and where."""

    name: str
    last: Span


def read_dropped(document: Document) -> tuple[PlanItem, ...]:
    """The named things of last year's plan of which no four characters in a row stand in this report."""
    previous = document.context.previous
    items = list(_items(previous)) if previous else []
    if not items:
        return ()
    pieces = {item.name: _pieces(item.name) for item in items}
    found = _met(_bare(document.once(folded)), frozenset().union(*pieces.values()))
    dropped = {item.name: item for item in items if found.isdisjoint(pieces[item.name])}
    return tuple(dropped.values())


def _items(document: Document) -> Iterator[PlanItem]:
    """What the plan says will be made: 出台《…办法》, 建成“…”工作室; each name as it is written."""
    plans = document.once(plan_spans)
    words, text = known_words(document), document.once(folded)
    for quotation in document.once(read_quotations) if plans else ():
        span = quotation.span
        if span_at(plans, span.start) is None or not _SHORTEST <= span.end - span.start - 2 <= _LONGEST:
            continue
        clause = _last_clause(text[max(0, span.start - _BEFORE) : span.start])
        if words.undertakings.search(clause) and _is_named(words, text, span, quotation.mark):
            yield PlanItem(document[span], span)


def _last_clause(words: str) -> str:
    for mark in "。;,\n":
        words = words.rpartition(mark)[2]
    return words


def _is_named(words: Words, text: str, span: Span, mark: str) -> bool:
    """Whether a name is that of a paper, or of a project and no slogan such as “五个中心”."""
    name = text[span.start + 1 : span.end - 1]
    if mark == "《":
        return any(match.end() == len(name) for match in words.papers.finditer(name))
    behind = words.projects.match(text, span.end, span.end + _BEHIND)
    if mark != "“" or _SLOGAN.search(name):
        return False
    return behind is not None or any(m.end() == len(name) for m in words.projects.finditer(name))


def _pieces(name: str) -> frozenset[str]:
    """All four characters in a row of a name; the whole of a shorter one."""
    core = _bare(name)
    return frozenset(core[i : i + _PIECE] for i in range(max(1, len(core) - _PIECE + 1)))


def _met(text: str, pieces: frozenset[str]) -> set[str]:
    """Those of some pieces that stand in a bare text."""
    found: set[str] = set()
    for size in {len(piece) for piece in pieces}:
        found.update(piece for i in range(len(text) + 1) if (piece := text[i : i + size]) in pieces)
    return found


def _bare(words: str) -> str:
    return _IGNORED.sub("", words)
