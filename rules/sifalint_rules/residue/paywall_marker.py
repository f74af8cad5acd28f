"""SRC001."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Checked, Document, Finding, Pattern, Rule, Severity, Span, Text
from sifalint.facts.quotations import quoted_spans
from sifalint.facts.spans import span_at
from sifalint.facts.widths import folded

_MARKER = Pattern(
    r"[-—=*.…]*[(（\[【]?"
    r"(?:此处(?:已)?(?:隐藏|省略)\d*[字余]?|(?:剩余|其余|以下)(?:内容|部分|\d+字)(?:已)?(?:隐藏|省略)"
    r"|[^\s。,;()\[\]【】]{0,30}省略\d+字|下载后(?:可)?(?:查看|阅读)|点击(?:此处)?(?:查看|阅读|下载)(?:全文|更多|完整版)"
    r"|(?:开通|升级)(?:正式|普通|高级)?会员)"
    r"[^\s。()\[\]【】]{0,20}?[)）\]】]?[-—=*.…]*(?=[\s。()\[\]【】]|$)"
)


class PaywallMarker(Rule):
    """正文里留着网站的“隐藏”“下载后查看”字样。

    从文库网站复制的文章常缺一段，缺口处留着“此处隐藏若干字，下载后查看”一类的提示。

    印发出去不仅暴露文章的来路，更说明中间整段内容已经丢失，后面的编号、数字往往也跟着对不上。

    请找到完整的原稿，把缺的内容补齐，再删去这行提示。转述网站提示语、放在引号里的，不报。
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
    triggers = ("隐藏", "省略", "下载后", "点击", "会员")
    good = (
        "查处某网站以“此处隐藏若干字,下载后查看”诱导付费的案件1件。",
        "推动个体工商户成为会员单位,发展协会会员36家。",
        "办事群众下载后即可打印凭证。",
        "排查整治隐藏在居民楼内的“三合一”场所12处。",
    )
    bad = (
        "二是强化保障。\n⟦---此处隐藏1200字,下载后查看---⟧\n三是加强督查。",
        "加强源头治理。⟦（剩余内容已隐藏，开通会员可阅读全文）⟧",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Find the notices that stand outside quotation marks."""
        quoted = document.once(quoted_spans)
        for match in _MARKER.finditer(document.once(folded)):
            span = Span(*match.span())
            if span_at(quoted, span.start) is None:
                yield self.finding(span, words=document[span].strip("-—=*.…"))
