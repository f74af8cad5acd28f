"""Where a sentence divides a whole: 83人,其中男64人、女19人; 213件(甲84件,乙129件); 60个单位中,有3个."""

from __future__ import annotations

from sifalint_rules.figures.claims.divisions.division import Division, Form, Item, Joint, Whole
from sifalint_rules.figures.claims.divisions.grouping import akin, grouped
from sifalint_rules.figures.claims.divisions.lone import read_lone_divisions
from sifalint_rules.figures.claims.divisions.paired import read_paired_divisions
from sifalint_rules.figures.claims.divisions.reading import read_divisions
from sifalint_rules.figures.claims.divisions.standing import (
    Standing,
    are_results,
    is_received,
    partition_of,
    shares_make_all,
    standing,
)

__all__ = [
    "Division",
    "Form",
    "Item",
    "Joint",
    "Standing",
    "Whole",
    "akin",
    "are_results",
    "grouped",
    "is_received",
    "partition_of",
    "read_divisions",
    "read_lone_divisions",
    "read_paired_divisions",
    "shares_make_all",
    "standing",
]
