"""The words that every output for people uses, in Chinese and in English."""

from __future__ import annotations

from sifalint.finding import Severity, Text, Verdict

SEVERITIES = {
    Severity.ERROR: Text("错误", "error"),
    Severity.WARNING: Text("警告", "warning"),
    Severity.INFO: Text("提示", "info"),
}
VERDICTS = {
    Verdict.HOLDS: Text("相符", "agrees"),
    Verdict.WRONG: Text("不符", "disagrees"),
    Verdict.DOUBTFUL: Text("存疑", "doubtful"),
    Verdict.UNVERIFIABLE: Text("无法核对", "not checkable"),
}
COLON = Text("：", ": ")
STDIN = Text("标准输入", "standard input")
FAILURE = Text("故障", "failed")
KINDS = {
    "rates": Text("比率", "rates"),
    "parts": Text("分项", "parts"),
    "sums": Text("合计", "sums"),
    "growth": Text("增减", "growth"),
    "flows": Text("收结存", "flows"),
    "averages": Text("平均数", "averages"),
    "frequencies": Text("频次", "frequencies"),
    "repeated": Text("重复出现的数", "figures given twice"),
    "lists": Text("列举", "lists"),
    "ranges": Text("范围", "ranges"),
    "tables": Text("表格", "tables"),
}

LEDGER = Text("数字台账", "Ledger of figures")
LEDGER_COLUMNS = (
    Text("位置", "Place"),
    Text("类别", "Kind"),
    Text("原文", "Words"),
    Text("算式", "Arithmetic"),
    Text("结论", "Verdict"),
)
LEDGER_FILE = Text("文件", "File")
LEDGER_REASON = Text("说明", "Remark")
LEDGER_ALL = Text("共", "Found")
LEDGER_TOTAL = Text("全部", "All kinds")
NO_CLAIMS = Text("没有找到可以核对的数字", "no figures to check")
UNLISTED = Text("另有 {count} 处没有列出", "{count} more not listed")


def kind_name(kind: str, lang: str) -> str:
    """What people call a kind of claim; a plugin's own kind is called by its name."""
    return KINDS[kind].spoken(lang) if kind in KINDS else kind


def file_name(path: str, lang: str) -> str:
    """What people call a file that was checked."""
    return STDIN.spoken(lang) if path == "-" else path
