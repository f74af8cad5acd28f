"""Text and Markdown files, in the encodings and shapes that editors have."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sifalint import BlockKind, Context, Span
from sifalint.readers import MOST_BYTES, Unreadable, built_in_readers, reader_for
from sifalint.readers.decode import decode
from sifalint.readers.markdown import read_markdown
from sifalint.readers.text import read_text

DRAFT = "青石县司法局2025年工作总结\r\n全年受理*件。\r\n"


def text_of(raw, encoding=None):
    return read_text(raw, "draft.txt", encoding, Context())


def markdown(words):
    return read_markdown(words.encode(), "draft.md", None, Context())


@pytest.mark.parametrize(
    ("codec", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("gb18030", "gb18030"),
        ("gbk", "gb18030"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
    ],
)
def test_every_usual_encoding_reads_the_same(codec, found):
    document = text_of(DRAFT.encode(codec))
    assert document.text == DRAFT
    assert document.encoding == found


def test_line_ends_are_kept_and_positions_are_the_files():
    document = text_of("甲\r\n乙*丙\n丁\r戊*".encode())
    assert document.text == "甲\r\n乙*丙\n丁\r戊*"
    assert [document[block.span] for block in document.blocks] == ["甲", "乙*丙", "丁", "戊*"]
    star = document.text.rindex("*")
    assert document.located(Span(star, star + 1))[0][1:] == (4, 2)
    assert document.located(Span(4, 5))[0][1:] == (2, 2)


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"\x00\x01\x02\xff" * 40, "控制字符"),
        (b"\x00\x00\x07" * 41, "控制字符"),
        (b"PK\x03\x04rest", "Word 2007"),
        (b"\xd0\xcf\x11\xe0rest", "旧版 Word"),
        (b"%PDF-1.7", "PDF"),
        ("受理案件".encode() * 50 + b"\xff\xfe\xff" + "办结".encode(), "第 1 行"),
        ("受理案件办结".encode()[:-1], "第 1 行"),
    ],
)
def test_what_is_no_text_says_so_and_what_to_do(raw, words):
    with pytest.raises(Unreadable) as error:
        decode(raw)
    assert words in error.value.text.zh


def test_a_wrong_or_unknown_encoding_is_named():
    with pytest.raises(Unreadable, match="nonsense"):
        decode(b"abc", "nonsense")
    with pytest.raises(Unreadable, match="ascii"):
        decode("受理".encode(), "ascii")


def test_a_file_over_the_limit_is_refused():
    with pytest.raises(Unreadable, match="limit"):
        decode(b"a" * (MOST_BYTES + 1))


@given(st.binary(max_size=400))
def test_bytes_decode_or_are_refused_and_never_crash(raw):
    try:
        decoded = decode(raw)
    except Unreadable:
        return
    assert isinstance(decoded.text, str)


def test_formats_are_known_by_suffix_and_text_is_the_fallback():
    readers = built_in_readers()
    assert reader_for("a/总结.MD", readers).name == "markdown"
    assert reader_for("总结.txt", readers).name == "text"
    assert reader_for("总结", readers).name == "text"


MARKED = """---
title: "*市"
---
# 青石县司法局2025年**工作**总结

