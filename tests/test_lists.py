import pytest
from hypothesis import given
from hypothesis import strategies as st

from sifalint import Document, Verdict
from sifalint_rules.figures.claims.average import read_average_claims
from sifalint_rules.figures.claims.frequency import read_frequency_claims
from sifalint_rules.figures.claims.lists import read_listings, read_respective_lists
from sifalint_rules.figures.claims.ranks import read_ranks

LEVELS = "省市县乡村"


def verdicts(read, text):
    return [claim.verdict for claim in read(Document(text))]


def outcomes(read, text):
    return [(claim.outcome.value, claim.arithmetic) for claim in read(Document(text))]


@pytest.mark.parametrize(
    "text",
    [
        "全市建成市、县、乡、村四级平台。",
        "构建“党委领导、政府负责、部门协同、群众参与”四位一体格局。",
        "聚焦立案、审判、执行三个环节堵漏洞。",
        "统筹公安、检察院、法院三家单位联合执法。",
        "推进刑事、民事、行政、公益诉讼“四大检察”发展。",
        "东山镇、西河镇两镇被评为示范镇。",
        "打造“法律超市”“法治广场”“法治公园”三个品牌。",
        "全面落实“四个到位”，即思想到位、组织到位、措施到位、责任到位。",
        "“四个一”活动：一次宣讲、一次演讲、一次竞赛、一次参观。",
        "12项指标呈“九升两降一平”。",
        "主要做法有三点：一是领导重视；二是措施有力；三是督查到位。",
        "推进教育、医疗等8个领域改革。",
        "为退役军人、快递骑手、在校学生、独居老人和返乡青年等五类群体服务。",
    ],
)
def test_lists_that_have_as_many_things_as_stated(text):
    assert verdicts(read_listings, text) == [Verdict.HOLDS]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全市建成市、县、乡、村三级平台。", 4),
        ("构建“党委领导、政府负责、部门协同、群众参与”三位一体格局。", 4),
        ("聚焦立案、审判、执行四个环节堵漏洞。", 3),
        ("组织公安、法院、民政、人社等3个部门开会。", 4),
        ("依托东山、西河和南坪四个基地开展实训。", 3),
        ("实施四大行动（学法、普法、用法、守法、护法）。", 5),
        ("12项指标呈“九升两降两平”。", 13),
        ("自治、法治、德治“四治融合”的体系日趋完善。", 3),
        ("主要做法有四点：一是领导重视；二是措施有力；三是督查到位。", 3),
        ("电信、移动和联通两家运营商参会。", 3),
    ],
)
def test_lists_that_have_another_number_of_things(text, found):
    (listing,) = Document(text).once(read_listings)
    assert (listing.verdict, listing.found) == (Verdict.WRONG, found)


@pytest.mark.parametrize(
    "text",
    [
        "增强“四个意识”、坚定“四个自信”、做到“两个维护”。",
        "全市13个县（市、区）建成中心，15个乡镇（街道、园区）设站。",
        "围绕普法宣传、依法治理开展三项行动。",
        "对学校、医院、车站周边5个重点区域开展整治。",
        "“四所一庭一中心”（派出所、司法所、税务所、市场监管所、法庭、综治中心）协同发力。",
        "受理婚姻、邻里纠纷58件，查处酒驾、醉驾12起。",
        "学习党的十九大、二十大精神。",
    ],
)
def test_counts_of_other_things_are_no_counts_of_the_list(text):
    assert verdicts(read_listings, text) == []


def test_a_list_with_a_placeholder_is_not_counted():
    assert verdicts(read_listings, "排查隐患*处，建成市、县、乡三级平台。") == [Verdict.UNVERIFIABLE]


def test_words_that_lead_up_to_a_list_are_not_part_of_its_things():
    text = "在县委、县政府领导下构建县、乡、村三级网络。"
    (listing,) = Document(text).once(read_listings)
    assert [text[slice(*span)] for span in listing.things] == ["县", "乡", "村"]


@given(size=st.integers(2, 5), stated=st.integers(2, 5))
def test_levels_hold_exactly_where_their_number_is_right(size, stated):
    text = f"构建{'、'.join(LEVELS[-size:])}{'零一二三四五'[stated]}级网络。"
    (verdict,) = verdicts(read_listings, text)
    assert (verdict is Verdict.HOLDS) == (size == stated)


