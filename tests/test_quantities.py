from __future__ import annotations

import contextlib
from decimal import Decimal
from itertools import product

import pytest
import regex
from cn2an import an2cn, cn2an
from hypothesis import assume, given
from hypothesis import strategies as st

from sifalint import Document
from sifalint.facts.numerals import from_han, to_han
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
        ("来电5，888个", "5888", "1", "个"),
        ("人口2万5千人", "25000", "1000", "人"),
        ("投资3亿2000万元", "320000000", "10000", "元"),
        ("产值一千四百三十亿元", "143000000000", "100000000", "元"),
        ("补助一点二亿元", "120000000", "10000000", "元"),
        ("收入增长-2.3%", "-2.3", "0.1", PERCENT),
        ("价格上涨2·9%", "2.9", "0.1", PERCENT),
        ("死亡率千分之三", "3", "1", "‰"),
        ("产值翻了两番", "2", "1", "番"),
        ("增长一倍半", "1.5", "1", "倍"),
        ("为期三年半", "3.5", "1", "年"),
        ("15个工作日内办结", "15", "1", "工作日"),
        ("实现百分之百", "100", "1", PERCENT),
        ("连续十四届保持第一", "14", "1", "届"),
        ("总数五百人", "500", "1", "人"),
        ("一起案件", "1", "1", "件"),
        ("锦旗12面", "12", "1", "面"),
        ("PM2.5浓度29微克/立方米", "29", "1", "微克"),
        ("货物周转量48.86亿吨公里", "4886000000", "1000000", "吨公里"),
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
        ("近3年累计", "3年", Precision.EXACT, 3, 3),
        ("补贴近2万元", "近2万元", Precision.NEAR, 18000, 20000),
        ("更新近30项", "近30项", Precision.NEAR, 27, 30),
        ("3000—5000人", "3000—5000人", Precision.RANGE, 3000, 5000),
        ("三至五天", "三至五天", Precision.RANGE, 3, 5),
        ("10%—15%", "10%—15%", Precision.RANGE, 10, 15),
        ("5万至8万元", "5万至8万元", Precision.RANGE, 50000, 80000),
        ("5—8万元", "5—8万元", Precision.RANGE, 50000, 80000),
        ("8000—1.2万元", "8000—1.2万元", Precision.RANGE, 8000, 12000),
        ("八千至一万元", "八千至一万元", Precision.RANGE, 8000, 10000),
        ("三至五万元", "三至五万元", Precision.RANGE, 30000, 50000),
        ("8—5万元", "8—5万元", Precision.RANGE, 50000, 80000),
        ("3到5个月", "3到5个月", Precision.RANGE, 3, 5),
        ("百分之五至百分之八", "百分之五至百分之八", Precision.RANGE, 5, 8),
        ("65—60岁", "65—60岁", Precision.RANGE, 60, 65),
        ("数百人", "数百人", Precision.RANGE, 200, 999),
        ("几十次", "几十次", Precision.RANGE, 20, 99),
        ("数十万人次", "数十万人次", Precision.RANGE, 200000, 999999),
        ("十几个", "十几个", Precision.RANGE, 11, 19),
        ("三五个", "三五个", Precision.RANGE, 3, 5),
        ("十七八人", "十七八人", Precision.RANGE, 17, 18),
        ("两三百万元", "两三百万元", Precision.RANGE, 2000000, 3000000),
        ("十余件", "十余件", Precision.MORE, 10, 20),
        ("百余名", "百余名", Precision.MORE, 100, 200),
        ("一百多人", "一百多人", Precision.MORE, 100, 200),
        ("3万多亿元", "3万多亿元", Precision.MORE, 3 * 10**12, 4 * 10**12),
        ("十来个", "十来个", Precision.ABOUT, Decimal("9.5"), Decimal("10.5")),
        ("上千件", "上千件", Precision.OVER, 1000, None),
        ("超万亿元", "超万亿元", Precision.OVER, 10**12, None),
        ("近百家", "近百家", Precision.NEAR, 90, 100),
        ("不超过5%", "不超过5%", Precision.UNDER, None, 5),
        ("未超过5%", "未超过5%", Precision.UNDER, None, 5),
        ("突破了30万人", "突破了30万人", Precision.OVER, 300000, None),
        ("满意率不低于95%", "不低于95%", Precision.OVER, 95, None),
        ("3个多月", "3个多月", Precision.MORE, 3, 4),
        ("占三分之二", "三分之二", Precision.ABOUT, Decimal("63.3365"), Decimal("70.0035")),
        ("超四分之三", "超四分之三", Precision.OVER, 75, None),
        ("约占全国的1/4", "1/4", Precision.ABOUT, Decimal("23.75"), Decimal("26.25")),
        ("一半以上", "一半以上", Precision.OVER, 50, None),
        ("群众过半。", "过半", Precision.OVER, 50, None),
        ("三成五", "三成五", Precision.ABOUT, Decimal("33.25"), Decimal("36.75")),
        ("损失约20万元", "约20万元", Precision.ABOUT, 190000, 210000),
        ("折合约20万元", "约20万元", Precision.ABOUT, 190000, 210000),
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
        "二〇二五年、一九八五年",
        "9时30分、9:30",
        "〔2024〕5号、(2024)湘01民初5号",
        "第3次会议、第十三次会议、第12号令、第3、4、5项、第五至七条",
        "“3·15”消费者权益日、12·4国家宪法日",
        "拨打12348热线、110报警服务台、12345政务服务便民热线",
        "聚焦G4扩容工程、X305线、国道307山西段、轨道交通S1线",
        "推广“321”化解机制、“1+3+N”体系、1+8方案、5+2就业之家",
        "严守“六个不准”“四个不发生”",
        "增强四个意识、坚定四个自信、做到两个维护",
        "电话:2094710、0731-84586120",
        "http://www.example.cn/202410/t20241024_5385934.html",
        "居第7位",
        "产业结构10.1:43.5:46.4、收入比2.06:1、2:1以内",
        "4部门联合、3项目开工",
        "平台5.0版、PM2.5浓度、5A级景区、T800碳纤维",
        "2×35万千瓦、7×24小时",
        "二十届四中全会、十六届人大二次会议、省委十二届五次、六次、七次全会、党的二十大",
        "“十四五”、两会、两不愁三保障、三中全会、一国两制",
        "三位一体、一把手、一站式、一窗通办、十字路口、红十字会、一件事、一次性",
        "八项规定、三项制度、五项原则、四个现代化、最后一公里、三次产业、电动三轮车",
        "一批项目、新一轮、一期工程、三个一批、一条新路、站在一起、一起来",
        "400亿级、万吨级、五千亿级产业",
        "2024届毕业生、2024级新生、成立75周年、60年代、两位数",
        "1/8页、24/7、2/3班",
        "时间过半、超过半年",
        "惠及群众*万余人次、XX万余人",
        "百人宣讲、千家企业、线上百场、千家万户、千方百计",
        "编号为1234567890123456789个",
        "完成率99.0000000000000000000000000000000001%",
        "达到百分之九十九点" + "九" * 30,
        "共" + "9" * 5000 + "件",
        "年龄18—" + "4" * 40 + "岁",
    ],
)
def test_leaves_alone_what_only_looks_like_a_count(text):
    assert words(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("农民工案件共74件182人次", ["74件", "182人次"]),
        ("由20%至25%", ["20%", "25%"]),
        ("从3个到5个", ["3个", "5个"]),
        ("分别为100,200,30人", ["30人"]),
        ("近100件（103件）", ["近100件", "103件"]),
        ("2024年受理12件", ["12件"]),
        ("第三季度办结5件", ["5件"]),
    ],
)
def test_tells_numbers_apart(text, expected):
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "descending"), [("65—60岁", True), ("18—45岁", False), ("8万至5万元", True)]
)
def test_knows_a_range_that_runs_backwards(text, descending):
    (quantity,) = quantities(text)
    assert quantity.descending is descending
    assert quantity.value < quantity.upto


