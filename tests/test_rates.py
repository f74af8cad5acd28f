from __future__ import annotations

import pytest

from sifalint import Document, Verdict
from sifalint.engine import check
from sifalint_rules.figures.claims import Kind, Outcome, Reason, claims_of, read_cut_rates
from sifalint_rules.figures.claims.distributions import read_distributions
from sifalint_rules.figures.rules import RULES


def rates(text):
    return [
        (text[slice(*claim.span)], claim.outcome, claim.arithmetic)
        for claim in claims_of(Document(text), Kind.RATE)
    ]


def wrong(text):
    return [
        claim.arithmetic
        for claim in claims_of(Document(text), Kind.RATE)
        if claim.outcome.verdict is Verdict.WRONG
    ]


@pytest.mark.parametrize(
    ("text", "arithmetic"),
    [
        ("新收案件2986件，旧存713件，审结2893件，结案率78.21%。", "2893 ÷ (2986 + 713) ≈ 78.21%"),
        ("批准逮捕198人，不捕119人，不捕率37.54%。", "119 ÷ (198 + 119) ≈ 37.54%"),
        ("审结2893件，其中调解761件，撤诉527件，调撤率44.52%。", "(761 + 527) ÷ 2893 ≈ 44.52%"),
        ("失能人员集中供养率62.9%（129/205）。", "129 ÷ 205 ≈ 62.9%"),
        ("自动履行率：58.16%（应履行1783件，已自动履行1037件）。", "1037 ÷ 1783 ≈ 58.16%"),
        ("化解纠纷186件，成功率98.9%（184件）。", "184 ÷ 186 ≈ 98.9%"),
        ("新增就业4126人，完成目标任务的103.15%（目标4000人）。", "4126 ÷ 4000 = 103.15%"),
        ("调解67件、84件，成功61件、77件，成功率分别为91.0%、91.7%。", "61 ÷ 67 ≈ 91.0%"),
    ],
)
def test_rates_that_hold(text, arithmetic):
    first = rates(text)[0]
    assert first[1:] == (Outcome.HOLDS, arithmetic)


@pytest.mark.parametrize(
    ("text", "arithmetic"),
    [
        ("新收案件2986件，旧存713件，审结2893件，结案率73.21%。", "2893 ÷ (2986 + 713) ≈ 78.21%"),
        ("制定任务62条，已完成60条，完成率98.6%，剩余2条。", "60 ÷ 62 ≈ 96.8%"),
        ("失能人员集中供养率69.2%（129/205）。", "129 ÷ 205 ≈ 62.9%"),
        ("20项工作中，7项进展顺利，8项进展滞后，滞后工作占44%。", "8 ÷ 20 = 40%"),
        ("查出隐患326处，整改到位386处，整改率100%。", "386 ÷ 326 ≈ 118.4%"),
        ("调解67件、84件，成功61件、77件，成功率分别为91.0%、97.1%。", "77 ÷ 84 ≈ 91.7%"),
    ],
)
def test_rates_that_are_wrong(text, arithmetic):
    assert wrong(text)[0].startswith(arithmetic.split("≈")[0].split("=")[0])


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("受理812件，调解成功*件，调解成功率99.2%。", Reason.UNFILLED),
        ("满意率99.2%。", Reason.NO_PART),
        ("力争调解成功率达到98%以上。", Reason.TARGET),
        ("共排查1600余件，化解1580余件，化解率98%以上。", Reason.APPROXIMATE),
        ("图解类解读占比提高到65%。", Reason.NO_PART),
    ],
)
def test_says_why_a_rate_was_not_checked(text, reason):
    (claim,) = claims_of(Document(text), Kind.RATE)
    assert (claim.outcome, claim.reason) == (Outcome.UNKNOWN, reason)


def test_rates_cut_off_are_told_once():
    text = "受理1640件，调解成功1607件，成功率97.98%。办理2362件，办结2104件，办结率89.07%。"
    assert [text[slice(*claim.span)] for claim in read_cut_rates(Document(text))] == ["97.98%", "89.07%"]
    (finding,) = check(Document(text), [rule() for rule in RULES if rule.code == "NUM001"]).findings
    assert len(finding.related) == 1


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("三次产业结构为8.3：53.9：37.9。", [True]),
        ("三次产业结构为8.3：53.9：38.9。", [False]),
        ("刑事占62%、民事占13%。", []),
    ],
)
def test_distributions(text, holds):
    assert [one.holds for one in read_distributions(Document(text))] == holds
