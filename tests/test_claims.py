from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sifalint import Document, Verdict
from sifalint.engine import check
from sifalint_rules.figures.claims import Kind, Outcome, read_claims, read_suspects
from sifalint_rules.figures.measures import known_measures
from sifalint_rules.figures.partitions import known_partitions
from sifalint_rules.figures.rules import RULES

R, P, S, G = Kind.RATE, Kind.PARTS, Kind.TOTAL, Kind.GROWTH


def outcomes(text):
    return [(claim.kind, claim.outcome) for claim in read_claims(Document(text))]


@pytest.mark.parametrize(
    "text",
    [
        "全年共受理矛盾纠纷0件,调解成功0件,调解成功率达到100%。",
        "全年共受理矛盾纠纷0件,调解成功0件,调解成功率99.20%。",
        "0个司法所均达标,达标率100%。",
        "办理民事案件0件、刑事案件0件,分别占54.4%、45.6%。",
    ],
)
def test_nothing_is_a_percentage_of_a_whole_of_nothing(text):
    assert outcomes(text)
    assert all(outcome is Outcome.UNKNOWN for kind, outcome in outcomes(text) if kind is R)


@pytest.mark.parametrize(
    "text",
    [
        "全年共受理矛盾纠纷0.0000000000000001万亿件,调解成功99999999999999999万亿件,成功率99.2%。",
        "全年共受理矛盾纠纷3件,调解成功2件,调解成功率66.66666666666666%。",
        "投入99999999999999999万亿元,支出3元,支出率99.00000000000001%。",
    ],
)
def test_numbers_of_any_size_are_divided(text):
    report = check(Document(text), [rule() for rule in RULES])
    assert not report.problems


