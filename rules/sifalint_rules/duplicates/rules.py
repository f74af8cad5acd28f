"""What stands in the text more than once."""

from __future__ import annotations

from sifalint import Rule
from sifalint_rules.duplicates.boilerplate_refrain import BoilerplateRefrain
from sifalint_rules.duplicates.clause_repeated import ClauseRepeated
from sifalint_rules.duplicates.document_repeated import DocumentRepeated
from sifalint_rules.duplicates.heading_repeated import HeadingRepeated
from sifalint_rules.duplicates.paragraph_repeated import ParagraphRepeated
from sifalint_rules.duplicates.section_repeated import SectionRepeated

RULES: tuple[type[Rule], ...] = (
    DocumentRepeated,
    SectionRepeated,
    ParagraphRepeated,
    ClauseRepeated,
    HeadingRepeated,
    BoilerplateRefrain,
)
