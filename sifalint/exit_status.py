"""What the exit status means."""

from __future__ import annotations

CLEAN = 0
"""Nothing was found at or above the level that fails a run."""

FINDINGS = 1
"""Something was found at or above that level."""

FAILED = 2
"""The job could not be done: wrong usage or configuration, an unreadable file, a broken plugin or rule."""

INTERRUPTED = 130
"""The user pressed Ctrl-C."""
