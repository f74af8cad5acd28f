"""The lines of one frame: what is wrong, where, the words themselves, and what else bears on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sifalint.document import Document, Span
from sifalint.finding import Finding
from sifalint.reporters.screen import words
from sifalint.reporters.screen.columns import columns
from sifalint.reporters.screen.frames import LONGEST, Frame, gist
from sifalint.reporters.screen.look import MARGIN, Look
from sifalint.reporters.screen.wrap import Line, Segment, wrap
from sifalint.reporters.shared.blocks import is_whole
from sifalint.reporters.shared.excerpts import Piece, pieces
from sifalint.reporters.shared.sections import Place
from sifalint.reporters.shared.words import SEVERITIES

MOST_RELATED = 3
MOST_PLACES = 8
LONGEST_MARK = 16
_OBJECT = "\ufffc"


def labelled(label: str, style: str, message: Iterable[Segment], look: Look) -> list[Line]:
    """A message after its label, which stands in a column of its own."""
    gap = look.indent[columns(MARGIN + label) :]
    first = (Segment(MARGIN), Segment(label, style), Segment(gap))
    return wrap(message, look.width, first, (Segment(look.indent),))


def frame_lines(document: Document, frame: Frame, look: Look) -> Iterator[Line]:
    """The lines of a frame."""
    margin = (Segment(look.indent),)
    yield from _messages(frame, look)
    yield from wrap(_place(document, frame, look), look.width, margin, margin)
    yield from _excerpt(document, frame, look)
    yield from _related(document, frame, look)
    if frame.folded:
        yield from wrap([Segment(_folded(document, frame, look), "dim")], look.width, margin, margin)


def _messages(frame: Frame, look: Look) -> Iterator[Line]:
    groups: dict[str, list[Finding]] = {}
    for finding in frame.findings:
        groups.setdefault(gist(finding), []).append(finding)
    for group in groups.values():
        message = [Segment(look.spoken(group[0].message), "message")]
        if len(group) > 1:
            message.append(Segment(look.say(words.TIMES, count=len(group)), "dim", whole=True))
        severity = group[0].severity
        yield from labelled(look.say(SEVERITIES[severity]), severity.value, message, look)


def _place(document: Document, frame: Frame, look: Look) -> list[Segment]:
    """Where the first finding is, then the rule's code and name."""
    finding = frame.findings[0]
    parts = [] if is_whole(document, finding.span) else [*_where(document, finding.span, frame.place, look)]
    code = Segment(f"{finding.code} {finding.name}", "dim", whole=True)
    return [*(Segment(f"{part} · ", "dim") for part in parts), code]


def _where(document: Document, span: Span, place: Place, look: Look) -> Iterator[str]:
    start, end = document.located(span)
    if place.on_heading:
        yield look.say(words.HEADING)
    elif place.paragraph is not None:
        yield look.say(words.PARAGRAPH, count=place.paragraph)
    if place.paragraph is not None or start.line == end.line:
        yield look.say(words.POSITION, line=start.line, column=start.column)
    else:
        yield look.say(words.LINES, first=start.line, last=end.line)


def _excerpt(document: Document, frame: Frame, look: Look) -> list[Line]:
    if is_whole(document, frame.findings[0].span):
        return []
    severity = frame.findings[0].severity.value
    spans = [finding.span for finding in frame.findings]
    quoted = [_quoted(piece, severity, look) for piece in pieces(document, spans, LONGEST)]
    margin = (Segment(look.indent), Segment(f"{look.bar} ", "dim"))
    return wrap(quoted, look.width, margin, margin)


def _quoted(piece: Piece, severity: str, look: Look) -> Segment:
    text = piece.text.replace(_OBJECT, look.say(words.CODE_OBJECT))
    if not piece.marked:
        return Segment(text, "quote")
    if not text.strip():
        text = look.blank * len(text) or look.point
    style = "mark" if len(text) <= LONGEST_MARK else "stretch"
    return Segment(f"{look.opening}{text}{look.closing}", f"{style}.{severity}", whole=True)


def _related(document: Document, frame: Frame, look: Look) -> Iterator[Line]:
    related = list(dict.fromkeys(each for finding in frame.findings for each in finding.related))
    said = []
    for each in related[:MOST_RELATED]:
        start, _ = document.located(each.span)
        message = look.spoken(each.message)
        said.append(look.say(words.RELATED, line=start.line, column=start.column, message=message))
    if len(related) > MOST_RELATED:
        said.append(look.say(words.MORE_RELATED, count=len(related) - MOST_RELATED))
    first = (Segment(look.indent), Segment(f"{look.arrow} ", "dim"))
    rest = (Segment(look.indent + " " * columns(f"{look.arrow} ")),)
    for text in said:
        yield from wrap([Segment(text, "related")], look.width, first, rest)


def _folded(document: Document, frame: Frame, look: Look) -> str:
    """How many findings are folded into the frame, and where the first of them are."""
    starts = [document.located(finding.span)[0] for finding in frame.folded[:MOST_PLACES]]
    more = look.say(words.AND_SO_ON) if len(frame.folded) > MOST_PLACES else ""
    comma = look.say(words.COMMA)
    if len({start.line for start in starts}) == 1:
        places = look.say(words.COLUMNS, list=comma.join(str(start.column) for start in starts) + more)
    else:
        places = comma.join(f"{start.line}:{start.column}" for start in starts) + more
    return look.say(words.FOLDED, count=len(frame.folded), places=places)
