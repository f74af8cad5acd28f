"""What was left to be filled in."""

from __future__ import annotations

from sifalint import Rule
from sifalint_rules.placeholders.blank_run import BlankRun
from sifalint_rules.placeholders.bracket_todo import BracketTodo
from sifalint_rules.placeholders.cross_placeholder import CrossPlaceholder
from sifalint_rules.placeholders.entity_star import EntityStar
from sifalint_rules.placeholders.numeric_star import NumericStar
from sifalint_rules.placeholders.placeholder_density import PlaceholderDensity
from sifalint_rules.placeholders.sentinel_number import SentinelNumber
from sifalint_rules.placeholders.template_year import TemplateYear

RULES: tuple[type[Rule], ...] = (
    NumericStar,
    EntityStar,
    CrossPlaceholder,
    BlankRun,
    BracketTodo,
    TemplateYear,
    SentinelNumber,
    PlaceholderDensity,
)
