"""PLH008."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from sifalint import Checked, Document, Finding, Option, Rule, Severity, Text
from sifalint.facts.sentences import read_sentences
from sifalint_rules.placeholders.marks import masked_sentences, read_marks


class PlaceholderDensity(Rule):
    """空着没填的句子太多。

    全文有相当一部分句子还有占位符，在此汇总一次。

    句子里的数字没有填，比率、合计、前后一致就无从核对，检查的结果也就不完整。

    请把数字和名称填齐以后再检查一遍，现在没有报的数字问题，那时才看得出来。

    空着的句子只有零星几处的，不作汇总。
    """

    code = "PLH008"
    name = "placeholder-density"
    severity = Severity.INFO
    title_en = "Many sentences are not filled in"
    summary_en = "A good part of the sentences still hold placeholders, so their numbers cannot be checked."
    basis = "sifalint 的做法"
    message = Text(
        zh="全文{total}句，其中{masked}句还有没填的地方（共{marks}处，占句数的{share}%）；这些句子里的数字无法核对，请填齐后再检查一遍",
        en="{masked} of {total} sentences ({share}%) hold places not filled in, {marks} in all; "
        "their numbers cannot be checked: fill them in and check again",
    )
    options = (
        Option(
            "share",
            5,
            Text("有占位符的句子超过全部句子的百分之几才汇总", "report above this percentage of sentences"),
        ),
        Option("floor", 5, Text("有占位符的句子不到几句就不汇总", "report only from this many sentences on")),
    )
    good = ("受理案件20件。审结18件。", "某市司法局开展检查3次，覆盖单位12家。第二句写全了。")
    bad = ("⟦受理*件。⟧审结*件。调解*件。培训*人次。检查*次。整改完毕。",)

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the share of sentences with unfilled places once, at the first of them."""
        masked = masked_sentences(document)
        total = len(document.once(read_sentences))
        if len(masked) < self.settings["floor"] or len(masked) * 100 <= total * self.settings["share"]:
            return
        share = (Decimal(len(masked) * 100) / total).quantize(Decimal(1), ROUND_HALF_UP)
        marks = len(document.once(read_marks))
        yield self.finding(masked[0], total=total, masked=len(masked), marks=marks, share=share)