def wrong(text):
    return [claim for claim in read_claims(Document(text)) if claim.outcome.verdict is Verdict.WRONG]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全年共受理矛盾纠纷812件,调解成功804件,调解成功率99.01%。", [(R, Outcome.HOLDS)]),
        ("全年共受理矛盾纠纷812件,调解成功804件,调解成功率99.20%。", [(R, Outcome.OFF)]),
        ("全年共受理矛盾纠纷812件,调解成功804件,调解成功率达到100%。", [(R, Outcome.NOT_ALL)]),
        ("共排查纠纷1640件,调解成功1607件,调解成功率97.98%。", [(R, Outcome.CUT)]),
        ("共排查纠纷1600余件,调解成功1580余件,调解成功率98%以上。", [(R, Outcome.UNKNOWN)]),
        ("全县现有社区矫正对象126人,其中男112人、女14人。", [(P, Outcome.HOLDS)]),
        ("全县现有社区矫正对象126人,其中男112人、女16人。", [(P, Outcome.OFF)]),
        ("全县现有社区矫正对象126人,其中男112人、女12人。", [(P, Outcome.OFF)]),
        (
            "全县现有社区矫正对象126人,其中:缓刑119人,假释5人,暂予监外执行2人;男112人,女14人。",
            [(P, Outcome.HOLDS), (P, Outcome.HOLDS)],
        ),
        ("办理法律援助案件318件,其中农民工案件96件、未成年人案件21件。", [(P, Outcome.SUBSET)]),
        ("办理法律援助案件318件,其中农民工案件396件。", [(P, Outcome.EXCEEDS)]),
        ("受理行政调解案件5240件,其中行政纠纷310件、民商事纠纷4903件。", [(P, Outcome.OFF)]),
        (
            "接待来访群众640人次,其中涉婚姻家庭类300人次、劳动争议类220人次、邻里纠纷类115人次。",
            [(P, Outcome.SUBSET)],
        ),
        ("参训人员85人,其中党员52人、女性40人。", [(P, Outcome.UNKNOWN)]),
        ("线上咨询1204人次、线下咨询896人次,合计2100人次。", [(S, Outcome.HOLDS)]),
        ("线上咨询1204人次、线下咨询896人次,合计2010人次。", [(S, Outcome.OFF)]),
        ("28个执法单位、12个乡镇及有关人员共计96人参加培训。", []),
        ("收到行政复议申请230件,较上年的200件增长15%。", [(G, Outcome.HOLDS)]),
        ("优秀率由86.5%提升至91.5%,提高5个百分点。", [(G, Outcome.HOLDS), (G, Outcome.HOLDS)]),
        ("办理时限由20天压缩至8天,缩短60%。", [(G, Outcome.HOLDS), (G, Outcome.HOLDS)]),
        (
            "检查法律服务机构46家,其中存在问题3家,占6.52%。",
            [(P, Outcome.SUBSET), (R, Outcome.HOLDS)],
        ),
        ("检查法律服务机构46家,其中存在问题3家,占5.62%。", [(P, Outcome.SUBSET), (R, Outcome.OFF)]),
        ("在抽查的60个执法单位中,有64个建立了台账。", [(P, Outcome.EXCEEDS)]),
        ("刑事、民事、行政案件分别为120件、340件、15件。", []),
        ("上年结转18件,新收236件,全年审结231件,未结23件。", [(Kind.FLOW, Outcome.HOLDS)]),
        ("全年收到行政复议申请236件,审结241件(含上年结转),办结率100%。", [(R, Outcome.UNKNOWN)]),
        ("依法受理行政复议案件*件,审结*件,综合纠错率*%。", []),
        ("2025年1—10月,12348热线接听来电3.2万个,解答咨询2.9万人次。", []),
        ("全市8个司法所均建成标准化司法所,达标率100%。", [(R, Outcome.HOLDS)]),
        (
            "行政诉讼案件58件,行政机关负责人出庭应诉58件,行政机关负责人出庭应诉率100%。",
            [(R, Outcome.HOLDS)],
        ),
        ("纠错34件,办理行政诉讼案件58件,行政机关负责人出庭应诉率达到100%。", [(R, Outcome.UNKNOWN)]),
        (
            "受理案件9000件,其中行政纠纷700件、民商事纠纷8300件;"
            "调解成功5100件,其中行政纠纷100件、民商事纠纷5000件。",
            [(P, Outcome.HOLDS), (P, Outcome.HOLDS)],
        ),
    ],
)
def test_claims_and_their_outcomes(text, expected):
    assert outcomes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "评查案卷60卷，合格20卷，优秀40卷，合格率100%。",
        "评查案卷60卷，优秀案卷40卷、合格案卷20卷，合格率100%。",
        "抽检食品500批次，不合格5批次，合格率99%。",
        "受理812件，调解成功804件，当场履行600件，履行率90%。",
        "共排查矛盾纠纷500件，其中化解重大纠纷30件，化解率98%。",
        "受理信访12件，办结率100%；受理投诉20件，办结19件，办结率95%。",
        "收到人大建议20件、政协提案30件，已办结49件，办结率98%。",
        "受理120件，办结100件，未到审限10件，结案率90.9%。",
        "办结的528件案件中，自行纠错47件，通过调解、和解结案126件，综合化解率为33%。",
        "受理复议案件320件，审结301件，按期结案率100%。",
        "刑满释放人员500人，帮教495人，帮教率99%，安置480人，安置率96%。",
        "2024年受理400件，办结380件；2025年受理500件，办结480件，办结率96%。",
        "完成投资8.5亿元，占年度计划10亿元的85%。",
        "走访企业60家，占全县企业的12%，其中规上企业45家，占全县规上企业的30%。",
        "受理法律援助案件560件，其中农民工案件60件，结案520件。",
        "男生45人、女生40人，总计85人，其中团员80人。",
        "全县120个村、10个乡镇，其中示范村50个。",
        "接待来访120人次，接听来电300人次，共计服务群众600人次。",
        "受理案件83件121人，其中未成年人案件5件8人。",
        "提起公诉478件635人，起诉后改变定性6件9人，改变定性率1.42%。",
        "办理建议68件、提案118件，办结110件，办结率95%。",
        "接待来电300人次、来访120人次，办结率98%；走访12户，办结3件，办结率25%。",
        "新建厂房120间，新增用工46人，配套率90%。",
        "现有党员1860人，走访老党员36人，走访率90%。",
        "12个乡镇、36个村，共60个网格。",
        "审查合同58份、规范性文件17件、来函复核26件，共101件。",
        "审查合同58份、规范性文件17件、来函复核26件，共111件。",
        "排查隐患14处，设施缺失8个，通道堵塞5个，合计27个。",
        "检查企业60家，个体户20家，占25%。",
        "检查企业60家，签约12家，占意向企业的24%。",
        "现有企业160家。检查企业60家，签约40家，占25%。",
        "15个标段中有6个延期，占地30%。",
        "辖区有企业60家，新增12家，占24%。",
        "2024年末在册120人、2025年末在册135人，两年累计接收96人。",
        "抽查34个小区，29个按期完工，5个未到期，按期完工率100%。",
        "接待信访120件，其中民事70件、行政60件（重复5件）。",
        "民事693件、刑事581件，分别占53.85%、45.14%。",
    ],
)
def test_says_nothing_against_what_may_be_right(text):
    assert wrong(text) == []


