"""The chapters that a kind of report must have, and under which headings a document has them."""

from __future__ import annotations

from collections.abc import Mapping

from sifalint import Document, Pattern
from sifalint.facts.outline import Heading
from sifalint_rules.genre.profile import read_profile_of
from sifalint_rules.genre.profiles import Chapter
from sifalint_rules.structure.roles import Role, bare, heading_roles, plan_spans
from sifalint_rules.structure.series import own_headings

_COMMON = Pattern(
    r"20\d\d年度?|[上下本全明来今]半?年度?|下一?(?:步|阶段|年度)|今后|存在|面临|当前|目前|主要|重点|工作|方面|情况|开展|推进|完成"
    r"|努力|总体|方向|问题|不足|短板|弱项|困难|差距|挑战|薄弱环节|原因|分析|改进|整改|措施|举措|对策|建议|计划|打算|安排|谋划|思路"
    r"|目标|任务|要求|成效|成绩|成果|回顾|做法|亮点|经验|特色|[的和及与、其]"
)
_BUSINESS = Pattern(
    r"(?:代表|委员|提案|议案|人大|政协|司法|检察|监察|审计)的?建议|建议(?:提案|议案)?的?(?:办理|答复|办复|督办)"
    r"|(?:督[察查导]|巡[视察]|审计)(?:反馈)?(?:问题)?的?整改(?!措施|方向|打算|计划|思路|安排)"
)
_DEEPEST = 2
_LONGEST, _LITTLE = 20, 2


def read_given(document: Document) -> Mapping[Chapter, tuple[Heading, ...]]:
    """For each chapter of a document's profile, the headings that are it.

    A chapter of the first level on the work done may go by its matter and have no role. Of the headings of
    the second level the first counts that says little else, where none stands before it; beside the parts of
    a fixed form none does.
    """
    profile = document.once(read_profile_of)
    given: dict[Chapter, list[Heading]] = {chapter: [] for chapter in profile.chapters} if profile else {}
    for heading in document.once(own_headings):
        if heading.level > _DEEPEST:
            continue
        roles, words = roles_in(document, heading), bare(heading.title)
        for chapter, headings in given.items():
            if heading.level == 1:
                themed = chapter.role is Role.ACHIEVEMENTS and not roles
                counts = themed or _is_called(chapter, roles, words)
            else:
                counts = not headings and _is_called(chapter, roles, words) and _is_plain(words)
            if counts:
                headings.append(heading)
    formal = profile is not None and profile.fixed and any(map(_has_first_level, given.values()))
    return {
        chapter: tuple(each for each in headings if each.level == 1 or not formal)
        for chapter, headings in given.items()
    }


def is_named(document: Document, chapter: Chapter) -> bool:
    """Whether a heading says outright that it is a chapter, and does not just go by its matter."""
    headings = document.once(read_given)[chapter]
    return any(_is_called(chapter, roles_in(document, each), bare(each.title)) for each in headings)


def roles_in(document: Document, heading: Heading) -> frozenset[Role]:
    """The roles of a heading; one that stands in a chapter on the work done is no plan."""
    roles = heading_roles(document, heading)
    if Role.PLAN in roles and heading.span.start not in document.once(_plans):
        return roles - {Role.PLAN}
    return roles


def _is_plain(words: str) -> bool:
    """Whether a title, in folded text without spaces, says hardly more than what a chapter is for."""
    return len(words) <= _LONGEST and len(_COMMON.sub("", words)) <= _LITTLE


def _has_first_level(headings: list[Heading]) -> bool:
    return any(heading.level == 1 for heading in headings)


def _is_called(chapter: Chapter, roles: frozenset[Role], words: str) -> bool:
    """Whether a heading names a chapter; business such as 代表建议办理 and 督察整改 is none by its words."""
    if chapter.role in roles:
        return True
    own = _BUSINESS.sub("", words) if "建议" in words or "整改" in words else words
    return any(each in own for each in chapter.synonyms)


def _plans(document: Document) -> frozenset[int]:
    return frozenset(span.start for span in document.once(plan_spans))
