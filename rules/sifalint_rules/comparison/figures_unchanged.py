"""XDC003."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, ClassVar

from sifalint import Checked, Document, Finding, Rule, Severity, Text
from sifalint.facts.quantities import PERCENT
from sifalint_rules.comparison.previous import line_of, read_years
from sifalint_rules.figures.indicators.likeness import significant
from sifalint_rules.figures.indicators.words import Words, known_words

if TYPE_CHECKING:
    from sifalint_rules.comparison.twins import Twin

_FEWEST = 3
_TELLING = 3
_NAMED = 3
_SHOWN = 10
_STOCKS = ("在册", "现有", "共有", "设有", "辖", "累计", "登记在", "备案的", "配备", "聘")


class FiguresUnchanged(Rule):
    """多项数字与上年报告完全相同。

    三项以上的工作量，今年的数与上年报告里的数一位不差。

    一年里办的案件、办的活动很难有几项都与上年分毫不差，多半是照抄了上年的稿子，数字没有更新。

    请对照台账更新。村（社区）、机构、岗位、在册人员等存量，整十整百的数、两位以下的数、百分数，计划里的数，
    两份报告期间不同（全年与上半年）的，都不算。
    """

    code = "XDC003"
    name = "figures-unchanged"
    severity = Severity.WARNING
    title_en = "The numbers of last year"
    summary_en = "Three or more figures on the year's work are exactly those of last year's report."
    basis = "《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="有{count}项数字与上年报告完全相同：{names}，请核对是否已经更新",
        en="{count} figures are exactly those of last year's report: {names}; check that they are up to date",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        "same": Text("{place}也是{words}", "{words} on {place} too"),
    }
    compares = True
    good = (
        "某局2024年工作总结\n受理矛盾纠纷312件，开展普法宣传124场，办理法律援助案件218件。\n=====\n"
        "某局2025年工作总结\n受理矛盾纠纷312件，开展普法宣传126场，办理法律援助案件218件。",
        "某局2024年工作总结\n全县有行政村312个，司法所124个，在册矫正对象218人。\n=====\n"
        "某局2025年工作总结\n全县有行政村312个，司法所124个，在册矫正对象218人。",
        "某局2024年工作总结\n受理矛盾纠纷300件，开展普法宣传20场，办理法律援助案件200件，接待来访500人次。\n=====\n"
        "某局2025年工作总结\n受理矛盾纠纷300件，开展普法宣传20场，办理法律援助案件200件，接待来访500人次。",
        "某局2024年工作总结\n受理矛盾纠纷312件，开展普法宣传124场，办理法律援助案件218件。\n=====\n"
        "某局2025年上半年工作总结\n受理矛盾纠纷312件，开展普法宣传124场，办理法律援助案件218件。",
    )
    bad = (
        "某局2024年工作总结\n受理矛盾纠纷312件，开展普法宣传124场，办理法律援助案件218件。\n=====\n"
        "某局2025年工作总结\n受理矛盾纠纷⟦312件⟧，开展普法宣传124场。办理法律援助案件218件，挽回损失86万元。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Count the figures that did not change."""
        years = document.once(read_years)
        if years is None:
            return
        from sifalint_rules.comparison.twins import read_twins

        words = known_words(document.context.packs)
        same = [twin for twin in document.once(read_twins) if _is_unchanged_work(twin, words)]
        if len(same) < _FEWEST:
            return
        named = [f"{_name(twin)}{document[twin.this.span]}" for twin in same[:_NAMED]]
        more = len(same) > _NAMED
        yield self.finding(
            same[0].this.span,
            related=[
                self.related(
                    twin.this.span,
                    "same",
                    place=line_of(years.previous, twin.last.span),
                    words=years.previous[twin.last.span],
                )
                for twin in same[:_SHOWN]
            ],
            count=len(same),
            names=Text(
                "、".join(named) + ("等" if more else ""), ", ".join(named) + (" and more" if more else "")
            ),
        )


def _is_unchanged_work(twin: Twin, words: Words) -> bool:
    """Whether a figure tells of work that is done anew each year, and is too odd to come twice by chance."""
    quantity = twin.this.quantity
    if quantity.value != twin.last.quantity.value or quantity.dimension == PERCENT:
        return False
    if significant(quantity) < _TELLING or any(word in twin.this.label for word in _STOCKS):
        return False
    return any(word in twin.subject for word in (*words.stages, *words.events))


def _name(twin: Twin) -> str:
    verb, _, thing = twin.subject.partition("~")[0].rpartition("…")
    return thing if thing.startswith(verb) else f"{verb}{thing}".replace("…", "")
