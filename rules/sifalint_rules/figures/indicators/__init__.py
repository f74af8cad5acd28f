"""What the numbers of a document are of, so that the same figure can be found in two places."""

from __future__ import annotations

from sifalint_rules.figures.indicators.indicator import Indicator, Setting
from sifalint_rules.figures.indicators.reading import read_indicators
from sifalint_rules.figures.indicators.restated import Restated, read_restated

__all__ = ["Indicator", "Restated", "Setting", "read_indicators", "read_restated"]
