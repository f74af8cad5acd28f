"""``sifalint figures``: every number that other numbers can prove or contradict, with its arithmetic."""

from __future__ import annotations

import argparse

from sifalint.commands.options import add_document_options, add_input_options, add_output_options
from sifalint.commands.output import settings_of, unknown_format
from sifalint.commands.running import files_of, output_stream, run_over
from sifalint.commands.session import Session, add_common_options
from sifalint.commands.usage import Parser
from sifalint.config import Config
from sifalint.exit_status import CLEAN, FINDINGS
from sifalint.finding import Text, Verdict
from sifalint.report import Report
from sifalint.reporters.ledger import ledger_named, ledger_names

SUMMARY = Text(
    "数字台账：列出每一个可以核对的数字，写明算式和结论",
    "the ledger of figures: every number that can be checked, with its arithmetic and verdict",
)
_EPILOG = Text(
    "结论：holds 相符，wrong 不符，doubtful 存疑，unverifiable 无法核对\n"
    "退出码：0 没有不符，1 有不符，2 没能做完，130 中断",
    "verdicts: holds, wrong, doubtful, unverifiable\n"
    "exit status: 0 nothing disagrees, 1 something does, 2 could not do the job, 130 interrupted",
)


def parser(lang: str) -> Parser:
    """The command's arguments."""
    made = Parser(lang=lang, prog="sifalint figures", description=SUMMARY, epilog=_EPILOG)
    add_input_options(made)
    names = ledger_names()
    formats = Text(f"输出格式：{'、'.join(names)}，默认 table", f"output format: {', '.join(names)}")
    add_output_options(made, formats, "table")
    made.option(
        "--only",
        action="append",
        choices=[verdict.value for verdict in Verdict],
        metavar="VERDICT",
        help=Text("只列出这种结论的，可以写几次", "list only these verdicts; may be given several times"),
    )
    made.option(
        "-q",
        "--quiet",
        action="store_true",
        help=Text("不要小结", "no summary"),
    )
    add_document_options(made)
    add_common_options(made)
    return made


def run(arguments: argparse.Namespace) -> int:
    """List the claims of the files; the exit status says whether any is wrong."""
    session = Session(arguments)
    try:
        reporter = ledger_named(arguments.format)
    except KeyError:
        raise unknown_format(arguments.format, ledger_names()) from None
    files = files_of(arguments, session)
    with output_stream(arguments.output) as stream:
        settings = settings_of(arguments, session.lang, stream)._replace(files=len(files))
        if arguments.only:
            settings = settings._replace(verdicts=frozenset(map(Verdict, arguments.only)))
        ledger = reporter(settings, stream)
        return run_over(files, arguments, session, ledger, Session.claim_rules, _status)


def _status(report: Report, config: Config) -> int:
    """Whether a claim is wrong; the level that fails a check says nothing here."""
    return FINDINGS if any(claim.verdict is Verdict.WRONG for claim in report.checked) else CLEAN
