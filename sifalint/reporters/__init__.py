"""Output formats."""

from __future__ import annotations


class Reporter:
    """TODO."""