@given(
    st.text("甲乙县、和，。；：“”（）()一二三四五级个类分别为每月均人次全年1203件等是涨降第名", max_size=60)
)
def test_any_text_can_be_read(text):
    document = Document(text)
    for read in (
        read_listings,
        read_respective_lists,
        read_average_claims,
        read_frequency_claims,
        read_ranks,
    ):
        for claim in read(document):
            assert 0 <= claim.span.start < claim.span.end <= len(text)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("刑事、民事、行政案件分别为120件、340件、15件。", Verdict.HOLDS),
        ("刑事、民事、行政案件分别为120件、340件。", Verdict.WRONG),
        ("刑事、民事案件分别为12件15人、34件52人。", Verdict.HOLDS),
        ("民事、刑事、行政案件分别为12件15人、34件52人。", Verdict.WRONG),
        ("城乡居民收入分别增长4.1%、6%。", Verdict.HOLDS),
        ("三次产业增加值分别增长4.1%、5.6%、6.3%。", Verdict.HOLDS),
        ("医院和学校分别检查12家、15家、18家。", Verdict.DOUBTFUL),
        ("城市和农村低保标准、救助标准分别提高30元、20元、15元、10元。", Verdict.UNVERIFIABLE),
        ("进出口、利用外资分别增长5%、6%、7%。", Verdict.UNVERIFIABLE),
        ("交通、住宿等费用分别核减3.2万元、1.8万元、0.6万元。", Verdict.UNVERIFIABLE),
    ],
)
def test_names_and_numbers_around_respectively(text, verdict):
    assert verdicts(read_respective_lists, text) == [verdict]


def test_a_second_respectively_goes_back_to_the_names_of_the_first():
    text = "办法、细则分别新增3部、12部，累计分别达到17部、26部。"
    assert verdicts(read_respective_lists, text) == [Verdict.HOLDS, Verdict.HOLDS]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("179个村培养法律明白人553人，平均每村3.09人。", ("holds", "553 ÷ 179 ≈ 3.09人")),
        ("179个村培养法律明白人553人，平均每村3.9人。", ("off", "553 ÷ 179 ≈ 3.1人")),
        ("发放救助金85.6万元，救助428户，户均2000元。", ("holds", "85.6万元 ÷ 428 = 2000元")),
        ("低保对象22000人，发放低保金1277万元，月人均补差433元。", ("unknown", "")),
        ("累计保障2000人次，支出28万元，月人均补助140元。", ("holds", "28万元 ÷ 2000 = 140元")),
        ("法官人均结案90.1件。", ("unknown", "")),
        ("粮食种植459698亩，总产126033吨，亩均274.2公斤。", ("holds", "126033000公斤 ÷ 459698 ≈ 274.2公斤")),
        ("在校生24448人，共有教学班870个，班均28.3人。", ("off", "24448 ÷ 870 ≈ 28.1人")),
        ("组建医生团队109个，签约居民198957人，平均每个团队签约1825人。", ("holds", "198957 ÷ 109 ≈ 1825人")),
    ],
)
def test_averages(text, expected):
    assert outcomes(read_average_claims, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("每月召开1次例会，全年召开12次。", ("holds", "1 × 12 = 12次")),
        ("每月召开1次例会，全年召开9次。", ("uneven", "1 × 12 = 12次")),
        ("每月至少开展2次普法，全年开展36次。", ("holds", "2 × 12 = 24次")),
        ("每周调度1次，全年调度49次。", ("holds", "1 × 52 = 52次")),
        ("每周开展2次整治，全年（52周）共开展114次。", ("uneven", "2 × 52 = 104次")),
        ("自5月起每月召开1次例会，全年召开8次。", ("unknown", "")),
        ("1—6月，每月召开2次会商会，累计召开12次。", ("holds", "2 × 6 = 12次")),
    ],
)
def test_frequencies(text, expected):
    assert outcomes(read_frequency_claims, text) == [expected]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("在全市9个县区中排名第3位。", Verdict.HOLDS),
        ("在全市9个县区中排名第13位。", Verdict.WRONG),
    ],
)
def test_ranks_stay_within_their_field(text, verdict):
    assert verdicts(read_ranks, text) == [verdict]
