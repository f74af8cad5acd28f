"""What the words before a number say about change: 同比增长, 较上年的, 由, 压缩至, 是上年的."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from sifalint import Pattern
from sifalint.records import NamedTuple
from sifalint_rules.figures.changes import ChangeWords

_REMEMBERED = 4096
_RISE = (
    r"增长率|增长幅度|增幅|增速|涨幅|升幅|增长|上升|增加|提高|提升|上涨|增多|扩大|增[收支产]|净增加?|递增|攀升|回升|上浮|上调"
    r"|跃升|(?<![新累倍])增|(?<![提回])升|涨"
)
_FALL = (
    r"负增长|下降率|下降幅度|降低率|压缩率|降幅|减幅|下降|减少|降低|压缩|缩短|减[收支产]|净减少?|回落|下滑|下跌|压减|缩减|精简|缩小"
    r"|收窄|递减|下调|下浮|(?<!下)降|(?<![消核])减"
)
_EARLIER = (
    r"(?:上一?年度?|去年|前年|上一?个?(?:半年|季度|月|周|期)|(?:19|20)\d\d年度?|年初|“[^”,]{2,6}”|同期|原来|原先|此前|以前|之前)"
    r"(?:年?[末底初]|同期|同月|全年|时期|\d{1,2}月份?)*"
)
_TIED = r"[较比与同和](?:起|照)?|相[较比]于?|对比"
_CHANGE = Pattern(
    rf"(?:(?P<rise>{_RISE}|(?<=[较比于].{{2,16}})(?:高出?|多出?|快))|(?P<fall>{_FALL}|(?<=[较比于].{{2,16}})[低少慢]))"
    r"(?:了|为|达到?|约|仅|共|近|又|均|各)*(?P<minus>-)?$"
)
_CHANGE_ENDS = frozenset(
    "率度幅速长升加高多大收支产增浮调涨降少低短缩减落滑跌窄简小出快慢了为到达约仅共近又均各-"
)
_COMPARISON = Pattern(
    rf"同比|环比|(?:{_TIED})?(?:{_EARLIER})(?:的|水平|相比|相较)*|(?:{_TIED})(?={_EARLIER})"
)
_PADDING = Pattern(
    r"分别|总体|平均|整体|明显|大幅度?|显著|同步|持续|继续|稳步|逐年|逐步|实现|呈现?|出现|净|实际|依次"
    r"|[各均都也又再则共已约的为是该比并而,、 -]|略有?"
    r"|相当于|达到?|相比|其中|总计|[该此][类项]|同类|年均|年平均|每年"
)
_TIED_OLD = Pattern(rf"(?:{_TIED}|[由从是为]|相当于)(?:{_EARLIER})的?\p{{Han}}{{0,14}}$")
_TIED_TO = Pattern(
    r"(?:(?<![同环占相对评攀无])比(?![例重率如武赛拼价选对照较])|(?<!比)较(?![大多高好强快为低]))\p{Han}{1,14}$"
)
_PLAIN_OLD = Pattern(
    r"^(?:而|其中)?(?:上一?年度?|去年|前年|上一?个?(?:半年|季度|月|周|期)|同期)(?!度?末?(?:结转|转结|结存|遗留|未结|旧存|在册))"
    r"(?:同期|同月|全年)*\p{Han}{0,14}$"
)
_FROM = Pattern(r"(?:(?<![自理])由|(?<!服)从)(?![事业])[^,由从]{0,20}$")
_TO = Pattern(
    r"(?:(?P<rise>增(?:长|加|多)?|上?升|提高|提升|上涨|涨|攀升|回升|跃升|扩大)"
    r"|(?P<fall>下?降低?|减(?:少)?|压缩|压减|缩短|缩减|缩小|下滑|下跌|回落|收窄|精简|下调))?"
    r"(?:到了?|至|为|成)(?:(?:今年|本年|目前|现在|如今|当前|(?:19|20)\d\d年)[末底]?的?)?\p{Han}{0,4}$"
)
_NOW = Pattern(r"今年|本年|目前|现在|当前|全年|本月|本季度|(?:19|20)\d\d年")
_YEAR = Pattern(r"(?<!\d)(?:19|20)\d\d(?!\d|年初)")
_ERAS = Pattern(
    r"(?P<linked>环比|上一?个?(?:半年|季度|月|周|期))|(?P<start>年初|期初|(?:上一?年|去年|\d\d年度?)年?[末底])"
    r"|(?P<year>(?:19|20)\d\d)(?=年)|(?P<annual>同比|上一?年|去年|同期)"
)
_OTHER_TIE = Pattern(r"(?<![同环占相对])比(?![例重率如])|[高低优好快慢]于")
_AVERAGE = Pattern(r"年均|年平均|平均每年|每年平均|年复合")
_MULTIPLE = Pattern(
    rf"(?:是|为|相当于|达到?|增至|[增到至长加大](?:到|至))(?:{_EARLIER}){{1,2}}[^,]{{0,12}}的$"
)
_YEAR_BEFORE = Pattern(r"^(?:19|20)\d\d年(?:度|同期)?(?:为|是|仅|的)?$")
_SUCCESSOR = Pattern(r"^(?:达到?|至|增至|增加到|增长到|上升到|升至|降至|下降到|减少到|为)\p{Han}{0,4}$")

BEYOND = frozenset(("高", "低", "高出", "多", "多出", "少", "快", "慢"))
"""Words that tell of a difference from something else rather than of a change in time."""


class Wording(NamedTuple):
    """A change as it is worded: up or down, the word for it, and the words of the clause before that."""

    rise: bool
    word: str
    basis: str


def wording(label: str) -> Wording | None:
    """The change that the words before a number tell of; None where they tell of none."""
    if label[-1:] not in _CHANGE_ENDS:
        return None
    match = _CHANGE.search(label)
    if not match:
        return None
    rise = match["rise"] is not None and not match["minus"]
    return Wording(rise, match["rise"] or match["fall"], label[: match.start()])


def comparison(basis: str) -> str:
    """What a change is measured against, such as 同比 or 较上年; empty where the words do not say."""
    match = _COMPARISON.search(basis)
    return match.group() if match else ""


def matter(words: str, known: ChangeWords) -> str:
    """What words are about besides time, comparison and general names: empty, or some noun."""
    rest = _PADDING.sub("", _COMPARISON.sub("", words))
    for word in known.generic:
        rest = rest.replace(word, "")
    return rest


def unit_named(words: str, known: ChangeWords) -> str:
    """The dimension that 件数, 人数 or the like before a change names; empty where there is none."""
    rest = _PADDING.sub("", _COMPARISON.sub("", words))
    return next((kind for word, kind in known.units.items() if rest.endswith(word)), "")


def same_matter(one: str, other: str, known: ChangeWords) -> bool:
    """Whether two clauses may speak of the same: one names nothing itself, or they share two characters."""
    first, second = matter(one, known), matter(other, known)
    if len(first) < 2 or len(second) < 2:
        return True
    return any(first[i : i + 2] in second for i in range(len(first) - 1))


def names_base(label: str) -> bool:
    """Whether a number is expressly the one compared with: 较上年的200件, 比法定的20天."""
    return _TIED_OLD.search(label) is not None or _TIED_TO.search(label) is not None


def before_base(label: str) -> str:
    """What a clause says before it names the base, 信访总量 of 信访总量较上年的; all of it without a base."""
    match = _TIED_OLD.search(label) or _TIED_TO.search(label)
    return label[: match.start()] if match else label


def tells_of_before(label: str) -> bool:
    """Whether a clause tells of an earlier time: 去年同期为153件."""
    return _PLAIN_OLD.search(label) is not None


def starts_range(label: str) -> bool:
    """Whether a number is where a change starts: 由20天."""
    return _FROM.search(label) is not None


@lru_cache(maxsize=_REMEMBERED)
def ends_range(label: str) -> Wording | None:
    """The change whose end a number is: 压缩至8天; without direction the word is empty."""
    match = _TO.search(label)
    if not match:
        return None
    return Wording(match["rise"] is not None, match["rise"] or match["fall"] or "", label[: match.start()])


def tells_of_now(label: str) -> bool:
    """Whether a clause tells of the time reported on."""
    return _NOW.search(label) is not None


def year_of(label: str) -> int | None:
    """The last year that a clause names."""
    years = _YEAR.findall(label)
    return int(years[-1]) if years else None


def era(words: str) -> str:
    """What words compare with: a year, the year or period before, its start, or another thing; else empty."""
    match = _ERAS.search(words)
    if match:
        return match["year"] or match.lastgroup or ""
    return "other" if _OTHER_TIE.search(words) else ""


def yearly(label: str) -> bool:
    """Whether a change is one on average of several years."""
    return _AVERAGE.search(label) is not None


def multiple(label: str) -> bool:
    """Whether a number says how many times an earlier one the new one is: 是上年的."""
    return _MULTIPLE.search(label) is not None


def names_year(label: str) -> bool:
    """Whether a clause is nothing but a year, as in 150件(2023年为120件)."""
    return _YEAR_BEFORE.search(label) is not None


def reached(label: str) -> bool:
    """Whether a number behind a change is what came of it: 增长20%,达到120件."""
    return _SUCCESSOR.search(label) is not None


def on_other_basis(words: str, known: ChangeWords) -> bool:
    """Whether words say that a rate is not to be redone from printed numbers: 按可比价计算."""
    return any(word in words for word in known.comparable)


def at_constant_prices(labels: Iterable[str], known: ChangeWords) -> bool:
    """Whether what grew is a value whose growth is given at constant prices."""
    return any(word in label for label in labels for word in known.constant)
