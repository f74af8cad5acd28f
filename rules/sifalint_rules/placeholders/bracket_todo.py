"""PLH005."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Checked, Document, Finding, Rule, Severity, Text
from sifalint_rules.placeholders.marks import Kind, marks_of


class BracketTodo(Rule):
    """写稿的提示没有删。

    留着“【待补】”“[填写]”“（数字待定）”“<单位>”“{{name}}”“TODO”一类给拟稿人看的提示。

    这些话是模板或同事写给拟稿人的，不是写给读者的。印发出去，等于公开说明这里没有写完。

    请按提示补上内容，再删去提示；已经补上的，直接删去。

    【工作动态】一类栏目标题、《…〈试行〉》的书名号、“（具体时间待定）”一类对安排的说明、表样里的填写说明，以及放在引号里转述的，不报。
    """

    code = "PLH005"
    name = "bracket-todo"
    severity = Severity.ERROR
    title_en = "A note to the writer left in the text"
    summary_en = "A template's or colleague's note such as 【待补】, {{name}} or TODO was not replaced."
    basis = "《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="“{words}”是写给拟稿人的提示，请补上内容后删去",
        en="“{words}” is a note to the writer: supply what it asks for and delete it",
    )
    triggers = (
        "【",
        "[",
        "［",
        "(",
        "（",
        "<",
        "＜",
        "〈",
        "{",
        "｛",
        "TODO",
        "FIXME",
        "TBD",
        "ＴＯＤＯ",
        "此处",
        "这里",
    )
    good = (
        "【法治宣传】全县开展活动。\n【填写说明】按年度填报。\n【数据】受理812件。",
        "印发《行政执法办法<试行>》《规定〈修订草案〉》，气温<5℃时停工。",
        "拟于三季度召开现场会（具体时间待定），12条线索（待核实）已交办。",
        "会议时间为6月中旬（待定），名单（数据由县统计局提供）附后，此处补充耕地的做法已推广，请在此处填写意见。",
        "报表请按月报送。\n附件1\n登记表样式\n此处填写单位名称。",
        "建立TODO清单，逐项销号；不得留有“【待补】”“（数字待定）”等字样。",
        "注释见[1]，此处（原粮站）改建为调解室（请勿拍照），部分设备（制度待完善、车辆待更新）纳入计划。",
    )
    bad = (
        "全年受理案件⟦【待补】⟧件，其中⟦（数字待定）⟧件已结。",
        "受理⟦（待定）⟧件，办结⟦（具体数字由业务股提供）⟧件。⟦此处填写具体数据⟧。\n⟦此处插入案例⟧",
        "⟦<单位>⟧2025年工作总结\n负责人：⟦[填写]⟧，⟦{{name}}⟧参加。",
        "⟦（此处填写典型案例）⟧\n⟦【请补充数据】⟧\n⟦TODO⟧：核对比率\n⟦［单位名称］⟧",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the notes to the writer."""
        for mark in marks_of(document, Kind.TODO):
            yield self.finding(mark.span, words=document[mark.span])
