"""Contradictions that share a number are one finding."""

from __future__ import annotations

import sifalint
from sifalint import Document, Finding, Rule, Severity, Span, Text
from sifalint.causes import fold_causes
from sifalint.engine import check

WORDS = Text("第 {n} 处", "place {n}")


def finding(start, rests_on=(), severity=Severity.ERROR, code="TST001"):
    places = tuple(Span(place, place + 1) for place in rests_on)
    message = WORDS.filled({"n": start})
    return Finding(code, "test", severity, Span(start, start + 1), message, rests_on=places)


def told(findings):
    return [(each.span.start, [related.span.start for related in each.related]) for each in findings]


def test_findings_without_a_common_place_stay_as_they_are():
    given = [finding(1, [1, 2]), finding(3, [3, 4]), finding(5), finding(5)]
    assert fold_causes(given) == given


def test_findings_that_share_a_place_are_one_even_by_way_of_a_third():
    assert told(fold_causes([finding(1, [1, 2]), finding(4, [2, 4]), finding(6, [6, 4]), finding(9)])) == [
        (4, [1, 6]),
        (9, []),
    ]


def test_the_most_severe_leads_then_the_one_at_the_shared_place_then_the_first():
    warning = finding(2, [2, 3], Severity.WARNING)
    assert told(fold_causes([warning, finding(4, [3, 4])])) == [(4, [2])]
    assert told(fold_causes([finding(1, [1, 5]), finding(5, [5, 6]), finding(7, [5, 7])])) == [(5, [1, 7])]
    assert told(fold_causes([finding(1, [1, 3]), finding(2, [2, 3])])) == [(1, [2])]


def test_the_others_say_what_they_found_in_both_languages():
    (lead,) = fold_causes([finding(1, [1, 2]), finding(4, [2, 4])])
    assert "第 4 处" in lead.related[0].message.zh
    assert "place 4" in lead.related[0].message.en


def test_a_fold_offers_no_fix_as_it_is_open_which_number_is_wrong():
    (lead,) = fold_causes([finding(1, [1, 2])._replace(fix=sifalint.Fix("unsafe", ())), finding(4, [2, 4])])
    assert lead.fix is None


def test_many_findings_on_one_place_take_no_more_than_linear_steps():
    many = [finding(i, [i, 0]) for i in range(1, 20_000)]
    assert len(fold_causes(many)) == 1


def test_a_rule_that_does_not_run_swallows_nothing():
    class One(Rule):
        code, name, severity, message = "TST001", "one", Severity.ERROR, WORDS

        def check(self, document):
            yield self.finding(Span(0, 1), n=0, rests_on=[Span(0, 1), Span(2, 3)])

    class Two(One):
        code, name = "TST002", "two"

        def check(self, document):
            yield self.finding(Span(2, 3), n=2, rests_on=[Span(2, 3)])

    document = Document("甲乙丙")
    assert [each.code for each in check(document, [One(), Two()]).findings] == ["TST002"]
    assert [each.code for each in check(document, [One()]).findings] == ["TST001"]


def test_what_says_the_same_at_the_same_place_is_said_once():
    one = finding(1, [1])
    (lead,) = fold_causes([one, one._replace(code="TST002")])
    assert lead == one
