"""One finding for a stretch that should not be there, and for all that is wrong inside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sifalint.document import Span
from sifalint.echoes import AGAIN
from sifalint.facts.spans import disjoint, span_at
from sifalint.finding import Finding, Related, Text

_INSIDE = Text("重复的文字里还有：{message}", "in the repeated text, besides: {message}")


def fold_settled(findings: list[Finding]) -> list[Finding]:
    """Give what is found in a stretch that another finding settles as a related place of that finding.

    A finding stands in a stretch where its own place or a place it rests on does. What a pasted copy and its
    original have alike stays a finding of its own. The finding that settles weighs as much as the gravest
    one it takes over, so that nothing grave goes unheard.
    """
    leads = {span: i for i, finding in enumerate(findings) for span in finding.settles}
    if not leads:
        return findings
    stretches = disjoint(sorted(leads))
    taken: dict[int, list[Finding]] = defaultdict(list)
    kept: dict[int, Finding] = {}
    for i, finding in enumerate(findings):
        stretch = None if finding.settles or _is_echoed(finding) else _stretch_of(finding, stretches)
        if stretch is None:
            kept[i] = finding
        else:
            taken[leads[stretch]].append(finding)
    return [_with_others(finding, taken.get(i, ())) for i, finding in kept.items()]


def _is_echoed(finding: Finding) -> bool:
    return any(related.message == AGAIN for related in finding.related)


def _stretch_of(finding: Finding, stretches: Sequence[Span]) -> Span | None:
    places = (finding.span, *finding.rests_on)
    found = (span_at(stretches, place.start) for place in places)
    return next((span for span in found if span is not None), None)


def _with_others(lead: Finding, others: Sequence[Finding]) -> Finding:
    if not others:
        return lead
    inside = tuple(Related(other.span, _INSIDE.filled({"message": other.message})) for other in others)
    gravest = max((lead.severity, *(other.severity for other in others)), key=lambda each: each.rank)
    return lead._replace(related=lead.related + inside, severity=gravest)
