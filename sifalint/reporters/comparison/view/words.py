"""The words of a comparison, in Chinese and in English."""

from __future__ import annotations

from sifalint.finding import Text

LAST = Text("上年：{path}", "Last year: {path}")
THIS = Text("今年：{path}", "This year: {path}")
ALIKE = Text("相似", "Alike")
GONE = Text("（今年没有）", "(gone)")
NEW = Text("（今年新写）", "(new)")
SAME = Text("（相同）", "(the same)")
SUMMARY = Text(
    "今年 {count} 段：与上年相同 {same} 段，改动 {changed} 段，新写 {new} 段；上年另有 {gone} 段今年没有。",
    "{count} paragraphs this year: {same} the same, {changed} changed, {new} new; {gone} of last year gone.",
)
