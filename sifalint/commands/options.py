"""The options that commands which read drafts share."""

from __future__ import annotations

import argparse

from sifalint.commands.usage import Parser
from sifalint.commands.workers import MOST
from sifalint.config_check import is_day, is_year
from sifalint.finding import Text


def add_input_options(parser: Parser) -> None:
    """The files, and how to read them."""
    parser.option(
        "paths",
        nargs="+",
        metavar="FILE",
        help=Text("文件、文件夹、通配符，- 表示标准输入", "files, folders, patterns; - is standard input"),
    )
    add_encoding_option(parser)
    parser.option(
        "--jobs",
        type=_jobs,
        metavar="N",
        help=Text("同时用几个进程，默认按文件多少决定", "how many processes; by default as many as pay off"),
    )


def add_encoding_option(parser: Parser) -> None:
    """How to read the files."""
    parser.option(
        "--encoding",
        metavar="NAME",
        help=Text("文件编码，默认自动识别", "the files' encoding; found out by default"),
    )


def add_document_options(parser: Parser) -> None:
    """What is known of the documents beforehand."""
    parser.option(
        "--profile", metavar="NAME", help=Text("文种，默认自动识别", "kind of report; found out by default")
    )
    parser.option(
        "--report-year",
        type=_year,
        metavar="YEAR",
        help=Text("报告年度，默认自动识别", "the year reported on; found out by default"),
    )
    parser.option(
        "--as-of",
        type=_day,
        metavar="DATE",
        help=Text(
            "按这一天判断过期、未到，如 2025-12-31；默认由报告推断",
            "judge what is past and to come as of this day, such as 2025-12-31; found out by default",
        ),
    )


def add_output_options(parser: Parser, formats: Text, default: str) -> None:
    """How and where the results are written."""
    parser.option("--format", default=default, metavar="FORMAT", help=formats)
    parser.option(
        "--output",
        metavar="FILE",
        help=Text("结果写入这个文件", "write the results to this file"),
    )
    parser.option(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        help=Text(
            "是否用颜色，默认 auto；也认 NO_COLOR", "use colour, auto by default; NO_COLOR is honoured"
        ),
    )


def _year(word: str) -> int:
    if not (len(word) == 4 and word.isascii() and word.isdigit() and is_year(int(word))):
        raise argparse.ArgumentTypeError("应当是四位年份 / must be a year of four digits")
    return int(word)


def _day(word: str) -> str:
    if not is_day(word):
        raise argparse.ArgumentTypeError("应当是日期，如 2025-12-31 / must be a date such as 2025-12-31")
    return word


def _jobs(word: str) -> int:
    if not (word.isascii() and word.isdigit() and 1 <= int(word) <= MOST):
        raise argparse.ArgumentTypeError(
            f"应当是 1 到 {MOST} 的整数 / must be a whole number from 1 to {MOST}"
        )
    return int(word)
