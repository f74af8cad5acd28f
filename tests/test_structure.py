"""The rules of structure beyond their examples: causes, fixes, roles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sifalint import BlockKind, Document, Severity, lint
from sifalint.engine import check
from sifalint.facts.markers import Style
from sifalint.facts.outline import read_outline
from sifalint_rules.structure.roles import Role, heading_roles, in_plan, roles_of, wordings
from sifalint_rules.structure.rules import RULES

BODY = "全年各项工作平稳有序推进，任务如期全面完成。\n"


def findings(text):
    report = check(Document(text), [rule() for rule in RULES])
    assert not report.problems, report.problems
    return report.findings


def codes(text):
    return [finding.code for finding in findings(text)]


@pytest.mark.parametrize(
    ("title", "roles"),
    [
        ("上半年工作开展情况", {Role.ACHIEVEMENTS}),
        ("2025年主要工作成效", {Role.ACHIEVEMENTS}),
        ("存在的问题和困难", {Role.PROBLEMS}),
        ("存在的主要短板弱项", {Role.PROBLEMS}),
        ("不足和原因", {Role.PROBLEMS, Role.CAUSES}),
        ("下半年工作打算", {Role.PLAN}),
        ("2026年重点工作谋划", {Role.PLAN}),
        ("下一步改进措施", {Role.PLAN, Role.IMPROVEMENT}),
        ("党政主要负责人履行推进法治建设第一责任人职责情况", {Role.RESPONSIBILITY}),
        ("盯紧目标补短板", set()),
        ("“十五五”展望", {Role.PLAN}),
        ("目标任务完成情况", {Role.ACHIEVEMENTS}),
        ("审计查出问题整改情况", {Role.ACHIEVEMENTS}),
        ("着力破解难点问题", set()),
        ("强化政治引领，筑牢党建根基", set()),
        ("聚焦主责主业，抓好重点任务", set()),
        ("", set()),
    ],
)
def test_roles(title, roles):
    assert roles_of(title) == roles


def test_every_role_has_words():
    assert set(wordings(())) == set(Role)


def test_later_year_is_a_plan():
    document = Document(f"一、2025年主要工作\n{BODY}二、2026年主要工作\n{BODY}")
    first, second = document.once(read_outline).headings
    assert Role.PLAN not in heading_roles(document, first)
    assert Role.PLAN in heading_roles(document, second)


def test_in_plan_takes_in_the_subsections():
    text = f"一、工作情况\n{BODY}二、下步打算\n(一)普法。办好活动。\n三、其他\n{BODY}"
    document = Document(text)
    assert in_plan(document, text.index("办好"))
    assert in_plan(document, text.index("下步"))
    assert not in_plan(document, text.index("全年"))
    assert not in_plan(document, len(text) - 2)


def test_missing_chapters_are_one_finding():
    text = f"现将工作情况、存在问题及下步打算总结如下。\n一、工作情况\n{BODY}二、特色亮点\n{BODY}"
    (finding,) = findings(text)
    assert finding.code == "STR001"
    assert "“存在问题”和“下步打算”" in finding.message.zh


def test_part_in_prose_is_only_a_hint():
    text = f"现将工作情况和存在不足报告如下：\n一、工作情况\n{BODY}二、下步打算\n我们也清楚，还存在一些不足，{BODY}"
    (finding,) = findings(text)
    assert (finding.code, finding.severity) == ("STR001", Severity.INFO)
    assert [text[slice(*related.span)] for related in finding.related] == ["还存在"]


def test_one_gap_is_one_finding_and_counting_goes_on_from_it():
    text = "".join(f"{number}、普法\n{BODY}" for number in "一二四五六")
    assert codes(text) == ["STR003"]
    text = "".join(f"{number}、普法\n{BODY}" for number in "一二二四五")
    assert codes(text) == ["STR003"]


@pytest.mark.parametrize(
    "numbers",
    [
        "一三三四",
        "一三四五",
        "一三二四",
        "二一三四",
        "一二四三",
        "一一二三",
        "一二二三四",
        "一二三一四五",
        "一二三三五六",
    ],
)
def test_one_slip_is_one_finding(numbers):
    heads = "".join(f"（{number}）普法\n{BODY}" for number in numbers)
    assert codes(f"一、工作情况\n{heads}二、工作打算\n{BODY}") == ["STR003"]


@pytest.mark.parametrize(
    "numbers", ["一三三四", "一三四五", "一三二四", "一二四三", "一二二三四", "一二三三五六"]
)
def test_one_slip_of_an_enumeration_is_one_finding(numbers):
    assert codes("；".join(f"{number}是普法" for number in numbers)) == ["STR006"]


def test_numbers_that_do_not_count_at_all_are_one_finding():
    heads = "".join(f"（一）普法\n{BODY}" for _ in range(5))
    assert codes(f"一、工作情况\n{heads}二、工作打算\n{BODY}") == ["STR003"]


def test_a_lost_heading_above_a_restart_is_one_finding():
    heads = f"（一）普法\n{BODY}（二）调解\n{BODY}"
    (finding,) = findings(f"一、工作情况\n{heads}{heads}三、工作打算\n{BODY}")
    assert finding.code == "STR003"
    assert finding.message.zh.endswith("这里却是“三、”")


def test_a_pasted_heading_is_one_finding():
    text = f"一、工作情况\n{BODY}一、工作情况\n二、工作打算\n{BODY}"
    assert codes(text) == ["STR003"]


@pytest.mark.parametrize("ending", ["\n青禾县司法局\n2025年12月31日", "\n二〇二五年十二月三十一日", ""])
def test_a_text_that_ends_well_is_not_cut_off(ending):
    assert "STR014" not in codes(f"一、工作情况\n{BODY}二、工作打算\n{BODY}{ending}")


def test_a_lone_chapter_is_told_once_where_a_number_was_promised():
    text = f"本报告由三部分组成。\n一、工作情况\n（一）普法\n{BODY}（二）调解\n{BODY}青禾县司法局\n2025年12月31日"
    assert codes(text) == ["STR002"]


@pytest.mark.parametrize(
    ("written", "right"),
    [
        (
            "一、普法\n（一）、宣传。办好活动。\n（二）、培训。办好讲座。",
            "一、普法\n（一）宣传。办好活动。\n（二）培训。办好讲座。",
        ),
        ("一.普法。办好活动。\n二．调解。化解纠纷。", "一、普法。办好活动。\n二、调解。化解纠纷。"),
        ("1、普法。办好活动。\n2、5场讲座。", "1.普法。办好活动。\n2. 5场讲座。"),
        ("第一、普法。第二、调解。", "第一，普法。第二，调解。"),
    ],
)
def test_the_fix_of_a_marker_changes_its_mark_alone(written, right):
    (finding,) = findings(written)
    text = written
    for edit in reversed(finding.fix.edits):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    assert text == right
    assert not findings(text)


def test_two_slips_are_two_findings():
    heads = "".join(f"（{number}）普法\n{BODY}" for number in "一三四六七")
    assert codes(f"一、工作情况\n{heads}二、工作打算\n{BODY}") == ["STR003"] * 2


def test_a_lost_chapter_is_told_once_by_its_promise():
    opening = "现将工作情况、存在问题及下步打算总结如下。\n"
    text = f"{opening}一、工作情况\n1.普法。{BODY}二、下步打算\n2.普法。{BODY}"
    (finding,) = findings(text.replace("二、", "三、"))
    assert finding.code == "STR001"
    assert [related.message.zh for related in finding.related] == [
        "编号在这里跳到“三、”，缺的可能就是前面这一章"
    ]
    assert codes(text.replace("二、", "四、")) == ["STR001", "STR003"]
    assert codes(text.replace("二、", "三、").replace("2.", "5.")) == ["STR001"]


def test_a_gap_tells_of_the_part_that_is_merely_mentioned():
    text = f"现将工作情况和存在不足报告如下：\n一、工作情况\n{BODY}三、下步打算\n还存在一些不足，{BODY}"
    (finding,) = findings(text)
    assert finding.code == "STR003"
    assert any("没有单列标题" in related.message.zh for related in finding.related)


def test_a_table_does_not_count_the_chapters():
    text = f"一、工作情况\n{BODY}二、结转\n三、打算\n{BODY}"
    blocks = [
        block._replace(kind=BlockKind.CELL) if text.startswith("二", block.span.start) else block
        for block in Document(text).blocks
    ]
    report = check(Document(text, tuple(blocks)), [rule() for rule in RULES])
    assert [finding.code for finding in report.findings] == ["STR003"]


@pytest.mark.parametrize(("title", "is_plan"), [("2025", True), ("2026", False)])
def test_a_later_year_than_the_title_is_a_plan(title, is_plan):
    text = f"某区{title}年法治政府建设报告\n一、主要成效\n{BODY}二、2026年推进法治政府建设的重点事项\n{BODY}"
    document = Document(text)
    heading = document.once(read_outline).headings[1]
    assert (Role.PLAN in heading_roles(document, heading)) is is_plan


def test_spaces_in_a_title_do_not_count():
    assert roles_of("2026 年 工 作 安\u3000排") == roles_of("2026年工作安排")
    document = Document(f"一、2025 年主要工作\n{BODY}二、2026 年主要工作\n{BODY}")
    assert Role.PLAN in heading_roles(document, document.once(read_outline).headings[1])


def test_glued_heading_leaves_no_gap():
    text = "(一)普法。办活动。\n(二)调解。化解纠纷。(三)法律援助。应援尽援。\n(四)矫正。严监管。"
    assert codes(text) == ["STR005"]


@pytest.mark.parametrize(("ending", "indent"), [("\n", ""), ("\r\n", "　　"), ("\n", "  ")])
def test_fix_puts_the_heading_on_its_own_line_like_its_siblings(ending, indent):
    lines = ["(一)普法。办活动。", "(二)调解。化解纠纷。(三)法律援助。应援尽援。"]
    text = "".join(indent + line + ending for line in lines)
    (finding,) = findings(text)
    (edit,) = finding.fix.edits
    fixed = text[: edit.span.start] + edit.text + text[edit.span.end :]
    assert fixed == text.replace("(三)", f"{ending}{indent}(三)")
    assert not findings(fixed)


def test_a_copy_is_not_numbered_again():
    chapter = "".join(
        f"{number}、{name}\n全年{name}扎实推进，覆盖{count}个村居、{count}余名群众，取得较好效果。\n"
        for number, name, count in (("一", "普法宣传", 31), ("二", "人民调解", 42), ("三", "法律援助", 53))
    )
    assert "STR003" not in codes(chapter + chapter)


def test_lone_levels_are_one_finding():
    assert codes(f"{BODY}一、工作情况\n(一)普法\n1.活动\n{BODY}二、工作打算\n{BODY}") == ["STR004"]
    assert codes(f"{BODY}一、工作情况\n(一)普法\n1.活动\n{BODY}") == []


def test_outer_enumeration_goes_on_after_inner_ones():
    inner = "主要有：一是甲事；二是乙事；三是丙事。"
    text = f"一是普法。{inner}\n{inner}\n二是调解。{inner}\n三是援助。办好事。"
    assert codes(text) == []


def test_options_are_used():
    text = f"一、工作情况\n{BODY}二、工作打算\n抓好落实。\n"
    strict = next(rule for rule in RULES if rule.code == "STR009")
    assert len(list(strict({"min-length": 3}).check(Document(text)))) == 0
    assert len(list(strict().check(Document(text)))) == 1


PIECES = (
    "一、",
    "二、",
    "四、",
    "（一）",
    "(三)",
    "1.",
    "3、",
    "一是",
    "二是",
    "五是",
    "附件1\n",
    "。",
    "；",
    "“",
    "”",
    "\n",
    "\r\n",
    "工作情况",
    "现将存在问题及打算报告如下",
    "2025年",
    "加强自身建设",
    "甲",
)
pieces = st.sampled_from(PIECES)


@given(st.one_of(st.text(), st.lists(pieces, max_size=40).map("".join)))
def test_no_text_breaks_a_rule(text):
    findings(text)


@pytest.mark.parametrize(
    "text",
    [
        "一、甲\n(一)乙\n" * 10_000,
        "三、甲\n(三)乙\n" * 10_000,
        "一是甲；" * 30_000,
        "三是甲；五是乙。" * 20_000,
        "现将存在问题" * 30_000,
        "一、甲。(三)乙丙丁戊。\n" * 10_000,
    ],
    ids=["lone", "gaps", "items", "broken", "promise", "glued"],
)
def test_checking_a_long_text_finishes(text):
    assert not check(Document(text), [rule() for rule in RULES]).problems


def test_a_section_behind_many_blank_lines_is_not_empty():
    written = "一、工作情况\n" + BODY + "二、存在问题\n" + "\n" * 150 + BODY * 4
    assert "STR009" not in codes(written)


def test_a_marker_writes_a_number_of_three_figures():
    assert Style.HAN.written(100) == "一百、"


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("一、甲\n平稳。\n三、乙\n平稳。\n四、丙\n平稳。", "一、甲\n平稳。\n二、乙\n平稳。\n三、丙\n平稳。"),
        (
            "一、甲\n（一）子\n平稳。\n（二）丑\n平稳。\n（二）寅\n平稳。\n二、乙\n平稳。",
            "一、甲\n（一）子\n平稳。\n（二）丑\n平稳。\n（三）寅\n平稳。\n二、乙\n平稳。",
        ),
        (
            "1.甲。平稳。\n2.乙。平稳。\n4.丙。平稳。\n5.丁。平稳。",
            "1.甲。平稳。\n2.乙。平稳。\n3.丙。平稳。\n4.丁。平稳。",
        ),
    ],
)
def test_the_fix_of_a_gap_numbers_the_rest_anew(text, mended):
    (found,) = lint(text, select=["STR003"]).findings
    assert found.fix.applicability.value == "unsafe"
    for edit in sorted(found.fix.edits, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    assert text == mended
    assert not lint(text, select=["STR003"]).findings


def test_no_fix_where_more_than_one_number_is_in_doubt():
    text = "一、甲\n平稳。\n三、乙\n平稳。\n六、丙\n平稳。\n七、丁\n平稳。"
    first, *_ = lint(text, select=["STR003"]).findings
    assert first.fix is None
