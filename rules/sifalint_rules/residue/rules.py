"""What was left behind by scraping and pasting."""

from __future__ import annotations

from sifalint import Rule
from sifalint_rules.residue.glued_timestamp import GluedTimestamp
from sifalint_rules.residue.paywall_marker import PaywallMarker
from sifalint_rules.residue.web_metadata import WebMetadata

RULES: tuple[type[Rule], ...] = (PaywallMarker, GluedTimestamp, WebMetadata)
