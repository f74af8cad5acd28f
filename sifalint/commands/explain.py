"""``sifalint explain``: what a rule means, why it matters, with examples; and what other topics mean."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from itertools import chain

from sifalint.commands.output import say_problems, wants_color
from sifalint.commands.session import Session, add_common_options
from sifalint.commands.usage import Parser
from sifalint.exit_status import CLEAN, FAILED
from sifalint.finding import Text
from sifalint.hookspecs import Guide, Topic
from sifalint.reporters.shared.words import SEVERITIES
from sifalint.rule import Rule
from sifalint.selection import SelectionError, matching

SUMMARY = Text(
    "说明一条规则（查什么、为什么、怎么改、例子），或一个文种（应有什么、依据）",
    "explain a rule (what, why, how to mend it, examples) or a kind of report (what it must have, and why)",
)


def parser(lang: str) -> Parser:
    """The command's arguments."""
    made = Parser(lang=lang, prog="sifalint explain", description=SUMMARY)
    made.option(
        "entries",
        nargs="+",
        metavar="CODE|NAME",
        help=Text(
            "规则的代码、名称或门类，文种的名称或中文名；profiles 列出全部文种",
            "a rule's code or name, a family, or a kind of report; profiles lists the kinds",
        ),
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
    """Print the pages of what is named; raises ``SelectionError`` where nothing is called so."""
    session = Session(arguments)
    found = chain.from_iterable(_pages(session, entry) for entry in arguments.entries)
    pages = "\n---\n\n".join(dict.fromkeys(found))
    if wants_color(arguments.color, sys.stdout):
        from rich.console import Console
        from rich.markdown import Markdown

        Console(force_terminal=True).print(Markdown(pages))
    else:
        print(pages, end="")
    return FAILED if say_problems(session.plugins.problems, session.lang) else CLEAN


def _pages(session: Session, entry: str) -> list[str]:
    """The pages of the rules that an entry names, or else of the topic."""
    rules = session.plugins.rules
    try:
        return ["".join(page(rules[code], session.lang)) for code in matching(rules, entry)]
    except SelectionError:
        return [_other_page(session, entry.strip())]


def _other_page(session: Session, entry: str) -> str:
    """The page of the topic, or the list of topics, that an entry names; raises ``SelectionError``."""
    guides: list[Guide] = list(session.plugins.collect("sifalint_guides"))
    context = session.context(session.config)
    topics = {guide: tuple(guide.read(context)) for guide in guides}
    for guide, its_topics in topics.items():
        if entry.lower() in _names(guide):
            return "".join(_contents(guide, its_topics, session.lang))
        for topic in its_topics:
            if entry.lower() in _names(topic):
                return topic.page(session.lang)
    known: list[Guide | Topic] = [*guides, *chain.from_iterable(topics.values())]
    raise SelectionError(_unknown(session.plugins.rules.values(), guides, known, entry))


def _names(thing: Guide | Topic) -> tuple[str, ...]:
    return tuple(word.lower() for word in (thing.name, thing.title.zh, thing.title.en))


def _contents(guide: Guide, topics: Iterable[Topic], lang: str) -> Iterator[str]:
    """The list of a guide's topics as Markdown."""
    yield f"# {guide.title.spoken(lang)}\n\n"
    for topic in topics:
        yield f"- `{topic.name}` {topic.title.spoken(lang)}\n"


def _unknown(
    rules: Iterable[type[Rule]], guides: Iterable[Guide], others: Iterable[Guide | Topic], entry: str
) -> Text:
    from difflib import get_close_matches

    names = [word for each in others for word in (each.name, each.title.zh, each.title.en)]
    names += [name for rule in rules for name in (rule.code, rule.family(), rule.name)]
    folded = {name.lower(): name for name in names}
    near = [folded[name] for name in get_close_matches(entry.lower(), folded, 1)]
    zh, en = (f"没有规则“{entry}”", f"no rule is called {entry}")
    for guide in guides:
        zh, en = f"{zh}，{guide.title.zh}里也没有", f"{en}, nor is one of the {guide.title.en}"
    zh, en = (
        zh + (f"，是不是 {near[0]}？" if near else ""),
        en + (f"; did you mean {near[0]}?" if near else ""),
    )
    also = [f"sifalint explain {guide.name}" for guide in guides]
    return Text(
        f"{zh}（全部名称见 {'、'.join(('sifalint rules', *also))}）",
        f"{en} (see: {', '.join(('sifalint rules', *also))})",
    )


_HEADINGS = {
    "basis": Text("依据", "Basis"),
    "options": Text("选项", "Options"),
    "bad": Text("会报的", "Reported"),
    "good": Text("不报的", "Not reported"),
}
_MARKS = Text("（⟦ ⟧ 标出所报的位置）", " (⟦ ⟧ mark the place)")
_EARLIER = Text("（===== 以上是用来对照的那一份）", " (what stands above ===== is what it is compared with)")


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
        marks += _EARLIER.spoken(lang) if rule.compares else ""
        yield f"## {_HEADINGS[kind].spoken(lang)}{marks}\n\n"
        for example in examples:
            yield from ("```text\n", "\n".join(example.strip("\n").splitlines()), "\n```\n\n")
