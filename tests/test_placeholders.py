"""The one recogniser of unfilled places, and the rules that read it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sifalint import Block, BlockKind, Context, Document, Span
from sifalint.engine import check
from sifalint.readers.markdown import read_markdown
from sifalint_rules.placeholders.marks import Kind, masked_sentences, read_marks
from sifalint_rules.placeholders.placeholder_density import PlaceholderDensity
from sifalint_rules.placeholders.rules import RULES

PIECES = st.sampled_from(
    [
        *"*_×Xxо○□▲市县年月日件人次张 　\n\t|（）()【】[]{}<>“”《》：:，。%％=+-.0129",
        "**",
        "某某",
        "20",
        "待补",
        "根据",
    ]
)
DRAFTS = st.lists(PIECES, max_size=60).map("".join)


def marked(text):
    return [(mark.kind, text[slice(*mark.span)]) for mark in read_marks(Document(text))]


def findings(text):
    report = check(Document(text), [rule() for rule in RULES])
    assert not report.problems
    return report.findings


@given(DRAFTS)
def test_marks_are_ordered_disjoint_and_not_empty(text):
    end = 0
    for mark in read_marks(Document(text)):
        assert end <= mark.span.start < mark.span.end <= len(text)
        end = mark.span.end


@given(DRAFTS)
def test_no_two_rules_report_one_place(text):
    spans = sorted(each.span for each in findings(text) if each.code not in ("PLH007", "PLH008"))
    assert all(left.end <= right.start for left, right in pairwise(spans))


@given(DRAFTS)
def test_a_trigger_never_hides_a_finding(text):
    document = Document(text)
    for rule in (each() for each in RULES):
        assert rule.can_fire(text) or not list(rule.check(document))


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("培训*余人次", Kind.NUMBER_STAR, "*"),
        ("部署*本地化平台", Kind.NAME_STAR, "*"),
        ("推动*名执法人员下沉", Kind.NUMBER_STAR, "*"),
        ("达到**.**万元", Kind.NUMBER_STAR, "**.**"),
        ("**年*月*日", Kind.NUMBER_STAR, "**年*月*日"),
        ("第*号文件", Kind.NUMBER_STAR, "*"),
        ("完成XX项", Kind.CROSS, "XX"),
        ("20XX年X月X日", Kind.YEAR, "20XX年X月X日"),
        ("2025年__月__日", Kind.BLANK, "__月__日"),
        ("{{单位}}总结", Kind.TODO, "{{单位}}"),
    ],
)
def test_form_and_extent(text, kind, words):
    assert marked(text) == [(kind, words)]


@pytest.mark.parametrize("width", ["%", "％"])
def test_both_widths_of_per_cent(width):
    assert marked(f"同比增长*{width}，办结率达到{width}。") == [
        (Kind.NUMBER_STAR, "*"),
        (Kind.BLANK, width),
    ]


def test_code_holds_no_marks():
    text = "for *市"
    document = Document(text, (Block(BlockKind.CODE, Span(0, len(text))),))
    assert read_marks(document) == ()


def test_a_blank_date_is_a_finding_in_the_text_and_not_below_it():
    assert marked("会议于年  月  日召开。") == [(Kind.BLANK, "年  月  日")]
    assert marked("会议时间：年  月  日，地点另定。") == [(Kind.BLANK, "年  月  日")]
    assert marked("特此报告。\n某县司法局  年  月  日") == []
    assert marked("特此报告。\n2025年  月  日") == [(Kind.BLANK, "2025年  月  日")]


def test_each_copy_of_a_text_has_its_signature():
    report = "某县司法局工作报告\n全年受理案件812件，调解成功804件，开展普法宣传120场，群众参加三万余人次。\n"
    signed = "特此报告。\n某县司法局\n年  月  日\n"
    assert marked(report * 3 + signed + report * 3 + signed) == []


@pytest.mark.parametrize(
    "form",
    [
        "附件1\n登记表\n姓名____，因____申请，年  月  日",
        "附件2：申请表\n共____人",
        "调解协议书（样式）\n甲方____",
        "姓名：____\n本人于____年申请。\n电话：____  住址：____",
    ],
)
def test_a_form_is_filled_in_by_hand(form):
    assert marked("协议已签订。\n" + form) == []


@pytest.mark.parametrize(
    "text", ["附件1\n全年受理____件。", "附件：1.登记表\n全年受理____件。", "负责人：____\n全年受理____件。"]
)
def test_what_is_no_form(text):
    assert (Kind.BLANK, "____") in marked(text)


@pytest.mark.parametrize(
    ("head", "row", "count"),
    [
        ("| 指标 | 件数 |", "| 调解 | * |", 1),
        ("| 指标 | 数值 | 单位 |", "| 调解 | * | 件 |", 1),
        ("| 指标 | 本年 |", "| 受理 | 812 |\n| 调解 | * |", 1),
        ("| 指标 | 必填 |", "| 调解 | * |", 0),
        ("| 指标 | 件数 |", "| 调解 | * |\n\n注：*表示不公开", 0),
    ],
)
def test_a_star_in_a_cell(head, row, count):
    table = f"{head}\n{'|---' * (head.count('|') - 1)}|\n{row}\n"
    document = read_markdown(table.encode(), "table.md", None, Context())
    assert [mark.kind for mark in read_marks(document)] == [Kind.NUMBER_STAR] * count


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("为受援人挽回经济损失*余万元。", "为受援人挽回经济损失*余万元"),
        ("我局全年组织机关全体党员干部培训班*期。", "…年组织机关全体党员干部培训班*期"),
        ("开展*次普法宣传进乡村进社区活动。", "开展*次普法宣传进…"),
    ],
)
def test_a_phrase_is_not_cut_unseen(text, words):
    (finding,) = findings(text)
    assert f"“{words}”" in finding.message.zh


def test_messages_name_what_is_missing():
    (finding,) = findings("举办培训班3期，培训干部*余人次。")
    assert finding.message.zh == "“培训干部*余人次”里的“*”是没有填的数字，请核实后填上"
    (finding,) = findings("召开会议的时间是2025年  月  日。")
    assert finding.message.zh == "日期“召开会议的时间是2025年＿月＿日”没有填全，请补上"


def test_masked_sentences_come_once_each():
    document = Document("受理*件，审结*件。调解3件。培训XX人。")
    assert [document[sentence] for sentence in masked_sentences(document)] == [
        "受理*件，审结*件。",
        "培训XX人。",
    ]


@pytest.mark.parametrize(("settings", "count"), [({}, 0), ({"floor": 2}, 1), ({"floor": 2, "share": 50}, 0)])
def test_density_obeys_its_options(settings, count):
    rule = PlaceholderDensity(settings)
    document = Document("受理*件。审结*件。调解3件。培训5人。")
    assert len(list(rule.check(document))) == count


@pytest.mark.parametrize(
    "unit", ["*", "市*市", "x", "×", "_县", " ", "年 ", "（", "市（）", "XX公司，", "*市\r", "率%，"]
)
def test_long_lines_are_read_in_linear_time(unit):
    assert len(read_marks(Document(unit * (20_000 // len(unit))))) <= 20_000
