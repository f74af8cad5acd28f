"""The JSON that other programs read."""

from __future__ import annotations

import io
import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import sifalint
from sifalint import (
    Applicability,
    Checked,
    Document,
    Edit,
    Finding,
    Fix,
    Related,
    Severity,
    Span,
    Text,
    Verdict,
)
from sifalint.document import SourceMap
from sifalint.examples import read_example
from sifalint.report import Problem, Report
from sifalint.reporters import Settings, Totals
from sifalint.reporters import json as json_format
from sifalint.reporters.shared.excerpts import clause
from sifalint.reporters.shared.fingerprints import fingerprint

SCHEMA = json.loads((Path(json_format.__file__).parent / "json.schema.json").read_text(encoding="utf-8"))
DRAFT = "一、主要工作\r\n（一）做实调解\r\n共受理812件，调解成功804件，成功率⟦99.20%⟧。\r\n"
MESSAGE = Text("按 804÷812 应为 99.01%", "804÷812 makes 99.01%")


def written(*reports, totals=None, lang="zh"):
    stream = io.StringIO()
    reporter = json_format.REPORTER(Settings(lang=lang), stream)
    reporter.begin()
    for report in reports:
        reporter.report(report)
    reporter.end(totals or Totals())
    return stream.getvalue()


def read(*reports, **options):
    output = json.loads(written(*reports, **options))
    jsonschema.Draft202012Validator(SCHEMA).validate(output)
    return output


def rate_finding(span, **options):
    return Finding("NUM001", "rate-mismatch", Severity.ERROR, span, MESSAGE, **options)


def rate_report():
    text, (span,) = read_example(DRAFT)
    document = Document(text, path="草稿.txt")
    whole = text.index("812件")
    finding = rate_finding(
        span,
        related=(Related(Span(whole, whole + 4), Text("分母在这里", "the denominator")),),
        fix=Fix(Applicability.UNSAFE, (Edit(span, "99.01%"),)),
    )
    checked = (
        Checked("rates", Span(0, 1), Verdict.HOLDS),
        Checked("rates", span, Verdict.WRONG),
        Checked("rates", span, Verdict.UNVERIFIABLE),
    )
    properties = {"profile": "work-report", "report_year": 2025, "other": 1}
    return Report(document.path, document, (finding,), checked, properties=properties)


def test_the_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_a_report():
    problems = (Problem("", Text("插件 x 出错", "plugin x failed")),)
    output = read(rate_report(), totals=Totals(suppressed=3, problems=problems))
    assert output == {
        "version": 1,
        "tool": {"name": "sifalint", "version": sifalint.__version__},
        "documents": [
            {
                "path": "草稿.txt",
                "format": "text",
                "encoding": "utf-8",
                "profile": "work-report",
                "report_year": 2025,
                "characters": 46,
                "coverage": {
                    "rates": {"found": 3, "verified": 1, "wrong": 1, "doubtful": 0, "unverifiable": 1}
                },
            }
        ],
        "findings": [
            {
                "path": "草稿.txt",
                "code": "NUM001",
                "name": "rate-mismatch",
                "severity": "error",
                "message": "按 804÷812 应为 99.01%",
                "start": {"offset": 37, "line": 3, "column": 21},
                "end": {"offset": 43, "line": 3, "column": 27},
                "section": ["一、主要工作", "（一）做实调解"],
                "excerpt": "成功率99.20%。",
                "fingerprint": output["findings"][0]["fingerprint"],
                "related": [
                    {
                        "start": {"offset": 20, "line": 3, "column": 4},
                        "end": {"offset": 24, "line": 3, "column": 8},
                        "message": "分母在这里",
                    }
                ],
                "fix": {
                    "applicability": "unsafe",
                    "edits": [{"start": 37, "end": 43, "text": "99.01%"}],
                },
            }
        ],
        "suppressed": 3,
        "errors": [{"path": "", "message": "插件 x 出错"}],
    }


def test_keys_stand_in_the_promised_order():
    output = read(rate_report())
    assert list(output) == ["version", "tool", "documents", "findings", "suppressed", "errors"]
    assert list(output["documents"][0]) == SCHEMA["$defs"]["document"]["required"]
    assert list(output["findings"][0]) == SCHEMA["$defs"]["finding"]["required"]


def test_english():
    output = read(rate_report(), lang="en")
    assert output["findings"][0]["message"] == MESSAGE.en
    assert output["findings"][0]["related"][0]["message"] == "the denominator"


def test_a_run_without_files():
    output = read()
    assert (output["documents"], output["findings"], output["errors"]) == ([], [], [])


