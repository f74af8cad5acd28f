"""XDC002."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, ClassVar

from sifalint import Checked, Document, Finding, Rule, Severity, Text
from sifalint_rules.comparison.previous import Years, line_of, read_years

if TYPE_CHECKING:
    from sifalint_rules.comparison.left_behind import Leftover


class YearLeftBehind(Rule):
    """照抄上年的句子没有改年份。

    一句话是从上年报告照抄来的，说的是当年的工作，年份却仍是上年报告的年份。

    沿用上年的稿子，改了数字忘了改年份，这句话就把今年的工作说成了去年的；与上年报告一对照，同一年还出现了两个不同的数。

    请改成今年的年份；确实是回顾上年的，请写明是上年的情况。开头、标题、统计期限里的年份，数字改了年份没改的，是错误；
    一字没改、或者另有改动的句子，照抄上年计划而年份没有往后改的句子，是警告。与上年的比较、表彰、成立、出台这样的旧事，
    跨年的时段，“仍、至今、目前”一类说后续的话，文号和文件名称里的年份，本报告用同一句式另写了今年的，都不报。
    """

    code = "XDC002"
    name = "year-left-behind"
    severity = Severity.ERROR
    title_en = "Last year's year in a copied sentence"
    summary_en = "A sentence copied from last year's report still gives last year as the year it reports on."
    basis = "《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="这句话照用{place}的文字，年份仍写作{year}年；按{source}，这是{report}年的报告，请核对",
        en="these are the words of {place}, and the year is still {year}; by {source} this is the report for "
        "{report}: check it",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        "figures": Text(
            zh="这句话照用{place}的文字，数字改了，年份仍写作{year}年；按{source}，这是{report}年的报告，"
            "请核对年份；如果是更正上年的数，请写明",
            en="these are the words of {place} with other numbers, and the year is still {year}; by {source} "
            "this is the report for {report}: check the year, or say that last year's numbers were corrected",
        ),
        "plan": Text(
            zh="这句话照用{place}计划的文字，年份仍写作{year}年；按{source}，这是{report}年的报告，"
            "计划的年份是不是{next}年，请核对",
            en="these are the words of the plan on {place}, and the year is still {year}; by {source} this "
            "is the report for {report}: is the plan not for {next}?",
        ),
        "evidence": Text("报告的年份写在这里：{report}年", "the report year stands here: {report}"),
    }
    triggers = ("年",)
    compares = True
    good = (
        "某局2024年工作总结\n2024年，我局受理案件80件。\n=====\n某局2025年工作总结\n2025年，我局受理案件86件。",
        "某局2024年工作总结\n全年受理80件，比2023年增加6件。\n=====\n某局2025年工作总结\n全年受理86件，比2024年增加6件。",
        "某局2024年工作总结\n自2019年以来，累计普法86场。\n2024年印发《2024年普法要点》。\n=====\n"
        "某局2025年工作总结\n自2019年以来，累计普法96场。\n2025年印发《2024年普法要点》汇编。",
        "某局2024年工作总结\n一、工作情况\n评查2022年1月至2024年4月办结的案卷80件。\n=====\n"
        "某局2025年工作总结\n一、工作情况\n评查2022年1月至2024年4月办结的案卷96件。",
        "某局2024年工作总结\n2024年，我局受理案件80件。\n=====\n"
        "某局2025年工作总结\n2024年，我局受理案件82件。\n2025年，我局受理案件95件。",
        "某局2024年工作总结\n一、工作情况\n抓好落实。\n二、2025年工作计划\n2025年，开展普法80场。\n=====\n"
        "某局2025年工作总结\n一、工作情况\n2025年，开展普法80场。\n二、2026年工作计划\n抓好落实。",
        "某局2024年工作总结\n2024年，我局荣获先进集体称号。\n=====\n某局2025年工作总结\n2024年，我局荣获先进集体称号。",
        "某局2024年工作总结\n一、工作情况\n2024年启动公证改革，窗口搬进大厅。\n=====\n"
        "某局2025年工作总结\n一、工作情况\n2024年启动公证改革，窗口搬进大厅。",
        "某县2024年政府工作报告\n一、2023年工作回顾\n2023年，新增企业80家。\n=====\n"
        "某县2025年政府工作报告\n一、2024年工作回顾\n2024年，新增企业86家。",
        "某局2024年工作总结\n一、存在的问题\n基层力量薄弱，2024年初核定的18个编制仍有5个空缺。\n=====\n"
        "某局2025年工作总结\n一、存在的问题\n基层力量薄弱，2024年初核定的18个编制仍有3个空缺。",
        "某镇2024年工作总结\n一、工作情况\n污水管网2024年动工，目前完成60%。\n=====\n"
        "某镇2025年工作总结\n一、工作情况\n污水管网2024年动工，目前完成90%。",
        "某局2024年工作总结\n一、工作情况\n抓好落实。\n二、2025年工作计划\n新增站点8个，2025年12月前建成。\n=====\n"
        "某局2025年工作总结\n一、工作情况\n新增站点8个，2025年12月前建成。\n二、2026年工作计划\n新增站点9个，2026年12月前建成。",
    )
    bad = (
        "某局2024年工作总结\n一、工作情况\n群众办证少跑腿，2024年共接待咨询86人次。\n=====\n"
        "某局2025年工作总结\n一、工作情况\n群众办证少跑腿，⟦2024年⟧共接待咨询86人次。",
        "某局2024年工作总结\n2024年，我局围绕中心抓好落实。\n某局\n2024年12月20日\n=====\n"
        "某局⟦2024年⟧工作总结\n2025年，我局围绕中心抓好落实。\n某局\n2025年12月22日",
        "某局2024年工作总结\n一、工作情况\n抓好落实。\n二、2025年工作计划\n办好实事。\n=====\n"
        "某局2025年工作总结\n一、工作情况\n抓好落实。\n二、⟦2025年⟧工作计划\n办好实事。",
        "某局2024年工作总结\n一、工作情况\n抓好落实。\n二、2025年工作计划\n力争2025年底前全县村居都有法律顾问。\n=====\n"
        "某局2025年工作总结\n一、工作情况\n抓好落实。\n二、2026年工作计划\n力争⟦2025年⟧底前全县村居都有法律顾问。",
        "某局2024年工作总结\n2024年，我局受理案件80件，办结76件。\n=====\n"
        "某局2025年工作总结\n⟦2024年⟧，我局受理案件86件，办结81件。",
        "某局2024年工作总结\n现将我局2024年工作情况报告如下。\n一、工作情况\n抓好落实。\n=====\n"
        "某局2025年工作总结\n现将我局⟦2024年⟧工作情况报告如下。\n一、工作情况\n抓好落实。",
        "某局2024年工作总结\n平稳有序。\n一、2024年工作情况\n抓好落实。\n二、打算\n抓好落实。\n=====\n"
        "某局2025年工作总结\n平稳有序。\n一、⟦2024年⟧工作情况\n抓好落实。\n二、打算\n抓好落实。",
        "某局2024年工作总结\n一、工作情况\n截至2024年12月，全县有调解员860人。\n=====\n"
        "某局2025年工作总结\n一、工作情况\n截至⟦2024年12月⟧，全县有调解员873人。",
        "某县2024年政府工作报告\n一、2023年工作回顾\n2023年，新增企业80家。\n=====\n"
        "某县2025年政府工作报告\n一、2024年工作回顾\n⟦2023年⟧，新增企业86家。",
        "某局2024年工作总结\n一、工作情况\n2024年全县积极落实普法责任制。\n=====\n"
        "某局2025年工作总结\n一、工作情况\n⟦2024年⟧全县积极落实普法责任制。",
        "某局2024年公开年报\n本报告数据统计期限自2024年1月1日至2024年12月31日。\n=====\n"
        "某局2025年公开年报\n本报告数据统计期限自⟦2024年⟧1月1日至2025年12月31日。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report each copied sentence that keeps last year's year."""
        years = document.once(read_years)
        if years is None:
            return
        from sifalint_rules.comparison.left_behind import read_leftovers

        for leftover in document.once(read_leftovers):
            yield self._left_behind(leftover, years)

    def _left_behind(self, leftover: Leftover, years: Years) -> Finding:
        evidence = years.this.span
        return self.finding(
            leftover.span,
            note=leftover.ground.value,
            severity=None if leftover.sure else Severity.WARNING,
            related=[self.related(evidence, "evidence", report=years.this.year)] if evidence else [],
            rests_on=[leftover.span],
            place=line_of(years.previous, leftover.last),
            year=leftover.year,
            source=years.this.source.value,
            report=years.this.year,
            next=leftover.year + 1,
        )