UNITS = st.sampled_from(["件", "人", "人次", "元", "家", "个", "份", "亩", "公里"])


@given(st.integers(0, 10**15), UNITS)
def test_reads_whole_numbers_with_and_without_commas(value, unit):
    for literal in (str(value), f"{value:,}", f"{value:,}".replace(",", "，")):
        (quantity,) = quantities(f"共有{literal}{unit}")
        assert (quantity.value, quantity.dimension) == (value, DIMENSIONS[unit])


@given(st.decimals(0, 10**6, places=2), st.sampled_from(["", "万", "亿"]))
def test_reads_magnitudes_as_cn2an_does(value, magnitude):
    """It multiplies floats, so that its values are near and not equal, and does not know 万亿."""
    (quantity,) = quantities(f"共有{value}{magnitude}元")
    assert float(quantity.value) == pytest.approx(cn2an(f"{value}{magnitude}", "smart"))
    assert quantity.value == value * quantity.scale


@given(st.integers(2, 10**8 - 1), UNITS)
def test_reads_chinese_numerals_as_cn2an_writes_them(value, unit):
    (quantity,) = quantities(f"有{an2cn(value, 'low')}{unit}")
    assert quantity.value == value
    assert quantity.exact


def numerals(longest):
    return (
        "".join(characters)
        for k in range(1, longest + 1)
        for characters in product("一三十百千万亿", repeat=k)
    )


