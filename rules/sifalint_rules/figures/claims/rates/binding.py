"""The part and whole of a rate that the words leave no doubt about."""

from __future__ import annotations

from collections.abc import Sequence

from sifalint import Pattern
from sifalint_rules.figures.arithmetic import whole_things
from sifalint_rules.figures.claims.quotient import Ratio, ratio
from sifalint_rules.figures.claims.rates.parts import is_part, says_how
from sifalint_rules.figures.claims.scope import Scope
from sifalint_rules.figures.measures import Stem
from sifalint_rules.figures.statements import Count, Link

_FILLER = Pattern(
    r"截[至止][\d年月日]*[底末前]?|目前|其中|全[年市县区省]|累计|各级|各类|成功|[共已均了的]|依法|全部|实际|到位|案件|矛盾|纠纷|人民|民间|数量?|总数|件数|人数|行政机关负责人|负责人|行政机关|判决|作出|决定|发现|检出|出现|发生|存在"
    r"|完成|形成|表示|事项|按[期时]|及时|评定为|认定为|给予|予以|得到|获得|取得|达到|进行"
)
_CARRIED = Pattern(r"结转|旧存|转结|往年|上期|遗留|上年|上月|含.{0,6}月|积案")
_OWN_REMARK = Pattern(r"\([^()]*\)")
_DIGIT = Pattern(r"\d")
_SHOULD = Pattern(r"[^,]{0,8}?(?:应|需)(?!用|急|诉|届|答|对)")
_DID = Pattern(r"(?:其中|已|实)")
_TOTAL = Pattern(r"(?:共有|总)")
_AMONG = Pattern(r"(?:其中)?(\p{Han}{2,6}?)(?:案件|件|案)?中(?!级|学|小|心|介|标|央)")
_INTAKE = Pattern(r"受理|收|接|立案|新|移送|转办|交办|计划|任务|目标")
_FAR = 2
_TELLING = 3
_ENDING = 2
_HUNDRED = 100


def bound_pair(text: str, stated: Count, name: str, stems: Sequence[Stem], scope: Scope) -> Ratio | None:
    """The part and whole of the rate ``name``; the surest of its stems that names a part decides."""
    for stem in stems:
        heads = [count for count in scope.before if count.firm and count.link is not Link.GLUED]
        found = [count for count in heads if is_part(count, stem)]
        if found:
            sure = (
                not scope.carried
                and not takes_in_others(text, found[-1])
                and _reaches(text, found[-1], stated, scope)
            )
            return _pair(stated, name, stem, found, scope) if sure else None
    return None


def takes_in_others(text: str, part: Count) -> bool:
    """Whether a remark behind the part says that it takes in cases of an earlier time."""
    remark = _OWN_REMARK.match(text, part.span.end)
    return remark is not None and _CARRIED.search(remark.group()) is not None


def _reaches(text: str, part: Count, stated: Count, scope: Scope) -> bool:
    """Whether no other pair of numbers can stand between a part and its rate.

    One might behind a ；, where the last things are said to be done in full, and where a number has no
    unit: 破案68起，破案率61%；命案发3破3，破案率100%.
    """
    between = text[part.span.end : stated.span.start]
    if part.group != stated.group and "," in between.rpartition(";")[2]:
        return False
    if stated.quantity.value == _HUNDRED and any(
        count.span.start > part.span.start and count.dimension == part.dimension for count in scope.heads
    ):
        return False
    behind = [count.span for count in scope.numbers if count.span.start > part.span.start]
    ends = [part.span.end, *(span.end for span in behind)]
    starts = [*(span.start for span in behind), stated.span.start]
    return not any(_DIGIT.search(text, end, start) for end, start in zip(ends, starts, strict=True))


def _pair(stated: Count, name: str, stem: Stem, found: Sequence[Count], scope: Scope) -> Ratio | None:
    part = found[-1]
    due = _due(part, scope)
    if due:
        return ratio(part, due)
    for whole in reversed(scope.before):
        possible = whole.span.start < part.span.start and (
            _may_hold(whole, part, stem) or _is_exceeded(stated, name, ratio(part, whole), scope)
        )
        if not possible or whole in found or whole in scope.addends:
            continue
        if _is_of_a_whole(whole, part, scope):
            continue
        if len(found) > 1 and stem.scope in part.label and stem.scope not in whole.label + whole.tail:
            return None
        named = part.label.startswith(whole.label) and len(whole.label) > 1
        if whole.group < part.group - 1 or (not named and _is_one_of_a_list(whole, part, scope)):
            return None
        pair = ratio(part, whole)
        related = _shares_words(name, stem, pair) and (
            _divides(pair, scope) or _stands_alone(pair, scope) or _follows(pair, scope)
        )
        return pair if related else None
    return _remote(stem, part, scope)


def _due(part: Count, scope: Scope) -> Count | None:
    """What should have been done, of which a part was: 应到186人,实到180人; none where other counts are like.

    It may stand behind the part, as a total does: 入住615张,总床位1188张.
    """
    like = [count for count in scope.heads if count.dimension == part.dimension and count.depth == part.depth]
    if scope.carried or len(like) != 2 or part not in like or not all(count.firm for count in like):
        return None
    other = like[like[0] is part]
    behind = other.span.start > part.span.start
    named = _TOTAL.match(other.label) if behind else _SHOULD.match(other.label) and _DID.match(part.label)
    return other if named else None


