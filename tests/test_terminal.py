"""What an editor reads in a terminal."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sifalint import Checked, Document, Finding, Related, Severity, Span, Text, Verdict
from sifalint.examples import read_example
from sifalint.report import Problem, Report
from sifalint.reporters import Reporter, Settings, Totals, reporter_named, reporter_names
from sifalint.reporters.screen.columns import column_count, columns, visible
from sifalint.reporters.screen.wrap import Segment, wrap
from sifalint.reporters.terminal import TerminalReporter

DRAFT = """青石区司法局2025年上半年工作总结
今年以来，区司法局紧扣中心任务，各项工作平稳推进。
一、主要工作情况
（一）做实人民调解
全区共排查矛盾纠纷812件，调解成功804件，成功率⟦99.20%⟧。举办培训班⟦*⟧期，培训调解员⟦*⟧余人次。
（二）做优法律服务
窗口接待群众⟦*⟧人次。解答电话咨询⟦*⟧个。办理公证⟦*⟧件。办理法律援助⟦*⟧件，挽回损失⟦*⟧万元。
二、下一步打算
继续推进公共法律服务体系建设⟦⟧
"""
RATE = Text("成功率写作 99.20%，按 804÷812 应为 99.01%", "the rate says 99.20%, but 804÷812 makes 99.01%")
STAR = Text("“*”的数字还没有填", "the number at “*” is not filled in")
END = Text("句末缺少句号", "the sentence has no full stop")
WHOLE = Text("全文没有落款和成文日期", "the document has no signature and no date")
TITLES = {"PLH001": Text("数字没有填", "Number not filled in"), "NUM001": Text("比率不符", "Rate mismatch")}


def finding(span, code="PLH001", name="numeric-star", severity=Severity.ERROR, message=STAR, related=()):
    return Finding(code, name, severity, span, message, tuple(related))


def claims(kind, holds=0, wrong=0, unverifiable=0):
    verdicts = [Verdict.HOLDS] * holds + [Verdict.WRONG] * wrong + [Verdict.UNVERIFIABLE] * unverifiable
    return tuple(Checked(kind, Span(0, 1), verdict) for verdict in verdicts)


def draft_report():
    text, spans = read_example(DRAFT)
    document = Document(text, path="草稿/总结.txt")
    counted = text.index("812件")
    note = Related(Span(counted, counted + 4), Text("分母在这里", "the denominator is here"))
    rate, *stars, end = spans
    findings = [
        finding(Span(0, len(text)), "STR008", "no-signature-date", Severity.INFO, WHOLE),
        finding(rate, "NUM001", "rate-mismatch", message=RATE, related=[note]),
        *map(finding, stars),
        finding(end, "STR014", "truncated-end", Severity.WARNING, END),
    ]
    checked = (*claims("rates", 2, 1, 1), *claims("parts", 3))
    return Report(
        document.path,
        document,
        tuple(findings),
        checked,
        properties={"profile": "工作总结", "report_year": 2025},
    )


def shown(*reports, totals=None, **options):
    stream = io.StringIO()
    reporter = TerminalReporter(Settings(titles=TITLES, **options), stream)
    reporter.begin()
    for report in reports:
        reporter.report(report)
    reporter.end(totals or Totals())
    return stream.getvalue()


def marked_report(marked, path="a.txt", message=STAR, code="PLH001"):
    text, spans = read_example(marked)
    return Report(
        path, Document(text, path=path), tuple(finding(span, code, message=message) for span in spans)
    )


def excerpt_of(marked, **options):
    lines = shown(marked_report(marked), quiet=True, **options).splitlines()
    return [line.strip()[2:] for line in lines if line.strip().startswith("│")]


CHINESE = """\
草稿/总结.txt
2025年度 · 工作总结 · 184字 · 错误 8 处 · 警告 1 处 · 提示 1 处
────────────────────────────────────────

全文

  提示  全文没有落款和成文日期
        STR008 no-signature-date

一、主要工作情况 › （一）做实人民调解

  错误  成功率写作 99.20%，按 804÷812 应为 99.01%
        第1段 · 第5行27列 · NUM001 rate-mismatch
        │ 全区共排查矛盾纠纷812件，调解成功804件，成功率⟦99.20%⟧。
        ↳ 第5行10列：分母在这里

  错误  “*”的数字还没有填（这里共 2 处）
        第1段 · 第5行39列 · PLH001 numeric-star
        │ 举办培训班⟦*⟧期，培训调解员⟦*⟧余人次。

一、主要工作情况 › （二）做优法律服务

  错误  “*”的数字还没有填
        第1段 · 第7行7列 · PLH001 numeric-star
        │ 窗口接待群众⟦*⟧人次。
        本段另有 4 处同类问题（第17、24、33、40列）

