"""What holds for any text at all."""

from __future__ import annotations

import io
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sifalint import Context, Document
from sifalint.engine import check
from sifalint.plugins import Plugins
from sifalint.readers.markdown import read_markdown
from sifalint.reporters import Settings, Totals, reporter_named

PLUGINS = Plugins()
RULES = [rule() for rule in PLUGINS.rules.values()]
PROPERTIES = list(PLUGINS.collect("sifalint_properties"))
CONTEXT = Context(profiles=tuple(PLUGINS.collect("sifalint_profiles")))

WORDS = (
    *"一二三十（）()、，。；：,;:“”《》〔〕*×X_年月日%％万亿余多共其中率占件人\n\r\t -—~.0123456789",
    "\n一、",
    "\n（二）",
    "\n3.",
    "。（四）",
    "现将工作情况、存在问题和下一步打算报告如下。",
    "2025年",
    "2月30日",
    "16:56:432024年",
    "受理案件812件，",
    "调解成功804件，",
    "调解成功率99.20%。",
    "，其中男112人、女16人",
    "合计2010人次",
    "达标率100%",
    "此处隐藏40字",
    "XX县",
    "*市",
    "*万元",
    "20XX年",
    "20_年",
    "【待补】",
    "{{name}}",
    "一是",
    "三是",
    "第一章 总则\n",
    "发表时间：2025-03-18 ",
    "司法局2024年法治政府建设年度报告\n",
    "\n附件：1.",
    "上年结转",
    "同比增长",
    "分别为",
    "两千零五",
    "百分之九十九点八",
    "\n二、存在的问题\n",
    "\n三、2026年工作计划\n",
    "\ufffc",
    "\u3000\u3000",
    "\x1b[31m",
    "\ud800",
    "𠮷",
    "👍🏽",
)
reportish = st.lists(st.sampled_from(WORDS), max_size=60).map("".join)
anything = st.one_of(reportish, st.text(max_size=200), reportish.map(lambda text: text + "\n" + text))
often = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def checked(text):
    return check(Document(text, context=CONTEXT), RULES, PROPERTIES)


def written(report, name, lang="zh"):
    stream = io.StringIO()
    reporter = reporter_named(name)(Settings(lang=lang), stream)
    reporter.begin()
    reporter.report(report)
    reporter.end(Totals())
    return stream.getvalue()


@often
@given(anything)
def test_no_rule_crashes_and_no_place_is_outside_the_text(text):
    report = checked(text)
    assert report.problems == ()
    for word in (*report.findings, *report.checked):
        assert 0 <= word.span.start <= word.span.end <= len(text)


@often
@given(reportish)
def test_checking_twice_says_the_same(text):
    assert checked(text).findings == checked(text).findings


@often
@given(anything)
def test_json_is_json_and_holds_every_finding(text):
    report = checked(text)
    for lang in ("zh", "en"):
        record = json.loads(written(report, "json", lang))
        assert len(record["findings"]) == len(report.findings)
        for row in record["findings"]:
            assert row["start"]["offset"] <= row["end"]["offset"] <= len(text)


@often
@given(anything)
def test_the_terminal_report_never_passes_on_control_characters(text):
    shown = written(checked(text), "terminal")
    assert not any(ord(character) < 32 and character != "\n" for character in shown)


@often
@given(reportish)
def test_markdown_places_are_inside_the_file(text):
    raw = text.encode("utf-8", errors="replace")
    document = read_markdown(raw, "draft.md", None, CONTEXT) if b"\x1b" not in raw else Document("")
    report = check(document, RULES, PROPERTIES)
    assert report.problems == ()
    for finding in report.findings:
        start, end = document.located(finding.span)
        assert 0 <= start.offset <= end.offset <= len(document.source.source)


def fixed(text):
    """The text with every fix applied that does not overlap one before it."""
    edits = sorted(edit for finding in checked(text).findings if finding.fix for edit in finding.fix.edits)
    pieces, done = [], 0
    for edit in edits:
        if edit.span.start >= done:
            pieces += [text[done : edit.span.start], edit.text]
            done = edit.span.end
    return "".join([*pieces, text[done:]])


@often
@given(reportish)
def test_fixing_comes_to_an_end_and_then_changes_nothing(text):
    for _ in range(12):
        before, text = text, fixed(text)
        if text == before:
            return
    raise AssertionError(f"fixes never end: {text!r}")


@pytest.mark.parametrize(
    "text",
    [
        "（" * 20_000,
        "一、" * 20_000,
        "《" * 20_000 + "》" * 20_000,
        "*" * 50_000,
        "1" * 50_000,
        "一" * 50_000,
        "\n" * 50_000,
        "其中1人、" * 8_000,
        "。（四）甲" * 8_000,
        "2025年" * 10_000,
        "率为1%" * 10_000,
    ],
    ids=lambda text: repr(text[:6]),
)
def test_hostile_repetition_is_no_crash(text):
    assert checked(text).problems == ()
