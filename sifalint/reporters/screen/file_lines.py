"""The lines of one file: its header, then its findings section by section."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sifalint.document import Document
from sifalint.finding import Text
from sifalint.report import Problem, Report
from sifalint.reporters.screen import words
from sifalint.reporters.screen.counts import coverage_total, severity_counts
from sifalint.reporters.screen.frame_lines import frame_lines, labelled
from sifalint.reporters.screen.frames import Section, read_sections
from sifalint.reporters.screen.look import MARGIN, Look
from sifalint.reporters.screen.wrap import Line, Segment, wrap
from sifalint.reporters.shared.sections import words_of
from sifalint.reporters.shared.tally import coverage_of
from sifalint.reporters.shared.words import COLON, FAILURE, file_name

EMPTY: Line = ()
LONGEST_HEADING = 28


def file_lines(report: Report, look: Look) -> Iterator[Line]:
    """The lines of a file that has findings or problems."""
    yield from wrap([Segment(file_name(report.path, look.lang), "path")], look.width)
    about = _about(report, look)
    if about:
        yield from wrap(about, look.width)
    yield rule(look)
    for problem in report.problems:
        yield EMPTY
        yield from problem_lines(problem, look)
    if report.document is None:
        return
    sections = list(read_sections(report, report.document))
    plain = not any(section.headings or section.wide for section in sections)
    for section in sections:
        if not plain:
            yield EMPTY
            yield from wrap(_heading(report.document, section, look), look.width, (), (Segment(MARGIN),))
        for frame in section.frames:
            yield EMPTY
            yield from frame_lines(report.document, frame, look)


def clean_lines(report: Report, look: Look) -> list[Line]:
    """One friendly sentence on a file without findings, with what was verified in it."""
    about = [" · ".join(_properties(report, look)), *coverage_total(coverage_of(report.checked), look)]
    has_text = report.document is not None and _length(report.document) > 0
    verified = look.say(words.BRACKETED, words=look.say(words.THEN).join(about)) if has_text else ""
    sentence = [
        Segment(file_name(report.path, look.lang), "path"),
        Segment(look.say(COLON) + look.say(words.CLEAN if has_text else words.EMPTY_FILE)),
        Segment(verified, "dim"),
    ]
    return wrap(sentence, look.width, (Segment(f"{look.tick} ", "clean"),), (Segment(MARGIN),))


def problem_lines(problem: Problem, look: Look) -> list[Line]:
    """Something that could not be done, in the place of a finding."""
    return labelled(look.say(FAILURE), "failure", [Segment(look.spoken(problem.message))], look)


def rule(look: Look) -> Line:
    """A line across the page, half of it, for terminals that draw the line's characters twice as wide."""
    return (Segment(look.rule * (look.width // 2), "dim"),)


def _about(report: Report, look: Look) -> list[Segment]:
    parts = [Segment(part, "dim") for part in _properties(report, look)]
    parts += severity_counts(Counter(finding.severity for finding in report.findings), look)
    return [each for part in parts for each in (part, Segment(" · ", "dim"))][:-1]


def _properties(report: Report, look: Look) -> list[str]:
    if report.document is None:
        return []
    properties = {name: value for name, value in report.properties.items() if value is not None}
    year, profile = properties.pop("report_year", None), properties.pop("profile", None)
    title = properties.pop("profile_title", profile)
    said = [look.say(words.YEAR, year=year)] if year is not None else []
    said += [look.spoken(title) if isinstance(title, Text) else str(title)] if title is not None else []
    said += [look.say(words.PROPERTY, name=name, value=value) for name, value in properties.items()]
    return [*said, look.say(words.CHARACTERS, count=_length(report.document))]


def _length(document: Document) -> int:
    """The code points of a document without white space, as word processors count them."""
    return len("".join(document.text.split()))


def _heading(document: Document, section: Section, look: Look) -> list[Segment]:
    if not section.headings:
        return [Segment(look.say(words.WHOLE if section.wide else words.OPENING), "section")]
    titles = [_short(words_of(document, heading)) for heading in section.headings]
    return [Segment(f" {look.path} ".join(titles), "section")]


def _short(title: str) -> str:
    title = " ".join(title.split()).rstrip("。.;；")
    return title if len(title) <= LONGEST_HEADING else f"{title[: LONGEST_HEADING - 1].rstrip('，,、')}…"
