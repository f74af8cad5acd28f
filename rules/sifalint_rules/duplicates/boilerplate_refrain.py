"""DUP006."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Checked, Document, Finding, Option, Rule, Severity, Text
from sifalint_rules.duplicates.formulas import read_formulas
from sifalint_rules.duplicates.wording import MOST_PLACES, PLACES, related_places
from sifalint_rules.nested_quotes import nested


class BoilerplateRefrain(Rule):
    """结语套话反复出现。

    “取得了良好的社会效果”“营造了浓厚的法治氛围”一类的结语，同一种说法在全文出现三次以上。

    每项工作都以同一句套话收尾，等于没有写成效，读者也记不住哪一项真有成效。

    请保留最有根据的一处，其余改写成具体的结果、数据或者评价来源。引文、重复粘贴的文字里的不计；
    只出现一两次的、只是提到而不作结语的，不报。套话写在数据文件 refrains.toml 里，可以增补。
    """

    code = "DUP006"
    name = "boilerplate-refrain"
    severity = Severity.INFO
    enabled = False
    title_en = "Closing formula used again and again"
    summary_en = "The same closing formula, such as “取得了良好的社会效果”, stands three times or more."
    basis = "《党政机关公文处理工作条例》第十九条（表述准确，文字精练）"
    options = (
        Option(
            "min-times",
            3,
            Text("同一种说法出现多少次才报", "how often a formula must stand in the text to be reported"),
        ),
    )
    message = Text(
        zh="“{words}”这类结语全文出现了{times}次，请换成具体的成效",
        en="closing formulas like “{words}” stand {times} times in the text: say what was achieved instead",
    )
    notes = PLACES
    good = (
        "全年组织普法宣讲36场，取得了良好的社会效果。\n全年调解纠纷812件，取得了较好的效果。\n",
        "“取得良好的效果”是去年的提法。\n“取得良好的效果”已经改为具体数据。\n“取得良好的效果”今后不再使用。\n",
        "要在取得良好的社会效果的同时控制成本。\n要在取得较好的社会效果的基础上推广。\n力求取得明显的效果并长期保持。\n",
    )
    bad = (
        "组织普法宣讲36场，取得了良好的社会效果。\n调解纠纷812件，取得了良好的法律效果。\n"
        "办理法律援助案件318件，⟦取得了良好的社会效果⟧。\n",
        "在校园开展模拟法庭，营造了浓厚的学法氛围。开展集市宣传，营造浓厚的法治氛围；张贴标语，⟦营造了浓厚的宣传氛围⟧。\n",
        "宣讲政策,收到了较好的效果。\n回访当事人,取得显著效果。\n以案释法,⟦获得明显的社会效果⟧。\n轮训干部,取得良好效果。\n",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report each formula at the place where it has become one too many."""
        least = max(2, int(self.settings["min-times"]))
        for places in document.once(read_formulas):
            if len(places) >= least:
                again = (*places[1 : least - 1], *places[least:])[:MOST_PLACES]
                yield self.finding(
                    places[least - 1],
                    related=related_places(self, document, places[0], again),
                    words=nested(document[places[least - 1]]),
                    times=len(places),
                )
