"""Findings gathered into what is shown together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from sifalint.document import Document, Span
from sifalint.facts.outline import Heading
from sifalint.finding import Finding, Severity
from sifalint.patterns import Pattern
from sifalint.records import NamedTuple
from sifalint.report import Report
from sifalint.reporters.shared.blocks import block_index
from sifalint.reporters.shared.sections import Place, place_of

LONGEST = 64
WIDEST_CLUSTER = 48
MOST_IN_CLUSTER = 12
FEWEST_FOLDED = 2

_QUOTED = Pattern(r"“[^”]*+”|\"[^\"]*+\"")
_SENTENCE_END = Pattern(r"[。！？!?\r\n]")


class Frame(NamedTuple):
    """Findings of one rule that share an excerpt.

    ``place`` is that of the first. The ``folded`` ones stand later in the paragraph, say the same and are
    only counted.
    """

    findings: tuple[Finding, ...]
    place: Place
    folded: tuple[Finding, ...] = ()


class Section(NamedTuple):
    """The frames under the same headings; none and ``wide`` for what concerns the document as a whole."""

    headings: tuple[Heading, ...]
    wide: bool
    frames: tuple[Frame, ...]


_Placed = tuple[Place, Finding]


class _Kind(NamedTuple):
    """Findings of one kind in one paragraph may share excerpts and may be folded."""

    block: int
    code: str
    severity: Severity


def read_sections(report: Report, document: Document) -> Iterator[Section]:
    """The sections of a report that have findings, in order; the document as a whole comes first."""
    placed = [(place_of(document, finding.span), finding) for finding in report.findings]
    placed.sort(key=lambda each: not each[0].wide)
    for (wide, headings), group in groupby(placed, key=lambda each: (each[0].wide, each[0].headings)):
        frames = _frames(document, list(group))
        yield Section(headings, wide, tuple(sorted(frames, key=_weight) if wide else frames))


def gist(finding: Finding) -> str:
    """What a finding says apart from the words it quotes."""
    return _QUOTED.sub("“”", finding.message.zh)


def _frames(document: Document, placed: Iterable[_Placed]) -> list[Frame]:
    kinds: dict[_Kind, list[_Placed]] = {}
    for place, finding in placed:
        kind = _Kind(block_index(document, finding.span.start), finding.code, finding.severity)
        kinds.setdefault(kind, []).append((place, finding))
    frames = [frame for members in kinds.values() for frame in _folded(_clusters(document, members))]
    return sorted(frames, key=_span)


def _span(frame: Frame) -> Span:
    return frame.findings[0].span


def _weight(frame: Frame) -> int:
    return -frame.findings[0].severity.rank


def _clusters(document: Document, placed: Iterable[_Placed]) -> list[Frame]:
    """Findings in one sentence together, as long as their places fit an excerpt."""
    frames: list[Frame] = []
    for place, finding in placed:
        if frames and _share_excerpt(document, frames[-1].findings, finding.span):
            frames[-1] = Frame((*frames[-1].findings, finding), frames[-1].place)
        else:
            frames.append(Frame((finding,), place))
    return frames


def _share_excerpt(document: Document, findings: Sequence[Finding], span: Span) -> bool:
    if len(findings) == MOST_IN_CLUSTER or span.end - findings[0].span.start > WIDEST_CLUSTER:
        return False
    last = max(finding.span.end for finding in findings)
    return _SENTENCE_END.search(document.text, last, max(last, span.start)) is None


def _folded(frames: list[Frame]) -> list[Frame]:
    """The first frame with the later ones that say the same folded into it, and the frames that say more."""
    said = {gist(finding) for finding in frames[0].findings}
    same: list[Finding] = []
    others: list[Frame] = []
    folded = 0
    for frame in frames[1:]:
        if said.issuperset(map(gist, frame.findings)):
            same += frame.findings
            folded += 1
        else:
            others.append(frame)
    if folded < FEWEST_FOLDED:
        return frames
    return [Frame(frames[0].findings, frames[0].place, tuple(same)), *others]
