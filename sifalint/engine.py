"""Documents × rules → reports."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sifalint.document import Context, Document
from sifalint.echoes import fold_echoes
from sifalint.errors import UserError
from sifalint.files import read_file
from sifalint.finding import Checked, Finding, Text
from sifalint.hookspecs import Property
from sifalint.plugins import Plugins
from sifalint.readers import Reader, Unreadable
from sifalint.report import Problem, PropertyValue, Report
from sifalint.rule import Rule
from sifalint.selection import Selection, chosen


def check(document: Document, rules: Iterable[Rule], properties: Sequence[Property] = ()) -> Report:
    """Run rules over a document.

    A rule that crashes, or that points outside the text, becomes a problem that names it; the other rules'
    findings stand. Findings come in order of their place; what stands in a pasted copy as well is given
    once.
    """
    findings: list[Finding] = []
    checked: list[Checked] = []
    problems: list[Problem] = []
    for rule in rules:
        if not rule.can_fire(document.text):
            continue
        try:
            said = list(rule.check(document))
            _demand_inside(document, said)
        except Exception as error:
            problems.append(Problem(document.path, _said_of(error, f"{rule.code} {rule.name}")))
            continue
        findings += [word for word in said if isinstance(word, Finding)]
        checked += [word for word in said if isinstance(word, Checked)]
    described: dict[str, PropertyValue] = {}
    for each in properties:
        try:
            described[each.name] = document.once(each.read)
        except Exception as error:
            problems.append(Problem(document.path, _said_of(error, each.name)))
    unique = dict.fromkeys(sorted(findings, key=_place))
    return Report(
        document.path,
        document,
        tuple(fold_echoes(document, list(unique))),
        tuple(sorted(checked, key=lambda claim: claim.span)),
        tuple(dict.fromkeys(problems)),
        described,
    )


def check_file(
    path: str,
    rules: Iterable[Rule],
    properties: Sequence[Property] = (),
    *,
    readers: Sequence[Reader],
    encoding: str | None = None,
    context: Context | None = None,
) -> Report:
    """Read a file and check it; a file that cannot be read becomes a problem of its report."""
    try:
        document = read_file(path, readers, encoding, context or Context())
    except Unreadable as error:
        return Report(path, None, problems=(Problem(path, error.text),), properties={})
    return check(document, rules, properties)


def lint(
    document: Document | str,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    report_year: int | None = None,
    profile: str | None = None,
) -> Report:
    """Check a text with the installed rules; the whole of sifalint in one call.

    ``select`` and ``ignore`` hold codes, families or names. Raises ``SelectionError`` for one that no
    rule has.
    """
    plugins = Plugins()
    rules = chosen(plugins.rules, Selection(select=tuple(select), ignore=tuple(ignore)))
    if isinstance(document, str):
        profiles = tuple(plugins.collect("sifalint_profiles"))
        document = Document(document, context=Context(report_year, profile, profiles))
    report = check(document, [rule() for rule in rules], list(plugins.collect("sifalint_properties")))
    problems = tuple(Problem(document.path, problem) for problem in plugins.problems)
    return Report(
        report.path,
        document,
        report.findings,
        report.checked,
        problems + report.problems,
        report.properties,
    )


def _place(finding: Finding) -> tuple[int, int, str, int]:
    return finding.span.start, -finding.severity.rank, finding.code, finding.span.end


def _demand_inside(document: Document, said: Iterable[Finding | Checked]) -> None:
    for word in said:
        spans = [word.span]
        if isinstance(word, Finding):
            spans += [related.span for related in word.related]
            spans += [edit.span for edit in word.fix.edits] if word.fix else []
        for span in spans:
            if not 0 <= span.start <= span.end <= len(document.text):
                raise IndexError(f"{span} is outside the text, which has {len(document.text)} code points")


def _said_of(error: Exception, rule: str) -> Text:
    if isinstance(error, UserError):
        return error.text
    what = f"{type(error).__name__}: {error}"
    return Text(
        f"规则 {rule} 出错，没有检查完：{what}。请把草稿中能重现的一段和这句话一起报给规则的作者",
        f"rule {rule} crashed and did not finish: {what}. "
        "Please report this line with a piece of the draft that shows it to the rule's author",
    )
