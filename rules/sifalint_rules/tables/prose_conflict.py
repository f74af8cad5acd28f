"""TAB005."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from sifalint import Checked, Document, Finding, Rule, Severity, Text, Verdict
from sifalint_rules.tables.form_sums import read_form_causes
from sifalint_rules.tables.prose import Mention, Reading, read_mentions, read_readings
from sifalint_rules.tables.reporting import KIND

_NAMES: Mapping[str, Text] = {
    "received": Text("新收（或者新收加上年结转）", "requests received, with or without those carried over,"),
    "carried": Text("上年结转", "requests carried over"),
    "answered": Text("办理结果总计", "requests answered"),
    "left": Text("结转下年度继续办理", "requests left"),
    "reviews": Text("行政复议总计", "reviews"),
    "lawsuits": Text("行政诉讼总计", "lawsuits"),
}


class ProseConflict(Rule):
    """正文的数与年报表格不一致。

    信息公开年报正文里收到申请、上年结转、结转下年度、行政复议、行政诉讼的件数，与表三、表四的数不同。

    同一份报告两处说同一件事，数却不同，读者和上级审核都会追问；常见的原因是表格按系统改过，正文没有跟着改。

    请对照台账核对正文和表格。“收到申请”可以只算新收，也可以连上年结转一起算，两种都认；分渠道、分申请人、分季度、
    往年的数，以及带“余”“多”的约数不核对。
    """

    code = "TAB005"
    name = "prose-table-conflict"
    severity = Severity.WARNING
    title_en = "Prose and table give different numbers"
    summary_en = "The prose of a disclosure report gives another number than its tables."
    basis = "国办公开办函〔2021〕30号所附格式"
    message = Text(
        zh="正文写作 {stated}，表中{name}为 {table}，请核对",
        en="the prose says {stated}, but in the table the {name} are {table}: check the numbers",
    )
    notes: ClassVar[Mapping[str, Text]] = {"table": Text("表中的数：{words}", "in the table: {words}")}
    triggers = ("件",)
    tabular = True
    claims = (KIND,)
    good = (
        "全年收到政府信息公开申请6件，办结5件。\n项目|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计\n"
        "一、本年新收|5|1|0|0|0|0|6\n二、上年结转|1|0|0|0|0|0|1",
        "全年共收到信息公开申请7件，其中网络申请4件。\n项目|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计\n"
        "一、本年新收|5|1|0|0|0|0|6\n二、上年结转|1|0|0|0|0|0|1",
        "2023年收到政府信息公开申请9件。2025年收到政府信息公开申请6件，上半年收到政府信息公开申请2件。\n"
        "项目|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计\n一、本年新收|5|1|0|0|0|0|6\n二、上年结转|1|0|0|0|0|0|1",
        "全年收到政府信息公开申请9件。",
    )
    bad = (
        "全年收到政府信息公开申请⟦9件⟧，上年结转1件。\n项目|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计\n"
        "一、本年新收|5|1|0|0|0|0|6\n二、上年结转|1|0|0|0|0|0|1",
        "全年发生行政复议⟦2件⟧，行政诉讼案件1件。\n行政复议|||||行政诉讼\n"
        "结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计\n"
        "2|1|0|0|3|1|0|0|0|1|0|0|0|0|0",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Hold the numbers of the prose against the tables; of several for one thing, one may be a part."""
        readings = _sound(document)
        if not readings:
            return
        mentions = document.once(read_mentions)
        right = {each.sort for each in mentions if _agrees(each, readings.get(each.sort, ()))}
        for mention in mentions:
            given = readings.get(mention.sort, ())
            if not given or (mention.sort in right and not _agrees(mention, given)):
                continue
            verdict = Verdict.HOLDS if mention.sort in right else Verdict.DOUBTFUL
            yield Checked(KIND, mention.span, verdict, given[0].told)
            if mention.sort not in right:
                yield self._conflict(document, mention, given)

    def _conflict(self, document: Document, mention: Mention, given: tuple[Reading, ...]) -> Finding:
        cells = dict.fromkeys(term.span for reading in given for term in reading.terms)
        told = list(dict.fromkeys(reading.told for reading in given))
        return self.finding(
            mention.span,
            stated=document[mention.span],
            name=_NAMES[mention.sort],
            table=Text("，或者 ".join(told), " or ".join(told)),
            related=(
                self.related(cell, "table", words=document[cell]) for cell in cells if cell.end > cell.start
            ),
        )


def _agrees(mention: Mention, readings: tuple[Reading, ...]) -> bool:
    return any(reading.value == mention.value for reading in readings)


def _sound(document: Document) -> dict[str, tuple[Reading, ...]]:
    """What the tables give, without the cells whose own sums fail: these are reported there."""
    broken = {
        term.span
        for cause in document.once(read_form_causes)
        for identity in cause.identities
        for term in (*identity.left, *identity.right)
    }
    return {
        sort: readings
        for sort, readings in document.once(read_readings).items()
        if all(term.span not in broken for reading in readings for term in reading.terms)
    }
