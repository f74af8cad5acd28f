import pytest
from hypothesis import given
from hypothesis import strategies as st

from sifalint import Document
from sifalint.facts.outline import read_outline
from sifalint.facts.tables import read_rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("项目\t受理\t办结\n民事\t12\t9\n全年平稳。", {0, 1}),
        ("民事\t12\n刑事\t9\n全年平稳。", {0, 1}),
        ("民事\t12\n全年平稳。", set()),
        ("一、\t总体情况\n二、\t存在问题", set()),
        ("1.\t抓普法\t平稳\n2.\t抓调解\t平稳", {0, 1}),
        ("一、总体\t平稳推进。\n二、问题\t人手不足。", set()),
        ("项目\t受理\t办结\n合计\t\t9", {0, 1}),
    ],
)
def test_lines_divided_by_tabs_are_rows(text, rows):
    assert Document(text).once(read_rows) == rows


def test_a_row_is_no_heading_and_ends_no_section():
    text = "一、申请情况\n（一）受理\t收到\t办结\n一、上年结转\t2\t1\n三、其他\t0\t0\n二、诉讼情况\n未发生行政诉讼。"
    headings = Document(text).once(read_outline).headings
    assert [heading.title for heading in headings] == ["申请情况", "诉讼情况"]
    assert text[slice(*headings[0].body)].count("\t") == 6


@given(st.text("一、（）\t\n。1.申请"))
def test_any_text_has_rows_within_its_blocks(text):
    document = Document(text)
    assert document.once(read_rows) <= set(range(len(document.blocks)))
