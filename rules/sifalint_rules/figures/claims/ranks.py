"""Ranks within a field that the text counts: 在全市13个县区中位列第2位."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Checked, Document, Pattern, Span, Verdict
from sifalint.facts.numerals import from_han
from sifalint.facts.widths import folded

KIND = "ranges"
"""The kind of these claims in the ledger."""

_NUMERAL = r"(?:\d{1,4}|[一二两三四五六七八九十百]{1,5})"
_RANK = Pattern(
    rf"(?P<field>{_NUMERAL})(?:[个家名]|(?=[市县区省州乡镇]))(?P<what>[^,，。;；!?\n\d第个]{{1,14}}?)(?:中|里)?,?(?:综合|总体|总分|得分|考核|满意度|成绩)?"
    rf"(?:排名|排|位列|位居|名列|列|居|位于|获得?|得)?(?:并列)?第(?P<rank>{_NUMERAL})(?P<unit>[名位])"
)


def read_ranks(document: Document) -> tuple[Checked, ...]:
    """The ranks of a document that stand beside the size of their field, in order."""
    return tuple(_ranks(document.once(folded)))


def _ranks(text: str) -> Iterator[Checked]:
    if "第" not in text:
        return
    for match in _RANK.finditer(text):
        try:
            field, rank = _value(match["field"]), _value(match["rank"])
        except ValueError:
            continue
        verdict = Verdict.HOLDS if 1 <= rank <= field else Verdict.WRONG
        sign = "≤" if rank <= field else ">"
        span = Span(match.start("rank") - 1, match.end("unit"))
        yield Checked(KIND, span, verdict, f"{rank} {sign} {field}")


def _value(literal: str) -> int:
    """The value of a numeral; raises ``ValueError`` where it is not one."""
    return int(literal) if literal.isdecimal() else int(from_han(literal))
