"""STR001."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import ClassVar

from sifalint import Checked, Document, Finding, Related, Rule, Severity, Text
from sifalint.facts.outline import Heading
from sifalint_rules.nested_quotes import nested
from sifalint_rules.structure.excerpt import ends_in_first_section
from sifalint_rules.structure.promises import Part
from sifalint_rules.structure.series import marker_of
from sifalint_rules.structure.shortfall import read_shortfall


class PromisedChapterMissing(Rule):
    """开头说要写的部分，后面没有。

    开头写“现将工作情况、存在问题和下步打算报告如下”，后面就应当有这几章；这里缺了其中的部分。

    读的人照着开头找不到对应的内容，会认为报告没写完。多半是套了现成的开头，或者粘贴时丢了后面几章。

    请补写缺的部分，或者改掉开头这句话。“打算”“安排”“谋划”“思路”算同一类，“问题”“不足”“短板”算同一类，
    叫法可以在规则包里补充。编号正好跳过缺的那一章时，在这里一并指出，STR003 不再报。
    “现将有关情况报告如下”没有说要写哪几章，不报；短文写到第一章第一条就结束、像是节选的，不报；
    没有单列标题、但正文里写到了的，只作提示；章数与许诺的一样多、有一章看不出是不是的，报警告。
    """

    code = "STR001"
    name = "promised-chapter-missing"
    severity = Severity.ERROR
    title_en = "A promised chapter is missing"
    summary_en = "The opening sentence names parts of the report that no chapter goes on to give."
    basis = "《党政机关公文处理工作条例》第十九条：结构严谨"
    message = Text(
        zh="开头说要写{parts}，后面没有这样的章节",
        en="the opening promises {parts}, but no chapter gives it",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        "embedded": Text(
            zh="开头说要写{parts}，后面只在正文里提到，没有单列标题",
            en="the opening promises {parts}; the text comes to it, but under no heading of its own",
        ),
        "mention": Text(zh="正文在这里写到", en="the text comes to it here"),
        "gap": Text(
            zh="编号在这里跳到“{found}”，缺的可能就是前面这一章",
            en="the numbers skip to “{found}” here: what is missing may have stood before it",
        ),
    }
    triggers = ("现将", "现就")
    good = (
        "现将2025年工作情况和2026年工作谋划汇报如下:\n一、2025年工作情况\n平稳推进。\n二、2026年工作打算\n抓好落实。",
        "现将全年工作总结如下。\n一、强化学习\n深入学习。\n二、强化落实\n抓好落实。",
        "现将主要情况报告如下：\n一、工作成效\n成效明显。\n二、2026年工作安排\n仍存在短板。",
        "现将工作情况、存在的不足及下步打算报告如下：\n"
        "一、2025年工作回顾\n全年各项工作平稳有序推进，任务如期完成。\n二、困难与短板\n人手不足，经费保障还不到位，亟待加强。\n"
        "三、2026年重点工作\n继续抓好各项任务的落实，推动工作再上台阶。",
        "现将工作情况和今后打算报告如下：\n一、工作情况\n（一）抓普法。开展宣传活动。\n开展法律咨询。",
        "转发“现将存在问题及整改措施报告如下”的范文。\n一、范文\n略。\n二、说明\n略。",
    )
    bad = (
        "⟦现将工作推进情况、存在问题及下步工作计划汇报如下⟧。\n一、工作推进情况\n(一)抓普法。宣传有力。\n(二)抓调解。化解有效。",
        "⟦现将工作成效、存在不足和下步安排报告如下⟧：\n一、工作成效\n成效明显。\n三、下步安排\n抓好落实。",
        "⟦现就全年工作情况和明年打算汇报如下⟧：\n一、抓普法\n宣传有力。\n二、抓调解\n化解有效。",
        "⟦现将履职情况、存在的不足和今后打算报告如下⟧。\n一、存在的不足\n学习不够深入。\n二、今后打算\n加强学习。",
        "⟦现将工作成效、存在不足和下步安排报告如下⟧：\n一、工作成效\n成效明显。\n二、下步安排\n当前工作还存在一些不足,我局将加以改进。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Hold each part that the first promise names against the headings after it."""
        found = document.once(read_shortfall)
        if found is None or ends_in_first_section(document):
            return
        if found.missing:
            yield self.finding(
                found.promise.span,
                severity=Severity.WARNING if found.unnamed else None,
                related=self._gap(document, found.gap),
                parts=_listed(found.missing),
            )
        elif found.mentions:
            yield self.finding(
                found.promise.span,
                note="embedded",
                severity=Severity.INFO,
                rests_on=[] if found.skipped is None else [found.skipped.span],
                related=[self.related(mention, "mention") for mention in found.mentions.values()],
                parts=_listed(found.mentions),
            )

    def _gap(self, document: Document, gap: Heading | None) -> list[Related]:
        return [] if gap is None else [self.related(gap.span, "gap", found=marker_of(document, gap))]


def _listed(parts: Iterable[Part]) -> Text:
    words = list(dict.fromkeys(f"“{nested(part.words)}”" for part in parts))
    return Text("".join(words[:-1]) + ("和" if words[1:] else "") + words[-1], " and ".join(words))
