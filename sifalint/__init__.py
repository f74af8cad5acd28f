"""A linter for Chinese government work reports: the public API."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sifalint.document import Block, BlockKind, Context, Document, Position, Span
from sifalint.errors import UserError
from sifalint.finding import (
    Applicability,
    Checked,
    Edit,
    Finding,
    Fix,
    Related,
    Severity,
    Text,
    Verdict,
)
from sifalint.hookspecs import Property, hookimpl
from sifalint.patterns import Pattern
from sifalint.report import Problem, Report
from sifalint.rule import Option, Rule

if TYPE_CHECKING:
    from sifalint.engine import lint

__version__ = "0.1.0"

__all__ = [
    "Applicability",
    "Block",
    "BlockKind",
    "Checked",
    "Context",
    "Document",
    "Edit",
    "Finding",
    "Fix",
    "Option",
    "Pattern",
    "Position",
    "Problem",
    "Property",
    "Related",
    "Report",
    "Rule",
    "Severity",
    "Span",
    "Text",
    "UserError",
    "Verdict",
    "__version__",
    "hookimpl",
    "lint",
]


def __getattr__(name: str) -> Any:
    """Import the engine only when it is asked for: a rule needs no engine."""
    if name == "lint":
        from sifalint.engine import lint

        return lint
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
