"""The words of the terminal, in Chinese and in English."""

from __future__ import annotations

from sifalint.finding import Severity, Text

YEAR = Text("{year}年度", "report year {year}")
CHARACTERS = Text("{count}字", "{count} characters")
PROPERTY = Text("{name}：{value}", "{name}: {value}")
AND = Text("，", ", ")
THEN = Text("；", "; ")
STOP = Text("。", ".")

WHOLE = Text("全文", "The whole document")
OPENING = Text("开头部分", "Before the first heading")
PARAGRAPH = Text("第{count}段", "paragraph {count}")
HEADING = Text("标题", "heading")
POSITION = Text("第{line}行{column}列", "line {line}, column {column}")
LINES = Text("第{first}—{last}行", "lines {first}–{last}")
CODE_OBJECT = Text("[代码]", "[code]")

TIMES = Text("（这里共 {count} 处）", " ({count} places here)")
RELATED = Text("第{line}行{column}列：{message}", "line {line}, column {column}: {message}")
MORE_RELATED = Text("相关的还有 {count} 处", "{count} more related places")
FOLDED = Text("本段另有 {count} 处同类问题（{places}）", "{count} more like this in the paragraph ({places})")
COLUMNS = Text("第{list}列", "columns {list}")
AND_SO_ON = Text("等", " …")
COMMA = Text("、", ", ")

BRACKETED = Text("（{words}）", " ({words})")
CLEAN = Text("没有发现问题", "no problems found")
EMPTY_FILE = Text("没有文字，没有什么可检查的", "there is no text in it to check")
COUNTED = {
    Severity.ERROR: Text("错误 {count} 处", "{count} error{s}"),
    Severity.WARNING: Text("警告 {count} 处", "{count} warning{s}"),
    Severity.INFO: Text("提示 {count} 处", "{count} info"),
}

FILES = Text("检查了 {count} 个文件", "{count} file{s} checked")
FILES_CLEAN = Text("{count} 个没有问题", "{count} without problems")
INCOMPLETE = Text("检查没有做完，见上面的故障", "the check is not complete, see what failed above")
FILES_UNREAD = Text("{count} 个没能读出来", "{count} could not be read")
SUPPRESSED = Text("另有 {count} 处已按约定忽略", "{count} more ignored as agreed")
CHECKED = Text("数字核对", "Figures")
FIGURES = Text("数字", "figures")
COVERAGE = Text("{kind} {found} 处", "{kind}: {found} found")
CHECKABLE = Text("可核 {count} 处", "{count} checkable")
VERIFIED = Text("相符 {count}", "{count} agree")
WRONG = Text("不符 {count}", "{count} disagree")
DOUBTFUL = Text("存疑 {count}", "{count} doubtful")
ALL_VERIFIED = Text("全部相符", "all agree")
NO_CONFLICT = Text("未见矛盾", "no conflict")
"""Of parts, which may be fewer than their whole: that they fit proves less than that a sum does."""
NONE_CHECKABLE = Text("都无法核对", "none checkable")
FREQUENT = Text("最常见的", "Most often")
OCCURRENCES = Text("{count} 处", "{count}")
HINT = Text(
    "某一条看不明白，可以输入 sifalint explain {code} 看说明。",
    "To read about a rule: sifalint explain {code}",
)
