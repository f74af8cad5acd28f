"""TAB007."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from sifalint import Checked, Document, Finding, Rule, Severity, Span, Text
from sifalint.facts.tables import cell_spans, divider_of, read_rows
from sifalint.facts.widths import fold, folded
from sifalint_rules.tables.form import wordings
from sifalint_rules.years.report_year import report_year

_SINCE = 2021
_LONGEST_CELL = 40
_MOST = 8


class OutdatedForm(Rule):
    """信息公开年报用了旧格式。

    2021年及以后的信息公开年报，表格里还有2019年试行格式的栏目，如“本年新制作数量”“对外公开总数量”“采购总金额”。

    国办公开办函〔2021〕30号已经换了新格式，旧栏目的数不再要求公布，新栏目（制发件数、废止件数、现行有效件数）却缺了。

    请改用新格式的表格重填。2020年及以前的报告、正文里引用条例第二十条第（九）项的句子不报。
    """

    code = "TAB007"
    name = "outdated-form"
    severity = Severity.WARNING
    title_en = "Outdated form of the disclosure report"
    summary_en = "The tables are those of the 2019 form, but the report is about 2021 or later."
    basis = "国办公开办函〔2021〕30号"
    message = Text(
        zh="“{words}”是2019年试行格式的栏目，{year}年的报告应当用国办公开办函〔2021〕30号所附的格式",
        en="“{words}” is of the 2019 form; a report about {year} takes the form of 国办公开办函〔2021〕30号",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        "also": Text("也是旧格式的栏目：{words}", "also of the old form: {words}")
    }
    triggers = ("公开",)
    good = (
        "某局2020年政府信息公开工作年度报告\n信息内容\t本年新制作数量\t对外公开总数量\n规章\t0\t0",
        "某局2025年政府信息公开工作年度报告\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0",
        "某局2025年政府信息公开工作年度报告\n一、总体情况\n按照条例第二十条第（九）项公开采购目录，全年公开32条。",
    )
    bad = (
        "某局2025年政府信息公开工作年度报告\n信息内容\t⟦本年新制作数量⟧\t本年新公开数量\t对外公开总数量\n规章\t0\t0\t0",
        "某局2022年政府信息公开工作年度报告\n⟦第二十条第（九）项⟧\n信息内容\t采购项目数量\t采购总金额\n政府集中采购\t3\t12",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the first cell of the old form, with the others as further places."""
        year = report_year(document)
        if year is None or year < _SINCE:
            return
        cells = list(_old_cells(document))
        for first in cells[:1]:
            yield self.finding(
                first,
                words=document[first],
                year=year,
                related=[self.related(cell, "also", words=document[cell]) for cell in cells[1:_MOST]],
            )


def _old_cells(document: Document) -> Iterator[Span]:
    """The cells, and the short lines beside tables, that hold nothing but words of the old form."""
    text, rows = document.once(folded), document.once(read_rows)
    names = tuple(fold(word) for word in wordings(document)["outdated"]["words"])
    for index, block in enumerate(document.blocks):
        if index not in rows and index + 1 not in rows:
            continue
        for cell in cell_spans(document, block.span) if divider_of(document, block.span) else (block.span,):
            if cell.end - cell.start <= _LONGEST_CELL and text[slice(*cell)].startswith(names):
                yield cell
