"""What each kind of report must contain."""

from __future__ import annotations

from sifalint import Rule
from sifalint_rules.genre.missing_chapter import MissingChapter

RULES: tuple[type[Rule], ...] = (MissingChapter,)