二、下一步打算

  警告  句末缺少句号
        第1段 · 第9行15列 · STR014 truncated-end
        │ 继续推进公共法律服务体系建设⟦‸⟧

────────────────────────────────────────
检查了 1 个文件，错误 8 处，警告 1 处，提示 1 处。
数字核对  比率 4 处，可核 3 处，相符 2，不符 1
          分项 3 处，可核 3 处，未见矛盾
最常见的  7 处  PLH001  数字没有填
          1 处  NUM001  比率不符
          1 处  STR008  no-signature-date
          1 处  STR014  truncated-end
某一条看不明白，可以输入 sifalint explain PLH001 看说明。
"""
ENGLISH_NARROW = """\
草稿/总结.txt
report year 2025 · 工作总结 · 184 characters ·
8 errors · 1 warning · 1 info
──────────────────────────────

The whole document

  info     the document has no signature and no date
           STR008 no-signature-date

一、主要工作情况 › （一）做实人民调解

  error    the rate says 99.20%, but 804÷812 makes 99.01%
           paragraph 1 · line 5, column 27 ·
           NUM001 rate-mismatch
           │ 全区共排查矛盾纠纷812件，调解成功804件，成功率
           │ ⟦99.20%⟧。
           ↳ line 5, column 10: the denominator is here

  error    the number at “*” is not filled in
           (2 places here)
           paragraph 1 · line 5, column 39 ·
           PLH001 numeric-star
           │ 举办培训班⟦*⟧期，培训调解员⟦*⟧余人次。

一、主要工作情况 › （二）做优法律服务

  error    the number at “*” is not filled in
           paragraph 1 · line 7, column 7 ·
           PLH001 numeric-star
           │ 窗口接待群众⟦*⟧人次。
           4 more like this in the paragraph (columns 17,
           24, 33, 40)

二、下一步打算

  warning  the sentence has no full stop
           paragraph 1 · line 9, column 15 ·
           STR014 truncated-end
           │ 继续推进公共法律服务体系建设⟦‸⟧

──────────────────────────────
1 file checked, 8 errors, 1 warning, 1 info.
Figures  rates: 4 found, 3 checkable, 2 agree, 1 disagree
         parts: 3 found, 3 checkable, no conflict
Most often  7  PLH001  Number not filled in
            1  NUM001  Rate mismatch
            1  STR008  no-signature-date
            1  STR014  truncated-end
To read about a rule: sifalint explain PLH001
"""


def test_whole_output_in_chinese():
    assert shown(draft_report()) == CHINESE


def test_whole_output_in_english_on_sixty_columns():
    assert shown(draft_report(), lang="en", width=60) == ENGLISH_NARROW


def test_a_clean_file_is_one_friendly_line_with_what_was_verified():
    document = Document("今年工作平稳。", path="好.txt")
    report = Report(document.path, document, (), claims("rates", 2), properties={"report_year": 2025})
    assert shown(report) == "✓ 好.txt：没有发现问题（2025年度 · 7字；数字 2 处，可核 2 处，未见矛盾）\n"
    assert shown(report, lang="en") == (
        "✓ 好.txt: no problems found (report year 2025 · 7 characters; figures: 2 found,\n"
        "  2 checkable, no conflict)\n"
    )
    assert shown(report, quiet=True) == ""


def test_several_files():
    clean = Report("b.txt", Document("平稳。", path="b.txt"))
    unread = Report("c.docx", None, problems=(Problem("c.docx", Text("文件已加密，读不出来", "encrypted")),))
    assert shown(clean, marked_report("共⟦*⟧件。"), clean, unread, totals=Totals(suppressed=2)) == (
        """\
✓ b.txt：没有发现问题（3字）


a.txt
4字 · 错误 1 处
────────────────────────────────────────

  错误  “*”的数字还没有填
        第1段 · 第1行2列 · PLH001 numeric-star
        │ 共⟦*⟧件。


✓ b.txt：没有发现问题（3字）


c.docx
────────────────────────────────────────

  故障  文件已加密，读不出来

