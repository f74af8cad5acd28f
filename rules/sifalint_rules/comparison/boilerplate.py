"""XDC001."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from sifalint import Checked, Document, Finding, Option, Related, Rule, Severity, Text
from sifalint.facts.outline import read_outline
from sifalint.facts.pairing import Pair, read_paragraph_pairs
from sifalint_rules.comparison.paragraphs import own_paragraphs
from sifalint_rules.comparison.previous import line_of

_LONG = 30
_FEWEST = 5
_ENOUGH = 150
_SHOWN = 5
_PARAGRAPHS = (
    "依托乡镇综治中心设立调解窗口,律师每周三坐班接待,群众来访即接即办,当场签订调解协议的有{0}件,其余案件由镇村调解员分片包干,三日内上门回访。",
    "落实谁执法谁普法责任制,印发年度责任清单,组织青年律师走进校园、企业和乡村宣讲{0}场,用方言把身边的案例编成小戏在集市上演。",
    "严格执行请假、报到、走访制度,组织集中教育{0}次,逐人建立帮扶档案,联系企业安置就业,在册对象没有发生重新犯罪。",
    "对讨薪案件当日受理、当日指派,逐件回访受援人,全年办理农民工案件{0}件,质量评估全部合格,对行动不便的老人实行上门受理、代交材料。",
    "规范行政复议办案流程,推行繁简分流,召开听证会{0}次,请办案单位负责人到场说明理由,当事人对处理结果普遍表示满意。",
    "今年新设企业法律顾问团,为{0}家企业做法治体检,帮助修改合同文本,提示用工和税务风险,企业反映问题后当日安排人员对接。",
    "今年首次把公证窗口搬进政务大厅,推行容缺受理,群众少跑腿,办证平均时间缩短了{0}天,有的事项当天就能办完。",
    "根据《中华人民共和国政府信息公开条例》的要求,结合本单位实际情况,编制本年度报告,共{0}个部分。",
    "本报告中所列数据的统计期限自{1}年1月1日起至{1}年12月31日止,如对本报告有任何疑问请来信,信箱{0}号。",
    "成效明显{0}件。",
)


def _years(last: str, this: str, title: str = "某局2025年工作总结") -> str:
    """An example of two years: the numbers in braces pick paragraphs, whose figures differ each year."""
    before = last.format(*(each.format(86, 2024) for each in _PARAGRAPHS))
    after = this.format(*(each.format(93, 2025) for each in _PARAGRAPHS))
    return f"某局2024年工作总结\n{before}\n=====\n{title}\n{after}"


class Boilerplate(Rule):
    """正文大半照抄上年报告。

    去掉数字、年份以后，正文段落有七成以上与上年报告一字不差。

    年度报告写的是这一年的工作。换了年份、换了数字、文字照旧的报告，公开以后最容易被人拿去和上年对照；
    国务院办公厅的公开年报格式也点名批评内容雷同、敷衍塞责。

    请写出今年的举措、事例和变化，删去年年相同的空话。标题、表格、引用的条文，法律、公开年报格式要求的固定说法和各单位
    都写的套话所在的句子，除去这些不足三十字的段落，都不计算；正文不足五段、一百五十字的报告不查。
    """

    code = "XDC001"
    name = "boilerplate"
    severity = Severity.WARNING
    title_en = "Mostly last year's words"
    summary_en = (
        "Seven in ten paragraphs, or more, are those of last year's report once numbers and years are masked."
    )
    basis = "国办公开办函〔2021〕30号（内容雷同）；《党政机关公文处理工作条例》第十九条"
    message = Text(
        zh="正文{count}段，除数字、年份外，有{same}段（{share}%）与上年报告完全相同",
        en="of {count} paragraphs {same} ({share}%) are last year's but for numbers and years",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        "same": Text("这一段与{place}的相同", "this paragraph is that on {place}"),
    }
    options = (
        Option(
            "share",
            70,
            Text("相同段落占多少就报，百分数", "the share of equal paragraphs that is reported, in percent"),
        ),
    )
    compares = True
    good = (
        _years("{0}\n{1}\n{2}\n{3}\n{4}", "{0}\n{1}\n{2}\n{5}\n{6}"),
        _years("{0}\n{1}\n{2}\n{3}", "{0}\n{1}\n{2}\n{3}"),
        _years("{7}\n{8}\n{0}\n{1}\n{2}\n{3}", "{7}\n{8}\n{0}\n{1}\n{5}\n{6}\n{4}"),
        _years("{9}\n{9}\n{9}\n{9}\n{9}\n{0}", "{9}\n{9}\n{9}\n{9}\n{9}\n{1}"),
    )
    bad = (
        _years("{0}\n{1}\n{2}\n{3}\n{4}", "{0}\n{1}\n{2}\n{3}\n{5}", "⟦某局2025年工作总结⟧"),
        _years("{4}\n{3}\n{2}\n{1}\n{0}\n{9}", "{0}\n{9}\n{1}\n{2}\n{3}\n{4}", "⟦某局2025年工作总结⟧"),
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Count the paragraphs that last year's report has too."""
        previous = document.context.previous
        if previous is None:
            return
        own = document.once(own_paragraphs)
        counted = {each.span: each.own for each in own if each.own >= _LONG}
        pairs = document.once(read_paragraph_pairs)
        same = [pair for pair in pairs if pair.similarity == 1 and pair.this in counted]
        if not same or len(counted) < _FEWEST or sum(counted.values()) < _ENOUGH:
            return
        if 100 * len(same) < self.settings["share"] * len(counted):
            return
        yield self.finding(
            document.once(read_outline).title or same[0].this,
            related=[self._place(previous, pair) for pair in same[:_SHOWN]],
            count=len(counted),
            same=len(same),
            share=100 * len(same) // len(counted),
        )

    def _place(self, previous: Document, pair: Pair) -> Related:
        return self.related(pair.this, "same", place=line_of(previous, pair.last))
