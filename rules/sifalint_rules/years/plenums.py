"""The congresses and plenums of the Party that a text cites."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from sifalint import Document, Pattern, Span
from sifalint.facts.dates import Moment
from sifalint.facts.quotations import quoted_spans
from sifalint.facts.spans import span_at
from sifalint.facts.widths import folded
from sifalint.records import NamedTuple
from sifalint_rules.packs import read_pack

_TERM = r"(?:二十[一二三四五]?|十[一二三四五六七八九])"
_ORDINAL = r"[一二三四五六七八九]中"
_ORDINALS = rf"{_ORDINAL}(?:(?:全会)?(?:[、,和]|以及){_ORDINAL})*+"
_PLENUMS = rf"届(?:中央委员会)?(?:历次全会|{_ORDINALS}(?:全会)?)"
_NAME = rf"{_TERM}(?:大(?!类|行动|工程|任务|重点|举措)|{_PLENUMS})"
_LINK = r"(?:会议)?(?:精神)?(?:以及|[、,和及与暨])?(?:党的)?"
_CITATION = Pattern(
    rf"党的{_NAME}(?:{_LINK}{_NAME})*+|{_TERM}届(?:历次全会|{_ORDINALS}全会)(?:{_LINK}{_NAME})*+"
)
_PART = Pattern(rf"(?P<term>{_TERM})(?:大|届(?:中央委员会)?(?P<which>历次|{_ORDINALS}))")
_WHICH = Pattern(_ORDINAL)


class Meetings(NamedTuple):
    """The meetings of the pack by name, each with the day it ended; ``expected`` are those to be cited.

    ``grace`` is in days; the list is complete for meetings until ``complete_until``.
    """

    ended: Mapping[str, Moment]
    expected: tuple[str, ...]
    grace: int
    complete_until: Moment


class Citation(NamedTuple):
    """The meetings that a stretch names together; ``every`` where it says 历次全会."""

    span: Span
    meetings: tuple[str, ...]
    every: bool

    @property
    def is_list(self) -> bool:
        """Whether it names a congress or several meetings, as the set phrase does."""
        return len(self.meetings) > 1 or any(name.endswith("大") for name in self.meetings)


def known_meetings(document: Document) -> Meetings:
    """The meetings of packs/plenums.toml and of the files that add to it."""
    return _meetings(document.context.packs)


@cache
def _meetings(added: tuple[str, ...]) -> Meetings:
    pack = read_pack("plenums", added)
    tables = sorted(pack["meetings"], key=lambda table: table["ended"])
    return Meetings(
        {table["name"]: _moment(table["ended"]) for table in tables},
        tuple(table["name"] for table in tables if table["expected"]),
        pack["grace"],
        _moment(pack["complete_until"]),
    )


def _moment(day: str) -> Moment:
    return Moment(*map(int, day.split("-")))


def read_citations(document: Document) -> tuple[Citation, ...]:
    """The citations of a document in order, those inside quotations and titles left out."""
    text, quoted = document.once(folded), document.once(quoted_spans)
    return tuple(
        Citation(Span(*match.span()), *_named(match.group()))
        for match in _CITATION.finditer(text)
        if span_at(quoted, match.start()) is None
    )


def _named(words: str) -> tuple[tuple[str, ...], bool]:
    names: list[str] = []
    for part in _PART.finditer(words):
        term, which = part["term"], part["which"] or "大"
        if which == "大":
            names.append(f"{term}大")
        names += [f"{term}届{each.group()}全会" for each in _WHICH.finditer(which)]
    return tuple(names), "历次" in words
