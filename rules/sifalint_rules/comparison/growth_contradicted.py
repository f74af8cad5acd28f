"""XDC004."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, ClassVar

from sifalint import Checked, Document, Finding, Rule, Severity, Span, Text
from sifalint.facts.widths import folded
from sifalint.records import NamedTuple
from sifalint_rules.comparison.previous import line_of, read_years
from sifalint_rules.figures.changes import change_words
from sifalint_rules.figures.claims.claim import Claim, Outcome
from sifalint_rules.figures.claims.growth.changes import Change, Form, read_changes
from sifalint_rules.figures.claims.growth.place import Place, Sides
from sifalint_rules.figures.claims.growth.sides import sides_of
from sifalint_rules.figures.claims.growth.verdicts import judged
from sifalint_rules.figures.claims.growth.words import era, on_other_basis
from sifalint_rules.figures.statements import Statement, read_statements

if TYPE_CHECKING:
    from sifalint_rules.comparison.twins import Twin

_WRONG = frozenset((Outcome.OFF, Outcome.BASE, Outcome.TIMES, Outcome.DIRECTION, Outcome.POINTS))
_MOST_FOLD = 5
_FORMS = frozenset((Form.PERCENT, Form.TIMES, Form.POINTS, Form.AMOUNT))


class _Contradiction(NamedTuple):
    claim: Claim
    twin: Twin
    word: str


class GrowthContradicted(Rule):
    """同比与上年报告的数对不上。

    文中写了今年的数和同比增减，没有写上年的数；按上年报告里同一指标的数计算，增减幅度与写出的不同。

    读者手里有上年的报告。同比对不上，要么上年的数后来调整过，要么今年的数或者幅度写错了。

    请查上年报告和台账。上年的数调整过、口径变了的，请在文中写明（如“按调整后的口径”“可比口径”）；写明可比口径的，
    上年的数本报告自己写出的（由 NUM007 核对），两份报告期间不同的，上年报告没有同一指标的，都不查。
    """

    code = "XDC004"
    name = "growth-contradicted"
    severity = Severity.WARNING
    title_en = "Growth contradicts last year's report"
    summary_en = "A stated change from last year is not what last year's own figure gives."
    basis = "《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="{place}写的是{old}，{arithmetic}；这里写作{stated}，请核对，上年的数有调整的请写明",
        en="{place} says {old}: {arithmetic}; here it is {stated}: check it, and say so if last "
        "year's number was restated",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        "direction": Text(
            zh="{place}写的是{old}，今年是{new}，这里却写{word}{stated}，请核对，上年的数有调整的请写明",
            en="{place} says {old} and this year has {new}, but “{word}{stated}” is written here: check it, "
            "and say so if last year's number was restated",
        ),
        "new": Text("今年的数在这里", "this year's number stands here"),
    }
    triggers = ("增", "升", "提高", "涨", "降", "减", "多", "少", "高", "低")
    compares = True
    good = (
        "某局2024年工作总结\n受理矛盾纠纷300件。\n=====\n某局2025年工作总结\n受理矛盾纠纷345件，同比增长15%。",
        "某局2024年工作总结\n受理矛盾纠纷300件。\n=====\n某局2025年工作总结\n受理矛盾纠纷412件，按可比口径同比增长15%。",
        "某局2024年工作总结\n受理矛盾纠纷300件。\n=====\n某局2025年工作总结\n受理矛盾纠纷412件，较上年的358件增长15.08%。",
        "某局2024年工作总结\n受理矛盾纠纷300件。\n=====\n某局2025年上半年工作总结\n受理矛盾纠纷412件，同比增长15%。",
        "某局2023年工作总结\n受理矛盾纠纷300件。\n=====\n某局2025年工作总结\n受理矛盾纠纷412件，同比增长15%。",
        "某局2024年工作总结\n受理矛盾纠纷300余件。\n=====\n某局2025年工作总结\n受理矛盾纠纷412件，同比增长15%。",
        "某局2024年工作总结\n调解矛盾纠纷300件，成功率98.3%。\n=====\n"
        "某局2025年工作总结\n办理公证345件，成功率98.6%，比上年提高0.9个百分点。",
        "某局2024年工作总结\n其中，城关镇受理矛盾纠纷300件。\n=====\n某局2025年工作总结\n受理矛盾纠纷412件，环比增长15%。",
    )
    bad = (
        "某局2024年工作总结\n受理矛盾纠纷300件。\n=====\n某局2025年工作总结\n受理矛盾纠纷412件，同比增长⟦15%⟧。",
        "某局2024年工作总结\n受理矛盾纠纷300件。\n=====\n某局2025年工作总结\n受理矛盾纠纷345件，比上年下降⟦15%⟧。",
        "某局2024年工作总结\n受理矛盾纠纷300件。\n=====\n某局2025年工作总结\n受理矛盾纠纷345件，同比增加⟦54件⟧。",
        "某局2024年工作总结\n调解矛盾纠纷300件，成功率98.3%。\n=====\n"
        "某局2025年工作总结\n调解矛盾纠纷345件，成功率98.6%，比上年提高⟦0.9个百分点⟧。",
        "某局2024年工作总结\n群众满意度93.2%。\n=====\n某局2025年工作总结\n群众满意度达95.6%，比上年提高⟦2.1个百分点⟧。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Redo each change from last year with last year's own figure."""
        years = document.once(read_years)
        if years is None or not years.successive:
            return
        from sifalint_rules.comparison.twins import read_twins

        twins = {twin.this.span: twin for twin in document.once(read_twins)}
        for statement in document.once(read_statements) if twins else ():
            for claim, twin, word in _contradictions(document, statement, twins, years.last.year):
                yield self.finding(
                    claim.span,
                    note="direction" if claim.outcome is Outcome.DIRECTION else "",
                    related=[self.related(twin.this.span, "new")],
                    rests_on=[claim.span],
                    place=line_of(years.previous, twin.last.span),
                    old=years.previous[twin.last.span],
                    new=document[twin.this.span],
                    word=word,
                    arithmetic=claim.arithmetic,
                    stated=document[claim.span],
                )


def _contradictions(
    document: Document, statement: Statement, twins: dict[Span, Twin], last: int
) -> Iterator[_Contradiction]:
    if statement.masked or not any(number.span in twins for number in statement.numbers):
        return
    changes = read_changes(statement)
    place = Place(document.once(folded), statement.numbers, changes, change_words(statement.packs))
    for change in changes.values():
        sides = sides_of(place, change)
        twin = twins.get(sides.new.span) if sides.new else None
        if twin is None or sides.old or not sides.sure or not _is_yearly(change, last):
            continue
        if not _is_plausible(twin):
            continue
        if not _on_other_basis(place, statement, change):
            claim = judged(change, Sides(twin.last, twin.this), place.known)
            if claim.outcome in _WRONG:
                yield _Contradiction(claim, twin, change.words.word)


def _is_plausible(twin: Twin) -> bool:
    """Whether two numbers are of one size: others are hardly of the same thing, whatever they are called."""
    low, high = sorted((twin.last.quantity.value, twin.this.quantity.value))
    return high <= _MOST_FOLD * low


def _is_yearly(change: Change, last: int) -> bool:
    """Whether a change is one from the whole of last year."""
    return change.form in _FORMS and era(change.words.basis) in ("annual", str(last))


def _on_other_basis(place: Place, statement: Statement, change: Change) -> bool:
    """Whether the words between the numbers say that a change is not to be redone from printed numbers."""
    start = place.numbers[change.at - 1].span.end if change.at else statement.span.start
    return on_other_basis(place.text[start : change.number.span.start], place.known)
