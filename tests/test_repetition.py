"""Copies, and the alignment, shingles and likeness they rest on."""

from __future__ import annotations

import random
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sifalint import Document, Span
from sifalint.facts.alignment import Pair, Unit, find_runs
from sifalint.facts.likeness import Difference, alike, changed, excerpts, likeness
from sifalint.facts.repetition import read_copies
from sifalint.facts.shingles import near_candidates, shingles

HAN = [chr(code) for code in range(0x4E00, 0x4E00 + 3000)]


def prose(seed, length=90):
    """A paragraph of random characters cut into clauses, with figures, unlike that of any other seed."""
    rnd = random.Random(seed)
    clauses = []
    while sum(map(len, clauses)) < length:
        figure = str(rnd.randint(10, 999)) if rnd.random() < 0.2 else ""
        clauses.append("".join(rnd.choices(HAN, k=rnd.randint(6, 14))) + figure + rnd.choice(",,,。"))
    return "".join(clauses)[:-1] + "。"


def report(seed, paragraphs=8):
    lines = []
    for i in range(paragraphs):
        lines += [f"({'一二三四五六七八九十'[i % 10]})" + prose(f"{seed}-{i}-heading", 12)[:9]]
        lines += [prose(f"{seed}-{i}")]
    return "\n".join(lines) + "\n"


def copies(text):
    return Document(text).once(read_copies)


def edited(text, seed, changes):
    """The text with some characters replaced, left out or put in."""
    rnd = random.Random(seed)
    characters = list(text)
    for i in rnd.sample(range(len(characters)), changes):
        if characters[i] not in "\r\n":
            characters[i] = rnd.choice(["", "新", characters[i] + "又"])
    return "".join(characters)


def test_a_report_without_copies_has_none():
    assert copies(report("a", 30)) == ()


def test_whole_copy_to_the_letter():
    text = report("a")
    (copy,) = copies(text + text)
    assert copy.original == Span(0, len(text) - 1)
    assert copy.copy == Span(len(text), 2 * len(text) - 1)
    assert copy.similarity == 1
    assert len(copy.blocks) == 16


@pytest.mark.parametrize("change", ["crlf", "width", "indent", "blank lines"])
def test_copy_in_another_dress_is_a_copy_to_the_letter(change):
    text = report("a")
    dressed = {
        "crlf": text.replace("\n", "\r\n"),
        "width": text.replace(",", "，").replace("(", "（").replace(")", "）"),
        "indent": text.replace("\n", "\n　　"),
        "blank lines": text.replace("\n", "\n\n"),
    }[change]
    (copy,) = copies(text + dressed)
    assert copy.similarity == 1


def test_copy_without_its_title_begins_at_the_body():
    body = report("a")
    (copy,) = copies("某地某局工作总结\n" + body + body)
    assert copy.original.start == len("某地某局工作总结\n")


