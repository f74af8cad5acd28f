"""What an unfilled place is."""

from __future__ import annotations

from enum import Enum

from sifalint import Span
from sifalint.records import NamedTuple


class Kind(str, Enum):
    """The form of an unfilled place; each form belongs to one rule."""

    NUMBER_STAR = "a star for a number"
    NAME_STAR = "a star for a name"
    CROSS = "XX, 某某 or ○○"
    BLANK = "a blank"
    TODO = "a note to the writer"
    YEAR = "a year with digits left open"


class Mark(NamedTuple):
    """An unfilled place. ``span`` takes in what has to be replaced, such as ``*``, ``XX`` or ``20XX年``."""

    kind: Kind
    span: Span
