"""A plugin is a module with hook implementations; this one gives one rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sifalint import Checked, Document, Finding, Pattern, Rule, Severity, Span, Text, hookimpl

_OLD_NAME = Pattern("柳湾县")


class OldName(Rule):
    """区划已经变更，仍写旧名。

    柳湾县已撤县设区，报告里应当写“柳湾区”。

    旧名见报会让读者以为材料是往年的。请改为“柳湾区”；“原柳湾县”是在讲历史，不报。
    """

    code = "OUR001"
    name = "old-name"
    severity = Severity.WARNING
    title_en = "Name from before the reform"
    summary_en = "柳湾县 has become 柳湾区: a report must use the new name."
    basis = "本局用语规范"
    message = Text("柳湾县已撤县设区，应写“柳湾区”", "柳湾县 is now 柳湾区")
    good = ("柳湾区司法局办结案件12件。", "原柳湾县的历史档案已移交。")
    bad = ("⟦柳湾县⟧司法局办结案件12件。",)
    triggers = ("柳湾县",)

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Find the old name where it is not introduced as such."""
        for match in _OLD_NAME.finditer(document.text):
            if document.text[match.start() - 1 : match.start()] != "原":
                yield self.finding(Span(*match.span()))


@hookimpl
def sifalint_rules() -> Iterable[type[Rule]]:
    """The rules of this plugin."""
    return [OldName]
