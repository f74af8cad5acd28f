"""Stars that stand for a number or a name."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Document, Pattern, Span
from sifalint.facts.quotations import quoted_spans
from sifalint.facts.spans import span_at
from sifalint.facts.widths import folded
from sifalint_rules.placeholders.cells import open_cells
from sifalint_rules.placeholders.kinds import Kind, Mark
from sifalint_rules.placeholders.surroundings import (
    PLACE,
    after,
    amount_end,
    before,
    is_han,
    masks_business,
    masks_person,
    starts_cell,
)

_RUN = Pattern(r"\*++(?:\.\*++|年\*++月(?:\*++日)?|月\*++日)?")
_FACTOR = "长|宽|高|单价|数量|面积|系数|权重|得分|分值|基数|工资|标准|人数|天数"
_LEGEND_BEFORE = Pattern(
    r"(?:[\d/\\]|(?<![A-Za-z])[A-Za-z]{1,2}|\d +|(?<!\w)(?:加?注|备注|带|标|打|加)"
    r"|标有|标注|标记|带有|注有|通配符|星号|符号)$"
)
_LEGEND_AFTER = Pattern(
    r"注|说明|备注|资料来源|数据来源|本表|表示|代表|指标|为(?!民)|号(?!召)|标[记注识]|必填|某|算法|代数"
)
_LEGEND_LINE = Pattern(
    r"(?:^|[\r\n])[ \t(\[]*(?:\*++ *(?:注|说明|备注|为|表示|代表|指|按|系|本表)"
    r"|(?:说明|备?注) *:? *\*|[带标] *\*)"
)
_FACTOR_BEFORE = Pattern(rf"(?:{_FACTOR})$")
_FACTOR_AFTER = Pattern(rf"(?:{_FACTOR})")
_SLOGAN = Pattern(r"(?:平安|法治|数字|美丽|幸福|健康|清廉|信用|活力|和谐)$")
_POST = Pattern(r"(?:书记|[省市县区镇乡局厅所院处科]长|主任|主席|同志)$")
_BOUNDARY = " \t,、。;:!?()“”《》‘’|"


def star_marks(document: Document) -> Iterator[Mark]:
    """The stars of a document that were left where a number or a name belongs."""
    text = document.once(folded)
    if "*" not in text:
        return
    explained = _LEGEND_LINE.search(text) is not None
    cells = () if explained else document.once(open_cells)
    for span in _bare_runs(text):
        kind = Kind.NUMBER_STAR if span in cells else _kind(document, text, span)
        if kind is not None and not (explained and _refers(text, kind, span)):
            yield Mark(kind, span)


def _bare_runs(text: str) -> Iterator[Span]:
    """The runs of stars, without the pairs that set words in italics or bold."""
    waiting: Span | None = None
    for match in _RUN.finditer(text):
        span = Span(*match.span())
        if waiting is not None:
            if _emphasises(text, waiting, span):
                waiting = None
                continue
            yield waiting
        waiting = span
    if waiting is not None:
        yield waiting


def _emphasises(text: str, opening: Span, closing: Span) -> bool:
    """Whether two runs of stars enclose words as Markdown does (`*重点*`, `**重点**`).

    Two double stars that both stand before an amount or a place (培训**人次，开展**场次) enclose nothing.
    A single star opens only after a boundary and closes only before one.
    """
    width = opening.end - opening.start
    inside = text[opening.end : min(closing.start, opening.end + 120)]
    if width != closing.end - closing.start or width > 3 or closing.start - opening.end > 120:
        return False
    if not inside or "\n" in inside or inside != inside.strip():
        return False
    if width == 1:
        return (text[opening.start - 1 : opening.start] or " ") in _BOUNDARY + "\n\r" and (
            (text[closing.end : closing.end + 1] or " ") in _BOUNDARY + "\n\r" and inside[-1] not in _BOUNDARY
        )
    return not (
        all(_is_slot(text, run.end) for run in (opening, closing))
        or _POST.search(before(text, opening.start))
    )


def _refers(text: str, kind: Kind, span: Span) -> bool:
    """Whether a star behind a word, in a document that explains its stars, points to that explanation."""
    follows_word = is_han(text[span.start - 1 : span.start]) if span.start else False
    return kind is Kind.NAME_STAR and follows_word and PLACE.match(text, span.end) is None


def _is_slot(text: str, offset: int) -> bool:
    return amount_end(text, offset) > 0 or PLACE.match(text, offset) is not None


def _kind(document: Document, text: str, span: Span) -> Kind | None:
    lead, rest = before(text, span.start), after(text, span.end)
    if _LEGEND_BEFORE.search(lead) or _is_formula(text, span, lead, rest):
        return None
    if "月" in document[span] or (lead.endswith("第") and rest.startswith("号")):
        return Kind.NUMBER_STAR
    if _LEGEND_AFTER.match(rest) or masks_person(lead, rest):
        return None
    if not is_han(rest[:1]) and rest[:1] not in ("%", "‰"):
        return Kind.NAME_STAR if _stands_alone(document, span, lead, rest) else None
    if starts_cell(lead) and not _is_slot(text, span.end):
        return None
    if amount_end(text, span.end):
        return Kind.NUMBER_STAR
    return None if masks_business(document, span, rest) else Kind.NAME_STAR


def _is_formula(text: str, span: Span, lead: str, rest: str) -> bool:
    around = text[max(0, span.start - 30) : span.end + 30]
    return "=" in around or (
        _FACTOR_BEFORE.search(lead) is not None and _FACTOR_AFTER.match(rest) is not None
    )


def _stands_alone(document: Document, span: Span, lead: str, rest: str) -> bool:
    """Whether a star with no word after it is a name all the same: `*，位于…`, 平安*, “法治*·枫桥”."""
    if rest[:1].isalnum() or rest[:1] == "*":
        return False
    if _SLOGAN.search(lead) or (span.end - span.start > 1 and _POST.search(lead)):
        return True
    if rest[:1] == "·" and is_han(lead[-1:]) and span_at(document.once(quoted_spans), span.start):
        return True
    return rest[:1] in (",", "、") and (not lead.strip() or lead[-1] in ",、。;(")
