"""STR010."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import ClassVar

from sifalint import Checked, Document, Finding, Pattern, Rule, Severity, Span, Text
from sifalint.facts.outline import read_outline
from sifalint.facts.sentences import read_sentences
from sifalint.facts.widths import folded

_TOPIC = Pattern(r"(?!其中|同时|此外|截至|截止|目前|今年|去年|全年|下一步)[\p{Han}“”]{5,16}。")
_LONG = 40
_LONGEST_TOPIC = 18
_NEEDED = 3
_SHOWN = 5


class UnnumberedLevel3(Rule):
    """分条的小标题没有编号。

    一段里接连用几个短句作小标题，每个短句后面各写一大段，却都没有编号。

    读的人看不出这一段分几条，引用时也说不出是第几条。

    请给它们编上“1.”“2.”，各另起一段；只是修辞上的主题句，可以不改。
    小标题另起一段的，一段里不到三个的，短句后面没有展开的，已经编了号或者用了“一是”“二是”的，不报。同一篇只报一次。
    """

    code = "STR010"
    name = "unnumbered-level3"
    severity = Severity.INFO
    title_en = "Topic sentences that serve as headings without numbers"
    summary_en = "A paragraph is divided by short topic sentences that work as headings but carry no numbers."
    basis = "GB/T 9704—2012 7.3.3"
    message = Text(
        zh="这一段用短句作小标题而没有编号，全文这样的小标题共 {count} 个，宜编上“1.”“2.”",
        en="short sentences serve as headings here without numbers, {count} in the document; number them",
    )
    notes: ClassVar[Mapping[str, Text]] = MappingProxyType(
        {"again": Text(zh="又一个小标题", en="another one")}
    )
    triggers = ("。",)
    good = (
        "（一）法治建设。1.法治宣传精准有力。举办宣讲一百二十余场，覆盖全部村居，印发宣传资料三万余册，制作短视频二十余部。\n"
        "2.依法行政扎实推进。审查规范性文件三十余件，评查执法案卷二百余本，培训执法人员四百余人次，通报突出问题十余个。",
        "（一）法治建设。法治宣传精准有力。举办宣讲一百二十余场，覆盖全部村居，印发宣传资料三万余册，制作短视频二十余部，群众踊跃参加。"
        "依法行政扎实推进。审查规范性文件三十余件，评查执法案卷二百余本，培训执法人员四百余人次，通报突出问题十余个，整改到位。",
        "法治宣传精准有力。举办宣讲活动。依法行政扎实推进。审查文件。调解工作成效明显。化解纠纷。群众满意。",
        "（一）法治建设。一是法治宣传精准有力。举办宣讲一百二十余场，覆盖全部村居，印发宣传资料三万余册，制作短视频二十余部。"
        "二是依法行政扎实推进。审查规范性文件三十余件，评查执法案卷二百余本，培训执法人员四百余人次，通报突出问题十余个。"
        "三是人民调解成效明显。排查矛盾纠纷六百余件，化解五百九十余件，防止矛盾激化二十余起，群众送来锦旗十余面。",
    )
    bad = (
        "（一）法治建设。⟦法治宣传精准有力。⟧举办宣讲一百二十余场，覆盖全部村居，印发宣传资料三万余册，制作短视频二十余部，群众踊跃参加。"
        "依法行政扎实推进。审查规范性文件三十余件，评查执法案卷二百余本，培训执法人员四百余人次，通报突出问题十余个，整改到位。"
        "人民调解成效明显。排查矛盾纠纷六百余件，化解五百九十余件，防止矛盾激化二十余起，群众送来锦旗十余面，反响热烈良好。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Find the paragraphs that three topic sentences or more divide."""
        topics = [topic for paragraph in _by_paragraph(document) for topic in _topics(document, paragraph)]
        if topics:
            first, *others = topics
            related = [self.related(topic, "again") for topic in others[:_SHOWN]]
            yield self.finding(first, count=len(topics), related=related)


def _by_paragraph(document: Document) -> Iterator[list[Span]]:
    """The sentences of each paragraph behind its run-in heading, where it has one."""
    sentences = iter(document.once(read_sentences))
    sentence = next(sentences, None)
    headings = {
        each.block: each for each in document.once(read_outline).headings if each.run_in and not each.glued
    }
    for index, block in enumerate(document.blocks):
        if index not in headings:
            continue
        start = headings[index].body.start
        own: list[Span] = []
        while sentence is not None and sentence.start < block.span.end:
            if sentence.start >= start:
                own.append(sentence)
            sentence = next(sentences, None)
        yield own


def _topics(document: Document, sentences: list[Span]) -> list[Span]:
    """The topic sentences that divide a paragraph, or none where it does not begin with one."""
    if len(sentences) < 2 * _NEEDED or "一是" in document.text[sentences[0].start : sentences[-1].end]:
        return []
    topics = [sentence for sentence in sentences if _is_topic(document, sentence)]
    ends = [topic.start for topic in topics[1:]] + [sentences[-1].end]
    leading = [topic for topic, end in zip(topics, ends, strict=False) if end - topic.end >= _LONG]
    return leading if len(leading) >= _NEEDED and leading[0] == sentences[0] else []


def _is_topic(document: Document, sentence: Span) -> bool:
    if sentence.end - sentence.start > _LONGEST_TOPIC:
        return False
    return _TOPIC.fullmatch(document.once(folded), *sentence) is not None
