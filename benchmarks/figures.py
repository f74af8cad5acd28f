"""How long figures take: a dense paragraph, and the ledgers of reports of growing length.

Times are medians of several runs in one process, startup left out; each run reads a new document, so that
no fact is remembered from the run before.
"""

from __future__ import annotations

import statistics
import time

from drafts import draft

from sifalint import Document
from sifalint.document import Context
from sifalint.engine import check
from sifalint.facts.quantities import read_quantities
from sifalint.plugins import Plugins
from sifalint.rule import Rule

ROUNDS = 15
SIZES = (10_000, 100_000, 1_000_000)
DENSE = (
    "全年受理矛盾纠纷{a}件，调解成功{b}件，调解成功率{p}%，同比增长8.6%，其中婚姻家庭类{c}件、邻里类{d}件。"
    "在册对象{a}人，其中男{b}人、女{d}人；解除{d}人，较上年的{c}人减少{c}人。"
    "开展培训{c}场次，覆盖{a}人次，发放资料{a}余份，线上{c}人次、线下{d}人次，合计{e}人次。"
)
PROSE = (
    "坚持把调解工作作为服务基层、服务群众的重要抓手，逐级压实责任，形成上下联动、社会参与的工作格局，"
    "针对群众反映集中的堵点难点，组织业务骨干深入走访调研，逐项制定整改措施并跟踪问效，"
    "注重发挥典型引路作用，总结推广基层经验，推动工作由点上突破向面上提升转变，群众获得感进一步增强。"
)
REST = "全年走访企业40家、商户55户，召开会议12次，印发通知9份，化解积案7件，挽回损失86万元。"


def dense_paragraph() -> str:
    """One paragraph of 1,500 characters with 60 quantities."""
    sentences = []
    for i in range(3):
        whole, lost = 800 + 37 * i, 20 + i
        done = whole - lost
        values = {"a": whole, "b": done, "c": lost + 3, "d": lost, "e": 2 * lost + 3}
        sentences.append(PROSE * 2)
        sentences.append(DENSE.format(**values, p=f"{100 * done / whole:.2f}"))
    return "".join((*sentences, REST, PROSE))[:1500]


def milliseconds(text: str, rules: list[Rule], context: Context, rounds: int = ROUNDS) -> float:
    """The median time of a check of a text."""
    runs = []
    for _ in range(rounds):
        document = Document(text, context=context)
        start = time.perf_counter()
        check(document, rules)
        runs.append(time.perf_counter() - start)
    return statistics.median(runs) * 1000


def main() -> None:
    """Print the table."""
    plugins = Plugins()
    context = Context(profiles=tuple(plugins.collect("sifalint_profiles")))
    rules = [rule for rule in plugins.made(list(plugins.rules.values())) if rule.claims]
    paragraph = dense_paragraph()
    count = len(read_quantities(Document(paragraph)))
    milliseconds(paragraph, rules, context)
    print(f"a paragraph of {len(paragraph)} characters with {count} quantities")
    print(f"  all its claims                {milliseconds(paragraph, rules, context):9.2f} ms")
    before = 0.0
    for size in SIZES:
        text = draft(size * 3)[:size]
        spent = milliseconds(text, rules, context, rounds=3)
        times = f"   {spent / before:5.2f} times the one before" if before else ""
        print(f"ledger of {size:>9,} characters   {spent:9.1f} ms{times}")
        before = spent


if __name__ == "__main__":
    main()