def _is_exceeded(stated: Count, name: str, pair: Ratio, scope: Scope) -> bool:
    """Whether a part right behind a whole exceeds it though the rate cannot exceed 100%.

    A rate that might take in cases of earlier years is only as sure where the part is far larger.
    """
    everything = stated.quantity.value == _HUNDRED and not _INTAKE.search(pair.whole.label)
    bounded = everything or any(name.endswith(word) for word in scope.measures.bounded)
    far = stated.quantity.value <= _HUNDRED and pair.part.quantity.value > pair.whole.quantity.value * _FAR
    like = (
        pair.whole.firm
        and pair.whole.dimension == pair.part.dimension
        and pair.whole.depth == pair.part.depth
        and not any(pair.whole in items for items in scope.lists)
    )
    return (bounded or far) and like and not scope.carried and _follows(pair, scope)


def _may_hold(whole: Count, part: Count, stem: Stem) -> bool:
    """Whether a count may be the whole: as large as the part, unless the part can never be the larger one."""
    same = whole.dimension == part.dimension and whole.depth == part.depth
    bounding = any(word in whole.label for word in stem.bounds)
    return whole.firm and same and (bounding or whole.quantity.value >= part.quantity.value)


def _is_of_a_whole(whole: Count, part: Count, scope: Scope) -> bool:
    """Whether a count is of a list, without the part, that makes up a whole before it, which is meant.

    So it is where the part is of the list too, if that is said to divide a whole: 其中调解320件、和解80件.
    """
    items = next((items for items in scope.lists if whole in items), ())
    if part in items:
        return items[0].label.startswith("其中")
    made = sum(item.quantity.value for item in items)
    return any(
        count.quantity.value == made and count.dimension == whole.dimension
        for count in scope.before
        if items and count.span < items[0].span
    )


def _is_one_of_a_list(whole: Count, part: Count, scope: Scope) -> bool:
    """Whether a whole stands in a list of like counts without the part, so that all may be the whole."""
    items = next((items for items in scope.lists if whole in items), ())
    return part not in items and any(item.dimension == whole.dimension and item != whole for item in items)


def _shares_words(name: str, stem: Stem, pair: Ratio) -> bool:
    """Whether the words of a part and a whole are of one matter: the part has none of its own."""
    part, whole = pair.part, pair.whole
    around = whole.label + whole.tail
    if stem.of and not any(word in around for word in stem.of):
        return False
    if not _is_of_scope(stem.scope, pair) or not says_how(name, part):
        return False
    if whole.tail.endswith("中") and part.label.endswith("的"):
        return True
    if len(name) >= _TELLING and part.label.startswith(name):
        return True
    among = _AMONG.match(part.label)
    if among:
        return among[1] in around
    own = part.label
    for words in sorted({name, *stem.words, stem.scope} - {""}, key=len, reverse=True):
        own = own.replace(words, "")
    own = _FILLER.sub("", own).strip("、")
    return len(own) <= 1 or own in around


def _is_of_scope(scope: str, pair: Ratio) -> bool:
    """Whether a whole is of the narrower matter of a rate: 办结 is no whole of 其中民事办结843件,民事办结率.

    What narrows the matter itself must be told too: 一类问题 are not all 问题.
    """
    around = pair.whole.label + pair.whole.tail
    words = pair.part.label + pair.part.tail + around
    if pair.part.label.startswith("其中") and scope and scope not in around:
        return False
    rest = scope.removesuffix(scope[-_ENDING:]) if scope[-_ENDING:] in words else scope
    return len(rest) < _ENDING or rest in words


def _divides(pair: Ratio, scope: Scope) -> bool:
    """Whether the text calls the one a whole, or the other a part of it."""
    divided = pair.part.label.startswith("其中") or pair.whole.tail.endswith("中")
    return divided or any(word in pair.whole.label for word in scope.measures.wholes)


def _stands_alone(pair: Ratio, scope: Scope) -> bool:
    """Whether a sentence counts nothing but the whole and then the part: 查摆13个，整改12个，整改率92%."""
    like = [count for count in scope.before if count.dimension == pair.part.dimension]
    heads = [count for count in scope.before if count.link is not Link.GLUED]
    adjacent = pair.whole in heads and heads[heads.index(pair.whole) + 1 :][:1] == [pair.part]
    return len(like) == 2 and adjacent and whole_things(pair.whole.quantity)


def _follows(pair: Ratio, scope: Scope) -> bool:
    """Whether the part comes right behind the whole, in the next clause: 问题74个,已整改71个."""
    heads = tuple(count for count in scope.heads if count.dimension == pair.part.dimension)
    if pair.whole not in heads or not pair.whole.label or "不" in pair.part.label:
        return False
    return heads[heads.index(pair.whole) + 1 :][:1] == (pair.part,) and pair.part.link is Link.NONE


def _remote(stem: Stem, part: Count, scope: Scope) -> Ratio | None:
    """A whole in an earlier sentence, where the rate's name, the part and the whole name one matter."""
    if len(stem.scope) < 4 or stem.scope not in part.label:
        return None
    for whole in scope.earlier:
        if stem.scope in whole.label and _may_hold(whole, part, stem) and "受理" in whole.label:
            return ratio(part, whole)
    return None