@pytest.mark.parametrize("seed", range(5))
def test_edited_copy_is_one_copy(seed):
    text = report("a", 12)
    (copy,) = copies(text + edited(text, seed, len(text) // 50))
    assert 0.9 < copy.similarity < 1
    assert copy.copy.start == len(text)


def test_copy_with_paragraphs_put_in_left_out_and_rewritten():
    lines = report("a", 10).splitlines()
    pasted = list(lines)
    pasted[5] = prose("rewritten")
    del pasted[9:11]
    pasted.insert(3, prose("put in"))
    (copy,) = copies("\n".join(lines + pasted))
    assert len(copy.blocks) == 17


def test_third_copy_goes_back_to_the_original_too():
    text = report("a")
    second, third = copies(text * 3)
    assert second.original == third.original
    assert second.copy.end < third.copy.start


def test_copy_of_a_paragraph_inside_a_copied_report():
    lines = report("a").splitlines()
    lines.insert(10, lines[1])
    inner, outer = copies("\n".join(lines + lines))
    assert len(inner.blocks) == 1
    assert len(outer.blocks) == len(lines)


def test_paragraphs_joined_or_split_are_copied_by_sentences():
    text = report("a")
    (joined,) = copies(text + text.replace("\n", "") + "\n")
    assert joined.copy.start == len(text)
    (split,) = copies(text + text.replace("。", "。\n"))
    assert split.copy.start == len(text)


def test_prose_cut_into_lines_is_copied():
    text = prose("wrapped", 400)
    lines = "\n".join(text[i : i + 26] for i in range(0, len(text), 26)) + "\n"
    (copy,) = copies(lines + prose("between") + "\n" + lines)
    assert copy.original == Span(0, len(lines) - 1)


def test_text_pasted_twice_in_one_line():
    text = report("a").replace("\n", "")
    (copy,) = copies(text + text)
    assert copy.copy == Span(len(text), 2 * len(text))


@pytest.mark.parametrize(
    "text",
    [
        "各位代表!\n" * 40,
        "甲方:\n乙方:\n地址:\n电话:\n" * 20,
        "吨\n12\n万元\n35\n" * 20,
        "\n".join(f"{i}月份,全区受理矛盾纠纷{i * 37}件,调解成功{i * 31}件,涉及金额{i * 3}.{i}万元,"
                  f"开展普法宣传{i + 4}场次,发放各类资料{i * 210}份,接受群众咨询{i * 19}人次。" for i in range(1, 13)),
        "\n".join(f"{name}街道全年受理矛盾纠纷{i}17件,开展普法宣传活动3{i}场次,发放资料{i}200份,组织集中学习12次,"
                  "建立健全各项工作制度,队伍建设得到加强,干部作风明显好转,群众满意度稳步提高。" for i, name in enumerate(["青禾", "白沙", "双桥"], 1)),
        "“申请人应当如实说明情况,提供真实的证明材料,不得隐瞒事实真相。”\n" * 2,
        "\n".join(
            ["目录", *(heading := [f"({n})扎实推进{n}类法治创建工作,着力提升基层依法治理的能力和水平" for n in "一二三四五六七八"])]
            + [line for i, each in enumerate(heading) for line in (each, prose(f"body{i}"))]
        ),
        "关于印发《二〇二五年度普法工作要点和责任分工方案》的通知\n正文。\n" * 2,
    ],
    ids=["refrain", "form", "table", "months", "streets", "quotation", "contents", "title"],
)  # fmt: skip
def test_repetition_by_design_is_no_copy(text):
    assert copies(text) == ()


HOSTILE = {
    "identical lines": (prose("x", 40) + "\n") * 10_000,
    "alternating lines": (prose("x", 40) + "\n" + prose("y", 40) + "\n") * 5_000,
    "short lines": "".join(f"第{i}行\n" for i in range(100_000)),
    "pattern lines": "".join(f"{i}街道{prose('p')}{i * 7}件\n" for i in range(5_000)),
    "one character": "的" * 350_000,
    "one clause": "形成了良好的学习氛围," * 30_000,
    "two long lines": prose("x", 100_000) + "\n" + prose("x", 100_000).replace("1", "2"),
    "a hundred edited copies": "".join(edited(report("a"), i, 20) for i in range(100)),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_takes_no_long_time(name):
    start = time.process_time()
    found = copies(HOSTILE[name])
    assert time.process_time() - start < 4
    assert all(one.copy.end <= other.copy.start for one, other in pairwise(found))


PIECES = st.sampled_from(
    [prose("p1"), prose("p2"), prose("p3", 200), "一、小标题", "短", "", "“", "\x00", "\U0001f600"]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=30), st.sampled_from(["\n", "\r\n", "\r", "", "。"]))
def test_copies_are_ordered_disjoint_and_after_their_originals(pieces, joint):
    text = joint.join(pieces)
    end = 0
    for copy in copies(text):
        assert 0 <= copy.original.start < copy.original.end <= copy.copy.start
        assert end <= copy.copy.start < copy.copy.end <= len(text)
        assert 0 < copy.similarity <= 1
        assert all(copy.copy.covers(copied) and copy.original.covers(was) for copied, was in copy.blocks)
        end = copy.copy.end


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from("abcdefgh"), max_size=60))
def test_runs_pair_equal_units_in_order(letters):
    units = [Unit(letter * 70, letter * 70, telling=letter < "f") for letter in letters]
    last = -1
    for run in find_runs(units, {}):
        assert all(units[pair.original].words == units[pair.copy].words for pair in run)
        assert all(a < c and b < d for (a, b), (c, d) in pairwise(run))
        assert run[-1].original < run[0].copy
        assert run[0].copy > last
        last = run[-1].copy


