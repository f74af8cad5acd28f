"""TIM001."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from sifalint import Checked, Document, Finding, Rule, Severity, Text
from sifalint.facts.dates import DateMention
from sifalint.facts.spans import span_at
from sifalint_rules.years.chapter_years import unlike_their_text
from sifalint_rules.years.contradictions import contradictions, spans_years
from sifalint_rules.years.mistyped_years import mistyped_years
from sifalint_rules.years.report_period import what_it_is
from sifalint_rules.years.report_year import ReportYear, Source, opening_years, read_report_year
from sifalint_rules.years.self_comparison import self_comparisons
from sifalint_rules.years.title_year import later_claims, misfit_date, told_year, unpaired_years
from sifalint_rules.years.year_claims import Kind, YearClaim


class YearMismatch(Rule):
    """年份与报告的年份不一致。

    报告写的是一年的工作，开头、章标题、统计期限、落款或叙述当年工作的句子却写着另一年；或者年份明显是笔误，如把2025年写成2052年。

    多半是套用上年的稿子没有改全。年份一错，整段的工作和数字就落到了别的年头，公开以后很难解释。

    请对照标题、正文和落款，看哪一处写错了。计划章节里的下一年、与上年的比较、历史沿革、奖项和考评的年度、文件名称和文号里的年份、
    跨几年的报告，都不报；政府工作报告和预算报告既总结上一年又部署下一年，两个年份都算报告的年份。
    """

    code = "TIM001"
    name = "year-mismatch"
    severity = Severity.WARNING
    title_en = "Year differs from the report year"
    summary_en = "A sentence or heading puts the reported work in another year, or a year is an obvious slip."
    basis = "《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="{what}，这里写的是{year}年，请核对哪一处有误",
        en="{what}, but {year} is written here: check which is wrong",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        "plan": Text(
            zh="{what}，计划应写{next}年，这里写的是{year}年，请核对",
            en="{what}, so its plan should be for {next}; this says {year}, check it",
        ),
        "title": Text(
            zh="标题写的是{report}年，正文写的是{year}年，请核对哪一处有误",
            en="the title says {report}, but the text is about {year}: check which is wrong",
        ),
        "signed": Text(
            zh="标题写的是{report}年，所署日期却是{date}，请核对哪一处有误",
            en="the title says {report}, but the report is dated {date}: check which is wrong",
        ),
        "slip": Text(
            zh="“{year}年”不像本报告会写到的年份，可能是数字颠倒、按错或者多按了键，请核对",
            en="{year} is not a year this report would write of: digits may be swapped or mistyped, check it",
        ),
        "itself": Text(
            zh="说的就是{year}年，这里又与{year}年相比，请核对年份",
            en="this is about {year} and compared with {year}: check the year",
        ),
        "chapter": Text(
            zh="章标题写的是{report}年，下面一开头说的却是{year}年，请核对哪一处有误",
            en="the heading says {report}, but what stands below it begins with {year}: check which is wrong",
        ),
        "pair": Text(
            zh="标题里总结的是{report}年，部署的却是{year}年，请核对哪一处有误",
            en="the title looks back on {report}, but its plan is for {year}: check which is wrong",
        ),
        "again": Text(zh="这里写的是{year}年", en="{year} is written here"),
        "evidence": Text(zh="报告的年份写在这里：{report}年", en="the report year stands here: {report}"),
    }
    triggers = ("年",)
    good = (
        "某局2025年工作总结\n2025年，我局扎实工作。现将全年工作情况、存在问题及2026年工作计划报告如下。\n一、工作情况\n平稳有序。",
        "某县司法局2024年工作总结\n2024年，我局受理案件120件，比2023年增加20件。\n一、2024年工作情况\n"
        "2022年度全市考评中获评优秀等次。2023年，我局荣获先进集体称号。二、2025年工作计划\n2025年，我局将抓好落实。",
        "某局2024年工作总结\n2024年，全局抓实调解。\n一、主要成效\n自2019年以来连续五年达标。2015年，我局成立调解中心。"
        "印发《2023年工作要点》（某司〔2023〕5号），评查2022年1月至2024年4月办结的案卷。",
        "2025年某省政府工作报告\n一、2024年工作回顾\n2024年，我省经济稳中有进。\n二、2025年工作安排\n2025年，全省要干在实处。",
        "某局2021—2023年工作总结\n2021年，我局建成中心。2022年，我局扩面。2023年，我局提质。",
        "某县司法局近三年工作总结\n现将2021年以来工作报告如下。\n2021年，我局受理案件80件。",
        "某局2024年上半年工作总结\n现将上半年工作报告如下。\n一、工作情况\n受理80件。\n二、2024年下半年工作打算\n抓落实。",
        "2025年，我局推进工作。到2035年，法治社会基本建成。该合同2052年3月到期。某地有2200年历史。",
        "某局2025年上半年工作总结\n2024年下半年以来，我局三次排查。今年受理86件。\n一、2025年工作情况\n受理86件。"
        "\n二、2024年考核反馈问题的整改\n已整改。\n三、2026年打算\n抓落实。\n某局\n2025年7月2日",
        "某县人民法院工作报告\n——2026年1月9日在某县第十七届人民代表大会第五次会议上\n一、2025年工作情况\n"
        "2025年，全院收案86件，比2024年增加6件。\n二、2026年工作安排\n2026年，抓好落实。",
        "关于2024年度审计查出问题整改情况的报告\n2025年，全县整改问题86个。\n一、2025年整改情况\n完成。\n2025年12月3日",
        "某县司法所长先进事迹\n2019年，他调解80件。2019年初，他进村走访。2019年末，他荣获表彰。2023年，我局推广。",
        "某局2025年工作总结\n2025年，我局工作平稳。\n2015年，县里把窗口设在乡镇。如今，窗口办件80件。\n2015年3月，我局率先推行网格化。"
        "服务群众225年如一日，累计225年。2025年办结80件，比2025年计划多8件，较2025年初增加8件。",
        "某局2024年工作总结和2025年工作计划\n一、2024年工作总结\n2024年，我局受理80件。\n二、2025年工作计划\n2025年，比2024年多普法8场。",
        "某局2025年春节期间工作总结\n2025年春节期间，我局值班平稳。节后，各项工作有序展开。\n某局\n2025年2月10日",
        "某区2024年工作总结\n2024年，我区有序推进。\n一、2023年工作回顾\n略有进展。\n二、2024年工作情况\n进展明显。",
        "某局2024年工作总结\n受理80件，比2023年下降6%。\n调解60件（2023年66件），结案70件，2023年为72件。",
    )
    bad = (
        "某县司法局2024年法治政府建设年度报告\n⟦2023年⟧，我局在县委领导下推进工作。\n一、主要举措和成效\n抓好落实。",
        "某局2024年工作总结\n现将我局⟦2023年⟧工作情况报告如下。\n一、工作情况\n抓好落实。",
        "某局2024年工作总结\n抓好各项工作。\n一、⟦2023年⟧工作情况\n抓好落实。\n二、2024年工作计划\n抓好落实。",
        "某局2024年工作总结\n抓好各项工作。\n一、工作情况\n抓好落实。\n二、⟦2024年⟧工作计划\n抓好落实。",
        "2024年，我局扎实工作，现将全年工作总结如下。\n一、工作情况\n2024年上半年，普法20场。\n"
        "⟦2023年⟧，我局受理矛盾纠纷80件。\n二、存在的问题\n力量不足。\n三、⟦2023年⟧工作计划\n抓好落实。",
        "某局⟦2024年⟧工作总结\n报送单位：某局\n2025年，我局扎实工作。\n一、工作情况\n2025年，我局受理80件，比2024年多5件。"
        "\n二、2026年打算\n抓好落实。",
        "某区2025年法治政府建设年度报告\n2025年，全区抓好落实。\n一、2025年推进法治政府建设的主要成效\n明显。\n"
        "二、存在的不足\n薄弱。\n三、⟦2025年⟧推进法治政府建设的主要安排\n抓好落实。",
        "某局关于⟦2024年⟧普法工作情况的汇报\n2025年，我局扎实工作。\n一、工作情况\n2025年，我局办班80期。",
        "某局2024年上半年工作总结\n今年以来，工作平稳。\n一、工作情况\n抓好落实。\n某局\n⟦2025年7月4日⟧",
        "某局2025年工作总结\n某局\n2025年12月30日\n⟦2024年⟧，我局扎实工作。",
        "某区2025年法治政府建设年度报告\n2025年，全区抓好落实。\n一、2025年主要成效\n明显。\n二、⟦2024年⟧存在的不足和原因\n薄弱。",
        "某局2025年政府信息公开工作年度报告\n现公布⟦2024年⟧政府信息公开工作年度报告。\n一、总体情况\n公开80条。",
        "某局2025年政府信息公开工作年度报告\n本报告数据统计期限自⟦2024年⟧1月1日至2025年12月31日。\n一、总体情况\n公开80条。",
        "某县人民法院工作报告\n——2026年1月9日在某县第十七届人民代表大会第五次会议上\n一、2025年工作情况\n"
        "⟦2024年⟧，全院收案86件。\n二、2026年工作安排\n抓好落实。",
        "某局2025年工作总结\n2025年，我局扎实工作。受理80件，较⟦2025年⟧增长8%。⟦2015年⟧8月，组织普法。⟦225年⟧9月，组织培训。",
        "某县人民法院工作报告\n一、⟦2024年⟧工作回顾\n2025年，全院收案86件，结案80件。\n二、2026年工作安排\n2026年，抓好落实。",
        "关于某县⟦2024年⟧预算执行情况和2026年预算草案的报告\n一、2025年预算执行情况\n2025年，平稳。\n二、2026年预算草案\n2026年，平稳。",
        "某局⟦2024年⟧工作要点\n2025年，着力抓好落实。2025年3月底前部署，2025年9月底前完成，2025年11月评估。",
        "某局2025年度工作总结\n2025年，我局扎实工作。2025年9月，组织普法80场。\n某局\n⟦2025年1月8日⟧",
        "2025年，我局扎实工作。今年（⟦2024年⟧），受理案件80件。⟦2052年3月8日⟧，召开会议。⟦2205年⟧，我局开展普法。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Compare the years that the report claims with its report year, and look for slips."""
        found = document.once(read_report_year)
        slips = sorted({*mistyped_years(document)})
        if found and not spans_years(document):
            for finding in self._contradictions(document, found):
                if not span_at(slips, finding.span.start):
                    yield finding
        for span in slips:
            year = document[span].partition("年")[0]
            yield self.finding(span, note="slip", year=year)
        for span in self_comparisons(document):
            if not span_at(slips, span.start):
                yield self.finding(span, note="itself", year=document[span].partition("年")[0])

    def _contradictions(self, document: Document, found: ReportYear) -> Iterator[Finding]:
        """What contradicts the report year, or where all the text does, the title itself."""
        if pair := unpaired_years(document):
            yield self._unpaired(document, *pair)
            return
        if found.span and (later := later_claims(document, found)):
            related = [self.related(claim.span, "again", year=claim.year) for claim in later]
            yield self.finding(
                found.span, note="title", related=related, report=found.year, year=later[0].year
            )
            return
        chapters = list(unlike_their_text(document)) if found.source is Source.CHAPTERS else []
        wrong = [] if chapters else contradictions(document, found)
        for claim, again in wrong:
            yield self._mismatch(document, claim, again, found)
        told = None if wrong else told_year(document, found)
        if told and found.span:
            related = [self.related(told.span, "again", year=told.first.year)]
            yield self.finding(
                found.span, note="title", related=related, report=found.year, year=told.first.year
            )
        for heading, first in () if wrong or told else unlike_their_text(document):
            related = [self.related(first.span, "again", year=first.first.year)]
            yield self.finding(
                heading.span,
                note="chapter",
                related=related,
                report=heading.first.year,
                year=first.first.year,
            )
        signed = None if wrong or told else misfit_date(document, found)
        if signed and found.span:
            related = [self.related(found.span, "evidence", report=found.year)]
            date = document[signed]
            yield self.finding(signed, note="signed", related=related, report=found.year, date=date)

    def _unpaired(self, document: Document, done: DateMention, planned: DateMention) -> Finding:
        """A finding on the year of the plan where the opening bears out the other, else on that."""
        opened = {mention.first.year for mention in opening_years(document)}
        wrong, other = (planned, done) if done.first.year in opened else (done, planned)
        return self.finding(
            wrong.span,
            note="pair",
            related=[self.related(other.span, "again", year=other.first.year)],
            report=done.first.year,
            year=planned.first.year,
        )

    def _mismatch(
        self, document: Document, claim: YearClaim, again: list[YearClaim], found: ReportYear
    ) -> Finding:
        related = [self.related(found.span, "evidence", report=found.year)] if found.span else []
        return self.finding(
            claim.span,
            note="plan" if claim.kind is Kind.PLAN else "",
            related=[*related, *(self.related(other.span, "again", year=other.year) for other in again)],
            rests_on=[each.span for each in (claim, *again)],
            what=what_it_is(document),
            next=(claim.year if claim.year in found.home else found.year) + 1,
            year=claim.year,
        )
