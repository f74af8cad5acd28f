from __future__ import annotations

import contextlib
from decimal import Decimal

import pytest
from cn2an import an2cn, cn2an
from hypothesis import given
from hypothesis import strategies as st

from sifalint.facts.numerals import from_han, to_han

numbers = st.integers(0, 10**12 - 1)


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("零", "0"),
        ("十", "10"),
        ("十一", "11"),
        ("二十", "20"),
        ("一百零五", "105"),
        ("一百一", "110"),
        ("一百一十", "110"),
        ("两千零五", "2005"),
        ("三千二", "3200"),
        ("一万二", "12000"),
        ("一万零二", "10002"),
        ("二十万", "200000"),
        ("四百九十六", "496"),
        ("一百二十亿零五十万", "12000500000"),
        ("二〇二五", "2025"),
        ("九十九点八", "99.8"),
        ("零点零五", "0.05"),
    ],
)
def test_reads_a_numeral(numeral, value):
    assert from_han(numeral) == Decimal(value)


@pytest.mark.parametrize(
    "numeral",
    [
        "",
        "百",
        "万",
        "十十",
        "一二百",
        "零十",
        "一百二千",
        "点五",
        "一点",
        "三四十",
        "一个",
        "一万亿万",
        "甲",
        "1",
        "一亿亿",
        "十" + "亿" * 2000,
        "十" + "万" * 30,
        "九" * 41,
    ],
)
def test_refuses_what_is_no_numeral(numeral):
    with pytest.raises(ValueError, match=r"."):
        from_han(numeral)


@given(numbers)
def test_reads_back_what_it_writes(value):
    assert from_han(to_han(value)) == value


@given(numbers)
def test_reads_what_cn2an_writes(value):
    assert from_han(an2cn(value, "low")) == value


@given(st.integers(0, 10**8 - 1))
def test_cn2an_reads_what_it_writes(value):
    assert cn2an(to_han(value), "smart") == value


@given(st.integers(0, 10**6), st.integers(1, 9), st.integers(0, 9))
def test_reads_decimals(whole, tenth, hundredth):
    digits = "零一二三四五六七八九"
    numeral = f"{to_han(whole)}点{digits[hundredth]}{digits[tenth]}"
    assert from_han(numeral) == Decimal(f"{whole}.{hundredth}{tenth}")


@given(st.text("零一二两三十百千万亿点〇", max_size=12))
def test_never_fails_but_with_a_value_error(text):
    with contextlib.suppress(ValueError):
        assert from_han(text) >= 0


@pytest.mark.parametrize("value", [-1, 10**12])
def test_writes_only_what_fits(value):
    with pytest.raises(ValueError, match="cannot be written"):
        to_han(value)
