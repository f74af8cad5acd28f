"""Where a sentence divides a whole: 83人,其中男64人、女19人; 213件(甲84件,乙129件); 60个单位中,有3个."""

from __future__ import annotations

from sifalint_rules.figures.claims.divisions.division import Division, Item, Joint, Whole
from sifalint_rules.figures.claims.divisions.reading import read_divisions

__all__ = ["Division", "Item", "Joint", "Whole", "read_divisions"]
