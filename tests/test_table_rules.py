"""The tables of a report: sums in any table, and the form of the annual report on disclosure."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sifalint import Context, lint
from sifalint.engine import check
from sifalint.examples import read_example
from sifalint.facts.grids import number_of, read_tables
from sifalint.readers import built_in_readers, reader_for
from sifalint_rules import sifalint_profiles
from sifalint_rules.tables.rules import RULES

FIXTURES = Path(__file__).parent / "fixtures"
FORMS = ("disclosure.md", "disclosure.txt")
CONTEXT = Context(profiles=tuple(sifalint_profiles()))


def read(name, words=None):
    raw = (FIXTURES / name).read_bytes() if words is None else words.encode()
    return reader_for(name, built_in_readers()).read(raw, name, None, CONTEXT)


def report(document):
    found = check(document, [rule() for rule in RULES])
    assert not found.problems
    return found


def numbers(document):
    """The places in the file of the numbers of tables three and four, each with the place of its finding."""
    *_, three, four = document.once(read_tables)
    for row in three.rows[3:]:
        for span in row[-7:]:
            assert number_of(document, span)
            yield span, span
    (cells,) = four.rows[3:]
    for i, span in enumerate(cells):
        yield span, cells[i // 5 * 5 + 4]


@pytest.mark.parametrize("name", FORMS)
def test_a_sound_form_is_silent_and_every_sum_is_checked(name):
    found = report(read(name))
    assert [(finding.code, finding.message.zh) for finding in found.findings] == []
    assert len(found.checked) == 7 + 7 + 25 + 3 + 4
    assert {claim.verdict.value for claim in found.checked} == {"holds"}


@pytest.mark.parametrize(
    ("name", "change"), [(FORMS[0], lambda n: n + 1), (FORMS[1], lambda n: n * 10 + 3)], ids=FORMS
)
def test_each_wrong_number_is_one_finding_at_its_cell(name, change):
    document = read(name)
    words = document.source.source
    for span, place in numbers(document):
        start, end = document.source.origin_span(span)
        number = str(change(int(words[start:end])))
        changed = read(name, words[:start] + number + words[end:])
        findings = report(changed).findings
        shift = len(number) - (end - start)
        assert [each.span.start for each in findings] == [place.start + shift * (place != span)]


def test_a_shared_cause_is_told_whichever_of_its_rules_run():
    table = (
        "项目|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计\n一、本年新收|5|1|0|0|0|0|7\n"
        "二、上年结转|1|0|0|0|0|0|1\n（七）总计|4|1|0|0|0|0|5\n四、结转下年度继续办理|2|0|0|0|0|0|2"
    )
    told = [lint(table, select=codes).findings for codes in (["TAB"], ["TAB001"], ["TAB003"])]
    assert [[each.code for each in findings] for findings in told] == [["TAB001"], ["TAB001"], ["TAB003"]]
    assert len({(each.span, each.message) for findings in told for each in findings}) == 1


def test_answers_and_prose_are_held_against_the_table():
    words = (FIXTURES / FORMS[0]).read_text(encoding="utf-8")
    for old, new in (("申请48件", "申请84件"), ("办结50件", "办结51件"), ("继续办理3件", "继续办理4件")):
        found = report(read(FORMS[0], words.replace(old, new))).findings
        assert [(each.code, each.severity.value) for each in found] == [("TAB005", "warning")]


def test_a_shifted_or_torn_row_of_the_form_is_not_added_up():
    words = (FIXTURES / FORMS[0]).read_text(encoding="utf-8")
    whole = "|  |  | 4.保护第三方合法权益 | 2 | 1 | 0 | 0 | 0 | 0 | 3 |"
    assert whole in words
    for torn in (
        "| 4.保护第三方合法权益 | 2 | 1 | 0 | 0 | 0 | 0 | 3 |  |  |",
        "|  | 4.保护第三方合法权益 | 2 | 1 |  |  | 0 | 3 |",
        "|  |  | 4.保护第三方合法权益 | 2 | * | 0 | 0 | 0 | 0 | 3 |",
    ):
        found = report(read(FORMS[0], words.replace(whole, torn)))
        assert found.findings == ()
        assert {claim.verdict.value for claim in found.checked} == {"holds"}


def test_blanks_of_the_form_count_as_nothing():
    words = (FIXTURES / FORMS[0]).read_text(encoding="utf-8")
    assert report(read(FORMS[0], words.replace("| 0 |", "|  |").replace("| 0 |", "| / |"))).findings == ()


def test_an_abridged_form_is_added_up_where_its_columns_agree():
    lines = (FIXTURES / FORMS[1]).read_text(encoding="utf-8").split("\n")
    words = "\n".join(line for line in lines if not line.endswith("\t0\t0\t0\t0\t0\t0\t0"))
    assert report(read(FORMS[1], words)).findings == ()
    assert len(report(read(FORMS[1], words)).checked) == 7 + 7 + 18 + 3 + 4
    wrong = words.replace("2.重复申请\t1\t", "2.重复申请\t2\t")
    assert [each.code for each in report(read(FORMS[1], wrong)).findings] == ["TAB002"]


SOUND = [
    "类别 2024年 2025年 同比\n民事 120 135 12.5%\n刑事 80 76 -5%\n合计 200 211 5.5%",
    "项目 合计 男 女 城镇 农村\n矫正对象 126 112 14 40 86\n安置对象 230 201 29 100 130",
    "科目编码 科目名称 决算数\n204 公共安全 1200\n20406 司法 1200\n2040601 运行 1200\n合计 合计 1200",
    "收入 金额 支出 金额\n拨款 1230 安全 1200\n收入合计 1230 支出合计 1200\n结转 20 结转 50\n总计 1250 总计 1250",
    "序号 单位 件数 人数\n1 东街 12 20\n2 西街 9 15\n合计 - 21 35",
    "月份 立案 结案 未结\n1月 12 10 2\n2月 9 9 2\n3月 11 8 5\n合计 32 27 5",
    "姓名 年龄 语文 数学 总计\n张三 12 90 88 178\n李四 13 85 91 176",
    "类型 单位 数量\n培训 场 3\n宣传册 份 500\n合计 项 2",
    "案由 件数\n婚姻 12\n邻里 9\n… …\n合计 40",
    "案由 件数\n婚姻 约12\n邻里 9余\n合计 25",
    "品目 单价 数量 小计\n桌 500 4 2000\n椅 120 8 960\n柜 800 2 1600\n合计 - 14 4560",
    "货种 吞吐量（万吨）\n煤炭 120\n矿石 88\n其他 31\n合计 238",
    "类型 件数\n总计 100\n其中：民事 60\n刑事 25",
    "年度 在册\n2023年 120\n2024年 130\n2025年 150\n合计 150",
]


@pytest.mark.parametrize("table", SOUND)
@pytest.mark.parametrize("divider", ["\t", " | "])
def test_sound_tables_of_many_kinds_are_silent(table, divider):
    found = report(read("draft.txt", table.replace(" ", divider)))
    assert [finding.message.zh for finding in found.findings] == []


WRONG = [
    ("单位 专职 兼职 合计\n东街 3 ⟦6⟧ 8\n西街 4 6 10\n合计 7 11 18", "“兼职”一列", "“东街”一行"),
    ("单位 专职 兼职 合计\n东街 3 5 8\n西街 4 6 10\n合计 7 11 ⟦81⟧", "“合计”一列", "“合计”一行"),
    (
        "项目 金额\n（一）人员 100\n1.工资 80\n2.津贴 20\n（二）公用 50\n1.办公 50\n合计 ⟦105⟧",
        "100 + 50 = 150",
    ),
    (
        "季度 案件\n一季度 12\n二季度 15\n小计 27\n三季度 9\n四季度 14\n小计 23\n全年合计 ⟦55⟧",
        "12 + 15 + 9 + 14 = 50",
    ),
    ("名称 一月 二月 合计\n咨询 1,204 896 ⟦3,100⟧\n公证 12 8 20", "1204 + 896 = 2100"),
    ("费用 金额（元）\n人员 33.35\n公用 33.33\n合计 ⟦66.86⟧", "66.68"),
]


@pytest.mark.parametrize(("marked", "words"), [(case[0], case[1:]) for case in WRONG])
@pytest.mark.parametrize("divider", ["\t", " | "])
def test_a_wrong_number_is_reported_once(marked, words, divider):
    example = read_example(marked.replace(" ", divider))
    found = report(read("draft.txt", example.text)).findings
    assert [finding.span for finding in found] == list(example.spans)
    assert all(word in found[0].message.zh for word in words)


def test_a_total_that_nothing_explains_is_listed_as_unchecked():
    (claim,) = report(read("draft.txt", "类型\t件数\n总计\t100\n其中：民事\t60\n刑事\t25")).checked
    assert claim.verdict.value == "unverifiable"
    assert claim.reason is not None


@pytest.mark.parametrize(
    "row", ["甲\t1\t2\n", "合计\t1\t2\n", "合计\t", "|合计", "新收自然人\t1\t1\t1\t1\t1\t1\t7\n"]
)
def test_large_tables_do_not_stall(row):
    report(read("draft.txt", "类别\t件数\t人数\n" + row * 30_000 + "合计\t30000\t60000"))


CELLS = st.sampled_from(
    [
        "甲",
        "合计",
        "小计",
        "1",
        "2",
        "3.5",
        "12%",
        "",
        "/",
        "其中：乙",
        "一、丙",
        "本年新收",
        "自然人",
        "尚未审结",
    ]
)
TABLES = st.lists(st.lists(CELLS, min_size=1, max_size=9).map("\t".join), max_size=9).map("\n".join)


@given(TABLES)
def test_any_table_is_checked(words):
    document = read("draft.txt", words)
    for finding in report(document).findings:
        assert finding.span.start < finding.span.end
        assert all(each.span.start < each.span.end for each in finding.related)
