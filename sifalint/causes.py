"""One finding for one cause: contradictions that share a place are told together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from sifalint.document import Span
from sifalint.finding import Finding, Related, Text

_TOO = Text("同一处还牵涉这里：{message}", "the same place bears on this: {message}")


def fold_causes(findings: list[Finding]) -> list[Finding]:
    """Give findings that rest on a common place as one, the others as its related places.

    ``findings`` stand in order of their place. The one that is kept is the most severe, among equals the one
    that points at the most widely shared place, among these the first. Findings that rest on nothing stay as
    they are.
    """
    groups = _groups(findings)
    if not groups:
        return findings
    kept: list[Finding | None] = list(findings)
    for group in groups:
        lead = _lead(findings, group)
        for i in group:
            kept[i] = None
        kept[lead] = _with_others(findings[lead], [findings[i] for i in group if i != lead])
    return [finding for finding in kept if finding is not None]


def _groups(findings: Sequence[Finding]) -> list[list[int]]:
    """The indexes of findings that hang together by the places they rest on, where there are several."""
    first: dict[Span, int] = {}
    leader: dict[int, int] = {}
    for i, finding in enumerate(findings):
        for place in finding.rests_on:
            leader.setdefault(i, i)
            one, other = _found(leader, i), _found(leader, first.setdefault(place, i))
            leader[max(one, other)] = min(one, other)
    members: dict[int, list[int]] = defaultdict(list)
    for i in leader:
        members[_found(leader, i)].append(i)
    return [group for group in members.values() if len(group) > 1]


def _found(leader: dict[int, int], i: int) -> int:
    """The first finding that one hangs together with; the ways to it are shortened as they are gone."""
    while leader[i] != i:
        leader[i] = leader[leader[i]]
        i = leader[i]
    return i


def _lead(findings: Sequence[Finding], group: Sequence[int]) -> int:
    places = Counter(place for i in group for place in findings[i].rests_on)

    def weight(i: int) -> tuple[int, int, int]:
        return -findings[i].severity.rank, -places[findings[i].span], i

    return min(group, key=weight)


def _with_others(lead: Finding, others: Sequence[Finding]) -> Finding:
    """The finding with the others as related places.

    A place that is told already keeps its words, and what says the same at the same place is not said again.
    """
    told = {related.span for related in lead.related}
    said = [
        Related(other.span, _TOO.filled({"message": other.message}))
        for other in others
        if other.span not in told and (other.span, other.message) != (lead.span, lead.message)
    ]
    return lead._replace(related=(*lead.related, *said), fix=None)
