"""What stands around a placeholder: amounts, places, masked people, case reports."""

from __future__ import annotations

from bisect import bisect_right

from sifalint import Document, Pattern, Span
from sifalint.facts.outline import read_outline
from sifalint.facts.sentences import sentence_at
from sifalint.facts.units import measure_word
from sifalint.facts.widths import folded

_WIDTH = 16
_NEAR = 80
_LONGEST_TITLE = 60
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范"
    "廖贾夏韦付傅邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵钱严覃武戴莫孔汤"
)
_COMPOUND_SURNAMES = ("欧阳", "司马", "上官", "诸葛", "慕容", "皇甫", "尉迟", "公孙")

_MAGNITUDE = Pattern(r"[余多]?[百千]?(?:万亿|[万亿])?[余多]?")
_AMOUNT = Pattern(
    r"[%‰倍]|季度|月(?![亮球饼嫂季台光])|日(?![报常益程照语本化光用子记])|时(?![代任常间期刻尚候机])|以上|以下|左右"
)
_BARE_AMOUNT = Pattern(r"[余多]?(?:万亿|亿|万(?![达科里家民物象一佛宁载年州源全荣盛山隆]))")

PLACE = Pattern(
    r"省(?![级时心力钱])|市(?![场值容级])|县(?![域级乡])|区(?![域块别分间级])|州(?!级)|盟|旗(?![下帜舰])|镇(?![级街域])"
    r"|乡(?![村镇土贤级情音])|村(?![民级干两务规庄居])|街道|自治[州县区旗]|开发区|新区|社区|司法[局所]|公安局|法院|检察院"
    r"|(?:人民)?政府|局(?![面部限势])|厅(?!堂)|委(?![托员派屈婉])"
)
"""The end of the name of a region or an office: what follows the name in 市司法局."""

_OFFICIAL = Pattern(r"[省市县区镇乡村局厅州]长")
_BUSINESS = Pattern(
    r"(?:[\u4e00-\u9fff]{0,6}有限)?(?:公司|企业|厂|店|超市|酒店|饭店|商行|商场|诊所|工地|小区|物业)"
)
_CASE = Pattern(
    r"案|诉|纠纷|处罚|当事人|申请人|被告|原告|嫌疑|诈骗|拖欠|欠薪|投诉|举报|赔偿|违法|伤害|受害|罪"
)
_VILLAGE = Pattern(r"村|镇|乡|社区|小区")
_MASKED = Pattern(rf"[{''.join(sorted(_SURNAMES))}](?:某|[×Xx]{{1,2}}(?![省市县区镇乡村州局所街]))|化名")
_CASE_STORY = Pattern(r"[^:。]{0,8}(?:案例|以案[释说]法)[^:。]{0,6}[:】]")


def amount_end(text: str, offset: int = 0) -> int:
    """Where the end of an amount that stands at an offset ends; 0 where none stands there.

    It is what follows the number in 余人次, 万余份, % and 个百分点.
    """
    magnitude = _MAGNITUDE.match(text, offset)
    for start in (magnitude.end() if magnitude else offset, offset):
        word = measure_word(text, start)
        if word:
            return start + len(word)
        if amount := _AMOUNT.match(text, start):
            return int(amount.end())
    bare = _BARE_AMOUNT.match(text, offset)
    return int(bare.end()) if bare else 0


def before(text: str, offset: int) -> str:
    """The few characters before an offset, on the same line."""
    words = text[max(0, offset - _WIDTH) : offset]
    return words[max(words.rfind("\n"), words.rfind("\r")) + 1 :]


def after(text: str, offset: int) -> str:
    """The few characters from an offset on, on the same line."""
    return text[offset : offset + _WIDTH].partition("\n")[0].partition("\r")[0]


def is_han(character: str) -> bool:
    """Whether a character (or the empty text) is a Chinese character."""
    return "\u4e00" <= character <= "\u9fff"


def starts_cell(lead: str) -> bool:
    """Whether nothing but white space stands before it in its line or table cell."""
    return not lead.strip() or lead.rstrip(" ").endswith(("|", "\t"))


def masks_person(lead: str, rest: str) -> bool:
    """Whether a surname stands before a mark, so that the mark hides a private person's name (张*, 李某某).

    A surname before the name of a place (历史*市) or before an amount (现金*万元) is no surname.
    """
    if not lead.endswith(_COMPOUND_SURNAMES) and lead[-1:] not in _SURNAMES:
        return False
    if amount_end(rest):
        return rest[0] in "家户人名位方"
    return not PLACE.match(rest) or _OFFICIAL.match(rest) is not None


def masks_business(document: Document, span: Span, rest: str) -> bool:
    """Whether a mark hides the name of a private business in the report of a case."""
    return _BUSINESS.match(rest) is not None and in_case(document, span)


def in_case(document: Document, span: Span) -> bool:
    """Whether the sentence around a span tells, close by, of a case, where parties stay anonymous."""
    sentence = sentence_at(document, span.start)
    start, end = max(sentence.start, span.start - _NEAR), min(sentence.end, span.end + _NEAR)
    return _CASE.search(document.text, start, end) is not None


def hides_people(document: Document, span: Span) -> bool:
    """Whether the title, or the sentence around a span, tells of a case in which people have no full names.

    So does a paragraph that opens with ``典型案例：``. Where they are called 王某 and 李某, their
    village is called ×村.
    """
    title = document.once(read_outline).title or document.blocks[0].span
    if "案例" in document[title][:_LONGEST_TITLE] or _is_case_story(document, span):
        return True
    if not in_case(document, span) and not _VILLAGE.match(document.text, span.end):
        return False
    sentence = sentence_at(document, span.start)
    start, end = max(sentence.start, span.start - _NEAR), min(sentence.end, span.end + _NEAR)
    return _MASKED.search(document.text, start, end) is not None


def _is_case_story(document: Document, span: Span) -> bool:
    """Whether the paragraph around a span opens with the label of a case."""
    index = bisect_right(document.blocks, span.start, key=lambda block: block.span.start) - 1
    return _CASE_STORY.match(document.once(folded), *document.blocks[index].span) is not None
