"""Claims of the form 受理812件,调解成功804件,调解成功率99.01%."""

from __future__ import annotations

from sifalint_rules.figures.claims.rates.coverage import read_coverage_claims
from sifalint_rules.figures.claims.rates.names import rates_of as rates_in
from sifalint_rules.figures.claims.rates.reading import read_rate_claims

__all__ = ["rates_in", "read_coverage_claims", "read_rate_claims"]
