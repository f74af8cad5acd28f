"""Notes to the writer: 【待补】, {{name}}, <单位>, TODO."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Document, Pattern, Span
from sifalint.facts.quotations import read_quotations
from sifalint.facts.spans import span_at
from sifalint.facts.widths import folded
from sifalint_rules.placeholders.by_hand import read_by_hand
from sifalint_rules.placeholders.kinds import Kind, Mark
from sifalint_rules.placeholders.surroundings import amount_end

_BRACKETED = Pattern(r"[(【\[<〈{]([^()【】\[\]<>〈〉{}\n]{1,48})[)】\]>〉}]")
_NOTE = Pattern(
    r"(?:(?:具体)?(?:数字|数据|数值|金额|人数|数量|比例|百分比|名称|姓名)[未待暂].{1,6}|(?:内容|材料|案例|情况)?待(?:补充?|填写?|写|插入)"
    r"|(?:此处|这里|请在此处?).{0,16}(?:填|补|插入|加入|添加|替换).{0,16}|请(?:填写|补充|填入|插入|替换).{0,16}"
    r"|具体(?:数字|数据|数值|情况|金额|内容|案例)由.{1,12}(?:提供|补充|填写|填报|核[实定])|填写|填空|TODO|TBD)"
)
_PENDING = Pattern(r".{0,10}待(?:补|填|写|插入|定|核|确认|完善|更新|续).{0,6}")
_FIELD = Pattern(
    r"[本你我]?(?:单位|部门|地区|公司|机关|机构|姓名|人名|名称|日期|时间|地点|数字|数据|数量|金额|年份?|月份?|比例|职务|标题"
    r"|区县|县区|乡镇|街道|[省市县区镇乡村])(?:名称?|全称|简称)?"
)
_WORD = Pattern(r"(?<![A-Za-z0-9_])(?:TODO|FIXME|TBD)(?![A-Za-z0-9_])(?! *(?:清单|列表|[Ll]ist))")
_HERE = Pattern(
    r"(?<![^\s,。;:!?、)】])(?:此处|这里)(?:填写|填入|插入|补充(?=具体|典型|数据|案例|内容|材料))"
    r"[^\W\d_A-Za-z的了已]{0,10}(?=[,。;\r\n]|$)"
)
_HINTS = frozenset("待填补插加添替暂未提核TD")
_SHORT = 8


def todo_marks(document: Document) -> Iterator[Mark]:
    """The notes that a template or a writer left to be replaced; one quoted in “ ” is talked about."""
    text = document.once(folded)
    spans = [*_bracketed(text), *_words(text), *_here(document, text)]
    if not spans:
        return
    quoted = tuple(each.span for each in document.once(read_quotations) if each.mark == "“")
    for span in spans:
        if span_at(quoted, span.start) is None:
            yield Mark(Kind.TODO, span)


def _bracketed(text: str) -> Iterator[Span]:
    for match in _BRACKETED.finditer(text):
        opener, words = text[match.start()], match[1]
        if words == "待定":
            if amount_end(text, match.end()):
                yield Span(*match.span())
        elif opener == "{":
            span = _braces(text, Span(*match.span()), words)
            if span is not None:
                yield span
        elif _is_note(opener, words):
            yield Span(*match.span())


def _braces(text: str, span: Span, words: str) -> Span | None:
    """The whole of `{{name}}`, `${name}` or `{单位}`."""
    if text.startswith("{{", span.start - 1) and text.startswith("}}", span.end - 1):
        return Span(span.start - 1, span.end + 1)
    if text.startswith("${", span.start - 1):
        return Span(span.start - 1, span.end)
    return span if _is_field(words) else None


def _is_note(opener: str, words: str) -> bool:
    """Whether words in brackets tell the writer something.

    In round brackets only a demand counts: （时间待定） or （制度待完善） may be what it has to say.
    """
    if opener in "[<" and (_is_field(words) or (words[0] == words[-1] == "%")):
        return True
    if _HINTS.isdisjoint(words):
        return False
    return _NOTE.fullmatch(words) is not None or (opener in "【[" and _PENDING.fullmatch(words) is not None)


def _is_field(words: str) -> bool:
    return len(words) <= _SHORT and _FIELD.fullmatch(words) is not None


def _here(document: Document, text: str) -> Iterator[Span]:
    """The clauses that tell the writer what to put in their place, outside a form."""
    if "此处" not in text and "这里" not in text:
        return
    for match in _HERE.finditer(text):
        if span_at(document.once(read_by_hand).forms, match.start()) is None:
            yield Span(*match.span())


def _words(text: str) -> Iterator[Span]:
    if "TODO" in text or "FIXME" in text or "TBD" in text:
        for match in _WORD.finditer(text):
            yield Span(*match.span())
