"""What scraping and pasting leave behind."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sifalint import Applicability, Block, BlockKind, Document, Span
from sifalint.engine import check
from sifalint_rules.residue.rules import RULES

PIECES = st.sampled_from(
    [
        *"-=*…（）()【】[]：: |\n，。“”0129年月日",
        *(
            "来源",
            "发表时间",
            "浏览次数",
            "责任编辑",
            "2025-03-18",
            "16:56:43",
            "2024年",
            "此处隐藏",
            "省略",
            "字",
        ),
        *("下载后", "查看", "全文", "点击", "会员", "某县日报"),
    ]
)
DRAFTS = st.lists(PIECES, max_size=40).map("".join)


def reported(text):
    report = check(Document(text), [rule() for rule in RULES])
    assert not report.problems
    return report.findings


def fixed(text, finding):
    assert finding.fix.applicability is Applicability.UNSAFE
    for span, words in sorted(finding.fix.edits, reverse=True):
        text = text[: span.start] + words + text[span.end :]
    return text


@given(DRAFTS)
def test_findings_stay_inside_the_text_and_are_not_empty(text):
    for finding in reported(text):
        assert 0 <= finding.span.start < finding.span.end <= len(text)


@given(DRAFTS)
def test_a_trigger_never_hides_a_finding(text):
    for rule in (each() for each in RULES):
        assert rule.can_fire(text) or not list(rule.check(Document(text)))


def test_a_glued_timestamp_is_parted_from_the_text():
    text = "16:56:432024年以来，办理案件3件。"
    (finding,) = reported(text)
    assert finding.code == "SRC002"
    assert fixed(text, finding) == "16:56:43\n2024年以来，办理案件3件。"


def test_two_years_run_together_have_no_fix():
    (finding,) = reported("按照规划（20212025年）部署。")
    assert finding.fix is None
    assert "20212025年" in finding.message.zh


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_deleting_metadata_takes_its_line_along(ending):
    text = f"某县工作报告{ending}发布时间：2025-03-18 16:56{ending}全年受理812件。"
    (finding,) = reported(text)
    assert finding.code == "SRC003"
    assert fixed(text, finding) == f"某县工作报告{ending}全年受理812件。"


def test_metadata_before_prose_ends_where_the_prose_begins():
    text = "发布时间：2025-03-18 全年受理812件。"
    (finding,) = reported(text)
    assert text[slice(*finding.span)] == "发布时间：2025-03-18"


def test_a_source_counts_only_at_the_ends_of_a_document():
    lines = [f"第{i}件工作完成。" for i in range(30)]
    assert reported("\n".join([*lines[:15], "来源：某县日报", *lines[15:]])) == ()
    assert len(reported("\n".join(["某县报告", "来源：某县日报", *lines]))) == 1


def test_a_cell_is_a_form_not_a_web_page():
    text = "来源：某县日报"
    cell = Document(text, (Block(BlockKind.CELL, Span(0, len(text))),))
    assert not check(cell, [rule() for rule in RULES]).findings


def test_one_notice_is_one_finding():
    (finding,) = reported("建成队伍\n---剩余内容已隐藏，此处隐藏300字，下载后查看---\n三是督查。")
    assert finding.code == "SRC001"
