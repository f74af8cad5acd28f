"""STR014."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Checked, Document, Finding, Pattern, Rule, Severity, Span, Text
from sifalint.facts.widths import folded
from sifalint_rules.nested_quotes import nested
from sifalint_rules.residue.paywall_marker import read_notices
from sifalint_rules.structure.ending import read_broken_end

_SHOWN = 20
_CUT = Pattern(r"[;:。、]|(?<!\d),|,(?!\d)")


class TruncatedEnd(Rule):
    """全文的最后一段没有写完。

    最后一段不是以句号、感叹号一类的标点收尾，而是停在半句上，或者停在逗号、顿号上。

    多半是复制时漏了后面的内容，也可能是字段有长度限制被截断；照这样印发，读的人看到的是一篇没写完的报告。

    请核对原稿，把后面的内容补上；确实写完了的，补上句号。落款、日期、“特此报告”一类的结语、附件清单、页脚、网站的说明行，
    以表格结束的，只有标题的，上一段也不用句号收尾的，都不报；网站提示已经说明
    缺了内容的，由 SRC001 报告。
    """

    code = "STR014"
    name = "truncated-end"
    severity = Severity.ERROR
    title_en = "The text breaks off"
    summary_en = "The last paragraph stops in mid-sentence instead of ending with a mark such as a full stop."
    basis = "《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="全文到“{words}”为止，没有收尾的标点，后面的内容可能丢了",
        en="the text stops at “{words}” without a closing mark; what follows may be lost",
    )
    triggers = ("。",)
    good = (
        "全年工作平稳推进。\n一、工作情况\n各项任务如期完成。\n青禾县司法局\n2025年12月31日",
        "全年工作平稳推进，各项任务如期完成。\n附件：1.2025年法治宣传活动情况统计表和法律援助案件办理情况统计表\n2.名单",
        "青禾县司法局关于2025年法治宣传教育工作和人民调解工作开展情况的报告（征求意见稿第二次修改稿）",
        "全年办理案件情况如下。\n类别\t件数\t占比\n刑事\t12\t30%\n民事\t28\t70%",
        "全年工作平稳推进。\n此处隐藏1200字，下载后查看\n全年共开展法治宣传活动四十余场次，接受群众法律咨询两千余人次，化解各类矛盾纠纷六百余件，提高各机构的",
        "全年工作平稳推进。\n全年开展宣传活动四十余场次，接受群众法律咨询两千余人次，发放各类宣传资料一万余份，赠送法律书籍三千余册\n"
        "全年化解各类矛盾纠纷六百余件，防止民转刑案件十余起，涉及当事人一千三百余人，群众普遍反映良好",
        "全年工作平稳推进。\n联系电话：12345678，地址：青禾县人民路1号，邮编：100000，青禾县司法局办公室负责解释本报告",
        "各项任务如期完成。\n青禾县司法局2025年工作总结",
        "一、工作情况\n全年工作平稳推进，各项任务如期完成。\n二、其他需要报告的事项\n没有需要报告的事项\n青禾县司法局\n2025年12月31日",
        "一、工作情况\n各项任务如期完成。\n以上报告，请审阅\n青禾县司法局\n2025年12月31日",
    )
    bad = (
        "一、工作情况\n各项任务如期完成。\n二、工作打算\n全县共开展法治宣传活动四十余场次，接受群众法律咨询两千余人次，化解各类矛盾纠纷六百余件，考核奖惩等措施，⟦提高各机构的⟧",
        "一、工作情况\n各项任务如期完成。\n⟦（一）发挥统筹抓总职能，⟧",
        "一、工作情况\n各项任务如期完成。\n二、工作打算\n下一步，⟦继续加大普法力⟧",
        "一、工作情况\n各项任务如期完成。\n二、工作打算\n下一步，⟦继续加大普法力⟧\n青禾县司法局\n2025年12月31日",
        "一、工作情况\n各项任务如期完成。\n二、工作打算\n⟦争取编制和经费向一⟧\n青禾县司法局\n2025年12月31日",
        "一、工作情况\n各项任务如期完成。\n二、收支情况\n财政收入同比增长12.8%，⟦增收3,928万⟧",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the last paragraph where it breaks off, unless a notice of hidden text tells why."""
        last = document.once(read_broken_end)
        if last is not None and not document.once(read_notices):
            words = _last_words(document, last)
            yield self.finding(words, words=nested(document[words]))


def _last_words(document: Document, paragraph: Span) -> Span:
    """The last clause of a paragraph with the mark behind it, a long one without its beginning."""
    text = document.once(folded)
    first = max(paragraph.start, paragraph.end - _SHOWN)
    cuts = (match.end() for match in _CUT.finditer(text, first, paragraph.end - 1))
    return Span(max(cuts, default=first), paragraph.end)
