"""SRC001."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Checked, Document, Finding, Pattern, Rule, Severity, Span, Text
from sifalint.facts.quotations import quoted_spans
from sifalint.facts.spans import span_at
from sifalint.facts.widths import folded

_WHOLE = r"(?:全文|原文|完整(?:版|内容|文章)?|全部(?:内容)?|剩余(?:内容|部分)?|更多(?:内容)?)"
_LOST = (
    r"(?:隐藏|省略)了?约?\d++[余多]?个?字|(?:剩余|其余|余下|以下)(?:的?(?:内容|部分|正文)|\d++[字%])已?被?(?:隐藏|屏蔽)"
    r"|此处(?:内容)?已?被?隐藏"
)
_OFFER = (
    rf"(?:下载|登录|注册|付费|购买|关注|扫码)后(?:即可|才能|可)?(?:查看|阅读|浏览)(?:{_WHOLE})?"
    rf"|(?:点击|点此|展开|免费)(?:此处|这里|链接|下方)?(?:查看|阅读|下载|浏览|展开)?{_WHOLE}"
    r"|(?:开通|升级|成为|购买)(?:正式|普通|高级|VIP|本站)?会员|会员可(?:完整|免费)?(?:阅读|查看|下载)"
)
_CORE = Pattern(rf"(?P<lost>{_LOST})|{_OFFER}")
_LEAD = Pattern(r"[-—=*]*(?:(?P<bracket>[(\[【])[^()\[\]【】\n]{0,80}|[^\s()\[\]【】,。;…—=*-]{0,12})$")
_REST = Pattern(r"[^\s()\[\]【】<>。…—=*-]{0,30}(?P<bracket>[)\]】])?[-—=*]*")
_APART = Pattern(r"[ \t\xa0…>»]*(?:[\r\n]|$)")
_FAR = 100


class PaywallMarker(Rule):
    """正文里留着网站的“隐藏”“下载后查看”字样。

    从文库网站复制的文章常缺一段，缺口处留着“此处隐藏若干字，下载后查看”一类的提示。

    印发出去不仅暴露文章的来路，更说明中间整段内容已经丢失，后面的编号、数字往往也跟着对不上。

    请找到完整的原稿，把缺的内容补齐，再删去这行提示。

    转述网站提示语、放在引号里的，句子里说群众“下载后可查看进度”“开通会员服务”的，不报。
    """

    code = "SRC001"
    name = "paywall-marker"
    severity = Severity.ERROR
    title_en = "Paywall marker left in the text"
    summary_en = "Text copied from a document site still says that a part is hidden; that part is missing."
    basis = "《党政机关公文处理工作条例》第二十条"
    message = Text(
        zh="“{words}”是网站的提示，说明这里缺了一段正文，请按原稿补齐",
        en="“{words}” is a web site's notice: text is missing here, restore it from the original",
    )
    triggers = (
        "隐藏",
        "省略",
        "屏蔽",
        "后查看",
        "后阅读",
        "后浏览",
        "后可",
        "后即可",
        "后才能",
        "点击",
        "点此",
        "展开",
        "会员",
        "免费",
    )
    good = (
        "查处某网站以“此处隐藏若干字,下载后查看”诱导付费的案件1件。",
        "推动个体工商户成为会员单位,发展协会会员36家。",
        "办事群众下载后即可打印凭证，APP下载后可查看办理进度。",
        "排查整治隐藏在居民楼内的“三合一”场所12处。",
        "为困难职工开通会员服务。市民可点击查看全文。免费查看更多档案120人次。",
        "简化手续，省略材料3份，报告电子版可点击下载。",
    )
    bad = (
        "二是强化保障。\n⟦---此处隐藏1200字,下载后查看---⟧\n三是加强督查。",
        "加强源头治理。⟦（剩余内容已隐藏，开通会员可阅读全文）⟧",
        "建成队伍……⟦（某文库www.example.com省略73字，注册会员可阅读全文）⟧……\n三是督查。",
        "加强普法。\n⟦点击查看更多⟧>>\n⟦【下载后阅读全文】⟧\n⟦登录后可查看剩余内容⟧",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Find the notices that stand outside quotation marks, each once."""
        for notice in document.once(read_notices):
            yield self.finding(notice, words=document[notice].strip("-—=*"))


def read_notices(document: Document) -> tuple[Span, ...]:
    """The notices of a web site that a piece of the text is hidden, outside quotation marks, in order."""
    if not any(trigger in document.text for trigger in PaywallMarker.triggers):
        return ()
    text = document.once(folded)
    quoted = document.once(quoted_spans)
    notices: list[Span] = []
    for match in _CORE.finditer(text):
        if (notices and match.start() < notices[-1].end) or span_at(quoted, match.start()) is not None:
            continue
        notice = _notice(text, Span(*match.span()), loses=match["lost"] is not None)
        if notice is not None:
            notices.append(notice)
    return tuple(notices)


def _notice(text: str, core: Span, *, loses: bool) -> Span | None:
    """The whole notice around its core, or None where the core is part of a sentence.

    Words that only offer to read on are a notice where they fill their line or a pair of brackets.
    """
    line = max(text.rfind(ending, max(0, core.start - _FAR), core.start) + 1 for ending in "\n\r")
    begin = max(line, core.start - _FAR)
    lead = _LEAD.search(text, begin, core.start)
    rest = _REST.match(text, core.end)
    start = lead.start() if lead else core.start
    end = rest.end() if rest else core.end
    enclosed = lead is not None and rest is not None and bool(lead["bracket"] and rest["bracket"])
    if loses or enclosed:
        return Span(start if enclosed or lead is None else _decoration(text, core.start, start), end)
    fills = not text[begin:start].strip() and _APART.match(text, end) is not None
    return Span(start, end) if fills else None


def _decoration(text: str, core: int, start: int) -> int:
    """Where the dashes before a notice begin that stands in no brackets."""
    return start if text[start:core].strip("-—=*") == "" else core
