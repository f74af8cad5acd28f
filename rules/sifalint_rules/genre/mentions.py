"""Where a report comes to the matter of a chapter that it does not have."""

from __future__ import annotations

from sifalint import Document, Pattern, Span
from sifalint.facts.sentences import clauses
from sifalint.facts.widths import folded
from sifalint_rules.genre.profiles import Chapter
from sifalint_rules.structure.roles import Role, wordings
from sifalint_rules.years.report_year import opening, report_year

_PROBLEMS = Pattern(
    r"(?m)^[ \t]*(?:(?:当前|目前)?(?:存在|面临)的?)?(?:主要|突出)?"
    r"(?:问题|不足|困难|短板|差距)(?:[和与、][\p{Han}]{2})?:"
)
_PLAN = Pattern(r"(20\d\d) ?年(?:,|[^。;,:%\r\n]{0,10}?)(?:将|计划|力争|拟|要|争取|确保)")


def mention_of(document: Document, chapter: Chapter) -> Span | None:
    """The last clause in which the chapters of a document come to the matter of a missing one."""
    text = document.once(folded)
    start = document.once(opening).end
    known = wordings(document.context.packs)[chapter.role].says if chapter.role else ()
    at = max((text.rfind(words, start) for words in (*chapter.says, *known)), default=-1)
    at = max(at, _last(document, chapter.role, start))
    if at < 0:
        return None
    block = next(block.span for block in reversed(document.blocks) if block.span.start <= at)
    return next((clause for clause in clauses(text, block) if clause.start <= at < clause.end), block)


def _last(document: Document, role: Role | None, start: int) -> int:
    """Where a text last opens a paragraph on the problems, or says what the next year will bring."""
    text, year = document.once(folded), report_year(document)
    if role is Role.PROBLEMS:
        places = [match.end() - 2 for match in _PROBLEMS.finditer(text, start)]
    elif role is Role.PLAN and year is not None:
        places = [match.start() for match in _PLAN.finditer(text, start) if int(match[1]) == year + 1]
    else:
        places = []
    return max(places, default=-1)
