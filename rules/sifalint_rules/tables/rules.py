"""Tables that do not add up, and the form of the annual report on information disclosure."""

from __future__ import annotations

from sifalint import Rule
from sifalint_rules.tables.applicants_mismatch import ApplicantsMismatch
from sifalint_rules.tables.fee_unmentioned import FeeUnmentioned
from sifalint_rules.tables.outdated_form import OutdatedForm
from sifalint_rules.tables.parts_disordered import PartsDisordered
from sifalint_rules.tables.prose_conflict import ProseConflict
from sifalint_rules.tables.requests_unbalanced import RequestsUnbalanced
from sifalint_rules.tables.results_unbalanced import ResultsUnbalanced
from sifalint_rules.tables.reviews_mismatch import ReviewsMismatch
from sifalint_rules.tables.total_mismatch import TotalMismatch

RULES: tuple[type[Rule], ...] = (
    RequestsUnbalanced,
    ResultsUnbalanced,
    ApplicantsMismatch,
    ReviewsMismatch,
    ProseConflict,
    PartsDisordered,
    OutdatedForm,
    FeeUnmentioned,
    TotalMismatch,
)
