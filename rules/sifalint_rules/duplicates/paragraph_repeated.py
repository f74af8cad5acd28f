"""DUP003."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Checked, Document, Finding, Rule, Severity, Text
from sifalint_rules.duplicates.repeats import Extent, read_repeats
from sifalint_rules.duplicates.wording import PLACES, deletion, reported

_FIRST = "一是压实工作责任,成立由主要负责同志任组长的领导小组,逐级签订责任书,把任务分解到科室、落实到人头。"
_SECOND = "二是强化督促检查,每月通报一次工作进展,对进度滞后的司法所由分管负责同志约谈,全年约谈9人次。"
_THIRD = "三是注重总结提高,编发工作简报26期,其中4期被上级部门转发,两项做法在全市会议上作了交流发言。"


class ParagraphRepeated(Rule):
    """同一段话出现两次。

    一段完整的话（三十字以上）在后文原样再次出现，或者六十字以上的一段只改动了个别文字、数字。

    重复的段落说明拼接材料时没有通读；若两处数字不同，还会互相矛盾。

    请删去一处，或者换成本来要写的内容。简短的称呼语、小标题、表格栏目、整段引文，以及格式相同而内容不同的
    并列句，不报。
    """

    code = "DUP003"
    name = "paragraph-repeated"
    severity = Severity.WARNING
    title_en = "Repeated paragraph"
    summary_en = "A paragraph of 30 characters or more appears again later, to the letter or nearly so."
    basis = "《党政机关公文处理工作条例》第十九条"
    message = Text(
        zh="这一段（{lines}，{characters}字）与{original_lines}{likeness}，共出现{times}次",
        en="this paragraph ({lines}, {characters} characters) and {original_lines} are {likeness}; "
        "it appears {times} times",
    )
    notes = PLACES
    good = (
        f"{_FIRST}\n{_SECOND}\n{_THIRD}",
        "各位代表!\n一年来,全区法治建设稳步推进。\n各位代表!\n新的一年任务更加繁重。\n各位代表!",
        "青禾区司法局关于印发《2025年度普法工作要点和责任分工方案》的通知\n各司法所:\n现将要点印发给你们,请结合实际认真贯彻执行。\n"
        "青禾区司法局关于印发《2025年度普法工作要点和责任分工方案》的通知",
        "1月份,全区受理人民调解案件68件,涉及当事人152人,涉及金额86.3万元,调解成功率达到98.5%,司法确认12件,卷宗全部归档。\n"
        "2月份,全区受理人民调解案件54件,涉及当事人117人,涉及金额64.9万元,调解成功率达到98.1%,司法确认15件,卷宗全部归档。",
        "“申请人应当如实说明情况,提供真实的证明材料,不得隐瞒事实真相。”\n以上条文应当写入告知书。\n"
        "“申请人应当如实说明情况,提供真实的证明材料,不得隐瞒事实真相。”",
    )
    bad = (
        f"{_FIRST}\n{_SECOND}\n⟦{_FIRST}⟧\n{_THIRD}\n四是严明工作纪律,坚决防止形式主义。",
        "全年接待来访群众。" + _FIRST + _SECOND + f"\n{_THIRD}\n⟦全年接待来访群众。"
        + _FIRST + _SECOND.replace("9人次", "11人次") + "⟧",
    )  # fmt: skip

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report each paragraph that stands again outside a larger repeat."""
        for repeat in document.once(read_repeats):
            if repeat.extent is Extent.PARAGRAPH:
                yield reported(self, document, repeat, fix=deletion(document, repeat))
