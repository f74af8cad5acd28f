"""Running the engine over a clean report, and over the same report with one defect at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from random import Random
from typing import NamedTuple

from accuracy.draft import Draft, write
from accuracy.fields import Field, fields
from accuracy.injectors import INJECTORS
from accuracy.injectors.defect import Defect
from accuracy.template import Template
from sifalint import Context, Document
from sifalint.engine import check
from sifalint.plugins import Plugins
from sifalint.readers.markdown import read_markdown
from sifalint.rule import Rule

Place = tuple[str, str, int, int]


class Job(NamedTuple):
    """One report to write and to test. ``kinds`` are the kinds of sentence to put wrong, none meaning all."""

    number: int
    field: str
    seed: int
    sentences: tuple[Template, ...]
    traps: int
    per_number: int
    kinds: frozenset[str]


class Alarm(NamedTuple):
    """A finding on clean text."""

    code: str
    severity: str
    words: str
    message: str


class Outcome(NamedTuple):
    """What the engine said to one defect: ``severity`` of the gravest finding, empty where there was none.

    ``causes`` is how many findings came up that the clean report did not have, wherever they stand.
    """

    kind: str
    way: str
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


def drafted(job: Job) -> Draft:
    """The clean report of a job, the same for the same job."""
    field: Field = fields()[job.field]
    return write(field, job.sentences, job.traps, f"{job.field}-{job.number}", _random(job))


def tried(job: Job) -> Result:
    """Write the report of a job, check it, and check it again with each of its defects."""
    draft = drafted(job)
    clean, crashes = _checked(draft.text, draft.markdown)
    known = Counter(_place(each, None) for each in clean)
    rng = _random(job)
    outcomes = []
    for inject in INJECTORS:
        for defect in inject(draft, job.per_number, rng):
            if not job.kinds or defect.kind in job.kinds:
                said, failed = _checked(defect.applied(draft.text), draft.markdown)
                outcome = _outcome(draft, defect, known, said)
                outcomes.append(outcome)
                crashes += tuple(f"{crash} [{outcome.after}]" for crash in failed if crash not in crashes)
    alarms = [Alarm(each.code, each.severity, _context(draft.text, each), each.message) for each in clean]
    return Result(len(draft.text), crashes, tuple(alarms), tuple(outcomes))


def _outcome(draft: Draft, defect: Defect, known: Counter[Place], said: Sequence[_Said]) -> Outcome:
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
        defect.kind,
        defect.way,
        gravest.severity if gravest else "",
        tuple(sorted({each.code for each in found})),
        len(fresh),
        before,
        after,
    )


def _finds(said: _Said, defect: Defect) -> bool:
    """Whether a finding is of the right family and touches the place of the defect."""
    if defect.families and said.code[:3] not in defect.families:
        return False
    return any(
        defect.origin(start) < right and left <= defect.origin(max(end - 1, start))
        for start, end in said.spans
        for left, right in defect.where
    )


def _place(said: _Said, defect: Defect | None) -> Place:
    start, end = said.spans[0]
    if defect:
        start, end = defect.origin(start), defect.origin(max(end - 1, start)) + 1
    return said.code, said.severity, start, end


def _checked(source: str, markdown: bool) -> tuple[list[_Said], tuple[str, ...]]:
    context = Context(profiles=_profiles())
    if markdown:
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


def _random(job: Job) -> Random:
    return Random(f"{job.seed}/{job.field}/{job.number}")


def jobs(seed: int, reports: int, per_number: int, kinds: Iterable[str] = (), traps: int = 6) -> list[Job]:
    """Reports that between them use every sentence of every field about equally often."""
    rng = Random(seed)
    wanted = frozenset(kinds)
    decks: dict[str, list[Template]] = {name: [] for name in fields()}
    names = list(decks)
    made = []
    for number in range(reports):
        name = names[number % len(names)]
        made.append(Job(number, name, seed, _dealt(name, decks, rng), traps, per_number, wanted))
    return made


def _dealt(name: str, decks: dict[str, list[Template]], rng: Random) -> tuple[Template, ...]:
    """The next sentences of a field, tables of one form only, the deck shuffled anew when it runs out."""
    markdown = rng.random() < 0.4
    hand: list[Template] = []
    kept: list[Template] = []
    while len(hand) < min(15, len(fields()[name].sentences) // 2):
        if not decks[name]:
            decks[name] = rng.sample(list(fields()[name].sentences), len(fields()[name].sentences))
        card = decks[name].pop()
        fits = not markdown if "\t" in card.source else markdown or "|--" not in card.source
        (hand if fits and card not in hand else kept).append(card)
    decks[name] += kept
    return tuple(hand)
