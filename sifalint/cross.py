"""What several files of one run have in common.

Each process that checks files leaves the traces of a document with its report; the process that gathers the
reports compares them in order. It keeps a number and a line for each trace and no text, so that any number of
files can pass.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sifalint.document import Document, Span
from sifalint.errors import CRASHES, words_of
from sifalint.finding import Checked, Finding, Text
from sifalint.records import NamedTuple
from sifalint.report import Problem, Report, Trace
from sifalint.rule import Rule


class Shared(NamedTuple):
    """Stretches of a document, in order, that stand in an earlier file too, there in the same order.

    ``path`` is that file, ``line`` the line on which the first of them begins there.
    """

    spans: tuple[Span, ...]
    path: str
    line: int


class CrossRule(Rule):
    """A rule on what the files of a run have in common, for runs in which the user asks for that.

    Its examples are two documents each (see ``compares``): the earlier file and the later one.
    """

    compares = True

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Nothing: one document alone says nothing."""
        return iter(())

    def traces(self, document: Document) -> Iterable[tuple[Span, str]]:
        """The stretches of a document, in order, that no other file should hold, each with what counts of it.

        Two stretches are the same where the second parts are equal.
        """
        raise NotImplementedError

    def shared(self, document: Document, shared: Shared) -> Finding:
        """The finding for stretches of a document that stand in an earlier file too."""
        raise NotImplementedError


def cross_rules(rules: Iterable[Rule]) -> list[CrossRule]:
    """Those of some rules that compare the files of a run."""
    return [rule for rule in rules if isinstance(rule, CrossRule)]


def traced(report: Report, rules: Iterable[Rule]) -> Report:
    """The report with the traces that rules look for; a rule that crashes becomes a problem of it."""
    document = report.document
    if document is None:
        return report
    traces: list[Trace] = []
    for rule in cross_rules(rules):
        try:
            for span, words in rule.traces(document):
                line = document.located(span)[0].line
                traces.append(Trace(rule.code, _key(words), span, line))
        except CRASHES as error:
            report = _with_problem(report, rule, error)
    return report._replace(traces=tuple(traces))


class Crossing:
    """Compares the reports of a run in the order in which they come."""

    def __init__(self) -> None:
        self._paths: list[str] = []
        self._first: dict[tuple[str, int], tuple[int, int]] = {}

    def crossed(self, report: Report, rules: Iterable[Rule]) -> Report:
        """The report with what it shares with earlier ones, and without its traces, which are kept here."""
        for rule in cross_rules(rules):
            traces = [trace for trace in report.traces if trace.code == rule.code]
            try:
                found = [rule.shared(report.document, each) for each in self._met(traces) if report.document]
            except CRASHES as error:
                report = _with_problem(report, rule, error)
                continue
            if found:
                findings = sorted((*report.findings, *found), key=lambda finding: finding.span.start)
                report = report._replace(findings=tuple(findings))
        for trace in report.traces:
            self._first.setdefault((trace.code, trace.key), (len(self._paths), trace.line))
        self._paths.append(report.path)
        return report._replace(traces=())

    def _met(self, traces: Sequence[Trace]) -> Iterator[Shared]:
        """The traces that were met before, those together that follow each other in both files."""
        run: list[Span] = []
        file = start = last = 0
        for trace in traces:
            known = self._first.get((trace.code, trace.key))
            if known and run and known[0] == file and known[1] >= last:
                run.append(trace.span)
                last = known[1]
                continue
            if run:
                yield Shared(tuple(run), self._paths[file], start)
            run = [trace.span] if known else []
            if known:
                file, start = known
                last = start
        if run:
            yield Shared(tuple(run), self._paths[file], start)


def _key(words: str) -> int:
    from hashlib import blake2b

    return int.from_bytes(blake2b(words.encode("utf-8", "replace"), digest_size=8).digest(), "big")


_CRASHED = Text(
    "规则 {code} {name} 比较文件时出错：{what}。请把这句话报给它的作者",
    "rule {code} {name} crashed when it compared files: {what}. Please report this line to its author",
)


def _with_problem(report: Report, rule: Rule, error: BaseException) -> Report:
    said = _CRASHED.filled({"code": rule.code, "name": rule.name, "what": words_of(error)})
    return report._replace(problems=(*report.problems, Problem(report.path, said)))