def test_a_file_that_could_not_be_read_is_an_error_and_hides_nothing():
    unread = Report("b.docx", None, problems=(Problem("b.docx", Text("已加密", "encrypted")),))
    output = read(unread, rate_report())
    assert [document["path"] for document in output["documents"]] == ["草稿.txt"]
    assert len(output["findings"]) == 1
    assert output["errors"] == [{"path": "b.docx", "message": "已加密"}]


def test_places_are_those_in_the_file():
    source = SourceMap("**共9件**", (0,), (2,))
    document = Document("共9件", path="a.md", source=source)
    fix = Fix(Applicability.SAFE, (Edit(Span(1, 2), "8"),))
    found = read(Report("a.md", document, (rate_finding(Span(1, 2), fix=fix),)))["findings"][0]
    assert found["start"] == {"offset": 3, "line": 1, "column": 4}
    assert found["fix"]["edits"] == [{"start": 3, "end": 4, "text": "8"}]


def test_one_line_for_each_document_and_finding():
    lines = written(rate_report(), rate_report()).splitlines()
    assert sum(line.startswith('  {"path"') for line in lines) == 4


def test_chinese_is_written_as_it_is_and_nothing_acts_on_a_terminal():
    document = Document("共\x1b[31m9\x9b件\u202e\ud800。", path="a\udcff.txt")
    output = written(Report(document.path, document, (rate_finding(Span(5, 9)),)))
    assert "按 804÷812 应为 99.01%" in output
    assert output.replace("\n", "").isprintable()
    found = json.loads(output)["findings"][0]
    assert found["excerpt"] == "共\x1b[31m9\x9b件\u202e\ufffd。"
    assert found["path"] == "a\ufffd.txt"


@pytest.mark.parametrize(
    ("marked", "excerpt"),
    [
        ("前一句。受理⟦*⟧件，办结9件。", "受理*件"),
        ("共12,345件，受理⟦12,345⟧件，办结9件。", "受理12,345件"),
        ("受理⟦9件，办结8⟧件，余1件。", "受理9件，办结8件"),
        ("前一行\n受理⟦9件\n办结8⟧件\n后一行", "受理9件 办结8件"),
        ("⟦前一行\n受理9件⟧", ""),
        ("长" * 70 + "⟦9⟧" + "长" * 70, "长" * 29 + "9" + "长" * 30),
        ("。⟦" + "长" * 70 + "短" * 70 + "⟧。", "长" * 42 + "……" + "短" * 16),
        ("受理9件⟦⟧", "受理9件"),
    ],
)
def test_excerpt_is_the_clause(marked, excerpt):
    text, (span,) = read_example(marked)
    assert clause(Document(text), span) == excerpt


def prints(*marked, code="NUM001"):
    found = []
    for each in marked:
        text, spans = read_example(each)
        document = Document(text)
        found += [fingerprint(document, Finding(code, "x", Severity.ERROR, span, MESSAGE)) for span in spans]
    return found


def test_fingerprint_stays_when_lines_move_and_widths_and_numbers_change():
    first, moved, renumbered, widened = prints(
        "一、工作情况\n受理⟦9⟧件，办结8件。\n",
        "前言。\n一、工作情况\n新的一段。\n\n受理⟦9⟧件，办结7件。\n",
        "二、工作情况\n受理⟦9⟧件,办结8件。\n",
        "一、工作情况\n　　受理 ⟦９⟧ 件。\n",
    )
    assert first == moved == renumbered == widened


def test_fingerprint_changes_with_rule_words_and_section():
    base = "一、工作情况\n受理⟦9⟧件。\n"
    found = prints(base, "一、工作情况\n受理⟦8⟧件。\n", "一、工作打算\n受理⟦9⟧件。\n")
    assert len({*found, *prints(base, code="NUM002")}) == 4


def test_second_identical_finding_has_the_same_fingerprint():
    one, other = prints("一、工作情况\n受理⟦9⟧件。另外受理3件。受理⟦9⟧件。\n")
    assert one == other


@given(st.text(min_size=1), st.data())
def test_any_text_with_any_findings_is_valid_json(text, data):
    offsets = st.integers(0, len(text))
    spans = [Span(*sorted(pair)) for pair in data.draw(st.lists(st.tuples(offsets, offsets), max_size=5))]
    message = Text(text, text)
    found = tuple(
        Finding(text, text, Severity.INFO, span, message, (Related(span, message),)) for span in spans
    )
    document = Document(text, path=text)
    report = Report(text, document, found, properties={"profile": text})
    output = read(report)
    assert output["documents"][0]["characters"] == len(text)
    for finding, span in zip(output["findings"], spans, strict=True):
        assert finding["start"]["offset"] == span.start
        assert finding["message"] == "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
    written(report).encode("utf-8")
