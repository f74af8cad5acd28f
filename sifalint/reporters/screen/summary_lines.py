"""The lines at the end of a run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sifalint.finding import Text
from sifalint.reporters import Totals
from sifalint.reporters.screen import words
from sifalint.reporters.screen.columns import columns
from sifalint.reporters.screen.counts import coverage_counts, severity_counts
from sifalint.reporters.screen.look import Look
from sifalint.reporters.screen.wrap import Line, Segment, wrap
from sifalint.reporters.shared.tally import Tally

MOST_CODES = 5


def summary_lines(tally: Tally, totals: Totals, titles: Mapping[str, Text], look: Look) -> Iterator[Line]:
    """How many files and findings there were, what was verified, and which rules spoke most often."""
    yield from wrap(_counts(tally, totals, look), look.width)
    if tally.coverage:
        yield from _listed(words.CHECKED, coverage_counts(tally.coverage, look), look)
    frequent = sorted(tally.codes, key=lambda code: (-tally.codes[code], code))
    if len(frequent) > 1:
        entries = _frequent(tally, frequent[:MOST_CODES], titles, look)
        yield from _listed(words.FREQUENT, entries, look)
    for code in frequent[:1]:
        yield from wrap([Segment(look.say(words.HINT, code=code), "dim")], look.width)


def _counts(tally: Tally, totals: Totals, look: Look) -> list[Segment]:
    said = [Segment(look.counted(words.FILES, tally.files), whole=True)]
    said += severity_counts(tally.severities, look)
    if totals.problems:
        said.append(Segment(look.say(words.INCOMPLETE), "failure", whole=True))
    elif tally.clean == tally.files:
        said.append(Segment(look.say(words.CLEAN), "clean", whole=True))
    elif tally.clean:
        said.append(Segment(look.counted(words.FILES_CLEAN, tally.clean), "clean", whole=True))
    if tally.unread:
        said.append(Segment(look.counted(words.FILES_UNREAD, tally.unread), "failure", whole=True))
    if totals.suppressed:
        said.append(Segment(look.counted(words.SUPPRESSED, totals.suppressed), whole=True))
    stop, comma = Segment(look.say(words.STOP)), Segment(look.say(words.AND))
    sentence = [part for each in said for part in (each, comma)]
    return [*sentence[:-1], stop]


def _listed(label: Text, entries: list[str], look: Look) -> Iterator[Line]:
    """Entries below one another, the label before the first."""
    words_before = look.say(label)
    margin = Segment(" " * columns(words_before))
    for i, entry in enumerate(entries):
        first = margin if i else Segment(words_before, "label")
        yield from wrap([Segment(entry)], look.width, (first, Segment("  ")), (margin, Segment("    ")))


def _frequent(tally: Tally, codes: Sequence[str], titles: Mapping[str, Text], look: Look) -> list[str]:
    widest = len(str(tally.codes[codes[0]]))
    entries = []
    for code in codes:
        count = look.say(words.OCCURRENCES, count=str(tally.codes[code]).rjust(widest))
        title = look.spoken(titles[code]) if code in titles else tally.names[code]
        entries.append(f"{count}  {code}  {title}")
    return entries
