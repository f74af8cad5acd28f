"""DOC003."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from sifalint import Checked, Document, Finding, Rule, Severity, Span, Text
from sifalint.facts.outline import Heading
from sifalint.facts.sentences import clauses
from sifalint.facts.widths import folded
from sifalint_rules.genre.completeness import chapters_of, is_complete
from sifalint_rules.genre.profile import read_profile_of
from sifalint_rules.genre.profiles import Chapter, Profile
from sifalint_rules.nested_quotes import nested
from sifalint_rules.structure.promises import read_promise
from sifalint_rules.structure.roles import Role, bare, heading_roles, plan_spans
from sifalint_rules.structure.series import own_headings
from sifalint_rules.years.report_year import opening, report_year

_DEEPEST = 2


class MissingChapter(Rule):
    """缺少这类报告应有的一章。

    报告按文种应当写的部分没有写，如工作总结没有问题和打算，法治政府建设年度报告没有不足，信息公开年报少了六部分中的一部分。

    督察规定、信息公开条例对报告的内容有明文要求，缺项会被退回；总结只写成绩不写问题，也不合惯例。

    请补写缺的一章。别的章里已经写到、只是没有单列的，只作提示；开头已经许诺而没有写的，由 STR001 报告。
    文中没有分章、编号中断、留有网站“隐藏”字样或结尾残缺的，当作节选，不报。各单位可以用自己的文种文件规定应有的章。
    """

    code = "DOC003"
    name = "missing-required-chapter"
    severity = Severity.WARNING
    title_en = "Required chapter missing"
    summary_en = "A report of this kind must have a chapter that is not there."
    basis = "《法治政府建设与责任落实督察工作规定》《政府信息公开条例》第五十条，以及各文种的惯例"
    message = Text(
        zh="{profile}应有“{chapter}”一章{basis}，这里没有，应写在{place}",
        en="this {profile} has no chapter on {chapter}{basis}: add it {place}",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        "embedded": Text(
            zh="{profile}应有“{chapter}”一章{basis}，只在别的章里写到，没有单列，应写在{place}",
            en="this {profile} comes to {chapter} only here, in another chapter{basis}: "
            "give it one of its own {place}",
        ),
    }
    triggers = ("总结", "小结", "报告", "汇报", "年报")
    good = (
        "某局2025年工作总结\n一、强化党建\n抓实学习。\n二、主要短板\n人手不足。\n三、2026年工作谋划\n抓好落实。",
        "某局2025年工作总结\n现将工作情况、存在问题和下步打算总结如下。\n一、抓普法\n有力。\n二、抓调解\n有效。",
        "某局2025年工作总结\n一、抓普法\n有力。\n三、抓调解\n有效。",
        "某局2025年工作总结\n一、抓普法\n有力。\n（此处隐藏1200字，下载后查看）\n二、抓调解\n有效。",
        "某局2025年工作总结\n抓普法有力，抓调解有效。",
        "某局关于印发2025年工作总结的通知\n一、总体情况\n平稳。\n二、有关要求\n抓好落实。",
        "今年以来，我局工作平稳。\n一、抓普法\n有的单位法治政府建设年度报告未按要求公示。\n二、抓调解\n有效。",
        "某区2025年法治政府建设报告\n一、成效\n有力。\n二、不足\n人手少。\n三、2026 年推进建设的安排\n抓好。",
        "某区2025年法治政府建设年度报告\n一、法治服务保障作用充分彰显\n有力。\n二、不足和原因\n力量不足。\n三、2026年安排\n抓落实。",
        "某局2020年政府信息公开工作年度报告\n一、概述\n平稳。\n二、公开情况\n公开80条。",
    )
    bad = (
        "某局2025年工作总结\n一、抓普法\n有力。\n二、抓调解\n有效。\n⟦三、2026年工作谋划⟧\n抓好落实。",
        "某局2025年上半年工作总结\n一、工作情况\n平稳。\n⟦二、存在问题⟧\n人手不足。",
        "现将上半年工作总结如下。\n一、抓普法\n有力，⟦但仍存在短板⟧。\n二、下半年打算\n抓好落实。",
        "某区2025年法治政府建设年度报告\n一、主要举措和成效\n有力。\n⟦二、2026年安排⟧\n抓好落实。",
        "某局2025年政府信息公开工作年度报告\n一、总体情况\n平稳。\n二、主动公开政府信息情况\n公开80条。\n"
        "三、收到和处理政府信息公开申请情况\n收到5件。\n⟦四、存在的主要问题及改进情况⟧\n力量不足。\n五、其他需要报告的事项\n无。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Hold the chapters that the profile of the document asks for against its headings."""
        profile = document.once(read_profile_of)
        if profile is None or not is_complete(document):
            return
        given = dict(zip(profile.chapters, _given(document, profile), strict=True))
        if not any(given.values()) and all(chapter.number is None for chapter in chapters_of(document)):
            return
        promise = document.once(read_promise)
        promised = promise.roles if promise else frozenset()
        year = report_year(document)
        for chapter, headings in given.items():
            asked = chapter.since is None or (year is not None and year >= chapter.since)
            if asked and not headings and chapter.role not in promised:
                yield self._missing(document, profile, chapter, given)

    def _missing(
        self, document: Document, profile: Profile, chapter: Chapter, given: dict[Chapter, list[Heading]]
    ) -> Finding:
        basis = Text(f"（{chapter.basis.zh}）", f" ({chapter.basis.en})") if chapter.basis else ""
        mention = _mention(document, chapter)
        later = list(given.values())[profile.chapters.index(chapter) + 1 :]
        heading, place = _place(document, later)
        return self.finding(
            mention or heading.span,
            note="embedded" if mention else "",
            severity=Severity.INFO if mention else chapter.severity,
            profile=profile.title,
            chapter=chapter.title,
            basis=basis,
            place=place,
        )