全年*市办理**案件**812件，成功率**99.20%**，*重点*推进[《办法》](http://a.example/b_c_d)`*.docx`。
- 培训*人
  1. 完成\\*项

> 引用 *强调* 一下

| 列 | 值 |
|---|---:|
| 收 | *件 |

```py
x*y
```
<!-- *市 -->
"""


def test_markdown_leaves_the_words_without_the_markup():
    document = markdown(MARKED)
    assert [(block.kind, document[block.span]) for block in document.blocks] == [
        (BlockKind.HEADING, "青石县司法局2025年工作总结"),
        (BlockKind.PARAGRAPH, "全年*市办理案件812件，成功率99.20%，重点推进《办法》\ufffc。"),
        (BlockKind.LIST_ITEM, "培训*人"),
        (BlockKind.LIST_ITEM, "1. 完成*项"),
        (BlockKind.PARAGRAPH, "引用 强调 一下"),
        (BlockKind.CELL, "列"),
        (BlockKind.CELL, "值"),
        (BlockKind.CELL, "收"),
        (BlockKind.CELL, "*件"),
        (BlockKind.CODE, "\ufffc"),
    ]


@pytest.mark.parametrize("words", ["99.20%", "*件", "《办法》", "青石县", "*项"])
def test_markdown_places_are_places_in_the_file(words):
    document = markdown(MARKED)
    start = document.text.index(words)
    begin, end = document.located(Span(start, start + len(words)))
    assert MARKED[begin.offset : end.offset] == words
    assert MARKED.split("\n")[begin.line - 1][begin.column - 1 :].startswith(words)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("**“双随机”**检查12家", "“双随机”检查12家"),
        ("办理*件，其中农民工*件。", "办理*件，其中农民工*件。"),
        ("培训*期*人次", "培训*期*人次"),
        ("这是*重点*工作", "这是重点工作"),
        ("*重点：办案12件*", "重点：办案12件"),
        ("***加粗斜体***字", "加粗斜体字"),
        ("~~删去~~字", "删去字"),
        ("___下划线强调___", "___下划线强调___"),
        ("_强调_ 字", "强调 字"),
        ("snake_case_name", "snake_case_name"),
        ("单星*在中间", "单星*在中间"),
        ("未闭合**粗体", "未闭合**粗体"),
        ("图![说明](a.png)后", "图\ufffc后"),
        ("<https://a.example/x_y_z>", "https://a.example/x_y_z"),
        ("<b>粗</b><单位>", "粗<单位>"),
    ],
)
def test_marks_in_a_chinese_line(line, text):
    assert markdown(line).text == text


@given(st.text(alphabet="甲乙1*_`[]()!<>#-~|\\> \n\r\t：。一、", max_size=120))
def test_markdown_never_crashes_and_every_place_is_in_the_file(words):
    document = markdown(words)
    for block in document.blocks:
        begin, end = document.located(block.span)
        assert 0 <= begin.offset <= end.offset <= len(document.source.source)
        assert begin.line >= 1
        assert begin.column >= 1


WRAPPED = """松岭市司法局2025年工作总结

    2025年，松岭市司法局围绕中心、服务大局，扎实推进各项工作，全年共受理案件842
6件，其中新收7893件，旧存533件，审结8013件，各项工作取得了新的进展，群众的满意
度稳步提升。现将全年工作情况、存在的问题和下一步工作打算汇报如下，请予以审议。
    一、工作情况
    （一）健全调解网络，推动矛盾纠纷就地化解，共排查各类矛盾纠纷1640件，调解成
功1607件，调解成功率97.99%，协议涉及金额3200余万元，为基层的和谐稳定打下了很好
的基础。
    （二）优化法律服务，全年共办理法律援助案件318件，其中农民工案件96件、未成年
人案件21件，为受援人挽回经济损失560余万元，接听12348热线3.2万个，群众反映良好，
各项指标均居全市前列。
"""


@pytest.mark.parametrize("read", [text_of, lambda raw: read_markdown(raw, "draft.md", None, Context())])
def test_a_paragraph_wrapped_to_a_fixed_width_is_one_block(read):
    document = read(WRAPPED.replace("    ", "\u3000\u3000").encode())
    assert "受理案件8426件" in document.text
    assert "调解成功1607件" in document.text
    assert [document[block.span][:6] for block in document.blocks] == [
        "松岭市司法局", "2025年，", "一、工作情况", "（一）健全调", "（二）优化法",
    ]  # fmt: skip
    start = document.text.index("7893件")
    assert document.located(Span(start, start + 5))[0][1:] == (4, 8)


def test_lines_that_are_alike_by_chance_stay_apart():
    rows = "".join(f"张村调委会{i}月调解各类矛盾纠纷{i + 10}件成功{i + 9}件\n" for i in range(1, 13))
    assert len(text_of(rows.encode()).blocks) == 12


@pytest.mark.parametrize("read", [text_of, lambda raw: read_markdown(raw, "draft.md", None, Context())])
def test_invisible_characters_are_left_out_and_places_stay_right(read):
    document = read("\u200b二\u200b、存在的\u00ad问题*件\n".encode())
    assert document.text.rstrip() == "二、存在的问题*件"
    star = document.text.index("*")
    assert document.located(Span(star, star + 1))[0].column == 11


def test_a_stray_nul_is_no_reason_to_refuse_a_text():
    assert "受理案件" in text_of(("受理案件12件，" * 9 + "\x00\n").encode() * 5).text
