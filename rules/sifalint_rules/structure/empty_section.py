"""STR009."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from sifalint import Checked, Document, Finding, Option, Pattern, Rule, Severity, Text
from sifalint.facts.markers import Style
from sifalint.facts.outline import Heading, read_outline
from sifalint_rules.nested_quotes import nested
from sifalint_rules.structure.ending import read_broken_end
from sifalint_rules.structure.series import CHAPTERS, in_annex, own_headings

_SAYS_NONE = ("无", "没有", "未", "不", "见", "暂", "附", "从略", "另行", "此略")
_FACT = Pattern(r"\d+(?:\.\d+)? ?\p{Han}[^。]*。$")
_OBJECT = "\ufffc"


class EmptySection(Rule):
    """标题下面没有内容。

    同级的标题下面都有正文，这一个下面却是空的，或者只有寥寥几个字。

    多半是正文忘了写，或者粘贴时丢了；发出去就是一个只有标题的空章节。

    请补写正文，或者删去这个标题。标题下面直接是下一级标题的、下面是表格图片的、写明“无”“未发生”“见附件”的、
    标题上注明“（略）”的、整句话作为一条的、“1.”一类的条目、整组都只有标题的清单、一句话里写了数的、附件里的清单、
    结尾断在半句的，都不报。
    """

    code = "STR009"
    name = "empty-section"
    severity = Severity.WARNING
    title_en = "Heading with nothing under it"
    summary_en = "The sections beside this one have text, but this heading has none or only a few characters."
    basis = "《党政机关公文处理工作条例》第十九条"
    message = Text(
        zh="“{words}”下面没有正文",
        en="there is no text under “{words}”",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        "short": Text(
            zh="“{words}”下面只有 {count} 个字：“{body}”",
            en="there are only {count} characters under “{words}”: “{body}”",
        )
    }
    options = (
        Option(
            "min-length",
            15,
            Text(
                "标题下面少于这么多字就算空（不计空白）",
                "a section with fewer characters, spaces left out, is empty",
            ),
        ),
    )
    good = (
        "一、工作情况\n1.普法宣传\n全年开展宣传活动五十余场，覆盖群众万余人。\n二、工作打算\n继续抓好各项任务的落实，推动工作再上台阶。",
        "一、总体情况\n全年公开信息三百余条，未发生行政复议和诉讼。\n二、其他需要报告的事项\n无。",
        "一、重点项目\n二、重点工程\n三、重点任务",
        "一、培训。举办各类培训班二十余期，培训干部千余人。\n二、完成上级交办的其他工作。",
        "一、工作情况\n全年工作平稳推进，各项任务如期完成。\n二、数据表\n\ufffc",
        "一、上半年情况\n(一)法律援助.受理80件,办结76件.\n(二)公证.截止6月30日,办证90件(其中涉外3件).\n二、问题\n人手不足.",
        "一、办理情况\n（一）受理情况\t收到\t办结\n本级\t12\t12\n（二）结转\t3\t3\n二、工作打算\n继续抓好各项任务的落实，推动工作再上台阶。",
        "一、听取工作汇报\n会议听取了全年工作汇报，予以充分肯定。\n二、研究干部调整方案（略）\n三、其他事项\n略。",
        "一、工作情况\n全年工作平稳推进，各项任务如期完成。\n二、有关数据（详见附表）\n三、工作打算\n继续抓好各项任务的落实，推动工作再上台阶。",
        "一、甲所\n全年调解纠纷120件，开展普法宣传30场次。\n二、乙所\n调解纠纷86件，普法24场。",
        "一、总体情况\n抽查案卷130卷，评出不合格案卷2卷。\n附件\n不合格案卷问题清单\n一、甲镇1卷\n未告知当事人享有陈述和申辩的权利。\n"
        "二、乙局1卷\n送达回证缺失。",
    )
    bad = (
        "一、工作情况\n全年工作平稳推进，各项任务如期全面完成。\n⟦二、存在问题⟧\n三、工作打算\n继续抓好各项任务的落实，推动工作再上台阶。",
        "一、工作情况\n全年工作平稳推进，各项任务如期全面完成。\n⟦二、群众眼里的“明白人”⟧\n三、工作打算\n继续抓好各项任务的落实，推动工作再上台阶。",
        "一、工作情况\n全年工作平稳推进，各项任务如期全面完成。\n⟦二、工作打算⟧\n抓好落实。",
        "一、工作情况\n全年工作平稳推进，各项任务如期全面完成。\n⟦二、工作打算⟧\n青禾县司法局\n2025年12月31日",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Find the headings without text whose siblings have some."""
        outline = document.once(read_outline)
        parents = {heading.parent for heading in outline.headings}
        indexes = {heading.span.start: i for i, heading in enumerate(outline.headings)}
        empty: list[Heading] = []
        full: set[tuple[int | None, Style]] = set()
        for heading in document.once(own_headings):
            if (
                indexes[heading.span.start] in parents
                or heading.run_in
                or not self._is_empty(document, heading)
            ):
                full.add((heading.parent, heading.style))
            elif heading.style in (*CHAPTERS, Style.MARKDOWN) and not _stands_alone(document, heading):
                empty.append(heading)
        broken = document.once(read_broken_end)
        for heading in empty:
            cut = broken is not None and heading.body.covers(broken)
            if (heading.parent, heading.style) in full and not cut:
                yield self._found(document, heading)

    def _is_empty(self, document: Document, heading: Heading) -> bool:
        shortest = int(self.settings["min-length"])
        body = _body(document, heading)
        if body and in_annex(document, heading):
            return False
        return len(body) < shortest and _OBJECT not in body and not _declines(body) and not _FACT.search(body)

    def _found(self, document: Document, heading: Heading) -> Finding:
        body = _body(document, heading)
        words = nested(document[heading.span])
        place = [heading.span]
        if not body:
            return self.finding(heading.span, words=words, rests_on=place)
        return self.finding(
            heading.span, note="short", words=words, count=len(body), body=nested(body), rests_on=place
        )


def _body(document: Document, heading: Heading) -> str:
    """What stands under a heading before the signature, without white space."""
    end = min(heading.body.end, document.once(read_outline).signed)
    return _words(document.text[heading.body.start : end])


def _words(text: str) -> str:
    return "".join(text.split())


def _declines(words: str) -> bool:
    """Whether words say that there is nothing to say here, or that it stands elsewhere."""
    return any(word in words for word in _SAYS_NONE) or words.strip("（）()。.…") == "略"


def _stands_alone(document: Document, heading: Heading) -> bool:
    """Whether a heading is a sentence or a part of one, or declines in the bracket that closes it."""
    block = document.blocks[heading.block].span
    if document.text[block.end - 1] in "。！!？?；;.．，,、" or any(mark in heading.title for mark in "；;"):
        return True
    words = _words(heading.title).replace("（", "(").replace("）", ")")
    return words.endswith(")") and _declines(words.rpartition("(")[2])