def _given(document: Document, profile: Profile) -> list[list[Heading]]:
    """For each chapter of a profile, the headings of the first two levels under which it stands."""
    plans = {span.start for span in document.once(plan_spans)}
    given: list[list[Heading]] = [[] for _ in profile.chapters]
    for heading in document.once(own_headings):
        if heading.level > _DEEPEST:
            continue
        roles = heading_roles(document, heading)
        if Role.PLAN in roles and heading.span.start not in plans:
            roles -= {Role.PLAN}
        words = bare(heading.title)
        for chapter, headings in zip(profile.chapters, given, strict=True):
            if _is_chapter(chapter, roles, words):
                headings.append(heading)
    return given


def _is_chapter(chapter: Chapter, roles: frozenset[Role], words: str) -> bool:
    """Whether a heading is a chapter; one on the work done may go by its matter and have no role."""
    themed = chapter.role is Role.ACHIEVEMENTS and not roles
    return themed or chapter.role in roles or any(synonym in words for synonym in chapter.synonyms)


def _mention(document: Document, chapter: Chapter) -> Span | None:
    """The last clause in which the chapters of a document come to the matter of a missing one."""
    text = document.once(folded)
    start = document.once(opening).end
    at = max((text.rfind(words, start) for words in chapter.says), default=-1)
    if at < 0:
        return None
    block = next(block.span for block in reversed(document.blocks) if block.span.start <= at)
    return next((clause for clause in clauses(text, block) if clause.start <= at < clause.end), block)


def _place(document: Document, later: list[list[Heading]]) -> tuple[Heading, Text]:
    """The heading before which, or else after whose section, a missing chapter should stand."""
    before = next((heading for headings in later for heading in headings if heading.level == 1), None)
    heading = before or chapters_of(document)[-1]
    words = nested(document[heading.span].strip("# "))
    if before:
        return heading, Text(f"“{words}”之前", f"before “{words}”")
    return heading, Text(f"“{words}”一章之后", f"after the chapter “{words}”")
