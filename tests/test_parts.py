from __future__ import annotations

import pytest

from sifalint import Document
from sifalint_rules.figures.claims import Kind, Outcome, Reason, claims_of

P, T, F = Kind.PARTS, Kind.TOTAL, Kind.FLOW
SOUND = """
清理行政规范性文件63件，继续有效41件、修改9件、废止和宣布失效13件。
受理审查逮捕案件218件317人，批准逮捕142件198人，不批准逮捕76件119人。
全年受理法律援助申请1326件，批准1287件，不予援助39件。
受理的1287件中：民事693件（占53.85%）、刑事581件（占45.14%）、行政13件（占1.01%）。
在册对象229人。其中，按类别分：缓刑213人，假释5人，暂予监外执行11人；按性别分：男性197人，女性32人。
在册对象229人，按年龄分：18周岁以下2人，18至45周岁131人，46至60周岁74人，61周岁以上22人。
12项民生实事项目中，2项已完成，7项推进顺利，3项推进滞后，滞后项目占比25%。
共办理198件，审结181件。审结案件中，维持79件、驳回21件、撤销及确认违法17件、责令履行3件、终止61件。
现有特困人员1548人，其中集中供养396人，分散供养1152人；按自理能力分，全自理1014人、半护理329人、全护理205人。
受理诉求31427件，日均1048件，环比8月（32865件）下降4.4%。其中，电话24183件，网络6127件，转办1117件。
调解1032件，调解成功1019件，成功率98.7%。其中，婚姻纠纷287件，邻里纠纷341件，物业纠纷207件，其他纠纷197件。
设计规模48个班、2160个学位（小学30个班、1350个；初中18个班、810个）。
在册143人，较6月底增加2人（新接收21人，解矫19人）。
查出一般隐患6127处，已整改6019处；重大事故隐患43处，已整改39处，其余4处均在整改期限内。
审查合同76份，文件21件，答复34件，合计131件。
物业类1437件，交通类1126件。合计2563件。
办前、办中、办后分别沟通151次、168次、143次，累计462次。
上年末在册158人，累计接收196人、解除183人，年末在册171人。
"""
WRONG = """
清理行政规范性文件63件，继续有效47件、修改9件、废止和宣布失效13件。
受理审查逮捕案件218件317人，批准逮捕142件198人，不批准逮捕76件129人。
审结案件86件127人，去年同期为173件329人。批准逮捕67件92人。不批捕19件31人。
受理的1287件中：民事693件（占53.85%）、刑事581件（占45.14%）、行政17件（占1.01%）。
在册对象229人，按性别分：男性197人，女性36人。
在册对象229人，按年龄分：18周岁以下2人，18至45周岁131人，46至60周岁74人，61周岁以上23人。
12项民生实事项目中，2项已完成，7项推进顺利，1项推进滞后。
共办理198件，审结181件。审结案件中，维持79件、驳回21件、撤销及确认违法17件、责令履行3件、终止67件。
现有干警98人，其中员额法官28人、法官助理21人、书记员26人、司法警察11人、其他人员17人。
重点任务60项，分为民生类20项、发展类25项、治理类16项。
引进高层次人才87人（博士12人、硕士74人）。
未结1335件，其中，6个月以内1197件、6个月至1年116件、1年以上21件。
审查合同76份，文件21件，答复34件，合计141件。
物业类1437件，交通类1126件。合计2653件。
上年末在册158人，累计接收196人、解除183人，年末在册191人。
"""


def outcomes(text, *kinds):
    document = Document(text)
    return {claim.outcome for kind in kinds or (P, T, F) for claim in claims_of(document, kind)}


@pytest.mark.parametrize("text", SOUND.strip().splitlines())
def test_says_nothing_against_sound_parts_and_sums(text):
    assert outcomes(text) <= {Outcome.HOLDS, Outcome.SUBSET, Outcome.UNKNOWN}


@pytest.mark.parametrize("text", WRONG.strip().splitlines())
def test_finds_parts_and_sums_that_do_not_come_out(text):
    assert outcomes(text) & {Outcome.OFF, Outcome.OVER, Outcome.SHORT, Outcome.EXCEEDS}


def test_says_why_a_claim_was_not_checked():
    (claim,) = claims_of(Document("大幅增加教育支出，其中县级财政支出198万元。"), P)
    assert claim.reason is Reason.NO_WHOLE
    (claim,) = claims_of(Document("培训300余人，其中调解员120人。"), P)
    assert claim.reason is Reason.APPROXIMATE
    (claim,) = claims_of(Document("培训300人，其中调解员120人。"), P)
    assert (claim.outcome, claim.reason) == (Outcome.SUBSET, Reason.SUBSET)
