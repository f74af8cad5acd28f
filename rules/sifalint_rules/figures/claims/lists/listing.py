"""What a list beside a count is, and what came of comparing the two."""

from __future__ import annotations

from sifalint import Checked, Span, Text, Verdict
from sifalint.records import NamedTuple
from sifalint_rules.figures.claims.claim import Reason

KIND = "lists"
"""The kind of these claims in the ledger."""


class Listing(NamedTuple):
    """A list that stands right beside a count of its things.

    ``span`` is where the count stands and ``stated`` what it says; ``things`` are the things that the list
    names, each as it stands in the text, and ``found`` how many those are at least. ``reason`` says why
    a listing could not be compared, or what else there is to know.
    """

    span: Span
    stated: int
    things: tuple[Span, ...]
    found: int
    verdict: Verdict
    reason: Text | None = None

    @property
    def arithmetic(self) -> str:
        """The comparison as the ledger shows it: what was counted, and what the text says."""
        if self.verdict is Verdict.UNVERIFIABLE:
            return ""
        sign = "=" if self.found == self.stated else "<" if self.found < self.stated else ">"
        return f"{self.found} {sign} {self.stated}"

    @property
    def checked(self) -> Checked:
        """The comparison as a rule reports it."""
        return Checked(KIND, self.span, self.verdict, self.arithmetic, self.reason)


def unverifiable(span: Span, stated: int, things: tuple[Span, ...], reason: Reason) -> Listing:
    """A listing that could not be compared."""
    return Listing(span, stated, things, len(things), Verdict.UNVERIFIABLE, reason.value)
