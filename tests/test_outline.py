"""The outline: markers, headings, levels, sections and the title."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sifalint import Block, BlockKind, Document, Span
from sifalint.facts.markers import Style, han_number, marker_at
from sifalint.facts.numerals import to_han
from sifalint.facts.outline import read_outline


def outline(text):
    return Document(text).once(read_outline)


def drawn(text):
    return [(h.level, h.style, h.number, h.title) for h in outline(text).headings]


def levels(text):
    return [(h.level, h.number) for h in outline(text).headings]


@pytest.mark.parametrize("number", range(1, 100))
def test_chinese_figures_go_there_and_back(number):
    assert han_number(to_han(number)) == number


@pytest.mark.parametrize("figure", ["", "一二", "十十", "二三十", "十二三", "百"])
def test_other_figures_are_no_numbers(figure):
    assert han_number(figure) is None


@pytest.mark.parametrize(
    ("line", "style", "number"),
    [
        ("一、工作情况", Style.HAN, 1),
        ("二十三、其他", Style.HAN, 23),
        ("(一)普法", Style.HAN_BRACKET, 1),
        ("(十一)普法", Style.HAN_BRACKET, 11),
        ("1.普法", Style.ARABIC, 1),
        ("12、普法", Style.ARABIC, 12),
        ("1.2025年工作", Style.ARABIC, 1),
        ("1、2025年工作", Style.ARABIC, 1),
        ("(3)普法", Style.ARABIC_BRACKET, 3),
        ("③普法", Style.CIRCLED, 3),
        ("第一部分 总论", Style.PART, 1),
        ("第二章 总则", Style.CHAPTER, 2),
        ("第三节 附则", Style.SECTION, 3),
    ],
)
def test_marker_styles(line, style, number):
    marker = marker_at(line, 0, len(line))
    assert (marker.style, marker.number, marker.weak) == (style, number, False)


@pytest.mark.parametrize(
    "line",
    [
        "一是抓普法",
        "1.5亿元",
        "18.64",
        "2025.3",
        "3、4个单位",
        "三、四季度增长",
        "一、二审案件",
        "第一责任人",
        "一村一顾问",
        "(2025年)",
        "2025年工作",
        "一、",
        "（三）项规定的情形",
        "1 / 8",
        "",
    ],
)
def test_no_marker(line):
    assert marker_at(line, 0, len(line)) is None


def test_weak_marker_counts_where_it_goes_on_counting():
    text = "11.普法：宣传。\n12.4国家宪法日：活动。"
    assert [h.number for h in outline(text).headings] == [11, 12]
    assert [h.number for h in outline("1.普法：宣传。\n12.4国家宪法日前后活动较多。").headings] == [1]


def test_heading_on_its_own_line_in_both_widths():
    text = "一、工作情况\n（一）抓普法工作，强化宣传\n1．开展活动\n正文。\n(二)抓调解\n正文。"
    assert drawn(text) == [
        (1, Style.HAN, 1, "工作情况"),
        (2, Style.HAN_BRACKET, 1, "抓普法工作，强化宣传"),
        (3, Style.ARABIC, 1, "开展活动"),
        (2, Style.HAN_BRACKET, 2, "抓调解"),
    ]


def test_run_in_heading_ends_at_the_first_full_stop():
    text = "(一)抓普法，强宣传。 一是办活动。二是建阵地。\n(二)抓调解。化解纠纷。"
    document = Document(text)
    first, second = document.once(read_outline).headings
    assert first.run_in
    assert document[first.span] == "(一)抓普法，强宣传"
    assert document[first.title_span] == first.title == "抓普法，强宣传"
    assert document[first.body] == "一是办活动。二是建阵地。\n"
    assert document[second.body] == "化解纠纷。"


def test_long_first_sentence_is_cut_at_its_first_clause():
    text = "(一)以建设更高水平的法治县区为总目标，" + "扎实推进各项重点任务落地落实" * 5 + "。\n(二)抓调解。"
    assert outline(text).headings[0].title == "以建设更高水平的法治县区为总目标"


def test_colon_ends_a_run_in_title():
    text = "（一）收入情况：全年累计完成收入一百亿元，同比增长百分之二，好于预期，结构优化。增幅居前。"
    assert outline(text).headings[0].title == "收入情况"


def test_levels_follow_the_order_of_styles():
    assert levels("一、甲\n1.乙\n(1)丙\n二、丁\n1.戊") == [(1, 1), (2, 1), (3, 1), (1, 2), (2, 1)]
    assert levels("第一部分 甲\n一、乙\n二、丙\n第二部分 丁\n一、戊") == [
        (1, 1),
        (2, 1),
        (2, 2),
        (1, 2),
        (2, 1),
    ]
    assert levels("(一)甲\n一、乙\n二、丙\n(二)丁\n一、戊") == [(1, 1), (2, 1), (2, 2), (1, 2), (2, 1)]


def test_list_before_the_first_chapter_is_no_level_above_it():
    assert levels("1.甲\n2.乙\n一、丙\n(一)丁\n二、戊") == [(1, 1), (1, 2), (1, 1), (2, 1), (1, 2)]


def test_style_used_again_below_itself():
    text = "一、甲\n二、乙\n(一)丙\n(二)丁\n一、戊\n二、己\n三、庚\n四、辛\n三、壬"
    assert levels(text)[4:] == [(3, 1), (3, 2), (3, 3), (3, 4), (1, 3)]


def test_unnumbered_lines_stand_above_a_series_that_begins_anew():
    text = (
        "全年工作平稳。\n2025年工作回顾\n（一）甲。正文。\n（二）乙。正文。\n"
        "2026年工作安排\n（一）丙。正文。\n（二）丁。正文。"
    )
    assert levels(text) == [(1, None), (2, 1), (2, 2), (1, None), (2, 1), (2, 2)]


def test_topic_sentences_are_no_headings():
    assert outline("加快贸易中心建设。扩大规模。\n加快航运中心建设。提升能级。").headings == ()


def test_annex_begins_anew():
    text = "一、甲\n(一)乙\n附件1\n一、丙\n附件：\n二、丁"
    assert [(h.level, h.style) for h in outline(text).headings if h.style is Style.ANNEX] == [
        (1, Style.ANNEX)
    ] * 2
    assert levels(text) == [(1, 1), (2, 1), (1, None), (2, 1), (1, None), (2, 2)]


LETTER = (
    "青禾县司法局关于印发评查方案的通知\n各司法所：\n一、提高认识\n现将方案印发给你们。\n附件：1.评查标准（满分100分）\n"
    "2.评分表\n3.案卷目录\n青禾县司法局\n2025年2月17日\n2025年评查方案\n一、评查范围\n全部案卷。\n（一）抽查\n十卷。\n"
)


@pytest.mark.parametrize(
    "enclosures", ["附件：1.评查标准\n2.评分表\n", "附件：\n1.评查标准\n2.评分表\n", "附件:评分表\n"]
)
def test_what_follows_a_list_of_enclosures_is_another_document(enclosures):
    head, _, tail = LETTER.partition("附件")
    text = head + enclosures + tail.partition("目录\n")[2]
    found = outline(text)
    assert levels(text) == [(1, 1), (0, None), (1, None), (2, 1), (3, 1)]
    assert [h.title for h in found.path(text.index("十卷"))] == ["2025年评查方案", "评查范围", "抽查"]
    assert [h.title for h in found.path(text.index("现将"))] == ["提高认识"]
    for words in ("评分表", "2025年2月"):
        assert found.path(text.index(words)) == ()


def test_a_list_under_an_annex_is_no_list_of_enclosures():
    assert levels("一、甲\n附件\n1.统计口径。按年度统计。\n2.统计范围。按辖区统计。") == [
        (1, 1),
        (1, None),
        (2, 1),
        (2, 2),
    ]


@pytest.mark.parametrize(
    "signature",
    [
        "青禾县司法局\n2025年2月17日",
        "述职人：________\n\n（2025年12月8日）",
        "青禾县司法局\n2025年  月  日\n\n",
    ],
)
def test_a_signature_stands_under_no_heading(signature):
    text = f"一、甲\n工作平稳。\n（一）乙\n继续努力。\n以上报告，请予审议。\n{signature}"
    found = outline(text)
    assert [h.title for h in found.path(text.index("以上"))] == ["甲", "乙"]
    assert found.path(text.index(signature[:3])) == found.path(text.index("月")) == ()


@pytest.mark.parametrize(
    "last",
    ["继续努力，办结时限为2025年2月17日。", "完成时限：2025年2月17日前，由基层股负责", "责任单位：基层股"],
)
def test_the_last_paragraph_is_no_signature(last):
    text = f"一、甲\n工作平稳。\n{last}"
    assert outline(text).path(text.index(last))


def test_headings_of_the_format_stay_in_their_annex():
    lines = [
        "## 一、甲",
        "正文。",
        "## 二、乙",
        "正文。",
        "附件1",
        "## 一、丙",
        "正文。",
        "## 附件2",
        "## 一、丁",
    ]
    assert levels("\n".join(lines)) == [(1, 1), (1, 2), (1, None), (2, 1), (1, None), (2, 1)]


def test_glued_heading_after_a_bracket_or_with_its_hashes():
    text = "一、甲\n正文。（责任单位：乙股）二、普法宣传工作\n正文。## 三、法律援助工作"
    assert levels(text) == [(1, 1), (1, 2), (1, 3)]
    assert text[slice(*outline(text).headings[2].span)] == "## 三、法律援助工作"


def test_table_of_contents_holds_no_headings():
    text = "年度报告\n目 录\n一、甲……1\n二、乙……2\n一、甲\n正文。\n二、乙\n正文。"
    assert levels(text) == [(1, 1), (1, 2)]


def test_glued_heading_is_found_and_counts():
    text = "一、打算\n(一)抓普法。办活动。(二)抓好人民调解。化解纠纷。\n(三)抓援助。应援尽援。"
    headings = outline(text).headings
    assert [(h.number, h.glued) for h in headings] == [(1, False), (1, False), (2, True), (3, False)]


@pytest.mark.parametrize(
    "line",
    [
        "(一)抓普法。主要是：(一)办好各类活动。(二)建好各类阵地。",
        "(一)抓普法。依照“总则。(二)适用范围。”办理。",
        "(一)抓普法。依照第(二)项规定办理。",
        "(一)抓普法。(二)办活动；(三)建阵地。",
    ],
)
def test_inline_list_is_no_heading(line):
    assert len(outline(line).headings) == 1


def test_stated_levels_and_markers_together():
    lines = ["工作报告", "一、甲", "(一)乙", "正文。", "二、丙"]
    text = "\n".join(lines)
    blocks, start = [], 0
    for line, level in zip(lines, (1, 2, 0, 0, 2), strict=True):
        kind = BlockKind.HEADING if level else BlockKind.PARAGRAPH
        blocks.append(Block(kind, Span(start, start + len(line)), level))
        start += len(line) + 1
    document = Document(text, tuple(blocks))
    found = document.once(read_outline)
    assert document[found.title] == "工作报告"
    assert [(h.level, h.number) for h in found.headings] == [(1, 1), (2, 1), (1, 2)]


def test_hashes_in_plain_text():
    text = "# 工作报告\n## 一、甲\n正文。\n### 小节\n正文。\n## 二、乙\n正文。"
    document = Document(text)
    assert document[document.once(read_outline).title] == "工作报告"
    assert drawn(text) == [
        (1, Style.HAN, 1, "甲"),
        (2, Style.MARKDOWN, None, "小节"),
        (1, Style.HAN, 2, "乙"),
    ]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("某某县司法局2025年工作总结\n2025年，工作平稳。", "某某县司法局2025年工作总结"),
        ("2025年工作总结\n和2026年工作计划\n工作平稳。", "2025年工作总结\n和2026年工作计划"),
        ("云山县司法局\n2025年工作总结\n（2026年1月3日）\n工作平稳。", "云山县司法局\n2025年工作总结"),
        ("来源：云山日报\n政 府 工 作 报 告\n各位代表：\n工作平稳。", "政 府 工 作 报 告"),
        ("2025年，工作平稳。\n一、甲\n正文。", None),
        ("一、工作总结\n正文。", None),
        ("", None),
    ],
)
def test_title(text, title):
    document = Document(text)
    span = document.once(read_outline).title
    assert (document[span] if span else None) == title


def test_path_and_paragraph():
    text = "2025年工作总结\n工作平稳。\n一、甲\n首段。\n(一)乙。同段。\n次段。\n二、丙\n末段。"
    found = outline(text)
    path = {
        word: [h.title for h in found.path(text.index(word))]
        for word in ("平稳", "首段", "次段", "末段", "乙")
    }
    assert path == {"平稳": [], "首段": ["甲"], "次段": ["甲", "乙"], "末段": ["丙"], "乙": ["甲", "乙"]}
    words = ("平稳", "首段", "同段", "次段", "末段")
    assert [found.paragraph(text.index(word)) for word in words] == [1, 1, 1, 2, 1]


def test_carriage_returns_and_indentation():
    text = "　　一、甲\r\n　　正文。\r\n　　二、乙\r\n　　正文。\r\n"
    assert drawn(text) == [(1, Style.HAN, 1, "甲"), (1, Style.HAN, 2, "乙")]


PIECES = (
    "一、",
    "二、",
    "（一）",
    "(二)",
    "1.",
    "2、",
    "①",
    "第一章 ",
    "附件",
    "目录",
    "# ",
    "。",
    "：",
    "“",
    "”",
    "\n",
    "\r\n",
    " ",
    "工作情况",
    "2025年",
    "加强政府自身建设",
    "一是",
    "现将",
    "5亿元",
    "甲",
)
pieces = st.sampled_from(PIECES)


@given(st.one_of(st.text(), st.lists(pieces, max_size=40).map("".join)))
def test_any_text_has_an_orderly_outline(text):
    found = outline(text)
    for index, heading in enumerate(found.headings):
        assert (
            0 <= heading.span.start <= heading.title_span.start <= heading.title_span.end <= heading.span.end
        )
        assert heading.span.end <= heading.body.start <= heading.body.end <= len(text)
        assert heading.parent is None or heading.parent < index
        above = 0 if heading.parent is None else found.headings[heading.parent].level
        enclosures = heading.style is Style.ENCLOSURES
        assert heading.level == (0 if enclosures else above + 1)
        assert enclosures or found.path(heading.span.start)[-1] == heading
    for offset in range(0, len(text), 7):
        assert found.paragraph(offset) >= 1
        assert [h.level for h in found.path(offset)] == sorted({h.level for h in found.path(offset)})


@pytest.mark.parametrize(
    "text",
    [
        "一、" + "甲乙丙丁" * 100_000,
        "一、" + "。(二)甲乙丙丁。" * 20_000,
        "一、甲\n(一)乙\n" * 15_000 + "二、甲\n" * 15_000,
        "附件：\n" + "1.甲\n2.乙\n" * 15_000,
        "一、甲\n正文。" + "##(二)普法宣传 \t" * 15_000,
        "加强政府自身建设\n推进工作。\n" * 15_000,
        "(" * 200_000,
        "“" * 200_000,
    ],
    ids=["line", "glued", "nested", "enclosures", "hashes", "plain", "brackets", "quotes"],
)
def test_hostile_text_is_read_with_every_heading_inside(text):
    headings = Document(text).once(read_outline).headings
    assert all(0 <= each.span.start <= each.span.end <= each.body.end <= len(text) for each in headings)
