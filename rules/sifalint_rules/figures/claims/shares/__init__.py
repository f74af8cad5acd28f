"""Claims of the form 46家,其中存在问题3家,占6.52% and 就业2367人,完成任务2400人的98.6%."""

from __future__ import annotations

from sifalint_rules.figures.claims.shares.reading import read_share_claims

__all__ = ["read_share_claims"]
