"""Patterns: compiled late, bounded in time."""

from __future__ import annotations

import pytest
import regex

from sifalint.patterns import Pattern


def test_nothing_is_compiled_before_it_is_used():
    pattern = Pattern("(")
    with pytest.raises(regex.error):
        pattern.search("甲")


def test_a_pattern_of_a_user_is_bounded_in_time():
    pattern = Pattern(r"(?:甲|甲甲)+乙", timeout=0.05)
    with pytest.raises(TimeoutError):
        pattern.search("甲" * 5000)
