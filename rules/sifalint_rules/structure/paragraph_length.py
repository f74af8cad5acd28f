"""STR011."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import ClassVar

from sifalint import BlockKind, Checked, Document, Finding, Option, Rule, Severity, Span, Text
from sifalint.facts.sentences import read_sentences
from sifalint.facts.tables import read_rows
from sifalint.facts.widths import folded

_SHOWN = 5
_FEW = 3

_SENTENCE = "全县司法所组织宣讲队进村入户，举办法治讲座，群众踊跃参加。"
_CLAUSE = "组织宣讲队进村入户举办法治讲座，"


class ParagraphLength(Rule):
    """段落或者句子太长。

    一个自然段写了八百多字，或者一句话写了一百五十多字还没有句号。

    太长的段落读不下去，层次也看不出来；太长的句子容易丢主语、搭配错。

    请按层次分段、断句。同一篇里的长段落合成一处提示，长句也一样；以分号分条、以顿号并列多项的，表格，都不报。
    """

    code = "STR011"
    name = "paragraph-length"
    severity = Severity.INFO
    title_en = "A very long paragraph or sentence"
    summary_en = "A paragraph or a sentence runs on beyond the length that readers can follow."
    basis = "《党政机关公文处理工作条例》第十九条"
    message = Text(
        zh="这一段有 {length} 字，超过 {limit} 字，宜按层次分段；全文这样的段落共 {count} 个",
        en="this paragraph has {length} characters, more than {limit}; paragraphs like it: {count}",
    )
    notes: ClassVar[Mapping[str, Text]] = MappingProxyType(
        {
            "sentence": Text(
                zh="这一句有 {length} 字，超过 {limit} 字，宜断句；全文这样的长句共 {count} 个",
                en="this sentence has {length} characters, more than {limit}; sentences like it: {count}",
            ),
            "again": Text(zh="这里有 {length} 字", en="{length} characters here"),
        }
    )
    options = (
        Option(
            "max-paragraph",
            800,
            Text("一段最多多少字（含标点和空白）", "the longest paragraph, in code points"),
        ),
        Option(
            "max-sentence",
            150,
            Text("一句最多多少字（含标点和空白）", "the longest sentence, in code points"),
        ),
    )
    good = (
        _SENTENCE * 20,
        f"全县司法所{_CLAUSE * 8}群众踊跃参加。",
        f"重点抓了以下工作：{_CLAUSE * 4}反响好；{_CLAUSE * 4}反响好；{_CLAUSE * 4}反响好；群众踊跃参加。",
        f"全县司法所、调委会、公证处、律所、法援中心，{_CLAUSE * 10}群众踊跃参加。",
        f"序号\t项目\t{_SENTENCE * 40}\n1\t普法\t{_SENTENCE * 40}",
    )
    bad = (
        f"⟦全县司法所组织宣讲队进村入户⟧，举办法治讲座，群众踊跃参加。{_SENTENCE * 30}",
        f"⟦全县司法所⟧，{_CLAUSE * 10}群众踊跃参加。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the longest paragraph and the longest sentence, and how many others are too long."""
        for spans, option, note in (
            (_paragraphs(document), "max-paragraph", ""),
            (_sentences(document), "max-sentence", "sentence"),
        ):
            limit = int(self.settings[option])
            long = [span for span in spans if _length(span) > limit and not _is_list(document, span, note)]
            if long:
                yield self._found(document, long, limit, note)

    def _found(self, document: Document, long: Sequence[Span], limit: int, note: str) -> Finding:
        first, *others = long
        return self.finding(
            _opening(document, first),
            note=note,
            length=_length(first),
            limit=limit,
            count=len(long),
            related=[
                self.related(_opening(document, span), "again", length=_length(span))
                for span in others[:_SHOWN]
            ],
        )


def _paragraphs(document: Document) -> list[Span]:
    rows = document.once(read_rows)
    return [
        block.span
        for index, block in enumerate(document.blocks)
        if index not in rows and block.kind not in (BlockKind.CODE, BlockKind.CELL)
    ]


def _sentences(document: Document) -> list[Span]:
    paragraphs = iter(_paragraphs(document))
    paragraph = next(paragraphs, None)
    found: list[Span] = []
    for sentence in document.once(read_sentences):
        while paragraph is not None and paragraph.end <= sentence.start:
            paragraph = next(paragraphs, None)
        if paragraph is not None and paragraph.covers(sentence):
            found.append(sentence)
    return found


def _is_list(document: Document, span: Span, note: str) -> bool:
    """Whether a stretch lists its matter: parted by ; in a paragraph, by some ; or many 、 in a sentence."""
    text = document.once(folded)
    parts = text.count(";", *span)
    return parts >= _FEW or (bool(note) and (parts >= _FEW - 1 or text.count("、", *span) > _FEW))


def _length(span: Span) -> int:
    return span.end - span.start


def _opening(document: Document, span: Span) -> Span:
    """The first clause of a stretch, which is enough to find it by."""
    text = document.once(folded)
    ends = (text.find(mark, span.start + 4, min(span.end, span.start + 40)) for mark in ",;:。")
    return Span(span.start, min((end for end in ends if end >= 0), default=min(span.end, span.start + 20)))
