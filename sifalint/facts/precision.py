"""How exactly a number is meant, as the words around it say."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum

from sifalint.patterns import Pattern

_TENTH, _TWENTIETH = Decimal("0.1"), Decimal("0.05")


class Precision(Enum):
    """How exactly a number is meant, as its words say."""

    EXACT = "exact"
    MORE = "余"
    NEAR = "近"
    OVER = "超"
    UNDER = "不足"
    ABOUT = "约"
    RANGE = "—"


_WORDS = {
    word: precision
    for precision, words in (
        (
            Precision.OVER,
            "超过 超出 超 逾 突破 不少于 不低于 不下于 不下 不止 至少 高于 大于 多于 上 以上 及以上 之上",
        ),
        (
            Precision.UNDER,
            "不超过 不超出 不超 未超过 未超 未突破 不足 不到 不满 未满 不多于 不高于 不大于 至多 最多 低于 "
            "小于 少于 以下 以内 之内",
        ),
        (Precision.NEAR, "将近 接近 近"),
        (Precision.ABOUT, "约 大约 大概 左右 上下"),
        (Precision.MORE, "有余 出头"),
    )
    for word in words.split()
}
_BEFORE = Pattern(
    r"(?:[不未]超[过出]?|未突破|不[足到满]|未满|不?[多高大]于|至多|最多|(?<!赶|反)超[过出]?|逾|突破|不?[少低]于|小于"
    r"|不下于?|不止|至少|大约|大概|(?<![预节签大条公特制违履邀缔契爽])约|将近|接近|(?<![附最临亲])(?<!(?<![创更翻])新)(?<!(?<![补津])贴)近"
    r"|(?<![以线网会史路身马海晚早世历手桌街台床墙场地天])上(?=[百千万亿]))了?(?= ?$|[百千万亿]$)"
)
_BEFORE_ENDS = frozenset("过足到满于多出超逾破少下约概近止了上")
_AFTER = ("左右", "上下", "及以上", "以上", "以下", "以内", "之内", "之上", "之多", "有余", "出头")
_AFTER_STARTS = frozenset(word[0] for word in _AFTER)
_LONGEST_BEFORE = 6


def words_before(text: str, start: int, bare: bool) -> tuple[int, Precision | None]:
    """Where the word such as 约 begins that stands before a number at ``start``, and what it means.

    ``bare`` is true for a number that opens with 百, 千, 万 or 亿: only before such a one does 上 (上千人)
    say more than that.
    """
    end = start - 1 if text[start - 1 : start] == " " else start
    if text[end - 1 : end] not in _BEFORE_ENDS or not end:
        return start, None
    offset = max(start - _LONGEST_BEFORE, 0)
    match = _BEFORE.search(text[offset : start + bare])
    if not match:
        return start, None
    return offset + match.start(), _WORDS[match.group().removesuffix("了")]


def word_after(text: str, offset: int) -> tuple[int, Precision | None]:
    """Where the word such as 以上 ends that stands behind a number at ``offset``, and what it means."""
    if text[offset : offset + 1] in _AFTER_STARTS:
        for word in _AFTER:
            if text.startswith(word, offset):
                return offset + len(word), _WORDS.get(word)
    return offset, None


def least(precision: Precision, value: Decimal) -> Decimal | None:
    """The least number that words of this precision allow; None where there is none."""
    if precision is Precision.UNDER:
        return None
    if precision is Precision.NEAR:
        return value - value * _TENTH
    if precision is Precision.ABOUT:
        return value - value * _TWENTIETH
    return value


def greatest(precision: Precision, value: Decimal, upto: Decimal) -> Decimal | None:
    """The greatest number that words of this precision allow; None where there is none.

    ``upto`` is the end of a range. 320余 stays below 330, and 200余 below 300.
    """
    if precision is Precision.OVER:
        return None
    if precision is Precision.MORE:
        return value + last_place(value)
    if precision is Precision.ABOUT:
        return value + value * _TWENTIETH
    return upto


def last_place(value: Decimal) -> Decimal:
    """One unit of the last place of a number that is not zero: 100 for 1,500."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(0)
