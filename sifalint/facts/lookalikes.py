"""Numbers that look like a count and are none: ordinals, names, slogans, sessions and articles.

第3次, G4, “六个不准”, 1+3+N, 二十届四中全会, 一期工程, 新一轮, 三位一体, 一站式 and 400亿级 count nothing.
"""

from __future__ import annotations

from sifalint.patterns import Pattern

_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_NO_COUNT_AFTER = frozenset("第“‘《#№" + _LETTERS)
_LINKS = frozenset("、和及与至到—–-~,")
_ORDINALS = Pattern(r"第[\d一二三四五六七八九十百、和及与至到—–~,-]{1,16}$")
_LONGEST_ORDINALS = 18
_TERMS = frozenset("+×*/")
_HELD = frozenset("续近历共过任满了办开展训出刊印发期举前连")
_YEAR_UNITS = frozenset("届级期批")
_ARTICLES = frozenset(
    "批种段头层度门站扇页张条支场轮级期届位类片面套只本块幅副篇节课股份座台集款口字对封通票眼席列班队组笔箱盒袋瓶桶"
)
_NO_ONE_AFTER = frozenset("统唯单同逐合归专万划均每另这某下该首进如新上之")
_ONE_CASE = frozenset("案纠事涉信火安交")
_SLOGANS = {
    unit: tuple(words.split())
    for unit, words in (
        (
            "个",
            "意识 自信 维护 确立 全面 必须 坚持 务必 规定 最 一批 “一批 结合 不 文明 革命 到位 能力建 统筹推 "
            "现代化 先锋 表率 倡导 优先 提升行 攻坚",
        ),
        ("项", "规定 原则 制度 基本制 纪律 注意"),
        ("件", "事"),
        ("位", "一体"),
        ("次", "全会 全体会 全委 代表大 党代会"),
        ("本", "上 线 以 录 率 类 院 批 大 、"),
    )
}
"""Words that make a set phrase of a Chinese numeral with a measure word: 四个意识, 八项规定, 三位一体."""

_SESSION = frozenset("届大协委会")


def is_lookalike(text: str, start: int, literal: str, magnitude: str, unit: str, end: int) -> bool:
    """Whether a number at ``start`` of folded text, whose unit ends at ``end``, counts nothing."""
    before = text[start - 1] if start else " "
    if before in _NO_COUNT_AFTER or (before in _LINKS and _is_ordinal(text, start)):
        return True
    if before in _TERMS and start > 1 and (text[start - 2].isdecimal() or text[start - 2] in "Nn"):
        return True
    if unit and (text.startswith("级", end) or (unit == "级" and (magnitude or literal[-1] in "万亿"))):
        return unit not in "个项"
    if unit == "分" and before in "时点":
        return True
    if literal[0].isdecimal():
        year = len(literal) == 4 and literal.isdecimal() and literal.startswith(("19", "20"))
        return (unit in _YEAR_UNITS and year) or (unit == "届" and before not in _HELD)
    return _is_phrase(text, before, literal, unit, end)


def _is_ordinal(text: str, start: int) -> bool:
    """Whether the numbers before this one open with 第: 第3、4、5项."""
    return _ORDINALS.search(text[max(start - _LONGEST_ORDINALS, 0) : start]) is not None


def _is_phrase(text: str, before: str, literal: str, unit: str, end: int) -> bool:
    """Whether a Chinese numeral with its unit belongs to a set phrase: 八项规定, 二次会议, 一批."""
    following = text[end : end + 1]
    if before == "每" or (before == "上" and literal[0] not in "百千万亿"):
        return True
    if any(text.startswith(word, end) for word in _SLOGANS.get(unit, ())):
        return True
    if unit in ("届", "期"):
        return literal != "两" and before not in _HELD
    if unit == "次" and (before in _SESSION or (before == following == "、")):
        return before in "届、" or text.startswith("会议", end)
    if unit == "公里" and literal == "一":
        return before in "后初先"
    if unit == "字" and literal == "十":
        return True
    if literal != "一":
        return False
    if unit == "起":
        return following not in _ONE_CASE
    return unit in _ARTICLES or before in _NO_ONE_AFTER or following in ("一", "性")
