"""The engine: what it runs, guards, sorts and folds; and the one call that does it all."""

from __future__ import annotations

import pickle

import pytest

import sifalint
from sifalint import (
    Applicability,
    Checked,
    Document,
    Edit,
    Finding,
    Fix,
    Property,
    Reader,
    Report,
    Rule,
    Severity,
    Span,
    Text,
    UserError,
    Verdict,
)
from sifalint.document import Context, SourceMap
from sifalint.engine import check, check_file
from sifalint.examples import read_example
from sifalint.selection import SelectionError


class Marker(Rule):
    """Finds a letter."""

    code, name, severity = "TST001", "marker", Severity.WARNING
    message = Text("这里是 {letter}", "here is {letter}")
    letter = "甲"

    def check(self, document):
        for i, character in enumerate(document.text):
            if character == self.letter:
                yield self.finding(Span(i, i + 1), letter=character)


class Worse(Marker):
    code, name, severity, letter = "TST002", "worse", Severity.ERROR, "乙"


class Crashing(Rule):
    code, name, severity = "TST003", "crashing", Severity.ERROR

    def check(self, document):
        yield Checked("rates", Span(0, 1), Verdict.HOLDS)
        raise ZeroDivisionError("boom")


class Outside(Rule):
    code, name, severity = "TST004", "outside", Severity.ERROR
    message = Text("界外", "outside")

    def check(self, document):
        yield self.finding(Span(0, len(document.text) + 1))


class Refusing(Rule):
    code, name, severity = "TST005", "refusing", Severity.ERROR

    def check(self, document):
        raise UserError(Text("请先改好配置", "mend the configuration first"))
        yield


def run(text, *rules, properties=()):
    return check(Document(text), [rule() for rule in rules], properties)


def test_findings_come_in_order_of_place_then_weight():
    found = run("乙甲乙", Marker, Worse).findings
    assert [(finding.code, finding.span.start) for finding in found] == [
        ("TST002", 0),
        ("TST001", 1),
        ("TST002", 2),
    ]


def test_a_crash_is_a_problem_that_names_the_rule_and_hides_nothing():
    report = run("甲", Crashing, Marker)
    assert [finding.code for finding in report.findings] == ["TST001"]
    assert report.checked == ()
    (problem,) = report.problems
    assert "TST003" in problem.message.zh
    assert "ZeroDivisionError: boom" in problem.message.en


def test_a_place_outside_the_text_is_a_crash():
    report = run("甲", Outside)
    assert report.findings == ()
    assert "TST004" in report.problems[0].message.en


def test_what_a_user_can_mend_is_said_in_its_own_words_once():
    def refuse(document):
        raise UserError(Text("请先改好配置", "mend the configuration first"))

    report = run("甲", Refusing, properties=[Property("profile", refuse)])
    assert [problem.message.zh for problem in report.problems] == ["请先改好配置"]


def test_a_rule_without_its_triggers_does_not_run():
    class Gated(Crashing):
        triggers = ("乙",)

    assert run("甲", Gated).problems == ()
    assert run("乙", Gated).problems != ()


def test_facts_are_read_once():
    calls = []

    def count(document):
        calls.append(document)
        return len(calls)

    document = Document("甲")
    assert (document.once(count), document.once(count)) == (1, 1)


def test_what_stands_in_a_copy_is_given_once_with_the_second_place():
    draft = (
        "松岭市司法局围绕中心、服务大局，扎实推进各项工作，取得了新的进展。\n"
        "全年受理矛盾纠纷一批，推动行业性专业性调解组织甲规范化建设，成效明显。\n"
        "开展法治宣传活动多场，发放宣传资料一批，营造了浓厚的法治氛围。\n"
    )
    (finding,) = run(draft + "\n" + draft, Marker).findings
    assert finding.span.start < len(draft)
    assert [draft[related.span.start - len(draft) - 1] for related in finding.related] == ["甲"]


def test_one_call_checks_a_text():
    report = sifalint.lint("松岭市司法局2025年工作总结\n一、工作情况\n办结*件。", select=["PLH"])
    assert [finding.code for finding in report.findings] == ["PLH001"]
    assert report.properties["report_year"] == 2025
    assert report.worst() is Severity.ERROR
    assert sifalint.lint("办结12件。").worst() is None
    with pytest.raises(SelectionError):
        sifalint.lint("办结12件。", ignore=["NOPE"])


def test_every_name_of_the_public_api_is_there():
    for name in sifalint.__all__:
        assert getattr(sifalint, name) is not None
    with pytest.raises(AttributeError):
        sifalint.nonsense  # noqa: B018


