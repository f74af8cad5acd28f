"""STR012."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType
from typing import ClassVar

from sifalint import Applicability, Checked, Document, Finding, Fix, Rule, Severity, Text
from sifalint.facts.markers import Style
from sifalint.facts.outline import read_outline
from sifalint_rules.structure.marker_forms import Form, Miswritten, read_miswritten
from sifalint_rules.structure.series import marker_of

_SHOWN = 3


class MarkerForm(Rule):
    """序号的标点写法不规范。

    “（一）”后面不加顿号、点或冒号，“一”后面用顿号不用点和逗号，“1”后面用点不用顿号和逗号，“第一”后面用逗号。

    写法不合标准，几种写法混用更显得东拼西凑；自动编目录时也认不出来。

    可以用 fix 一次改好，只动序号后面的标点，不动序号和标题。同一种写法全文只报一次，注明一共有几处；
    全文统一写作“1、”“1，”“一，”的，只作提示。
    小数、日期、“1、2号楼”“第一、第二产业”这样的并列，表格里的序号，附件清单，都不报。
    """

    code = "STR012"
    name = "marker-form"
    severity = Severity.WARNING
    title_en = "A heading number with the wrong mark"
    summary_en = "A numbered heading or item carries a mark that the standard does not put there."
    basis = "GB/T 15834—2011；GB/T 9704—2012 7.3.3"
    message = Text(
        zh="序号“{found}”应写作“{right}”的样子，全文共 {count} 处",
        en="“{found}” should be written like “{right}”; {count} in all",
    )
    notes: ClassVar[Mapping[str, Text]] = MappingProxyType(
        {
            "one": Text(
                zh="序号“{found}”应写作“{right}”的样子", en="“{found}” should be written like “{right}”"
            ),
            "again": Text(zh="又如“{found}”", en="“{found}” too"),
        }
    )
    triggers = ("、", ".", "．", ",", "，", ":", "：")
    good = (
        "一、普法\n（一）宣传。办好活动。\n1.现场宣传。发放资料。\n2.网上宣传。制作视频。\n（二）培训。办好讲座。\n二、调解。有效化解。",
        "主要做法：第一，抓普法。第二，抓调解。第三，抓援助。",
        "1.5亿元以上项目12个。\n2.3亿元以上项目6个。",
        "1、2号楼已经封顶。\n3、4月份持平。",
        "第一、第二产业平稳增长。第一、二、三产业占比稳定。第二、三季度回升。",
        "2025.12.31前完成。\n附件：1、统计表\n2、名单",
        "预算安排如下。\n1,200万元用于普法。\n3，000万元用于援助。\n三，四季度持平。",
        "序号\t项目\t数量\n1、\t普法\t12\n2、\t调解\t30",
    )
    bad = (
        "一、普法\n⟦（一）、⟧宣传。办好活动。\n（二）、培训。办好讲座。\n二、调解\n有效化解。",
        "⟦一.⟧普法\n办好活动。\n二.调解\n有效化解。",
        "一、普法\n⟦1、⟧宣传。办好活动。\n2、培训。办好讲座。\n二、调解\n有效化解。",
        "一、普法\n1.宣传。办好活动。\n2.培训。办好讲座。\n⟦3、⟧走访。入户宣传。\n二、调解\n有效化解。",
        "一、普法\n⟦（1）、⟧宣传。办好活动。\n（2）培训。办好讲座。\n二、调解\n有效化解。",
        "一、普法\n⟦（一）：⟧宣传\n办好活动。\n（二）培训\n办好讲座。\n二、调解\n有效化解。",
        "一、普法\n办好活动。\n⟦二，⟧调解\n有效化解。\n三、援助\n应援尽援。",
        "一、普法\n1.宣传。办好活动。\n⟦2，⟧培训。办好讲座。\n3.走访。入户宣传。\n二、调解\n有效化解。",
        "主要做法：⟦第一、⟧抓普法。第二、抓调解。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report each form once, at the first marker that has it."""
        miswritten = document.once(read_miswritten)
        for form, group in groupby(miswritten, key=lambda each: each.form):
            yield self._found(document, form, list(group))

    def _found(self, document: Document, form: Form, places: Sequence[Miswritten]) -> Finding:
        first, *others = places
        uniform = _is_uniform(document, form, document[first.span][-1:])
        return self.finding(
            first.span,
            rests_on=() if others else [first.span],
            severity=Severity.INFO if uniform else None,
            note="" if others else "one",
            found=document[first.span],
            right=form.value,
            count=len(places),
            related=[self.related(each.span, "again", found=document[each.span]) for each in others[:_SHOWN]],
            fix=Fix(Applicability.SAFE, tuple(each.edit for each in places)),
        )


def _is_uniform(document: Document, form: Form, mark: str) -> bool:
    """Whether no item of a document is numbered the right way, and the form is a common one: 1、 and 一,"""
    style = {Form.ARABIC: Style.ARABIC, Form.HAN: Style.HAN}.get(form)
    if style is None or (mark not in "，," and (form, mark) != (Form.ARABIC, "、")):
        return False
    right = "、" if form is Form.HAN else ".．"
    headings = document.once(read_outline).headings
    return not any(each.style is style and marker_of(document, each)[-1:] in right for each in headings)
