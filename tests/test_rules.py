"""The contract every rule keeps, and its examples, which are its tests."""

from __future__ import annotations

import string

import pytest

from sifalint import Document, Severity
from sifalint.cross import Crossing, CrossRule, traced
from sifalint.document import Context
from sifalint.engine import check
from sifalint.examples import parted, read_example
from sifalint.plugins import Plugins

PLUGINS = Plugins()
PROFILES = tuple(PLUGINS.collect("sifalint_profiles"))
RULES = list(PLUGINS.rules.values())
every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


def reports(rule, rules, example):
    """What some rules say of an example of a rule, and the example's own text with its marks."""
    earlier, marked = parted(example) if rule.compares else ("", example)
    text, spans = read_example(marked)
    made = [each() for each in rules]
    context = Context(profiles=PROFILES)
    if not issubclass(rule, CrossRule):
        previous = Document(earlier, context=context) if rule.compares else None
        report = check(Document(text, context=context._replace(previous=previous)), made)
    else:
        crossing = Crossing()
        for each in (earlier, text):
            report = traced(check(Document(each, context=context), made), made)
            report = crossing.crossed(report, made)
    assert not report.problems, report.problems
    return report, text, spans


def family_of(rule):
    return [other for other in RULES if other.family() == rule.family()]


def test_every_plugin_loads():
    assert RULES
    assert not PLUGINS.problems


@every_rule
@pytest.mark.parametrize("form", ["name", "page", "english", "examples", "options"])
def test_rule_is_complete(rule, form):
    if form == "name":
        assert rule.code[:3].isupper()
        assert rule.code[3:].isdigit()
        assert len(rule.code) == 6
        assert rule.name == rule.name.lower()
        assert set(rule.name) <= set(string.ascii_lowercase + string.digits + "-")
        assert isinstance(rule.severity, Severity)
    elif form == "page":
        paragraphs = rule.page().split("\n\n")
        assert len(paragraphs) >= 3, "title, summary, and why it matters and how to put it right"
        assert rule.title().zh
        assert rule.summary().zh
        assert rule.basis
    elif form == "english":
        assert rule.title_en.isprintable()
        assert rule.summary_en.endswith(".")
        for text in (rule.message, *rule.notes.values()):
            assert fields(text.zh) == fields(text.en)
    elif form == "examples":
        assert rule.good
        assert rule.bad
    else:
        for option in rule.options:
            assert option.meaning.zh
            assert option.meaning.en


def fields(template):
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def examples(kind):
    return [
        pytest.param(rule, example, id=f"{rule.code}-{kind}-{i}")
        for rule in RULES
        for i, example in enumerate(getattr(rule, kind), 1)
    ]


@pytest.mark.parametrize(("rule", "example"), examples("bad"))
def test_bad_example_is_found_where_it_is_marked(rule, example):
    report, text, spans = reports(rule, [rule], example)
    assert spans, "a bad example marks its places"
    found = [finding.span for finding in report.findings]
    assert [text[slice(*span)] for span in found] == [text[slice(*span)] for span in spans]
    assert tuple(found) == spans


@pytest.mark.parametrize(("rule", "example"), examples("good"))
def test_good_example_is_silent_under_the_whole_family(rule, example):
    report, _, spans = reports(rule, family_of(rule), example)
    assert not spans, "a good example marks no places"
    assert [(finding.code, finding.message.en) for finding in report.findings] == []


@every_rule
def test_the_claims_that_a_rule_lists_are_those_it_declares(rule):
    listed = {
        claim.kind
        for example in (*rule.good, *rule.bad)
        for claim in reports(rule, [rule], example)[0].checked
    }
    assert listed == set(rule.claims)


@every_rule
def test_a_rule_that_compares_says_nothing_of_one_document_alone(rule):
    for example in (*rule.good, *rule.bad) if rule.compares else ():
        text = read_example(parted(example).text).text
        report = check(Document(text, context=Context(profiles=PROFILES)), [rule()])
        assert (report.findings, report.problems) == ((), ())


def test_codes_and_names_are_unique():
    given = list(PLUGINS.collect("sifalint_rules"))
    assert given
    assert len({rule.code for rule in given}) == len({rule.name for rule in given}) == len(given)
