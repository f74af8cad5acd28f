"""Clauses that stand twice in one paragraph."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence, Set

from sifalint import BlockKind, Document, Pattern, Span
from sifalint.facts.alignment import Run, Unit, find_runs
from sifalint.facts.quotations import quoted_spans
from sifalint.facts.repetition import read_copies
from sifalint.facts.spans import span_at
from sifalint.facts.widths import folded
from sifalint.records import NamedTuple
from sifalint_rules.duplicates.phrases import known_phrases

_LEAST = 10
_WITH_FIGURES = 20
_NEAR = 800
_LONG_CLAUSE = Pattern(rf"[^,;:。!?\s]{{{_LEAST},}}")
_CLAUSE = Pattern(r"[^,;:。!?\s]+")
_EDGES = "“”‘’()「」『』"
_NAMES = Pattern(
    r"《[^》]*》?|“[^”]*”?|〔[^〕]*〕"
    r"|(?<![^、和与及])[^、]{1,20}?(?:委员会|办公室|领导小组|人民政府|街道办事处|法院|检察院|学院|医院|[市区县省]政府|[党省市区县纪监]委|政法委"
    r"|局|厅|司法所|派出所|事务所|协会|学会|联合会|商会|中心|公司|(?<![干全内外东西南北中局])部)(?=[、和与及等]|$)"
)
_FIGURE = Pattern(r"[\d*%×]|[xX]{2}|百分之|[一二两三四五六七八九十百千万亿零〇]{3}")
_HAN = Pattern(r"[\u3007\u3400-\u4dbf\u4e00-\u9fff]")


class Refrain(NamedTuple):
    """Words of a paragraph that stand in it again: ``original``, then each of ``places`` in order.

    ``clauses`` is how many clauses they have, ``times`` how often they stand there.
    """

    original: Span
    places: tuple[Span, ...]
    clauses: int
    times: int


def read_refrains(document: Document) -> tuple[Refrain, ...]:
    """The repeated clauses of a document, neighbours joined; linear in the length of the text."""
    text = document.once(folded)
    phrases = document.once(known_phrases)
    found: list[Refrain] = []
    for block in document.blocks:
        if block.kind is BlockKind.CODE:
            continue
        clauses = _LONG_CLAUSE.findall(text[block.span.start : block.span.end])
        if len(set(clauses)) < len(clauses):
            found += _refrains(document, block.span, phrases)
    return tuple(found)


def _refrains(document: Document, paragraph: Span, phrases: Iterable[str]) -> list[Refrain]:
    text = document.once(folded)
    spans = [_trimmed(text, *match.span()) for match in _CLAUSE.finditer(text, *paragraph)]
    counts = Counter(text[start:end] for start, end in spans)
    repeated = {words for words, count in counts.items() if count > 1 and _says_enough(words, phrases)}
    groups: dict[str, list[Run]] = {}
    for run in find_runs([_unit(document, span, repeated) for span in spans], {}):
        if not (_is_chance(text, spans, run) or _is_pasted(document, paragraph, _copied(run, spans))):
            start, end = spans[run[0].original]
            groups.setdefault(text[start:end], []).append(run)
    return [_refrain(runs, spans) for runs in groups.values()]


def _refrain(runs: Sequence[Run], spans: Sequence[Span]) -> Refrain:
    """What runs that begin with the same clause have in common."""
    shortest = min(runs, key=len)
    original = Span(spans[shortest[0].original].start, spans[shortest[-1].original].end)
    times = 1 + sum(len(run) // len(shortest) for run in runs)
    return Refrain(original, tuple(_copied(run, spans) for run in runs), len(shortest), times)


def _is_pasted(document: Document, paragraph: Span, place: Span) -> bool:
    """Whether a place belongs to a longer passage that was pasted again within the same paragraph."""
    copies = document.once(read_copies)
    i = bisect_right(copies, place.start, key=lambda copy: copy.copy.start) - 1
    return i >= 0 and copies[i].copy.overlaps(place) and copies[i].original.overlaps(paragraph)


def _copied(run: Run, spans: Sequence[Span]) -> Span:
    return Span(spans[run[0].copy].start, spans[run[-1].copy].end)


def _trimmed(text: str, start: int, end: int) -> Span:
    """The clause without the quotation marks and brackets at its edges."""
    words = text[start:end]
    lead = len(words) - len(words.lstrip(_EDGES))
    return Span(start + lead, max(start + lead, start + len(words.rstrip(_EDGES))))


def _unit(document: Document, span: Span, repeated: Set[str]) -> Unit:
    words = document.once(folded)[span.start : span.end]
    telling = words in repeated and span_at(document.once(quoted_spans), span.start) is None
    return Unit(words, words, telling)


def _says_enough(words: str, phrases: Iterable[str]) -> bool:
    """Whether a clause is long enough besides names and set phrases; one with figures needs to be longer."""
    if len(words) < _LEAST:
        return False
    for phrase in phrases:
        words = words.replace(phrase, "")
    words = _NAMES.sub("", words)
    return len(_HAN.findall(words)) >= (_WITH_FIGURES if _FIGURE.search(words) else _LEAST)


def _is_chance(text: str, spans: Sequence[Span], run: Run) -> bool:
    """Whether a single clause stands far from the first, or takes up the paragraph's opening sentence."""
    if len(run) > 1:
        return False
    original, copy = spans[run[0].original], spans[run[0].copy]
    topic = run[0].original == 0 and text[original.end : original.end + 1] == "。"
    return topic or copy.start - original.end > _NEAR
