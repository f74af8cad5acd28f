"""Running the engine over a clean report, and over the same report with one defect at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from accuracy.draft import Draft
from accuracy.injectors import INJECTORS
from accuracy.injectors.defect import Defect
from accuracy.jobs import Job, drafted
from sifalint import Context, Document
from sifalint.engine import check
from sifalint.plugins import Plugins
from sifalint.readers.markdown import read_markdown
from sifalint.rule import Rule

Place = tuple[str, str, int, int]


class Alarm(NamedTuple):
    """A finding on clean text."""

    code: str
    severity: str
    words: str
    message: str


class Outcome(NamedTuple):
    """What the engine said to one defect: ``severity`` of the gravest finding, empty where there was none.

    ``codes`` are those of all findings that came up and that the clean report did not have, wherever they
    stand; ``causes`` is how many there are.
    """

    group: str
    kind: str
    way: str
    decidable: bool
    severity: str
    codes: tuple[str, ...]
    causes: int
    before: str
    after: str


class Result(NamedTuple):
    """What came of one report; ``crashes`` are rules that failed on it, clean or with a defect."""

    characters: int
    crashes: tuple[str, ...]
    alarms: tuple[Alarm, ...]
    outcomes: tuple[Outcome, ...]


class _Said(NamedTuple):
    """A finding, its places in the source: its own first, then the related ones."""

    code: str
    severity: str
    rank: int
    message: str
    spans: tuple[tuple[int, int], ...]


def tried(job: Job) -> Result:
    """Write the report of a job, check it, and check it again with each of its defects."""
    draft = drafted(job)
    clean, crashes = _checked(draft, draft.text)
    known = Counter(_place(each, None) for each in clean)
    outcomes = []
    for group, defect in _defects(job, draft):
        said, failed = _checked(draft, defect.applied(draft.text))
        outcome = _outcome(draft, group, defect, known, said)
        outcomes.append(outcome)
        crashes += tuple(f"{crash} [{outcome.after}]" for crash in failed if crash not in crashes)
    alarms = [Alarm(each.code, each.severity, _context(draft.text, each), each.message) for each in clean]
    return Result(len(draft.text), crashes, tuple(alarms), tuple(outcomes))


def _defects(job: Job, draft: Draft) -> Iterator[tuple[str, Defect]]:
    rng = job.random()
    for group, injectors in INJECTORS.items():
        for inject in injectors:
            for defect in inject(draft, job.per_place, rng):
                if job.wants(group, defect.kind):
                    yield group, defect


def _outcome(
    draft: Draft, group: str, defect: Defect, known: Counter[Place], said: Sequence[_Said]
) -> Outcome:
    left = Counter(known)
    fresh: list[_Said] = []
    for each in said:
        place = _place(each, defect)
        if left[place]:
            left[place] -= 1
        else:
            fresh.append(each)
    found = [each for each in fresh if _finds(each, defect)]
    gravest = max(found, key=lambda each: each.rank, default=None)
    before, after = defect.shown(draft.text)
    return Outcome(
        group,
        defect.kind,
        defect.way,
        defect.decidable,
        gravest.severity if gravest else "",
        tuple(sorted(each.code for each in fresh)),
        len(fresh),
        before,
        after,
    )


def _finds(said: _Said, defect: Defect) -> bool:
    """Whether a finding is of the right family and touches the place of the defect."""
    if defect.families and said.code[:3] not in defect.families:
        return False
    return not defect.where or any(
        defect.origin(start) < right and left <= defect.origin(max(end - 1, start))
        for start, end in said.spans
        for left, right in defect.where
    )


def _place(said: _Said, defect: Defect | None) -> Place:
    start, end = said.spans[0]
    if defect:
        start, end = defect.origin(start), defect.origin(max(end - 1, start)) + 1
    return said.code, said.severity, start, end


def _checked(draft: Draft, source: str) -> tuple[list[_Said], tuple[str, ...]]:
    context = Context(profiles=_profiles(), as_of=draft.as_of)
    if draft.markdown:
        document = read_markdown(source.encode(), "draft.md", None, context)
    else:
        document = Document(source, context=context)
    report = check(document, _rules())
    said = [
        _Said(
            each.code,
            each.severity.value,
            each.severity.rank,
            each.message.zh,
            tuple(
                document.source.origin_span(span)
                for span in (each.span, *(related.span for related in each.related))
            ),
        )
        for each in report.findings
    ]
    return said, (
        *(problem.en for problem in Plugins().problems),
        *(problem.message.en for problem in report.problems),
    )


@cache
def _rules() -> tuple[Rule, ...]:
    return tuple(rule() for rule in Plugins().rules.values())


@cache
def _profiles() -> tuple[str, ...]:
    return tuple(Plugins().collect("sifalint_profiles"))


def _context(text: str, said: _Said) -> str:
    start, end = said.spans[0]
    return f"{text[max(0, start - 30) : start]}⟦{text[start:end]}⟧{text[end : end + 20]}".replace("\n", "⏎")
