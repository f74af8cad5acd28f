"""NUM009."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Checked, Document, Finding, Rule, Severity, Text
from sifalint_rules.figures.claims import Claim, Kind, Outcome, claims_of
from sifalint_rules.figures.reporting import CHANGE, checked, contradiction


class DirectionConflict(Rule):
    """说的增减方向与数字相反。

    文中说“下降”，后面的数却比前面的大；或者说“增长”，后面的数却比前面的小。

    方向反了，整句话的意思就反了。多半是两个数写颠倒了，或者套用了上年的句子、没有改“增长”“下降”。

    请核对两个数的先后和增减的说法。排位、等级、时限“提升”到更小的数，降幅收窄、增幅回落这类说的是幅度本身，
    都不报。
    """

    code = "NUM009"
    name = "direction-conflict"
    severity = Severity.ERROR
    title_en = "Rise called a fall, or fall called a rise"
    summary_en = "The words tell of a rise or a fall, and the two numbers beside them go the other way."
    basis = "《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="这两个数前后是{way}的（{arithmetic}），与文中的说法方向相反，请核对",
        en="the two numbers {way} ({arithmetic}), contrary to what the words say: check them",
    )
    notes = CHANGE
    claims = ("growth",)
    triggers = ("增", "升", "提高", "扩大", "涨", "降", "减", "缩", "跌", "落", "精简")
    good = (
        "案件数由150件下降到120件，下降20%。",
        "收到申请230件，较上年的200件增长15%。",
        "增速由8%回落至6%，降幅由6%收窄至4%。",
        "办理时间由30分钟提升至10分钟。",
        "综合排名由全省12名上升到8名。",
        "时限由2个月压缩至20天。",
        "收入6.54亿元，减少815万元，负增长1.23%。",
        "渔业产值27147万元，比上年的28159万元增长-3.6%。",
        "办案时长由12天降至9天，效率提升25%。",
    )
    bad = (
        "案件数由120件下降到⟦150件⟧，下降25%。",
        "收到申请180件，较上年的200件增长⟦10%⟧。",
        "上年受理230件，今年受理200件，增长⟦13%⟧。",
        "案件数由120件增至150件，下降⟦25%⟧。",
        "完成收入148.36亿元，同比增加3.17亿元，下降⟦2.18%⟧。",
        "优秀率由91.5%提升至⟦86.5%⟧。",
        "优秀率为91.5%，较上年的86.5%下降⟦5个百分点⟧。",
        "收到申请180件，较上年200件增加⟦20件⟧。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the changes whose numbers go the other way than the words."""
        for claim in claims_of(document, Kind.GROWTH):
            if claim.outcome is Outcome.DIRECTION:
                yield checked(claim)
                yield contradiction(
                    self,
                    document,
                    claim,
                    way=_way(claim),
                )


def _way(claim: Claim) -> Text:
    """Which way the numbers of a claim go."""
    old, new = claim.operands[0].quantity.value, claim.operands[-1].quantity.value
    return Text("增加", "rise") if new > old else Text("减少", "fall")
