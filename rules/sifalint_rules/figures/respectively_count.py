"""NUM011."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from sifalint import Checked, Document, Finding, Rule, Severity, Span, Text, Verdict
from sifalint_rules.figures.claims.lists import Listing, read_respective_lists


class RespectivelyCount(Rule):
    """“分别”前后的个数不同。

    “甲、乙、丙分别为”后面的数应当一一对应，但名目的个数与数的个数不同。

    少一个数，后面的数就全部对错了位；读者不知道哪个数是哪一项的。

    请补上漏写的数或者名目。“城乡”“进出口”一个词说两样的，“12件15人”两个单位合成一个数的，
    “分别”当“各自”讲的（各镇分别召开2次会议、3次培训），不算。
    """

    code = "NUM011"
    name = "respectively-count"
    severity = Severity.ERROR
    title_en = "As many names as numbers are needed around 分别"
    summary_en = "A list of names is followed by 分别 and another number of values."
    basis = "《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="“分别”前面列出 {names} 项（{words}），后面是 {values} 个数，不能一一对应，请核对",
        en="{names} names ({words}) stand before 分别 and {values} numbers after it: one of them is missing",
    )
    notes = MappingProxyType(
        {"names": Text(zh="“分别”前面的各项：{words}", en="the names before 分别: {words}")}
    )
    triggers = ("分别", "依次")
    claims = ("lists",)
    good = (
        "刑事、民事、行政案件分别为120件、340件、15件。",
        "城乡居民收入分别增长4.4%、6.3%。",
        "刑事、民事案件分别为12件15人、34件52人。",
        "各镇分别召开推进会2次、调度会3次。",
        "东山镇、西河镇、南坪镇分别召开2次推进会、3次调度会。",
        "标准、规程分别新增6部、9部，累计分别达到27部、34部。",
        "受理86件121人，审结84件117人，同比分别下降43.79%、58.42%。",
        "博士硕士授权点分别新增14个和37个。",
        "在县委、县政府领导下，刑事、民事、行政案件分别下降3%、5%和6%。",
        "城市和农村低保标准、救助标准分别提高30元、20元、15元、10元。",
        "进出口、利用外资分别增长5%、6%、7%。",
        "东山、西河、南坪三镇分别新增1家。",
        "东外环路、西外环路和南坪大道分别完成投资3.2亿元、1.5亿元、2.8亿元。",
        "预算执行、决算（草案）审计分别发现问题12个、9个。",
        "社区矫正、安置帮教分别接收32人、58人，解除12人、20人、5人。",
        "全市人民法院和检察院分别办结126件和87件。",
    )
    bad = (
        "刑事、民事、行政案件分别为⟦120件、340件⟧。",
        "刑事、民事案件分别为⟦120件、340件、15件⟧。",
        "社区矫正、安置帮教、人民调解分别投入⟦12万元、8万元⟧。",
        "东外环路、西外环路和南坪大道分别完成投资⟦3.2亿元、1.5亿元⟧。",
        "生产总值、财政收入、社会消费品零售总额依次增长⟦5.2%、3.1%⟧。",
        "民事、刑事、行政案件分别为⟦12件15人、34件52人⟧。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the lists that have more or fewer numbers than names."""
        for listing in document.once(read_respective_lists):
            yield listing.checked
            if listing.verdict in (Verdict.WRONG, Verdict.DOUBTFUL):
                yield self._finding(document, listing)

    def _finding(self, document: Document, listing: Listing) -> Finding:
        names = Span(listing.things[0].start, listing.things[-1].end)
        words = document[names]
        return self.finding(
            listing.span,
            severity=Severity.WARNING if listing.verdict is Verdict.DOUBTFUL else None,
            names=listing.found,
            words=words,
            values=listing.stated,
            related=(self.related(names, "names", words=words),),
        )
