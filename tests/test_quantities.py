from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sifalint import Document
from sifalint.facts.quantities import PERCENT, Precision, read_quantities
from sifalint.facts.units import DIMENSIONS


def quantities(text):
    return read_quantities(Document(text))


def words(text):
    return [text[slice(*quantity.span)] for quantity in quantities(text)]


@pytest.mark.parametrize(
    ("text", "value", "step", "dimension"),
    [
        ("办理案件812件", "812", "1", "件"),
        ("调解纠纷17起", "17", "1", "件"),
        ("律师14名", "14", "1", "人"),
        ("来访182人次", "182", "1", "人次"),
        ("支出1,234.50万元", "12345000", "100", "元"),
        ("支出１，２３４万元", "12340000", "10000", "元"),
        ("赤字2.38万亿元", "2380000000000", "10000000000", "元"),
        ("奖励36 个", "36", "1", "个"),
        ("成功率99.20%", "99.20", "0.01", PERCENT),
        ("成功率９９．２％", "99.2", "0.1", PERCENT),
        ("结案率75.28.%", "75.28", "0.01", PERCENT),
        ("达到百分之九十九点八", "99.8", "0.1", PERCENT),
        ("有五个司法所", "5", "1", "个"),
        ("共四百九十六件", "496", "1", "件"),
        ("减少4376万，", "43760000", "10000", ""),
        ("提高2.5个百分点", "2.5", "0.1", "百分点"),
    ],
)
def test_reads_a_quantity(text, value, step, dimension):
    (quantity,) = quantities(text)
    assert quantity.value == Decimal(value)
    assert quantity.step == Decimal(step)
    assert quantity.dimension == dimension
    assert quantity.exact


@pytest.mark.parametrize(
    ("text", "span", "precision", "low", "high"),
    [
        ("培训320余人", "320余人", Precision.MORE, 320, 330),
        ("一百余件", "一百余件", Precision.MORE, 100, 200),
        ("4.1万余元", "4.1万余元", Precision.MORE, 41000, 42000),
        ("资金2亿多元", "2亿多元", Precision.MORE, 200000000, 300000000),
        ("覆盖近30万人", "近30万人", Precision.NEAR, 270000, 300000),
        ("覆盖超过30万人次", "超过30万人次", Precision.OVER, 300000, None),
        ("合格率98%以上", "98%以上", Precision.OVER, 98, None),
        ("不到90%", "不到90%", Precision.UNDER, None, 90),
        ("约20%", "约20%", Precision.ABOUT, 19, 21),
        ("100件左右", "100件左右", Precision.ABOUT, 95, 105),
        ("18—45岁", "18—45岁", Precision.RANGE, 18, 45),
        ("增长近三成", "近三成", Precision.NEAR, 27, 30),
        ("节约1000份", "1000份", Precision.EXACT, 1000, 1000),
        ("最近3年", "3年", Precision.EXACT, 3, 3),
    ],
)
def test_reads_how_exactly_a_number_is_meant(text, span, precision, low, high):
    (quantity,) = quantities(text)
    assert words(text) == [span]
    assert (quantity.precision, quantity.low, quantity.high) == (precision, low, high)


@pytest.mark.parametrize(
    "text",
    [
        "2024年9月30日以来",
        "2021—2025年",
        "1—10月",
        "11月19日至21日",
        "2025-03-18 16:56:432024年以来",
        "〔2024〕5号",
        "第3次会议、第十三次会议、第12号令",
        "“3·15”消费者权益日",
        "拨打12348热线",
        "聚焦G4扩容工程",
        "推广“321”化解机制",
        "严守“六个不准”“四个不发生”",
        "电话:2094710",
        "居第7位",
        "产业结构10.1:43.5:46.4",
        "约占1/4",
        "4部门联合、3项目开工",
        "数百人、几十次、上千件、三五个",
        "编号为1234567890123456789个",
        "完成率99.0000000000000000000000000000000001%",
        "达到百分之九十九点" + "九" * 30,
        "共" + "9" * 5000 + "件",
        "年龄18—" + "4" * 40 + "岁",
    ],
)
def test_leaves_alone_what_only_looks_like_a_count(text):
    assert words(text) == []


def test_reads_two_glued_counts():
    assert words("农民工案件共74件182人次") == ["74件", "182人次"]


def test_units_that_count_the_same():
    assert DIMENSIONS["人"] == DIMENSIONS["名"] == DIMENSIONS["位"]
    assert DIMENSIONS["件"] == DIMENSIONS["起"] == DIMENSIONS["例"] == DIMENSIONS["宗"]
    assert len({DIMENSIONS[unit] for unit in ("人", "人次", "件", "件次", "场", "场次", "次")}) == 7


@given(st.text("0123456789.,，%％万亿余约近超一二十百千点年月日件人次元个第“”（）—- \n", max_size=60))
def test_spans_are_ordered_and_inside(text):
    end = 0
    for quantity in quantities(text):
        assert end <= quantity.span.start < quantity.span.end <= len(text)
        assert quantity.value <= quantity.upto
        assert quantity.step > 0
        end = quantity.span.end


@given(st.text(max_size=80))
def test_never_fails(text):
    quantities(text)
