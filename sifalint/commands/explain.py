"""``sifalint explain``: what a rule means, why it matters, with examples."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

from sifalint.commands.output import say_problems, wants_color
from sifalint.commands.session import Session, add_common_options
from sifalint.commands.usage import Parser
from sifalint.exit_status import CLEAN, FAILED
from sifalint.finding import Text
from sifalint.reporters.shared.words import SEVERITIES
from sifalint.rule import Rule
from sifalint.selection import matching

SUMMARY = Text(
    "说明一条规则：查什么、为什么、怎么改、例子", "explain a rule: what, why, how to mend it, examples"
)


def parser(lang: str) -> Parser:
    """The command's arguments."""
    made = Parser(lang=lang, prog="sifalint explain", description=SUMMARY)
    made.option(
        "rules",
        nargs="+",
        metavar="CODE|NAME",
        help=Text("规则的代码、名称或门类", "a rule's code or name, or a family"),
    )
    made.option(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        help=Text("是否用颜色，默认 auto", "use colour, auto by default"),
    )
    add_common_options(made)
    return made


def run(arguments: argparse.Namespace) -> int:
    """Print the pages of the rules named; raises ``SelectionError`` where there is no such rule."""
    session = Session(arguments)
    rules = session.plugins.rules
    codes = [code for entry in arguments.rules for code in matching(rules, entry)]
    pages = "\n---\n\n".join("".join(page(rules[code], session.lang)) for code in dict.fromkeys(codes))
    if wants_color(arguments.color, sys.stdout):
        from rich.console import Console
        from rich.markdown import Markdown

        Console(force_terminal=True).print(Markdown(pages))
    else:
        print(pages, end="")
    return FAILED if say_problems(session.plugins.problems, session.lang) else CLEAN


_HEADINGS = {
    "basis": Text("依据", "Basis"),
    "options": Text("选项", "Options"),
    "bad": Text("会报的", "Reported"),
    "good": Text("不报的", "Not reported"),
}
_MARKS = Text("（⟦ ⟧ 标出所报的位置）", " (⟦ ⟧ mark the place)")


def page(rule: type[Rule], lang: str) -> Iterator[str]:
    """A rule's documentation as Markdown, in pieces."""
    title = rule.title().spoken(lang)
    yield f"# {rule.code} {rule.name}: {title}\n\n"
    yield f"{SEVERITIES[rule.severity].spoken(lang)} · {_HEADINGS['basis'].spoken(lang)}: {rule.basis}\n\n"
    if lang == "en":
        yield f"{rule.summary_en}\n\n"
    else:
        yield rule.page().partition("\n\n")[2] + "\n\n"
        yield f"*{rule.title_en}.* {rule.summary_en}\n\n"
    if rule.options:
        yield f"## {_HEADINGS['options'].spoken(lang)}\n\n"
        for option in rule.options:
            yield f"- `{option.name}` = `{option.default}`: {option.meaning.spoken(lang)}\n"
        yield "\n"
    for kind, examples in (("bad", rule.bad), ("good", rule.good)):
        marks = _MARKS.spoken(lang) if kind == "bad" else ""
        yield f"## {_HEADINGS[kind].spoken(lang)}{marks}\n\n"
        for example in examples:
            yield from ("```text\n", "\n".join(example.strip("\n").splitlines()), "\n```\n\n")