@pytest.mark.parametrize(
    ("text", "whole", "rates", "least", "most", "divided"),
    [
        (
            "受理纠纷832件，调解成功804件，调解成功率99.01%，当场调结640件，当场调结率78.82%。",
            "832件",
            ["99.01%", "78.82%"],
            812,
            812,
            False,
        ),
        (
            "检查机构56家，其中优秀24家（占52.17%）、合格19家（占41.3%）。",
            "56家",
            ["52.17%", "41.3%"],
            46,
            46,
            False,
        ),
        ("现有对象156人，其中男112人、女14人，男占88.89%。", "", [], 0, 0, False),
        ("现有对象156人，其中男112人（占88.89%）、女14人。", "156人", ["88.89%"], 126, 126, True),
        ("受理纠纷832件，调解成功804件，调解成功率99.01%。", "", [], 0, 0, False),
        ("受理832件，办结804件，办结率99.01%，回访640件，回访率76.92%。", "", [], 0, 0, False),
    ],
)
def test_suspects_the_whole_that_several_rates_contradict(text, whole, rates, least, most, divided):
    document = Document(text)
    suspects = [
        (document[one.whole.span], [document[rate.span] for rate in one.rates], *one[2:])
        for one in read_suspects(document)
    ]
    assert suspects == ([(whole, rates, least, most, divided)] if whole else [])


def test_a_wrong_total_is_told_once():
    text = "全会期间提出建议138件，闭会期间提出建议14件，总计150件，其中交由政府办理131件，占总数的86.2%。"
    (finding,) = check(Document(text), [rule() for rule in RULES]).findings
    assert (finding.code, text[slice(*finding.span)]) == ("NUM003", "150件")
    assert [text[slice(*place.span)] for place in finding.related] == ["138件", "14件", "86.2%"]


def test_a_wrong_whole_is_told_once():
    text = "现有对象156人，其中男112人（占88.89%）、女14人。检查机构56家，其中优秀24家（占52.17%）、合格19家（占41.3%）。"
    findings = check(Document(text), [rule() for rule in RULES]).findings
    assert [(finding.code, text[slice(*finding.span)]) for finding in findings] == [
        ("NUM002", "156人"),
        ("NUM001", "56家"),
    ]
    assert "46家" in findings[1].message.zh
    assert [text[slice(*place.span)] for place in findings[0].related] == ["112人", "14人", "88.89%"]


