"""``sifalint check``, or plain ``sifalint``: find what would embarrass the office."""

from __future__ import annotations

import argparse
from typing import TextIO

from sifalint.commands.options import add_document_options, add_input_options, add_output_options
from sifalint.commands.output import settings_of, unknown_format
from sifalint.commands.running import files_of, output_stream, run_over
from sifalint.commands.session import Session, add_common_options
from sifalint.commands.usage import Parser
from sifalint.config import Config
from sifalint.config_check import LEVELS
from sifalint.exit_status import CLEAN, FINDINGS
from sifalint.finding import Severity, Text
from sifalint.report import Report
from sifalint.reporters import Reporter, reporter_named, reporter_names

SUMMARY = Text(
    "检查工作报告草稿：没填的占位符、重复粘贴、缺的章节、对不上的数字、写错的年份",
    "check draft reports: placeholders, pasted text, missing chapters, contradicting numbers, wrong years",
)
_EPILOG = Text(
    "其他命令：sifalint figures 文件（数字台账）、sifalint compare 上年 今年（两年对照）、"
    "sifalint rules（全部规则）、"
    "sifalint explain 代码（一条规则的说明）、sifalint --version\n"
    "退出码：0 没有问题，1 有问题，2 没能完成检查，130 中断",
    "other commands: sifalint figures FILE (the ledger of figures), "
    "sifalint compare LAST THIS (this year's report beside last year's), sifalint rules (all rules), "
    "sifalint explain CODE (one rule), sifalint --version\n"
    "exit status: 0 clean, 1 findings, 2 could not do the job, 130 interrupted",
)


def parser(lang: str) -> Parser:
    """The command's arguments."""
    made = Parser(lang=lang, prog="sifalint", description=SUMMARY, epilog=_EPILOG)
    add_input_options(made)
    add_output_options(made, _formats(), "terminal")
    add_fail_on(made)
    made.option(
        "-q",
        "--quiet",
        action="store_true",
        help=Text("只输出问题", "write nothing but findings and problems"),
    )
    made.option(
        "--cross",
        action="store_true",
        help=Text(
            "再看几个文件之间有没有相同的段落",
            "also look for paragraphs that several of the files share",
        ),
    )
    _add_rule_options(made)
    add_document_options(made)
    add_common_options(made)
    return made


def run(arguments: argparse.Namespace) -> int:
    """Check the files and write what was found; the exit status says how it went."""
    session = Session(arguments)
    files = files_of(arguments, session)
    with output_stream(arguments.output) as stream:
        reporter = _reporter(arguments, session, stream, len(files))
        return run_over(files, arguments, session, reporter, Session.rules, status_of)


def add_fail_on(parser: Parser) -> None:
    """The level of findings that fails a run."""
    parser.option(
        "--fail-on",
        choices=LEVELS,
        help=Text(
            "有这一级或更重的问题时退出码为 1，默认 error", "level that fails the run, error by default"
        ),
    )


def status_of(report: Report, config: Config) -> int:
    """The exit status that the findings of one file ask for."""
    worst = report.worst()
    if worst is None or config.fail_on == "never":
        return CLEAN
    return FINDINGS if worst.rank >= Severity(config.fail_on).rank else CLEAN


def _formats() -> Text:
    names = reporter_names()
    return Text(f"输出格式：{'、'.join(names)}，默认 terminal", f"output format: {', '.join(names)}")


def _add_rule_options(parser: Parser) -> None:
    for name, words in (
        (
            "--select",
            Text("只用这些规则（代码、门类或名称，逗号分隔）", "only these rules (codes, families, names)"),
        ),
        ("--ignore", Text("不用这些规则", "not these rules")),
        ("--extend-select", Text("另外再用这些规则", "these rules besides")),
    ):
        parser.option(name, action="append", metavar="RULES", help=words)


def _reporter(arguments: argparse.Namespace, session: Session, stream: TextIO, files: int) -> Reporter:
    plugged = list(session.plugins.collect("sifalint_reporters"))
    try:
        reporter = reporter_named(arguments.format, plugged)
    except KeyError:
        raise unknown_format(arguments.format, reporter_names(plugged)) from None
    titles = {code: rule.title() for code, rule in session.plugins.rules.items()}
    settings = settings_of(arguments, session.lang, stream)
    return reporter(settings._replace(titles=titles, files=files), stream)
