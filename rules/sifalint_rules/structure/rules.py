"""Structure: chapters, headings and their numbers."""

from __future__ import annotations

from sifalint import Rule
from sifalint_rules.structure.broken_enumeration import BrokenEnumeration
from sifalint_rules.structure.empty_section import EmptySection
from sifalint_rules.structure.glued_heading import GluedHeading
from sifalint_rules.structure.heading_parallelism import HeadingParallelism
from sifalint_rules.structure.lone_heading import LoneHeading
from sifalint_rules.structure.marker_form import MarkerForm
from sifalint_rules.structure.no_signature_date import NoSignatureDate
from sifalint_rules.structure.no_title import NoTitle
from sifalint_rules.structure.numbering_gap import NumberingGap
from sifalint_rules.structure.paragraph_length import ParagraphLength
from sifalint_rules.structure.promised_chapter_missing import PromisedChapterMissing
from sifalint_rules.structure.promised_count import PromisedCount
from sifalint_rules.structure.truncated_end import TruncatedEnd
from sifalint_rules.structure.unnumbered_level3 import UnnumberedLevel3

RULES: tuple[type[Rule], ...] = (
    PromisedChapterMissing,
    PromisedCount,
    NumberingGap,
    LoneHeading,
    GluedHeading,
    BrokenEnumeration,
    NoTitle,
    NoSignatureDate,
    EmptySection,
    UnnumberedLevel3,
    ParagraphLength,
    MarkerForm,
    HeadingParallelism,
    TruncatedEnd,
)
