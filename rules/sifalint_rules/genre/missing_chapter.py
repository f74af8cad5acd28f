"""DOC003."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from sifalint import Checked, Document, Finding, Rule, Severity, Text
from sifalint.facts.numerals import to_han
from sifalint_rules.genre.profiles import Profile
from sifalint_rules.genre.shortcomings import MissingPart, read_shortcomings, short_counts
from sifalint_rules.nested_quotes import nested
from sifalint_rules.structure.series import marker_span


class MissingChapter(Rule):
    """缺少这类报告应有的一章。

    报告按文种应当写的部分没有写，如工作总结没有问题和打算，法治政府建设年度报告没有不足，
    信息公开年报少了六部分中的一部分。

    督察规定、信息公开条例对报告的内容有明文要求，缺项会被退回；总结只写成绩不写问题，也不合惯例。

    请补写缺的一章。别的章里已经写到、只是没有单列的，只作提示；开头已经许诺而没有写的，由 STR001 报告；
    编号正好在缺的那一章跳过去的，与 STR003 合成一条。没有分章、编号几处中断、留有网站“隐藏”字样、
    结尾残缺的，当作节选，不报。各类报告应有哪些章，见 sifalint explain profiles；
    各单位可以用自己的文种文件规定应有的章。
    """

    code = "DOC003"
    name = "missing-required-chapter"
    severity = Severity.WARNING
    title_en = "Required chapter missing"
    summary_en = "A report of this kind must have a chapter that is not there."
    basis = "《法治政府建设与责任落实督察工作规定》《政府信息公开条例》第五十条，以及各文种的惯例"
    message = Text(
        zh="{profile}应有{chapter}{basis}，这里没有，应写在{place}",
        en="this {profile} has no chapter on {chapter}{basis}: add it {place}",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        "gap": Text(
            zh="{profile}应有{chapter}{basis}，这里没有，编号也正好跳过，应写在{place}",
            en="this {profile} has no chapter on {chapter}{basis}, and the numbers skip one: add it {place}",
        ),
        "embedded": Text(
            zh="{profile}应有{chapter}{basis}，只在别的章里写到，没有单列，应写在{place}",
            en="this {profile} comes to {chapter} only here, in another chapter{basis}: "
            "give it one of its own {place}",
        ),
    }
    good = (
        "某局2025年工作总结\n一、强化党建\n抓实学习。\n二、主要短板\n人手不足。\n三、2026年工作谋划\n抓好落实。",
        "某局2025年工作总结\n现将工作情况、存在问题和下步打算总结如下。\n一、抓普法\n有力。\n二、抓调解\n有效。",
        "某局2025年工作总结\n一、抓普法\n有力。\n三、抓调解\n有效。",
        "某局2025年工作总结\n一、抓普法\n有力。\n（此处隐藏1200字，下载后查看）\n二、抓调解\n有效。",
        "某局2025年工作总结\n抓普法有力，抓调解有效。",
        "某局关于印发2025年工作总结的通知\n一、总体情况\n平稳。\n二、有关要求\n抓好落实。",
        "今年以来，我局工作平稳。\n一、抓普法\n有的单位法治政府建设年度报告没有及时公开。\n二、抓调解\n有效。",
        "某局2025年工作总结\n一、成效\n有力。\n二、不足\n人手少。\n三、2026 年推进建设的安排\n抓好。",
        "某区2025年法治政府建设年度报告\n一、法治服务保障作用充分彰显\n"
        "学习习近平法治思想，书记履行第一责任人职责。\n"
        "二、不足和原因\n因编制少，力量不足。\n三、2026年安排\n抓落实。",
        "某局2020年政府信息公开工作年度报告\n一、概述\n平稳。\n二、公开情况\n公开80条。",
        "某局2025年工作总结\n一、抓普法\n有力。\n二、抓调解\n有效。\n三、存在不足\n人手少。\n四、“十五五”展望\n到2030年建成体系。",
    )
    bad = (
        "某局2025年工作总结\n一、抓普法\n有力。\n二、抓调解\n有效。\n⟦三、2026年工作谋划⟧\n抓好落实。",
        "某局2025年上半年工作总结\n一、工作情况\n平稳。\n⟦二、存在问题⟧\n人手不足。",
        "现将上半年工作总结如下。\n一、抓普法\n有力，⟦但仍存在短板⟧。\n二、下半年打算\n抓好落实。",
        "某局2025年工作总结\n一、抓普法\n有力。\n二、抓调解\n有效。\n⟦问题⟧：一是人手少。2026年将扩大覆盖面。",
        "某局2025年工作总结\n一、抓党建补短板\n有力。\n⟦二、2026年打算⟧\n抓好落实。",
        "某局2025年工作总结\n一、代表建议办理\n有力。\n二、督察整改\n有效。\n⟦三、2026年安排⟧\n抓好落实。",
        "某区2025年法治政府建设年度报告\n一、党政主要负责人履行第一责任人职责情况\n学习习近平法治思想，区长带头述法。\n"
        "⟦二、存在的不足和原因⟧\n因编制少，力量薄弱。\n三、2026年安排\n抓好落实。",
        "某县人民法院工作报告\n⟦一、2026年工作安排⟧\n抓好落实。",
        "某区2025年法治政府建设年度报告\n一、主要举措和成效\n有力。\n⟦二、2026年安排⟧\n抓好落实。",
        "某局2025年政府信息公开工作年度报告\n一、总体情况\n平稳。\n二、主动公开政府信息情况\n公开80条。\n"
        "三、收到和处理政府信息公开申请情况\n收到5件。\n⟦四、存在的主要问题及改进情况⟧\n力量不足。\n五、其他需要报告的事项\n无。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the chapters that a document of its kind lacks, where they should stand."""
        lacking = document.once(read_shortcomings)
        if lacking is None:
            return
        groups: dict[object, list[MissingPart]] = {}
        for part in lacking.parts:
            groups.setdefault((part.heading, part.mention is None, part.chapter.severity), []).append(part)
        for parts in groups.values():
            yield self._missing(document, lacking.profile, parts, skipped=lacking.gap is not None)

    def _missing(
        self, document: Document, profile: Profile, parts: Sequence[MissingPart], *, skipped: bool
    ) -> Finding:
        """The finding for chapters that are missing at one place."""
        part = parts[0]
        bases = dict.fromkeys(each.chapter.basis for each in parts if each.chapter.basis)
        zh, en = ("；".join(each.zh for each in bases), "; ".join(each.en for each in bases))
        places = [marker_span(document, part.heading)] if skipped else []
        if part.mention is None:
            lost_first = part.before and part.heading.number == 1
            places += (*short_counts(document), *([part.heading.span] if lost_first else []))
        return self.finding(
            part.mention or part.heading.span,
            note="embedded" if part.mention else "gap" if skipped else "",
            severity=Severity.INFO if part.mention else part.chapter.severity,
            rests_on=places,
            profile=profile.title,
            chapter=_named([each.chapter.title for each in parts]),
            basis=Text(f"（{zh}）", f" ({en})") if bases else "",
            place=_place(document, part),
        )


def _named(titles: Sequence[Text]) -> Text:
    zh = "、".join(f"“{title.zh}”" for title in titles)
    return Text(
        f"{zh}一章" if len(titles) == 1 else f"{zh}{to_han(len(titles))}章",
        " and on ".join(t.en for t in titles),
    )


def _place(document: Document, part: MissingPart) -> Text:
    """The heading before which, or else after whose section, a missing chapter should stand."""
    words = nested(document[part.heading.span].strip("# "))
    if part.before:
        return Text(f"“{words}”之前", f"before “{words}”")
    return Text(f"“{words}”一章之后", f"after the chapter “{words}”")