@pytest.mark.parametrize(
    ("text", "arithmetic"),
    [
        ("受理50件，办结48件，办结率、满意率均达100%。", "48 ÷ 50 = 96%"),
        ("应出庭28件，负责人出庭27件，负责人出庭应诉率100%。", "27 ÷ 28 ≈ 96.43%"),
        ("受理矛盾纠纷812件，调解成功811件，调解成功率100%。", "811 ÷ 812 ≈ 99.88%"),
        ("受理20000件，办结19999件，办结率100%。", "19999 ÷ 20000 ≈ 99.99%"),
        ("受理812件，调解成功804件，成功率98.1%。", "804 ÷ 812 ≈ 99.0%"),
        ("民事693件、刑事581件、行政13件，分别占53.85%、55.14%、1.01%。", "581 ÷ (693 + 581 + 13) ≈ 45.14%"),
        ("申请15件，其中当面3件、网络17件。", "17 > 15"),
        ("支出215.69万元（其中办案补贴251.59万元、工作经费64.1万元）。", "251.59万元 > 215.69万元"),
        ("赤字3.16万亿元，其中中央赤字2.27万亿元，地方赤字98000亿元。", "9.8万亿元 > 3.16万亿元"),
        ("税收收入38.25亿元、非税收入12.36亿元，合计56.1亿元。", "38.25亿元 + 12.36亿元 = 50.61亿元"),
    ],
)
def test_shows_the_arithmetic(text, arithmetic):
    (claim,) = wrong(text)
    assert claim.arithmetic == arithmetic


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("全年排查邻里纠纷672件,调处672件,调处率100%,其中调解成功671件,调解成功率99.85%。", 0.8),
        ("在册社区矫正对象72名,其中:缓刑70人,假释2人;男51人,女21人。", 0.85),
        (
            "受理纠纷案件162847件,其中行政纠纷639件、民商事纠纷162208件;"
            "调解成功95473件,其中行政纠纷74件、民商事纠纷95399件。",
            1,
        ),
        ("全年共受理矛盾纠纷812件,调解成功804件,调解成功率99.01%。", 1),
        ("线上咨询1204人次、线下咨询896人次,合计2100人次。", 1),
        ("检查法律服务机构46家,其中存在问题3家,占6.52%。", 1),
        ("新增就业11683人,完成年目标任务11900人的98.2%。", 0.84),
    ],
)
def test_how_many_slips_of_one_digit_are_caught(text, least):
    assert wrong(text) == []
    slips = [
        text[:i] + digit + text[i + 1 :]
        for i, character in enumerate(text)
        if character.isdigit()
        for digit in "0123456789"
        if digit != character and (digit != "0" or text[i - 1].isdigit())
    ]
    caught = sum(bool(wrong(slip)) for slip in slips)
    assert caught / len(slips) >= least


def test_every_claim_is_counted_once():
    text = "受理812件，调解成功804件，成功率100%，履行率95%；检查46家，其中有问题3家，占9%。甲3件、乙4件，共计7件。"
    report = check(Document(text), [rule() for rule in RULES])
    counted = [(claim.kind, claim.verdict.value) for claim in report.checked]
    assert sorted(counted) == [
        ("parts", "holds"),
        ("rates", "unverifiable"),
        ("rates", "wrong"),
        ("rates", "wrong"),
        ("sums", "holds"),
    ]
    assert [finding.code for finding in report.findings] == ["NUM005", "NUM001"]


def test_the_data_files_are_consistent():
    partitions = known_partitions(())
    places = {place for found in partitions.places.values() for place in found}
    assert places == {(i, member) for i, known in enumerate(partitions.known) for member in range(known.size)}
    assert all(partitions.find(word) == found for word, found in partitions.places.items())
    assert known_measures(()).rates["调解成功"]


PIECES = """
受理 纠纷 案件 调解成功 成功率 占 其中 包括 含 合计 共计 ( ) （ ） ， 、 ； 。 : 100% 99.5％ 0% 0件 12件 3.5万元 1,200人 80余人
2人次 男 女 同比增长 的 分别为 均 达 中,有 率 第一产业 约 5 * 《 》 “ ” 2024年 百分之五 三成
"""


@given(st.lists(st.sampled_from([*PIECES.split(), "\n"]), max_size=40))
def test_never_fails(pieces):
    document = Document("".join(pieces))
    assert not check(document, [rule() for rule in RULES]).problems
