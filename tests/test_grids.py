"""Tables as grids of cells, and the numbers in them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sifalint import Context, Document
from sifalint.facts.grids import is_blank, number_of, read_tables
from sifalint.readers.markdown import read_markdown


def markdown(words):
    return read_markdown(words.encode(), "draft.md", None, Context())


def grids(document):
    return [[[document[cell] for cell in row] for row in table.rows] for table in document.once(read_tables)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("甲\t乙\t丙\n1\t\t3\n\t2\t", [[["甲", "乙", "丙"], ["1", "", "3"]]]),
        (
            "甲\t乙\t丙\n1\t\t3\n\t2\t\n4\t5\t6",
            [[["甲", "乙", "丙"], ["1", "", "3"], ["", "2", ""], ["4", "5", "6"]]],
        ),
        ("甲\t乙\t丙\r\n 1\t 2 \t3\r\n", [[["甲", "乙", "丙"], ["1", "2", "3"]]]),
        ("甲\t乙\n1\t2\n\n丙\t丁\n3\t4", [[["甲", "乙"], ["1", "2"]], [["丙", "丁"], ["3", "4"]]]),
        ("| 甲 | 乙 |\n|---|---|\n| 1 | |", [[["甲", "乙"], ["1", ""]]]),
        ("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n| | 3 |", [[["甲", "乙"], ["1", "2"], ["", "3"]]]),
        ("甲｜乙｜丙\n1｜2｜3", [[["甲", "乙", "丙"], ["1", "2", "3"]]]),
        ("类别\t件数\n一、民事\t\n婚姻\t5", [[["类别", "件数"], ["一、民事", ""], ["婚姻", "5"]]]),
        ("来源：某局 | 时间：2025年1月\n全年平稳。", []),
        ("一、\t总体情况\n全年平稳。", []),
    ],
)
def test_lines_divided_by_tabs_or_bars_are_tables(text, found):
    assert grids(Document(text)) == found


TABLE = """| 甲 | 乙 | 丙 |
|:---|---|---|
| 1 |  | 3 |
| 4<br>5 | 6\\|7 |
| | 8 | 9 | 10 |

| 丁 | 戊 |
|---|---|
| 1 | 2 |
"""


def test_cells_of_markdown_stand_where_the_file_has_them():
    document = markdown(TABLE)
    assert grids(document) == [
        [["甲", "乙", "丙"], ["1", "", "3"], ["4\n5", "6|7"], ["", "8", "9", ""]],
        [["丁", "戊"], ["1", "2"]],
    ]
    assert document.blocks[3].origin == {"table": 0, "row": 1, "column": 0, "cells": 3}


@pytest.mark.parametrize(
    ("line", "cells"),
    [("| 1 | 2 |", 2), ("1 | 2", 2), ("| 1 |", 1), ("| 1 | 2 | |", 3), ("| 1\\| | 2\\|", 2)],
)
def test_a_row_of_markdown_has_the_cells_it_is_written_with(line, cells):
    document = markdown(f"| 甲 | 乙 | 丙 |\n|---|---|---|\n{line}\n")
    assert len(document.once(read_tables)[0].rows[1]) == cells


def test_a_table_in_a_quotation_or_a_list_is_read():
    assert grids(markdown("> | 甲 | 乙 |\n> |---|---|\n> | 1 | 2 |\n")) == [[["甲", "乙"], ["1", "2"]]]
    assert grids(markdown("1. | 甲 | 乙 |\n   |---|---|\n   | 1 | 2 |\n")) == [[["甲", "乙"], ["1", "2"]]]


@pytest.mark.parametrize(
    ("words", "value", "step", "unit"),
    [
        ("12", "12", "1", ""),
        ("1,204", "1204", "1", ""),
        ("１２件", "12", "1", "件"),
        ("-3.50", "-3.50", "0.01", ""),
        ("12.5 万元", "12.5", "0.1", "万元"),
        ("99.2%", "99.2", "0.1", "%"),
    ],
)
def test_numbers_of_cells(words, value, step, unit):
    document = Document(f"甲\t乙\t丙\n丁\t戊\t{words}")
    number = number_of(document, document.once(read_tables)[0].rows[1][2])
    assert number == (Decimal(value), Decimal(step), unit)


@pytest.mark.parametrize(
    "words", ["*", "约12", "12余件", "2024年", "1,2", "12（3）", "1/2", "甲", "12345678901234567"]
)
def test_words_that_are_no_number(words):
    document = Document(f"甲\t乙\t丙\n丁\t戊\t{words}")
    assert number_of(document, document.once(read_tables)[0].rows[1][2]) is None


@pytest.mark.parametrize("words", ["/", "—", "－", "——", "无"])
def test_marks_that_stand_for_nothing(words):
    document = Document(f"甲\t乙\t丙\n丁\t{words}\t戊")
    assert is_blank(document, document.once(read_tables)[0].rows[1][1])


@given(st.text("甲1.,件\t|｜ \n\r—-。一、", max_size=80))
def test_any_text_has_cells_within_it(text):
    for document in (Document(text), markdown(text)):
        for table in document.once(read_tables):
            spans = [cell for row in table.rows for cell in row]
            assert spans == sorted(spans)
            assert all(0 <= cell.start <= cell.end <= len(document.text) for cell in spans)
            for cell in spans:
                number_of(document, cell)
