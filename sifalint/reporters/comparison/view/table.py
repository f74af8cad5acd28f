"""The table of two years."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from sifalint.document import Document, Span
from sifalint.reporters.comparison.view import words
from sifalint.reporters.comparison.view.clips import Pieces, clipped, clipped_pair
from sifalint.reporters.comparison.view.rows import Fate, Row
from sifalint.reporters.screen.columns import columns, visible
from sifalint.reporters.screen.look import Look
from sifalint.reporters.screen.wrap import Segment, wrap
from sifalint.reporters.shared.words import file_name

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text as Words

_STYLES = {Fate.SAME: "dim", Fate.CHANGED: "", Fate.GONE: "red", Fate.NEW: "green"}
_MARK = "reverse yellow"
_GAP = 3
_PERCENT = 4


def table_of(previous: Document, document: Document, rows: Sequence[Row], look: Look) -> Table:
    """The paragraphs of two years side by side, each behind its line, and between them how alike they are."""
    from rich import box
    from rich.table import Table

    lines = [(_line(previous, row.last), _line(document, row.this)) for row in rows]
    numbers = [max(map(len, column), default=0) for column in zip(*lines, strict=True)] or [0, 0]
    alike = max(columns(look.spoken(words.ALIKE)), _PERCENT)
    width = (look.width - sum(numbers) - alike - 4 * _GAP) // 2
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1))
    paths = _short_paths(previous.path, document.path)
    for heading, compared, digits in ((words.LAST, previous, numbers[0]), (words.THIS, document, numbers[1])):
        if compared is document:
            table.add_column(look.spoken(words.ALIKE), justify="right", width=alike)
        path = file_name(paths[compared is document], look.lang)
        table.add_column("", justify="right", width=digits)
        table.add_column(visible(look.say(heading, path=path)), width=width, overflow="fold")
    for row, (last_line, this_line) in zip(rows, lines, strict=True):
        last, this = (_wrapped(pieces, width, look) for pieces in _cells(previous, document, row, look))
        table.add_row(last_line, last, _percent(row), this_line, this, style=_STYLES[row.fate])
    return table


def _short_paths(last: str, this: str) -> tuple[str, str]:
    """The names of two files without their folders, unless they are called the same."""
    names = os.path.basename(last), os.path.basename(this)
    return (last, this) if names[0] == names[1] else names


def summary_of(rows: Sequence[Row], look: Look) -> str:
    """How many paragraphs were kept, changed, written anew and dropped."""
    counts = Counter(row.fate for row in rows)
    return look.say(
        words.SUMMARY,
        count=len(rows) - counts[Fate.GONE],
        **{fate.value: counts[fate] for fate in Fate},
    )


def _percent(row: Row) -> str:
    """The similarity in percent, cut off so that nothing but equal texts is 100% alike."""
    return "" if row.similarity is None else f"{int(row.similarity * 100)}%"


def _line(document: Document, span: Span | None) -> str:
    """The line on which a paragraph begins."""
    return str(document.located(span)[0].line) if span else ""


def _cells(previous: Document, document: Document, row: Row, look: Look) -> tuple[Pieces, Pieces]:
    """The words of a row for last year and for this year."""
    if row.last is None or row.this is None:
        return (
            clipped(previous[row.last]) if row.last else clipped(look.spoken(words.NEW)),
            clipped(document[row.this]) if row.this else clipped(look.spoken(words.GONE)),
        )
    if row.fate is Fate.SAME:
        return clipped(previous[row.last]), clipped(look.spoken(words.SAME))
    return clipped_pair(previous[row.last], document[row.this])


def _wrapped(pieces: Pieces, width: int, look: Look) -> Words:
    """The words of a cell in lines that break no number."""
    from rich.text import Text as Words

    segments = [
        Segment(f"{look.opening}{piece.text}{look.closing}", _MARK) if piece.changed else Segment(piece.text)
        for piece in pieces
    ]
    cell = Words(no_wrap=True)
    for i, line in enumerate(wrap(segments, width)):
        cell.append("\n" if i else "")
        for segment in line:
            cell.append(segment.text, style=segment.style)
    return cell
