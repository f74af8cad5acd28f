"""Counts in words: how many findings, and how many claims were verified."""

from __future__ import annotations

from collections.abc import Mapping

from sifalint.finding import Severity
from sifalint.reporters.screen import words
from sifalint.reporters.screen.look import Look
from sifalint.reporters.screen.wrap import Segment
from sifalint.reporters.shared.tally import Coverage
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
    return [_kind_counts(kind, counts, look) for kind, counts in coverage.items()]


def _kind_counts(kind: str, counts: Coverage, look: Look) -> str:
    name = kind_name(kind, look.lang)
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
            said.append(look.say(words.NO_CONFLICT if kind == "parts" else words.ALL_VERIFIED))
    return look.say(words.AND).join(said)
