"""DUP004."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint import Checked, Document, Finding, Pattern, Rule, Severity, Span, Text
from sifalint_rules.duplicates.clauses import Refrain, read_refrains
from sifalint_rules.duplicates.wording import MOST_PLACES, PLACES, related_places
from sifalint_rules.nested_quotes import nested

_SHOWN = 30
_ORDINAL = Pattern(r"[一二三四五六七八九十]{1,2}[是要]")


class ClauseRepeated(Rule):
    """一段之内语句重复。

    同一段里，一个十字以上的分句原样出现两次。

    修改时挪动语句、忘删原处，或者套用同一句结语，都会留下这样的重复，读来累赘。

    请删去一处，或者换一种说法。书名号里的名称、单位名称、引文、固定用语（写在数据文件 refrains.toml 里，
    可以增补）、带数字的并列说法，以及段首的主旨句在段中再次提到，不报。
    """

    code = "DUP004"
    name = "clause-repeated"
    severity = Severity.WARNING
    title_en = "Repeated clause in one paragraph"
    summary_en = "A clause of ten characters or more appears twice in the same paragraph."
    basis = "《党政机关公文处理工作条例》第十九条"
    message = Text(
        zh="“{words}”在这一段里出现了{times}次",
        en="“{words}” appears {times} times in this paragraph",
    )
    notes = PLACES | {
        "several": Text(
            zh="从“{words}”起的{clauses}个分句在这一段里出现了{times}次",
            en="{clauses} clauses from “{words}” on appear {times} times in this paragraph",
        ),
    }
    good = (
        "印发《青禾区公共法律服务体系建设三年行动方案》,组织学习《青禾区公共法律服务体系建设三年行动方案》,逐项抓好落实。",
        "区委全面依法治区委员会办公室、区人民法院、区人民检察院,会同区司法局开展督察;"
        "区委全面依法治区委员会办公室、区人民法院、区人民检察院,联合通报督察结果。",
        "粮食产量与上年同期相比增长百分之三点二,油料产量与上年同期相比增长百分之三点二。",
        "办理援助案件质量评估5次,受援群众满意度达到98%以上;办理公证事项620件,受援群众满意度达到98%以上。",
        "坚持以习近平新时代中国特色社会主义思想为指导,深入学习宣传;坚持以习近平新时代中国特色社会主义思想为指导,全面推进。",
        "会议要求,各级各部门要切实提高政治站位,抓好信访化解。会议强调,各级各部门要切实提高政治站位,统筹发展和安全。",
        "加强基层调解组织建设。选优配强专职调解员,加强基层调解组织建设,新建个人调解室6个。",
    )
    bad = (
        "打造法治文化公园2处,营造了浓厚的学法用法氛围。开展宣讲活动36场,⟦营造了浓厚的学法用法氛围⟧。",
        "加强业务培训，着力提升调解员队伍素质；推行以案定补，⟦着力提升调解员队伍素质⟧；规范卷宗，着力提升调解员队伍素质。",
        "走访企业和商户了解法律需求,梳理形成服务清单逐项办理。⟦走访企业和商户了解法律需求,梳理形成服务清单逐项办理⟧。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the second place of each repeated clause, or of each row of them."""
        for refrain in document.once(read_refrains):
            yield self._reported(document, refrain)

    def _reported(self, document: Document, refrain: Refrain) -> Finding:
        words = document[refrain.original]
        return self.finding(
            refrain.places[0],
            note="several" if refrain.clauses > 1 else "",
            settles=(*_counter(document, refrain.original), *refrain.places),
            related=related_places(self, document, refrain.original, refrain.places[1:MOST_PLACES]),
            words=nested(words if len(words) <= _SHOWN else words[:_SHOWN] + "…"),
            times=refrain.times,
            clauses=refrain.clauses,
        )


def _counter(document: Document, original: Span) -> tuple[Span, ...]:
    """The ``三是`` that a repeated clause opens with: twice there, it breaks the count at one place."""
    match = _ORDINAL.match(document.text, *original)
    return (Span(*match.span()),) if match else ()
