"""``sifalint check``, or plain ``sifalint``: find what would embarrass the office."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import TextIO

from sifalint.atomic import atomic_writer
from sifalint.commands.output import progress, terminal_width, wants_color
from sifalint.commands.session import Session, add_common_options
from sifalint.commands.usage import Parser, UsageError
from sifalint.commands.workers import MOST, Check, checked, default_jobs
from sifalint.config import Config
from sifalint.config_check import LEVELS, is_year
from sifalint.engine import check_file
from sifalint.errors import UserError
from sifalint.exit_status import CLEAN, FAILED, FINDINGS
from sifalint.files import STANDARD_INPUT, find_files
from sifalint.finding import Severity, Text
from sifalint.report import Problem, Report
from sifalint.reporters import Reporter, Settings, Totals, reporter_named, reporter_names

SUMMARY = Text(
    "检查工作报告草稿：没填的占位符、重复粘贴、缺的章节、对不上的数字、写错的年份",
    "check draft reports: placeholders, pasted text, missing chapters, contradicting numbers, wrong years",
)
_EPILOG = Text(
    "其他命令：sifalint rules（全部规则）、sifalint explain 代码（一条规则的说明）、sifalint --version\n"
    "退出码：0 没有问题，1 有问题，2 没能完成检查，130 中断",
    "other commands: sifalint rules (all rules), sifalint explain CODE (one rule), sifalint --version\n"
    "exit status: 0 clean, 1 findings, 2 could not do the job, 130 interrupted",
)


def parser(lang: str) -> Parser:
    """The command's arguments."""
    made = Parser(lang=lang, prog="sifalint", description=SUMMARY, epilog=_EPILOG)
    made.option(
        "paths",
        nargs="+",
        metavar="FILE",
        help=Text("文件、文件夹、通配符，- 表示标准输入", "files, folders, patterns; - is standard input"),
    )
    _add_output_options(made)
    _add_rule_options(made)
    made.option(
        "--encoding",
        metavar="NAME",
        help=Text("文件编码，默认自动识别", "the files' encoding; found out by default"),
    )
    made.option(
        "--jobs",
        type=_jobs,
        metavar="N",
        help=Text("同时用几个进程，默认按文件多少决定", "how many processes; by default as many as pay off"),
    )
    add_common_options(made)
    return made


def _add_output_options(parser: Parser) -> None:
    parser.option("--format", default="terminal", metavar="FORMAT", help=_formats())
    parser.option(
        "--output",
        metavar="FILE",
        help=Text("结果写入这个文件", "write the results to this file"),
    )
    parser.option(
        "--fail-on",
        choices=LEVELS,
        help=Text(
            "有这一级或更重的问题时退出码为 1，默认 error", "level that fails the run, error by default"
        ),
    )
    parser.option(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        help=Text(
            "是否用颜色，默认 auto；也认 NO_COLOR", "use colour, auto by default; NO_COLOR is honoured"
        ),
    )
    parser.option(
        "-q",
        "--quiet",
        action="store_true",
        help=Text("只输出问题", "write nothing but findings and problems"),
    )


def run(arguments: argparse.Namespace) -> int:
    """Check the files and write what was found; the exit status says how it went."""
    session = Session(arguments)
    files = _files(arguments, session)
    with _stream(arguments.output) as stream:
        reporter = _reporter(arguments, session, stream, len(files))
        reporter.begin()
        jobs = 1 if STANDARD_INPUT in files else arguments.jobs or default_jobs(len(files))
        make = partial(_check_of, arguments, session if jobs < 2 else None)
        status, problems = CLEAN, [] if files else [Problem("", _NOTHING)]
        try:
            with (
                checked(files, make, jobs) as reports,
                progress(len(files), session.lang, shown=not arguments.quiet) as step,
            ):
                for report in reports:
                    reporter.report(report)
                    status = max(status, _status(report, session.for_file(report.path)))
                    step()
        except UserError as error:
            problems.append(Problem("", error.text))
        problems += [Problem("", problem) for problem in _plugin_problems(session)]
        reporter.end(Totals(problems=tuple(problems)))
    return FAILED if problems else status


def _plugin_problems(session: Session) -> list[Text]:
    """What went wrong in plugins, also where further processes called their hooks."""
    _ = session.properties, session.profiles, session.readers
    return session.plugins.problems


_NOTHING = Text(
    "没有找到可以检查的文件：文件夹里只检查 .txt 和 .md，其他文件请直接写出文件名",
    "nothing to check: in folders only .txt and .md files are checked; name other files themselves",
)


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
    parser.option(
        "--profile", metavar="NAME", help=Text("文种，默认自动识别", "kind of report; found out by default")
    )
    parser.option(
        "--report-year",
        type=_year,
        metavar="YEAR",
        help=Text("报告年度，默认自动识别", "the year reported on; found out by default"),
    )


def _year(word: str) -> int:
    if not (len(word) == 4 and word.isascii() and word.isdigit() and is_year(int(word))):
        raise argparse.ArgumentTypeError("应当是四位年份 / must be a year of four digits")
    return int(word)


def _jobs(word: str) -> int:
    if not (word.isascii() and word.isdigit() and 1 <= int(word) <= MOST):
        raise argparse.ArgumentTypeError(
            f"应当是 1 到 {MOST} 的整数 / must be a whole number from 1 to {MOST}"
        )
    return int(word)


def _files(arguments: argparse.Namespace, session: Session) -> list[str]:
    suffixes = tuple(suffix for reader in session.readers for suffix in reader.suffixes)
    return list(find_files(arguments.paths, suffixes, session.config.excludes))


def _check_of(arguments: argparse.Namespace, opened: Session | None) -> Check:
    """The check that a process makes of each file; a further process opens a session of its own."""
    session = opened or Session(arguments)
    readers = session.readers

    def check(path: str) -> Report:
        config = session.for_file(path)
        return check_file(
            path,
            session.rules(config),
            session.properties,
            readers=readers,
            encoding=arguments.encoding,
            context=session.context(config),
        )

    return check


def _status(report: Report, config: Config) -> int:
    if report.problems:
        return FAILED
    worst = report.worst()
    if worst is None or config.fail_on == "never":
        return CLEAN
    return FINDINGS if worst.rank >= Severity(config.fail_on).rank else CLEAN


@contextmanager
def _stream(output: str | None) -> Iterator[TextIO]:
    if output is None:
        yield sys.stdout
        return
    try:
        with atomic_writer(output) as stream:
            yield stream
    except OSError as error:
        reason = error.strerror or str(error)
        raise UsageError(Text(f"写不了 {output}：{reason}", f"cannot write {output}: {reason}")) from None


def _reporter(arguments: argparse.Namespace, session: Session, stream: TextIO, files: int) -> Reporter:
    plugged = list(session.plugins.collect("sifalint_reporters"))
    try:
        reporter = reporter_named(arguments.format, plugged)
    except KeyError:
        names = reporter_names(plugged)
        raise UsageError(
            Text(
                f"没有输出格式 {arguments.format}，可选：{'、'.join(names)}",
                f"there is no format {arguments.format}; known: {', '.join(names)}",
            )
        ) from None
    settings = Settings(
        lang=session.lang,
        colour=wants_color(arguments.color, stream, to_file=arguments.output is not None),
        width=terminal_width(stream),
        quiet=arguments.quiet,
        encoding=getattr(stream, "encoding", None) or "utf-8",
        titles={code: rule.title() for code, rule in session.plugins.rules.items()},
        files=files,
    )
    return reporter(settings, stream)
