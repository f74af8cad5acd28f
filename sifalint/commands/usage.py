"""A command line that speaks the user's language."""

from __future__ import annotations

import argparse
import sys
from typing import NoReturn

from sifalint.commands.output import terminal_width
from sifalint.errors import UserError
from sifalint.exit_status import FAILED
from sifalint.finding import Text
from sifalint.patterns import Pattern
from sifalint.reporters.screen.columns import visible

_MISTAKES = (
    (r"unrecognized arguments: (.+)", "不认识的参数：{0}"),
    (r"argument (.+?): expected (?:one|at least one) argument", "{0} 后面要跟一个值"),
    (r"argument (.+?): invalid choice: '(.*?)' \(choose from (.+)\)", "{0} 不能是“{1}”，可选：{2}"),
    (r"argument (.+?): invalid .*? value: '(.*?)'", "{0} 不能是“{1}”"),
    (r"argument (.+?): (.+)", "{0}：{1}"),
    (r"the following arguments are required: (.+)", "缺少：{0}"),
    (r"ambiguous option: (.+?) could match (.+)", "{0} 不明确，可能是 {1}"),
)
_BOTH = Pattern(r"(?P<argument>argument .+?): (?P<zh>.+?) / (?P<en>.+)")


class UsageError(UserError):
    """A command line that cannot be carried out."""


class Parser(argparse.ArgumentParser):
    """An argument parser whose help and errors are Chinese or English."""

    def __init__(self, *, lang: str, prog: str, description: Text, epilog: Text | None = None) -> None:
        super().__init__(
            prog=prog,
            description=description.spoken(lang),
            epilog=epilog.spoken(lang) if epilog else None,
            formatter_class=_formatter(lang),
            allow_abbrev=False,
            add_help=False,
        )
        self.lang = lang
        self.option("-h", "--help", help=Text("显示这份说明", "show this help"), action="help")
        if lang == "zh":
            self._positionals.title = "参数"
            self._optionals.title = "选项"

    def option(self, *names: str, help: Text, **details: object) -> None:  # noqa: A002 - argparse's own word
        """Add an argument with a help text in both languages."""
        self.add_argument(*names, help=help.spoken(self.lang), **details)  # type: ignore[arg-type]

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command line and exit with 2."""
        hint = Text(f"用法见 {self.prog} --help", f"for usage see {self.prog} --help").spoken(self.lang)
        words = _spoken(message, self.lang)
        words = _chinese(words) if self.lang == "zh" else words
        print(f"sifalint: {visible(words)}\n{hint}", file=sys.stderr)
        raise SystemExit(FAILED)


def _formatter(lang: str) -> type[argparse.HelpFormatter]:
    class Formatter(argparse.RawDescriptionHelpFormatter):
        def __init__(self, prog: str) -> None:
            super().__init__(prog, max_help_position=28, width=min(terminal_width(sys.stdout), 100))

        def add_usage(self, usage, actions, groups, prefix=None):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
            super().add_usage(usage, actions, groups, prefix or ("用法：" if lang == "zh" else "usage: "))

    return Formatter


def _spoken(message: str, lang: str) -> str:
    """A message whose reason is given in both languages, with a slash between, in one of them."""
    both = _BOTH.fullmatch(message)
    return f"{both['argument']}: {both[lang]}" if both else message


def _chinese(message: str) -> str:
    for pattern, words in _MISTAKES:
        if found := Pattern(pattern).fullmatch(message):
            return words.format(*(group.replace("'", "").replace(", ", "、") for group in found.groups()))
    return message
