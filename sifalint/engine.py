"""Documents × rules → reports."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sifalint.causes import fold_causes
from sifalint.document import Context, Document
from sifalint.echoes import fold_echoes
from sifalint.errors import CRASHES, UserError, words_of
from sifalint.facts.tables import read_rows
from sifalint.files import read_file
from sifalint.finding import Checked, Finding, Text
from sifalint.hookspecs import Property
from sifalint.plugins import Plugins
from sifalint.readers import Reader
from sifalint.report import Problem, PropertyValue, Report
from sifalint.rule import Rule
from sifalint.selection import Selection, chosen
from sifalint.settled import fold_settled
from sifalint.usable import demand_document, demand_sound


def check(document: Document, rules: Iterable[Rule], properties: Sequence[Property] = ()) -> Report:
    """Run rules over a document.

    A rule that crashes, or that says something unsound, becomes a problem that names it; the other rules'
    findings stand. A fix that would write over markup is left out. Findings come in order of their place;
    what stands in a pasted copy as well is given once, and so are findings of one cause.
    """
    findings: list[Finding] = []
    checked: list[Checked] = []
    problems: list[Problem] = []
    for rule in rules:
        try:
            said = list(rule.check(document)) if _can_fire(rule, document) else []
            demand_sound(document, said)
        except CRASHES as error:
            who = Text(f"规则 {rule.code} {rule.name}", f"rule {rule.code} {rule.name}")
            problems.append(Problem(document.path, _said_of(error, who)))
            continue
        findings += [_mendable(document, word) for word in said if isinstance(word, Finding)]
        checked += [word for word in said if isinstance(word, Checked)]
    described, unread = _described(document, properties)
    unique = dict.fromkeys(sorted(findings, key=_place))
    return Report(
        document.path,
        document,
        tuple(fold_causes(fold_settled(fold_echoes(document, list(unique))))),
        tuple(sorted(checked, key=lambda claim: claim.span)),
        tuple(dict.fromkeys((*problems, *unread))),
        described,
    )


def _described(
    document: Document, properties: Sequence[Property]
) -> tuple[dict[str, PropertyValue], list[Problem]]:
    """The properties of a document by name, and a problem for each one that crashes."""
    described: dict[str, PropertyValue] = {}
    problems: list[Problem] = []
    for each in properties:
        try:
            described[each.name] = document.once(each.read)
        except CRASHES as error:
            who = Text(f"文档属性 {each.name}", f"property {each.name}")
            problems.append(Problem(document.path, _said_of(error, who)))
    return described, problems


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
        demand_document(document)
    except UserError as error:
        return Report(path, None, problems=(Problem(path, error.text),))
    except CRASHES as error:
        return Report(path, None, problems=(Problem(path, _UNREAD.filled({"what": words_of(error)})),))
    return check(document, rules, properties)


def lint(
    document: Document | str,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    report_year: int | None = None,
    profile: str | None = None,
    as_of: str | None = None,
    previous: Document | str | None = None,
) -> Report:
    """Check a text with the installed rules; the whole of sifalint in one call.

    ``select`` and ``ignore`` hold codes, families or names. ``report_year``, ``profile`` and ``as_of`` (a day
    such as ``2025-12-31``) win over those of a document's own context, and so does ``previous``, the report
    of the year before. Raises ``SelectionError`` for an entry that names no rule.
    """
    plugins = Plugins()
    rules = plugins.made(chosen(plugins.rules, Selection(select=tuple(select), ignore=tuple(ignore))))
    draft = Document(document) if isinstance(document, str) else document
    said = draft.context
    context = Context(
        said.report_year if report_year is None else report_year,
        said.profile if profile is None else profile,
        said.profiles or tuple(plugins.collect("sifalint_profiles")),
        said.packs or tuple(plugins.collect("sifalint_packs")),
        said.as_of if as_of is None else as_of,
    )
    earlier = said.previous if previous is None else previous
    if earlier is not None:
        context = context._replace(previous=_of_the_year_before(earlier, context))
    report = check(_in_context(draft, context), rules, list(plugins.collect("sifalint_properties")))
    problems = tuple(Problem(draft.path, problem) for problem in plugins.problems)
    return report._replace(problems=problems + report.problems)


def _of_the_year_before(earlier: Document | str, context: Context) -> Document:
    """The report of the year before, read with the same profiles and data as the one it is compared with."""
    document = Document(earlier) if isinstance(earlier, str) else earlier
    said = document.context
    return _in_context(
        document,
        said._replace(profiles=said.profiles or context.profiles, packs=said.packs or context.packs),
    )


def _in_context(document: Document, context: Context) -> Document:
    """The document itself where it has this context already, else a copy that has it."""
    if document.context == context:
        return document
    return Document(
        document.text,
        document.blocks,
        path=document.path,
        file_format=document.format,
        encoding=document.encoding,
        source=document.source,
        context=context,
    )


def _can_fire(rule: Rule, document: Document) -> bool:
    """Whether a document has what a rule needs: a trigger, a table, the report of the year before."""
    if rule.compares and document.context.previous is None:
        return False
    return rule.can_fire(document.text) and (not rule.tabular or bool(document.once(read_rows)))


def _place(finding: Finding) -> tuple[int, int, str, int]:
    return finding.span.start, -finding.severity.rank, finding.code, finding.span.end


def _mendable(document: Document, finding: Finding) -> Finding:
    """The finding, without its fix where an edit would write over markup that the text leaves out."""
    for edit in finding.fix.edits if finding.fix else ():
        start, end = document.source.origin_span(edit.span)
        if end - start > edit.span.end - edit.span.start:
            return finding._replace(fix=None)
    return finding


_UNREAD = Text(
    "文件格式的读取程序出错，没有检查：{what}。请把这句话报给它的作者",
    "the reader of this file format crashed; not checked: {what}. Please report this line to its author",
)


_CRASHED = Text(
    "{who} 出错，没有检查完：{what}。请把草稿中能重现的一段和这句话一起报给它的作者",
    "{who} crashed and did not finish: {what}. "
    "Please report this line with a piece of the draft that shows it to its author",
)


def _said_of(error: BaseException, who: Text) -> Text:
    if isinstance(error, UserError):
        return error.text
    return _CRASHED.filled({"who": who, "what": words_of(error)})
