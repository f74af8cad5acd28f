"""How many parts a text announces, and how many follow: 由六部分组成, 抓好以下五项工作."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from sifalint import Document, Pattern, Span
from sifalint.facts.enumerations import Item, read_items
from sifalint.facts.numerals import from_han
from sifalint.facts.outline import Heading, read_outline
from sifalint.facts.quotations import quoted_spans
from sifalint.facts.sentences import sentence_at
from sifalint.facts.spans import span_at
from sifalint.facts.widths import folded
from sifalint.records import NamedTuple
from sifalint_rules.structure.excerpt import chapters_of, is_excerpt
from sifalint_rules.structure.roles import Role, heading_roles
from sifalint_rules.structure.series import series_of

_COUNT = Pattern(
    r"(?<![\d.第前后约近其余零〇一二两三四五六七八九十百千“])"
    r"(?P<figure>十[一二三四五六七八九]?|[二两三四五六七八九]|[2-9](?!\d)|1\d(?!\d)|20(?!\d))"
    r"(?:个大|[个大项条点类])?"
    r"(?P<matter>部分|章(?!节)|篇|方面|问题|不足|短板|困难|工作|任务|措施|举措|做法|原因|特点|意见|建议|要求|事项|重点|体会|经验|启示|打算|对策)"
)
_WHOLE = Pattern(r"(?:报告|总结|汇报|材料|全文|本文|方案|规划|要点)")
_OTHERS = Pattern(r"《[^《》]*+》")
_DIVIDED = Pattern(r"(?:分为|分成|分|由|包括|包含|等|共|共有) ?$")
_COMPOSED = Pattern(r"(?:组成|构成)")
_THROUGH = Pattern(r"(?:从|分|就|按)(?:以下|如下|下列)?$")
_TOLD = Pattern(r"[^。;!?,]{0,12}(?:汇报|报告|通报|说明|总结|述职|介绍)(?:如下)?[。:]?$")
_FOLLOWING = Pattern(r"(?:以下|如下|下列)$")
_VERB = Pattern(
    r"(?:抓好|抓实|做好|做实|完成|推进|开展|实施|落实|把握好?|存在|采取|做了|抓了|有|是|重点|着重|突出|抓住|提出|实现|强化|着力)[^。;,]{0,8}$"
)
_CLOSE = Pattern(r"[^。;,]{0,8}(?:如下)?[:。]?\s*$")
_LEADS_TO = Pattern(r"[^。;!?]{0,60}[:。]\s*")
_LATER = frozenset((Role.PROBLEMS, Role.PLAN, Role.IMPROVEMENT, Role.EXPERIENCE, Role.RESPONSIBILITY))
_LONGEST_RUN = 60
_LONGEST_SENTENCE = 400


class Announced(NamedTuple):
    """An announcement of ``stated`` parts at ``span``, and the ``parts`` that follow it.

    ``whole`` says that it speaks of the chapters of the document.
    """

    span: Span
    stated: int
    parts: tuple[Span, ...]
    whole: bool


def read_announced(document: Document) -> tuple[Announced, ...]:
    """The announcements whose parts follow and can be counted for sure, in order."""
    quoted = document.once(quoted_spans)
    found: list[Announced] = []
    for match in _COUNT.finditer(document.once(folded)):
        if span_at(quoted, match.start()) is not None:
            continue
        figure = match["figure"]
        stated = int(figure) if figure.isdecimal() else int(from_han(figure))
        announced = _announced(document, Span(*match.span()), stated, match["matter"])
        if announced is not None:
            found.append(announced)
    return tuple(found)


def _announced(document: Document, span: Span, stated: int, matter: str) -> Announced | None:
    text = document.once(folded)
    sentence = sentence_at(document, span.start)
    if sentence.end - sentence.start > _LONGEST_SENTENCE:
        return None
    before, after = text[sentence.start : span.start], text[span.end : sentence.end]
    if _speaks_of_whole(before, after, matter):
        parts = _chapters(document, span)
        return Announced(span, stated, parts, whole=True) if parts else None
    following = bool(_FOLLOWING.search(before) or after.startswith("如下"))
    if not following and not (_VERB.search(before) and _CLOSE.match(after)):
        return None
    parts = _items(document, span) or _headings(document, sentence, stated, closes=not following)
    return Announced(span, stated, parts, whole=False) if len(parts) > 1 else None


def _speaks_of_whole(before: str, after: str, matter: str) -> bool:
    if matter in ("部分", "章", "篇") and _WHOLE.search(_OTHERS.sub("", before)):
        return bool(_DIVIDED.search(before) or _COMPOSED.match(after))
    return bool(_THROUGH.search(before) and _TOLD.match(after))


def _chapters(document: Document, span: Span) -> tuple[Span, ...]:
    """The chapters of a document that is announced before the first of them; none where they slip."""
    chapters = document.once(chapters_of)
    if not chapters or chapters[0].span.start < span.end or is_excerpt(document):
        return ()
    return _spans(chapters)


def _headings(document: Document, sentence: Span, stated: int, *, closes: bool) -> tuple[Span, ...]:
    """The headings of the series that begins right behind a sentence."""
    blocks = document.blocks
    index = bisect_left(blocks, sentence.start + 1, key=lambda block: block.span.start) - 1
    if index < 0 or (closes and blocks[index].span.end > sentence.end):
        return ()
    headings = document.once(read_outline).headings
    at = bisect_left(headings, blocks[index].span.end, key=lambda heading: heading.span.start)
    if at == len(headings) or headings[at].block != index + 1 or headings[at].number != 1:
        return ()
    first = headings[at]
    series = document.once(series_of).get((first.parent, first.style), [])
    return _relevant(document, _run_of(series, first), stated)


def _run_of(series: Sequence[Heading], first: Heading) -> list[Heading]:
    """The headings of a series from one on up to where it begins anew."""
    run: list[Heading] = []
    for heading in series[bisect_left(series, first.span.start, key=lambda each: each.span.start) :]:
        if run and heading.number == 1:
            break
        run.append(heading)
    return run


def _relevant(document: Document, run: Sequence[Heading], stated: int) -> tuple[Span, ...]:
    """The headings that are meant: those before the problems and the plan where these are not."""
    others = [i for i, heading in enumerate(run) if heading_roles(document, heading) & _LATER]
    own = others[0] if others else len(run)
    return _spans(run if stated == len(run) or own < 2 else run[:own])


def _spans(headings: Sequence[Heading]) -> tuple[Span, ...]:
    """The places of headings that count from one without a slip; none where they do not."""
    if [heading.number for heading in headings] != list(range(1, len(headings) + 1)):
        return ()
    return tuple(heading.span for heading in headings)


def _items(document: Document, span: Span) -> tuple[Span, ...]:
    """The items of the enumeration that begins right behind a count; none where it breaks off."""
    items = document.once(read_items)
    at = bisect_left(items, span.end, key=lambda item: item.span.start)
    if at == len(items) or items[at].number != 1:
        return ()
    if not _LEADS_TO.fullmatch(document.once(folded), span.end, items[at].span.start):
        return ()
    run = [items[at]]
    for item in items[at + 1 : at + _LONGEST_RUN]:
        if item.number == run[-1].number + 1:
            run.append(item)
        elif item.number != 1 or item.block == items[at].block:
            return ()
        else:
            break
    return () if _resumes(items, at + len(run), run[-1]) else tuple(item.span for item in run)


def _resumes(items: Sequence[Item], after: int, last: Item) -> bool:
    """Whether an enumeration goes on behind another one that interrupts it."""
    return any(item.number == last.number + 1 for item in items[after : after + _LONGEST_RUN])
