"""What the chapters of a report are for: the work done, the problems, the plan."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import cache

from sifalint import Document, Pattern, Span, Text
from sifalint.facts.outline import Heading, read_outline
from sifalint.facts.spans import span_at
from sifalint.facts.widths import fold
from sifalint.records import NamedTuple
from sifalint_rules.packs import read_pack

_JOINTS = Pattern(r"以及|[、,和及与暨]")
_YEAR = Pattern(r"(?<!\d)20\d\d(?=年)")
_LONGEST_PLAN = 24


class Role(str, Enum):
    """What a chapter is for."""

    ACHIEVEMENTS = "achievements"
    PROBLEMS = "problems"
    CAUSES = "causes"
    PLAN = "plan"
    IMPROVEMENT = "improvement"
    RESPONSIBILITY = "responsibility"
    EXPERIENCE = "experience"


class Wording(NamedTuple):
    """The words by which a role is known.

    A part of a title has the role where it ends with one of ``ends`` or holds one of ``anywhere``, and
    holds none of ``unless``; or where one of ``heads`` closes it behind 的, and nothing of ``governed``
    stands before it. ``says`` are the words with which prose comes to the same matter.
    """

    name: Text
    ends: tuple[str, ...]
    anywhere: tuple[str, ...]
    unless: tuple[str, ...]
    says: tuple[str, ...]
    heads: tuple[str, ...] = ()
    governed: tuple[str, ...] = ()

    def names(self, part: str, *, slogan: bool = False) -> bool:
        """Whether a part of a title, in folded text, has the role.

        A slogan has it only where it holds a word of ``anywhere``.
        """
        attribute, of, head = part.rpartition("的")
        if of and not slogan and head.endswith(self.heads) and not any(w in attribute for w in self.governed):
            return True
        known = (not slogan and part.endswith(self.ends)) or any(word in part for word in self.anywhere)
        return known and not any(word in part for word in self.unless)


@cache
def wordings(added: tuple[str, ...]) -> dict[Role, Wording]:
    """The words of every role, from packs/chapters.toml and the files that add to it."""
    tables = read_pack("chapters", added)
    return {
        role: Wording(
            Text(tables[role.value]["zh"], tables[role.value]["en"]),
            *(
                tuple(tables[role.value].get(key, ()))
                for key in ("ends", "anywhere", "unless", "says", "heads", "governed")
            ),
        )
        for role in Role
    }


def roles_of(title: str, packs: tuple[str, ...] = ()) -> frozenset[Role]:
    """The roles that a title names; a title may join several, and most name none.

    A title with a comma in it is a slogan: what it ends with says little. ``packs`` are the files that add
    to the words of the roles.
    """
    slogan = "," in fold(title)
    known = wordings(packs)
    return frozenset(role for part in parts_of(title) for role in _roles_of_part(part, known, slogan=slogan))


def parts_of(title: str) -> list[str]:
    """The parts that a title or a promise joins by 、 和 及 与, in folded text without spaces."""
    return [part for part in _JOINTS.sub("\n", bare(title).rstrip("。:;")).split("\n") if part]


def bare(title: str) -> str:
    """The words of a title in folded text, without the spaces that may stand anywhere in them."""
    return "".join(fold(title).split())


def heading_roles(document: Document, heading: Heading) -> frozenset[Role]:
    """The roles of a heading among its siblings.

    A heading that names a later year than the first sibling to name one, or than the title where earlier
    siblings name none, is a plan, whatever else its words say: ``三、2026年主要工作`` after
    ``一、2025年工作回顾``.
    """
    return document.once(_roles_by_start)[heading.span.start]


def in_plan(document: Document, offset: int) -> bool:
    """Whether an offset stands inside a chapter that says what is going to be done."""
    return span_at(document.once(plan_spans), offset) is not None


def plan_spans(document: Document) -> tuple[Span, ...]:
    """The chapters that say what is going to be done, heading and body, in order.

    A section of a chapter on the work done is no plan, however it is called.
    """
    outline = document.once(read_outline)
    spans: list[Span] = []
    for heading in outline.headings:
        above = None if heading.parent is None else outline.headings[heading.parent]
        if heading.level > 2 or Role.PLAN not in heading_roles(document, heading):
            continue
        if above is not None and Role.ACHIEVEMENTS in heading_roles(document, above):
            continue
        if not spans or heading.span.start >= spans[-1].end:
            spans.append(Span(heading.span.start, max(heading.span.end, heading.body.end)))
    return tuple(spans)


def _roles_by_start(document: Document) -> dict[int, frozenset[Role]]:
    outline = document.once(read_outline)
    title_year = _year(document[outline.title]) if outline.title else None
    roles: dict[int, frozenset[Role]] = {}
    earliest: dict[int | None, int | None] = {}
    for heading in outline.headings:
        named, year = roles_of(heading.title, document.context.packs), _year(heading.title)
        first = earliest.setdefault(heading.parent, year) or title_year
        later = year is not None and first is not None and year > first
        if earliest[heading.parent] is None and not later:
            earliest[heading.parent] = year
        roles[heading.span.start] = named | {Role.PLAN} if later and Role.ACHIEVEMENTS not in named else named
    return roles


def _year(title: str) -> int | None:
    match = _YEAR.search(bare(title))
    return int(match.group()) if match else None


def _roles_of_part(part: str, known: dict[Role, Wording], *, slogan: bool) -> Iterator[Role]:
    for role, wording in known.items():
        if wording.names(part, slogan=slogan) and not (role is Role.PLAN and len(part) > _LONGEST_PLAN):
            yield role
