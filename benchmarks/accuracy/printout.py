"""The tables that the benchmark prints."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from accuracy.trial import Alarm, Outcome, Result

SEVERITIES = ("error", "warning", "info")
MOST_CRASHES = 20


def printout(results: Sequence[Result]) -> Iterator[str]:
    """Recall per kind and per way, false alarms, and how much one defect makes the engine say."""
    outcomes = [outcome for result in results for outcome in result.outcomes]
    yield from _recall("kind of claim", [(outcome.kind, outcome) for outcome in outcomes])
    yield ""
    yield from _recall("way of going wrong", [(outcome.way, outcome) for outcome in outcomes])
    yield ""
    found = [outcome for outcome in outcomes if outcome.severity]
    if found:
        yield f"findings that one found defect causes: {sum(each.causes for each in found) / len(found):.2f}"
        yield ""
    yield from _alarms(results)
    crashes = sorted({crash for result in results for crash in result.crashes})
    yield from (f"CRASHED: {crash}" for crash in crashes[:MOST_CRASHES])


def missed(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """The defects that no rule found, the clean sentence before each."""
    for outcome in outcomes:
        if not outcome.severity:
            yield f"[{outcome.kind}, {outcome.way}]\n  before  {outcome.before}\n  after   {outcome.after}"


def alarms(results: Iterable[Result]) -> Iterator[str]:
    """The findings on clean text, gravest first."""
    every: list[Alarm] = [alarm for result in results for alarm in result.alarms]
    for alarm in sorted(every, key=lambda each: (SEVERITIES.index(each.severity), each)):
        yield f"{alarm.severity} {alarm.code} {alarm.words}\n  {alarm.message}"


def _recall(title: str, rows: Sequence[tuple[str, Outcome]]) -> Iterator[str]:
    yield f"{title:<20}{'defects':>8}{'found':>8}{'recall':>9}" + "".join(f"{each:>9}" for each in SEVERITIES)
    for name in (*sorted({name for name, _ in rows}), "all"):
        mine = [outcome for other, outcome in rows if name in (other, "all")]
        found = Counter(outcome.severity for outcome in mine if outcome.severity)
        share = f"{100 * found.total() / len(mine):.1f} %" if mine else "-"
        wide = sum(ord(letter) > 0x2E80 for letter in name)
        yield f"{name:<{20 - wide}}{len(mine):>8}{found.total():>8}{share:>9}" + "".join(
            f"{found[each]:>9}" for each in SEVERITIES
        )


def _alarms(results: Sequence[Result]) -> Iterator[str]:
    characters = sum(result.characters for result in results)
    yield f"false alarms on {len(results)} clean reports, {characters} characters"
    for severity in SEVERITIES:
        codes = Counter(
            alarm.code for result in results for alarm in result.alarms if alarm.severity == severity
        )
        said = ", ".join(f"{code} {count}" for code, count in codes.most_common())
        yield f"  {severity:<8}{codes.total() * 10_000 / max(characters, 1):>7.2f} per 10,000   {said}"