def theirs(numeral):
    try:
        return cn2an(numeral, "normal")
    except (ValueError, KeyError):  # 一亿一, which is 110 million, is a KeyError of cn2an
        return None


def test_reads_every_short_numeral_as_cn2an_does():
    """Where cn2an gives a value at all it is ours, but for two sorts of numerals.

    It loses the 十 behind 亿 (一亿十万 is 100,100,000, and it says 100,000,000), and it takes the last digit
    before 万 for a one where it stands for the next lower place (一百三万一 is 130 times 万 and 1,000).
    """
    differing = []
    for numeral in numerals(5):
        with contextlib.suppress(ValueError):
            ours = from_han(numeral)
            if theirs(numeral) not in (None, ours):
                differing.append(numeral)
    assert "一亿十万" in differing
    assert all(
        "亿十" in numeral or regex.search("[一三百千][一三]万[一三]", numeral) for numeral in differing
    )


@given(st.integers(0, 10**4), st.integers(1, 10**4))
def test_reads_ranges_in_either_order(first, second):
    assume(first != second)
    found = quantities(f"有{first}至{second}人")
    (quantity,) = found
    assert (quantity.value, quantity.upto) == (min(first, second), max(first, second))
    assert quantity.descending is (first > second)


@given(
    st.integers(1, 10**6), st.sampled_from(["近{}件", "{}余件", "超{}件", "约{}件", "不足{}件", "{}件以上"])
)
def test_a_rough_number_allows_what_it_is_rounded_from(value, form):
    (quantity,) = quantities(form.format(value))
    assert not quantity.exact
    assert quantity.low is None or quantity.low <= value
    assert quantity.high is None or quantity.high >= value


@given(st.integers(2, 20), st.integers(1, 19))
def test_reads_fractions(below, above):
    assume(above < below)
    for words_of in (f"占{to_han(below)}分之{to_han(above)}", f"占{above}/{below}"):
        (quantity,) = quantities(words_of)
        assert quantity.dimension == PERCENT
        assert not quantity.exact
        assert abs(quantity.value - Decimal(above) * 100 / below) <= Decimal("0.005")


def test_units_that_count_the_same():
    assert DIMENSIONS["人"] == DIMENSIONS["名"] == DIMENSIONS["位"]
    assert DIMENSIONS["件"] == DIMENSIONS["起"] == DIMENSIONS["例"] == DIMENSIONS["宗"]
    assert len({DIMENSIONS[unit] for unit in ("人", "人次", "件", "件次", "场", "场次", "次")}) == 7


@given(
    st.text(
        "0123456789.,，%％万亿余约近超上一二十百千点几数来多至半成分之年月日件人次元个第“”（）—-·:/*+ \n",
        max_size=60,
    )
)
def test_spans_are_ordered_and_inside(text):
    end = 0
    for quantity in quantities(text):
        assert end <= quantity.span.start < quantity.span.end <= len(text)
        assert quantity.value <= quantity.upto
        assert quantity.step > 0
        assert (
            quantity.low is None
            or quantity.high is None
            or quantity.value < 0
            or quantity.low <= quantity.high
        )
        end = quantity.span.end


@given(st.text(max_size=80))
def test_never_fails(text):
    quantities(text)
