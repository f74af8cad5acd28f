"""File formats."""

from __future__ import annotations


class Reader:
    """TODO."""
