"""``sifalint rules``: what is checked."""

from __future__ import annotations

import argparse
import json
from itertools import groupby

from sifalint.commands.output import say_problems
from sifalint.commands.session import Session, add_common_options
from sifalint.commands.usage import Parser
from sifalint.exit_status import CLEAN, FAILED
from sifalint.finding import Text
from sifalint.reporters.shared.words import SEVERITIES
from sifalint.rule import Rule

SUMMARY = Text("列出全部规则", "list all rules")


def parser(lang: str) -> Parser:
    """The command's arguments."""
    made = Parser(lang=lang, prog="sifalint rules", description=SUMMARY)
    made.option(
        "--format",
        choices=("terminal", "json"),
        default="terminal",
        help=Text("输出格式，默认 terminal", "output format, terminal by default"),
    )
    add_common_options(made)
    return made


def run(arguments: argparse.Namespace) -> int:
    """Print the rules, family by family."""
    session = Session(arguments)
    running = {rule.code for rule in session.rules(session.config)}
    rules = list(session.plugins.rules.values())
    if arguments.format == "json":
        print(json.dumps([_row(rule, running, session.lang) for rule in rules], ensure_ascii=False, indent=1))
    else:
        for _, family in groupby(rules, key=lambda rule: rule.family()):
            for rule in family:
                print(_line(rule, running, session.lang))
            print()
        print(_TAIL.filled({"count": len(rules)}).spoken(session.lang))
    return FAILED if say_problems(session.plugins.problems, session.lang) else CLEAN


_TAIL = Text(
    "共 {count} 条规则。一条规则的说明和例子：sifalint explain 代码或名称",
    "{count} rules. What a rule means, with examples: sifalint explain CODE or NAME",
)
_OFF = Text("（不启用）", " (off)")


def _line(rule: type[Rule], running: set[str], lang: str) -> str:
    weight = SEVERITIES[rule.severity].spoken(lang)
    off = "" if rule.code in running else _OFF.spoken(lang)
    return (
        f"{rule.code}  {weight:<{2 if lang == 'zh' else 7}}  {rule.name:<28}{rule.title().spoken(lang)}{off}"
    )


def _row(rule: type[Rule], running: set[str], lang: str) -> dict[str, object]:
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity.value,
        "title": rule.title().spoken(lang),
        "summary": rule.summary().spoken(lang),
        "basis": rule.basis,
        "enabled": rule.code in running,
    }
