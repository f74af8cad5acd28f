"""A linter for Chinese government work reports: the public API."""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
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
from sifalint.hookspecs import Guide, Property, Topic, hookimpl
from sifalint.patterns import Pattern
from sifalint.report import Problem, Report
from sifalint.rule import Option, Rule

if TYPE_CHECKING:
    from sifalint.cross import CrossRule, Shared
    from sifalint.engine import lint
    from sifalint.readers import Reader, Unreadable
    from sifalint.readers.decode import decode
    from sifalint.reporters import Reporter, Settings, Totals
    from sifalint.selection import SelectionError

__version__ = "0.1.0"

__all__ = [
    "Applicability",
    "Block",
    "BlockKind",
    "Checked",
    "Context",
    "CrossRule",
    "Document",
    "Edit",
    "Finding",
    "Fix",
    "Guide",
    "Option",
    "Pattern",
    "Position",
    "Problem",
    "Property",
    "Reader",
    "Related",
    "Report",
    "Reporter",
    "Rule",
    "SelectionError",
    "Settings",
    "Severity",
    "Shared",
    "Span",
    "Text",
    "Topic",
    "Totals",
    "Unreadable",
    "UserError",
    "Verdict",
    "__version__",
    "decode",
    "hookimpl",
    "lint",
]


_LATER = MappingProxyType(
    {
        "lint": "sifalint.engine",
        "CrossRule": "sifalint.cross",
        "Shared": "sifalint.cross",
        "Reader": "sifalint.readers",
        "Unreadable": "sifalint.readers",
        "decode": "sifalint.readers.decode",
        "Reporter": "sifalint.reporters",
        "Settings": "sifalint.reporters",
        "Totals": "sifalint.reporters",
        "SelectionError": "sifalint.selection",
    }
)
"""What is imported only when it is asked for, and from where: a rule needs none of it."""


def __getattr__(name: str) -> Any:
    """Import a name of ``_LATER``; raises ``AttributeError`` for any other."""
    if name in _LATER:
        return getattr(import_module(_LATER[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
