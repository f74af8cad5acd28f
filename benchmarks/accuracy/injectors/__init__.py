"""What can be put wrong in a clean report: one module per kind of injector, in groups.

An injector takes a draft and gives defects, each of them a few edits of its text. A further kind is a
further module here, with its function in ``INJECTORS``; the runner and the printout need no change.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from random import Random

from accuracy.draft import Draft
from accuracy.injectors import (
    lost_chapter,
    lost_text,
    numbering,
    outdated_words,
    repeated_document,
    repeated_passage,
    required_chapter,
    wrong_date,
    wrong_number,
    wrong_promise,
    wrong_year,
)
from accuracy.injectors.defect import Defect

Injector = Callable[[Draft, int, Random], Iterator[Defect]]

INJECTORS: Mapping[str, tuple[Injector, ...]] = {
    "figures": (wrong_number.defects,),
    "structure": (lost_chapter.defects, numbering.defects, lost_text.defects, wrong_promise.defects),
    "repetition": (repeated_document.defects, repeated_passage.defects),
    "time": (wrong_year.defects, wrong_date.defects, outdated_words.defects),
    "genre": (required_chapter.defects,),
}
