"""Structure: chapters, headings and their numbers."""

from __future__ import annotations

from sifalint import Rule
from sifalint_rules.structure.broken_enumeration import BrokenEnumeration
from sifalint_rules.structure.empty_section import EmptySection
from sifalint_rules.structure.glued_heading import GluedHeading
from sifalint_rules.structure.lone_heading import LoneHeading
from sifalint_rules.structure.numbering_gap import NumberingGap
from sifalint_rules.structure.promised_chapter_missing import PromisedChapterMissing

RULES: tuple[type[Rule], ...] = (
    PromisedChapterMissing,
    NumberingGap,
    LoneHeading,
    GluedHeading,
    BrokenEnumeration,
    EmptySection,
)
