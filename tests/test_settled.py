"""What stands in a stretch that another finding settles is told with that finding."""

from __future__ import annotations

import pytest

from sifalint import Document, Finding, Related, Severity, Span, Text
from sifalint.echoes import AGAIN
from sifalint.engine import check
from sifalint.settled import fold_settled
from sifalint_rules.duplicates.rules import RULES


def found(start, end, severity=Severity.WARNING, **more):
    words = Text(f"{start}到{end}", f"{start} to {end}")
    return Finding("TST001", "test", severity, Span(start, end), words, **more)


COPY = found(50, 100, settles=(Span(50, 70), Span(80, 100)))


def test_findings_stay_where_nothing_settles():
    findings = [found(1, 2), found(3, 4)]
    assert fold_settled(findings) is findings


def test_a_finding_inside_is_told_with_the_one_that_settles():
    (lead,) = fold_settled([COPY, found(55, 57), found(99, 100)])
    assert [related.span for related in lead.related] == [(55, 57), (99, 100)]
    assert lead.related[0].message == Text(
        "重复的文字里还有：55到57", "in the repeated text, besides: 55 to 57"
    )


def test_the_gravest_finding_gives_its_severity():
    (lead,) = fold_settled([COPY, found(55, 57, Severity.ERROR), found(60, 61, Severity.INFO)])
    assert lead.severity is Severity.ERROR


@pytest.mark.parametrize(
    "other",
    [
        found(10, 20),
        found(72, 75),
        found(55, 57, settles=(Span(55, 57),)),
        found(55, 57, related=(Related(Span(10, 12), AGAIN),)),
    ],
    ids=["outside", "between", "settles itself", "the same in the original"],
)
def test_what_is_kept(other):
    assert len(fold_settled([COPY, other])) == 2


def test_a_contradiction_with_a_place_inside_is_settled():
    (lead,) = fold_settled([found(10, 12, rests_on=(Span(10, 12), Span(85, 87))), COPY])
    assert lead.related[0].span == (10, 12)


def test_a_rule_says_what_it_settles():
    line = "全年受理法律援助案件96件,办结案件81件,挽回经济损失312万元,群众满意度保持较高水平。"
    (finding,) = check(Document(f"{line}\n另有一段。\n{line}\n"), [rule() for rule in RULES]).findings
    assert finding.settles == (finding.span,)
