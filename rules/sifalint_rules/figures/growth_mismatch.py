"""NUM007."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from sifalint import Applicability, Checked, Document, Edit, Finding, Fix, Rule, Severity, Text
from sifalint_rules.figures.claims import Claim, Kind, Outcome, Role, claims_of
from sifalint_rules.figures.reporting import CHANGE, checked, operands

_ELSEWHERE = frozenset((Outcome.DIRECTION, Outcome.POINTS, Outcome.ILLOGICAL))
_FARTHEST = 400
_NEIGHBOURS = 8


class GrowthMismatch(Rule):
    """增减幅度与前后两个数不符。

    文中写明了原来的数和现在的数（或者现在的数和增减的数），按它们算出来的增减幅度与写出的不同。

    同比数字是总结里引用最多的数字，也最容易错：抄了上一行的比率，除以了本年的数，把“是上年的2.5倍”写成
    “增长2.5倍”，或者改了数、没有改幅度。

    请对照台账核对这几个数。增长率以原来的数为基数：（现数 − 原数）÷ 原数。两个百分数之间的差是百分点。

    四舍五入和直接截位都算相符，“近一倍”“近三成”“翻番”按其含义放宽；按可比价、同口径、扣除某项计算的，
    地区生产总值、增加值等按不变价计算的，没有写明基数的，说不准与哪个数相比的，不核对。
    """

    code = "NUM007"
    name = "growth-mismatch"
    severity = Severity.ERROR
    title_en = "Growth does not match its own numbers"
    summary_en = (
        "The text states an earlier and a later number, and they give another growth than the text says."
    )
    basis = "《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="{arithmetic}，文中写作 {stated}，请核对这几个数",
        en="{arithmetic}, but the text says {stated}: check the numbers",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        **CHANGE,
        "base": Text(
            "以原来的 {old} 为基数，{arithmetic}；文中写作 {stated}，是除以现在的 {new} 得到的，请核对基数",
            "{arithmetic} from {old}; the text says {stated}, which is what dividing by the new {new} gives:"
            " check the base",
        ),
        "times": Text(
            "{arithmetic}，文中写作 {stated}：“增减多少”和“是原来的多少”混了，请核对",
            "{arithmetic}, but the text says {stated}: a change and a multiple are mixed up; check them",
        ),
        "copied": Text(
            "{arithmetic}，文中写作 {stated}，与相邻的另一个增减幅度完全相同，像是照抄的，请核对",
            "{arithmetic}, but the text says {stated}, the very figure of a change nearby: was it copied?",
        ),
        "source": Text("相同的增减幅度：{words}", "the same figure: {words}"),
    }
    claims = ("growth",)
    triggers = ("增", "升", "提高", "涨", "降", "减", "缩短", "压缩", "翻", "倍", "百分点")
    good = (
        "收到行政复议申请230件，较上年的200件增长15%。",
        "案件办理量由400件增至520件，增长30%。",
        "办理时限由20天压缩至8天，缩短60%。",
        "优秀率由86.5%提升至91.5%，提高5个百分点。",
        "收到申请同比增长12.5%。",
        "接到投诉436件，较上一年221件增加215件，增长近一倍。",
        "批准逮捕86件118人，上年同期为164件309人，件数和人数分别同比下降47.56%、61.81%。",
        "批准逮捕86件118人，上年同期为164件309人，同比件数下降47.56%、人数下降61.81%。",
        "全县粮食总产58.43亿斤，较上年减少1.52亿斤，下降2.53%。",
        "完成收入114.62亿元，同比增加2.53亿元，增长2.26%；上缴收入7.46亿元，减少813万元，负增长1.08%。",
        "完成收入318.64亿元，增收21.37亿元，同比增长7.2%（同口径增长8.4%）。",
        "全市生产总值由2020年的200亿元增加到2021年的230亿元，按可比价计算增长8%。",
        "全县生产总值由上年的200亿元增加到230亿元，增长8%。",
        "收入由上年的20亿元增加到22亿元，扣除一次性因素后增长3%。",
        "发案数由上年的221件增至436件，实现翻番。",
        "受理案件510件，是上年204件的2.5倍。",
        "上年受理200件，今年受理230件，增长15%。",
        "2023年受理120件、2024年受理150件，增长25%。",
        "生产总值由2012年的148.6亿元增加到2017年的243.9亿元，年均增长10.4%。",
        "价格上涨3.37%，比4%的控制目标低0.63个百分点。",
        "全市收入增长19.46%，比全省平均增速（14.54%）高5个百分点。",
        "接访120批次，信访总量较上年的400件下降25%。",
        "受理120件，审结110件，较上年的105件增长4.76%。",
        "2024年受理案件100件，审结90件，增长20%。",
        "受理案件*件，较上年的200件增长13%。",
        "受理约230件，较上年的200件增长13%。",
        "立案270起，下降10%（2022年360起、2023年300起）。",
        "立案33件，下降8.3%（2021年60件、2022年48件、2023年36件）。",
    )
    bad = (
        "案件办理量由400件增至520件，增长⟦28%⟧。",
        "收到行政复议申请230件，较上年的200件增长⟦13%⟧。",
        "土地征收类案件156件，较上年该类案件65件增长了⟦2.4倍⟧。",
        "批准逮捕86件118人，上年同期为164件309人，件数和人数分别同比下降47.56%、61.81%。\n"
        "提起公诉82件118人，上年同期为170件312人，同比分别下降⟦47.56%⟧、⟦61.81%⟧。",
        "提起公诉352件517人，上年同期为596件1084人，同比件数下降⟦41.02%⟧、人数下降⟦52.49%⟧。",
        "接到投诉436件，较上年221件增加⟦225件⟧，增长97.3%。",
        "完成收入114.62亿元，同比增加2.53亿元，增长⟦2.62%⟧。",
        "上缴收入7.46亿元，减少813万元，下降⟦10.8%⟧。",
        "办理时限由20天压缩至8天，缩短⟦40%⟧。",
        "优秀率由86.5%提升至91.5%，提高⟦6个百分点⟧。",
        "2023年受理120件、2024年受理150件，增长⟦20%⟧。",
        "上年受理200件，今年受理230件，增长⟦51%⟧。",
        "受理案件612件，是上年204件的⟦2倍⟧。",
        "发案数由上年的221件增至675件，实现⟦翻番⟧。",
        "价格上涨3.37%，比4%的控制目标低⟦0.36个百分点⟧。",
        "收入由2012年的6.18亿元增加到2017年的16.43亿元，年均增长⟦12.60%⟧。",
        "受理150件（上年120件，增长⟦35%⟧）。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the changes that their numbers contradict; wrong directions and units are other rules'."""
        claims = list(claims_of(document, Kind.GROWTH))
        for i, claim in enumerate(claims):
            if claim.outcome in _ELSEWHERE:
                continue
            yield checked(claim)
            if claim.outcome in (Outcome.OFF, Outcome.BASE, Outcome.TIMES):
                yield self._mismatch(document, claim, claims[max(0, i - _NEIGHBOURS) : i + _NEIGHBOURS])

    def _mismatch(self, document: Document, claim: Claim, neighbours: Sequence[Claim]) -> Finding:
        source = _copied_from(claim, neighbours)
        note = {Outcome.BASE: "base", Outcome.TIMES: "times"}.get(claim.outcome, "copied" if source else "")
        words = {operand.role: document[operand.quantity.span] for operand in claim.operands}
        related = list(operands(self, document, claim))
        if note == "copied" and source:
            related.append(self.related(source.span, "source", words=document[source.span]))
        return self.finding(
            claim.span,
            note=note,
            arithmetic=claim.arithmetic,
            stated=document[claim.span],
            old=words.get(Role.OLD, ""),
            new=words.get(Role.NEW, ""),
            related=related,
            fix=_corrected(document, claim),
        )


def _copied_from(claim: Claim, neighbours: Sequence[Claim]) -> Claim | None:
    """The change nearby that the numbers bear out and whose figure is the same to the last of its places."""
    stated = claim.stated
    return next(
        (
            other
            for other in neighbours
            if other.outcome in (Outcome.HOLDS, Outcome.CUT)
            and (other.stated.value, other.stated.unit) == (stated.value, stated.unit)
            and stated.step < 1
            and abs(other.span.start - claim.span.start) <= _FARTHEST
        ),
        None,
    )


def _corrected(document: Document, claim: Claim) -> Fix | None:
    """The computed change in place of the stated one, where that is plain digits."""
    words = document[claim.span]
    if not claim.stated.exact or not words[:1].isdigit() or claim.computed == "0":
        return None
    return Fix(Applicability.UNSAFE, (Edit(claim.span, claim.computed),))