def test_a_run_takes_over_a_wrong_start():
    units = [Unit(letter, letter, telling=True) for letter in "xabcdyabxabc"]
    assert find_runs(units, {}) == [
        [Pair(1, 6), Pair(2, 7)],
        [Pair(0, 8), Pair(1, 9), Pair(2, 10), Pair(3, 11)],
    ]


def test_shingles_of_equal_stretches_are_equal():
    words = prose("x", 120)
    assert shingles(words) <= shingles("前" + words + "后")
    assert shingles("短") == set()


def test_near_candidates_are_earlier_and_best_first():
    texts = [prose("a"), prose("b"), edited(prose("a"), 1, 4), prose("c")]
    assert near_candidates(texts, range(4)) == {2: (0,)}


@given(st.text(max_size=40), st.text(max_size=40))
def test_likeness_is_a_share(first, second):
    assert 0 <= likeness(first, second) <= 1
    assert likeness(first, first) == 1
    assert alike(first, second, 0.5) == (likeness(first, second) >= 0.5)


def test_long_texts_are_compared_by_sentences():
    long = prose("x", 4000)
    assert likeness(long, long + "另加一句。") > 0.99
    assert likeness(long, prose("y", 4000)) < 0.1


@pytest.mark.parametrize(
    ("first", "second", "changes"),
    [
        ("受理749件", "受理750件", [("749", "750")]),
        ("增长12.5%", "增长12.8%", [("12.5%", "12.8%")]),
        ("认真做好法律援助工作", "做好法律援助各项工作", [("认真", ""), ("", "各项")]),
        ("相同", "相同", []),
    ],
)
def test_changes_take_figures_whole(first, second, changes):
    found = changed(first, second)
    assert [(first[a:b], second[c:d]) for a, b, c, d in found] == changes


@pytest.mark.parametrize("times", [2, 3])
def test_paragraphs_pasted_between_the_lines_are_copied_with_their_headings(times):
    lines = report("a").splitlines()
    found = copies("\n".join(line for line in lines for _ in range(times)))
    assert len(found) == len(lines) * (times - 1)
    assert all(one.original.end < one.copy.start for one in found)


def test_paragraphs_between_the_lines_may_be_edited():
    lines = [prose(f"p{i}") for i in range(8)]
    found = copies("\n".join(each for i, line in enumerate(lines) for each in (line, edited(line, i, i % 3))))
    assert len(found) == 8


REFILLED = "(一)规范法律援助工作\n开通绿色通道,对讨薪案件当日受理、当日指派,全年办理农民工案件{}件,挽回损失{}万元,回访受援人{}人次,群众普遍满意,经验做法在全市推广,两项制度写入工作规范。\n"


def test_a_section_with_other_figures_is_a_copy():
    text = REFILLED.format(96, 312, 60) + prose("between") + "\n" + REFILLED.format(118, 405, 77)
    (copy,) = copies(text)
    assert len(copy.blocks) == 2
    assert copy.similarity < 1


@pytest.mark.parametrize(
    ("this", "other"),
    [
        ("(一)青禾街道", "(二)白沙街道"),
        ("一季度情况", "二季度情况"),
        ("1月份,", "2月份,"),
        ("2024年,", "2025年,"),
        ("青禾街道", "白沙街道"),
        ("上半年", "下半年"),
    ],
)
def test_the_same_words_of_another_place_or_time_are_no_copy(this, other):
    line = "全年受理矛盾纠纷{}件,开展普法宣传活动{}场次,发放资料{}份,组织集中学习,建立健全各项工作制度,队伍建设得到加强,干部作风明显好转,群众满意度稳步提高。"
    joint = "" if this.endswith(",") or (this.endswith(("街道", "年")) and "(" not in this) else "\n"
    text = f"{this}{joint}{line.format(317, 31, 8200)}\n{other}{joint}{line.format(268, 25, 6400)}\n"
    assert copies(text) == ()


def test_excerpts_mark_what_differs():
    first = "全年受理812件,调解成功804件,成功率99.01%,满意率较高。"
    second = "全年受理821件,调解804件,成功率99.01%,满意率很高。"
    assert excerpts(first, second) == [
        Difference("全年受理⟦812⟧件", "全年受理⟦821⟧件"),
        Difference("调解⟦成功804⟧件", "调解⟦804⟧件"),
        Difference("满意率⟦较⟧高", "满意率⟦很⟧高"),
    ]
    assert excerpts(first, first) == []
