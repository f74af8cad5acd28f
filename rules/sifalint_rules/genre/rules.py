"""What each kind of report must contain."""

from __future__ import annotations

from sifalint import Rule
from sifalint_rules.genre.guiding_thought import GuidingThought
from sifalint_rules.genre.missing_chapter import MissingChapter
from sifalint_rules.genre.missing_content import MissingContent
from sifalint_rules.genre.publication_date import PublicationDate
from sifalint_rules.genre.title_body_type import TitleBodyType
from sifalint_rules.genre.unbalanced_report import UnbalancedReport
from sifalint_rules.genre.year_in_title import YearInTitle

RULES: tuple[type[Rule], ...] = (
    TitleBodyType,
    MissingChapter,
    MissingContent,
    GuidingThought,
    PublicationDate,
    YearInTitle,
    UnbalancedReport,
)
