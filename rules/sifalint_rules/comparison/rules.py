"""What a report has in common with the one of the year before, and files of one run with each other."""

from __future__ import annotations

from sifalint import Rule
from sifalint_rules.comparison.boilerplate import Boilerplate
from sifalint_rules.comparison.broken_continuity import BrokenContinuity
from sifalint_rules.comparison.figures_unchanged import FiguresUnchanged
from sifalint_rules.comparison.growth_contradicted import GrowthContradicted
from sifalint_rules.comparison.shared_paragraph import SharedParagraph
from sifalint_rules.comparison.year_left_behind import YearLeftBehind

RULES: tuple[type[Rule], ...] = (
    Boilerplate,
    YearLeftBehind,
    FiguresUnchanged,
    GrowthContradicted,
    BrokenContinuity,
    SharedParagraph,
)