────────────────────────────────────────
检查了 4 个文件，错误 1 处，2 个没有问题，1 个没能读出来，
另有 2 处已按约定忽略。
某一条看不明白，可以输入 sifalint explain PLH001 看说明。
"""
    )


def test_all_files_clean():
    clean = Report("b.txt", Document("平稳。", path="b.txt"))
    assert shown(clean, clean).splitlines()[-1] == "检查了 2 个文件，没有发现问题。"


def test_problems_of_the_run_are_shown_even_when_quiet():
    totals = Totals(problems=(Problem("", Text("插件 x 出错，没有启用", "plugin x failed")),))
    assert "  故障  插件 x 出错，没有启用" in shown(totals=totals, quiet=True)


def test_colour_marks_without_brackets_and_quotes_everything():
    coloured = shown(draft_report(), colour=True)
    assert "⟦" not in coloured
    assert re.search(r"成功率\x1b\[7;31m99\.20%\x1b\[0m", coloured)
    uncoloured = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert "\x1b" not in uncoloured
    plain = re.sub(r"[⟦⟧]", "", CHINESE)
    assert [line.rstrip() for line in uncoloured.splitlines()] == plain.splitlines()


def test_plain_output_does_not_import_rich():
    script = (
        "import io, sys\n"
        "from sifalint import Document\n"
        "from sifalint.engine import Report\n"
        "from sifalint.reporters import Settings, Totals, reporter_named\n"
        "reporter = reporter_named('terminal')(Settings(), io.StringIO())\n"
        "reporter.report(Report('a', Document('好。')))\n"
        "reporter.end(Totals())\n"
        "assert 'rich' not in sys.modules and 'json' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


@pytest.mark.parametrize(
    ("marked", "excerpt"),
    [
        pytest.param("前一句。受理⟦*⟧件，办结9件。后一句。", ["受理⟦*⟧件，办结9件。"], id="sentence"),
        pytest.param("受理⟦*⟧件⟦*⟧人。", ["受理⟦*⟧件⟦*⟧人。"], id="two marks"),
        pytest.param("受理⟦ ⟧件，⟦　　⟧办结。", ["受理⟦␣⟧件，⟦␣␣⟧办结。"], id="blanks"),
        pytest.param("共受理⟦⟧", ["共受理⟦‸⟧"], id="end of text"),
        pytest.param("\n共受理\n\n⟦⟧", ["共受理⟦‸⟧"], id="after the last paragraph"),
        pytest.param("用\ufffc⟦*⟧标出。", ["用[代码]⟦*⟧标出。"], id="code object"),
        pytest.param("比率：\t⟦9\x1b[31m9⟧%。", ["比率： ⟦9<U+001B>[31m9⟧%。"], id="escape"),
        pytest.param("共\u202e⟦*\u200b⟧\ue000件。", ["共<U+202E>⟦*<U+200B>⟧<U+E000>件。"], id="invisible"),
        pytest.param("共⟦\ud800⟧件。", ["共⟦<U+D800>⟧件。"], id="surrogate"),
        pytest.param(
            "⟦" + "各项工作平稳推进，" * 20 + "成效明显⟧。",
            [
                "⟦各项工作平稳推进，各项工作平稳推进，各项工作平稳推进，各项工作平稳推",
                "进，各项工作平稳推进，各……推进，各项工作平稳推进，成效明显⟧",
            ],
            id="long",
        ),
        pytest.param(
            "各项工作平稳推进，" * 9 + "受理⟦*⟧件，" + "各项工作平稳推进，" * 9,
            [
                "…各项工作平稳推进，各项工作平稳推进，各项工作平稳推进，受理⟦*⟧件，各",
                "项工作平稳推进，各项工作平稳推进，各项工作平稳推进…",
            ],
            id="long sentence",
        ),
        pytest.param(
            "工作" * 90 + "⟦*⟧" + "平稳" * 90,
            ["…作" + "工作" * 15 + "⟦*⟧平", "稳" + "平稳" * 15 + "…"],
            id="no punctuation",
        ),
    ],
)
def test_excerpt(marked, excerpt):
    assert excerpt_of("\n".join(["开头。", marked])) == excerpt


def test_marks_fit_the_encoding_of_the_stream():
    output = shown(marked_report("共⟦*⟧件⟦⟧é。"), encoding="gbk")
    assert "共【*】件【^】é。" in output
    assert output.encode("gbk")
    assert "[*]" in shown(marked_report("共⟦*⟧件。"), encoding="ascii")


def test_findings_that_say_different_things_are_not_folded():
    text, spans = read_example("一⟦1⟧。二⟦2⟧。三⟦3⟧。四⟦4⟧。")
    messages = [Text(f"按{i}算不符", f"{i} differs") for i in range(4)]
    found = tuple(map(lambda span, message: finding(span, message=message), spans, messages))
    output = shown(Report("a.txt", Document(text, path="a.txt"), found))
    assert all(message.zh in output for message in messages)
    assert "同类" not in output


def test_quoted_words_do_not_make_findings_different():
    text, spans = read_example("一⟦1⟧。二⟦2⟧。三⟦3⟧。")
    found = tuple(finding(span, message=Text(f"“{i}”不对", f"“{i}”")) for i, span in enumerate(spans))
    assert "本段另有 2 处同类问题（第5、8列）" in shown(Report("a.txt", Document(text, path="a.txt"), found))


def test_different_messages_share_the_excerpt_of_one_sentence():
    text, (one, other) = read_example("受理⟦9⟧件，办结⟦8⟧件。")
    found = (finding(one, message=Text("甲", "a")), finding(other, message=Text("乙", "b")))
    output = shown(Report("a.txt", Document(text, path="a.txt"), found))
    assert "  错误  甲\n  错误  乙\n" in output
    assert output.count("│") == 1


def test_what_spans_chapters_is_said_of_the_whole_document():
    text, (span,) = read_example("前言。\n⟦一、工作情况\n平稳。\n二、工作打算\n推进⟧。\n")
    report = Report("a.txt", Document(text, path="a.txt"), (finding(span),))
    assert "全文\n\n  错误  “*”的数字还没有填\n        第2—5行 · PLH001" in shown(report)


def test_many_related_places_are_counted():
    text, (span,) = read_example("共⟦9⟧件。")
    related = [Related(Span(i, i + 1), Text("又一处", "again")) for i in range(5)]
    output = shown(Report("a.txt", Document(text), (finding(span, related=related),)))
    assert output.count("又一处") == 3
    assert "↳ 相关的还有 2 处" in output


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("各项工作平稳，推进", ["各项工作平", "稳，推进"]),
        ("推进“平安”建设", ["推进“平", "安”建设"]),
        ("共办理了“平安”件", ["共办理了", "“平安”件"]),
        ("推进各工作 。平稳", ["推进各工", "作 。平稳"]),
        ("共办理“平安”件", ["共办理“平", "安”件"]),
        ("共办理案件1,204件", ["共办理案件", "1,204件"]),
        ("成功率是99.20%。", ["成功率是", "99.20%。"]),
        ("工作推进——平稳", ["工作推", "进——平稳"]),
        ("two words here", ["two words", "here"]),
        ("。。。。。。。", ["。。。。。", "。。"]),
    ],
)
def test_lines_break_where_chinese_lines_may(text, lines):
    assert ["".join(each.text for each in line) for line in wrap([Segment(text)], 11)] == lines


def test_a_short_mark_stays_on_one_line():
    lines = wrap([Segment("各项工作平"), Segment("⟦稳推⟧", "mark", whole=True), Segment("进")], 14)
    assert ["".join(each.text for each in line) for line in lines] == ["各项工作平", "⟦稳推⟧进"]


words = st.text(st.sampled_from("工作，。（）“”《》—…·1.,:%A* 　\t\n\x1b\x9b\u202e\u200b\u0301\ud800é🙂￥⟦⟧"))


@given(words | st.text(), st.integers(10, 60))
def test_no_line_is_too_wide_and_no_word_is_lost(text, width):
    lines = wrap([Segment(text)], width)
    joined = ["".join(each.text for each in line) for line in lines]
    assert all(columns(line) <= width for line in joined)
    assert "".join(joined).replace(" ", "") == visible(text).replace(" ", "")


@given(words, st.integers(20, 60))
def test_prohibited_marks_start_a_line_only_where_nothing_else_can(text, width):
    lines = ["".join(each.text for each in line) for line in wrap([Segment(text)], width)]
    for before, line in pairwise(lines):
        if line and line[0] in "，。；：、！？）》”":
            assert not any(is_han(one) and is_han(other) for one, other in pairwise(before))


def is_han(character):
    return "\u4e00" <= character <= "\u9fff"


@given(st.text())
def test_what_is_shown_cannot_act_on_the_terminal(text):
    safe = visible(text)
    assert safe.replace("\u3000", " ").isprintable()
    assert all(column_count(character) in (0, 1, 2) for character in safe)


@given((words | st.text()).filter(bool), st.data(), st.sampled_from(["zh", "en"]), st.integers(40, 90))
@settings(max_examples=200)
def test_any_text_with_any_findings_can_be_shown(text, data, lang, width):
    offsets = st.integers(0, len(text))
    pairs = data.draw(st.lists(st.tuples(offsets, offsets), max_size=8))
    spans = sorted(Span(*sorted(pair)) for pair in pairs)
    found = tuple(
        finding(span, message=Text(text, text), related=[Related(span, Text(text, text))]) for span in spans
    )
    report = Report(text, Document(text, path=text), found, properties={"profile": text})
    for line in shown(report, lang=lang, width=width).split("\n"):
        assert columns(line) <= width
        assert line.replace("\u3000", " ").isprintable()


def test_a_huge_line_with_many_findings_is_quick_and_short():
    text = "共*件，" * 50_000
    found = tuple(finding(Span(i + 1, i + 2)) for i in range(0, len(text), 4))
    output = shown(Report("a.txt", Document(text, path="a.txt"), found))
    assert len(output.splitlines()) < 30


def test_formats_are_found_by_the_name_of_their_file():
    class Plugged(Reporter):
        name = "plugged"

    assert {"json", "terminal", "plugged"} <= set(reporter_names([Plugged]))
    assert reporter_named("plugged", [Plugged]) is Plugged
    for name in reporter_names():
        assert reporter_named(name).name == name
    with pytest.raises(KeyError):
        reporter_named("jsno")
