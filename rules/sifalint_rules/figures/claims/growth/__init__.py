"""Claims of growth and decline: 较上年的200件增长15%, 由20天压缩至8天,缩短60%, 增加264件,增长近一倍."""

from __future__ import annotations

from sifalint_rules.figures.claims.growth.reading import read_growth_claims

__all__ = ["read_growth_claims"]
