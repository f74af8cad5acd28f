"""The tables that the benchmark prints."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from accuracy.trial import Alarm, Outcome, Result

SEVERITIES = ("error", "warning", "info")
MOST_CRASHES = 20
FIRST = 27


def printout(results: Sequence[Result]) -> Iterator[str]:
    """Recall per kind and per way, false alarms, and how much one defect makes the engine say."""
    outcomes = [outcome for result in results for outcome in result.outcomes]
    decided = [outcome for outcome in outcomes if outcome.decidable]
    for group in dict.fromkeys(outcome.group for outcome in decided):
        mine = [outcome for outcome in decided if outcome.group == group]
        yield from _recall(group, [(outcome.kind, outcome) for outcome in mine])
        yield ""
        if group == "figures":
            yield from _recall("way of going wrong", [(outcome.way, outcome) for outcome in mine])
            yield ""
    yield from _recall("all groups", [(outcome.group, outcome) for outcome in decided])
    yield ""
    yield from _undecidable([outcome for outcome in outcomes if not outcome.decidable])
    yield from _alarms(results)
    crashes = sorted({crash for result in results for crash in result.crashes})
    yield from (f"CRASHED: {crash}" for crash in crashes[:MOST_CRASHES])


def missed(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """The defects that no rule found, the clean sentence before each."""
    for outcome in outcomes:
        if not outcome.severity and outcome.decidable:
            yield from _told(outcome)


def cascades(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """The defects that caused more than one finding."""
    for outcome in outcomes:
        if outcome.causes > 1:
            yield from _told(outcome)


def alarms(results: Iterable[Result]) -> Iterator[str]:
    """The findings on clean text, gravest first."""
    every: list[Alarm] = [alarm for result in results for alarm in result.alarms]
    for alarm in sorted(every, key=lambda each: (SEVERITIES.index(each.severity), each)):
        yield f"{alarm.severity} {alarm.code} {alarm.words}\n  {alarm.message}"


def _told(outcome: Outcome) -> Iterator[str]:
    said = f" -> {', '.join(outcome.codes)}" if outcome.codes else ""
    yield f"[{outcome.kind}, {outcome.way}]{said}\n  before  {outcome.before}\n  after   {outcome.after}"


def _recall(title: str, rows: Sequence[tuple[str, Outcome]]) -> Iterator[str]:
    """A row for each name: its defects, those found, and how many findings a found one causes."""
    heads = "".join(f"{each:>9}" for each in ("defects", "found", "recall", *SEVERITIES, "causes"))
    yield f"{title:<{FIRST}}{heads}"
    for name in (*sorted({name for name, _ in rows}), "all"):
        mine = [outcome for other, outcome in rows if name in (other, "all")]
        found = Counter(outcome.severity for outcome in mine if outcome.severity)
        share = f"{100 * found.total() / len(mine):.1f} %" if mine else "-"
        caused = sum(outcome.causes for outcome in mine if outcome.severity)
        causes = f"{caused / found.total():.2f}" if found else "-"
        wide = sum(ord(letter) > 0x2E80 for letter in name)
        cells = (len(mine), found.total(), share, *(found[each] for each in SEVERITIES), causes)
        yield f"{name:<{FIRST - wide}}" + "".join(f"{cell:>9}" for cell in cells)


def _undecidable(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """What no reader of the text alone can tell, and how often something was said all the same."""
    if outcomes:
        said = sum(bool(outcome.causes) for outcome in outcomes)
        yield f"not decidable from the text alone: {len(outcomes)} defects, {said} of them spoken of"
        yield ""


def _alarms(results: Sequence[Result]) -> Iterator[str]:
    characters = sum(result.characters for result in results)
    yield f"false alarms on {len(results)} clean reports, {characters} characters"
    for severity in SEVERITIES:
        codes = Counter(
            alarm.code for result in results for alarm in result.alarms if alarm.severity == severity
        )
        said = ", ".join(f"{code} {count}" for code, count in codes.most_common())
        yield f"  {severity:<8}{codes.total() * 10_000 / max(characters, 1):>7.2f} per 10,000   {said}"