def test_a_finding_is_a_value():
    finding = Finding("A", "a", Severity.INFO, Span(0, 1), Text("甲", "a"))
    assert finding == Finding("A", "a", Severity.INFO, Span(0, 1), Text("甲", "a"))
    assert str(finding.message) == "甲"


def test_marks_of_an_example():
    assert read_example("甲⟦乙丙⟧丁⟦⟧") == ("甲乙丙丁", (Span(1, 3), Span(4, 4)))
    for wrong in ("甲⟦乙", "甲⟧乙"):
        with pytest.raises(ValueError, match="unpaired"):
            read_example(wrong)


def saying(*said, **body):
    """A rule that says this."""
    body = {"code": "TST006", "name": "saying", "check": lambda self, document: said, **body}
    return type("Saying", (Rule,), body)


def finding(span=Span(0, 1), severity=Severity.ERROR, message=Text("甲", "a"), **more):  # noqa: B008
    return Finding("TST006", "saying", severity, span, message, **more)


def leave(*arguments):
    raise SystemExit(0)


@pytest.mark.parametrize(
    "unsound",
    [
        saying("words"),
        saying(finding(severity="error")),
        saying(finding(message="words")),
        saying(finding(span=(0, 1))),
        saying(finding(span=Span(0.0, 1.0))),
        saying(finding(span=Span("0", 1))),
        saying(finding(related=[])),
        saying(finding(fix=Fix(Applicability.SAFE, [Edit(Span(0, 1), "乙")]))),
        saying(finding(fix=Fix(Applicability.SAFE, (Edit(Span(0, 9), "乙"),)))),
        saying(Checked("rates", Span(0, 9), Verdict.HOLDS)),
        saying(Checked("rates", Span(0, 1), "holds")),
        saying(triggers=(1,)),
        saying(check=leave),
    ],
)
def test_an_unsound_word_is_a_problem_that_names_the_rule(unsound):
    report = run("甲", unsound, Marker)
    assert [finding.code for finding in report.findings] == ["TST001"]
    (problem,) = report.problems
    assert "TST006" in problem.message.zh


def test_a_property_that_leaves_is_a_problem():
    assert "SystemExit: 0" in run("甲", properties=[Property("year", leave)]).problems[0].message.en


def refuse(*arguments):
    raise UserError(Text("请另存为 .txt", "save it as .txt"))


def crash(*arguments):
    raise ValueError("bad zip")


@pytest.mark.parametrize(
    ("read", "said"),
    [
        (refuse, "save it as .txt"),
        (crash, "ValueError: bad zip"),
        (leave, "SystemExit: 0"),
        (lambda *arguments: None, "not of type Document"),
    ],
)
def test_a_reader_that_fails_is_a_problem_of_its_file(tmp_path, read, said):
    draft = tmp_path / "draft.new"
    draft.write_bytes(b"x")
    report = check_file(str(draft), [], readers=[Reader("new", (".new",), read)])
    assert report.document is None
    assert said in report.problems[0].message.en


@pytest.mark.parametrize(("span", "kept"), [(Span(0, 2), True), (Span(0, 3), False), (Span(2, 2), True)])
def test_a_fix_that_would_write_over_markup_is_left_out(span, kept):
    fix = Fix(Applicability.SAFE, (Edit(span, "98"),))
    document = Document("99%", source=SourceMap("**99**%", (0, 2), (2, 6)))
    (found,) = check(document, [saying(finding(fix=fix))()]).findings
    assert found.fix == (fix if kept else None)


def test_a_report_travels_to_another_process():
    report = Report("a.txt", None)
    assert pickle.loads(pickle.dumps(report)) == report


def test_one_call_checks_a_document_in_the_context_given():
    draft = Document("松岭市司法局2025年工作总结\n一、工作情况\n办结12件。", path="a.txt")
    told = sifalint.lint(draft, report_year=2024)
    assert (told.path, told.properties["report_year"]) == ("a.txt", 2024)
    assert told.document.context.report_year == 2024
    assert told.document.context.profiles
    assert draft.context == Context()
    own = Document(draft.text, context=Context(2023, "work-summary", told.document.context.profiles))
    kept = sifalint.lint(own)
    assert kept.document is own
    assert kept.properties["report_year"] == 2023


def test_what_plugins_need_is_public():
    needed = {"Reader", "Unreadable", "decode", "Reporter", "Settings", "Totals", "SelectionError"}
    assert needed <= set(sifalint.__all__)
    assert sifalint.SelectionError is SelectionError
