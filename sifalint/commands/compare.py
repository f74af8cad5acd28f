"""``sifalint compare``: this year's report beside last year's, and what the comparison shows."""

from __future__ import annotations

import argparse
import os

from sifalint.commands.check import add_fail_on, status_of
from sifalint.commands.options import add_document_options, add_encoding_option, add_output_options
from sifalint.commands.output import say_problems, settings_of, unknown_format
from sifalint.commands.running import output_stream
from sifalint.commands.session import Session, add_common_options
from sifalint.commands.usage import Parser, UsageError
from sifalint.engine import check_file
from sifalint.exit_status import FAILED
from sifalint.finding import Severity, Text
from sifalint.report import Problem, Report
from sifalint.reporters import Totals
from sifalint.reporters.comparison import comparison_named, comparison_names

SUMMARY = Text(
    "与上年报告对照：照抄的段落、没改的年份和数字、对不上的同比和结转、没有下文的计划",
    "compare with last year's report: copied paragraphs, old years and numbers, growth that does not fit",
)
_EPILOG = Text(
    "退出码：0 没有问题，1 有问题，2 没能做完，130 中断",
    "exit status: 0 clean, 1 findings, 2 could not do the job, 130 interrupted",
)
_LAST = Text("上年报告 {path}：{message}", "last year's report {path}: {message}")
_SAME_FILE = Text(
    "上年和今年是同一个文件：{path}，请写两个不同的文件",
    "last year's and this year's report are the same file: {path}; name two files",
)
_TURNED = Text(
    "{last} 是 {last_year} 年的报告，比 {this} 的 {year} 年还晚：先写上年的，再写今年的；"
    "年份认错了的，请用 --report-year 指定今年的年份",
    "{last} is the report for {last_year}, later than {year} of {this}: name last year's report first; "
    "where the year was misread, give this year's with --report-year",
)
_NO_YEAR = Text(
    "没有认出 {path} 是哪一年的报告，只对照了文字，没有对照年份和数字；今年的年份可以用 --report-year 指定",
    "the year of {path} could not be read: words were compared, years and numbers were not; "
    "give this year's with --report-year",
)
_ONE_YEAR = Text(
    "两份都是 {year} 年的报告，只对照了文字，没有对照年份和数字；今年的年份可以用 --report-year 指定",
    "both are reports for {year}: words were compared, years and numbers were not; "
    "give this year's with --report-year",
)


def parser(lang: str) -> Parser:
    """The command's arguments."""
    made = Parser(lang=lang, prog="sifalint compare", description=SUMMARY, epilog=_EPILOG)
    last, this = ("上年报告", "今年报告") if lang == "zh" else ("LAST", "THIS")
    made.option("last", metavar=last, help=Text("上年的报告", "last year's report"))
    made.option("this", metavar=this, help=Text("今年的报告", "this year's report"))
    add_encoding_option(made)
    names = comparison_names()
    formats = Text(f"输出格式：{'、'.join(names)}，默认 terminal", f"output format: {', '.join(names)}")
    add_output_options(made, formats, "terminal")
    add_fail_on(made)
    made.option(
        "-q",
        "--quiet",
        "--only-findings",
        action="store_true",
        help=Text("只输出问题，不要对照表", "write the findings without the table"),
    )
    made.option("--ignore", action="append", metavar="RULES", help=Text("不用这些规则", "not these rules"))
    add_document_options(made)
    add_common_options(made)
    return made


def run(arguments: argparse.Namespace) -> int:
    """Compare two reports and write what was found; the exit status says how it went.

    Raises ``UsageError`` where both are one file, or where the first is of a later year.
    """
    session = Session(arguments)
    if _is_one_file(arguments.last, arguments.this):
        raise UsageError(_SAME_FILE.filled({"path": arguments.this}))
    try:
        reporter = comparison_named(arguments.format)
    except KeyError:
        raise unknown_format(arguments.format, comparison_names()) from None
    report = _compared(arguments, session)
    note = _note_on_years(session, report)
    with output_stream(arguments.output) as stream:
        titles = {code: rule.title() for code, rule in session.plugins.rules.items()}
        settings = settings_of(arguments, session.lang, stream)._replace(titles=titles)
        writer = reporter(settings, stream)
        writer.begin()
        writer.report(report)
        problems = tuple(Problem("", problem) for problem in session.plugins.problems)
        writer.end(Totals(problems=problems))
    say_problems([note] if note else [], session.lang)
    failed = report.problems or session.plugins.problems
    return FAILED if failed else status_of(report, session.for_file(arguments.this))


def _compared(arguments: argparse.Namespace, session: Session) -> Report:
    """The report of this year checked against last year's; where that cannot be read, a problem says so."""
    path, encoding = arguments.last, arguments.encoding
    read = check_file(
        path, (), readers=session.readers, encoding=encoding, context=session.previous_context(path)
    )
    config = session.for_file(arguments.this)
    report = check_file(
        arguments.this,
        session.comparing_rules(config) if read.document else (),
        session.properties,
        readers=session.readers,
        encoding=encoding,
        context=session.context(config)._replace(previous=read.document),
    )
    lost = (Problem(path, _LAST.filled({"path": path, "message": each.message})) for each in read.problems)
    return report._replace(problems=(*lost, *report.problems))


def _note_on_years(session: Session, report: Report) -> Text | None:
    """What keeps the years of two reports from being compared, for the user to know; None for nothing.

    An error says that a year was not brought up to date, so years were compared all the same.

    Raises ``UsageError`` where last year's report is of a later year than the other.
    """
    document, read = (
        report.document,
        next((p.read for p in session.properties if p.name == "report_year"), None),
    )
    previous = document.context.previous if document else None
    if document is None or previous is None or read is None:
        return None
    last, year = previous.once(read), report.properties.get("report_year")
    if not isinstance(last, int) or not isinstance(year, int):
        unknown = document if isinstance(last, int) else previous
        return _NO_YEAR.filled({"path": unknown.path})
    if last == year and any(finding.severity is Severity.ERROR for finding in report.findings):
        return None
    if last > year:
        values = {"last": previous.path, "last_year": last, "this": report.path, "year": year}
        raise UsageError(_TURNED.filled(values))
    return None if last < year else _ONE_YEAR.filled({"year": year})


def _is_one_file(last: str, this: str) -> bool:
    try:
        return os.path.samefile(last, this)
    except (OSError, ValueError):
        return os.path.normpath(last) == os.path.normpath(this)
