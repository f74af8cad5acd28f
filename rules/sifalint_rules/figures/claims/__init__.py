"""Every claim of a document that its own numbers can prove or contradict."""

from __future__ import annotations

from sifalint_rules.figures.claims.claim import Claim, Kind, Operand, Outcome, Reason, Role, unknown
from sifalint_rules.figures.claims.cut_rates import read_cut_rates
from sifalint_rules.figures.claims.reading import claims_of, read_claims
from sifalint_rules.figures.claims.suspects import Suspect, read_suspects

__all__ = [
    "Claim",
    "Kind",
    "Operand",
    "Outcome",
    "Reason",
    "Role",
    "Suspect",
    "claims_of",
    "read_claims",
    "read_cut_rates",
    "read_suspects",
    "unknown",
]
