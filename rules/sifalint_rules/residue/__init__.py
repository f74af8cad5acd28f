"""What was left behind by scraping and pasting."""

from __future__ import annotations

from sifalint import Rule
from sifalint_rules.residue.paywall_marker import PaywallMarker

RULES: tuple[type[Rule], ...] = (PaywallMarker,)
