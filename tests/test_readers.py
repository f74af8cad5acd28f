"""Text and Markdown files, in the encodings and shapes that editors have."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sifalint import BlockKind, Context, Span
from sifalint.facts.widths import columns
from sifalint.readers import MOST_BYTES, Unreadable, built_in_readers, reader_for
from sifalint.readers.decode import decode
from sifalint.readers.markdown import read_markdown
from sifalint.readers.size import read_bytes
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


@pytest.mark.parametrize(
    ("words", "blocks"),
    [
        ("<div align=center>\n受理*件\n</div>", ["受理*件"]),
        ('<p align="center">办结*件</p>', ["办结*件"]),
        ("<details>\n<summary>概要</summary>文\n</details>", ["概要", "文"]),
        ("<table>\n<tr>\n  <td>收</td><td>12</td>\n</tr>\n</table>", ["收", "12"]),
        ("甲<br>乙<br/>**丙<BR>丁**", ["甲", "乙", "丙", "丁"]),
        ("# 上<br>下", ["上下"]),
        ("<!-- 甲\n\n- *件\n-->\n文<!-- a\nb -->后", ["文", "后"]),
        ("<!-- 甲 -->\n2. 乙", ["2. 乙"]),
        ("<!-- 不闭合\n下文*件", ["下文*件"]),
        ("```\n<!--\n```\n用 `<!--` 和 `-->` 写", ["\ufffc", "用 \ufffc 和 \ufffc 写"]),
        ("<style>\n* {color: red}\n</style>\n<img\n alt='*件'>文", ["文"]),
    ],
)
def test_words_in_html_are_read_and_comments_are_not(words, blocks):
    document = markdown(words)
    assert [document[block.span] for block in document.blocks] == blocks


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_front_matter_is_left_out_only_where_it_is_yaml(end):
    front = "---\n# c\ntitle: x\ntags:\n- a\ntext: |\n  甲\n\n---\n正文*件\n"
    assert markdown(front.replace("\n", end)).text == "正文*件"
    for rule in ("---\n\n全年*件\n\n---\n尾", "---\n- 全年*件\n---\n尾", "---\nnote: 甲\n全年*件\n---\n尾"):
        document = markdown(rule.replace("\n", end))
        assert "全年*件" in document.text
        assert document.text.endswith("尾")


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("受理案件**件，办结案件**件", "受理案件**件，办结案件**件"),
        ("受理**件，办结**件，其中**援助**案", "受理**件，办结**件，其中援助案"),
        ("培训**期**人次", "培训**期**人次"),
        ("**市共有**县法院", "**市共有**县法院"),
        ("上升**％，下降**％", "上升**％，下降**％"),
        ("受理**812**件，占**99.20%**的", "受理812件，占99.20%的"),
        ("坚持**预防为主，调解优先**原则", "坚持预防为主，调解优先原则"),
        ("提高**人**的素质", "提高人的素质"),
        ("**甲\\**乙**", "甲**乙"),
        ("受理<X>件，<A>件、<b>粗</b>，5<b 且 c>3", "受理<X>件，<A>件、粗，5<b 且 c>3"),
        ("5<b and c>3<o:p></o:p><font color=red>红</font>", "5<b and c>3红"),
        ("`a``b` ``c`d``", "\ufffc \ufffc"),
        ("# 标题 ##", "标题"),
    ],
)
def test_stars_that_are_blanks_and_brackets_that_are_no_tags_are_words(line, text):
    assert markdown(line).text == text


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("1. 1\n10. 0\n2) 2 件", [("1. 1", 0), ("10. 0", 5), ("2) 2 件", 11)]),
        ("- 1. 1\n  - 1", [("1. 1", 2), ("1", 11)]),
        ("# 1 #", [("1", 2)]),
        ("1. | 1 | 2 |\n   |---|---|\n   | 2 | 2 |", [("1", 5), ("2", 9), ("2", 31), ("2", 35)]),
    ],
)
def test_words_that_look_like_their_marker_stand_behind_it(words, places):
    document = markdown(words)
    found = [(document[block.span], document.located(block.span)[0].offset) for block in document.blocks]
    assert found == places


def test_a_cell_with_an_escaped_bar_is_one_cell():
    words = "| 列 | 值 |\n|---|---|\n| 甲\\|乙 | *件 |\n"
    document = markdown(words)
    assert [document[block.span] for block in document.blocks] == ["列", "值", "甲|乙", "*件"]
    begin, end = document.located(document.blocks[2].span)
    assert words[begin.offset : end.offset] == "甲\\|乙"


@pytest.mark.parametrize("codec", ["undefined", "idna", "punycode", "hex", "a\x00b", "utf-7"])
def test_a_codec_that_cannot_read_the_bytes_is_no_crash(codec):
    with pytest.raises(Unreadable):
        decode("受理".encode(), codec)


def test_a_large_file_is_refused_by_its_true_size(tmp_path):
    path = tmp_path / "large.txt"
    with path.open("wb") as stream:
        stream.truncate(3 * MOST_BYTES + 1)
    with path.open("rb") as stream, pytest.raises(Unreadable, match="193 MiB"):
        read_bytes(stream)


def test_a_stream_of_unknown_size_is_read_up_to_the_limit():
    assert read_bytes(BytesIO(b"a" * MOST_BYTES)) == b"a" * MOST_BYTES
    with pytest.raises(Unreadable, match="over the limit of 64 MiB"):
        read_bytes(BytesIO(b"a" * (MOST_BYTES + 2)))


GROWING = "".join("`" * length + "甲" for length in range(1, 310))


@pytest.mark.parametrize(
    "words",
    [
        GROWING,
        *(mark * 12_000 for mark in ("(**我", "**我 ", "_甲 ", "~~甲 ", "***甲**", "<!--", "*甲 ", "|甲")),
    ],
)
def test_marks_without_partners_do_not_stall_the_reader(words):
    document = markdown(words)
    assert len(document.text) <= len(words)


def test_wide_and_combining_characters_have_one_measure():
    assert columns("甲a“e\u0301") == 6


MARKS = [
    *("甲", "1", "件", "，", "*", "**", "`", "``", "_", "~~", "\\", "|", "\u200b", "- ", "1. ", "> ", "# "),
    *("\n", "\r\n", "|--|\n", "```\n", "---\n", "a: 1\n"),
    *("<!--", "-->", "<br>", "<td>", "<b>", "<style>"),
]


@given(st.lists(st.sampled_from(MARKS), max_size=40))
def test_every_character_of_the_text_is_the_one_in_the_file(pieces):
    document = markdown("".join(pieces))
    for offset, character in enumerate(document.text):
        if character not in "\ufffc\n":
            origin = document.source.origin(offset)
            assert document.source.source[origin] == character
    origins = [document.source.origin(offset) for offset in range(len(document.text))]
    assert origins == sorted(origins)
