"""Counts in words: how many findings, and how many claims were verified."""

from __future__ import annotations

from collections.abc import Mapping

from sifalint.finding import Severity, Text
from sifalint.reporters.screen import words
from sifalint.reporters.screen.look import Look
from sifalint.reporters.screen.wrap import Segment
from sifalint.reporters.shared.tally import Coverage, added
from sifalint.reporters.shared.words import kind_name


def severity_counts(severities: Mapping[Severity, int], look: Look) -> list[Segment]:
    """How many findings there are of each severity that occurs."""
    return [
        Segment(look.counted(words.COUNTED[severity], severities[severity]), severity.value, whole=True)
        for severity in Severity
        if severities.get(severity)
    ]


def coverage_counts(coverage: Mapping[str, Coverage], look: Look) -> list[str]:
    """What was checked of each kind of claim, and with what result."""
    return [
        _counts(kind_name(kind, look.lang), counts, words.NO_CONFLICT if kind == "parts" else None, look)
        for kind, counts in coverage.items()
    ]


def coverage_total(coverage: Mapping[str, Coverage], look: Look) -> list[str]:
    """What was checked of all kinds together, in one entry; none where there was nothing to check."""
    if not coverage:
        return []
    return [_counts(look.say(words.FIGURES), added(coverage.values()), words.NO_CONFLICT, look)]


def _counts(name: str, counts: Coverage, agreeing: Text | None, look: Look) -> str:
    """How many claims there are and what came of them; ``agreeing`` is said where none is unsettled."""
    said = [look.say(words.COVERAGE, kind=name, found=counts.found)]
    if not counts.checkable:
        said.append(look.say(words.NONE_CHECKABLE))
    else:
        said.append(look.counted(words.CHECKABLE, counts.checkable))
        unsettled = ((words.WRONG, counts.wrong), (words.DOUBTFUL, counts.doubtful))
        if any(count for _, count in unsettled):
            said.append(look.counted(words.VERIFIED, counts.verified))
            said += [look.counted(word, count) for word, count in unsettled if count]
        else:
            said.append(look.say(agreeing or words.ALL_VERIFIED))
    return look.say(words.AND).join(said)
