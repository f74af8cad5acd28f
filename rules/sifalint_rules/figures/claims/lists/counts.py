"""Counts that a list may stand beside: 三级, “三位一体”, 5个警种, 四大检察."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from regex import Match

from sifalint import BlockKind, Document, Pattern, Span
from sifalint.facts.numerals import from_han
from sifalint.facts.sentences import read_sentences
from sifalint.facts.widths import folded
from sifalint.records import NamedTuple
from sifalint_rules.figures.claims.lists.words import ListWords, list_words

_COUNT = Pattern(
    r"(?<![\d.,零〇一二两三四五六七八九十百千万亿几数第每前后约近首超逾满各+*＊/-])"
    r"(?P<number>十[一二三四五六七八九]?|[二两三四五六七八九]|[2-9]|1\d|20)"
    r"(?:(?P<whole>级(?![甲乙丙以别差半]|公立|巡|调研|主任|警|高级|法官|检察|响应|应急|医|风险|保护|文物|跳|台阶|安全|建筑|资质|注册|伤残|财务|重)"
    r"|位一体|大(?=[\p{Han}“])(?!队|学|厅|会|道|桥|幅|米|豆|精神|报告|以来)|者(?!\p{Han}{0,2}一)|方面|部分|环节|领域|部门|单位"
    r"|地(?![级区方质面块段产灾税铁带])|方(?![面式案向法位针程形])|院(?![士落校长])|岸|[治育网链调社](?=融合|并举|结合|合一|并重|并进|联动|协作|共治|联治|对接))"
    r"|个?(?P<named>方面|部分|环节|领域|层面|维度|阶段|重点|关键|板块|行业|系统|层级|步骤|渠道)"
    r"|(?P<thing>个(?!月|星期|小时|百分|工作日|交易日|自然日|学时|性|别|体|多|亿|千|百|十)|项(?!目)|类(?![似型别])|种(?![植子养])"
    r"|家(?![庭长属])|条(?![例件款线])|支(?![持付部撑])|所(?![有在属])|名(?![单录称额])|位(?![于列居置])|省|市(?![级场民])|县(?![级])|区(?![级域])"
    r"|州|镇(?![江长政区域街])|乡(?![村镇亲])|局(?![长部面势])|校(?![园长区])|点(?=意见|建议|要求|体会|措施|启示|做法|经验|说明|[:。])|张(?=清单|网|表|牌|名单)|本(?=账|台账|书)|道(?=防线|关口|关|屏障)|座|部(?=法律|法规|规章|条例|文件)|门(?=课)|把))"
)
_NOUN = Pattern(r"[\p{Han}A-Za-z“”《》‘’]{0,14}")

_NEAR_LIST = Pattern(r"、|”“|》《|一是")
_QUOTES = ("“", "‘")
_REACH, _LONGEST = 200, 14


class Hold(Enum):
    """How closely a unit ties a count to a list: 四级, 四个方面, and 四个单位, which may be other ones."""

    WHOLE = "whole"
    NAMED = "named"
    THING = "thing"


class Count(NamedTuple):
    """A small whole number that may say how many things a list beside it names.

    ``span`` takes in the unit and the quotation mark right before them, if there is one; ``noun`` is what
    follows up to the next mark and ``end`` where that ends. ``fixed`` says that it is a name of its own.
    ``words`` are those by which lists are read.
    """

    number: int
    span: Span
    hold: Hold
    unit: str
    noun: str
    end: int
    quoted: bool
    fixed: bool
    words: ListWords


def read_counts(document: Document) -> tuple[Count, ...]:
    """The counts of a document in order, but those of tables, code and sentences that hold too many."""
    text = document.once(folded)
    if not _NEAR_LIST.search(text):
        return ()
    sentences = document.once(read_sentences)
    words = list_words(document.context.packs)
    found: list[Count] = []
    at = 0
    for block in document.blocks:
        while at < len(sentences) and sentences[at].end <= block.span.start:
            at += 1
        while at < len(sentences) and sentences[at].start < block.span.end:
            if block.kind not in (BlockKind.CODE, BlockKind.CELL):
                found += _read(text, _COUNT.finditer(text, *sentences[at]), block.span, words)
            at += 1
    return tuple(found)


def _read(text: str, matches: Iterator[Match[str]], span: Span, words: ListWords) -> Iterator[Count]:
    for match in matches:
        if not _NEAR_LIST.search(text, max(match.start() - _REACH, span.start), match.end() + _REACH):
            continue
        literal, whole, named = match.group("number", "whole", "named")
        noun = _NOUN.match(text, match.end(), min(span.end, match.end() + _LONGEST))
        quoted = text[match.start() - 1 : match.start()] in _QUOTES
        yield Count(
            int(literal) if literal.isdecimal() else int(from_han(literal)),
            Span(match.start() - quoted, match.end()),
            Hold.WHOLE if whole else Hold.NAMED if named else Hold.THING,
            text[match.start() + len(literal) : match.end()],
            noun.group() if noun else "",
            noun.end() if noun else match.end(),
            quoted,
            words.is_name(text, match.start()),
            words,
        )
