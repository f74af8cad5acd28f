"""XDC005."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from sifalint import Checked, Document, Finding, Rule, Severity, Span, Text
from sifalint.facts.outline import read_outline
from sifalint_rules.comparison.previous import Years, line_of, of_like_periods, read_years
from sifalint_rules.nested_quotes import nested

if TYPE_CHECKING:
    from sifalint_rules.comparison.carried import Carried
    from sifalint_rules.comparison.plans import PlanItem

_NAMED = 3

_TABLE = (
    "本列数据的勾稽关系为\t\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n"
    "一、本年新收政府信息公开申请数量\t\t9\t0\t0\t0\t0\t0\t9\n"
    "二、上年结转政府信息公开申请数量\t\t{0}\t0\t0\t0\t0\t0\t{0}\n"
    "四、结转下年度继续办理\t\t{1}\t0\t0\t0\t0\t0\t{1}"
)


class BrokenContinuity(Rule):
    """与上年报告不衔接。

    今年写的上年结转数，不是上年报告写的结转下年数；或者上年计划里点名要办的事，今年的报告只字不提。

    结转数两年应当首尾相接，对不上说明有一年的台账错了。计划里写了名称的文件、项目，读者会来找下文：办成了、没办成、
    为什么，都应当有个交代。

    请对照两年的台账更正结转数，有更正的请写明；计划里的事请交代进展。名称里有连续四个字在今年的报告里出现过，就算提到了；
    引号里的口号、没有写要制定、建设的，不查；结转的事项不同、不止一处、两份报告期间不同的，不查。
    """

    code = "XDC005"
    name = "broken-continuity"
    severity = Severity.WARNING
    title_en = "Does not follow on from last year's report"
    summary_en = (
        "What was taken over is not what last year's report left over (warning), or a thing that last year's "
        "plan names is never mentioned again (info)."
    )
    basis = "国办公开办函〔2021〕30号；《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="{place}写的是结转{left}，这里的上年结转是{taken}，两年没有接上，请核对，有更正的请写明",
        en="{place} leaves {left}, but here {taken} are taken over: check both, or say what was corrected",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        "column": Text(
            zh="“{column}”一列，{place}写的是结转{left}，这里的上年结转是{taken}，两年没有接上，请核对，有更正的请写明",
            en="in column “{column}” {place} leaves {left}, but here {taken} are taken over: check both, "
            "or say what was corrected",
        ),
        "again": Text(
            "“{column}”一列也没有接上：{left}与{taken}", "column “{column}” too: {left} and {taken}"
        ),
        "plan": Text(
            zh="上年的计划里写了{names}，今年的报告没有再提到，请看要不要交代进展",
            en="last year's plan names {names}; this report never mentions it: say what came of it?",
        ),
    }
    compares = True
    good = (
        "某局2024年工作总结\n办结行政复议案件80件，结转下年继续办理6件。\n=====\n"
        "某局2025年工作总结\n上年结转6件，新收行政复议案件86件。",
        "某局2024年工作总结\n办结行政复议案件80件，结转下年继续办理6件。\n=====\n"
        "某局2025年工作总结\n上年结转信息公开申请2件，新收86件。",
        "某局2023年工作总结\n办结行政复议案件80件，结转下年继续办理6件。\n=====\n"
        "某局2025年工作总结\n上年结转8件，新收行政复议案件86件。",
        "某局2024年工作总结\n一、工作情况\n抓好落实。\n二、2025年工作计划\n出台《青禾县人民调解员管理办法》，建成“法治护航”服务平台。\n=====\n"
        "某局2025年工作总结\n一、工作情况\n印发人民调解员管理规定，法治护航平台上线运行。",
        "某局2024年工作总结\n一、工作情况\n抓好落实。\n二、2025年工作计划\n坚持“两个维护”，学习《人民调解法》，落实《青禾县普法规划》。\n=====\n"
        "某局2025年工作总结\n一、工作情况\n抓好落实。",
        f"某局2024年公开年报\n{_TABLE.format(1, 2)}\n=====\n某局2025年公开年报\n{_TABLE.format(2, 3)}",
    )
    bad = (
        "某局2024年工作总结\n办结行政复议案件80件，结转下年继续办理6件。\n=====\n"
        "某局2025年工作总结\n上年结转⟦8件⟧，新收行政复议案件86件。",
        "某局2024年工作总结\n一、工作情况\n抓好落实。\n二、2025年工作计划\n出台《青禾县人民调解员管理办法》，打造“码上学法”小程序。\n=====\n"
        "⟦某局2025年工作总结⟧\n一、工作情况\n抓好落实。",
        f"某局2024年公开年报\n{_TABLE.format(1, 2)}\n=====\n某局2025年公开年报\n"
        + _TABLE.format("⟦3⟧", 4).replace("\t⟦3⟧\n", "\t3\n"),
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Compare what is carried over, and look for what was planned."""
        years = document.once(read_years)
        if years is None or not years.successive or not document.once(of_like_periods):
            return
        from sifalint_rules.comparison.carried import read_carried
        from sifalint_rules.comparison.plans import read_dropped

        broken = [carried for carried in document.once(read_carried) if carried.left != carried.taken]
        if broken:
            yield self._broken(document, broken, years)
        dropped = document.once(read_dropped)
        if dropped:
            yield self._dropped(document, dropped)

    def _broken(self, document: Document, broken: Sequence[Carried], years: Years) -> Finding:
        first, *others = broken
        return self.finding(
            first.this,
            note="column" if first.column else "",
            related=[
                self.related(
                    each.this,
                    "again",
                    column=each.column,
                    left=years.previous[each.last],
                    taken=document[each.this],
                )
                for each in others
                if each.column
            ],
            rests_on=[each.this for each in broken],
            place=line_of(years.previous, first.last),
            left=years.previous[first.last],
            taken=document[first.this],
            column=first.column,
        )

    def _dropped(self, document: Document, dropped: Sequence[PlanItem]) -> Finding:
        title = document.once(read_outline).title
        blocks = document.blocks
        names = [
            item.name if item.name[0] == "《" else f"“{nested(item.name[1:-1])}”" for item in dropped[:_NAMED]
        ]
        more = len(dropped) > _NAMED
        return self.finding(
            title or (blocks[0].span if blocks else Span(0, 0)),
            note="plan",
            severity=Severity.INFO,
            names=Text(
                "、".join(names) + ("等" if more else ""), ", ".join(names) + (" and more" if more else "")
            ),
        )
