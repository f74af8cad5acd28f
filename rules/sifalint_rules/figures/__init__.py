"""TODO."""

from __future__ import annotations

from sifalint import Rule

RULES: tuple[type[Rule], ...] = ()
