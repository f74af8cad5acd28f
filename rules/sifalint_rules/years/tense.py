"""Whether a sentence tells of what was done or of what is to be done."""

from __future__ import annotations

from sifalint import Document, Pattern, Span
from sifalint.facts.outline import read_outline
from sifalint.facts.widths import folded
from sifalint_rules.structure.roles import in_plan

_INTENDED = Pattern(
    r"将|拟|计划|预计|打算|力争|争取|确保|届时|定于|安排|预期|(?<!普法)规划|目标|任务|指标|要求|有望|准备|筹备|谋划|明年|下一步|下步|下半年"
    r"|[前底末]之?前|日前|月前|年前|[月年]底|年末|须|应当|请于|到期|届满|期限|有效|为期|施行|实施之日|生效|起执行|不少于|不低于|不超过|以上目标|迎接|提前"
)
_MEANT = Pattern(
    r"将(?!(?:其|此|该|[^。;,]{1,12}(?:作为|纳入|列入|移交|送|交)))|拟|预计|打算|力争|争取|届时|定于|预期|有望|准备|筹备|谋划|明年|下一步|下步"
    r"|[前底末]之?前|日前|月前|年前|须|应当|请于|到期|届满|期限|有效|为期|施行|实施之日|生效|起执行|迎接"
)
_PLAN_TITLE = Pattern(
    r"计划|要点|安排|部署|方案|通知|意见|规划|办法|规定|打算|公告|函$|预案|章程|合同|纪要|议程|须知"
)
_SUMMARY_TITLE = Pattern(r"总结|小结|年度报告|回顾|年报|汇报|情况|评估|述[职责廉]")


def is_intended(document: Document, stretch: Span) -> bool:
    """Whether a stretch of a sentence stands in a plan or has a word of a plan, a duty or a term in it."""
    return in_plan(document, stretch.start) or document.once(is_plan) or intends(document, stretch)


def intends(document: Document, stretch: Span) -> bool:
    """Whether a stretch has a word of a plan, a duty or a term in it."""
    return _INTENDED.search(document.once(folded), *stretch) is not None


def means_to(document: Document, stretch: Span) -> bool:
    """Whether a stretch says itself that something is still to be done; nouns such as 任务 do not."""
    return _MEANT.search(document.once(folded), *stretch) is not None


def is_plan(document: Document) -> bool:
    """Whether the title says that a document lays down what is to be done."""
    title, text = document.once(read_outline).title, document.once(folded)
    if title is None:
        return False
    return _PLAN_TITLE.search(text, *title) is not None and not _SUMMARY_TITLE.search(text, *title)
